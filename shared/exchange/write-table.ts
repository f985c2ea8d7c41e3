/** A table as the bytes of a file, made in slices and handed over piece by piece. */
import { BOM, csvLine } from './csv';
import type { Pace } from './pace';
import type { Table, TableCell } from './table';
import { explanationRows, type TableOrigin } from './table-explanation';
import { writeWorkbook } from './xlsx/workbook';

export type Bytes = Uint8Array<ArrayBuffer>;

export interface TableOutput {
  formaat: 'xlsx' | 'csv';
  origin: TableOrigin;
  /** Takes the next bytes of the file. */
  write(bytes: Bytes): Promise<void>;
  /** So many rows are made. */
  onRows(gedaan: number): void;
}

/** Characters that are handed over at a time. */
const PIECE = 64 * 1024;

/** Rejects with 'afgebroken' when stopped, or with what `write` rejects with. */
export async function writeTable(table: Table, output: TableOutput, pace: Pace): Promise<void> {
  const rows = counted(table, output.onRows);
  if (output.formaat === 'csv') return writeCsv(rows, output, pace);
  await writeWorkbook(
    [
      { naam: table.naam, kolommen: table.kolommen.map(widthOf), regels: 4, rijen: rows },
      {
        naam: 'Uitleg',
        kolommen: [{ breedte: 28 }, { breedte: 90 }],
        regels: 20,
        rijen: explanationRows(table, output.origin),
      },
    ],
    output.write,
    pace,
  );
}

/** The headings and then the rows. */
function* counted(table: Table, onRows: (gedaan: number) => void): Generator<readonly TableCell[]> {
  yield table.kolommen.map(({ kop }) => kop);
  let gedaan = 0;
  for (const cells of table.cellen()) {
    yield cells;
    gedaan += 1;
    onRows(gedaan);
  }
}

async function writeCsv(
  rows: Iterable<readonly TableCell[]>,
  { write }: TableOutput,
  pace: Pace,
): Promise<void> {
  const encoder = new TextEncoder();
  let piece = BOM;
  for (const cells of rows) {
    piece += csvLine(cells);
    if (piece.length >= PIECE) {
      await write(encoder.encode(piece));
      piece = '';
    }
    const pause = pace.breathe();
    if (pause !== undefined) await pause;
  }
  await write(encoder.encode(piece));
}

/** In characters, about. */
function widthOf({ soort }: Table['kolommen'][number]): { breedte: number } {
  if (soort === 'alinea') return { breedte: 60 };
  if (soort === 'lijst') return { breedte: 40 };
  return { breedte: soort === 'getal' ? 12 : 24 };
}
