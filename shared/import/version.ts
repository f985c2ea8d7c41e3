/**
 * A table that is a newer version of one that came in before: what a person chose of it, and what
 * the comparison with the dossier says. Plain data: it crosses from worker to page.
 */
import { z } from '../schema';

const id = z.string().min(1).max(64);
const row = z.string().regex(/^[1-9]\d{0,6}$/);

/** What a person wants of the rows that differ; only what is not as proposed is in it. */
export const versiekeuzeSchema = z.strictObject({
  /** Id of the import that this table renews. */
  van: id,
  /**
   * By row of the new sheet. 'oud' = what the dossier says stays, and a row that is new is left out;
   * 'nieuw' = all that the new sheet says, also over what was changed by hand since; 'voorstel' = as
   * proposed, where `alle` says otherwise.
   */
  rijen: z.record(row, z.enum(['nieuw', 'oud', 'voorstel'])),
  /** By record that the new sheet does not have any more: removed from the dossier, or kept. */
  verdwenen: z.record(id, z.enum(['houden', 'weg'])),
  /** What holds for all of a kind but those that are named above; absent = as proposed. */
  alle: z
    .strictObject({
      nieuw: z.literal('oud').optional(),
      gewijzigd: z.enum(['nieuw', 'oud']).optional(),
      verdwenen: z.literal('weg').optional(),
    })
    .optional(),
});
export type Versiekeuze = z.infer<typeof versiekeuzeSchema>;

/** One field of a record that the new sheet says otherwise. */
export interface VeldVerschil {
  veld: string;
  label: string;
  /** As the dossier shows it: what it was read as before, and what it would become. */
  was: string;
  wordt: string;
  /** What somebody made of it since, by hand; null = nobody did. It stays unless chosen otherwise. */
  hand: string | null;
  /**
   * What its cell says, which could not be read: then the dossier stays as it is, and `was` and
   * `wordt` are the same. Null of a field that was read.
   */
  afgewezen: string | null;
  /** Address in the new sheet; null = it stands in no cell of the row. */
  cel: string | null;
}

/** A row of the new sheet that is not as it was, with each of its records that differ. */
export interface RijVerschil {
  /** 'behouden' = it says nothing otherwise, but a cell of it could not be read. */
  soort: 'nieuw' | 'gewijzigd' | 'behouden';
  rij: number;
  /** What its first record is called. */
  naam: string;
  /** Records of the row that are new; of a row of a wide sheet there may be several. */
  erbij: number;
  velden: VeldVerschil[];
}

/** A record that the new sheet does not have any more. */
export interface Verdwenen {
  record: string;
  naam: string;
  /** Row that it came from, of a table that is read turned a column; null = not known any more. */
  rij: number | null;
  /** Codings that go with it: those of persons, and those that a printed label gave. */
  coderingen: number;
  gedrukt: number;
}

/** Rows and records that a comparison lists one by one; the rest is counted, and chosen all at once. */
export const MAX_VERSION_ROWS = 2_000;

export interface Versievergelijking {
  /** `importId`: the import to renew; the rest is of the sheet, whose corrected rows may be that import. */
  van: { importId: string; bestand: string; blad: string; sha256: string; gedraaid?: true };
  /** Why this is a newer version of it; in Dutch, to follow "omdat". */
  reden: string;
  /** The very same bytes. */
  zelfde: boolean;
  /** The rows that this import refused, corrected: the file itself says so, and renewing is the default. */
  herkansing?: true;
  /** Rows: `hand` of the changed ones hold something that was changed by hand. Verdwenen: records. */
  aantallen: Record<RijVerschil['soort'] | 'hand' | 'gelijk' | 'verdwenen', number>;
  rijen: RijVerschil[];
  verdwenen: Verdwenen[];
}
