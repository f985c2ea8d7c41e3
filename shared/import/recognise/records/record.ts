/** What makes records of rows: one maker per kind, and what the kinds share. */
import { type Label, parseKnobLabel, parseNeedLabel } from '../../../domain/labels';
import type { Value } from '../../../domain/values';
import type { EnqueteCount, RefusedCell } from '../../preview';
import type { RawRow, RawSheet } from '../../sheet';
import type { ImportRow } from '../../stream';
import type { Remark } from '../../values/amount';
import type { Doubt } from '../../values/number';
import type { Remarked } from '../../values/remarks';
import type { TextRule } from '../../values/text';
import type { TableCells } from '../cells';
import type { SheetTable } from '../table';

/** A row that will become a record; its source cells are made only when it is sent. */
export type RecordValues = Omit<ImportRow, 'cellen'>;
export type Fields = Partial<Record<string, Value>>;

/** What a row gave: mostly one record; when it makes none a refusal says why. */
export interface Made {
  /** Of a row that makes several, from the left, each with its `kolom`. */
  rows: readonly RecordValues[];
  refused: RefusedCell[];
  /** Without a record and without a refusal: why there was nothing to make one of. */
  overgeslagen?: 'zonder antwoord' | 'zonder cijfer' | 'totaal' | 'tussenkop';
}

/** One pass over the rows of a table, from the first to the last. */
export interface RecordMaker {
  make(raw: RawRow): Made;
  /** A heading between the rows, under which something new begins. */
  between(): void;
  /** What was derived from another column or needs a look, as sentences with counts. */
  meldingen(): string[];
  /** Of a survey: its questions and answers so far. */
  enquete?(): EnqueteCount;
}

export interface MakerContext {
  table: SheetTable;
  cells: TableCells;
  /** The sheet as if it held nothing but this table, for what stands around its rows. */
  sheet: RawSheet;
  /** Name of the sheet. */
  blad: string;
  /** By column what stands in the lowest row of headings, without the group above it. */
  koppen: ReadonlyMap<number, string>;
}

/** The columns of each field, in order; mostly one. */
export function columnsByField({ kolommen }: SheetTable): Map<string, number[]> {
  const map = new Map<string, number[]>();
  for (const { kolom, veld } of kolommen) {
    if (veld === null) continue;
    const columns = map.get(veld) ?? [];
    columns.push(kolom);
    map.set(veld, columns);
  }
  return map;
}

const NEVER_CALCULATED =
  'Hier staat een formule zonder bewaarde uitkomst. Open de werkmap in Excel, bewaar hem en kies hem opnieuw.';

const isDoubt = (remark: Remark): remark is Doubt => remark === 'gewoonte' || remark === 'kolom';

/** A row on its way to a record: its values so far, what was refused, and what was remarked. */
export class Draft {
  readonly velden: Fields = {};
  readonly refused: RefusedCell[] = [];
  /** Of how its numbers were read; it counts only when the row becomes a record. */
  readonly remarked: Remarked[] = [];
  readonly raw: RawRow;
  readonly #cells: TableCells;

  constructor(raw: RawRow, cells: TableCells) {
    this.raw = raw;
    this.#cells = cells;
  }

  /** Where a cell of this row is in the sheet as it stands. */
  address(kolom: number): string {
    return this.#cells.address(this.raw, kolom);
  }

  refuse(kolom: number, reden: string): void {
    const waarde = this.#cells.notation(this.raw, kolom) ?? '';
    this.refused.push({ cel: this.address(kolom), waarde, reden });
  }

  refusedAt(kolom: number): boolean {
    const cel = this.address(kolom);
    return this.refused.some((cell) => cell.cel === cel);
  }

  /** A cell that was refused says why; of a text file the page says how its numbers were read. */
  remark(kolom: number, remarks: readonly Remark[] = []): void {
    const told = this.#cells.saysDecimals ? remarks.filter((each) => !isDoubt(each)) : remarks;
    if (told.length === 0 || this.refusedAt(kolom)) return;
    const tekst = this.#cells.notation(this.raw, kolom) ?? '';
    this.remarked.push({ cel: this.address(kolom), tekst, remarks: told });
  }

  /** An empty cell with a formula that was never calculated is not simply empty. */
  empty(kolom: number): void {
    if (this.#cells.neverCalculated(this.raw, kolom)) this.refuse(kolom, NEVER_CALCULATED);
  }

  /** Fills a field of words from its column. */
  text(veld: string, kolom: number, rule: TextRule): void {
    const outcome = this.#cells.text(this.raw, kolom, rule);
    if (outcome.soort === 'waarde') this.velden[veld] ??= outcome.waarde;
    else if (outcome.soort === 'geweigerd') this.refuse(kolom, outcome.reden);
    else this.empty(kolom);
  }

  /** A row without what makes it a record: listed with the reason, unless the cell gave one. */
  without(kolom: number, reden: string): Made {
    if (!this.refusedAt(kolom)) {
      const waarde = this.#cells.notation(this.raw, kolom) ?? '';
      this.refused.unshift({ cel: this.address(kolom), waarde, reden });
    }
    return { rows: [], refused: this.refused };
  }
}

/** Different labels of which the meaning is remembered. */
const MAX_REMEMBERED = 1_000;

/** Labels repeat a lot: each is parsed once. */
function remembering<Code>(parse: (label: string) => Label<Code>): (label: string) => Label<Code> {
  const known = new Map<string, Label<Code>>();
  return (label) => {
    const before = known.get(label);
    if (before !== undefined) return before;
    const parsed = parse(label);
    if (known.size < MAX_REMEMBERED) known.set(label, parsed);
    return parsed;
  };
}

export const knobLabels = () => remembering(parseKnobLabel);
export const needLabels = () => remembering(parseNeedLabel);

/** The text of a label that was not understood stays with the record. */
export const KEPT_WITHOUT_CODES = 'De tekst is bewaard, zonder codering.';
