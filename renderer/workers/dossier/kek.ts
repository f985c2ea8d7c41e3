/** From passphrase to the key that opens the vault: by the shell, sealed on its way here. */
import type { KdfParams, VaultHeader } from '../../../shared/desktop/contract';
import { type Bytes, toBase64 } from '../../../shared/vault/bytes';
import type { KnownSecret } from '../../../shared/vault/header';
import { randomBytes } from '../../../shared/vault/primitives';
import { makeTransitPair, openTransit } from '../../../shared/vault/transit';
import type { TypedSecret } from './keys/protocol';
import type { Shell } from './shell';

const SALT_BYTES = 16;

/** Argon2id as RFC 9106 §4 recommends it where memory is limited: 64 MiB, three passes. */
export function newKdf(): KdfParams {
  return { alg: 'argon2id', m: 64 * 1024, t: 3, p: 1, salt: toBase64(randomBytes(SALT_BYTES)) };
}

/** 32 bytes. Takes about a second, on purpose. Throws what the shell says. */
export async function deriveKek(shell: Shell, passphrase: string, kdf: KdfParams): Promise<Bytes> {
  const pair = await makeTransitPair();
  const { publicKey } = pair;
  const envelope = await shell.invoke('kdf.derive', { passphrase, kdf, publicKey });
  return openTransit(pair, envelope);
}

/** What somebody typed, as it opens this header. Of a passphrase this takes about a second. */
export async function knownSecret(
  shell: Shell,
  header: VaultHeader,
  { soort, tekst }: TypedSecret,
): Promise<KnownSecret> {
  return soort === 'herstelsleutel'
    ? { soort, getypt: tekst }
    : { soort, kek: await deriveKek(shell, tekst, header.kdf) };
}
