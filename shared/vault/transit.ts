/**
 * How the key that Argon2id made in the shell reaches the dossier worker through the page without
 * the page being able to read it: ECDH (P-256, both sides ephemeral) → HKDF-SHA-256, salt = public
 * key of the shell | public key of the worker → AES-256-GCM.
 */
import { CodedError } from '../desktop/errors';
import { type Bytes, concat, fromBase64, toBase64, utf8 } from './bytes';
import { aesKey, decrypt, encrypt, hkdf, type Key } from './primitives';

const subtle = globalThis.crypto.subtle;
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const PURPOSE = 'draaiknop kdf transit v1';

/** One side: the private key cannot be read back; the public key is raw (65 bytes) in base64. */
export interface TransitPair {
  publicKey: string;
  privateKey: Key;
}

/** What the shell answers: its public key, and base64 of nonce (12) | ciphertext | tag (16). */
export interface TransitEnvelope {
  publicKey: string;
  sealedKey: string;
}

/** A key pair for one derivation. */
export async function makeTransitPair(): Promise<TransitPair> {
  const pair = await subtle.generateKey(CURVE, false, ['deriveBits']);
  const raw = new Uint8Array(await subtle.exportKey('raw', pair.publicKey));
  return { publicKey: toBase64(raw), privateKey: pair.privateKey };
}

async function transitKey(own: Key, other: string, shell: string, worker: string): Promise<Key> {
  const otherBytes = fromBase64(other);
  const salt = [fromBase64(shell), fromBase64(worker)];
  if (otherBytes === null || salt[0] == null || salt[1] == null) {
    throw new CodedError('ongeldige-vraag');
  }
  let shared: ArrayBuffer;
  try {
    // importKey refuses points that are not on the curve.
    const publicKey = await subtle.importKey('raw', otherBytes, CURVE, false, []);
    shared = await subtle.deriveBits({ name: 'ECDH', public: publicKey }, own, 256);
  } catch (cause) {
    throw new CodedError('ongeldige-vraag', {}, cause);
  }
  return aesKey(await hkdf(new Uint8Array(shared), concat(salt[0], salt[1]), PURPOSE));
}

/**
 * For the shell: seals a secret to the worker's public key.
 * Throws CodedError 'ongeldige-vraag' when that is not a P-256 point.
 */
export async function sealTransit(
  secret: Bytes,
  workerPublicKey: string,
): Promise<TransitEnvelope> {
  const own = await makeTransitPair();
  const key = await transitKey(own.privateKey, workerPublicKey, own.publicKey, workerPublicKey);
  return {
    publicKey: own.publicKey,
    sealedKey: toBase64(await encrypt(key, secret, utf8(PURPOSE))),
  };
}

/**
 * For the worker: the secret of an envelope sealed to `pair`.
 * Throws CodedError 'ongeldige-vraag' when it was not sealed to this pair or was changed.
 */
export async function openTransit(pair: TransitPair, envelope: TransitEnvelope): Promise<Bytes> {
  const key = await transitKey(
    pair.privateKey,
    envelope.publicKey,
    envelope.publicKey,
    pair.publicKey,
  );
  const sealed = fromBase64(envelope.sealedKey);
  const secret = sealed === null ? null : await decrypt(key, sealed, utf8(PURPOSE));
  if (secret === null) throw new CodedError('ongeldige-vraag');
  return secret;
}
