/** Where tables stand on a sheet: the shapes of fixtures/tabellen come out as their data says. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TableArea } from '../../../../../shared/domain/provenance';
import { previewOf, proposeImport } from '../../../../../shared/import/propose';
import { importRows } from '../../../../../shared/import/recognise/reading';
import { testControl } from '../reading';

interface Table {
  soort: string;
  kopregel: number;
  kopregels: number;
  gebied: TableArea | null;
  kolommen: { kolom: number; veld: string | null }[];
  rijen: { rij: number; velden: Record<string, unknown> }[];
}
interface Expected {
  bestand: string;
  bladen: { blad: string; tabellen: Table[] }[];
}

const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(`fixtures/tabellen/${name}.verwacht.json`, 'utf8'));

describe.each(['onder-elkaar', 'naast-elkaar', 'een-tabel'])('tabellen/%s', (name) => {
  const expected = expectedOf(name);

  test.each(expected.bladen.map(({ blad }) => blad))('%s', async (blad) => {
    const bytes = new Uint8Array(readFileSync(`fixtures/tabellen/${name}.xlsx`));
    const proposed = await proposeImport(bytes, expected.bestand, testControl());
    const wanted = expected.bladen.find((one) => one.blad === blad)?.tabellen ?? [];
    const places = proposed.bladen.flatMap(({ reading }, place) =>
      reading.sheet.naam === blad ? [place] : [],
    );
    const shown = previewOf('t', proposed).bladen.filter((_, place) => places.includes(place));
    expect(shown.map(({ keuze, tabel }) => ({ ...keuze, tabel }))).toEqual(
      wanted.map(({ soort, kopregel, kopregels, gebied }, i) => ({
        soort,
        kopregel,
        kopregels,
        gebied,
        velden: {},
        rijen: {},
        tabel: { nummer: i + 1, van: wanted.length },
      })),
    );
    for (const [i, { kolommen, rijen }] of wanted.entries()) {
      const { reading, counted } = proposed.bladen[places[i] ?? -1] ?? {};
      if (reading === undefined || counted === undefined) throw new Error(`no table ${i}`);
      expect(reading.table?.kolommen.map(({ kolom, veld }) => ({ kolom, veld }))).toEqual(kolommen);
      expect([...importRows(reading)].map(({ rij, velden }) => ({ rij, velden }))).toEqual(rijen);
      const { gelezen, overgenomen, afgewezen, overgeslagen } = counted.telling;
      expect([overgenomen, afgewezen]).toEqual([rijen.length, 0]);
      expect(gelezen).toBe(overgenomen + overgeslagen);
    }
  });
});

test('what stands beside a table and is not of it is named', async () => {
  const bytes = new Uint8Array(readFileSync('fixtures/tabellen/naast-elkaar.xlsx'));
  const { bladen } = await proposeImport(bytes, 'naast-elkaar.xlsx', testControl());
  const found = bladen.find(({ reading }) => reading.sheet.naam === 'Legenda ernaast');
  expect(found?.counted.meldingen).toEqual([
    'Naast de tabel staan cellen die er niet bij horen (G1:H3), zoals een legenda; die zijn niet overgenomen. Horen ze er wel bij, maak de tabel dan groter.',
  ]);
});
