/**
 * The vault header: the data key, wrapped by passphrase and by recovery key (wraps.ts). It holds no
 * secret and no contents; the shell keeps it, and it travels with every bundle.
 */
import { type KdfParams, type VaultHeader, vaultHeaderSchema } from '../desktop/contract';
import { CodedError } from '../desktop/errors';
import { hasRecoveryKey } from '../desktop/vault-parts';
import type { Bytes } from './bytes';
import { type DataKey, type DossierKeys, deriveKeys, newDataKey } from './keys';
import { newRecoveryKey, printRecoveryKey, readRecoveryKey } from './recovery-key';
import { generationOf, type HeaderFields, unwrap, wrap } from './wraps';

/** What a new vault consists of; `herstelsleutel` is shown once and kept nowhere. */
export interface NewVault {
  header: VaultHeader;
  keys: DossierKeys;
  herstelsleutel: string;
}

/**
 * What somebody knows that opens a header: `kek`, the 32 bytes that Argon2id made of the passphrase
 * with exactly `header.kdf`, or the recovery key as typed.
 */
export type KnownSecret =
  | { soort: 'wachtwoordzin'; kek: Bytes }
  | { soort: 'herstelsleutel'; getypt: string };

async function newVault(
  fields: HeaderFields & Pick<VaultHeader, 'roepnaam'>,
  kek: Bytes,
  data: DataKey,
): Promise<NewVault> {
  const recovery = newRecoveryKey();
  const complete: VaultHeader = {
    ...fields,
    wraps: {
      wachtwoordzin: await wrap(fields, 'wachtwoordzin', kek, data),
      herstelsleutel: await wrap(fields, 'herstelsleutel', recovery, data),
    },
  };
  return {
    header: vaultHeaderSchema.parse(complete),
    keys: await deriveKeys(fields.id, data),
    herstelsleutel: printRecoveryKey(recovery),
  };
}

/**
 * Makes a vault with a fresh data key.
 * @param kek 32 bytes that Argon2id made of the passphrase with exactly `header.kdf`.
 */
export function createVault(header: Omit<VaultHeader, 'wraps'>, kek: Bytes): Promise<NewVault> {
  return newVault(header, kek, newDataKey(generationOf(header)));
}

/**
 * Makes a vault that only its passphrase opens, until whoever works in it makes a recovery key.
 * @param kek as of `createVault`.
 */
export async function createSharedVault(
  header: Omit<VaultHeader, 'wraps'>,
  kek: Bytes,
): Promise<Omit<NewVault, 'herstelsleutel'>> {
  const data = newDataKey(generationOf(header));
  const wachtwoordzin = await wrap(header, 'wachtwoordzin', kek, data);
  return {
    header: vaultHeaderSchema.parse({ ...header, wraps: { wachtwoordzin, herstelsleutel: '' } }),
    keys: await deriveKeys(header.id, data),
  };
}

async function dataKeyOf(header: VaultHeader, secret: KnownSecret): Promise<DataKey> {
  const { wraps } = header;
  if (secret.soort === 'wachtwoordzin') {
    const data = await unwrap(header, 'wachtwoordzin', wraps.wachtwoordzin, secret.kek);
    if (data === null) throw new CodedError('wachtwoordzin-onjuist');
    return data;
  }
  if (!hasRecoveryKey(header)) throw new CodedError('herstelsleutel-onjuist', { reden: 'geen' });
  const read = readRecoveryKey(secret.getypt);
  if (read.soort !== 'goed') throw new CodedError('herstelsleutel-onjuist', { reden: read.soort });
  const data = await unwrap(header, 'herstelsleutel', wraps.herstelsleutel, read.bytes);
  if (data === null) throw new CodedError('herstelsleutel-onjuist', { reden: 'anders' });
  return data;
}

/**
 * Opens a vault. Throws CodedError 'wachtwoordzin-onjuist', 'kluis-onleesbaar' (damaged),
 * 'kluis-nieuwer', or 'herstelsleutel-onjuist' with `reden` 'onvolledig', 'tikfout' or 'anders'
 * (sound, but of another dossier or an older one), or 'geen' (there is none yet).
 */
export async function openWith(header: VaultHeader, secret: KnownSecret): Promise<DossierKeys> {
  return deriveKeys(header.id, await dataKeyOf(header, secret));
}

/** Opens a vault with the key that Argon2id made of the passphrase. Errors as of `openWith`. */
export function openWithPassphrase(header: VaultHeader, kek: Bytes): Promise<DossierKeys> {
  return openWith(header, { soort: 'wachtwoordzin', kek });
}

/** Opens a vault with the recovery key as typed. Errors as of `openWith`. */
export function openWithRecoveryKey(header: VaultHeader, getypt: string): Promise<DossierKeys> {
  return openWith(header, { soort: 'herstelsleutel', getypt });
}

/**
 * The same vault under another passphrase: the data key and its recovery key stay what they are,
 * and so does everything that was sealed. Errors as of `openWith`.
 * @param kek 32 bytes that Argon2id made of the new passphrase with exactly `kdf`.
 */
export async function withPassphrase(
  header: VaultHeader,
  secret: KnownSecret,
  kdf: KdfParams,
  kek: Bytes,
): Promise<VaultHeader> {
  const data = await dataKeyOf(header, secret);
  const fresh = { ...header, kdf };
  const wachtwoordzin = await wrap(fresh, 'wachtwoordzin', kek, data);
  return vaultHeaderSchema.parse({ ...fresh, wraps: { ...header.wraps, wachtwoordzin } });
}

/**
 * The same vault with another recovery key: the one before opens nothing here any more. The
 * passphrase stays what it is. Errors as of `openWith`.
 */
export async function withRecoveryKey(
  header: VaultHeader,
  secret: KnownSecret,
): Promise<{ header: VaultHeader; herstelsleutel: string }> {
  const data = await dataKeyOf(header, secret);
  const recovery = newRecoveryKey();
  const herstelsleutel = await wrap(header, 'herstelsleutel', recovery, data);
  return {
    header: vaultHeaderSchema.parse({ ...header, wraps: { ...header.wraps, herstelsleutel } }),
    herstelsleutel: printRecoveryKey(recovery),
  };
}

/**
 * The vault of the next generation: a fresh data key, passphrase and recovery key. Who has the old
 * ones opens nothing that is sealed from here on. Errors as of `openWith`.
 * @param kek 32 bytes that Argon2id made of the new passphrase with exactly `kdf`.
 */
export async function nextVault(
  { wraps, ...header }: VaultHeader,
  secret: KnownSecret,
  kdf: KdfParams,
  kek: Bytes,
): Promise<NewVault> {
  const { generation } = await dataKeyOf({ ...header, wraps }, secret);
  const next = generation + 1;
  return newVault({ ...header, generation: next, kdf }, kek, newDataKey(next));
}

/**
 * The data key, wrapped by a key that this computer guards. It is no part of the header. Errors as
 * of `openWith`.
 * @param key32 32 random bytes.
 */
export async function wrapForComputer(
  header: VaultHeader,
  secret: KnownSecret,
  key32: Bytes,
): Promise<string> {
  return wrap(header, 'computer', key32, await dataKeyOf(header, secret));
}

/**
 * Opens a vault with what `wrapForComputer` made. Null when that is of another dossier, of keys
 * before the newest, of another key, or damaged: it will never open again and can be forgotten.
 */
export async function openWithComputerKey(
  header: VaultHeader,
  wrapped: string,
  key32: Bytes,
): Promise<DossierKeys | null> {
  try {
    const data = await unwrap(header, 'computer', wrapped, key32);
    return data === null ? null : await deriveKeys(header.id, data);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'kluis-onleesbaar') return null;
    throw error;
  }
}
