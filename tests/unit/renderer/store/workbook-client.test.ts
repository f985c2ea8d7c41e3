import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LongWork } from '../../../../renderer/store/types';
import { createWorkbookClient } from '../../../../renderer/store/workbook-client';
import { CANCEL_GRACE_MS, SILENCE_MS } from '../../../../renderer/workers/workbook/protocol';
import { failure, success } from '../../../../shared/desktop/errors';
import { last, type TestWire, testWire } from './support';

const file = { name: 'casussen.xlsx' } as File;
const preview = { token: 't1', bestand: 'casussen.xlsx' } as never;
const progress = { zin: 'Bezig', gedaan: 1, totaal: null, perSeconde: null };

function setUp() {
  const wires: TestWire[] = [];
  const client = createWorkbookClient(() => {
    const wire = testWire();
    wires.push(wire);
    return wire;
  });
  const read = (
    signal = new AbortController().signal,
    onProgress: LongWork['onProgress'] = () => {},
  ) => client.read(file, { onProgress, signal });
  return { client, wires, read, wire: () => wires.at(-1) as TestWire };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('client of the workbook worker', () => {
  it('hands over the file itself and answers the preview', async () => {
    const { read, wire } = setUp();
    const onProgress = vi.fn();
    const result = read(undefined, onProgress);
    const { id } = last(wire());
    expect(last(wire())).toEqual({ type: 'read', id, file });
    wire().reply({ type: 'progress', id, progress });
    wire().reply({ type: 'preview', id, preview });
    expect(await result).toEqual(success(preview));
    expect(onProgress).toHaveBeenCalledExactlyOnceWith(progress);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('names the file in a failure that does not', async () => {
    const { read, wire } = setUp();
    const result = read();
    const { id } = last(wire());
    wire().reply({ type: 'failed', id, failure: failure('geen-tabel', { blad: 'Blad1' }) });
    const expected = failure('geen-tabel', { bestand: 'casussen.xlsx', blad: 'Blad1' });
    expect(await result).toEqual(expected);
  });

  it('ends a worker that says nothing, but not one that gives signs of life', async () => {
    const { read, wire, wires } = setUp();
    const result = read();
    const { id } = last(wire());
    for (let sign = 0; sign < 5; sign++) {
      vi.advanceTimersByTime(SILENCE_MS - 1);
      wire().reply({ type: 'progress', id, progress });
    }
    expect(wire().ended).toBe(false);
    vi.advanceTimersByTime(SILENCE_MS);
    expect(await result).toEqual(failure('werkmap-te-traag', { bestand: 'casussen.xlsx' }));
    expect(wires[0]?.ended).toBe(true);
    void read();
    expect(wires).toHaveLength(2);
  });

  it('counts a dead worker as a workbook that is too large', async () => {
    const { read, wire } = setUp();
    const result = read();
    wire().die();
    expect(await result).toEqual(failure('werkmap-te-groot', { bestand: 'casussen.xlsx' }));
  });

  it('waits for a cancelled worker only so long', async () => {
    const { read, wire } = setUp();
    const stop = new AbortController();
    const result = read(stop.signal);
    stop.abort();
    expect(last(wire())).toMatchObject({ type: 'cancel' });
    vi.advanceTimersByTime(CANCEL_GRACE_MS - 1);
    expect(wire().ended).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await result).toEqual(failure('afgebroken', { bestand: 'casussen.xlsx' }));
    expect(wire().ended).toBe(true);
  });

  it('keeps the worker when it answers the cancel in time', async () => {
    const { read, wire } = setUp();
    const stop = new AbortController();
    const result = read(stop.signal);
    const { id } = last(wire());
    stop.abort();
    wire().reply({ type: 'failed', id, failure: failure('afgebroken') });
    await result;
    vi.advanceTimersByTime(10 * SILENCE_MS);
    expect(wire().ended).toBe(false);
  });

  describe('sending the rows of a preview', () => {
    const { port1 } = new MessageChannel();
    const sheets = [{ token: 't1', sheet: 1 }];
    async function previewed() {
      const set = setUp();
      const reading = set.read();
      set.wire().reply({ type: 'preview', id: last(set.wire()).id, preview });
      await reading;
      return set;
    }

    it('transfers the port with the token', async () => {
      const { client, wire } = await previewed();
      const onLost = vi.fn();
      client.send(sheets, port1, onLost);
      expect(last(wire())).toMatchObject({ type: 'send', sheets, port: port1 });
      expect(wire().sent.at(-1)?.transfer).toEqual([port1]);
      wire().reply({ type: 'sent', id: last(wire()).id });
      wire().die();
      expect(onLost).not.toHaveBeenCalled();
    });

    it('tells when they are lost: on the way, or with a worker that was ended', async () => {
      const { client, wire } = await previewed();
      const onLost = vi.fn();
      client.send(sheets, port1, onLost);
      wire().die();
      const lost = failure('werkmap-te-groot', { bestand: 'casussen.xlsx' });
      expect(onLost).toHaveBeenCalledExactlyOnceWith(lost);
      client.send(sheets, port1, onLost);
      expect(onLost).toHaveBeenLastCalledWith(failure('bestand-verdwenen'));
    });

    it('tells when the worker refuses to send', async () => {
      const { client, wire } = await previewed();
      const onLost = vi.fn();
      client.send(sheets, port1, onLost);
      wire().reply({ type: 'failed', id: last(wire()).id, failure: failure('bestand-verdwenen') });
      expect(onLost).toHaveBeenCalledExactlyOnceWith(
        failure('bestand-verdwenen', { bestand: 'casussen.xlsx' }),
      );
    });

    it('says nothing is there when one of the files is not', async () => {
      const { client, wire } = await previewed();
      const onLost = vi.fn();
      const before = wire().sent.length;
      client.send([...sheets, { token: 'weg', sheet: 0 }], port1, onLost);
      expect(onLost).toHaveBeenCalledExactlyOnceWith(
        failure('bestand-verdwenen', { bestand: 'casussen.xlsx' }),
      );
      expect(wire().sent).toHaveLength(before);
    });

    it('forgets a dropped preview', async () => {
      const { client, wire } = await previewed();
      client.drop(['t1']);
      client.drop(['t1']);
      expect(wire().sent.filter(({ message }) => message.type === 'drop')).toHaveLength(1);
    });
  });

  it('hands over pasted text under a name of its own', async () => {
    const { client, wire } = setUp();
    const result = client.read('a\tb', {
      onProgress: () => {},
      signal: new AbortController().signal,
    });
    const { id } = last(wire());
    expect(last(wire())).toEqual({ type: 'paste', id, text: 'a\tb' });
    wire().reply({ type: 'failed', id, failure: failure('werkmap-leeg') });
    expect(await result).toEqual(failure('werkmap-leeg', { bestand: 'Geplakte cellen' }));
  });

  describe('reading a sheet as chosen', () => {
    const choice = {
      soort: 'casussen',
      kopregel: 1,
      kopregels: 1,
      velden: {},
      gebied: null,
      rijen: {},
    } as const;
    const sheet = { index: 1, blad: 'Blad2' } as never;
    async function remapping(signal = new AbortController().signal) {
      const set = setUp();
      const reading = set.read();
      set.wire().reply({ type: 'preview', id: last(set.wire()).id, preview });
      await reading;
      const onProgress = vi.fn();
      const result = set.client.remap('t1', 1, choice, { onProgress, signal });
      return { ...set, result, onProgress, id: last(set.wire()).id };
    }

    it('asks the worker and answers the sheet', async () => {
      const { wire, result, onProgress, id } = await remapping();
      expect(last(wire())).toEqual({ type: 'remap', id, token: 't1', sheet: 1, choice });
      wire().reply({ type: 'progress', id, progress });
      wire().reply({ type: 'remapped', id, preview: sheet });
      expect(await result).toEqual(success(sheet));
      expect(onProgress).toHaveBeenCalledOnce();
      expect(vi.getTimerCount()).toBe(0);
    });

    it('keeps the same watch: silence and cancel end the worker', async () => {
      const silent = await remapping();
      vi.advanceTimersByTime(SILENCE_MS);
      expect(await silent.result).toEqual(
        failure('werkmap-te-traag', { bestand: 'casussen.xlsx' }),
      );
      const stop = new AbortController();
      const cancelled = await remapping(stop.signal);
      stop.abort();
      vi.advanceTimersByTime(CANCEL_GRACE_MS);
      expect(await cancelled.result).toEqual(failure('afgebroken', { bestand: 'casussen.xlsx' }));
    });

    it('asks for a further table, for one fewer, and for the tables as they were', async () => {
      const { client, wire } = await remapping();
      const work = { onProgress: () => {}, signal: new AbortController().signal };
      const gebied = { r1: 1, c1: 0, r2: 3, c2: 2 };
      const asked = [
        [client.split('t1', 1, gebied, work), { type: 'split', token: 't1', sheet: 1, gebied }],
        [client.unsplit('t1', 1, work), { type: 'unsplit', token: 't1', sheet: 1 }],
        [client.restore('t1', [], work), { type: 'restore', token: 't1', bladen: [] }],
      ] as const;
      for (const [i, [result, message]] of asked.entries()) {
        const sent = wire().sent.at(i - asked.length)?.message;
        expect(sent).toEqual({ ...message, id: expect.any(Number) });
        wire().reply({ type: 'preview', id: sent?.id, preview });
        expect(await result).toEqual(success(preview));
      }
    });

    it('asks for rows of the sheet, and answers them alone', async () => {
      const { client, wire } = await remapping();
      const work = { onProgress: () => {}, signal: new AbortController().signal };
      const result = client.grid('t1', 0, { vanaf: 1, aantal: 50 }, work);
      const { id } = last(wire());
      expect(last(wire())).toEqual({
        type: 'grid',
        id,
        token: 't1',
        sheet: 0,
        vanaf: 1,
        aantal: 50,
      });
      wire().reply({ type: 'grid', id, rijen: [], laatsteRij: 0, kolommen: 0 });
      expect(await result).toEqual(success({ rijen: [], laatsteRij: 0, kolommen: 0 }));
    });

    it('of a file that is gone', async () => {
      const { client } = setUp();
      const work = { onProgress: () => {}, signal: new AbortController().signal };
      expect(await client.remap('t1', 0, choice, work)).toEqual(failure('bestand-verdwenen'));
      const { client: ended, wire } = await remapping();
      wire().die();
      expect(await ended.remap('t1', 0, choice, work)).toEqual(failure('bestand-verdwenen'));
    });
  });
});
