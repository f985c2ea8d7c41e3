/** Refused rows by the command: written, corrected and read again. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lees } from '../../../../electron/cli/lees';
import { bladXml, rijenXml, werkmap } from '../../../../fixtures/vijandig/werkmap';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'draaiknop-afgewezen-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<string> {
  const said: string[] = [];
  const io = { out: (text: string) => void said.push(text), err: () => undefined, env: {} };
  expect(await lees(args, { ...io, cwd: folder })).toBe(0);
  return said.join('');
}

function put(name: string, rows: Parameters<typeof rijenXml>[0]): string {
  const xml = bladXml(rijenXml(rows));
  writeFileSync(join(folder, name), werkmap({ bladen: [{ naam: 'Casussen', xml }] }));
  return name;
}

const ROWS: Parameters<typeof rijenXml>[0] = [
  ['Casus', 'Organisatie', 'Draaiknop'],
  ['Vroeg erbij', 'Molendrift', '1 en 5'],
  [null, 'ZorgStart', '2'],
];

test('writes the refused rows, and prints where', async () => {
  const path = (await run(put('casussen.xlsx', ROWS), '--afgewezen', 'uit/af.xlsx')).trim();
  expect(path).toBe(join(folder, 'uit', 'af.xlsx'));
  const again = JSON.parse(await run('uit/af.xlsx', '--json'));
  expect(again.bladen).toHaveLength(1);
  expect(again.bladen[0]).toMatchObject({ naam: 'Casussen', soort: 'casussen', records: [] });
  expect(again.bladen[0].kolommen.map(({ kop }: { kop: string }) => kop)).toEqual([
    ...['Casus', 'Organisatie', 'Draaiknop'],
  ]);
  expect(await run('uit/af.xlsx')).toContain('afgewezen van casussen.xlsx, blad Casussen');
  const raw = JSON.parse(await run('uit/af.xlsx', '--ruw', '--json'));
  const [, reason] = raw.bladen[0].rijen.map((cells: unknown[]) => cells.at(-1));
  expect(reason).toMatch(/^Rij 3\. Niet overgenomen:\nA3: /);
});

test('overwrites nothing, and says so when there is nothing to write', async () => {
  const again = (await run('casussen.xlsx', '--afgewezen', 'uit/af.xlsx')).trim();
  expect(again).toBe(join(folder, 'uit', 'af (2).xlsx'));
  expect(readFileSync(again).length).toBeGreaterThan(0);
  put('goed.xlsx', ROWS.slice(0, 2));
  expect(await run('goed.xlsx', '--afgewezen', 'niets.xlsx')).toBe(
    'Er is niets afgewezen; er is geen werkmap geschreven.\n',
  );
});

test.each([
  [['--afgewezen', 'af.txt'], /eindigt/],
  [['--afgewezen', 'af.xlsx', '--json'], /Gebruik: lees/],
  [['--afgewezen'], /Gebruik: lees/],
])('says what is wrong with %j', async (args, sentence) => {
  await expect(run('casussen.xlsx', ...args)).rejects.toThrow(sentence);
});
