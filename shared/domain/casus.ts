/**
 * A casus: a practice or an organisation that is studied, never a person.
 * Every descriptive field is a plain value that an import, a hand or a merge may set.
 */
import { z } from '../schema';
import type { FieldDefinition } from './field';
import { bronplaatsField, opmerkingField, sectorField } from './shared-fields';
import { valueSchema, valueText } from './values';

export const casusFields = [
  'code',
  'naam',
  'organisatie',
  'wereld',
  'sector',
  'type',
  'ouder',
  'periode',
  'regio',
  'land',
  'doelgroep',
  'aanpak',
  'werkzameElementen',
  'context',
  'resultaat',
  'kerncijfers',
  'overdraagbaarheid',
  'overdraagbaarheidsniveau',
  'draaiknoplabel',
  'behoeftelabel',
  'bron',
  'bronplaats',
  'opmerking',
] as const;
export type CasusField = (typeof casusFields)[number];

export const casusFieldDefinitions: readonly FieldDefinition<CasusField>[] = [
  {
    veld: 'code',
    label: 'Nummer',
    soort: 'tekst',
    uitleg: 'Het nummer in de bron, zoals 001-05a.',
  },
  { veld: 'naam', label: 'Casus', soort: 'tekst', uitleg: 'De naam van de praktijk.' },
  { veld: 'organisatie', label: 'Organisatie', soort: 'tekst', uitleg: 'Wie het uitvoert.' },
  {
    veld: 'wereld',
    label: 'Wereld',
    soort: 'tekst',
    uitleg: 'Zorg, veilig, overheid, jeugd of overig.',
  },
  sectorField,
  {
    veld: 'type',
    label: 'Soort',
    soort: 'tekst',
    uitleg: 'Good practice, goed voorbeeld, inspiratie.',
  },
  {
    veld: 'ouder',
    label: 'Onderdeel van',
    soort: 'tekst',
    uitleg: 'Het nummer van de overkoepelende casus.',
  },
  { veld: 'periode', label: 'Periode', soort: 'tekst', uitleg: 'Wanneer het liep of loopt.' },
  { veld: 'regio', label: 'Regio', soort: 'tekst', uitleg: 'Waar het gebeurt.' },
  { veld: 'land', label: 'Land', soort: 'tekst', uitleg: 'Het land.' },
  { veld: 'doelgroep', label: 'Doelgroep', soort: 'tekst', uitleg: 'Voor wie het is.' },
  { veld: 'aanpak', label: 'Wat is gedaan', soort: 'alinea', uitleg: 'De activiteiten.' },
  { veld: 'werkzameElementen', label: 'Wat werkte', soort: 'lijst', uitleg: 'Werkzame elementen.' },
  { veld: 'context', label: 'Context', soort: 'alinea', uitleg: 'Omstandigheden en anderen.' },
  {
    veld: 'resultaat',
    label: 'Resultaat',
    soort: 'alinea',
    uitleg: 'Wat het opleverde, volgens de bron.',
  },
  {
    veld: 'kerncijfers',
    label: 'Kerncijfers',
    soort: 'lijst',
    uitleg: 'Cijfers zoals de bron ze noemt.',
  },
  {
    veld: 'overdraagbaarheid',
    label: 'Overdraagbaarheid',
    soort: 'alinea',
    uitleg: 'Wat de bron erover zegt.',
  },
  {
    veld: 'overdraagbaarheidsniveau',
    label: 'Niveau overdraagbaarheid',
    soort: 'tekst',
    uitleg: 'Hoog, voorwaardelijk, onzeker of niet genoemd.',
  },
  {
    veld: 'draaiknoplabel',
    label: 'Draaiknoplabel',
    soort: 'tekst',
    uitleg: 'Het label zoals gedrukt.',
  },
  {
    veld: 'behoeftelabel',
    label: 'Behoeftelabel',
    soort: 'tekst',
    uitleg: 'De behoefte zoals gedrukt.',
  },
  { veld: 'bron', label: 'Bron', soort: 'tekst', uitleg: 'Het document.' },
  bronplaatsField,
  opmerkingField,
];

/** The worlds of the sources (001 r.62-68; 004 adds jeugd). A free text may differ: it is kept. */
export const werelden = ['zorg', 'veilig', 'overheid', 'jeugd', 'overig'] as const;
export type Wereld = (typeof werelden)[number];

export const casusSchema = z.strictObject({
  id: z.string(),
  /** Unit that seals it; 'dossier' or the id of a unit that can be erased on its own. */
  unit: z.string(),
  /** The row it was read from, or null when made by hand. */
  sourceRow: z.string().nullable(),
  velden: z.partialRecord(z.enum(casusFields), valueSchema),
});
export type Casus = z.infer<typeof casusSchema>;

/** The definition of a field. Throws on an unknown field (a programming error). */
export function casusField(veld: CasusField): FieldDefinition<CasusField> {
  const found = casusFieldDefinitions.find((d) => d.veld === veld);
  if (found === undefined) throw new RangeError(`unknown field ${veld}`);
  return found;
}

/** The name of a casus: what the source calls it, else who does it, else its number. */
export function casusName(casus: Pick<Casus, 'velden'>): string {
  for (const veld of ['naam', 'organisatie', 'code'] as const) {
    const text = valueText(casus.velden[veld]).trim();
    if (text !== '') return text;
  }
  return 'een casus zonder naam';
}
