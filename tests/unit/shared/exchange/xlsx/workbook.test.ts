import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { read as readBySheetJs, type WorkBook } from 'xlsx';
import { CodedError } from '../../../../../shared/desktop/errors';
import { Pace } from '../../../../../shared/exchange/pace';
import type { TableCell } from '../../../../../shared/exchange/table';
import { MAX_CELL } from '../../../../../shared/exchange/xlsx/text';
import { writeWorkbook } from '../../../../../shared/exchange/xlsx/workbook';
import { Control } from '../../../../../shared/import/control';
import { readWorkbook } from '../../../../../shared/import/read-workbook';

// Properties are tried on many workbooks; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

const hooks = {
  now: () => performance.now(),
  pause: () => new Promise<void>((resolve) => setTimeout(resolve)),
};

async function written(
  rijen: Iterable<readonly TableCell[]>,
  signal = new AbortController().signal,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  await writeWorkbook(
    [
      { naam: 'Casussen & meer', kolommen: [{ breedte: 20 }], regels: 4, rijen },
      { naam: 'Uitleg', kolommen: [], regels: 4, rijen: [['Kolom', 'Betekenis']] },
    ],
    async (bytes) => void pieces.push(bytes.slice()),
    new Pace({ ...hooks, signal }),
  );
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** By our own reader: the rows of the first sheet. */
async function readBack(bytes: Uint8Array): Promise<TableCell[][]> {
  const { bladen, meldingen } = await readWorkbook(bytes, 'tabel.xlsx', new Control(hooks));
  // Nothing that its second reader had to help with.
  expect(meldingen).toEqual([]);
  return (bladen[0]?.rijen ?? []).map(({ cellen }) => cellen as TableCell[]);
}

/** By another reader: every cell of the first sheet. */
function cellsOf({ Sheets, SheetNames }: WorkBook) {
  const sheet = Sheets[SheetNames[0] ?? ''] ?? {};
  return Object.entries(sheet).filter(([address]) => !address.startsWith('!'));
}

const DANGEROUS = ['=1+1', '+1+1', '-1-1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|x!A1', '1-5', '007'];

describe('a workbook', () => {
  test('has its sheets, texts as texts, numbers as numbers, and nothing for nothing', async () => {
    const bytes = await written([
      ['Casus', 'Jaar', 'Leeg'],
      ['Molendrift', 2020, null],
      ['<b> & "x" \u00e9\u20ac\ud83d\ude00\ntwee', -0.5, ''],
    ]);
    const book = readBySheetJs(bytes);
    expect(book.SheetNames).toEqual(['Casussen & meer', 'Uitleg']);
    expect(await readBack(bytes)).toEqual([
      ['Casus', 'Jaar', 'Leeg'],
      ['Molendrift', 2020],
      ['<b> & "x" \u00e9\u20ac\ud83d\ude00\ntwee', -0.5],
    ]);
  });

  test('never has a formula: dangerous texts stay texts, for another reader too', async () => {
    const bytes = await written([['Kop'], ...DANGEROUS.map((text) => [text])]);
    const cells = cellsOf(readBySheetJs(bytes, { cellFormula: true, cellNF: true }));
    expect(cells).toHaveLength(DANGEROUS.length + 1);
    for (const [, cell] of cells) {
      // Format "Text": opening such a cell and pressing Enter leaves it a text.
      expect(cell).toMatchObject({ t: 's', z: '@' });
      expect(cell).not.toHaveProperty('f');
    }
    expect((await readBack(bytes)).slice(1).map(([text]) => text)).toEqual(DANGEROUS);
  });

  test('is given back as it was by our own reader, whatever the texts', async () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'binary', minLength: 1 }),
        // What looks like an escape, what is one, and what only becomes one beside another.
        fc.string({ unit: fc.constantFrom('_x0041_', '_', 'x005F_', 'x0041_', '\u0001', '\r') }),
        fc.constantFrom(...DANGEROUS),
      )
      // A carriage return before a line feed is one line end, to every reader.
      .filter((each) => each !== '' && !each.includes('\r\n'));
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0);
    const row = fc.array(fc.oneof(text, number), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        expect(await readBack(await written(rows))).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  test('holds no text that is longer than a cell can be', async () => {
    const [[fits, long] = []] = await readBack(
      await written([['a'.repeat(MAX_CELL), 'b'.repeat(MAX_CELL + 1)]]),
    );
    expect(fits).toBe('a'.repeat(MAX_CELL));
    expect(long).toBe(`${'b'.repeat(MAX_CELL - 1)}…`);
  });

  test('gives a row the height of its texts, up to a few lines', async () => {
    const rows = [['Kop'], ['kort'], ['een\ntwee'], ['x'.repeat(45)], ['x'.repeat(2_000)]];
    const book = readBySheetJs(await written(rows), { cellStyles: true });
    const heights = book.Sheets[book.SheetNames[0] ?? '']?.['!rows']?.map((row) => row?.hpt);
    expect(Array.from(heights ?? [], (height) => height ?? 15)).toEqual([15, 15, 30, 45, 60]);
  });

  test('lets others in between while it is made, and stops when it must', async () => {
    function* many() {
      for (let row = 0; row < 40_000; row++) yield ['Een tekst van gewone lengte', row, 'nog een'];
    }
    let turns = 0;
    let worst = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      worst = Math.max(worst, performance.now() - last);
      last = performance.now();
      turns += 1;
    }, 1);
    const bytes = await written(many());
    clearInterval(timer);
    expect(bytes.length).toBeGreaterThan(100_000);
    expect(turns).toBeGreaterThan(3);
    // Forty times less than the whole takes on a busy machine.
    expect(worst).toBeLessThan(500);

    const stop = new AbortController();
    setTimeout(() => stop.abort(), 20);
    await expect(written(many(), stop.signal)).rejects.toThrow(new CodedError('afgebroken'));
  });
});
