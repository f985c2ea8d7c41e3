/**
 * A sheet as markup, row by row. Cells are inline texts or numbers and nothing else: no formula is
 * ever written. Texts carry the format "Text" and a quote prefix, so that none becomes one when
 * somebody opens its cell and presses Enter either. Source: ECMA-376 part 1, 18.3.1.
 */
import { cellAddress } from '../../domain/provenance';
import type { TableCell } from '../table';
import { afterRows, beforeViews, type SheetForm } from './form';
import { type CellStyle, isWrapped, styleIndex } from './styles';
import { escapeText, fitting } from './text';

/** A value, or a value with a look of its own; an empty one with a look is an empty box. */
export type SheetCell = TableCell | { waarde: TableCell; stijl: CellStyle };

export interface Sheet {
  naam: string;
  kolommen: readonly {
    /** In characters. */
    breedte: number;
    /** Of cells that nobody filled yet. */
    stijl?: CellStyle;
  }[];
  /** A row shows at most so many lines: a table is looked over, its texts are read in their cells. */
  regels: number;
  /** The first row holds the headings, unless `formulier` says what stays in sight. */
  rijen: Iterable<readonly SheetCell[]>;
  /** Of a sheet that is to be filled in. */
  formulier?: SheetForm;
}

/** A sheet that is a table: its headings stay in sight. */
const TABLE: SheetForm = { vast: 1 };
const NO_HEIGHTS: ReadonlyMap<number, number> = new Map();

/** Of one line of text, in points. */
const LINE = 15;
/** Of a row with a title: its letters are larger. */
const TITLE = 24;

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Pieces of markup, about one per row. */
export function* sheetMarkup({ kolommen, regels, rijen, formulier }: Sheet): Generator<string> {
  const form = formulier ?? TABLE;
  const { vast, hoogten = NO_HEIGHTS } = form;
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  yield `<worksheet xmlns="${NAMESPACE}">${beforeViews(form)}<sheetViews><sheetView workbookViewId="0">`;
  if (vast > 0) {
    yield `<pane ySplit="${vast}" topLeftCell="A${vast + 1}" activePane="bottomLeft" state="frozen"/>`;
  }
  yield '</sheetView></sheetViews>';
  if (kolommen.length > 0) yield `<cols>${kolommen.map(columnMarkup).join('')}</cols>`;
  yield '<sheetData>';
  let row = 0;
  for (const cells of rijen) {
    row += 1;
    const height = hoogten.get(row) ?? heightOf(cells, kolommen, regels);
    const style = row === 1 && formulier === undefined ? 'kop' : 'tekst';
    yield rowMarkup(row, cells, style, height);
  }
  yield `</sheetData>${afterRows(form)}</worksheet>`;
}

function columnMarkup({ breedte, stijl }: Sheet['kolommen'][number], index: number): string {
  const style = stijl === undefined ? '' : ` style="${styleIndex(stijl)}"`;
  return `<col min="${index + 1}" max="${index + 1}" width="${breedte}"${style} customWidth="1"/>`;
}

function rowMarkup(
  row: number,
  cells: readonly SheetCell[],
  style: CellStyle,
  height: number | null,
): string {
  const filled = cells.map((cell, column) => cellMarkup(cellAddress(column, row), cell, style));
  const high = height === null ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row}"${high}>${filled.join('')}</row>`;
}

/** In points; null = the height of one line. */
function heightOf(
  cells: readonly SheetCell[],
  kolommen: Sheet['kolommen'],
  most: number,
): number | null {
  if (cells.some((cell) => typeof cell === 'object' && cell?.stijl === 'titel')) return TITLE;
  const lines = Math.min(most, linesOf(cells, kolommen));
  return lines > 1 ? lines * LINE : null;
}

/** About how many lines the longest text of a row takes. */
function linesOf(cells: readonly SheetCell[], kolommen: Sheet['kolommen']): number {
  let most = 1;
  for (const [column, cell] of cells.entries()) {
    const text = wrappedText(cell);
    if (text === null) continue;
    const width = kolommen[column]?.breedte ?? text.length;
    let lines = 0;
    for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(line.length / width));
    most = Math.max(most, lines);
  }
  return most;
}

/** The text of a cell that may take more than one line. */
function wrappedText(cell: SheetCell): string | null {
  if (typeof cell === 'string') return cell;
  if (typeof cell !== 'object' || cell === null || !isWrapped(cell.stijl)) return null;
  return typeof cell.waarde === 'string' ? cell.waarde : null;
}

function cellMarkup(address: string, cell: SheetCell, ofRow: CellStyle): string {
  if (cell === null) return '';
  if (typeof cell === 'object') {
    const style = styleIndex(cell.stijl);
    if (cell.waarde === null) return `<c r="${address}" s="${style}"/>`;
    return valueMarkup(address, cell.waarde, style);
  }
  return valueMarkup(address, cell, styleIndex(typeof cell === 'number' ? 'getal' : ofRow));
}

function valueMarkup(address: string, value: string | number, style: number): string {
  if (typeof value === 'number') return `<c r="${address}" s="${style}"><v>${value}</v></c>`;
  const text = escapeText(fitting(value));
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
