/** Merging what comes back, through the real worker. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MergeChoices } from '../../../shared/dossier/merge-report';
import { bad, good, lock, unlock, unwatched } from './program';
import {
  change,
  dossierOn,
  fileAt,
  geheim,
  history,
  names,
  openElsewhere,
  sectorOf,
  shareTo,
  stays,
} from './sharing-support';
import { aComputer, run } from './support';

/** What opens the dossier that everything begins with. */
const own = { soort: 'wachtwoordzin', tekst: 'vier losse woorden samen' } as const;

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
    expect((await history(program)).map(({ zin }) => zin)).toContain(
      '1 interview voorgoed gewist, met 1 beurt',
    );
    const { interviews } = (await good(program.session.ask('status', null))).aantallen;
    expect(interviews).toBe(0);
    await good(program.session.run('ongedaanMaken', null));
    expect((await good(program.session.ask('status', null))).aantallen.interviews).toBe(0);
    const { id } = await good(program.session.ask('status', null));
    await lock(program);
    const again = run(here);
    expect((await unlock(again, id)).schade).toBeNull();
  });

  test('asks who works here before it takes over what was erased', async () => {
    const here = await aComputer();
    const program = run(here);
    const { interview } = await dossierOn(program);
    const file = await shareTo(program, here.folder, 'heen.draaiknop');
    await good(program.session.erase({ onderdelen: [interview], geheim: own }));
    const more = await shareTo(program, here.folder, 'meer.draaiknop');
    const elsewhere = run(await aComputer());
    await good(elsewhere.session.openBackup({ file, geheim }, unwatched));
    await good(elsewhere.session.readMerge({ file: more, geheim }, unwatched));
    expect((await bad(elsewhere.session.merge(stays, unwatched))).code).toBe('naam-leeg');
    const { aantallen } = await good(elsewhere.session.ask('status', null));
    expect(aantallen.interviews).toBe(1);
  });

  test('loses nothing when an earlier merge is undone between looking and merging', async () => {
    const here = await aComputer();
    const program = run(here);
    const { first, second } = await dossierOn(program);
    const { computer, program: there } = await openElsewhere(
      await shareTo(program, here.folder, 'heen.draaiknop'),
    );
    await change(there, first, 'overheid');
    const one = await shareTo(there, computer.folder, 'een.draaiknop');
    await change(there, second, 'zorg');
    const two = await shareTo(there, computer.folder, 'twee.draaiknop');
    await good(program.session.readMerge({ file: one, geheim }, unwatched));
    await good(program.session.merge(stays, unwatched));
    await good(program.session.readMerge({ file: two, geheim }, unwatched));
    await good(program.session.run('ongedaanMaken', null));
    expect(await sectorOf(program, first)).toBe('zorg');
    await good(program.session.merge(stays, unwatched));
    expect([await sectorOf(program, first), await sectorOf(program, second)]).toEqual([
      'overheid',
      'zorg',
    ]);
  });

  test('goes on where it was when the dossier got a new key meanwhile', async () => {
    const here = await aComputer();
    const program = run(here);
    const { first } = await dossierOn(program);
    const { computer, program: there } = await openElsewhere(
      await shareTo(program, here.folder, 'heen.draaiknop'),
    );
    await change(there, first, 'overheid');
    const back = await shareTo(there, computer.folder, 'terug.draaiknop');
    await good(program.session.readMerge({ file: back, geheim }, unwatched));
    const nieuw = 'twaalf natte laarzen drogen langzaam';
    await good(program.session.newKeys({ geheim: own, nieuw }));
    await good(program.session.sealAnew(unwatched));
    await good(program.session.merge(stays, unwatched));
    expect(await sectorOf(program, first)).toBe('overheid');
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
});
