/**
 * An uitgifte: something of the dossier left the vault (a table, a figure, a printed page, a copy, a
 * shared file). The note says what kind, how much and how guarded; it holds no name, no path and no
 * value, so that it may stand for ever, also after what left was erased here.
 */
import { z } from '../schema';

/** What left. */
export const uitgifteSoorten = [
  'tabel',
  'figuur',
  'afdruk',
  'klembord',
  'deling',
  'alles',
  'verslag',
  'afgewezen',
] as const;
export type UitgifteSoort = (typeof uitgifteSoorten)[number];

/** The form of a file that only its passphrase opens. */
export const SEALED = 'draaiknop';

/** Where it went, as far as the program can tell. */
export const bestemmingen = [
  'map',
  'schijf',
  'wolk',
  'netwerk',
  'printer',
  'klembord',
  'onbekend',
] as const;
export type Bestemming = (typeof bestemmingen)[number];

const count = z.number().int().nonnegative();

/** How many values of each vertrouwelijkheid; `onbekend` = the source does not say. */
export const guardedSchema = z.strictObject({
  openbaar: count,
  intern: count,
  totaal: count,
  onbekend: count,
});
export type Guarded = z.infer<typeof guardedSchema>;

export const uitgifteSchema = z.strictObject({
  id: z.string(),
  unit: z.literal('dossier'),
  soort: z.enum(uitgifteSoorten),
  /** File format without a dot ('xlsx'), 'papier' or 'tekst'. */
  vorm: z.string().max(20),
  bestemming: z.enum(bestemmingen),
  /** Records in it, by type; those of which there is nothing are left out. */
  records: z.strictObject({
    casus: count.exactOptional(),
    uitstroomcijfer: count.exactOptional(),
    interview: count.exactOptional(),
    beurt: count.exactOptional(),
    organisatie: count.exactOptional(),
    vertrekreden: count.exactOptional(),
    dienstverband: count.exactOptional(),
    kostenpost: count.exactOptional(),
    code: count.exactOptional(),
  }),
  organisaties: count,
  /**
   * Persons that its figures are about; null = not known. This version always writes null: groups
   * overlap, so that what figures say adds up to no number of persons. Older notes may hold a sum.
   */
  personen: count.nullable(),
  vertrouwelijk: guardedSchema,
  /** Values that were left out because their group is too small or they may only be in a total. */
  onderdrukt: count,
  /** Somebody chose to let these go all the same; `onderdrukt` then is 0. */
  volledig: z.boolean(),
  /** Places that look like personal data and left with it. */
  persoonsgegevens: count,
});
export type Uitgifte = z.infer<typeof uitgifteSchema>;
