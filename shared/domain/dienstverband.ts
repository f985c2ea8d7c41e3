/**
 * A dienstverband: the employment of one person at one organisation, under a pseudonym. From these
 * an analysis counts who stays how long. A person is a pseudonym and a role, never a name.
 */
import { z } from '../schema';
import type { FieldDefinition } from './field';
import { opmerkingField, vertrouwelijkheden } from './shared-fields';
import { valueSchema, valueText } from './values';

export const dienstverbandFields = [
  'pseudoniem',
  'organisatie',
  'afdeling',
  'functie',
  'contract',
  'fte',
  'start',
  'einde',
  'peildatum',
  'reden',
  'bestemming',
  'vertrouwelijkheid',
  'bron',
  'opmerking',
] as const;
export type DienstverbandField = (typeof dienstverbandFields)[number];

export const dienstverbandFieldDefinitions: readonly FieldDefinition<DienstverbandField>[] = [
  {
    veld: 'pseudoniem',
    label: 'Pseudoniem',
    soort: 'tekst',
    uitleg: 'Een nummer of code die niets over de persoon zegt; nooit een naam.',
  },
  { veld: 'organisatie', label: 'Organisatie', soort: 'tekst', uitleg: 'De werkgever.' },
  { veld: 'afdeling', label: 'Afdeling', soort: 'tekst', uitleg: 'Team, afdeling of locatie.' },
  { veld: 'functie', label: 'Functie', soort: 'tekst', uitleg: 'De functie of rol.' },
  {
    veld: 'contract',
    label: 'Contract',
    soort: 'tekst',
    uitleg: 'Het soort contract, zoals vast, tijdelijk of oproep.',
  },
  {
    veld: 'fte',
    label: 'Fte',
    soort: 'getal',
    uitleg: 'De omvang van het dienstverband, als deel van een volle week.',
  },
  {
    veld: 'start',
    label: 'In dienst',
    soort: 'tekst',
    uitleg: 'De eerste dag, als 2020-09-01, of de maand of het jaar als de bron niet meer zegt.',
  },
  {
    veld: 'einde',
    label: 'Uit dienst',
    soort: 'tekst',
    uitleg: 'De laatste dag. Leeg als de bron geen einde noemt: dat is nog in dienst, of onbekend.',
  },
  {
    veld: 'peildatum',
    label: 'Peildatum',
    soort: 'tekst',
    uitleg: 'De dag waarop de gegevens uit het systeem kwamen: wie dan geen einde heeft, werkt er.',
  },
  {
    veld: 'reden',
    label: 'Vertrekreden',
    soort: 'tekst',
    uitleg: 'Waarom de persoon vertrok, zoals de bron het noemt.',
  },
  {
    veld: 'bestemming',
    label: 'Bestemming',
    soort: 'tekst',
    uitleg: 'Waar de persoon heen ging: een andere sector, opleiding, pensioen.',
  },
  {
    veld: 'vertrouwelijkheid',
    label: 'Vertrouwelijkheid',
    soort: 'keuze',
    uitleg: 'Wat de organisatie met het gegeven goed vindt.',
    keuzes: vertrouwelijkheden,
  },
  { veld: 'bron', label: 'Bron', soort: 'tekst', uitleg: 'Uit welk systeem het komt.' },
  opmerkingField,
];

export const dienstverbandSchema = z.strictObject({
  id: z.string(),
  /** Unit that seals it: that of its organisation within its import. */
  unit: z.string(),
  /** The row it was read from, or null when made by hand. */
  sourceRow: z.string().nullable(),
  velden: z.partialRecord(z.enum(dienstverbandFields), valueSchema),
});
export type Dienstverband = z.infer<typeof dienstverbandSchema>;

/** What an employment is called: "P-014 (jeugdbeschermer bij Noord)". */
export function dienstverbandName({ velden }: Pick<Dienstverband, 'velden'>): string {
  const text = (veld: DienstverbandField) => valueText(velden[veld]).trim();
  const [wie, functie, waar] = [text('pseudoniem'), text('functie'), text('organisatie')];
  const rol = [functie, waar].filter((part) => part !== '').join(' bij ');
  if (wie === '') return rol === '' ? 'een dienstverband' : `dienstverband ${rol}`;
  return rol === '' ? wie : `${wie} (${rol})`;
}
