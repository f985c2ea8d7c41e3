/** The command on every kind of workbook: what it prints of each is what it prints of the .xlsx. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lees } from '../../../../electron/cli/lees';

async function json(file: string, ...args: string[]) {
  let out = '';
  let err = '';
  const io = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    cwd: 'fixtures/soorten',
    env: {},
  };
  const code = await lees([file, ...args, '--json'], io);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

const KINDS = ['xlsm', 'xls', 'ods', 'xlsb'] as const;

interface Expected {
  bladen: { naam: string; rijen: { rij: number; cellen: (null | object)[] }[] }[];
}

/** Dates as text; empty rows are there, so that an index is a row number less one. */
function rawRows({ rijen }: Expected['bladen'][number]): unknown[][] {
  const rows: unknown[][] = Array.from({ length: rijen.at(-1)?.rij ?? 0 }, () => []);
  for (const { rij, cellen } of rijen) {
    const plain = cellen.map((cel) =>
      cel !== null && typeof cel === 'object' && 'datum' in cel ? cel.datum : cel,
    );
    while (plain.at(-1) === null) plain.pop();
    rows[rij - 1] = plain;
  }
  return rows;
}

describe.each(['xlsx', ...KINDS])('verloop.%s', (kind) => {
  test('--ruw prints each cell as the data say', async () => {
    const expected: Expected = JSON.parse(
      readFileSync('fixtures/soorten/verloop.verwacht.json', 'utf8'),
    );
    const { bladen } = await json(`verloop.${kind}`, '--ruw');
    expect(bladen).toEqual(
      expected.bladen.map((blad) => ({ naam: blad.naam, rijen: rawRows(blad) })),
    );
  });
});

test.each(KINDS)('verloop.%s is recognised and read as the .xlsx is', async (kind) => {
  const of = async (file: string) =>
    (await json(file)).bladen.map(({ meldingen, ...blad }: { meldingen: string[] }) => blad);
  const [first, ...others] = await of(`verloop.${kind}`);
  const [expected, ...rest] = await of('verloop.xlsx');
  expect(first).toEqual(expected);
  expect(first.soort).toBe('uitstroomcijfers');
  expect(others).toHaveLength(rest.length);
});
