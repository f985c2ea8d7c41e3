/** A shared file: a dossier of its own, through the real worker. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ShareInput } from '../../../renderer/store/sharing-types';
import type { ShareChoice } from '../../../shared/dossier/share';
import { bad, good, lock, unlock, unwatched } from './program';
import {
  change,
  dossierOn,
  everything,
  geheim,
  history,
  names,
  openElsewhere,
  SHARED,
  sectorOf,
  shareTo,
  stays,
} from './sharing-support';
import { aComputer, run } from './support';

/** A place where work stops until it may go on. */
function held() {
  let reach = () => {};
  let release = () => {};
  const reached = new Promise<void>((done) => {
    reach = done;
  });
  const released = new Promise<void>((done) => {
    release = done;
  });
  const pass = () => {
    reach();
    return released;
  };
  return { reached, pass, release: () => release() };
}

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

  test('has no recovery key until one is made where it was opened, and says so unopened', async () => {
    const here = await aComputer();
    const program = run(here);
    await dossierOn(program);
    const file = await shareTo(program, here.folder, 'gedeeld.draaiknop');
    expect(await good(program.session.inspectBackup(file))).toMatchObject({
      roepnaam: 'Van de analist',
      herstelsleutel: false,
    });
    const { program: there } = await openElsewhere(file);
    const known = async () => (await good(there.session.list())).map((one) => one.herstelsleutel);
    // The first answer was asked for before anything was opened, as the start screen wants it.
    await known();
    expect(await known()).toEqual([false]);
    await good(there.session.newRecoveryKey(geheim));
    await good(there.session.confirmRecoveryKey());
    expect(await known()).toEqual([true]);
  });

  test('may not have the passphrase of the dossier, nor one that is easy to guess', async () => {
    const here = await aComputer();
    const program = run(here);
    await dossierOn(program);
    const { session } = program;
    expect(await bad(session.mayShareWith('vier losse woorden samen'))).toMatchObject({
      code: 'wachtwoordzin-geweigerd',
      params: { reden: 'dezelfde' },
    });
    expect(await bad(session.mayShareWith('welkom01'))).toMatchObject({
      code: 'wachtwoordzin-geweigerd',
      params: { reden: 'raden' },
    });
    await good(session.mayShareWith(SHARED));
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

  test('does not hold what was erased while it was being made', async () => {
    const here = await aComputer();
    const waiting = held();
    const { derive } = here.kdf;
    here.kdf = {
      ...here.kdf,
      // The key of the file is made when it is known where that goes, before anything is written.
      derive: async (given) => {
        if (given.passphrase === SHARED) await waiting.pass();
        return derive(given);
      },
    };
    const program = run(here);
    const { interview } = await dossierOn(program);
    const sharing = shareTo(program, here.folder, 'deel.draaiknop', {
      soort: 'selectie',
      soorten: ['casus', 'interview'],
      imports: null,
      ids: null,
    });
    await waiting.reached;
    const secret = { soort: 'wachtwoordzin', tekst: 'vier losse woorden samen' } as const;
    await good(program.session.erase({ onderdelen: [interview], geheim: secret }));
    waiting.release();
    const { program: there } = await openElsewhere(await sharing);
    expect((await good(there.session.ask('status', null))).aantallen).toMatchObject({
      casussen: 2,
      interviews: 0,
      beurten: 0,
    });
  });

  test('with an easy passphrase, without a name or records, or stopped halfway, is not made', async () => {
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
    const stop = new AbortController();
    const work = { onProgress: () => stop.abort(), signal: stop.signal };
    expect((await bad(program.session.share(target, input, work))).code).toBe('afgebroken');
    expect(await readdir(here.folder)).not.toContain('x.draaiknop');
    expect((await history(program)).map(({ kind }) => kind)).not.toContain('uitgifte');
  });
});
