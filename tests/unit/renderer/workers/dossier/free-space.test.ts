import { afterEach, describe, expect, test, vi } from 'vitest';
import { mustFit, mustTakeWrites } from '../../../../../renderer/workers/dossier/free-space';
import type { Shell } from '../../../../../renderer/workers/dossier/shell';
import type { DiskState } from '../../../../../shared/desktop/disk-contract';
import { CodedError } from '../../../../../shared/desktop/errors';
import { errorText } from '../../../../../shared/desktop/errors-nl';

const MB = 1024 * 1024;
const pad = '/gegevens/dossiers/abc';

/** A shell that knows of the disk only. */
function shell(state: Partial<DiskState> | 'silent'): Shell {
  return {
    invoke: (async () => {
      if (state === 'silent') throw new CodedError('intern');
      return { pad, vrij: null, fout: null, ...state };
    }) as Shell['invoke'],
  };
}

const store = (estimate: () => Promise<StorageEstimate>) =>
  vi.stubGlobal('navigator', { storage: { estimate } });
afterEach(() => vi.unstubAllGlobals());

describe('work that needs room', () => {
  test('is refused when the disk would be left without a margin', async () => {
    await expect(mustFit(shell({ vrij: 100 * MB }), 37 * MB)).rejects.toMatchObject({
      code: 'schijf-vol',
      params: { nodig: 101 * MB, vrij: 100 * MB },
    });
    await expect(mustFit(shell({ vrij: 101 * MB }), 37 * MB)).resolves.toBeUndefined();
  });

  test('is refused when the store of the browser has less than the disk', async () => {
    store(async () => ({ quota: 500 * MB, usage: 450 * MB }));
    const error = await mustFit(shell({ vrij: 5_000 * MB }), MB, { gevraagd: 'inlezen' }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: 'schijf-vol', params: { vrij: 50 * MB } });
    expect(errorText(error as CodedError)).toEqual({
      wat: 'Er is te weinig ruimte op de schijf: 52 MB vrij, ongeveer 69 MB nodig. Er is niets ingelezen.',
      doe: 'Maak minstens 16 MB vrij en probeer het opnieuw.',
    });
  });

  test('is not refused when nobody knows how much there is', async () => {
    await expect(mustFit(shell({}), 1e15)).resolves.toBeUndefined();
    await expect(mustFit(shell('silent'), 1e15)).resolves.toBeUndefined();
    store(async () => Promise.reject(new Error('gone')));
    await expect(mustFit(shell('silent'), 1e15)).resolves.toBeUndefined();
  });
});

describe('a dossier', () => {
  test.each(['map-alleen-lezen', 'opslag-mislukt'] as const)(
    'whose folder refuses writing (%s) is not opened, and the sentence names it',
    async (fout) => {
      const error = await mustTakeWrites(shell({ fout, vrij: 900 * MB }), 'abc').catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toMatchObject({ code: fout, params: { pad, gevraagd: 'openen' } });
      expect(errorText(error as CodedError).wat).toContain(`“${pad}”`);
      expect(errorText(error as CodedError).wat).toMatch(/niet geopend/);
    },
  );

  test.each([
    ['that refuses a write', { fout: 'schijf-vol', vrij: 0 }],
    ['with hardly any room', { vrij: 3 * MB }],
  ] as const)('on a disk %s is not opened, with what is needed', async (_, state) => {
    const error = await mustTakeWrites(shell(state), 'abc').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'schijf-vol', params: { nodig: 16 * MB } });
    expect(errorText(error as CodedError).wat).toContain('Het dossier is niet geopend');
  });

  test('is opened where writing works, and where the shell cannot tell', async () => {
    await expect(mustTakeWrites(shell({ vrij: 900 * MB }), 'abc')).resolves.toBeUndefined();
    await expect(mustTakeWrites(shell({ vrij: null }), 'abc')).resolves.toBeUndefined();
    await expect(mustTakeWrites(shell('silent'), 'abc')).resolves.toBeUndefined();
  });
});
