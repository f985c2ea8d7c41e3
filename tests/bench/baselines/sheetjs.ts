/**
 * The leanest parse that SheetJS offers, in a worker: dense, without formulas, formatted text or
 * HTML. Knows nothing of the product; it answers how many rows it found, and what they say.
 */
import { type CellObject, read } from 'xlsx';
import { Digest, readPlainly } from './digest';

interface Parsed {
  ms: number;
  /** Without the headings. */
  rows: number;
  /** Of all cells; null when it was not asked. */
  digest: string | null;
}

interface Asked {
  file: File;
  digest: boolean;
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  parse(data).then(
    (parsed) => postMessage(parsed),
    (error: unknown) => postMessage({ fout: String((error as Error).stack ?? error) }),
  );
});

async function parse({ file, digest }: Asked): Promise<Parsed> {
  const started = performance.now();
  const workbook = read(await file.arrayBuffer(), {
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellText: false,
  });
  const ms = performance.now() - started;
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
  const data: (CellObject[] | undefined)[] = sheet?.['!data'] ?? [];
  const rows = data.filter((row) => row !== undefined).length;
  return { ms, rows: rows - 1, digest: digest ? digestOf(data) : null };
}

/** After the headings. Every cell as text: of this sheet a number is shown as it is. */
function digestOf(data: readonly (CellObject[] | undefined)[]): string {
  const digest = new Digest();
  for (const [at, row] of data.entries()) {
    if (at === 0 || row === undefined) continue;
    const cells = Array.from(row, (cell) => (cell?.v === undefined ? null : String(cell.v)));
    digest.add(readPlainly(at + 1, cells));
  }
  return digest.value;
}
