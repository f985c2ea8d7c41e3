/** Each text file of fixtures/soorten gives what its own expectation says: cells, form and values. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TableForm } from '../../../../../shared/import/form';
import { importRows, recogniseSheet } from '../../../../../shared/import/recognise/reading';
import type { RawWorkbook } from '../../../../../shared/import/sheet';
import { lees } from '../reading';

const folder = join(import.meta.dirname, '../../../../../fixtures/soorten');

interface Verwacht {
  bestand: string;
  vorm: Pick<TableForm, 'scheiding' | 'codering' | 'decimaal' | 'sepRegel'>;
  rijen: (string | null)[][];
  losAanhalingsteken: [number, number][];
  apostrofWeggelaten: [number, number][];
  cijfers: ({ rij: number } & Record<string, unknown>)[];
}

const expected = readdirSync(folder)
  .filter((name) => /\.(csv|tsv)\.verwacht\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Verwacht);

/** Rows by number, with the empty ones. */
function rowsOf({ bladen: [blad] }: RawWorkbook): unknown[][] {
  const rows: unknown[][] = [];
  for (const { rij, cellen } of blad?.rijen ?? []) {
    while (rows.length < rij - 1) rows.push([]);
    rows.push(cellen);
  }
  return rows;
}

describe.each(expected)('$bestand', (verwacht) => {
  const read = () =>
    lees(new Uint8Array(readFileSync(join(folder, verwacht.bestand))), verwacht.bestand);

  test('is read as it was written', async () => {
    const workbook = await read();
    expect(workbook.vorm).toMatchObject({ vorm: 'tabel', ...verwacht.vorm });
    expect(rowsOf(workbook)).toEqual(verwacht.rijen);
    const found = (soort: string) =>
      workbook.bladen[0]?.bevindingen
        .filter((finding) => finding.soort === soort)
        .map(({ rij, kolom }) => [rij, kolom]);
    expect(found('los-aanhalingsteken')).toEqual(verwacht.losAanhalingsteken);
    expect(found('apostrof-weggelaten')).toEqual(verwacht.apostrofWeggelaten);
    expect(found('open-aanhalingsteken')).toEqual([]);
  });

  test('gives the figures that it holds', async () => {
    const rows = recogniseSheet(await read(), 0).flatMap((reading) => [...importRows(reading)]);
    expect(rows).toHaveLength(verwacht.cijfers.length);
    for (const [i, { rij, ...velden }] of verwacht.cijfers.entries()) {
      expect(rows[i]).toMatchObject({ rij, velden });
    }
  });
});

test('all five are there', () => {
  expect(expected).toHaveLength(5);
});
