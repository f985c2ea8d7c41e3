/**
 * The few WebCrypto calls everything here is made of. `crypto` is the global of the browser and of
 * Node; every function answers or throws, none falls back to something weaker.
 */
import { type Bytes, concat, utf8 } from './bytes';

const subtle = globalThis.crypto.subtle;

/** A WebCrypto key, whichever library typed it. */
export type Key = Awaited<ReturnType<typeof subtle.importKey>>;

export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
export const KEY_BYTES = 32;

const NOTHING = new Uint8Array(0);

/** Fresh random bytes. */
export function randomBytes(length: number): Bytes {
  return globalThis.crypto.getRandomValues(new Uint8Array(length));
}

/** SHA-256 of the bytes. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await subtle.digest('SHA-256', bytes));
}

/** A key for AES-256-GCM that cannot be read back. */
export async function aesKey(raw: Bytes): Promise<Key> {
  if (raw.length !== KEY_BYTES) throw new RangeError('an AES-256 key has 32 bytes');
  return subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** A key for HMAC-SHA-256 that cannot be read back. */
export async function hmacKey(raw: Bytes): Promise<Key> {
  return subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
}

/** HKDF-SHA-256: 32 bytes for one purpose. The purpose is the `info` of RFC 5869. */
export async function hkdf(secret: Bytes, salt: Bytes, purpose: string): Promise<Bytes> {
  const key = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const bits = await subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(purpose) },
    key,
    KEY_BYTES * 8,
  );
  return new Uint8Array(bits);
}

/**
 * nonce (12) | ciphertext | tag (16), with a fresh random nonce.
 * @param before stands before it in the answer, as it is, so that a large piece is copied once.
 */
export async function encrypt(
  key: Key,
  plain: Bytes,
  additionalData: Bytes,
  before: Bytes = NOTHING,
): Promise<Bytes> {
  const iv = randomBytes(NONCE_BYTES);
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain);
  return concat(before, iv, new Uint8Array(sealed));
}

const toBytes = (buffer: ArrayBuffer): Bytes => new Uint8Array(buffer);
// WebCrypto says OperationError for every reason alike; the caller names what it was opening.
const toNull = (): null => null;

/** The plain bytes of `encrypt`, or null when key, bytes or additional data are not the same. */
export function decrypt(key: Key, sealed: Bytes, additionalData: Bytes): Promise<Bytes | null> {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return Promise.resolve(null);
  // Not `async`: opening a long log comes through here 100,000 times.
  return subtle
    .decrypt(
      { name: 'AES-GCM', iv: sealed.subarray(0, NONCE_BYTES), additionalData },
      key,
      sealed.subarray(NONCE_BYTES),
    )
    .then(toBytes, toNull);
}

/** HMAC-SHA-256, 32 bytes. */
export async function mac(key: Key, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await subtle.sign('HMAC', key, bytes));
}

/** Whether `tag` is the HMAC of these bytes. */
export async function macHolds(key: Key, tag: Bytes, bytes: Bytes): Promise<boolean> {
  return subtle.verify('HMAC', key, tag, bytes);
}
