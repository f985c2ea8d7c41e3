/** The substream of one sheet of an old Excel file: its cells and merged ranges. [MS-XLS] 2.1.7.20.5. */
import type { Control, Stage } from '../control';
import { errorWord } from '../error-words';
import { CellGrid } from '../grid';
import { damaged } from '../refusals';
import type { SheetContext } from '../xlsx/cell-values';
import { type Globals, lineEnds } from './globals';
import { RECORD, Records } from './records';

const RECORDS_PER_BREATH = 2_000;
/** In the flags of a row. */
const HIDDEN = 0x20;

/** A number in four bytes: a whole number or the upper half of a double, perhaps in hundredths. */
export function rkNumber(rk: number): number {
  let value: number;
  if (rk & 2) value = rk >> 2;
  else {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(0, rk & 0xfffffffc);
    value = view.getFloat64(0);
  }
  return rk & 1 ? value / 100 : value;
}

export class SheetStream {
  readonly #records: Records;
  readonly #globals: Globals;
  readonly #name: string;
  readonly grid: CellGrid;
  /** Row, column and style of a formula whose text stands in a record of its own. */
  #awaitsText: [row: number, column: number] | null = null;

  constructor(bytes: Uint8Array, at: number, globals: Globals, context: SheetContext) {
    this.#records = new Records(bytes, at);
    this.#globals = globals;
    this.#name = context.name;
    this.grid = new CellGrid(context);
  }

  /** Reads up to the end of the sheet. Throws a CodedError for what is wrong in it. */
  async read(control: Control, stage: () => Stage): Promise<void> {
    const records = this.#records;
    records.next();
    if (records.type !== RECORD.bof) throw damaged(this.#name, 'het begin van het blad ontbreekt');
    // A chart on the sheet is a substream inside this one.
    let depth = 1;
    for (let n = 1; depth > 0; n++) {
      records.next();
      if (records.type === RECORD.bof) depth += 1;
      else if (records.type === RECORD.eof) depth -= 1;
      else if (depth === 1) this.#record();
      if (n % RECORDS_PER_BREATH === 0) await control.breathe(stage);
    }
    this.#endOfFormula();
  }

  #record(): void {
    const records = this.#records;
    const { grid } = this;
    switch (records.type) {
      case RECORD.row:
        records.need(14);
        if (records.u16(12) & HIDDEN) grid.hide(records.u16(0) + 1);
        break;
      case RECORD.number:
        grid.number(this.#cell(14).f64(6), records.u16(4));
        break;
      case RECORD.rk:
        grid.number(rkNumber(this.#cell(10).u32(6)), records.u16(4));
        break;
      case RECORD.mulRk:
        this.#manyNumbers();
        break;
      case RECORD.labelSst:
        grid.shared(this.#cell(10).u32(6));
        break;
      case RECORD.label:
      case RECORD.rString:
        this.#cell(8);
        grid.put(this.#text(6));
        break;
      case RECORD.boolErr:
        this.#cell(8);
        this.#booleanOrError(records.u8(6), records.u8(7) === 1);
        break;
      case RECORD.formula:
        this.#formula();
        break;
      case RECORD.string:
        this.#formulaText();
        break;
      case RECORD.mergeCells:
        this.#mergedRanges();
        break;
    }
  }

  /** Moves to the cell that the record at hand is about. */
  #cell(length: number): Records {
    const records = this.#records;
    records.need(length);
    this.grid.at(records.u16(0) + 1, records.u16(2));
    return records;
  }

  #manyNumbers(): void {
    const records = this.#records;
    records.need(6);
    const [row, first] = [records.u16(0) + 1, records.u16(2)];
    const numbers = Math.floor((records.to - records.from - 6) / 6);
    for (let i = 0; i < numbers; i++) {
      this.grid.at(row, first + i);
      this.grid.number(rkNumber(records.u32(6 + i * 6)), records.u16(4 + i * 6));
    }
  }

  #booleanOrError(value: number, error: boolean): void {
    if (error) this.grid.put({ fout: errorWord(value) });
    else if (value <= 1) this.grid.put(value === 1);
    else throw damaged(this.grid.where(), 'de ja/nee-waarde is onleesbaar');
  }

  /** A text in the record itself, its length at `at`. */
  #text(at: number): string {
    const records = this.#records;
    records.need(at + 2);
    const length = records.u16(at);
    if (this.#globals.biff8) return lineEnds(records.continued(at + 2).text(length));
    return lineEnds(this.#globals.decode(records.continued(at + 2).bytes(length)));
  }

  /** The value as last saved; [MS-XLS] 2.5.133 says how what is no number is kept in its place. */
  #formula(): void {
    this.#endOfFormula();
    const records = this.#cell(14);
    this.grid.formulas += 1;
    if (records.u16(12) !== 0xffff) {
      this.grid.number(records.f64(6), records.u16(4));
      return;
    }
    const kind = records.u8(6);
    if (kind === 0) this.#awaitsText = [records.u16(0) + 1, records.u16(2)];
    else if (kind === 1) this.#booleanOrError(records.u8(8), false);
    else if (kind === 2) this.#booleanOrError(records.u8(8), true);
    else if (kind !== 3) throw damaged(this.grid.where(), 'de uitkomst is van een onbekend soort');
  }

  #formulaText(): void {
    const cell = this.#awaitsText;
    // The text of a formula that is not there belongs to no cell.
    if (cell === null) return;
    this.#awaitsText = null;
    this.grid.at(...cell);
    this.grid.put(this.#text(0));
  }

  /** A formula of which the text never came. */
  #endOfFormula(): void {
    if (this.#awaitsText === null) return;
    this.grid.at(...this.#awaitsText);
    this.grid.note('formule-zonder-waarde');
    this.grid.put(null);
    this.#awaitsText = null;
  }

  #mergedRanges(): void {
    const records = this.#records;
    records.need(2);
    const ranges = records.u16(0);
    records.need(2 + ranges * 8);
    for (let i = 0; i < ranges; i++) {
      const at = 2 + i * 8;
      const [r1, r2] = [records.u16(at) + 1, records.u16(at + 2) + 1];
      const [c1, c2] = [records.u16(at + 4), records.u16(at + 6)];
      if (r2 < r1 || c2 < c1) throw damaged(this.#name, 'een samengevoegd gebied is onleesbaar');
      this.grid.merge({ r1, c1, r2, c2 });
    }
  }
}
