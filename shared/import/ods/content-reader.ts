/**
 * One pass over the contents of an OpenDocument spreadsheet: its styles, then sheet by sheet its rows.
 * Only what is named below is entered; everything else (earlier versions of cells, links, drawings,
 * forms, pivot tables) is passed over as a whole, so nothing in it is taken for a cell.
 * Source: OpenDocument 1.3 part 3, 9 (tables).
 */
import { CellGrid } from '../grid';
import { LIMITS } from '../limits';
import { count, damaged, overLimit, tooLarge } from '../refusals';
import type { RawSheet } from '../sheet';
import type { SheetContext } from '../xlsx/cell-values';
import { CLOSE, EMPTY, OPEN, type TagKind } from '../xlsx/markup';
import { PartReader } from '../xlsx/part-reader';
import { type OdsCell, OdsCellReader, timesOf } from './cell';
import type { OdsFormats } from './formats';

/** Elements that are entered, by the element they stand in. */
const ROWS = ['table-header-rows', 'table-rows', 'table-row-group'];
const COLUMNS = ['table-header-columns', 'table-columns', 'table-column-group'];
const ENTERED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['', new Set(['document-content', 'document-styles'])],
  ['document-content', new Set(['automatic-styles', 'body'])],
  ['document-styles', new Set(['styles', 'automatic-styles'])],
  ['body', new Set(['spreadsheet'])],
  ['spreadsheet', new Set(['table'])],
  ['table', new Set([...ROWS, ...COLUMNS])],
  ['table-row-group', new Set(ROWS)],
  ['table-column-group', new Set(COLUMNS)],
]);

/** Groups in groups; more and somebody is playing. */
const MAX_DEPTH = 100;
const TABLE = 'urn:oasis:names:tc:opendocument:xmlns:table:1.0';
const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';

type Shared = Omit<SheetContext, 'name'>;

export class ContentReader extends PartReader {
  readonly sheets: RawSheet[] = [];
  /** Rows that hold anything, for progress. */
  rowsSeen = 0;
  /** Name of the sheet at hand. */
  sheetName = '';
  readonly #formats: OdsFormats;
  readonly #shared: Shared;
  readonly #cells: OdsCellReader;
  readonly #path: string[] = [];
  #begun = false;
  #grid: CellGrid | null = null;
  #hidden = false;
  /** Rows and columns of the sheet at hand so far. */
  #row = 0;
  /** Cells of all sheets that say anything, as often as they are repeated. */
  #told = 0;
  #columns: { to: number; style: string | undefined }[] = [];

  constructor(part: string, formats: OdsFormats, shared: Shared) {
    super(part);
    this.#formats = formats;
    this.#shared = shared;
    this.#cells = new OdsCellReader(formats);
  }

  protected construct(): void {
    const { xml } = this;
    const kind = xml.tag();
    if (kind === CLOSE) this.#leave();
    else if (kind === OPEN || kind === EMPTY) this.#element(kind);
  }

  protected finish(): void {
    if (!this.#begun || this.#path.length > 0) {
      throw damaged(this.xml.part, 'de inhoud houdt te vroeg op');
    }
  }

  #element(kind: TagKind): void {
    const { xml } = this;
    const name = xml.name();
    const parent = this.#path.at(-1) ?? '';
    if (parent === '') this.#begin(name);
    if (parent === 'automatic-styles' || parent === 'styles') this.#formats.read(xml, kind);
    else if (name === 'table-row' && this.#grid !== null) this.#readRow(this.#grid, kind);
    else if (name === 'table-column' && this.#grid !== null) this.#readColumn(kind);
    else if (ENTERED.get(parent)?.has(name) === true) this.#enter(name, kind);
    else if (kind === OPEN) xml.skipElement();
  }

  /** The usual names are asked for below, so they must mean what they usually do. */
  #begin(name: string): void {
    const { xml } = this;
    const usual =
      xml.attribute('xmlns:office') === OFFICE &&
      (name === 'document-styles' || xml.attribute('xmlns:table') === TABLE);
    if (this.#begun || !usual) throw damaged(xml.part, 'dit is geen OpenDocument-werkblad');
    this.#begun = true;
  }

  #enter(name: string, kind: TagKind): void {
    if (name === 'table') this.#beginSheet();
    if (kind === OPEN) {
      if (this.#path.length >= MAX_DEPTH) {
        throw damaged(this.xml.part, 'er staan te veel groepen in elkaar');
      }
      this.#path.push(name);
    } else if (name === 'table') this.#endSheet();
  }

  #leave(): void {
    const name = this.#path.pop();
    if (name === undefined || !this.xml.is(name)) this.xml.invalid();
    if (name === 'table') this.#endSheet();
  }

  #beginSheet(): void {
    const { xml } = this;
    if (this.sheets.length >= LIMITS.entries) {
      throw overLimit('het aantal bladen', LIMITS.entries);
    }
    this.sheetName = xml.attribute('table:name') ?? '';
    this.#hidden = this.#formats.isHidden(xml.attribute('table:style-name'));
    this.#grid = new CellGrid({ ...this.#shared, name: this.sheetName });
    this.#row = 0;
    this.#columns = [];
  }

  #endSheet(): void {
    if (this.#grid === null) return;
    this.sheets.push(this.#grid.sheet(this.sheetName, this.#hidden ? 'verborgen' : 'zichtbaar'));
    this.#grid = null;
  }

  #readColumn(kind: TagKind): void {
    const { xml } = this;
    const before = this.#columns.at(-1)?.to ?? 0;
    const to = before + timesOf(xml, 'table:number-columns-repeated');
    const style = xml.attribute('table:default-cell-style-name');
    if (kind === OPEN) xml.skipElement();
    if (before < LIMITS.columns) this.#columns.push({ to, style });
  }

  /** A row: read whole, and only then put in the grid, for it may have to be read again. */
  #readRow(grid: CellGrid, kind: TagKind): void {
    const { xml } = this;
    const times = timesOf(xml, 'table:number-rows-repeated');
    const visibility = xml.attribute('table:visibility');
    const own = xml.attribute('table:default-cell-style-name');
    const cells: OdsCell[] = [];
    let column = 0;
    while (kind === OPEN) {
      if (!xml.seek()) xml.starve();
      const inner = xml.tag();
      if (inner === CLOSE) break;
      if (inner !== OPEN && inner !== EMPTY) continue;
      if (xml.is('table-cell') || xml.is('covered-table-cell')) {
        const cell = this.#cells.read(xml, inner, column, (at) => own ?? this.#columnStyle(at));
        column += cell.times;
        const { value, formula, spans, finding } = cell;
        const says = (value !== null && value !== '') || formula || spans !== null;
        if (says || finding !== null) cells.push(cell);
      } else if (inner === OPEN) xml.skipElement();
    }
    const first = this.#row + 1;
    this.#row += times;
    if (cells.length === 0) return;
    if (this.#row > LIMITS.rows) {
      throw tooLarge('het rijnummer', count(this.#row), count(LIMITS.rows));
    }
    // Known before the work begins: one element may stand for a whole sheet of the same, and cells
    // that hold nothing (a formula without a value) are work as well.
    this.#told += cells.reduce((sum, cell) => sum + cell.times, 0) * times;
    if (this.#told > LIMITS.cells) {
      throw tooLarge('het aantal cellen', count(this.#told), count(LIMITS.cells));
    }
    for (let row = first; row <= this.#row; row++) {
      for (const cell of cells) put(grid, row, cell);
      if (visibility === 'collapse' || visibility === 'filter') grid.hide(row);
      this.rowsSeen += 1;
    }
  }

  #columnStyle(column: number): string | undefined {
    return this.#columns.find(({ to }) => column < to)?.style;
  }
}

function put(grid: CellGrid, row: number, cell: OdsCell): void {
  const { column, times, value, format, formula, finding, spans } = cell;
  for (let at = column; at < column + times; at++) {
    grid.at(row, at);
    if (formula) grid.formulas += 1;
    if (finding !== null) grid.note(finding);
    grid.put(value, format);
    if (spans === null) continue;
    grid.merge({
      r1: row,
      c1: at,
      r2: Math.min(LIMITS.rows, row + spans.rows - 1),
      c2: Math.min(LIMITS.columns, at + spans.columns) - 1,
    });
  }
}
