import { describe, expect, it, vi } from 'vitest';
import { createWatching } from '../../../../../renderer/workers/dossier/watching';
import { type Result, success } from '../../../../../shared/desktop/errors';

function setUp() {
  let value = 1;
  const planned: (() => void)[] = [];
  const asked: { query: string; give(result?: Result<unknown>): void }[] = [];
  const answer = vi.fn(
    (query: string) =>
      new Promise<Result<unknown>>((resolve) => {
        const now = success(value);
        asked.push({ query, give: (result = now) => resolve(result) });
      }),
  );
  const send = vi.fn();
  const watching = createWatching({ answer, send, soon: (call) => void planned.push(call) });
  return {
    watching,
    answer,
    send,
    planned,
    asked,
    change(to: number, affected: readonly string[] = ['status', 'ongedaan']) {
      value = to;
      watching.changed((query) => affected.includes(query));
    },
    settle() {
      for (const call of planned.splice(0)) call();
    },
    /** Gives every answer that is being waited for, and lets what follows from it happen. */
    async give() {
      for (const { give } of asked.splice(0)) give();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

describe('watched queries', () => {
  it('are answered at once', async () => {
    const { watching, send, give } = setUp();
    watching.add(7, 'status', null);
    await give();
    expect(send).toHaveBeenCalledExactlyOnceWith(7, success(1));
  });

  it('are answered once for many changes of one moment, with the last of them', async () => {
    const { watching, send, change, settle, planned, give } = setUp();
    watching.add(7, 'status', null);
    await give();
    for (const value of [2, 3, 4]) change(value);
    expect(planned).toHaveLength(1);
    settle();
    await give();
    expect(send.mock.calls).toEqual([
      [7, success(1)],
      [7, success(4)],
    ]);
  });

  it('are not sent again when the answer came out the same', async () => {
    const { watching, answer, send, change, settle, give } = setUp();
    watching.add(7, 'status', null);
    await give();
    change(1);
    settle();
    await give();
    expect(answer).toHaveBeenCalledTimes(2);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('are left alone by a change that does not affect them', async () => {
    const { watching, answer, send, change, settle, give } = setUp();
    watching.add(7, 'status', null);
    watching.add(8, 'ongedaan', null);
    await give();
    change(2, ['ongedaan']);
    settle();
    await give();
    expect(answer).toHaveBeenCalledTimes(3);
    expect(send).toHaveBeenLastCalledWith(8, success(2));
  });

  it('are asked one at a time, and once more when something changed on the way', async () => {
    const { watching, answer, send, change, settle, give } = setUp();
    watching.add(7, 'status', null);
    for (const value of [2, 3]) {
      change(value);
      settle();
    }
    expect(answer).toHaveBeenCalledTimes(1);
    await give();
    expect(send).toHaveBeenLastCalledWith(7, success(1));
    expect(answer).toHaveBeenCalledTimes(2);
    await give();
    expect(send).toHaveBeenLastCalledWith(7, success(3));
    expect(answer).toHaveBeenCalledTimes(2);
  });

  it('stop when asked, an answer that was on its way included', async () => {
    const { watching, send, change, settle, give } = setUp();
    watching.add(7, 'status', null);
    watching.add(8, 'ongedaan', null);
    watching.remove(7);
    await give();
    change(2);
    settle();
    await give();
    expect(send.mock.calls.map(([id]) => id)).toEqual([8, 8]);
  });
});
