/**
 * Cells as Excel and LibreOffice put them on the clipboard as text: tabs between cells, a line per
 * row, and quotes around a cell that holds a tab, a line break or a quote. They become a workbook
 * of one sheet, within the same limits as a file.
 */
import { CodedError } from '../desktop/errors';
import type { Control } from './control';
import { cellOf } from './delimited/cell';
import { Findings, readRows } from './delimited/rows';
import { RecordSplitter } from './delimited/split';
import type { RawWorkbook } from './sheet';

/** Throws 'werkmap-te-groot' beyond a limit and 'werkmap-leeg' when nothing was copied. */
export async function pastedWorkbook(
  text: string,
  bestand: string,
  control: Control,
): Promise<RawWorkbook> {
  const splitter = new RecordSplitter(text, '\t', 'split', text.startsWith('\ufeff') ? 1 : 0);
  try {
    const sheet = await readRows(splitter, bestand, cellOf, new Findings(), control);
    return { vorm: { vorm: 'plakken' }, bladen: [sheet], opmaken: ['General'], meldingen: [] };
  } catch (reason) {
    if (!(reason instanceof CodedError)) throw reason;
    throw new CodedError(reason.code, { bestand, ...reason.params }, reason);
  }
}
