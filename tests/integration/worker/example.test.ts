import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  type ExpectedSheet,
  maakBundel,
  readExpected,
  trio,
} from '../../../fixtures/voorbeeld/bundel';
import { openExample } from '../../../renderer/workers/dossier/example';
import { workerTime } from '../../../renderer/workers/dossier/log/time';
import { beurtFields, interviewFields } from '../../../shared/domain/interview';
import type {
  CasusListRequest,
  CijferListRequest,
  InterviewListRequest,
} from '../../../shared/dossier/protocol';
import type { ImportRow } from '../../../shared/import/stream';
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

const figures: CijferListRequest = {
  filter: { zoek: '', waarden: {}, import: null, ids: null },
  sorteer: { kolom: 'code', richting: 'op' },
  offset: 0,
  limit: 200,
};
const conversations: InterviewListRequest = {
  filter: { zoek: '', import: null, ids: null },
  sorteer: { kolom: 'interview', richting: 'op' },
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
      onderwerp: await firstCasus(to),
      scheme: 'draaiknop',
      code: '3',
      rol: 'aanvullend',
      richting: null,
      anchor: null,
      motivatie: null,
    }),
  );
}

/** The cells of the row that a record came from are those of the workbook. */
async function comesFrom(
  { session }: Program,
  record: string,
  { source }: ExpectedSheet,
  row: ImportRow | undefined,
): Promise<void> {
  const evidence = await good(session.ask('bewijs', { record, veld: null }));
  const { bestand, blad } = source;
  expect(evidence?.cel).toMatchObject({ bestand, blad, rij: row?.rij });
  expect(evidence?.cel?.kolommen.map(({ notatie }) => notatie)).toEqual(row?.cellen);
}

const codesOf = ({ knobCodes, needCodes }: ImportRow) => [...knobCodes, ...needCodes].sort();
const only = (velden: ImportRow['velden'], fields: readonly string[]) =>
  Object.fromEntries(Object.entries(velden).filter(([veld]) => fields.includes(veld)));

/** Every record of the three workbooks, with its codings and the cells that it came from. */
async function holdsTheWorkbooks(to: Program): Promise<void> {
  const [casussen, cijfers, interviews] = readExpected(fixtures) as [
    ExpectedSheet,
    ExpectedSheet,
    ExpectedSheet,
  ];
  const byCode = [...casussen.rows].sort((a, b) =>
    String(a.velden.code).localeCompare(String(b.velden.code), 'nl', { numeric: true }),
  );
  const { rows } = await good(to.session.ask('casussen', all));
  expect(rows.map(({ velden }) => velden)).toEqual(byCode.map(({ velden }) => velden));
  expect(rows.map(({ marks }) => marks.map(({ code }) => code).sort())).toEqual(
    byCode.map(codesOf),
  );
  for (const [i, row] of rows.entries()) await comesFrom(to, row.id, casussen, byCode[i]);

  const shown = await good(to.session.ask('cijfers', figures));
  expect(shown.rows.map(({ velden }) => velden)).toEqual(cijfers.rows.map(({ velden }) => velden));
  for (const [i, row] of shown.rows.entries())
    await comesFrom(to, row.id, cijfers, cijfers.rows[i]);

  const told = await good(to.session.ask('interviews', conversations));
  const left = [...interviews.rows];
  for (const interview of told.rows) {
    const own = left.splice(0, interview.beurten);
    expect(interview.velden).toEqual(only(own[0]?.velden ?? {}, interviewFields));
    const turns = await good(
      to.session.ask('beurten', { interview: interview.id, offset: 0, limit: 200 }),
    );
    expect(turns.rows.map(({ velden }) => velden)).toEqual(
      own.map(({ velden }) => only(velden, beurtFields)),
    );
    expect(turns.rows.map(({ codings }) => codings.map(({ code }) => code).sort())).toEqual(
      own.map(codesOf),
    );
    for (const [i, turn] of turns.rows.entries()) await comesFrom(to, turn.id, interviews, own[i]);
  }
  expect(left).toEqual([]);
}

describe('the example', () => {
  test('holds exactly what an import of its workbooks gives', async () => {
    const status = await good(program.session.openExample());
    expect(status).toMatchObject({
      naam: 'Voorbeeld: good practices',
      kind: 'voorbeeld',
      seq: 3,
      schade: null,
      coder: { naam: 'onderzoeker' },
    });
    await holdsTheWorkbooks(program);
    const imports = await good(program.session.ask('imports', null));
    expect(imports.toSorted((a, b) => (a.bestand < b.bestand ? -1 : 1))).toMatchObject([
      { bestand: 'casussen.xlsx', soort: 'casussen', aantal: 42, afgewezen: 0 },
      { bestand: 'interviews.xlsx', soort: 'interviews', aantal: 22, afgewezen: 0 },
      { bestand: 'uitstroomcijfers.xlsx', soort: 'uitstroomcijfers', aantal: 127, afgewezen: 0 },
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
    expect(await counted()).toBe(167);
    await judge(open[0]?.id, 'geweigerd');
    expect(await counted()).toBe(167);
    await judge(open[1]?.id, 'aanvaard');
    expect(await counted()).toBe(168);
    for (const expected of [167, 167]) {
      await good(session.run('ongedaanMaken', null));
      expect(await counted()).toBe(expected);
    }
    await good(session.run('opnieuwDoen', null));
    await good(session.run('opnieuwDoen', null));
    expect(await counted()).toBe(168);
  });

  test('is what its generator makes today', async () => {
    const bytes = new Uint8Array(await maakBundel(fixtures));
    const made = await openExample(workerTime, bytes);
    const kept = await good(program.session.openExample());
    expect({ ...made.status, coder: kept.coder }).toEqual(kept);
    const rows = made.lists.casussen.window(all).rows.map(({ velden }) => velden);
    const shown = await good(program.session.ask('casussen', all));
    expect(rows).toEqual(shown.rows.map(({ velden }) => velden));
  });

  test('is what the reader makes of the workbooks', async () => {
    await makeDossier(program);
    const previews = [];
    for (const name of trio) {
      const bytes = await readFile(join(fixtures, `${name}.xlsx`));
      const file = new File([new Uint8Array(bytes)], `${name}.xlsx`);
      previews.push(await good(program.session.readWorkbook(file, unwatched)));
    }
    const report = await good(program.session.importPreviews(previews, unwatched));
    expect(report.bladen).toMatchObject([
      { soort: 'casussen', aantal: 42, coderingen: 41, zonderLabel: 27, afgewezen: [] },
      { soort: 'uitstroomcijfers', aantal: 127, coderingen: 0, afgewezen: [] },
      { soort: 'interviews', aantal: 22, beurten: 113, coderingen: 126, afgewezen: [] },
    ]);
    await holdsTheWorkbooks(program);
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
