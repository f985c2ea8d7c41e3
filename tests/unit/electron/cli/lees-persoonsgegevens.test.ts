import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { summary, tableReports } from '../../../../electron/cli/lees-tables';
import { Control } from '../../../../shared/import/control';
import { proposeTables } from '../../../../shared/import/propose';
import { readWorkbook } from '../../../../shared/import/read-workbook';

const hooks = { now: () => performance.now(), pause: async () => undefined };

test('says how many of each kind, and never what stands there', async () => {
  const name = 'medewerkers.xlsx';
  const bytes = new Uint8Array(readFileSync(`fixtures/persoonsgegevens/${name}`));
  const control = new Control(hooks);
  const workbook = await readWorkbook(bytes, name, control);
  const tables = await proposeTables(workbook, control);
  expect(tableReports(tables)[0]?.persoonsgegevens).toEqual({ naam: 7, 'e-mail': 2 });
  const told = summary(name, workbook, tables);
  expect(told).toContain('  Persoonsgegevens: 2 e-mailadressen, 7 namen\n');
  const [line = ''] = told.split('\n').filter((each) => each.includes('Persoonsgegevens'));
  for (const { tekst } of tables.flatMap(({ treffers }) => treffers)) {
    expect(line).not.toContain(tekst);
  }
});

test('says nothing where nothing is found', async () => {
  const bytes = new Uint8Array(readFileSync('fixtures/voorbeeld/uitstroomcijfers.xlsx'));
  const control = new Control(hooks);
  const tables = await proposeTables(await readWorkbook(bytes, 'x.xlsx', control), control);
  expect(tableReports(tables).every((table) => !('persoonsgegevens' in table))).toBe(true);
});
