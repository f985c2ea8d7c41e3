import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportReport } from '../../../shared/import/preview';
import {
  bad,
  type Computer,
  good,
  lock,
  makeDossier,
  type Program,
  unlock,
  until,
  unwatched,
} from './program';
import { cijfers, gesprekken, madeUp, preview, previewOf, type Reader, reader } from './reader';
import { aComputer, run } from './support';

let computer: Computer;
beforeEach(async () => {
  computer = await aComputer();
});

/** An open dossier, and a workbook that was read. */
async function ready(
  reading: Parameters<typeof reader>[0],
  spoil?: Parameters<typeof reader>[1],
): Promise<{ program: Program; id: string; rows: Reader }> {
  const rows = reader(reading, spoil);
  const program = run(computer, rows.start);
  const { id } = await makeDossier(program);
  await good(program.session.readWorkbook({ name: 'x' } as File, unwatched));
  return { program, id, rows };
}

async function nothingOf({ session }: Program): Promise<void> {
  expect(await good(session.ask('status', null))).toMatchObject({
    seq: 2,
    aantallen: { casussen: 0, coderingen: 0, imports: 0 },
  });
  expect((await good(session.ask('ongedaan', null))).ongedaan).toBeNull();
}

describe('an import', () => {
  test('is one change set, there after a restart, with a report', async () => {
    const { program, id } = await ready(madeUp(1_234, 7));
    const seen: number[] = [];
    const report: ImportReport = await good(
      program.session.importPreviews([preview], {
        signal: unwatched.signal,
        onProgress: ({ gedaan }) => void seen.push(gedaan),
      }),
    );
    expect(report).toMatchObject({
      seq: 3,
      bladen: [
        {
          bestand: 'praktijken.xlsx',
          blad: 'Blad1',
          soort: 'casussen',
          aantal: 1_234,
          beurten: 0,
          coderingen: 412,
          zonderLabel: 822,
          afgewezen: [{ cel: 'C9', waarde: 'zes', reden: 'geen draaiknop' }],
          aantalAfgewezen: 1,
          meldingen: ['Blad Blad1 is gelezen.'],
        },
      ],
    });
    expect(seen.at(-1)).toBe(1_234);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    await lock(program);
    const again = run(computer);
    expect(await unlock(again, id)).toMatchObject({
      seq: 3,
      schade: null,
      aantallen: { casussen: 1_234, coderingen: 412, imports: 1 },
    });
  });

  test('of a pile is told as one: not by the names that come and go, but by all its rows', async () => {
    const { program } = await ready(Array.from({ length: 4 }, () => madeUp(300)));
    const told: { zin: string; gedaan: number; totaal: number | null }[] = [];
    const preview = previewOf(4);
    const bladen = preview.bladen.map((blad) => ({
      ...blad,
      telling: { ...blad.telling, overgenomen: 300 },
    }));
    await good(
      program.session.importPreviews([{ ...preview, bladen }], {
        signal: unwatched.signal,
        onProgress: ({ zin, gedaan, totaal }) => void told.push({ zin, gedaan, totaal }),
      }),
    );
    expect(new Set(told.map(({ zin }) => zin))).toEqual(
      new Set(['4 tabellen en gesprekken worden verzegeld en bewaard']),
    );
    const gedaan = told.map((one) => one.gedaan);
    expect(gedaan).toEqual([...gedaan].sort((a, b) => a - b));
    // All of them, as the preview counted them; not one of them.
    expect(told.at(-1)).toMatchObject({ gedaan: 1_200, totaal: 1_200 });
  });

  test('of several sheets is one step, with a report of each', async () => {
    const { program, id, rows } = await ready([madeUp(300), cijfers, gesprekken]);
    const zinnen = new Set<string>();
    const { seq, bladen } = await good(
      program.session.importPreviews([previewOf(3)], {
        signal: unwatched.signal,
        onProgress: ({ zin }) => void zinnen.add(zin),
      }),
    );
    expect(seq).toBe(3);
    expect(bladen).toMatchObject([
      { blad: 'Blad1', soort: 'casussen', aantal: 300, coderingen: 100, zonderLabel: 200 },
      { blad: 'Cijfers', soort: 'uitstroomcijfers', aantal: 6, beurten: 0, coderingen: 0 },
      { blad: 'Gesprekken', soort: 'interviews', aantal: 2, beurten: 6, coderingen: 2 },
    ]);
    expect(new Set(bladen.map(({ importId }) => importId)).size).toBe(3);
    expect([...zinnen]).toEqual(
      ['Blad1', 'Cijfers', 'Gesprekken'].map(
        (blad) => `praktijken.xlsx, blad ${blad}, wordt verzegeld en bewaard`,
      ),
    );
    expect(rows.asked.at(-1)).toBe('drop');
    await lock(program);
    const again = run(computer);
    expect(await unlock(again, id)).toMatchObject({
      seq: 3,
      aantallen: {
        ...{ casussen: 300, cijfers: 6, interviews: 2, beurten: 6, coderingen: 102, imports: 3 },
      },
    });
    const imports = await good(again.session.ask('imports', null));
    expect(imports.map(({ soort, aantal }) => [soort, aantal])).toEqual([
      ['casussen', 300],
      ['uitstroomcijfers', 6],
      ['interviews', 2],
    ]);
    const undone = await good(again.session.run('ongedaanMaken', null));
    expect(undone.zin).toBe(
      '300 casussen, 6 cijfers en 2 interviews geïmporteerd uit praktijken.xlsx',
    );
    expect(await good(again.session.ask('status', null))).toMatchObject({
      ...{ seq: 4, aantallen: { casussen: 0, cijfers: 0, interviews: 0, beurten: 0, imports: 0 } },
    });
  });

  test('of which no sheet is to be read is refused', async () => {
    const { program } = await ready(madeUp(10));
    const none = program.session.importPreviews([previewOf(0)], unwatched);
    expect(await bad(none)).toMatchObject({ code: 'ongeldige-vraag' });
    await nothingOf(program);
  });

  test('that is cancelled leaves nothing, and can be done once more', async () => {
    const { program } = await ready(madeUp(5_000));
    const stop = new AbortController();
    const failed = await bad(
      program.session.importPreviews([preview], {
        signal: stop.signal,
        onProgress: ({ gedaan }) => {
          if (gedaan > 1_000) stop.abort();
        },
      }),
    );
    expect(failed).toMatchObject({ code: 'afgebroken' });
    await nothingOf(program);
    expect(await good(program.session.importPreviews([preview], unwatched))).toMatchObject({
      seq: 3,
    });
  });

  test('that a kill breaks off leaves nothing', async () => {
    const { program, id, rows } = await ready(madeUp(5_000));
    let seen = 0;
    void program.session.importPreviews([preview], {
      signal: unwatched.signal,
      onProgress: ({ gedaan }) => {
        seen = gedaan;
      },
    });
    await until(() => seen > 1_000);
    rows.die();
    program.kill();
    const again = run(computer);
    expect(await unlock(again, id)).toMatchObject({ schade: null });
    await nothingOf(again);
  });

  test('of rows that are gone says so', async () => {
    const { program } = await ready(madeUp(10));
    const gone = { ...preview, token: 'weg' };
    expect(await bad(program.session.importPreviews([gone], unwatched))).toMatchObject({
      code: 'bestand-verdwenen',
      params: { bestand: 'casussen.xlsx' },
    });
    await nothingOf(program);
  });

  const rowsOf = (message: unknown, change: (row: Record<string, unknown>) => object) => {
    const { type, rows } = message as { type: string; rows: Record<string, unknown>[] };
    return type === 'rows' ? { type, rows: rows.map(change) } : message;
  };
  test.each<[string, (message: unknown, index: number) => unknown]>([
    ['rows before the beginning', (message, i) => (i === 0 ? { type: 'rows', rows: [] } : message)],
    ['a beginning of nothing', (message, i) => (i === 1 ? { type: 'begin' } : message)],
    [
      'a kind of sheet that is none',
      (message) => {
        const { source, ...rest } = message as { source?: object };
        return source === undefined ? message : { ...rest, source: { ...source, soort: 'x' } };
      },
    ],
    ['a field of another kind', (m) => rowsOf(m, (row) => ({ ...row, velden: { tekst: 'x' } }))],
    ['a field that is none', (m) => rowsOf(m, (row) => ({ ...row, velden: { geheim: 'x' } }))],
    ['a knob that is none', (m) => rowsOf(m, (row) => ({ ...row, knobCodes: ['6'] }))],
    ['a cell that is an object', (m) => rowsOf(m, (row) => ({ ...row, cellen: [{}] }))],
    ['a row too far', (m) => rowsOf(m, (row) => ({ ...row, rij: 2_000_000 }))],
    ['a row with more to it', (m) => rowsOf(m, (row) => ({ ...row, extra: 1 }))],
    ['no message at all', () => 'rows'],
  ])('takes nothing of a reader that sends %s', async (_, spoil) => {
    const { program } = await ready(madeUp(10), spoil);
    expect(await bad(program.session.importPreviews([preview], unwatched))).toMatchObject({
      code: 'ongeldige-vraag',
    });
    await nothingOf(program);
  });
});
