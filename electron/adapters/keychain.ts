/** The keychain of the system, by Electron's safeStorage; its asynchronous calls only. */
import { safeStorage } from 'electron';
import type { SystemKeychain } from '../services/keychain';

/** A keychain that is locked, or whose question the user did not answer, may open later. */
const LATER = /temporarily unavailable/i;

export function systemKeychain(platform: NodeJS.Platform): SystemKeychain {
  return {
    platform,
    // Elsewhere there is one keychain, and the call does not exist.
    backend: () => (platform === 'linux' ? safeStorage.getSelectedStorageBackend() : ''),
    available: () => safeStorage.isAsyncEncryptionAvailable(),
    seal: (text) => safeStorage.encryptStringAsync(text),
    async open(sealed) {
      try {
        const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(
          Buffer.from(sealed),
        );
        return { soort: 'open', text: result, sealAgain: shouldReEncrypt };
      } catch (error) {
        const later = error instanceof Error && LATER.test(error.message);
        return { soort: later ? 'later' : 'niet' };
      }
    },
  };
}
