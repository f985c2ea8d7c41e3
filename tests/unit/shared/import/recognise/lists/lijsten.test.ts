/** Each list is recognised as its own kind and as no other, and gives the records that were written down. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lijsten } from '../../../../../../fixtures/lijsten/lijsten.mjs';
import { importRows, recogniseSheet } from '../../../../../../shared/import/recognise/reading';
import { survey } from '../../../../../../shared/import/recognise/survey';
import { lees, testControl } from '../../reading';

const folder = join(import.meta.dirname, '../../../../../../fixtures/lijsten');

async function tablesOf(bestand: string) {
  const workbook = await lees(new Uint8Array(readFileSync(join(folder, bestand))), bestand);
  return recogniseSheet(workbook, 0);
}

describe.each(lijsten.map(({ bestand }) => [bestand]))('%s', (bestand) => {
  const expected = JSON.parse(readFileSync(join(folder, `${bestand}.verwacht.json`), 'utf8'));

  test('is its own kind, and no other above 0.6', async () => {
    const tables = await tablesOf(bestand);
    expect(tables).toHaveLength(1);
    const { keuze, soorten, waaromNiet } = tables[0] ?? expect.fail('no table');
    const { soort, kopregel, kopregels } = expected;
    expect({ ...keuze, waaromNiet }).toMatchObject({
      soort,
      kopregel,
      kopregels,
      waaromNiet: null,
    });
    const [best, ...others] = soorten;
    expect(best?.soort).toBe(soort);
    expect(best?.zekerheid).toBeGreaterThanOrEqual(0.6);
    expect(others.filter(({ zekerheid }) => zekerheid > 0.6)).toEqual([]);
  });

  test('gives the records that were written down, and refuses the cells that were', async () => {
    const [reading] = await tablesOf(bestand);
    if (reading === undefined) expect.fail('no table');
    expect(reading.table?.kolommen.map(({ veld }) => veld)).toEqual(expected.kolommen);
    const counted = await survey(reading, testControl());
    const rows = [...importRows(reading)].map(({ rij, kolom, velden }) =>
      kolom === undefined ? { rij, velden } : { rij, kolom, velden },
    );
    expect(rows).toEqual(expected.rijen);
    expect(counted.aantal).toBe(expected.rijen.length);
    expect(counted.refused.map(({ cel }) => cel)).toEqual(expected.afgewezen);
    for (const words of expected.meldingen) {
      expect(counted.meldingen.join('\n')).toContain(words);
    }
  });
});
