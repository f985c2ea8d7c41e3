/**
 * Lines of a csv file as a Dutch Excel opens it: fields divided by `;`, numbers with a decimal
 * comma, quoted as RFC 4180 says. Texts that a spreadsheet would take for a formula get an
 * apostrophe before them.
 */
import type { TableCell } from './table';

/** Tells programs that the file is UTF-8: without it Excel takes it for the code page of Windows. */
export const BOM = '\ufeff';

/**
 * What makes a formula of a cell: https://owasp.org/www-community/attacks/CSV_Injection. A text that
 * begins so behind apostrophes of its own gets one too: whoever reads it takes exactly one away.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;
/** White space at the ends is kept by quoting it. */
const QUOTED = /[";\r\n]|^\s|\s$/;

/** One line, with its end. */
export function csvLine(cells: readonly TableCell[]): string {
  return `${cells.map(field).join(';')}\r\n`;
}

function field(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
