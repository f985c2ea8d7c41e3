/**
 * An interview and its beurten (turns). A person is a role, never a name. An interview is sealed
 * under a key of its own, so that a respondent can withdraw it; its beurten share that key.
 */
import { z } from '../schema';
import type { Choice, FieldDefinition } from './field';
import { opmerkingField, vertrouwelijkheden } from './shared-fields';
import { valueSchema, valueText } from './values';

export const interviewFields = [
  'interview',
  'titel',
  'rol',
  'organisatie',
  'datum',
  'vorm',
  'bron',
  'vertrouwelijkheid',
  'toelichting',
] as const;
export type InterviewField = (typeof interviewFields)[number];

export const interviewFieldDefinitions: readonly FieldDefinition<InterviewField>[] = [
  {
    veld: 'interview',
    label: 'Interview',
    soort: 'tekst',
    uitleg: 'Het nummer van het interview of de respondent, zoals I-01.',
  },
  { veld: 'titel', label: 'Titel', soort: 'tekst', uitleg: 'Hoe het interview heet.' },
  {
    veld: 'rol',
    label: 'Rol',
    soort: 'tekst',
    uitleg: 'De functie van wie sprak; nooit een naam.',
  },
  { veld: 'organisatie', label: 'Organisatie', soort: 'tekst', uitleg: 'Waar die persoon werkt.' },
  { veld: 'datum', label: 'Datum', soort: 'tekst', uitleg: 'Wanneer het gesprek was.' },
  { veld: 'vorm', label: 'Vorm', soort: 'tekst', uitleg: 'Vraaggesprek, artikel, nieuwsbericht.' },
  { veld: 'bron', label: 'Bron', soort: 'tekst', uitleg: 'Het document.' },
  {
    veld: 'vertrouwelijkheid',
    label: 'Vertrouwelijkheid',
    soort: 'keuze',
    uitleg: 'Wat de geïnterviewde goed vindt.',
    keuzes: vertrouwelijkheden,
  },
  {
    veld: 'toelichting',
    label: 'Toelichting',
    soort: 'alinea',
    uitleg: 'Voorbehoud, achtergrond.',
  },
];

export const beurtFields = [
  'volgnr',
  'spreker',
  'vraag',
  'tekst',
  'themas',
  'draaiknoplabel',
  'behoeftelabel',
  'labelherkomst',
  'polariteit',
  'cijfers',
  'plaats',
  'opmerking',
] as const;
export type BeurtField = (typeof beurtFields)[number];

/** Who gave the label in the file: it becomes the herkomst of the coding. */
export const labelherkomsten: readonly Choice[] = [
  { waarde: 'gedrukt', label: 'gedrukt' },
  { waarde: 'tekst', label: 'staat in de tekst' },
  { waarde: 'analist', label: 'door de analist afgeleid' },
];

export const polariteiten: readonly Choice[] = [
  { waarde: 'bevorderend', label: 'bevorderend' },
  { waarde: 'belemmerend', label: 'belemmerend' },
  { waarde: 'gemengd', label: 'gemengd' },
  { waarde: 'neutraal', label: 'neutraal' },
];

export const beurtFieldDefinitions: readonly FieldDefinition<BeurtField>[] = [
  { veld: 'volgnr', label: 'Volgnummer', soort: 'getal', uitleg: 'De plaats in het gesprek.' },
  {
    veld: 'spreker',
    label: 'Spreker',
    soort: 'tekst',
    uitleg: 'Wie spreekt, met een rol of code.',
  },
  { veld: 'vraag', label: 'Vraag', soort: 'alinea', uitleg: 'De vraag waarop het antwoord volgt.' },
  { veld: 'tekst', label: 'Tekst', soort: 'alinea', uitleg: 'Wat er gezegd is.' },
  { veld: 'themas', label: 'Thema’s', soort: 'lijst', uitleg: 'Onderwerpen volgens de bron.' },
  {
    veld: 'draaiknoplabel',
    label: 'Draaiknoplabel',
    soort: 'tekst',
    uitleg: 'De draaiknoppen die het bestand bij dit fragment noemt.',
  },
  {
    veld: 'behoeftelabel',
    label: 'Behoeftelabel',
    soort: 'tekst',
    uitleg: 'De behoeften die het bestand bij dit fragment noemt.',
  },
  {
    veld: 'labelherkomst',
    label: 'Herkomst van het label',
    soort: 'keuze',
    uitleg: 'Wie het label gaf; leeg telt als gedrukt.',
    keuzes: labelherkomsten,
  },
  {
    veld: 'polariteit',
    label: 'Richting',
    soort: 'keuze',
    uitleg: 'Of de geïnterviewde het als bevorderend of belemmerend noemt.',
    keuzes: polariteiten,
  },
  {
    veld: 'cijfers',
    label: 'Genoemde cijfers',
    soort: 'lijst',
    uitleg: 'Nummers van uitstroomcijfers of de cijfers zelf.',
  },
  { veld: 'plaats', label: 'Bronplaats', soort: 'tekst', uitleg: 'Bladzijde of regels.' },
  opmerkingField,
];

export const interviewSchema = z.strictObject({
  id: z.string(),
  /** Its own unit: an interview can be withdrawn on its own. */
  unit: z.string(),
  /** The first row it was read from, or null when made by hand. */
  sourceRow: z.string().nullable(),
  velden: z.partialRecord(z.enum(interviewFields), valueSchema),
});
export type Interview = z.infer<typeof interviewSchema>;

export const beurtSchema = z.strictObject({
  id: z.string(),
  /** The unit of its interview. */
  unit: z.string(),
  sourceRow: z.string().nullable(),
  /** 0-based column of its text, of a row that makes several turns; see field-place.ts. */
  kolom: z.number().int().nonnegative().optional(),
  interview: z.string(),
  /** Place in the interview; a turn put in between gets a number in between. Fixed. */
  volgorde: z.number(),
  velden: z.partialRecord(z.enum(beurtFields), valueSchema),
});
export type Beurt = z.infer<typeof beurtSchema>;

/** What an interview is called: its title, else role and organisation, else its number. */
export function interviewName({ velden }: Pick<Interview, 'velden'>): string {
  const text = (veld: InterviewField) => valueText(velden[veld]).trim();
  const wie = [text('rol'), text('organisatie')].filter((part) => part !== '').join(', ');
  return text('titel') || wie || text('interview') || 'een interview zonder naam';
}

/** Characters of a turn that stand for its number when it has none. */
const MAX_WORDS = 32;

/** What a turn is called within its interview: "beurt 3 (adviseur)", or by its first words. */
export function beurtName({ velden }: Pick<Beurt, 'velden'>): string {
  const text = (veld: BeurtField) => valueText(velden[veld]).replace(/\s+/gu, ' ').trim();
  const words = text('tekst') || text('vraag');
  const short = words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS - 1).trimEnd()}…` : words;
  const which = text('volgnr') || (short === '' ? 'zonder tekst' : `‘${short}’`);
  return `beurt ${which}${text('spreker') === '' ? '' : ` (${text('spreker')})`}`;
}
