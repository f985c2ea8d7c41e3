/**
 * A newer program was here: each file that a later format may change is refused with its own
 * sentence, wherever it is met, and nothing of what is there changes.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { errorText } from '../../../shared/desktop/errors-nl';
import { bad, type Computer, good, lock, makeDossier, PASSPHRASE, unwatched } from './program';
import { aComputer, run } from './support';

let computer: Computer;
let id: string;
const geheim = { soort: 'wachtwoordzin', tekst: PASSPHRASE } as const;
const folder = () => join(computer.folder, 'dossiers', id);

beforeEach(async () => {
  computer = await aComputer();
  const program = run(computer);
  ({ id } = await makeDossier(program));
  await lock(program);
});

/** Writes a file of the dossier as a later program would. */
async function later(file: string, change: object): Promise<void> {
  const path = join(folder(), file);
  const value = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...value, ...change }));
}

/** Every file of the dossier with its contents. */
async function whatIsThere(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(folder())).sort()) {
    hash.update(name).update(await readFile(join(folder(), name)));
  }
  return hash.digest('hex');
}

describe('from the lock screen', () => {
  test('the list says which program it needs, and is not called damaged', async () => {
    await later('kluis.json', { version: 2, vanaf: '0.4.0', wraps: 'anders' });
    const { session } = run(computer);
    expect(await good(session.list())).toMatchObject([
      { id, roepnaam: 'Proefdossier', onleesbaar: false, nieuwer: { vanaf: '0.4.0' } },
    ]);
  });

  test.each(['kluis.json', 'sleutels.json', 'wachter.json'])(
    '%s of a later format is refused, and nothing changes',
    async (file) => {
      await later(file, { version: 2, vanaf: '0.4.0' });
      const before = await whatIsThere();
      const { session } = run(computer);
      const failed = await bad(session.unlock({ id, geheim }));
      expect(failed).toMatchObject({ code: 'kluis-nieuwer', params: { vanaf: '0.4.0' } });
      expect(errorText(failed).doe).toContain('Draaiknop 0.4.0 of een nieuwere versie');
      expect(await whatIsThere()).toBe(before);
    },
  );

  test.each([undefined, 4, '', 'de nieuwste', '1.2', '<b>1.2.3</b>'])(
    'what it says of itself is not repeated when it makes no sense: %j',
    async (vanaf) => {
      await later('kluis.json', { version: 99, vanaf, roepnaam: 7 });
      const { session } = run(computer);
      expect(await good(session.list())).toMatchObject([
        { roepnaam: '', nieuwer: { vanaf: null } },
      ]);
      const failed = await bad(session.unlock({ id, geheim }));
      expect(failed).toMatchObject({ code: 'kluis-nieuwer', params: {} });
      expect(errorText(failed).doe).toContain('die nieuwere versie');
    },
  );

  test('an older program that comes back later finds what the newer one left', async () => {
    await later('kluis.json', { version: 2 });
    await bad(run(computer).session.unlock({ id, geheim }));
    await later('kluis.json', { version: 1 });
    expect(await good(run(computer).session.unlock({ id, geheim }))).toMatchObject({ id, seq: 2 });
  });
});

describe('from a back-up', () => {
  async function saved(): Promise<Buffer> {
    const program = run(computer);
    await good(program.session.unlock({ id, geheim }));
    const target = { naam: 'kopie.draaiknop', folder: null, overwrite: false };
    const file = await good(program.session.saveBackup(target, unwatched));
    await lock(program);
    return readFile(file?.pad ?? '');
  }

  /** The same back-up with another head. */
  function withHead(bytes: Buffer, change: (head: Record<string, object>) => object): Buffer {
    const length = bytes.readUInt32BE(11);
    const head = JSON.parse(bytes.subarray(15, 15 + length).toString('utf8'));
    const content = Buffer.from(JSON.stringify(change(head)));
    const size = Buffer.alloc(4);
    size.writeUInt32BE(content.length);
    return Buffer.concat([bytes.subarray(0, 11), size, content, bytes.subarray(15 + length)]);
  }

  const open = async (bytes: Buffer) => {
    const fresh = run(await aComputer());
    const file = new File([Uint8Array.from(bytes)], 'kopie.draaiknop');
    const answer = await fresh.session.openBackup({ file, geheim }, unwatched);
    return { answer, list: await good(fresh.session.list()) };
  };

  test('of this format it opens', async () => {
    const { answer } = await open(await saved());
    expect(answer).toMatchObject({ ok: true, value: { id } });
  });

  test.each([
    ['the file itself', (bytes: Buffer) => bytes.fill(2, 9, 10), {}],
    [
      'its head',
      (bytes: Buffer) => withHead(bytes, (head) => ({ ...head, v: 2, vanaf: '0.5.0' })),
      { vanaf: '0.5.0' },
    ],
    [
      'the key file in it',
      (bytes: Buffer) =>
        withHead(bytes, (head) => ({
          ...head,
          header: { ...head.header, version: 2, vanaf: '0.5.0' },
        })),
      { vanaf: '0.5.0', naam: 'Proefdossier' },
    ],
  ])('of a later format of %s it is refused by name', async (_what, change, params) => {
    const { answer, list } = await open(change(await saved()));
    expect(answer).toMatchObject({
      ok: false,
      code: 'kluis-nieuwer',
      params: { bestand: 'kopie.draaiknop', ...params },
    });
    expect(list).toEqual([]);
  });

  test('that is older than the newer dossier here does not take its place', async () => {
    const bytes = await saved();
    await later('kluis.json', { version: 2, vanaf: '0.5.0' });
    const before = await whatIsThere();
    const file = new File([Uint8Array.from(bytes)], 'kopie.draaiknop');
    for (const vervang of [false, true]) {
      const { session } = run(computer);
      expect(await bad(session.openBackup({ file, geheim, vervang }, unwatched))).toMatchObject({
        code: 'kluis-nieuwer',
      });
    }
    expect(await whatIsThere()).toBe(before);
  });

  test('a head that is no object is still no back-up', async () => {
    const { answer } = await open(withHead(await saved(), () => []));
    expect(answer).toMatchObject({ ok: false, code: 'backup-onleesbaar' });
  });
});
