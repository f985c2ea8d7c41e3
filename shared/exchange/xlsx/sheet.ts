/**
 * A sheet as markup, row by row. Cells are inline texts or numbers and nothing else: no formula is
 * ever written. Texts carry the format "Text" and a quote prefix, so that none becomes one when
 * somebody opens its cell and presses Enter either. Source: ECMA-376 part 1, 18.3.1.
 */
import { cellAddress } from '../../domain/provenance';
import type { TableCell } from '../table';
import { HEADING, NUMBER, TEXT } from './parts';
import { escapeText, fitting } from './text';

export interface Sheet {
  naam: string;
  kolommen: readonly { /** In characters. */ breedte: number }[];
  /** A row shows at most so many lines: a table is looked over, its texts are read in their cells. */
  regels: number;
  /** The first row holds the headings. */
  rijen: Iterable<readonly TableCell[]>;
}

/** Of one line of text, in points. */
const LINE = 15;

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Pieces of markup, about one per row. */
export function* sheetMarkup({ kolommen, regels, rijen }: Sheet): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  yield `<worksheet xmlns="${NAMESPACE}"><sheetViews><sheetView workbookViewId="0">`;
  yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  yield '</sheetView></sheetViews>';
  if (kolommen.length > 0) yield `<cols>${kolommen.map(columnMarkup).join('')}</cols>`;
  yield '<sheetData>';
  let row = 0;
  for (const cells of rijen) {
    row += 1;
    const lines = Math.min(regels, linesOf(cells, kolommen));
    yield rowMarkup(row, cells, row === 1 ? HEADING : TEXT, lines);
  }
  yield '</sheetData></worksheet>';
}

function columnMarkup({ breedte }: Sheet['kolommen'][number], index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${breedte}" customWidth="1"/>`;
}

function rowMarkup(row: number, cells: readonly TableCell[], style: number, lines: number): string {
  const filled = cells.map((cell, column) => cellMarkup(cellAddress(column, row), cell, style));
  const height = lines > 1 ? ` ht="${lines * LINE}" customHeight="1"` : '';
  return `<row r="${row}"${height}>${filled.join('')}</row>`;
}

/** About how many lines the longest text of a row takes. */
function linesOf(cells: readonly TableCell[], kolommen: Sheet['kolommen']): number {
  let most = 1;
  for (const [column, cell] of cells.entries()) {
    if (typeof cell !== 'string') continue;
    const width = kolommen[column]?.breedte ?? cell.length;
    let lines = 0;
    for (const line of cell.split('\n')) lines += Math.max(1, Math.ceil(line.length / width));
    most = Math.max(most, lines);
  }
  return most;
}

function cellMarkup(address: string, cell: TableCell, style: number): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}" s="${NUMBER}"><v>${cell}</v></c>`;
  const text = escapeText(fitting(cell));
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
