/** The keychain by Electron's safeStorage, against the typed stand-in. */
import { beforeEach, describe, expect, test } from 'vitest';
import { systemKeychain } from '../../../../electron/adapters/keychain';
import { answers, callsOf, resetElectron } from '../../../support/fake-electron';

beforeEach(resetElectron);

describe('the keychain', () => {
  const seal = async (platform: NodeJS.Platform) => systemKeychain(platform).seal('geheim');

  test('is asked by the asynchronous calls, and its name only on Linux', async () => {
    answers.keychain.backend = 'kwallet6';
    expect(systemKeychain('linux').backend()).toBe('kwallet6');
    expect(callsOf('safeStorage.getSelectedStorageBackend')).toHaveLength(1);
    expect(systemKeychain('win32').backend()).toBe('');
    expect(systemKeychain('darwin').backend()).toBe('');
    expect(callsOf('safeStorage.getSelectedStorageBackend')).toHaveLength(1);
    expect(await systemKeychain('darwin').available()).toBe(true);
    answers.keychain.available = false;
    expect(await systemKeychain('darwin').available()).toBe(false);
  });

  test('gives back what it sealed', async () => {
    const sealed = await seal('linux');
    expect(await systemKeychain('linux').open(Uint8Array.from(sealed))).toEqual({
      soort: 'open',
      text: 'geheim',
      sealAgain: false,
    });
  });

  test('that is busy may open later, one that refuses never will', async () => {
    const sealed = await seal('darwin');
    answers.keychain.refusal =
      'safeStorage.decryptStringAsync is temporarily unavailable. Please try again.';
    expect(await systemKeychain('darwin').open(sealed)).toEqual({ soort: 'later' });
    answers.keychain.refusal = 'Error while decrypting the ciphertext';
    expect(await systemKeychain('darwin').open(sealed)).toEqual({ soort: 'niet' });
  });
});
