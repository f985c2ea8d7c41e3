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
import { madeUp, preview, type Reader, type Reading, reader } from './reader';
import { aComputer, run } from './support';

let computer: Computer;
beforeEach(async () => {
  computer = await aComputer();
});

/** An open dossier, and a workbook that was read. */
async function ready(
  reading: Reading,
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
      program.session.importPreview(preview, {
        signal: unwatched.signal,
        onProgress: ({ gedaan }) => void seen.push(gedaan),
      }),
    );
    expect(report).toMatchObject({
      seq: 3,
      bestand: 'praktijken.xlsx',
      blad: 'Blad1',
      casussen: 1_234,
      coderingen: 412,
      zonderLabel: 822,
      afgewezen: [{ cel: 'C9', waarde: 'zes', reden: 'geen draaiknop' }],
      aantalAfgewezen: 1,
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

  test('that is cancelled leaves nothing, and can be done once more', async () => {
    const { program } = await ready(madeUp(5_000));
    const stop = new AbortController();
    const failed = await bad(
      program.session.importPreview(preview, {
        signal: stop.signal,
        onProgress: ({ gedaan }) => {
          if (gedaan > 1_000) stop.abort();
        },
      }),
    );
    expect(failed).toMatchObject({ code: 'afgebroken' });
    await nothingOf(program);
    expect(await good(program.session.importPreview(preview, unwatched))).toMatchObject({ seq: 3 });
  });

  test('that a kill breaks off leaves nothing', async () => {
    const { program, id, rows } = await ready(madeUp(5_000));
    let seen = 0;
    void program.session.importPreview(preview, {
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
    expect(await bad(program.session.importPreview(gone, unwatched))).toMatchObject({
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
    ['a second beginning', (message, i) => (i === 1 ? { type: 'begin' } : message)],
    ['a field that is none', (m) => rowsOf(m, (row) => ({ ...row, velden: { geheim: 'x' } }))],
    ['a knob that is none', (m) => rowsOf(m, (row) => ({ ...row, knobCodes: ['6'] }))],
    ['a cell that is an object', (m) => rowsOf(m, (row) => ({ ...row, cellen: [{}] }))],
    ['a row too far', (m) => rowsOf(m, (row) => ({ ...row, rij: 2_000_000 }))],
    ['a row with more to it', (m) => rowsOf(m, (row) => ({ ...row, extra: 1 }))],
    ['no message at all', () => 'rows'],
  ])('takes nothing of a reader that sends %s', async (_, spoil) => {
    const { program } = await ready(madeUp(10), spoil);
    expect(await bad(program.session.importPreview(preview, unwatched))).toMatchObject({
      code: 'ongeldige-vraag',
    });
    await nothingOf(program);
  });
});
