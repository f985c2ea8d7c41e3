/**
 * A keychain of the system for tests: it really seals, with a key of the account that is logged in.
 * What is sealed with one account cannot be opened with another, as with the real ones.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SystemKeychain } from '../../electron/services/keychain';

export interface FakeKeychain extends SystemKeychain {
  /** What Electron says of it; a test may change these at any time. */
  says: {
    platform: string;
    backend: string;
    available: boolean;
    locked: boolean;
    rotated: boolean;
  };
  /** Logs in with another account. */
  otherAccount(): void;
  /** The bytes that were sealed last, and how often anything was. */
  sealed: { last: Uint8Array; times: number };
}

export function fakeKeychain(): FakeKeychain {
  let key = randomBytes(32);
  const says = {
    platform: 'linux',
    backend: 'gnome_libsecret',
    available: true,
    locked: false,
    rotated: false,
  };
  const sealed = { last: new Uint8Array(), times: 0 };
  return {
    says,
    sealed,
    get platform() {
      return says.platform;
    },
    backend: () => says.backend,
    available: async () => says.available,
    otherAccount() {
      key = randomBytes(32);
    },
    async seal(text) {
      if (says.locked) throw new Error('the keychain is locked');
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      // As Chromium does on Linux: v10 is the password in its source, v11 a keychain.
      const mark = Buffer.from(says.backend === 'basic_text' ? 'v10' : 'v11');
      sealed.last = new Uint8Array(Buffer.concat([mark, nonce, cipher.getAuthTag(), body]));
      sealed.times += 1;
      return sealed.last;
    },
    async open(bytes) {
      if (says.locked) return { soort: 'later' };
      const buffer = Buffer.from(bytes);
      const decipher = createDecipheriv('aes-256-gcm', key, buffer.subarray(3, 15));
      decipher.setAuthTag(buffer.subarray(15, 31));
      try {
        const text = Buffer.concat([decipher.update(buffer.subarray(31)), decipher.final()]);
        return { soort: 'open', text: text.toString('utf8'), sealAgain: says.rotated };
      } catch {
        return { soort: 'niet' };
      }
    },
  };
}
