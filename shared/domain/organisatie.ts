/**
 * An organisatie: whom the group approached or whose figures it has, with what has to be known of it
 * to read those figures (size, sector, funding), and how far the asking came (004 r.705, 723-725).
 */
import { z } from '../schema';
import type { Choice, FieldDefinition } from './field';
import { bronplaatsField, opmerkingField, sectorField, vertrouwelijkheden } from './shared-fields';
import { valueSchema, valueText } from './values';

export const organisatieFields = [
  'code',
  'naam',
  'andereNamen',
  'wereld',
  'sector',
  'soort',
  'regio',
  'medewerkers',
  'fte',
  'financiering',
  'status',
  'statusreden',
  'benaderd',
  'contactrol',
  'vertrouwelijkheid',
  'bron',
  'bronplaats',
  'opmerking',
] as const;
export type OrganisatieField = (typeof organisatieFields)[number];

/** How far the asking came; what is not written down is not known. */
export const benaderstatussen: readonly Choice[] = [
  { waarde: 'nietbenaderd', label: 'niet benaderd' },
  { waarde: 'benaderd', label: 'benaderd' },
  { waarde: 'gereageerd', label: 'gereageerd' },
  { waarde: 'geweigerd', label: 'doet niet mee' },
  { waarde: 'gegevens', label: 'gegevens gekregen' },
  { waarde: 'gekozen', label: 'gekozen als voorbeeld' },
];

export const organisatieFieldDefinitions: readonly FieldDefinition<OrganisatieField>[] = [
  { veld: 'code', label: 'Nummer', soort: 'tekst', uitleg: 'Het nummer in de bron.' },
  { veld: 'naam', label: 'Naam', soort: 'tekst', uitleg: 'De naam van de organisatie.' },
  {
    veld: 'andereNamen',
    label: 'Andere namen',
    soort: 'lijst',
    uitleg: 'Afkortingen en schrijfwijzen die in bronnen voorkomen.',
  },
  {
    veld: 'wereld',
    label: 'Wereld',
    soort: 'tekst',
    uitleg: 'Zorg, veilig, overheid, jeugd of overig.',
  },
  sectorField,
  {
    veld: 'soort',
    label: 'Soort',
    soort: 'tekst',
    uitleg: 'Wat voor organisatie het is, zoals gecertificeerde instelling of gemeente.',
  },
  { veld: 'regio', label: 'Regio', soort: 'tekst', uitleg: 'Waar de organisatie werkt.' },
  {
    veld: 'medewerkers',
    label: 'Medewerkers',
    soort: 'getal',
    uitleg: 'Het aantal personen in dienst.',
  },
  { veld: 'fte', label: 'Fte', soort: 'getal', uitleg: 'Het aantal voltijdbanen.' },
  {
    veld: 'financiering',
    label: 'Financiering',
    soort: 'tekst',
    uitleg: 'Hoe het geld binnenkomt; daarvan hangt af wat met wie te vergelijken is.',
  },
  {
    veld: 'status',
    label: 'Benadering',
    soort: 'keuze',
    uitleg: 'Hoe ver het vragen om gegevens is gekomen.',
    keuzes: benaderstatussen,
  },
  {
    veld: 'statusreden',
    label: 'Waarom',
    soort: 'alinea',
    uitleg: 'Waarom de organisatie niet meedoet of is afgevallen.',
  },
  { veld: 'benaderd', label: 'Benaderd op', soort: 'tekst', uitleg: 'Wanneer er is gevraagd.' },
  {
    veld: 'contactrol',
    label: 'Contact',
    soort: 'tekst',
    uitleg: 'De functie van wie antwoordt; nooit een naam.',
  },
  {
    veld: 'vertrouwelijkheid',
    label: 'Vertrouwelijkheid',
    soort: 'keuze',
    uitleg: 'Of de organisatie met naam genoemd mag worden.',
    keuzes: vertrouwelijkheden,
  },
  { veld: 'bron', label: 'Bron', soort: 'tekst', uitleg: 'Waar de gegevens vandaan komen.' },
  bronplaatsField,
  opmerkingField,
];

export const organisatieSchema = z.strictObject({
  id: z.string(),
  /** Unit that seals it: its own within its import. */
  unit: z.string(),
  /** The row it was read from, or null when made by hand. */
  sourceRow: z.string().nullable(),
  velden: z.partialRecord(z.enum(organisatieFields), valueSchema),
});
export type Organisatie = z.infer<typeof organisatieSchema>;

export function organisatieName({ velden }: Pick<Organisatie, 'velden'>): string {
  const text = (veld: OrganisatieField) => valueText(velden[veld]).trim();
  return text('naam') || text('code') || 'een organisatie zonder naam';
}
