/** Text with divided cells on the command line: raw, as records, and for people. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lees } from '../../../../electron/cli/lees';

const soorten = join(import.meta.dirname, '../../../../fixtures/soorten');
const folder = mkdtempSync(join(tmpdir(), 'draaiknop-tekst-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(cwd: string, ...args: string[]): Promise<string> {
  let out = '';
  const code = await lees(args, {
    ...{ cwd, env: {}, err: () => undefined },
    out: (text) => {
      out += text;
    },
  });
  expect(code).toBe(0);
  return out;
}

test('--ruw gives texts and nothing else: no numbers, no dates, no errors', async () => {
  writeFileSync(
    join(folder, 'a.csv'),
    'Code;Waarde;Datum;Fout\r\n00123;17,5;12-03-2025;#N/B\r\n\r\n;1.528\r\n',
  );
  expect(JSON.parse(await run(folder, 'a.csv', '--ruw'))).toEqual({
    bestand: 'a.csv',
    bladen: [
      {
        naam: 'a',
        rijen: [
          ['Code', 'Waarde', 'Datum', 'Fout'],
          ['00123', '17,5', '12-03-2025', '#N/B'],
          [],
          [null, '1.528'],
        ],
      },
    ],
  });
});

test('--json gives the records, with the decimals of the file', async () => {
  const { bladen } = JSON.parse(await run(soorten, 'turnover by organisation.csv', '--json'));
  expect(bladen[0]).toMatchObject({ soort: 'uitstroomcijfers', afgewezen: [] });
  expect(bladen[0].records.map(({ n }: { n: number }) => n)).toEqual([1528, 12300, 950]);
});

test('people read how it was read, and what is in doubt', async () => {
  expect(await run(soorten, 'verloop uit Excel.tsv')).toContain(
    '  tekst in utf-16le, tab tussen de cellen, decimaalteken onbekend\n' +
      '  ! Niets in het bestand zegt wat het decimaalteken is; getallen als ‘1.528’ (C2) zijn op zijn Nederlands gelezen.',
  );
});
