/**
 * Every notation of fixtures/waarden becomes what its table says: read by itself, in a workbook, and
 * by the command.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lees } from '../../../../../electron/cli/lees';
import { getallen } from '../../../../../fixtures/waarden/getallen.mjs';
import { naastGetallen } from '../../../../../fixtures/waarden/naast-getallen.mjs';
import { proposeImport } from '../../../../../shared/import/propose';
import { importRows } from '../../../../../shared/import/recognise/reading';
import type { ImportRow } from '../../../../../shared/import/stream';
import { readAmount } from '../../../../../shared/import/values/amount';
import { testControl } from '../reading';

interface Sheet {
  blad: string;
  soort: string;
  kolommen: { kolom: number; kop: string; veld: string }[];
  rijen: { rij: number; velden: object; knoppen: string[]; behoeften: string[] }[];
  afgewezen: { cel: string; reden: string }[];
}

const groepen = { ...getallen, ...naastGetallen } as unknown as Record<
  string,
  [unknown, unknown][]
>;
const texts = Object.entries(groepen).flatMap(([groep, rows]) =>
  rows.flatMap(([cel, verwacht]) =>
    typeof cel === 'string' ? [[groep, cel, verwacht] as const] : [],
  ),
);

/** In the words of the table. */
function said(text: string): unknown {
  const reading = readAmount(text);
  switch (reading.soort) {
    case 'getal':
      return reading.bedrag;
    case 'ontbreekt':
      return { ontbreekt: reading.ontbreekt };
    case 'geweigerd':
      return { geweigerd: reading.reden };
    default:
      return reading.soort;
  }
}

test('the table is a long one, and names each notation once', () => {
  expect(texts.length).toBeGreaterThan(300);
  const double = texts.map(([, cel]) => cel).filter((cel, i, all) => all.indexOf(cel) !== i);
  expect(double).toEqual([]);
});

test.each(texts)('%s: %j', (_, cel, verwacht) => {
  expect(said(cel)).toEqual(verwacht);
});

const asExpected = ({ rij, velden, knobCodes, needCodes }: ImportRow) => ({
  rij,
  velden,
  knoppen: knobCodes,
  behoeften: needCodes,
});

describe.each(['notaties', 'notaties 1904'])('%s.xlsx', (name) => {
  const path = `fixtures/waarden/${name}.xlsx`;
  const { bladen }: { bladen: Sheet[] } = JSON.parse(
    readFileSync(path.replace('.xlsx', '.verwacht.json'), 'utf8'),
  );

  test('is read row by row as its table says, and refuses what it says in those words', async () => {
    const bytes = new Uint8Array(readFileSync(path));
    const proposed = await proposeImport(bytes, `${name}.xlsx`, testControl());
    expect(proposed.bladen.map(({ reading }) => reading.sheet.naam)).toEqual(
      bladen.map(({ blad }) => blad),
    );
    for (const [place, wanted] of bladen.entries()) {
      const found = proposed.bladen[place];
      if (found === undefined) throw new Error(`no sheet ${wanted.blad}`);
      const { reading, counted } = found;
      expect(reading.table?.description.soort, wanted.blad).toBe(wanted.soort);
      expect(reading.table?.kolommen.map(({ kolom, kop, veld }) => ({ kolom, kop, veld }))).toEqual(
        wanted.kolommen,
      );
      expect(counted.refused.map(({ cel, reden }) => ({ cel, reden }))).toEqual(wanted.afgewezen);
      expect([...importRows(reading)].map(asExpected), wanted.blad).toEqual(wanted.rijen);
    }
  });

  test('is read the same by the command', async () => {
    let out = '';
    const io = {
      out: (text: string) => {
        out += text;
      },
      err: (text: string) => {
        throw new Error(text);
      },
      cwd: 'fixtures/waarden',
      env: {},
    };
    expect(await lees([`${name}.xlsx`, '--json'], io)).toBe(0);
    const labelled = (rij: Sheet['rijen'][number], soort: string) =>
      soort === 'casussen' ? { draaiknoppen: rij.knoppen, behoeften: rij.behoeften } : {};
    expect(
      JSON.parse(out).bladen.map((blad: { naam: string; records: object[] }) => [
        blad.naam,
        blad.records,
      ]),
    ).toEqual(
      bladen.map(({ blad, soort, rijen }) => [
        blad,
        rijen.map((rij) => ({ rij: rij.rij, ...rij.velden, ...labelled(rij, soort) })),
      ]),
    );
  });
});

describe('what was left out or decided is said, with the cell', () => {
  const messages = async (blad: string) => {
    const bytes = new Uint8Array(readFileSync('fixtures/waarden/notaties.xlsx'));
    const { bladen } = await proposeImport(bytes, 'notaties.xlsx', testControl());
    return bladen.find(({ reading }) => reading.sheet.naam === blad)?.counted.meldingen ?? [];
  };

  test('the mark of a note', async () => {
    const noted = (await messages('Waarden')).filter((text) => text.includes('teken van een noot'));
    expect(noted).toEqual([
      expect.stringMatching(
        /^Achter 14 getallen stond het teken van een noot \(C\d+: ‘17\*’, C\d+: ‘17 \*’, C\d+: ‘17\*\*’ en andere\)\./,
      ),
    ]);
  });

  test('a number that may be two, where the column does not tell', async () => {
    expect(await messages('Niets zegt het')).toContain(
      '2 getallen kunnen twee dingen betekenen (C2: ‘1.528’, C3: ‘1.000’), en niets in de kolom zegt welke. De punt is gelezen als teken voor duizendtallen en de komma als decimaalteken. Klopt dat niet, maak er in het bestand dan getallen van.',
    );
  });

  test.each(['De kolom is Engels', 'De kolom is Nederlands'])(
    'and where it does: %s',
    async (blad) => {
      expect(await messages(blad)).toContain(
        '3 getallen kunnen twee dingen betekenen (C4: ‘1.528’, C5: ‘1.000’, C6: ‘1,528’). Andere getallen in dezelfde kolom zeggen wat het decimaalteken is; dat is gevolgd.',
      );
    },
  );

  test('of whole numbers, persons and euros there is no doubt', async () => {
    expect((await messages('Aantallen')).join()).not.toContain('twee dingen');
    const doubtful = (await messages('Waarden')).filter((text) => text.includes('twee dingen'));
    expect(doubtful.join()).not.toContain('€');
  });
});
