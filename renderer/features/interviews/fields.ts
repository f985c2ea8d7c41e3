/** The fields of interviews and beurten as they stand together on screen. */
import type { FieldGroup } from '../../records/field-list';

export const interviewGroups: readonly FieldGroup[] = [
  { label: 'Gesprek', velden: ['rol', 'organisatie', 'titel', 'interview', 'datum', 'vorm'] },
  { label: 'Bron', velden: ['bron', 'vertrouwelijkheid', 'toelichting'] },
];

export const beurtGroups: readonly FieldGroup[] = [
  { label: 'Gezegd', velden: ['volgnr', 'spreker', 'vraag', 'tekst'] },
  {
    label: 'Labels van het bestand',
    velden: ['draaiknoplabel', 'behoeftelabel', 'labelherkomst', 'polariteit', 'themas', 'cijfers'],
  },
  { label: 'Bron', velden: ['plaats', 'opmerking'] },
];

/** Asked first when an interview is made by hand. */
export const firstFields = ['rol', 'organisatie', 'interview', 'datum', 'vertrouwelijkheid'];
/** One of these has to be there, so that it can be found back. */
export const namingFields = ['rol', 'organisatie', 'titel', 'interview'];

/** A person is a role here: said where a name would be typed. */
export const interviewHints: Readonly<Record<string, string>> = {
  rol: 'De functie van wie sprak, zoals adviseur of teamleider; nooit een naam.',
};
export const beurtHints: Readonly<Record<string, string>> = {
  spreker: 'Een rol of code, zoals adviseur of R1; nooit een naam.',
};

/** What may leave the group only as a total, or not at all, is marked wherever it is read. */
const marked: Readonly<Record<string, string>> = {
  intern: 'intern',
  totaal: 'alleen in een totaal',
};

/** The words of the mark of confidentiality; null for what is public or does not say. */
export function confidentialWords(value: unknown): string | null {
  return typeof value === 'string' ? (marked[value] ?? null) : null;
}
