import { describe, expect, it } from 'vitest';
import { saveBytes } from '../../../../renderer/store/saving';
import { failure, type Result, success } from '../../../../shared/desktop/errors';
import { MAX_CHUNK_BYTES } from '../../../../shared/desktop/limits';

/** A shell with one file; `fail` names the channel that fails. */
function shell(token: string | null, fail?: string) {
  const calls: string[] = [];
  const parts: Uint8Array[] = [];
  const invoke = async (channel: string, request: unknown): Promise<Result<unknown>> => {
    calls.push(channel);
    if (channel === fail) return failure('schijf-vol');
    if (channel === 'save.begin')
      return success({ token, pad: null, verlaat: 'OneDrive', bestemming: 'wolk' });
    if (channel === 'save.write') parts.push((request as { bytes: Uint8Array }).bytes);
    return success(channel === 'save.end' ? { pad: '/map/figuur.svg' } : null);
  };
  return { calls, parts, desktop: { invoke: invoke as never } };
}

const noted = async () => success(null);
const target = { naam: 'figuur.svg', folder: null, overwrite: false };

describe('saving bytes by way of the shell', () => {
  it('sends all bytes once, in order, in pieces within the limit', async () => {
    const bytes = new Uint8Array(2 * MAX_CHUNK_BYTES + 5).map((_, i) => i % 251);
    const { desktop, parts, calls } = shell('t');
    expect(await saveBytes(desktop, target, bytes, noted)).toEqual(
      success({ pad: '/map/figuur.svg' }),
    );
    expect(parts.map((part) => part.length)).toEqual([MAX_CHUNK_BYTES, MAX_CHUNK_BYTES, 5]);
    expect(Buffer.concat(parts).equals(Buffer.from(bytes))).toBe(true);
    expect(calls.at(-1)).toBe('save.end');
  });

  it('sends the bytes of a view, not those of the buffer behind it', async () => {
    const { desktop, parts } = shell('t');
    await saveBytes(desktop, target, new Uint8Array([1, 2, 3, 4]).subarray(1, 3), noted);
    expect([...(parts[0] as Uint8Array)]).toEqual([2, 3]);
    expect((parts[0] as Uint8Array).buffer.byteLength).toBe(2);
  });

  it('writes nothing when the user cancels', async () => {
    const { desktop, calls } = shell(null);
    expect(await saveBytes(desktop, target, new Uint8Array(3), noted)).toEqual(success(null));
    expect(calls).toEqual(['save.begin']);
  });

  it.each([
    ['save.begin', ['save.begin']],
    ['save.write', ['save.begin', 'save.write', 'save.abort']],
    ['save.end', ['save.begin', 'save.write', 'save.end', 'save.abort']],
  ])('leaves no half file when %s fails', async (fail, expected) => {
    const { desktop, calls } = shell('t', fail);
    expect(await saveBytes(desktop, target, new Uint8Array(3), noted)).toEqual(
      failure('schijf-vol'),
    );
    expect(calls).toEqual(expected);
  });

  it('says beforehand how large it is, so that the shell can refuse what will not fit', async () => {
    const asked: unknown[] = [];
    const invoke = async (_channel: string, request: unknown) => {
      asked.push(request);
      return failure('schijf-vol', { nodig: 300_000, vrij: 5 });
    };
    const full = await saveBytes(
      { invoke: invoke as never },
      target,
      new Uint8Array(300_000),
      noted,
    );
    expect(full).toEqual(failure('schijf-vol', { nodig: 300_000, vrij: 5 }));
    expect(asked).toEqual([{ ...target, grootte: 300_000 }]);
  });

  it('notes that it leaves, and where to, when it is complete and before it is in place', async () => {
    const { desktop, calls } = shell('t');
    await saveBytes(desktop, target, new Uint8Array(3), async (bestemming) => {
      calls.push(`note: ${bestemming}`);
      return success(null);
    });
    expect(calls).toEqual(['save.begin', 'save.write', 'note: wolk', 'save.end']);
  });

  it('lets nothing go that could not be noted', async () => {
    const { desktop, calls } = shell('t');
    const full = async () => failure('schijf-vol');
    expect(await saveBytes(desktop, target, new Uint8Array(3), full)).toEqual(
      failure('schijf-vol'),
    );
    expect(calls).toEqual(['save.begin', 'save.write', 'save.abort']);
  });
});
