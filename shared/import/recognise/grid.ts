/** Rows of a sheet as they stand, with what becomes of each: for whoever checks the reading on it. */
import { CodedError } from '../../desktop/errors';
import { areaInView } from '../../domain/turned';
import { z } from '../../schema';
import { LIMITS } from '../limits';
import {
  type GridRow,
  MAX_GRID_COLUMNS,
  MAX_GRID_ROWS,
  type RowState,
  type SheetGrid,
} from '../preview';
import { usedArea } from './area';
import { isBlank } from './cells';
import type { Survey } from './counted';
import { shownCells } from './describe';
import { placeOf } from './heading-rows';
import { sheetOf } from './reading';
import type { SheetReading } from './sheet-reading';
import { viewOf } from './turn';

const windowSchema = z.strictObject({
  vanaf: z.number().int().min(1).max(LIMITS.rows),
  aantal: z.number().int().min(1).max(MAX_GRID_ROWS),
});

/** Characters of a cell that are shown. */
const MOST = { columns: MAX_GRID_COLUMNS, characters: 200 };

/** What becomes of a row of which no cell is blank by itself. */
function stateAt(
  { sheet, table, keuze }: SheetReading,
  { standen }: Survey,
  rij: number,
): RowState {
  const { kopregel, kopregels } = keuze;
  const gebied = areaInView(keuze.gebied, keuze);
  if (gebied !== null && (rij < gebied.r1 || rij > gebied.r2)) return 'buiten';
  if (table === null) return 'ongelezen';
  if (kopregels > 0 && rij === kopregel) return 'kop';
  if (kopregels === 2 && rij === kopregel - 1) return 'groepskop';
  const place = placeOf(sheet, rij);
  if (sheet.rijen[place]?.rij !== rij) return 'buiten';
  if (rij <= kopregel) return 'titel';
  return standen[place - placeOf(sheet, kopregel + 1)] ?? 'buiten';
}

/**
 * Of a table that is read turned the rows are the columns of the sheet. The rows from `vanaf`, also those that are empty, up to the last of the sheet. Throws
 * 'ongeldige-vraag' for a window that is none.
 */
export function sheetGrid(reading: SheetReading, counted: Survey, window: unknown): SheetGrid {
  const parsed = windowSchema.safeParse(window);
  if (!parsed.success) throw new CodedError('ongeldige-vraag', { reden: 'venster' });
  const { vanaf, aantal } = parsed.data;
  const { workbook, index, gesprek } = reading;
  // The rows of a document are those of its turns.
  const sheet =
    gesprek === undefined ? viewOf(sheetOf(workbook, index), reading.keuze) : reading.sheet;
  const used = usedArea(sheet);
  const laatsteRij = used?.r2 ?? 0;
  const rijen: GridRow[] = [];
  let place = placeOf(sheet, vanaf);
  for (let rij = vanaf; rij < vanaf + aantal && rij <= laatsteRij; rij++) {
    const row = sheet.rijen[place];
    if (row?.rij !== rij) {
      rijen.push({ rij, cellen: [], staat: 'leeg' });
      continue;
    }
    place += 1;
    const staat = row.cellen.every(isBlank) ? 'leeg' : stateAt(reading, counted, rij);
    rijen.push({ rij, cellen: shownCells(row, workbook.opmaken, MOST), staat });
  }
  return { rijen, laatsteRij, kolommen: Math.min((used?.c2 ?? -1) + 1, MAX_GRID_COLUMNS) };
}
