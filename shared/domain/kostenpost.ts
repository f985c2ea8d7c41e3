/**
 * A kostenpost: one line of the rekentool of one organisation, what it costs when somebody leaves
 * and somebody else comes (004 r.1116-1390). Organisations divide costs differently over the groups
 * (004 r.1252-1258): the group is that of the source, and nothing here adds lines up.
 */
import { z } from '../schema';
import type { Choice, FieldDefinition } from './field';
import {
  bronplaatsField,
  cijferVertrouwelijkheid,
  documentField,
  opmerkingField,
  zekerheidField,
} from './shared-fields';
import { valueSchema, valueText } from './values';

export const kostenpostFields = [
  'organisatie',
  'jaar',
  'representatief',
  'functie',
  'groep',
  'post',
  'uren',
  'tarief',
  'oop',
  'totaal',
  'noemer',
  'aangenomen',
  'vertrokken',
  'bron',
  'document',
  'bronplaats',
  'zekerheid',
  'vertrouwelijkheid',
  'opmerking',
] as const;
export type KostenpostField = (typeof kostenpostFields)[number];

/** The four groups of the rekentool (004 r.3252-3434). */
export const kostengroepen: readonly Choice[] = [
  { waarde: 'recruitment', label: 'Recruitment', uitleg: 'Van vacature tot de eerste werkdag.' },
  { waarde: 'onboarden', label: 'Onboarden', uitleg: 'Inwerken, begeleiden, opleiden.' },
  { waarde: 'uitstroom', label: 'Uitstroom', uitleg: 'Wat het afscheid zelf kost.' },
  {
    waarde: 'indirect',
    label: 'Indirect',
    uitleg: 'Wat het de rest van de organisatie kost, zoals verlies van kennis.',
  },
];

/** By what a cost is divided; the rekentool divides all of it by who was hired (004 r.1260-1264). */
export const noemers: readonly Choice[] = [
  { waarde: 'aangenomen', label: 'per aangenomen medewerker' },
  { waarde: 'vertrokken', label: 'per vertrokken medewerker' },
  { waarde: 'fte', label: 'per fte' },
  { waarde: 'totaal', label: 'voor de hele organisatie' },
];

export const kostenpostFieldDefinitions: readonly FieldDefinition<KostenpostField>[] = [
  { veld: 'organisatie', label: 'Organisatie', soort: 'tekst', uitleg: 'Wie de kosten maakt.' },
  { veld: 'jaar', label: 'Jaar', soort: 'getal', uitleg: 'Het jaar waarover is gerekend.' },
  {
    veld: 'representatief',
    label: 'Representatief',
    soort: 'tekst',
    uitleg: 'Of het een gewoon jaar was, en zo niet waarom.',
  },
  {
    veld: 'functie',
    label: 'Functie',
    soort: 'tekst',
    uitleg: 'De functie waarvoor is gerekend; leeg is een gemiddelde over alle functies.',
  },
  {
    veld: 'groep',
    label: 'Groep',
    soort: 'keuze',
    uitleg: 'De groep waar de bron de post bij zet; organisaties doen dat verschillend.',
    keuzes: kostengroepen,
  },
  { veld: 'post', label: 'Post', soort: 'tekst', uitleg: 'Waaraan de kosten zijn gemaakt.' },
  { veld: 'uren', label: 'Uren', soort: 'getal', uitleg: 'Het aantal uren dat eraan is besteed.' },
  { veld: 'tarief', label: 'Uurtarief', soort: 'getal', uitleg: 'Euro per uur.' },
  {
    veld: 'oop',
    label: 'Kosten buiten uren',
    soort: 'getal',
    uitleg: 'Euro die niet in uren zit (in de tool OOP), zoals een advertentie of een bureau.',
  },
  {
    veld: 'totaal',
    label: 'Totale kosten',
    soort: 'getal',
    uitleg: 'Euro, zoals de bron het opgeeft; niet door het programma uitgerekend.',
  },
  {
    veld: 'noemer',
    label: 'Gedeeld door',
    soort: 'keuze',
    uitleg: 'Waardoor de kosten zijn gedeeld; zonder noemer is niets te vergelijken.',
    keuzes: noemers,
  },
  {
    veld: 'aangenomen',
    label: 'Aangenomen',
    soort: 'getal',
    uitleg: 'Het aantal personen dat dat jaar is aangenomen.',
  },
  {
    veld: 'vertrokken',
    label: 'Vertrokken',
    soort: 'getal',
    uitleg: 'Het aantal personen dat dat jaar vertrok.',
  },
  { veld: 'bron', label: 'Bron', soort: 'tekst', uitleg: 'Wie de kosten opgeeft.' },
  documentField,
  bronplaatsField,
  zekerheidField,
  cijferVertrouwelijkheid,
  opmerkingField,
];

export const kostenpostSchema = z.strictObject({
  id: z.string(),
  /** Unit that seals it: that of its organisation within its import. */
  unit: z.string(),
  /** The row it was read from, or null when made by hand. */
  sourceRow: z.string().nullable(),
  /** 0-based column whose cell made it, of a row that makes several. */
  kolom: z.number().int().nonnegative().optional(),
  velden: z.partialRecord(z.enum(kostenpostFields), valueSchema),
});
export type Kostenpost = z.infer<typeof kostenpostSchema>;

/** What a line is called: "gesprekken voeren en plannen, Noord (2023)". */
export function kostenpostName({ velden }: Pick<Kostenpost, 'velden'>): string {
  const text = (veld: KostenpostField) => valueText(velden[veld]).trim();
  const [wie, jaar] = [text('organisatie'), text('jaar')];
  const post = text('post') || text('groep') || 'een kostenpost';
  return `${post}${wie === '' ? '' : `, ${wie}`}${jaar === '' ? '' : ` (${jaar})`}`;
}
