/** The parts of a binary workbook beside its sheets: the list of sheets, the styles, the texts. */
import { LIMITS } from '../limits';
import { overLimit } from '../refusals';
import { type SheetState, sheetStates } from '../sheet';
import { lineEnds } from '../xls/globals';
import type { SharedStrings } from '../xlsx/shared-strings';
import { type CellStyles, NumberFormats } from '../xlsx/styles';
import type { ListedSheet } from '../xlsx/workbook-part';
import { RECORD, RecordReader } from './records';

/** [MS-XLSB] 2.4.301, BrtBundleSh. */
export class SheetListReader extends RecordReader {
  readonly listed: ListedSheet[] = [];
  from1904 = false;

  protected record(type: number): void {
    if (type === RECORD.workbookProperties) {
      this.need(4);
      this.from1904 = (this.u32(0) & 1) === 1;
    } else if (type === RECORD.sheet) {
      if (this.listed.length >= LIMITS.entries) {
        throw overLimit('het aantal bladen', LIMITS.entries);
      }
      const relation = this.text(8);
      const staat: SheetState = sheetStates[this.u32(0)] ?? 'verborgen';
      this.listed.push({ naam: this.text(relation.end).text, staat, relation: relation.text });
    }
  }

  protected finish(): void {
    // A list without sheets is refused by who asked for it.
  }
}

/** Number formats, and which of them each style of cells has. */
export class StylesReader extends RecordReader {
  readonly #formats = new NumberFormats();
  readonly #styles: number[] = [];
  #inCells = false;

  protected record(type: number): void {
    if (type === RECORD.format) {
      const { text } = this.text(2);
      this.#formats.define(this.u16(0), text);
    } else if (type === RECORD.beginStyles) this.#inCells = true;
    else if (type === RECORD.endStyles) this.#inCells = false;
    else if (type === RECORD.style && this.#inCells) {
      this.need(4);
      this.#styles.push(this.u16(2));
    }
  }

  protected finish(): void {
    // A workbook may have no styles at all.
  }

  styles(): CellStyles {
    const kinds = this.#styles.map((id) => this.#formats.kindOf(id));
    return { kinds, formats: this.#formats.formats };
  }
}

/** The table of texts that cells refer to by number. */
export class TextsReader extends RecordReader implements SharedStrings {
  readonly texts: string[] = [];
  readonly doubtful: ReadonlySet<number> = new Set();
  #closed = false;

  protected record(type: number): void {
    if (type === RECORD.endTexts) this.#closed = true;
    if (type !== RECORD.sharedText) return;
    if (this.texts.length >= LIMITS.cells) {
      throw overLimit('het aantal gedeelde teksten', LIMITS.cells);
    }
    // After a byte about its formatting; what follows the text is that formatting.
    this.texts.push(lineEnds(this.text(1).text));
  }

  protected finish(): void {
    if (!this.#closed) throw this.tooShort();
  }
}
