import { describe, expect, it, vi } from 'vitest';
import { createWatching } from '../../../../../renderer/workers/dossier/watching';
import { success } from '../../../../../shared/desktop/errors';

function setUp() {
  let value = 1;
  const planned: (() => void)[] = [];
  const answer = vi.fn((_query: string, params: unknown) => success({ value, params }));
  const send = vi.fn();
  const watching = createWatching({
    answer,
    send,
    soon: (callback) => void planned.push(callback),
  });
  return {
    watching,
    answer,
    send,
    planned,
    change(to: number) {
      value = to;
      watching.changed();
    },
    settle: () => planned.splice(0).forEach((callback) => void callback()),
  };
}

describe('watched queries', () => {
  it('are answered at once', () => {
    const { watching, send } = setUp();
    watching.add(7, 'status', null);
    expect(send).toHaveBeenCalledExactlyOnceWith(7, success({ value: 1, params: null }));
  });

  it('are answered once for many changes of one moment, with the last of them', () => {
    const { watching, send, change, settle, planned } = setUp();
    watching.add(7, 'status', null);
    for (const value of [2, 3, 4]) change(value);
    expect(planned).toHaveLength(1);
    settle();
    expect(send).toHaveBeenCalledTimes(2);
    expect(send).toHaveBeenLastCalledWith(7, success({ value: 4, params: null }));
    change(5);
    settle();
    expect(send).toHaveBeenLastCalledWith(7, success({ value: 5, params: null }));
  });

  it('are not sent again when the answer came out the same', () => {
    const { watching, answer, send, change, settle } = setUp();
    watching.add(7, 'status', null);
    change(1);
    settle();
    expect(answer).toHaveBeenCalledTimes(2);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('stop when asked', () => {
    const { watching, send, change, settle } = setUp();
    watching.add(7, 'status', null);
    watching.add(8, 'ongedaan', null);
    watching.remove(7);
    change(2);
    settle();
    expect(send.mock.calls.map(([id]) => id)).toEqual([7, 8, 8]);
  });
});
