import { describe, expect, test, vi } from 'vitest';
import { createWorkCounter } from '../../../../renderer/app/work';
import type { LongWork, Session } from '../../../../renderer/store';
import type { Desktop } from '../../../../shared/desktop/contract';
import { failure, type Result, success } from '../../../../shared/desktop/errors';

const target = { naam: 'figuur.svg', folder: null, overwrite: false };
const bytes = new Uint8Array(3);

function shellWith(answers: Record<string, Result<unknown>>) {
  const counter = createWorkCounter();
  const shell = counter.ofShell({
    invoke: async (channel: string) => answers[channel] ?? success(null),
    onCommand: () => () => {},
  } as unknown as Desktop);
  return { shell, work: counter.work };
}
const begun = { 'save.begin': success({ token: 'a', pad: '/a' }) };

describe('a file that is being saved', () => {
  test('counts from the first byte to its place', async () => {
    const { shell, work } = shellWith(begun);
    const heard = vi.fn();
    work.subscribe(heard);
    await shell.invoke('save.begin', target);
    expect(work.busy()).toBe(true);
    await shell.invoke('save.write', { token: 'a', bytes });
    expect(work.busy()).toBe(true);
    await shell.invoke('save.end', { token: 'a' });
    expect(work.busy()).toBe(false);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  test('does not count while the system asks where it goes, nor when that was cancelled', async () => {
    const { shell, work } = shellWith({ 'save.begin': success({ token: null, pad: null }) });
    const asking = shell.invoke('save.begin', target);
    expect(work.busy()).toBe(false);
    await asking;
    expect(work.busy()).toBe(false);
  });

  test.each([
    ['given up', 'save.abort', {}],
    ['that cannot be put in place', 'save.end', { 'save.end': failure('schijf-vol') }],
    ['of which a piece fails', 'save.write', { 'save.write': failure('schijf-vol') }],
  ] as const)('%s is over', async (_what, channel, answers) => {
    const { shell, work } = shellWith({ ...begun, ...answers });
    await shell.invoke('save.begin', target);
    await shell.invoke(channel, { token: 'a', bytes } as never);
    expect(work.busy()).toBe(false);
  });

  test('one that is done leaves another going on', async () => {
    const { shell, work } = shellWith(begun);
    await shell.invoke('save.begin', target);
    await shell.invoke('save.end', { token: 'b' });
    expect(work.busy()).toBe(true);
  });
});

describe.each(['importPreviews', 'openBackup', 'sealAnew', 'merge'] as const)('%s', (name) => {
  test.each([
    ['well', (end: Ending) => end.well(failure('afgebroken'))],
    ['badly', (end: Ending) => end.badly(new Error('stuk'))],
  ])('counts until it ends, %s', async (_how, finish) => {
    const end: Ending = { well: () => {}, badly: () => {} };
    const running = new Promise<Result<never>>((resolve, reject) => {
      end.well = resolve;
      end.badly = reject;
    });
    const counter = createWorkCounter();
    const session = counter.ofSession({ [name]: () => running } as unknown as Session);
    const result = session[name]([] as never, {} as LongWork).catch(() => 'mislukt');
    expect(counter.work.busy()).toBe(true);
    finish(end);
    await result;
    expect(counter.work.busy()).toBe(false);
  });
});

interface Ending {
  well(result: Result<never>): void;
  badly(error: Error): void;
}
