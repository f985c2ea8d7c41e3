/**
 * The product's primitives with a cipher that does nothing: what sealing costs is measured against
 * it (see ../session.mjs, which alone puts it in the place of the real one). It keeps the shape of a
 * sealed piece, so that everything around it does the same work. It is no part of the program, and
 * tests/architecture/null-cipher.test.ts holds the built program to that.
 */

import { type Bytes, concat } from '../../../shared/vault/bytes';
import { type Key, NONCE_BYTES, randomBytes, TAG_BYTES } from '../../../shared/vault/primitives';

export * from '../../../shared/vault/primitives';

export async function encrypt(
  _key: Key,
  plain: Bytes,
  _additionalData: Bytes,
  before: Bytes = new Uint8Array(0),
): Promise<Bytes> {
  return concat(before, randomBytes(NONCE_BYTES), plain, new Uint8Array(TAG_BYTES));
}

export function decrypt(_key: Key, sealed: Bytes, _additionalData: Bytes): Promise<Bytes | null> {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return Promise.resolve(null);
  return Promise.resolve(sealed.slice(NONCE_BYTES, -TAG_BYTES));
}
