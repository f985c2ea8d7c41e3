/** Sharing and merging through the real worker: two computers that only have files in common. */
import { openAsBlob } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ShareInput } from '../../../renderer/store/sharing-types';
import type { MergeChoices } from '../../../shared/dossier/merge-report';
import type { ShareChoice } from '../../../shared/dossier/share';
import {
  bad,
  type Computer,
  good,
  lock,
  makeDossier,
  type Program,
  unlock,
  unwatched,
} from './program';
import { aComputer, run } from './support';

const SHARED = 'zeven paarse fietsen wachten geduldig';
const geheim = { soort: 'wachtwoordzin', tekst: SHARED } as const;
const everything = { soort: 'alles' } as const;
const stays: MergeChoices = { keuzes: [], rest: null };

/** A dossier with two casussen and an interview of one turn. */
async function dossierOn(program: Program) {
  await makeDossier(program);
  const { session } = program;
  const add = async (params: Parameters<typeof session.run<'toevoegen'>>[1]) =>
    (await good(session.run('toevoegen', params))).record;
  const first = await add({ soort: 'casus', velden: { naam: 'Molendrift', sector: 'zorg' } });
  const second = await add({ soort: 'casus', velden: { naam: 'ZorgStart' } });
  const interview = await add({
    soort: 'interview',
    velden: { titel: 'Gesprek', rol: 'adviseur' },
  });
  const beurt = await add({
    soort: 'beurt',
    interview,
    na: null,
    velden: { tekst: 'Wij bleven.' },
  });
  return { first, second, interview, beurt };
}

async function shareTo(
  program: Program,
  folder: string,
  naam: string,
  keuze: ShareChoice = everything,
): Promise<File> {
  const target = { naam, folder: null, overwrite: true };
  const input = { keuze, roepnaam: 'Van de analist', passphrase: SHARED };
  await good(program.session.share(target, input, unwatched));
  return fileAt(join(folder, naam));
}

async function fileAt(path: string): Promise<File> {
  return new File([await openAsBlob(path)], path.split('/').at(-1) ?? '');
}

/** Opens the file on a computer that never saw the program. */
async function openElsewhere(file: File): Promise<{ computer: Computer; program: Program }> {
  const computer = await aComputer();
  const program = run(computer);
  await good(program.session.openBackup({ file, geheim }, unwatched));
  await good(program.session.run('wieBenIk', { naam: 'onderzoeker 2' }));
  return { computer, program };
}

const names = async ({ session }: Program) => {
  const { rows } = await good(
    session.ask('casussen', {
      filter: { zoek: '', wereld: [], knop: [], behoefte: [], zonder: [], import: null, ids: null },
      sorteer: { kolom: 'naam', richting: 'op' },
      offset: 0,
      limit: 100,
    }),
  );
  return rows.map(({ velden }) => velden.naam);
};
const sectorOf = async ({ session }: Program, id: string) =>
  (await good(session.ask('casus', { id })))?.velden.sector;
const history = async ({ session }: Program) =>
  (await good(session.ask('geschiedenis', { offset: 0, limit: 200 }))).rows;
const change = ({ session }: Program, record: string, waarde: string, veld = 'sector') =>
  good(session.run('veldWijzigen', { record, veld, waarde }));

describe('a shared file', () => {
  test('opens elsewhere as a dossier of its own, with every step as it was', async () => {
    const here = await aComputer();
    const program = run(here);
    const { first } = await dossierOn(program);
    await change(program, first, 'jeugd');
    const before = await history(program);
    const file = await shareTo(program, here.folder, 'gedeeld.draaiknop');
    const { program: there } = await openElsewhere(file);
    const status = await good(there.session.ask('status', null));
    const own = await good(program.session.ask('status', null));
    expect(status.naam).toBe('Van de analist');
    expect(status.id).not.toBe(own.id);
    const copied = (await history(there)).slice(-before.length);
    expect(copied).toEqual(before);
    expect(await sectorOf(there, first)).toBe('jeugd');
    // What left is told here, and only here.
    const [latest] = await history(program);
    expect(latest).toMatchObject({
      kind: 'uitgifte',
      zin: expect.stringContaining('gemaakt om te delen'),
    });
  });

  test('opens beside the dossier that it was made of, which stays as it is', async () => {
    const here = await aComputer();
    const program = run(here);
    const { first } = await dossierOn(program);
    const file = await shareTo(program, here.folder, 'gedeeld.draaiknop');
    const { id } = await good(program.session.ask('status', null));
    await lock(program);
    const again = run(here);
    await good(again.session.openBackup({ file, geheim }, unwatched));
    await good(again.session.run('wieBenIk', { naam: 'analist' }));
    await change(again, first, 'elders');
    await lock(again);
    const last = run(here);
    await unlock(last, id);
    expect(await sectorOf(last, first)).toBe('zorg');
    expect((await good(last.session.list())).map(({ roepnaam }) => roepnaam).sort()).toEqual([
      'Proefdossier',
      'Van de analist',
    ]);
  });

  test('of a selection holds what was chosen and nothing else, and only its own passphrase opens it', async () => {
    const here = await aComputer();
    const program = run(here);
    const { second } = await dossierOn(program);
    const keuze: ShareChoice = {
      soort: 'selectie',
      soorten: ['casus', 'uitstroomcijfer', 'interview'],
      imports: null,
      ids: [second],
    };
    const file = await shareTo(program, here.folder, 'deel.draaiknop', keuze);
    const computer = await aComputer();
    const there = run(computer);
    for (const tekst of ['vier losse woorden samen', 'iets heel anders dan dit']) {
      const wrong = { soort: 'wachtwoordzin', tekst } as const;
      const failure = await bad(there.session.openBackup({ file, geheim: wrong }, unwatched));
      expect(failure.code).toMatch(/wachtwoordzin-onjuist|even-wachten/);
    }
    const { program: opened } = await openElsewhere(file);
    expect(await names(opened)).toEqual(['ZorgStart']);
    const status = await good(opened.session.ask('status', null));
    expect(status.aantallen).toMatchObject({ casussen: 1, interviews: 0, beurten: 0 });
    const steps = await history(opened);
    expect(steps.at(-1)).toMatchObject({ seq: 1, kind: 'selectie', wie: 'onderzoeker 1' });
    const bytes = (await readFile(join(here.folder, 'deel.draaiknop'))).toString('latin1');
    expect(bytes).not.toContain('ZorgStart');
  });

  test('does not hold what was erased, and never lets it come back', async () => {
    const here = await aComputer();
    const program = run(here);
    const { interview } = await dossierOn(program);
    const whole = await shareTo(program, here.folder, 'voor.draaiknop');
    const secret = { soort: 'wachtwoordzin', tekst: 'vier losse woorden samen' } as const;
    await good(program.session.erase({ onderdelen: [interview], geheim: secret }));
    const file = await shareTo(program, here.folder, 'na.draaiknop');
    const { program: there } = await openElsewhere(file);
    const count = async () => (await good(there.session.ask('status', null))).aantallen.interviews;
    expect(await count()).toBe(0);
    // Nothing is told that was not told here: opening adds no step of its own.
    expect((await history(there)).filter(({ kind }) => kind === 'wissen')).toHaveLength(1);
    const report = await good(there.session.readMerge({ file: whole, geheim }, unwatched));
    expect(report.gewistHier).toBe(1);
    await good(there.session.merge(stays, unwatched));
    expect(await count()).toBe(0);
  });

  test('with a passphrase that is easy to guess, without a name or without records is not made', async () => {
    const here = await aComputer();
    const program = run(here);
    await dossierOn(program);
    const target = { naam: 'x.draaiknop', folder: null, overwrite: true };
    const nothing: ShareChoice = { soort: 'selectie', soorten: [], imports: null, ids: null };
    const input: ShareInput = { keuze: everything, roepnaam: 'x', passphrase: SHARED };
    const share = (given: Partial<ShareInput>) =>
      bad(program.session.share(target, { ...input, ...given }, unwatched));
    expect((await share({ passphrase: 'welkom01' })).code).toBe('wachtwoordzin-geweigerd');
    expect((await share({ roepnaam: '  ' })).code).toBe('naam-leeg');
    expect((await share({ keuze: nothing })).code).toBe('niet-gevonden');
    expect(await readdir(here.folder)).not.toContain('x.draaiknop');
    expect((await history(program)).map(({ kind }) => kind)).not.toContain('uitgifte');
  });
});

describe('merging', () => {
  test('brings what the other did, asks where both differ, and is undone in one step', async () => {
    const here = await aComputer();
    const program = run(here);
    const { first, second, beurt } = await dossierOn(program);
    const file = await shareTo(program, here.folder, 'heen.draaiknop');
    const { computer, program: there } = await openElsewhere(file);
    await change(there, first, 'overheid');
    await change(there, second, 'zorg');
    const knob = {
      onderwerp: beurt,
      scheme: 'draaiknop',
      code: '5a',
      rol: 'aanvullend',
      richting: null,
      anchor: null,
      motivatie: null,
    } as const;
    await good(there.session.run('toekennen', knob));
    const back = await shareTo(there, computer.folder, 'terug.draaiknop');
    await change(program, first, 'jeugd');
    await change(program, first, 'Nederland', 'land');

    const report = await good(program.session.readMerge({ file: back, geheim }, unwatched));
    expect(report).toMatchObject({ naam: 'Van de analist', conflicten: 1, naamgenoten: [] });
    expect(report.gemeen).not.toBeNull();
    expect(report.nieuw).toMatchObject({ stappen: 4, wie: ['onderzoeker 2'] });
    const kinds = Object.fromEntries(report.soorten.map((kind) => [kind.soort, kind]));
    expect(kinds.coding?.erbij).toEqual({
      aantal: 1,
      voorbeelden: ['draaiknop 5a bij beurt ‘Wij bleven.’, Gesprek'],
    });
    expect(kinds.casus?.gewijzigd).toEqual({ aantal: 1, voorbeelden: ['ZorgStart: Sector'] });
    const { rows } = await good(program.session.mergeConflicts(0, 10));
    expect(rows).toMatchObject([
      {
        naam: 'Molendrift',
        veld: 'Sector',
        was: 'zorg',
        mijn: { tekst: 'jeugd', wie: 'onderzoeker 1' },
        hun: { tekst: 'overheid', wie: 'onderzoeker 2' },
      },
    ]);
    // Nothing changed yet.
    expect(await sectorOf(program, second)).toBeUndefined();

    const keuzes = rows.map(({ id }): [string, 'hun'] => [id, 'hun']);
    const merged = await good(program.session.merge({ keuzes, rest: null }, unwatched));
    expect(merged).toMatchObject({ gewijzigd: 2, eruit: 0, gewist: 0, open: { aantal: 0 } });
    expect([await sectorOf(program, first), await sectorOf(program, second)]).toEqual([
      'overheid',
      'zorg',
    ]);
    await good(program.session.run('ongedaanMaken', null));
    expect([await sectorOf(program, first), await sectorOf(program, second)]).toEqual([
      'jeugd',
      undefined,
    ]);
    await good(program.session.run('opnieuwDoen', null));
    expect(await sectorOf(program, first)).toBe('overheid');
  });

  test('leaves what nobody decided as it is here, and says so in the history', async () => {
    const here = await aComputer();
    const program = run(here);
    const { first } = await dossierOn(program);
    const { computer, program: there } = await openElsewhere(
      await shareTo(program, here.folder, 'heen.draaiknop'),
    );
    await change(there, first, 'overheid');
    await change(program, first, 'jeugd');
    const back = await shareTo(there, computer.folder, 'terug.draaiknop');
    await good(program.session.readMerge({ file: back, geheim }, unwatched));
    const { open } = await good(program.session.merge(stays, unwatched));
    expect(open).toEqual({ aantal: 1, voorbeelden: ['Sector van Molendrift'] });
    expect(await sectorOf(program, first)).toBe('jeugd');
    const [latest] = await history(program);
    expect(latest).toMatchObject({
      kind: 'samenvoegen',
      bijzin: expect.stringContaining('Sector van Molendrift'),
    });
  });

  test('the same file twice adds nothing; more work on the other side asks nothing twice', async () => {
    const here = await aComputer();
    const program = run(here);
    const { first, second } = await dossierOn(program);
    const { computer, program: there } = await openElsewhere(
      await shareTo(program, here.folder, 'heen.draaiknop'),
    );
    await change(there, first, 'overheid');
    await change(program, first, 'jeugd');
    const back = await shareTo(there, computer.folder, 'terug.draaiknop');
    const merge = async (file: File, choices: MergeChoices) => {
      const report = await good(program.session.readMerge({ file, geheim }, unwatched));
      return { report, merged: await good(program.session.merge(choices, unwatched)) };
    };
    await merge(back, { keuzes: [], rest: 'mijn' });
    const twice = await merge(back, stays);
    expect(twice.report).toMatchObject({ conflicten: 0, soorten: [], nieuw: { stappen: 0 } });
    expect(twice.merged.seq).toBeNull();
    await change(there, second, 'zorg');
    const more = await merge(await shareTo(there, computer.folder, 'nog.draaiknop'), stays);
    expect(more.report.conflicten).toBe(0);
    expect([await sectorOf(program, first), await sectorOf(program, second)]).toEqual([
      'jeugd',
      'zorg',
    ]);
    // The other way: they get what was decided here, without being asked.
    const home = await shareTo(program, here.folder, 'weer-heen.draaiknop');
    const { conflicten } = await good(there.session.readMerge({ file: home, geheim }, unwatched));
    expect(conflicten).toBe(0);
    await good(there.session.merge(stays, unwatched));
    expect(await sectorOf(there, first)).toBe('jeugd');
  });

  test('takes over what the other erased for good', async () => {
    const here = await aComputer();
    const program = run(here);
    const { interview } = await dossierOn(program);
    const { computer, program: there } = await openElsewhere(
      await shareTo(program, here.folder, 'heen.draaiknop'),
    );
    await good(there.session.erase({ onderdelen: [interview], geheim }));
    const back = await shareTo(there, computer.folder, 'terug.draaiknop');
    const report = await good(program.session.readMerge({ file: back, geheim }, unwatched));
    expect(report.gewistDaar.aantal).toBe(1);
    const { gewist } = await good(program.session.merge(stays, unwatched));
    expect(gewist).toBe(1);
    const { interviews } = (await good(program.session.ask('status', null))).aantallen;
    expect(interviews).toBe(0);
    await good(program.session.run('ongedaanMaken', null));
    expect((await good(program.session.ask('status', null))).aantallen.interviews).toBe(0);
    const { id } = await good(program.session.ask('status', null));
    await lock(program);
    const again = run(here);
    expect((await unlock(again, id)).schade).toBeNull();
  });

  test('of a dossier of others says that nothing is common, and brings all of it', async () => {
    const one = await aComputer();
    const program = run(one);
    await dossierOn(program);
    const two = await aComputer();
    const other = run(two);
    await dossierOn(other);
    const file = await shareTo(other, two.folder, 'vreemd.draaiknop');
    const report = await good(program.session.readMerge({ file, geheim }, unwatched));
    expect(report).toMatchObject({ gemeen: null, conflicten: 0, naamgenoten: ['onderzoeker 1'] });
    await good(program.session.merge(stays, unwatched));
    expect(await names(program)).toEqual(['Molendrift', 'Molendrift', 'ZorgStart', 'ZorgStart']);
  });

  test('refuses a file that is not right, and changes nothing', async () => {
    const here = await aComputer();
    const program = run(here);
    await dossierOn(program);
    const file = await shareTo(program, here.folder, 'gedeeld.draaiknop');
    const path = join(here.folder, 'gedeeld.draaiknop');
    const whole = await readFile(path);
    const before = await history(program);
    const flipped = Buffer.from(whole);
    flipped[whole.length - 400] = (whole.at(-400) as number) ^ 1;
    const newer = Buffer.from(whole);
    newer[9] = 2;
    const wrong = { soort: geheim.soort, tekst: 'niet de goede zin' };
    const faults = [
      ['kluis-nieuwer', newer, geheim],
      ['backup-onleesbaar', Buffer.from('een,tabel\n'), geheim],
      ['backup-onleesbaar', flipped, geheim],
      ['backup-onvolledig', whole.subarray(0, -300), geheim],
      ['wachtwoordzin-onjuist', whole, wrong],
    ] as const;
    for (const [code, bytes, secret] of faults) {
      await writeFile(path, bytes);
      const spoiled = await fileAt(path);
      const failure = await bad(
        program.session.readMerge({ file: spoiled, geheim: secret }, unwatched),
      );
      expect(failure).toMatchObject({ code, params: { bestand: file.name } });
      expect((await bad(program.session.merge(stays, unwatched))).code).toBe('ongeldige-vraag');
      expect(await history(program)).toEqual(before);
    }
  });

  test('that is cut off by a power cut is there wholly or not at all', async () => {
    const here = await aComputer();
    const program = run(here);
    const { first } = await dossierOn(program);
    const { computer, program: there } = await openElsewhere(
      await shareTo(program, here.folder, 'heen.draaiknop'),
    );
    await change(there, first, 'overheid');
    await change(there, first, 'Nederland', 'land');
    const back = await shareTo(there, computer.folder, 'terug.draaiknop');
    const { id } = await good(program.session.ask('status', null));
    let last = program;
    for (const wait of [0, 2, 6]) {
      await lock(last);
      const at = run(here);
      await unlock(at, id);
      await good(at.session.readMerge({ file: back, geheim }, unwatched));
      const steps = (await history(at)).length;
      void at.session.merge({ keuzes: [], rest: 'hun' }, unwatched);
      await new Promise((done) => setTimeout(done, wait));
      at.kill();
      last = run(here);
      await unlock(last, id);
      const merged = (await history(last)).length > steps;
      const velden = (await good(last.session.ask('casus', { id: first })))?.velden;
      expect([velden?.sector, velden?.land]).toEqual(
        merged ? ['overheid', 'Nederland'] : ['zorg', undefined],
      );
      if (merged) break;
    }
  });

  test('asks who works here first', async () => {
    const here = await aComputer();
    const program = run(here);
    await dossierOn(program);
    const file = await shareTo(program, here.folder, 'heen.draaiknop');
    await good(program.session.run('toevoegen', { soort: 'casus', velden: { naam: 'Nieuw' } }));
    const more = await shareTo(program, here.folder, 'meer.draaiknop');
    const elsewhere = run(await aComputer());
    await good(elsewhere.session.openBackup({ file, geheim }, unwatched));
    await good(elsewhere.session.readMerge({ file: more, geheim }, unwatched));
    expect((await bad(elsewhere.session.merge(stays, unwatched))).code).toBe('naam-leeg');
  });
});
