/**
 * What the recogniser knows of a kind of sheet: its fields, the words above their columns, how much
 * each says about the sheet, and which fields make a row a record. One recogniser reads them all.
 */
import type { FieldDefinition } from '../../../domain/field';
import type { SheetKind } from '../../../domain/provenance';
import type { RawCell } from '../../sheet';
import type { Wide, WideInput } from '../wide/wide';

/**
 * The words under which organisations head a column. Compared without capitals, accents and
 * punctuation. `zeker` means this field and nothing else; `kan` can mean another thing too.
 */
export interface Words {
  zeker: readonly string[];
  kan: readonly string[];
}

/** A second witness: whether the values below a heading are what the field holds. */
export interface ValueWitness {
  /** True for a cell that fits; blank cells are not asked about. */
  past(cell: RawCell): boolean;
  /** To follow "de waarden zijn": "getallen", "vragen". */
  zijn: string;
  /** The values alone say enough to know a column without a known heading. */
  alleen?: boolean;
}

export interface FieldDescription {
  veld: string;
  label: string;
  /** How much it says about the sheet: a column of draaiknoppen says 1, one of remarks 0.1. */
  gewicht: number;
  woorden: Words;
  /**
   * Words of a second column that fills the same field where the first is empty: the lower bound
   * of a range (`waarde_min`) beside the value itself.
   */
  ookVan?: readonly string[];
  waarden?: ValueWitness;
}

export interface SheetDescription {
  soort: SheetKind;
  /** "uitstroomcijfers": after "horen bij". */
  naam: string;
  velden: readonly FieldDescription[];
  /** A column may hold this field when no other column does: `Aanpak` may be the name. */
  noodgreep?: { veld: string; woorden: ReadonlySet<string> };
  /** Headings that speak against this kind and belong to no kind at all. */
  tegen: ReadonlySet<string>;
  /** Columns that only their place, each other or a title explains, and what titles say of all. */
  samen?(input: WideInput): Wide | null;
  /** What column is missing to make a record of a row, as the end of a sentence; null when none is. */
  mist(velden: ReadonlySet<string>): Missing | null;
}

/** What a table lacks to be one of this kind. */
export interface Missing {
  /** "een kolom met de waarde": before "ontbreekt". */
  wat: string;
  /** Headings that would do, as a sentence shows them. */
  koppen: readonly string[];
}

/** Field descriptions from the definitions of the product, so that none is forgotten. */
export function describeFields<Veld extends string>(
  definitions: readonly FieldDefinition<Veld>[],
  words: Readonly<Record<Veld, Words>>,
  weights: Readonly<Record<Veld, number>>,
  more: Partial<Record<Veld, Pick<FieldDescription, 'ookVan' | 'waarden'>>> = {},
): FieldDescription[] {
  return definitions.map(({ veld, label }) => ({
    veld,
    label,
    gewicht: weights[veld],
    woorden: words[veld],
    ...more[veld],
  }));
}
