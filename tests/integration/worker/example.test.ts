import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { maakBundel, readExpected } from '../../../fixtures/voorbeeld/bundel';
import { openExample } from '../../../renderer/workers/dossier/example';
import { workerTime } from '../../../renderer/workers/dossier/log/time';
import type { CasusListRequest } from '../../../shared/dossier/protocol';
import {
  type Computer,
  fixtures,
  good,
  lock,
  makeDossier,
  PASSPHRASE,
  type Program,
  unlock,
  unwatched,
} from './program';
import { aComputer, run } from './support';

const all: CasusListRequest = {
  filter: { zoek: '', wereld: [], knop: [], behoefte: [], zonder: [], import: null, ids: null },
  sorteer: { kolom: 'code', richting: 'op' },
  offset: 0,
  limit: 200,
};

let computer: Computer;
let program: Program;
beforeEach(async () => {
  computer = await aComputer();
  program = run(computer);
});

async function firstCasus({ session }: Program): Promise<string> {
  return (await good(session.ask('casussen', all))).rows[0]?.id ?? '';
}

async function assign(to: Program): Promise<void> {
  await good(
    to.session.run('toekennen', {
      casus: await firstCasus(to),
      scheme: 'draaiknop',
      code: '3',
      rol: 'aanvullend',
      richting: null,
      anchor: null,
      motivatie: null,
    }),
  );
}

/** The casussen of the example workbook, each with its codings and the cells that it came from. */
async function holdsTheWorkbook({ session }: Program): Promise<void> {
  const { source, rows: expected } = readExpected(fixtures);
  const { rows } = await good(session.ask('casussen', all));
  const byCode = [...expected].sort((a, b) =>
    String(a.velden.code).localeCompare(String(b.velden.code), 'nl', { numeric: true }),
  );
  expect(rows.map(({ velden }) => velden)).toEqual(byCode.map(({ velden }) => velden));
  expect(rows.map(({ marks }) => marks.map(({ code }) => code).sort())).toEqual(
    byCode.map(({ knobCodes, needCodes }) => [...knobCodes, ...needCodes].sort()),
  );
  for (const [index, row] of rows.entries()) {
    const evidence = await good(session.ask('bewijs', { casus: row.id, veld: 'naam' }));
    const { rij, cellen } = byCode[index] ?? { rij: 0, cellen: [] };
    expect(evidence?.cel).toMatchObject({ bestand: source.bestand, blad: source.blad, rij });
    expect(evidence?.cel?.kolommen.map(({ notatie }) => notatie)).toEqual(cellen);
  }
}

describe('the example', () => {
  test('holds exactly what an import of its workbook gives', async () => {
    const status = await good(program.session.openExample());
    expect(status).toMatchObject({
      naam: 'Voorbeeld: good practices',
      kind: 'voorbeeld',
      seq: 3,
      schade: null,
      coder: { naam: 'onderzoeker' },
    });
    await holdsTheWorkbook(program);
    expect(await good(program.session.ask('imports', null))).toMatchObject([
      { bestand: 'casussen.xlsx', casussen: 42, afgewezen: 0 },
    ]);
  });

  test('counts a suggestion when it is accepted, and never when it is refused', async () => {
    const { session } = program;
    await good(session.openExample());
    const counted = async () => (await good(session.ask('status', null))).aantallen.coderingen;
    const { rows } = await good(session.ask('casussen', all));
    const open = rows.filter(({ suggesties }) => suggesties > 0).slice(0, 2);
    const judge = async (casus = '', oordeel: 'aanvaard' | 'geweigerd') => {
      const detail = await good(session.ask('casus', { id: casus }));
      const suggestie = detail?.openSuggesties[0]?.id ?? '';
      return good(session.run('suggestie', { casus, suggestie, oordeel }));
    };
    expect(await counted()).toBe(41);
    await judge(open[0]?.id, 'geweigerd');
    expect(await counted()).toBe(41);
    await judge(open[1]?.id, 'aanvaard');
    expect(await counted()).toBe(42);
    for (const expected of [41, 41]) {
      await good(session.run('ongedaanMaken', null));
      expect(await counted()).toBe(expected);
    }
    await good(session.run('opnieuwDoen', null));
    await good(session.run('opnieuwDoen', null));
    expect(await counted()).toBe(42);
  });

  test('is what its generator makes today', async () => {
    const bytes = new Uint8Array(await maakBundel(fixtures));
    const made = await openExample(workerTime, bytes);
    const kept = await good(program.session.openExample());
    expect({ ...made.status, coder: kept.coder }).toEqual(kept);
    const rows = made.lists.window(all).rows.map(({ velden }) => velden);
    const shown = await good(program.session.ask('casussen', all));
    expect(rows).toEqual(shown.rows.map(({ velden }) => velden));
  });

  test('is what the reader makes of the workbook', async () => {
    await makeDossier(program);
    const bytes = await readFile(join(fixtures, 'casussen.xlsx'));
    const file = new File([new Uint8Array(bytes)], 'casussen.xlsx');
    const preview = await good(program.session.readWorkbook(file, unwatched));
    const report = await good(program.session.importPreview(preview, unwatched));
    expect(report).toMatchObject({ casussen: 42, coderingen: 41, zonderLabel: 27, afgewezen: [] });
    await holdsTheWorkbook(program);
  });

  test('can be worked in, and forgets it all', async () => {
    await good(program.session.openExample());
    await assign(program);
    expect(await good(program.session.ask('status', null))).toMatchObject({ seq: 4 });
    await lock(program);
    program = run(computer);
    expect(await good(program.session.openExample())).toMatchObject({ seq: 3 });
    expect(await readdir(computer.folder)).toEqual([]);
    expect(await computer.indexedDb.databases()).toEqual([]);
  });

  test('can be kept, with what was changed in it and its history', async () => {
    await good(program.session.openExample());
    await assign(program);
    const before = await good(program.session.ask('geschiedenis', { offset: 0, limit: 10 }));
    const pending = await good(
      program.session.keepExample({
        roepnaam: 'Nu van ons',
        passphrase: PASSPHRASE,
        coder: 'analist',
      }),
    );
    expect(await readdir(computer.folder)).toEqual([]);
    const status = await good(pending.confirm());
    expect(status).toMatchObject({
      naam: 'Nu van ons',
      kind: 'eigen',
      seq: 5,
      coder: { naam: 'analist' },
      aantallen: { casussen: 42 },
    });
    const after = await good(program.session.ask('geschiedenis', { offset: 1, limit: 10 }));
    expect(after.rows).toEqual(before.rows);
    await good(program.session.run('ongedaanMaken', null));
    await lock(program);
    program = run(computer);
    expect(await unlock(program, status.id)).toMatchObject({ seq: 6, schade: null });
    await assign(program);
  });
});
