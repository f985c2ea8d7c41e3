/** Who asks the shell, and who gets the answer. */
import { describe, expect, test } from 'vitest';
import { context, settled, setUp } from './fake-window';

const call = (request: unknown, channel = 'app.info') => ({
  name: '__draaiknopVraag',
  payload: JSON.stringify({ id: 7, line: 'draaiknop:vraag', channel, request }),
});

describe('the bridge', () => {
  test('asks the router for the page, and answers in the same context', async () => {
    const { open, play, router, sent } = setUp();
    await open();
    await play('Runtime.bindingCalled', { ...call({ $u8: 'AQI=' }), executionContextId: 1 }, 's1');
    expect(router).toHaveBeenCalledWith('app.info', Uint8Array.of(1, 2), {
      url: 'https://draaiknop.invalid',
      top: true,
    });
    const answer = sent.at(-1);
    expect(answer).toMatchObject({ method: 'Runtime.evaluate', sessionId: 's1' });
    expect(answer?.params.contextId).toBe(1);
    const text = /^__draaiknopAntwoord\((.*)\)$/.exec(String(answer?.params.expression))?.[1] ?? '';
    expect(JSON.parse(JSON.parse(text))).toEqual({
      id: 7,
      result: { ok: true, value: { bytes: { $u8: 'AQ==' } } },
    });
  });

  test.each([
    ['a frame', 'https://draaiknop.invalid', { frameId: 'binnen', isDefault: true }, false],
    [
      'another world of the page',
      'https://draaiknop.invalid',
      { frameId: 'top', isDefault: false },
      false,
    ],
    ['another origin', 'https://example.com', { frameId: 'top', isDefault: true }, true],
  ])('%s is told to the router as what it is', async (_what, origin, auxData, top) => {
    const { open, play, router } = setUp();
    await open();
    await play('Runtime.executionContextCreated', context(2, origin, auxData), 's1');
    await play('Runtime.bindingCalled', { ...call(null), executionContextId: 2 }, 's1');
    expect(router).toHaveBeenCalledWith('app.info', null, { url: origin, top });
  });

  test('a context that nobody announced has no sender', async () => {
    const { open, play, router, methods } = setUp();
    await open();
    const before = methods().length;
    await play('Runtime.bindingCalled', { ...call(null), executionContextId: 99 }, 's1');
    expect(router).toHaveBeenCalledWith('app.info', null, { url: null, top: false });
    expect(methods()).toHaveLength(before);
  });

  test.each(['', '{', 'null', '7', '{"id":"7"}', '{"id":7,"line":"andere lijn"}'])(
    'the payload %j reaches nobody',
    async (payload) => {
      const { open, play, router, warnings } = setUp();
      await open();
      const params = { name: '__draaiknopVraag', payload, executionContextId: 1 };
      await play('Runtime.bindingCalled', params, 's1');
      expect(router).not.toHaveBeenCalled();
      expect(warnings).toEqual([]);
    },
  );

  test('calls of another session or binding reach nobody', async () => {
    const { open, play, router } = setUp();
    await open();
    await play('Runtime.bindingCalled', { ...call(null), executionContextId: 1 }, 's2');
    await play('Runtime.bindingCalled', { ...call(null), name: 'x', executionContextId: 1 }, 's1');
    expect(router).not.toHaveBeenCalled();
  });

  test('an answer for a page that has gone is not given to the next', async () => {
    const { open, play, router, sent, onPageGone } = setUp();
    await open();
    let answer: (value: { ok: true; value: null }) => void = () => {};
    router.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
    await play('Runtime.bindingCalled', { ...call(null), executionContextId: 1 }, 's1');
    await play('Runtime.executionContextsCleared', {}, 's1');
    expect(onPageGone).toHaveBeenCalledTimes(1);
    sent.length = 0;
    answer({ ok: true, value: null });
    await settled();
    expect(sent).toEqual([]);
  });

  test('a command goes to the page only', async () => {
    const { open, play, sent, window } = setUp();
    await open();
    const frame = context(2, 'https://example.com', { frameId: 'binnen', isDefault: true });
    await play('Runtime.executionContextCreated', frame, 's1');
    sent.length = 0;
    await window.bridge.push('vergrendel');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.params.contextId).toBe(1);
    expect(sent[0]?.params.expression).toContain('vergrendel');
  });
});
