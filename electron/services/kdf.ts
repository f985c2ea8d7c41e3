/** From passphrase to key, in the shell: WebAssembly is not allowed in the page. */
import type { RequestOf, ResponseOf } from '../../shared/desktop/contract';
import { CodedError } from '../../shared/desktop/errors';
import { fromBase64 } from '../../shared/vault/bytes';
import { sealTransit } from '../../shared/vault/transit';
import { argon2id } from './argon2-worker';
import { createSerial } from './serial';

export interface Kdf {
  /**
   * Derives the key and seals it to the caller's public key. One derivation at a time: each takes
   * the memory that its parameters name.
   */
  derive(request: RequestOf<'kdf.derive'>): Promise<ResponseOf<'kdf.derive'>>;
}

export function createKdf(now: () => number = () => performance.now()): Kdf {
  const serial = createSerial();
  return {
    derive: ({ passphrase, kdf, publicKey }) =>
      serial('kdf', async () => {
        const salt = fromBase64(kdf.salt);
        if (salt === null || salt.byteLength !== 16) {
          throw new CodedError('sleutelparameters-geweigerd');
        }
        // NFKC: the same passphrase typed on another keyboard or system gives the same bytes.
        const password = new TextEncoder().encode(passphrase.normalize('NFKC'));
        const started = now();
        const key = await argon2id({
          password,
          salt,
          memorySize: kdf.m,
          iterations: kdf.t,
          parallelism: kdf.p,
        }).finally(() => password.fill(0));
        const ms = now() - started;
        try {
          return { ...(await sealTransit(key, publicKey)), ms };
        } finally {
          key.fill(0);
        }
      }),
  };
}
