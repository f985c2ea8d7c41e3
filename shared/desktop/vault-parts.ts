/** What the shell keeps of a dossier, as several contracts and file formats name it. */
import { z } from '../schema';
import { dossierId } from './parts';

const sealedKey = z.string().max(400);

export const kdfParamsSchema = z.strictObject({
  alg: z.literal('argon2id'),
  /** KiB. Lower and upper bounds guard against downgrade and memory attacks. */
  m: z
    .number()
    .int()
    .min(19 * 1024)
    .max(1024 * 1024),
  t: z.number().int().min(2).max(10),
  p: z.number().int().min(1).max(4),
  /** 16 bytes, base64. */
  salt: z.string().length(24),
});
export type KdfParams = z.infer<typeof kdfParamsSchema>;

/** What the shell keeps of a dossier: readable name, key wraps, no contents. */
export const vaultHeaderSchema = z.strictObject({
  version: z.literal(1),
  id: dossierId,
  /** Readable without passphrase; the screen says so where it is typed. */
  roepnaam: z.string().min(1).max(80),
  aangemaakt: z.string(),
  /**
   * Of the keys; every "nieuwe sleutel" is one more. Left out in the first: a header with it would
   * not be the one that the first wraps were made for.
   */
  generation: z.number().int().min(2).max(0xffff_ffff).exactOptional(),
  kdf: kdfParamsSchema,
  /**
   * The data key, wrapped (base64 of nonce + ciphertext + tag). That of the recovery key is '' where
   * there is none yet: a shared file, and what was opened from it.
   */
  wraps: z.strictObject({ wachtwoordzin: sealedKey, herstelsleutel: sealedKey }),
});
export type VaultHeader = z.infer<typeof vaultHeaderSchema>;

/** Whether there is a recovery key that opens it. */
export function hasRecoveryKey({ wraps }: Pick<VaultHeader, 'wraps'>): boolean {
  return wraps.herstelsleutel !== '';
}

/** Wrapped unit keys and the erasure list; `mac` is made and checked in the dossier worker. */
export const unitKeysSchema = z.strictObject({
  version: z.literal(1),
  id: dossierId,
  units: z.record(z.string(), sealedKey),
  erased: z.array(z.string()),
  mac: z.string(),
});
export type UnitKeys = z.infer<typeof unitKeysSchema>;

/** How far the log had come, as the shell last heard; authenticated by the dossier worker. */
export const sentinelSchema = z.strictObject({
  version: z.literal(1),
  id: dossierId,
  seq: z.number().int().nonnegative(),
  /** SHA-256 of the sealed head manifest, hex; '' for an empty log. */
  head: z.string(),
  at: z.string(),
  mac: z.string(),
});
export type Sentinel = z.infer<typeof sentinelSchema>;
