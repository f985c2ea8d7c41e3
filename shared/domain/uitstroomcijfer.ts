/**
 * An uitstroomcijfer: one figure as one source gives it, about people who leave, stay or join, or
 * about what that costs. Figures that contradict each other stay side by side. A figure may be a
 * number, a range, or a text; what is not stated is absent, never zero.
 */
import { z } from '../schema';
import type { Choice, FieldDefinition } from './field';
import {
  bronplaatsField,
  cijferVertrouwelijkheid,
  documentField,
  eenheden,
  operatorField,
  opmerkingField,
  sectorField,
  waardeMaxField,
  waardetekstField,
  zekerheidField,
} from './shared-fields';
import { type Value, valueSchema, valueText } from './values';

/** Lists that other kinds of record choose from too, beside those of a cijfer alone. */
export { eenheden, operatoren, vertrouwelijkheden, zekerheden } from './shared-fields';

export const cijferFields = [
  'code',
  'organisatie',
  'sector',
  'populatie',
  'maat',
  'uitstroomsoort',
  'definitie',
  'cohort',
  'periode',
  'jaar',
  'operator',
  'waarde',
  'waardeMax',
  'waardetekst',
  'eenheid',
  'n',
  'steekproef',
  'bron',
  'document',
  'bronplaats',
  'zekerheid',
  'richting',
  'vertrouwelijkheid',
  'vergelijkgroep',
  'rang',
  'opmerking',
] as const;
export type CijferField = (typeof cijferFields)[number];

/** Uitstroom is a homonym (002:455; 000:65-80): figures of two kinds never share a figure. */
export const uitstroomsoorten: readonly Choice[] = [
  { waarde: 'personeel', label: 'personeelsverloop', uitleg: 'Medewerkers die vertrekken.' },
  {
    waarde: 'doelgroep',
    label: 'doorstroom van de doelgroep',
    uitleg: 'Jongeren of deelnemers die naar werk, school of dagbesteding gaan: gewenst.',
  },
  { waarde: 'gedwongen', label: 'gedwongen vertrek', uitleg: 'Boventalligen die moeten gaan.' },
];

/**
 * The definitions of turnover in use in the Netherlands. Two figures are comparable only when they
 * have the same one. Sources: AZW begrippen (mobiliteit), CBS AZW StatLine, A&O fonds.
 */
export const definities: readonly Choice[] = [
  {
    waarde: 'bruto',
    label: 'A · bruto uitstroom',
    uitleg: 'Vertrokken personen in de periode, gedeeld door het gemiddelde aantal medewerkers.',
  },
  {
    waarde: 'cohort',
    label: 'B · cohortverloop',
    uitleg:
      'Deel van wie op de peildatum in dienst was en er een jaar later niet meer is. Wie binnen het jaar kwam en ging, telt niet mee.',
  },
  {
    waarde: 'sector',
    label: 'C · uitstroom uit de sector',
    uitleg:
      'Wie een jaar later niet meer in de sector werkt; overstappen binnen de sector telt niet.',
  },
  {
    waarde: 'netto',
    label: 'D · netto verloop',
    uitleg:
      'Driejaarsgemiddelde van wie de sector verlaat voor werk elders, uitkering of onderwijs.',
  },
  {
    waarde: 'vrijwillig',
    label: 'E · vrijwillig verloop',
    uitleg: 'Alleen wie zelf opzegt; zonder pensioen, overlijden, einde contract en ontslag.',
  },
  {
    waarde: 'rate',
    label: 'F · vertrek per persoonsjaar',
    uitleg: 'Vertrokken personen, gedeeld door de gewerkte persoonsjaren.',
  },
  {
    waarde: 'gemeenten',
    label: 'G · gemeenten (A&O fonds)',
    uitleg: 'Percentage uit de Personeelsmonitor Gemeenten; de noemer staat niet in de bron.',
  },
];

/** Which way is wanted, per measure: uitstroom to a job is good news (001 r.839-841). */
export const richtingen: readonly Choice[] = [
  { waarde: 'lager', label: 'lager is beter' },
  { waarde: 'hoger', label: 'hoger is beter' },
  { waarde: 'neutraal', label: 'geen gewenste richting' },
];

export const cijferFieldDefinitions: readonly FieldDefinition<CijferField>[] = [
  { veld: 'code', label: 'Nummer', soort: 'tekst', uitleg: 'Het nummer in de bron, zoals U014.' },
  {
    veld: 'organisatie',
    label: 'Organisatie',
    soort: 'tekst',
    uitleg: 'De organisatie, of de sector waarover het cijfer gaat.',
  },
  sectorField,
  {
    veld: 'populatie',
    label: 'Populatie',
    soort: 'tekst',
    uitleg: 'Over wie het cijfer gaat, zoals alle medewerkers of cliëntgebonden personeel.',
  },
  {
    veld: 'maat',
    label: 'Maat',
    soort: 'tekst',
    uitleg: 'Wat is gemeten, zoals uitstroompercentage.',
  },
  {
    veld: 'uitstroomsoort',
    label: 'Soort uitstroom',
    soort: 'keuze',
    uitleg: 'Wie er uitstroomt; verschillende soorten komen nooit in één figuur.',
    keuzes: uitstroomsoorten,
  },
  {
    veld: 'definitie',
    label: 'Definitie',
    soort: 'keuze',
    uitleg: 'Hoe de uitstroom is berekend; zonder definitie is een cijfer niet te vergelijken.',
    keuzes: definities,
  },
  {
    veld: 'cohort',
    label: 'Cohort',
    soort: 'tekst',
    uitleg: 'Hoelang de mensen in dienst waren, zoals na 1 jaar of korter dan 2 jaar.',
  },
  {
    veld: 'periode',
    label: 'Periode',
    soort: 'tekst',
    uitleg: 'De periode zoals de bron die noemt.',
  },
  {
    veld: 'jaar',
    label: 'Jaar',
    soort: 'getal',
    uitleg: 'Het jaar voor de tijdas; leeg als de bron geen enkel jaar noemt.',
  },
  operatorField,
  {
    veld: 'waarde',
    label: 'Waarde',
    soort: 'getal',
    uitleg: 'Het getal; bij een bereik de ondergrens.',
  },
  waardeMaxField,
  waardetekstField,
  {
    veld: 'eenheid',
    label: 'Eenheid',
    soort: 'keuze',
    uitleg: 'Procent en procentpunt zijn verschillende eenheden.',
    keuzes: eenheden,
  },
  { veld: 'n', label: 'n', soort: 'getal', uitleg: 'Het aantal personen waarop het cijfer rust.' },
  {
    veld: 'steekproef',
    label: 'Steekproef',
    soort: 'tekst',
    uitleg: 'Hoe die personen zijn gekozen.',
  },
  { veld: 'bron', label: 'Bron', soort: 'tekst', uitleg: 'Wie het cijfer geeft.' },
  documentField,
  bronplaatsField,
  zekerheidField,
  {
    veld: 'richting',
    label: 'Gewenste richting',
    soort: 'keuze',
    uitleg: 'Welke kant op gewenst is; per maat verschillend.',
    keuzes: richtingen,
  },
  cijferVertrouwelijkheid,
  {
    veld: 'vergelijkgroep',
    label: 'Vergelijkgroep',
    soort: 'tekst',
    uitleg: 'Cijfers die de bron naast elkaar zet.',
  },
  {
    veld: 'rang',
    label: 'Rang',
    soort: 'getal',
    uitleg: 'De plaats in een ranglijst van de bron.',
  },
  opmerkingField,
];

export const uitstroomcijferSchema = z.strictObject({
  id: z.string(),
  /** Unit that seals it; 'dossier' or the id of a unit that can be erased on its own. */
  unit: z.string(),
  /** The row it was read from, or null when made by hand. */
  sourceRow: z.string().nullable(),
  /** 0-based column of its value, of a row that makes several figures; see field-place.ts. */
  kolom: z.number().int().nonnegative().optional(),
  velden: z.partialRecord(z.enum(cijferFields), valueSchema),
});
export type Uitstroomcijfer = z.infer<typeof uitstroomcijferSchema>;

/** What a figure is called: "uitstroompercentage bij Molendrift (2020)". */
export function cijferName({ velden }: Pick<Uitstroomcijfer, 'velden'>): string {
  const text = (veld: CijferField) => valueText(velden[veld]).trim();
  const wie = text('organisatie');
  const wanneer = text('periode') || text('jaar');
  const maat = text('maat') || text('code') || 'een cijfer';
  return `${maat}${wie === '' ? '' : ` bij ${wie}`}${wanneer === '' ? '' : ` (${wanneer})`}`;
}

/** The number of a field, or null for anything that is no number. */
export function cijferNumber(
  { velden }: Pick<Uitstroomcijfer, 'velden'>,
  veld: 'waarde' | 'waardeMax' | 'n' | 'jaar' | 'rang',
): number | null {
  const value: Value | undefined = velden[veld];
  return typeof value === 'number' ? value : null;
}
