/**
 * Sheets with years (or measures, or organisations) in columns: a row is several figures, each in a
 * column of its own, and what they are of stands in the headings and titles.
 */
import type { HeadingField } from '../../../domain/provenance';
import type { Value } from '../../../domain/values';
import type { RawCell, RawSheet } from '../../sheet';
import type { Assigned, Chosen } from '../assigned';
import type { Heading } from '../heading-rows';

/** Fields of one figure: where a row is several, no cell of the row can say them of all. */
export const OF_THE_VALUE: ReadonlySet<string> = new Set([
  'waarde',
  'waardeMax',
  'waardetekst',
  'operator',
]);

/** A field that a heading or title says of every figure below, with the cell that says it. */
export interface Said {
  veld: string;
  waarde: Value;
  kop: HeadingField;
}

/** The first values under the headings. */
export interface ValueSamples {
  values(kolom: number): readonly RawCell[];
  /** What part of the values of a column fits; null when there are none. */
  fit(kolom: number, witness: { past(cell: RawCell): boolean }): number | null;
}

/** What is known of a table of which the rows may be several figures. */
export interface WideInput {
  sheet: RawSheet;
  /** 1-based: the highest row of headings. */
  top: number;
  headings: readonly Heading[];
  /** As the headings say, column by column, without a look at several of them together. */
  assigned: readonly Assigned[];
  samples: ValueSamples;
  chosen: Chosen;
}

/** What a column of such a table is. */
export interface WideColumn {
  kolom: number;
  /** Null = not used, and `reden` says why. */
  veld: string | null;
  zekerheid: number;
  reden: string;
  /** Of a column that says something of some figures only: their columns. */
  bij?: number[];
  /** Of a column of figures: what its heading and the titles say of each. */
  says: readonly Said[];
}

export interface Wide {
  /** Every column that is something else than by itself; others stay as they are. */
  kolommen: ReadonlyMap<number, WideColumn>;
  /** Columns of which each cell is a figure, from the left. */
  cijfers: readonly number[];
  /** Columns whose figures are of organisations of their own. */
  perOrganisatie: boolean;
  /** What a heading says that needs a look, one sentence each. */
  meldingen?: readonly string[];
}
