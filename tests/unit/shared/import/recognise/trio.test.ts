/** The example trio and the messy trio come out as their data says, which no reader had a hand in. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ProposedSheet, previewOf, proposeImport } from '../../../../../shared/import/propose';
import { importRows } from '../../../../../shared/import/recognise/reading';
import type { ImportRow } from '../../../../../shared/import/stream';
import { testControl } from '../reading';

interface Row {
  rij: number;
  velden: Record<string, unknown>;
  knoppen: string[];
  behoeften: string[];
}
interface Sheet {
  blad: string;
  soort: string | null;
  kopregel: number;
  kopregels: number;
  aantal: number;
  beurten?: number;
  kolommen: { kolom: number; kop: string; veld: string | null }[];
  afgewezen: { cel: string; waarde: string }[];
  rijen: Row[];
}

const read = async (folder: string, name: string) => {
  const bytes = new Uint8Array(readFileSync(`fixtures/${folder}/${name}.xlsx`));
  const expected = JSON.parse(readFileSync(`fixtures/${folder}/${name}.verwacht.json`, 'utf8'));
  const proposed = await proposeImport(bytes, expected.bestand, testControl());
  return { expected, proposed, shown: previewOf('token', proposed) };
};

const asExpected = ({ rij, velden, knobCodes, needCodes }: ImportRow) => ({
  rij,
  velden,
  knoppen: knobCodes,
  behoeften: needCodes,
});

function expectRows({ reading }: ProposedSheet, rows: readonly Row[]) {
  expect([...importRows(reading)].map(asExpected)).toEqual(
    rows.map(({ rij, velden, knoppen, behoeften }) => ({ rij, velden, knoppen, behoeften })),
  );
}

describe.each(['casussen', 'uitstroomcijfers', 'interviews'])('voorbeeld/%s', (name) => {
  test('every row, field and code; every column with its own field', async () => {
    const { expected, proposed, shown } = await read('voorbeeld', name);
    const place = proposed.bladen.findIndex(({ reading }) => reading.sheet.naam === expected.blad);
    const blad = shown.bladen[place];
    expect(blad).toMatchObject({
      keuze: { soort: name, kopregel: expected.kopregel, kopregels: 1, velden: {} },
      waaromNiet: null,
      aantalAfgewezen: 0,
    });
    expect(blad?.soorten[0]).toMatchObject({ soort: name });
    expect(blad?.soorten[0]?.zekerheid).toBeGreaterThan(0.85);
    expect(blad?.kolommen.map(({ kolom, kop, veld }) => ({ kolom, kop, veld }))).toEqual(
      expected.kolommen,
    );
    expectRows(proposed.bladen[place] as ProposedSheet, expected.rijen);
    const others = shown.bladen.filter((_, index) => index !== place);
    expect(others.map(({ blad: naam }) => naam)).toEqual(expected.andereBladen);
    for (const other of others) expect(other.keuze.soort).toBeNull();
  });
});

test('the cells of the example are kept as they are written', async () => {
  for (const name of ['uitstroomcijfers', 'interviews']) {
    const { expected, proposed } = await read('voorbeeld', name);
    const sheet = proposed.bladen.find(({ reading }) => reading.sheet.naam === expected.blad);
    const rows = [...importRows((sheet as ProposedSheet).reading)];
    expect(rows.map(({ cellen }) => cellen)).toEqual(
      expected.rijen.map(({ cellen }: { cellen: unknown[] }) => cellen),
    );
  }
});

describe.each(['casussen-export', 'verloop 2019-2023 DEF(2)', 'gesprekken_hr'])(
  'rommelig/%s',
  (name) => {
    test('every sheet: kind, headings, rows, and each cell that was refused', async () => {
      const { expected, proposed, shown } = await read('rommelig', name);
      expect(shown.bladen.map(({ blad }) => blad)).toEqual(
        expected.bladen.map(({ blad }: Sheet) => blad),
      );
      for (const [place, wanted] of (expected.bladen as Sheet[]).entries()) {
        const blad = shown.bladen[place];
        if (blad === undefined) throw new Error(`no sheet ${place}`);
        expect(blad.keuze.soort, wanted.blad).toBe(wanted.soort);
        if (wanted.soort === null) {
          expect(blad.waaromNiet).toMatch(/^\p{Lu}.*\.$/u);
          continue;
        }
        const { kopregel, kopregels } = wanted;
        expect(blad.keuze, wanted.blad).toEqual({
          soort: wanted.soort,
          kopregel,
          kopregels,
          velden: {},
          gebied: null,
          rijen: {},
        });
        expect(blad.kolommen.map(({ kolom, veld }) => ({ kolom, veld }))).toEqual(
          wanted.kolommen.map(({ kolom, veld }) => ({ kolom, veld })),
        );
        // Of two rows of headings the heading is both; the expected results name the lower one.
        for (const [i, { kop }] of wanted.kolommen.entries()) {
          expect(blad.kolommen[i]?.kop.endsWith(kop)).toBe(true);
        }
        expectRows(proposed.bladen[place] as ProposedSheet, wanted.rijen);
        expect(blad.afgewezen.map(({ cel, waarde }) => ({ cel, waarde }))).toEqual(
          wanted.afgewezen,
        );
        expect(blad.aantal).toBe(wanted.aantal);
        expect(blad.beurten).toBe(wanted.beurten ?? 0);
        const { gelezen, overgenomen, afgewezen, overgeslagen } = blad.telling;
        expect(overgenomen + afgewezen + overgeslagen).toBe(gelezen);
        expect(overgenomen).toBe(wanted.rijen.length);
      }
    });
  },
);
