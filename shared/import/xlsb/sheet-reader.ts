/** The sheet of a binary workbook: its cells and merged ranges. [MS-XLSB] 2.1.7.62. */
import { errorWord } from '../error-words';
import { CellGrid } from '../grid';
import { damaged } from '../refusals';
import { lineEnds } from '../xls/globals';
import { rkNumber } from '../xls/sheet-stream';
import type { SheetContext } from '../xlsx/cell-values';
import { RECORD, RecordReader } from './records';

/** In the last byte of the flags of a row. */
const HIDDEN = 0x10;

export class BinarySheetReader extends RecordReader {
  readonly grid: CellGrid;
  readonly #name: string;
  #row = 0;
  #column = -1;
  #closed = false;

  constructor(part: string, context: SheetContext) {
    super(part);
    this.#name = context.name;
    this.grid = new CellGrid(context);
  }

  protected finish(): void {
    if (!this.#closed) throw damaged(this.#name, 'het blad houdt te vroeg op');
  }

  protected record(type: number): void {
    if (type === RECORD.row) {
      this.need(12);
      this.#row = this.u32(0) + 1;
      this.#column = -1;
      if (this.u8(11) & HIDDEN) this.grid.hide(this.#row);
    } else if (type === RECORD.merged) this.#merged();
    else if (type === RECORD.endSheet) this.#closed = true;
    else if (type === RECORD.richText || (type > RECORD.row && type <= RECORD.lastShort)) {
      this.#place(type);
    }
  }

  /** Moves to the cell at hand. A short one stands beside the one before it, and has that kind. */
  #place(type: number): void {
    if (this.#row === 0) throw damaged(this.#name, 'een cel staat buiten elke rij');
    const short = type >= RECORD.firstShort && type <= RECORD.lastShort;
    this.need(short ? 4 : 8);
    this.#column = short ? this.#column + 1 : this.u32(0);
    this.grid.at(this.#row, this.#column);
    // Three bytes; the fourth is about phonetics.
    const style = this.u32(short ? 0 : 4) & 0xffffff;
    const kind = short ? type - RECORD.firstShort + RECORD.blank : type;
    if (kind !== RECORD.blank) this.#value(kind, short ? 4 : 8, style);
  }

  /** The value behind the style, which begins at `at`. */
  #value(kind: number, at: number, style: number): void {
    const { grid } = this;
    this.need(at + 1);
    if (kind >= RECORD.formulaText && kind <= RECORD.formulaError) grid.formulas += 1;
    switch (kind) {
      case RECORD.rk:
        this.need(at + 4);
        grid.number(rkNumber(this.u32(at)), style);
        break;
      case RECORD.real:
      case RECORD.formulaNumber:
        this.need(at + 8);
        grid.number(this.f64(at), style);
        break;
      case RECORD.boolean:
      case RECORD.formulaBoolean:
        if (this.u8(at) > 1) throw damaged(grid.where(), 'de ja/nee-waarde is onleesbaar');
        grid.put(this.u8(at) === 1);
        break;
      case RECORD.error:
      case RECORD.formulaError:
        grid.put({ fout: errorWord(this.u8(at)) });
        break;
      case RECORD.text:
      case RECORD.formulaText:
        grid.put(lineEnds(this.text(at).text));
        break;
      case RECORD.richText:
        grid.put(lineEnds(this.text(at + 1).text));
        break;
      default:
        this.need(at + 4);
        grid.shared(this.u32(at));
    }
  }

  #merged(): void {
    this.need(16);
    const [r1, r2] = [this.u32(0) + 1, this.u32(4) + 1];
    const [c1, c2] = [this.u32(8), this.u32(12)];
    if (r2 < r1 || c2 < c1) throw damaged(this.#name, 'een samengevoegd gebied is onleesbaar');
    this.grid.merge({ r1, c1, r2, c2 });
  }
}
