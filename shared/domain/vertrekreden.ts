/**
 * A vertrekreden: how often one reason was given in one inquiry among people who left. In most of
 * these several answers were possible, so that percentages do not add up to 100 (004 r.470-472);
 * inquiries with another question, population or way of answering are not comparable as such.
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
  waardeMaxField,
  waardetekstField,
  zekerheidField,
} from './shared-fields';
import { valueSchema, valueText } from './values';

export const vertrekredenFields = [
  'onderzoek',
  'organisatie',
  'populatie',
  'vraag',
  'antwoordtype',
  'groep',
  'reden',
  'rang',
  'operator',
  'waarde',
  'waardeMax',
  'waardetekst',
  'eenheid',
  'n',
  'steekproef',
  'periode',
  'jaar',
  'bron',
  'document',
  'bronplaats',
  'zekerheid',
  'vertrouwelijkheid',
  'opmerking',
] as const;
export type VertrekredenField = (typeof vertrekredenFields)[number];

export const antwoordtypen: readonly Choice[] = [
  { waarde: 'een', label: 'één antwoord', uitleg: 'Iedereen koos één reden: samen 100%.' },
  {
    waarde: 'meer',
    label: 'meer antwoorden',
    uitleg: 'Iedereen mocht meer redenen kiezen: samen meer dan 100%.',
  },
  { waarde: 'open', label: 'open vraag', uitleg: 'Redenen zijn achteraf uit de tekst ingedeeld.' },
  { waarde: 'rangorde', label: 'rangorde', uitleg: 'Redenen zijn op volgorde gezet.' },
];

export const vertrekredenFieldDefinitions: readonly FieldDefinition<VertrekredenField>[] = [
  {
    veld: 'onderzoek',
    label: 'Onderzoek',
    soort: 'tekst',
    uitleg: 'Welk onderzoek of welke enquête het is.',
  },
  {
    veld: 'organisatie',
    label: 'Organisatie',
    soort: 'tekst',
    uitleg: 'De organisatie of sector waar de mensen vertrokken.',
  },
  { veld: 'populatie', label: 'Populatie', soort: 'tekst', uitleg: 'Wie er zijn gevraagd.' },
  { veld: 'vraag', label: 'Vraag', soort: 'alinea', uitleg: 'De vraag zoals die is gesteld.' },
  {
    veld: 'antwoordtype',
    label: 'Antwoorden',
    soort: 'keuze',
    uitleg: 'Of er één of meer antwoorden mogelijk waren; zonder dit is niets op te tellen.',
    keuzes: antwoordtypen,
  },
  {
    veld: 'groep',
    label: 'Groep',
    soort: 'tekst',
    uitleg: 'Het deel van de ondervraagden waarover de regel gaat.',
  },
  { veld: 'reden', label: 'Reden', soort: 'tekst', uitleg: 'De reden zoals de bron die noemt.' },
  { veld: 'rang', label: 'Rang', soort: 'getal', uitleg: 'De plaats in de lijst van de bron.' },
  operatorField,
  {
    veld: 'waarde',
    label: 'Waarde',
    soort: 'getal',
    uitleg: 'Hoe vaak de reden is genoemd; bij een bereik de ondergrens.',
  },
  waardeMaxField,
  waardetekstField,
  {
    veld: 'eenheid',
    label: 'Eenheid',
    soort: 'keuze',
    uitleg: 'Procent van de ondervraagden, of een aantal personen.',
    keuzes: eenheden,
  },
  { veld: 'n', label: 'n', soort: 'getal', uitleg: 'Hoeveel mensen de vraag beantwoordden.' },
  { veld: 'steekproef', label: 'Steekproef', soort: 'tekst', uitleg: 'Hoe zij zijn gekozen.' },
  {
    veld: 'periode',
    label: 'Periode',
    soort: 'tekst',
    uitleg: 'Wanneer de mensen vertrokken, zoals de bron het noemt.',
  },
  { veld: 'jaar', label: 'Jaar', soort: 'getal', uitleg: 'Het jaar van het onderzoek.' },
  { veld: 'bron', label: 'Bron', soort: 'tekst', uitleg: 'Wie het cijfer geeft.' },
  documentField,
  bronplaatsField,
  zekerheidField,
  cijferVertrouwelijkheid,
  opmerkingField,
];

export const vertrekredenSchema = z.strictObject({
  id: z.string(),
  /** Unit that seals it: that of its organisation within its import. */
  unit: z.string(),
  /** The row it was read from, or null when made by hand. */
  sourceRow: z.string().nullable(),
  /** 0-based column whose cell made it, of a row that makes several. */
  kolom: z.number().int().nonnegative().optional(),
  velden: z.partialRecord(z.enum(vertrekredenFields), valueSchema),
});
export type Vertrekreden = z.infer<typeof vertrekredenSchema>;

/** What a reason is called: "werkdruk, Exit-enquête (2018)". */
export function vertrekredenName({ velden }: Pick<Vertrekreden, 'velden'>): string {
  const text = (veld: VertrekredenField) => valueText(velden[veld]).trim();
  const waar = text('onderzoek') || text('organisatie') || text('bron');
  const wanneer = text('jaar') || text('periode');
  const reden = text('reden') || 'een vertrekreden';
  return `${reden}${waar === '' ? '' : `, ${waar}`}${wanneer === '' ? '' : ` (${wanneer})`}`;
}
