import { describe, expect, it, vi } from 'vitest';
import { createDossierClient } from '../../../../renderer/store/client';
import { failure, success } from '../../../../shared/desktop/errors';
import { last, testWire } from './support';

const noRelay = async () => failure('intern');

function open(relay: (channel: string, request: unknown) => Promise<never> = noRelay as never) {
  const wire = testWire();
  return { wire, client: createDossierClient(wire, relay) };
}

describe('client of the dossier worker', () => {
  it('gives each answer to the one who asked, whatever the order', async () => {
    const { wire, client } = open();
    const first = client.ask('casus', { id: 'a' });
    const second = client.ask('casus', { id: 'b' });
    const ids = wire.sent.map(({ message }) => message.id);
    wire.reply({ type: 'result', id: ids[1], result: success('b') });
    wire.reply({ type: 'result', id: ids[0], result: success('a') });
    expect(await first).toEqual(success('a'));
    expect(await second).toEqual(success('b'));
  });

  it('passes progress on and asks the worker to stop when the signal says so', async () => {
    const { wire, client } = open();
    const stop = new AbortController();
    const onProgress = vi.fn();
    const params = { naam: 'x', folder: null, overwrite: false };
    const done = client.do('saveBackup', params, { work: { onProgress, signal: stop.signal } });
    const { id } = last(wire);
    const progress = { zin: 'Bezig', gedaan: 1, totaal: 2, perSeconde: null };
    wire.reply({ type: 'progress', id, progress });
    expect(onProgress).toHaveBeenCalledExactlyOnceWith(progress);
    stop.abort();
    expect(last(wire)).toEqual({ type: 'cancel', id });
    wire.reply({ type: 'result', id, result: failure('afgebroken') });
    expect(await done).toEqual(failure('afgebroken'));
  });

  it('does not start work that is cancelled already, nor cancel work that is done', async () => {
    const { wire, client } = open();
    const stop = new AbortController();
    const work = { onProgress: () => undefined, signal: stop.signal };
    const params = { naam: 'x', folder: null, overwrite: false };
    const done = client.do('saveBackup', params, { work });
    wire.reply({ type: 'result', id: last(wire).id, result: success(null) });
    await done;
    stop.abort();
    expect(wire.sent).toHaveLength(1);
    expect(await client.do('saveBackup', params, { work })).toEqual(failure('afgebroken'));
    expect(wire.sent).toHaveLength(1);
  });

  it('hands every answer of a watch to its listener until it stops', () => {
    const { wire, client } = open();
    const listener = vi.fn();
    const stop = client.watch('status', null, listener);
    const { id } = last(wire);
    wire.reply({ type: 'answer', id, result: success(1) });
    wire.reply({ type: 'answer', id, result: success(2) });
    expect(listener.mock.calls).toEqual([[success(1)], [success(2)]]);
    stop();
    stop();
    expect(wire.sent.map(({ message }) => message.type)).toEqual(['watch', 'unwatch']);
    wire.reply({ type: 'answer', id, result: success(3) });
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('relays a call of the worker and sends back the answer', async () => {
    const relay = vi.fn(async () => success('sealed') as never);
    const { wire } = open(relay);
    wire.reply({ type: 'shell', id: 7, channel: 'vault.read', request: { id: 'a' } });
    await vi.waitFor(() =>
      expect(last(wire)).toEqual({ type: 'shell', id: 7, result: success('sealed') }),
    );
    expect(relay).toHaveBeenCalledExactlyOnceWith('vault.read', { id: 'a' });
  });

  it('answers all that waits when the worker dies, and everything after', async () => {
    const { wire, client } = open();
    const listener = vi.fn();
    client.watch('status', null, listener);
    const waiting = client.ask('ongedaan', null);
    wire.die();
    expect(await waiting).toEqual(failure('intern'));
    expect(listener).toHaveBeenLastCalledWith(failure('intern'));
    expect(wire.ended).toBe(true);
    const count = wire.sent.length;
    expect(await client.ask('ongedaan', null)).toEqual(failure('dossier-gesloten'));
    client.watch('status', null, listener);
    expect(listener).toHaveBeenLastCalledWith(failure('dossier-gesloten'));
    expect(wire.sent).toHaveLength(count);
  });

  it.each([null, 3, 'x', {}, { type: 'result' }, { type: 1, id: 1 }, { type: 'result', id: 99 }])(
    'lets a message that is none pass: %j',
    (message) => {
      const { wire, client } = open();
      const settled = vi.fn();
      void client.ask('status', null).then(settled);
      expect(() => wire.reply(message)).not.toThrow();
      expect(settled).not.toHaveBeenCalled();
    },
  );
});
