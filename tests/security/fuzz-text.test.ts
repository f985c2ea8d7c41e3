/**
 * Text files that were damaged or never meant well, by seed: rows or a sentence, never a crash or a
 * hang; and with quotes that nothing is wrong with, exactly the cells that were written.
 */
import { expect, test } from 'vitest';
import { decimalMarks, delimiters, textEncodings } from '../../shared/import/form';
import { readWorkbook } from '../../shared/import/read-workbook';
import { random } from '../unit/shared/import/mixed-rows';
import { testControl } from '../unit/shared/import/reading';
import { attempt, below, LIMIT_MS, mutateBytes, mutateText, N, pick, SEED } from './fuzzing';

const WORDS = [
  ...['"', '""', '"""', ';', ',', '\t', '|', '\r', '\n', '\r\n', "'", "'=", '=1+1', '\ufeff'],
  ...['sep=;\n', 'sep=,', '\0', '\ufffd', 'é', '€', '\u{1f600}', '1.528', '17,5', '0.9', '00123'],
  ...['12-03-2025', '#N/B', '__proto__', 'constructor', '<html', 'WEBVTT', '-->', ' '.repeat(300)],
  ...['"\n'.repeat(40), ';'.repeat(400), '9'.repeat(400)],
] as const;

const CELLS = [
  ...['Zorggroep', 'Thuiszorg; oost', 'uit"stroom', 'regel een\nregel twee', '17,5', '1.528'],
  ...['', '', '%', '2024', 'onbekend', 'é – €', '12-03-2025'],
] as const;

const CODE_PAGE = new Map([
  ['€', 0x80],
  ['–', 0x96],
]);

type Random = () => number;

function encoded(text: string, codering: (typeof textEncodings)[number]): Uint8Array {
  if (codering === 'utf-8') return new TextEncoder().encode(text);
  if (codering === 'windows-1252') {
    return Uint8Array.from(
      Array.from(text, (sign) => CODE_PAGE.get(sign) ?? (sign.codePointAt(0) ?? 0) & 255),
    );
  }
  const little = Buffer.from(text, 'utf16le');
  return new Uint8Array(codering === 'utf-16le' ? little : little.swap16());
}

interface Written {
  text: string;
  rows: string[][];
}

function written(next: Random): Written {
  const rows = [
    ['Organisatie', 'Maat', 'Waarde', 'Eenheid', 'Jaar'],
    ...Array.from({ length: 1 + below(next, 30) }, () =>
      Array.from({ length: 5 }, () => pick(next, CELLS)),
    ),
  ];
  const delimiter = pick(next, delimiters);
  const end = pick(next, ['\n', '\r\n', '\r'] as const);
  const text = rows
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter) + end)
    .join('');
  return { text, rows };
}

test(`${N} damaged texts: rows or a sentence`, { timeout: 60_000 + N * 200 }, async () => {
  const seen = { read: 0, refused: 0 };
  for (let i = 0; i < N; i++) {
    const seed = SEED + i;
    const next = random(seed);
    const damaged = mutateText(written(next).text, WORDS, next);
    const whole = encoded(damaged, pick(next, textEncodings));
    const bytes = next() < 0.3 ? mutateBytes(whole, next) : whole;
    const began = performance.now();
    const workbook = await attempt(bytes, 'test.csv').catch((reason: unknown) => {
      throw new Error(`FUZZ_SEED=${seed} FUZZ_N=1`, { cause: reason });
    });
    expect(performance.now() - began, `seed ${seed}`).toBeLessThan(LIMIT_MS);
    expect(Object.keys(Object.prototype), `seed ${seed}`).toEqual([]);
    if (workbook === null) seen.refused += 1;
    else seen.read += 1;
  }
  if (N >= 100) {
    expect(seen.read).toBeGreaterThan(N / 2);
    expect(seen.refused).toBeGreaterThan(0);
  }
});

test(`${N} whole texts, in any encoding: every cell as it was written`, {
  timeout: 60_000 + N * 20,
}, async () => {
  for (let i = 0; i < N; i++) {
    const seed = SEED + i;
    const next = random(seed);
    const { text, rows } = written(next);
    const bytes = encoded(text, pick(next, textEncodings));
    const { bladen, vorm } = await readWorkbook(bytes, 'test.csv', testControl());
    expect(vorm.vorm, `seed ${seed}`).toBe('tabel');
    const read = new Map(bladen[0]?.rijen.map(({ rij, cellen }) => [rij, cellen]));
    for (const [at, row] of rows.entries()) {
      const cells = row.map((cell) => (cell === '' ? null : cell));
      while (cells.at(-1) === null) cells.pop();
      expect(read.get(at + 1) ?? [], `seed ${seed}`).toEqual(cells);
    }
  }
});

test('read otherwise than it was written: rows or a sentence', async () => {
  for (let i = 0; i < 100; i++) {
    const next = random(SEED + i);
    const bytes = encoded(written(next).text, pick(next, textEncodings));
    const keuze = {
      scheiding: pick(next, [...delimiters, null]),
      codering: pick(next, [...textEncodings, null]),
      decimaal: pick(next, [...decimalMarks, null]),
    };
    const read = readWorkbook(bytes, 'test.csv', testControl(), keuze);
    await expect(read.then(({ vorm }) => vorm.vorm).catch(({ code }) => code)).resolves.toMatch(
      /^(tabel|werkmap-beschadigd|werkmap-te-groot)$/,
    );
  }
});
