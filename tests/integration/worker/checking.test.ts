import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Dexie from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import { errorSentence } from '../../../shared/desktop/errors-nl';
import { bad, type Computer, good, makeDossier, type Program, unwatched } from './program';
import { aComputer, run } from './support';

let computer: Computer;
let program: Program;
let id: string;
beforeEach(async () => {
  computer = await aComputer();
  program = run(computer);
  ({ id } = await makeDossier(program));
});

test('a back-up in one file says what it is before any secret is asked', async () => {
  const target = { naam: 'kopie.draaiknop', folder: null, overwrite: false };
  await good(program.session.saveBackup(target, unwatched));
  const bytes = await readFile(join(computer.folder, target.naam));
  const elsewhere = run(await aComputer());

  const file = new File([new Uint8Array(bytes)], target.naam);
  expect(await good(elsewhere.session.inspectBackup(file))).toEqual({
    id,
    roepnaam: 'Proefdossier',
    // Its own note is in it.
    stap: 3,
    herstelsleutel: true,
  });

  const wrong = new File(['%PDF-1.7 een rapport'], 'rapport.draaiknop');
  const refused = await bad(elsewhere.session.inspectBackup(wrong));
  expect(refused.code).toBe('backup-onleesbaar');
  expect(errorSentence(refused)).toContain('“rapport.draaiknop” is geen back-up van Draaiknop');
  const cut = new File([new Uint8Array(bytes.subarray(0, 40))], 'half.draaiknop');
  expect(await bad(elsewhere.session.inspectBackup(cut))).toMatchObject({
    code: 'backup-onvolledig',
    params: { bestand: 'half.draaiknop' },
  });
  const empty = new File([], 'leeg.draaiknop');
  expect(await bad(elsewhere.session.inspectBackup(empty))).toMatchObject({
    code: 'backup-onleesbaar',
  });
  expect(elsewhere.calls).not.toContain('kdf.derive goed');
});

test('the chain is checked again when asked, and what happened since is found', async () => {
  await good(program.session.checkAgain());
  expect(await good(program.session.ask('status', null))).toMatchObject({
    schade: null,
    controle: { gecontroleerd: 2, totaal: 2, klaar: true },
  });
  const store = new Dexie(`dossier-${id}`);
  await store.open();
  const records = store.table<{ seq: number; bytes: Uint8Array }, number>('records');
  const second = await records.get(2);
  if (second === undefined) throw new Error('no second step');
  const spoilt = second.bytes.slice();
  spoilt[spoilt.length - 40] = (spoilt.at(-40) as number) ^ 1;
  await records.put({ ...second, bytes: spoilt });
  store.close();

  // Asked twice at once, it is done once.
  await Promise.all([program.session.checkAgain(), program.session.checkAgain()].map(good));
  expect(await good(program.session.ask('status', null))).toMatchObject({
    schade: { stap: 2, gelezenTot: 1 },
  });
  expect(await bad(program.session.run('wieBenIk', { naam: 'onderzoeker 2' }))).toMatchObject({
    code: 'record-beschadigd',
  });
});

test('nothing is checked when nothing is open', async () => {
  expect(await bad(run(await aComputer()).session.checkAgain())).toMatchObject({
    code: 'dossier-gesloten',
  });
});
