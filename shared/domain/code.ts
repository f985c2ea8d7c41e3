/**
 * A code of a codebook that the group uses beside the two fixed schemes (draaiknoppen, behoeften):
 * what it is called, what it means, and when it applies and when not.
 */
import { z } from '../schema';
import type { FieldDefinition } from './field';
import { bronplaatsField, opmerkingField } from './shared-fields';
import { valueSchema, valueText } from './values';

export const codeFields = [
  'code',
  'naam',
  'codeboek',
  'ouder',
  'definitie',
  'wel',
  'niet',
  'voorbeeld',
  'bron',
  'bronplaats',
  'opmerking',
] as const;
export type CodeField = (typeof codeFields)[number];

export const codeFieldDefinitions: readonly FieldDefinition<CodeField>[] = [
  { veld: 'code', label: 'Code', soort: 'tekst', uitleg: 'De korte code, zoals WE-12.' },
  { veld: 'naam', label: 'Naam', soort: 'tekst', uitleg: 'Hoe de code heet.' },
  {
    veld: 'codeboek',
    label: 'Codeboek',
    soort: 'tekst',
    uitleg: 'Het codeboek waar de code bij hoort.',
  },
  {
    veld: 'ouder',
    label: 'Valt onder',
    soort: 'tekst',
    uitleg: 'De code of de naam van de code waar deze onder valt.',
  },
  { veld: 'definitie', label: 'Definitie', soort: 'alinea', uitleg: 'Wat de code betekent.' },
  {
    veld: 'wel',
    label: 'Wel gebruiken',
    soort: 'alinea',
    uitleg: 'Wanneer een fragment deze code krijgt.',
  },
  {
    veld: 'niet',
    label: 'Niet gebruiken',
    soort: 'alinea',
    uitleg: 'Wanneer niet, en welke code dan wel.',
  },
  {
    veld: 'voorbeeld',
    label: 'Voorbeeld',
    soort: 'alinea',
    uitleg: 'Een fragment dat erbij past.',
  },
  { veld: 'bron', label: 'Bron', soort: 'tekst', uitleg: 'Waar de code vandaan komt.' },
  bronplaatsField,
  opmerkingField,
];

export const codeSchema = z.strictObject({
  id: z.string(),
  /** Unit that seals it: that of its sheet. */
  unit: z.string(),
  /** The row it was read from, or null when made by hand. */
  sourceRow: z.string().nullable(),
  velden: z.partialRecord(z.enum(codeFields), valueSchema),
});
export type Code = z.infer<typeof codeSchema>;

/** What a code is called: "WE-12 tijd om te zoeken". */
export function codeName({ velden }: Pick<Code, 'velden'>): string {
  const text = (veld: CodeField) => valueText(velden[veld]).trim();
  return `${text('code')} ${text('naam')}`.trim() || 'een code zonder naam';
}
