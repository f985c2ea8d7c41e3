/**
 * The worker dies at every call to the shell, before and after it was answered, while a back-up is
 * made and while the dossier is set back. What opens afterwards is the dossier as it was, or as the
 * moment has it, or damage by name; from there it can be set back, and nothing that was saved is lost.
 */
import { afterEach, expect, test, vi } from 'vitest';
import { plain } from '../log/support';
import { addCasussen, newWorld, type Run, start, takeDown, unwatched, type World } from './world';

afterEach(takeDown);
// A worker that died does not close its database; Dexie says so when the next one needs it.
vi.spyOn(console, 'warn').mockImplementation(() => undefined);

interface Story {
  world: World;
  run: Run & { died: Promise<void> };
  /** The moment to go back to. */
  moment: string;
  old: string;
  back: string;
}

/** What a dossier is, as text; without the step that says it was set back. */
const contents = ({ dossier }: Run) => JSON.stringify(plain(dossier.state).entities);

async function story(dieAt: { call: number; after: boolean } | null): Promise<Story> {
  const world = await newWorld();
  const first = await start(world);
  await addCasussen(first, 12);
  await first.keeper.make({ reden: 'hand' }, unwatched);
  const back = contents(first);
  const moment = first.dossier.backups.mappen[0]?.momenten[0]?.id ?? '';
  world.now += 60_000;
  await addCasussen(first, 5);
  const old = contents(first);
  await first.end();
  return { world, run: await start(world, dieAt), moment, old, back };
}

async function inspect({ world, moment, old, back }: Story, label: string): Promise<string> {
  world.now += 60_000;
  const next = await start(world);
  const { damage } = next.dossier.log;
  let what = 'beschadigd';
  if (damage === null) {
    const now = contents(next);
    expect([old, back], label).toContain(now);
    what = now === old ? 'oud' : 'teruggezet';
  }
  // Whatever it is: it can be set back, to the moment and to what it was.
  await next.restore(moment);
  expect(next.dossier.log.damage, label).toBe(null);
  expect(contents(next), label).toBe(back);
  await next.keeper.look();
  const saved = next.dossier.backups.mappen[0]?.momenten.find(({ stap }) => stap === 2);
  if (what !== 'oud') expect(saved, label).toBeDefined();
  if (saved !== undefined) {
    await next.restore(saved.id);
    expect(contents(next), label).toBe(old);
  }
  await next.end();
  return what;
}

test('setting back', async () => {
  const whole = await story(null);
  await whole.run.restore(whole.moment);
  const calls = [...whole.run.calls];
  await whole.run.end();
  expect(calls).toContain('vault.switch');
  const seen = new Set<string>();
  for (const [index, channel] of calls.entries()) {
    // Only once the files are switched does the worker itself change something between two calls.
    const both = index >= calls.indexOf('vault.switch');
    for (const after of both ? [false, true] : [true]) {
      const one = await story({ call: index + 1, after });
      const restoring = one.run.restore(one.moment);
      await Promise.race([one.run.died, restoring]);
      const label = `${after ? 'after' : 'before'} call ${index + 1} (${channel})`;
      seen.add(await inspect(one, label));
      await takeDown();
    }
  }
  expect(seen).toContain('oud');
  expect(seen).toContain('teruggezet');
}, 300_000);
