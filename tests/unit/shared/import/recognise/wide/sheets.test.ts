/** Sheets with years in columns: the shapes of fixtures/tabellen come out as their data says. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { proposeImport } from '../../../../../../shared/import/propose';
import { importRows } from '../../../../../../shared/import/recognise/reading';
import { testControl } from '../../reading';

interface Expected {
  blad: string;
  soort: string;
  kopregel: number;
  kopregels: number;
  kolommen?: { kolom: number; veld: string | null; bij?: number[] }[];
  cijfers?: { rij: number; kolom: number; velden: Record<string, unknown> }[];
  leeg?: number;
  afgewezen?: string[];
  records?: number;
}

const NAME = 'jaren-in-kolommen';
const { bladen }: { bladen: Expected[] } = JSON.parse(
  readFileSync(`fixtures/tabellen/${NAME}.verwacht.json`, 'utf8'),
);

const bytes = new Uint8Array(readFileSync(`fixtures/tabellen/${NAME}.xlsx`));
const proposed = await proposeImport(bytes, `${NAME}.xlsx`, testControl());

function tableOf(blad: string) {
  const tables = proposed.bladen.filter(({ reading }) => reading.sheet.naam === blad);
  expect(tables).toHaveLength(1);
  const [table] = tables;
  if (table === undefined) throw new Error(`no sheet ${blad}`);
  return table;
}

test.each(bladen.filter(({ cijfers }) => cijfers !== undefined).map(({ blad }) => blad))(
  'figures in columns: %s',
  (blad) => {
    const wanted = bladen.find((one) => one.blad === blad);
    const { reading, counted } = tableOf(blad);
    expect(reading.waaromNiet).toBeNull();
    expect(reading.keuze).toMatchObject({
      soort: wanted?.soort,
      kopregel: wanted?.kopregel,
      kopregels: wanted?.kopregels,
    });
    const columns = reading.table?.kolommen.map(({ kolom, veld, bij }) => ({
      ...{ kolom, veld },
      ...(bij === undefined ? {} : { bij }),
    }));
    expect(columns).toEqual(wanted?.kolommen);
    const made = [...importRows(reading)].map(({ rij, kolom, velden }) => ({ rij, kolom, velden }));
    expect(made).toEqual(wanted?.cijfers);
    expect(counted.aantal).toBe(made.length);
    expect(counted.refused.map(({ cel }) => cel)).toEqual(wanted?.afgewezen);
    const { gelezen, overgenomen, afgewezen, overgeslagen } = counted.telling;
    expect(gelezen).toBe(overgenomen + afgewezen + overgeslagen);
    expect(overgenomen).toBe(new Set(made.map(({ rij }) => rij)).size);
    const empty = counted.meldingen.find((text) => /^\d+ lege cel/.test(text)) ?? '0';
    expect(Number.parseInt(empty, 10)).toBe(wanted?.leeg);
  },
);

test.each(bladen.filter(({ records }) => records !== undefined).map(({ blad }) => blad))(
  'a row is one record: %s',
  (blad) => {
    const wanted = bladen.find((one) => one.blad === blad);
    const { reading, counted } = tableOf(blad);
    expect(reading.keuze.soort).toBe(wanted?.soort);
    expect(reading.table?.breed).toBeUndefined();
    expect([...importRows(reading)].filter(({ kolom }) => kolom !== undefined)).toEqual([]);
    expect(counted.telling.overgenomen).toBe(wanted?.records);
  },
);
