/** A key file that was tampered with, and the back-ups beside it. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { vaultHeaderSchema } from '../../../shared/desktop/contract';
import { bad, good, lock, makeDossier, PASSPHRASE, unlock, unwatched } from './program';
import { aComputer, run } from './support';

const geheim = { soort: 'wachtwoordzin', tekst: PASSPHRASE } as const;

test('a key file that was tampered with is taken from the back-ups, and never put into them', async () => {
  const computer = await aComputer();
  const program = run(computer);
  const { id } = await makeDossier(program);
  await good(program.session.backupNow(unwatched));
  await good(program.session.run('wieBenIk', { naam: 'onderzoeker 2' }));
  await lock(program);

  const path = join(computer.folder, 'dossiers', id, 'kluis.json');
  const sound = await readFile(path, 'utf8');
  const header = vaultHeaderSchema.parse(JSON.parse(sound));
  await writeFile(path, JSON.stringify({ ...header, kdf: { ...header.kdf, m: 19_456, t: 2 } }));

  const locked = run(computer);
  expect(await bad(locked.session.unlock({ id, geheim }))).toMatchObject({
    code: 'kluis-onleesbaar',
  });
  const [{ momenten } = { momenten: [] }] = await good(locked.session.momentsOf(id));
  const oldest = momenten.at(-1)?.id ?? '';
  const wrong = { ...geheim, tekst: 'een heel andere zin' };
  const input = { id, map: 'eigen', moment: oldest } as const;
  expect(
    await bad(locked.session.restoreLocked({ ...input, geheim: wrong }, unwatched)),
  ).toMatchObject({ code: 'wachtwoordzin-onjuist' });
  // Only the file was bad: the store, which is newer than the moment, stays.
  expect(await good(locked.session.restoreLocked({ ...input, geheim }, unwatched))).toMatchObject({
    seq: 3,
    schade: null,
    coder: { naam: 'onderzoeker 2' },
  });
  await lock(locked);

  const kept = join(computer.folder, 'back-ups', id);
  const keyFiles = (await readdir(kept)).filter((name) => name.startsWith('kluis-'));
  expect(keyFiles).not.toEqual([]);
  for (const name of keyFiles) {
    expect(JSON.parse(await readFile(join(kept, name), 'utf8'))).toEqual(JSON.parse(sound));
  }
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(JSON.parse(sound));
  expect(await unlock(run(computer), id)).toMatchObject({ seq: 3, schade: null });
});

describe('unit keys that are spoilt', () => {
  const spoilt = {
    'are garbage': () => 'geen sleutels maar rommel',
    'are cut off': (sound: string) => sound.slice(0, sound.length / 2),
  };
  test.each(Object.entries(spoilt))(
    'that %s: unlocking names it, and the back-ups bring them back',
    async (_how, spoil) => {
      const computer = await aComputer();
      const program = run(computer);
      const { id } = await makeDossier(program);
      await good(program.session.backupNow(unwatched));
      await lock(program);
      const path = join(computer.folder, 'dossiers', id, 'sleutels.json');
      const sound = await readFile(path, 'utf8');
      await writeFile(path, spoil(sound));

      const locked = run(computer);
      expect(await bad(locked.session.unlock({ id, geheim }))).toMatchObject({
        code: 'kluis-onleesbaar',
      });
      const [{ momenten } = { momenten: [] }] = await good(locked.session.momentsOf(id));
      const input = { id, map: 'eigen', moment: momenten[0]?.id ?? '', geheim } as const;
      const restored = await good(locked.session.restoreLocked(input, unwatched));
      expect(restored.schade).toBeNull();
      await lock(locked);
      expect(await unlock(run(computer), id)).toMatchObject({ schade: null });
    },
  );

  test('with one byte changed: the dossier opens as damaged, and can be set back from there', async () => {
    const computer = await aComputer();
    const program = run(computer);
    const { id } = await makeDossier(program);
    await good(program.session.backupNow(unwatched));
    await lock(program);
    const path = join(computer.folder, 'dossiers', id, 'sleutels.json');
    const sound = await readFile(path, 'utf8');
    const at = sound.lastIndexOf('"') - 12;
    const other = sound[at] === 'A' ? 'B' : 'A';
    await writeFile(path, `${sound.slice(0, at)}${other}${sound.slice(at + 1)}`);

    const damaged = run(computer);
    expect((await unlock(damaged, id)).schade).toMatchObject({ soort: 'sleutel' });
    const [{ momenten } = { momenten: [] }] = await good(damaged.session.momentsOf(id));
    const chosen = { map: 'eigen', moment: momenten[0]?.id ?? '' } as const;
    expect(await good(damaged.session.restoreMoment(chosen, unwatched))).toMatchObject({
      schade: null,
    });
    await lock(damaged);
    expect(await unlock(run(computer), id)).toMatchObject({ schade: null });
  });
});
