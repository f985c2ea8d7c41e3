/**
 * Wraps: the data key under something that opens it. There is no other way to the data key.
 *
 * A wrap is base64 of: version (1) | checksum (8) | nonce (12) | ciphertext (36) | tag (16). The
 * plain text is the generation (32-bit big-endian) and the data key (32). The checksum is the
 * beginning of SHA-256 over additional data and sealed bytes. It is no secret and protects
 * against nobody; it tells damage ('kluis-onleesbaar') apart from a wrong passphrase.
 *
 * Additional data: every field of the header that must not be changed, so that weaker KDF
 * parameters cannot be slipped in. The roepnaam is not among them: it can be changed without key.
 */
import type { VaultHeader } from '../desktop/contract';
import { CodedError } from '../desktop/errors';
import { type Bytes, concat, fields, fromBase64, sameBytes, toBase64, uint32, utf8 } from './bytes';
import type { DataKey } from './keys';
import { aesKey, decrypt, encrypt, hkdf, KEY_BYTES, type Key, sha256 } from './primitives';

/** What a data key may be wrapped by; the names are part of the additional data. */
export type WrapKind = keyof VaultHeader['wraps'] | 'computer';

/** The part of a header that its wraps stand on. */
export type HeaderFields = Omit<VaultHeader, 'wraps' | 'roepnaam'>;

const WRAP_VERSION = 1;
const CHECKSUM_BYTES = 8;

/** The generation of the keys that a header is about. */
export function generationOf({ generation = 1 }: HeaderFields): number {
  return generation;
}

function boundFields(header: HeaderFields, kind: WrapKind): Bytes {
  const { version, id, aangemaakt, generation } = header;
  const own: (string | number)[] = ['draaiknop', 'kluis', kind, version, id, aangemaakt];
  // Headers of the first generation do not name it; what they bind cannot change any more.
  if (generation !== undefined) own.push('generatie', generation);
  // Other wraps must survive a change of passphrase, and with it of these parameters.
  if (kind !== 'wachtwoordzin') return fields(...own);
  const { alg, m, t, p, salt } = header.kdf;
  return fields(...own, alg, m, t, p, salt);
}

/**
 * The recovery key needs no slow derivation: 160 random bits cannot be guessed, and it must work
 * where the parameters of Argon2id are lost or too heavy. What came from the shell (the Argon2id
 * output, the key of a keychain) goes through HKDF too, so that it is itself never a cipher key.
 */
async function wrappingKey(secret: Bytes, id: string, kind: WrapKind): Promise<Key> {
  return aesKey(await hkdf(secret, utf8(id), `draaiknop ${kind} v1`));
}

/** The data key under one secret, for this header alone. */
export async function wrap(
  header: HeaderFields,
  kind: WrapKind,
  secret: Bytes,
  data: DataKey,
): Promise<string> {
  const bound = boundFields(header, kind);
  const key = await wrappingKey(secret, header.id, kind);
  const sealed = await encrypt(key, concat(uint32(data.generation), data.raw), bound);
  const checksum = (await sha256(concat(bound, sealed))).subarray(0, CHECKSUM_BYTES);
  return toBase64(concat(Uint8Array.of(WRAP_VERSION), checksum, sealed));
}

/**
 * The data key, or null when the secret is another than the one it was wrapped under. Throws
 * CodedError 'kluis-onleesbaar' (damaged, or not a wrap of this header) or 'kluis-nieuwer'.
 */
export async function unwrap(
  header: HeaderFields,
  kind: WrapKind,
  wrapped: string,
  secret: Bytes,
): Promise<DataKey | null> {
  const bytes = fromBase64(wrapped);
  if (bytes === null || bytes.length < 1 + CHECKSUM_BYTES) throw new CodedError('kluis-onleesbaar');
  if ((bytes[0] as number) > WRAP_VERSION) throw new CodedError('kluis-nieuwer');
  const bound = boundFields(header, kind);
  const checksum = bytes.subarray(1, 1 + CHECKSUM_BYTES);
  const sealed = bytes.slice(1 + CHECKSUM_BYTES);
  const expected = (await sha256(concat(bound, sealed))).subarray(0, CHECKSUM_BYTES);
  if (bytes[0] !== WRAP_VERSION || !sameBytes(checksum, expected)) {
    throw new CodedError('kluis-onleesbaar');
  }
  const plain = await decrypt(await wrappingKey(secret, header.id, kind), sealed, bound);
  if (plain === null) return null;
  if (plain.length !== 4 + KEY_BYTES) throw new CodedError('kluis-onleesbaar');
  const data = { generation: new DataView(plain.buffer).getUint32(0), raw: plain.slice(4) };
  if (data.generation !== generationOf(header)) throw new CodedError('kluis-onleesbaar');
  return data;
}
