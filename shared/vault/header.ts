/**
 * The vault header: the data key, wrapped twice. It holds no secret and no contents; the shell
 * keeps it, and it travels with every bundle.
 *
 * A wrap is base64 of: version (1) | checksum (8) | nonce (12) | ciphertext (36) | tag (16). The
 * plain text is the generation (32-bit big-endian) and the data key (32). The checksum is the
 * beginning of SHA-256 over additional data and sealed bytes. It is no secret and protects
 * against nobody; it tells damage ('kluis-onleesbaar') apart from a wrong passphrase.
 *
 * Additional data: every field of the header that must not be changed, so that weaker KDF
 * parameters cannot be slipped in. The roepnaam is not among them: it can be changed without key.
 */
import { type VaultHeader, vaultHeaderSchema } from '../desktop/contract';
import { CodedError } from '../desktop/errors';
import { type Bytes, concat, fields, fromBase64, sameBytes, toBase64, uint32, utf8 } from './bytes';
import { type DataKey, type DossierKeys, deriveKeys, newDataKey } from './keys';
import { aesKey, decrypt, encrypt, hkdf, KEY_BYTES, type Key, sha256 } from './primitives';
import { newRecoveryKey, printRecoveryKey, readRecoveryKey } from './recovery-key';

type WrapKind = keyof VaultHeader['wraps'];
type HeaderFields = Omit<VaultHeader, 'wraps' | 'roepnaam'>;

const WRAP_VERSION = 1;
const CHECKSUM_BYTES = 8;

function boundFields(header: HeaderFields, kind: WrapKind): Bytes {
  const own = ['draaiknop', 'kluis', kind, header.version, header.id, header.aangemaakt] as const;
  // The recovery wrap must survive a change of passphrase, and with it of these parameters.
  if (kind === 'herstelsleutel') return fields(...own);
  const { alg, m, t, p, salt } = header.kdf;
  return fields(...own, alg, m, t, p, salt);
}

/**
 * The recovery key needs no slow derivation: 160 random bits cannot be guessed, and it must work
 * where the parameters of Argon2id are lost or too heavy. The Argon2id output goes through HKDF
 * too, so that what came from the shell is itself never a cipher key.
 */
async function wrappingKey(secret: Bytes, id: string, kind: WrapKind): Promise<Key> {
  return aesKey(await hkdf(secret, utf8(id), `draaiknop ${kind} v1`));
}

async function wrap(
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

async function unwrap(header: VaultHeader, kind: WrapKind, secret: Bytes): Promise<DataKey> {
  const bytes = fromBase64(header.wraps[kind]);
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
  if (plain === null) {
    throw kind === 'wachtwoordzin'
      ? new CodedError('wachtwoordzin-onjuist')
      : new CodedError('herstelsleutel-onjuist', { reden: 'anders' });
  }
  if (plain.length !== 4 + KEY_BYTES) throw new CodedError('kluis-onleesbaar');
  return { generation: new DataView(plain.buffer).getUint32(0), raw: plain.slice(4) };
}

/** What a new vault consists of; `herstelsleutel` is shown once and kept nowhere. */
export interface NewVault {
  header: VaultHeader;
  keys: DossierKeys;
  herstelsleutel: string;
}

/**
 * Makes a vault with a fresh data key.
 * @param kek 32 bytes that Argon2id made of the passphrase with exactly `header.kdf`.
 */
export async function createVault(
  header: Omit<VaultHeader, 'wraps'>,
  kek: Bytes,
): Promise<NewVault> {
  const data = newDataKey();
  const recovery = newRecoveryKey();
  const complete: VaultHeader = {
    ...header,
    wraps: {
      wachtwoordzin: await wrap(header, 'wachtwoordzin', kek, data),
      herstelsleutel: await wrap(header, 'herstelsleutel', recovery, data),
    },
  };
  return {
    header: vaultHeaderSchema.parse(complete),
    keys: await deriveKeys(header.id, data),
    herstelsleutel: printRecoveryKey(recovery),
  };
}

/**
 * Opens a vault with the key that Argon2id made of the passphrase. Throws CodedError
 * 'wachtwoordzin-onjuist', 'kluis-onleesbaar' (damaged) or 'kluis-nieuwer'.
 */
export async function openWithPassphrase(header: VaultHeader, kek: Bytes): Promise<DossierKeys> {
  return deriveKeys(header.id, await unwrap(header, 'wachtwoordzin', kek));
}

/**
 * Opens a vault with the recovery key as typed. Throws CodedError 'herstelsleutel-onjuist' with
 * `reden` 'onvolledig', 'tikfout' or 'anders' (sound, but of another dossier or an older one),
 * 'kluis-onleesbaar' or 'kluis-nieuwer'.
 */
export async function openWithRecoveryKey(
  header: VaultHeader,
  typed: string,
): Promise<DossierKeys> {
  const read = readRecoveryKey(typed);
  if (read.soort !== 'goed') throw new CodedError('herstelsleutel-onjuist', { reden: read.soort });
  return deriveKeys(header.id, await unwrap(header, 'herstelsleutel', read.bytes));
}
