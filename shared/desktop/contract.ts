/**
 * The contract between page and shell: every channel with the schema of its request and answer.
 * Only strings, finite numbers, booleans, null, arrays, plain objects and Uint8Array may cross;
 * failures are codes (errors.ts), never exceptions. The same contract serves Electron (ipcMain)
 * and the Chromium host (a CDP binding).
 */
import { bestemmingen } from '../domain/uitgifte';
import { passageSchema } from '../gate/passage';
import { z } from '../schema';
import { backupContract } from './backup-contract';
import { diskContract } from './disk-contract';
import type { Result } from './errors';
import { keychainContract } from './keychain-contract';
import { keysContract } from './keys-contract';
import { IDLE_MINUTES } from './limits';
import { bytes, dossierId, none } from './parts';
import { kdfParamsSchema, sentinelSchema, unitKeysSchema, vaultHeaderSchema } from './vault-parts';

export {
  type KdfParams,
  type Sentinel,
  sentinelSchema,
  type UnitKeys,
  unitKeysSchema,
  type VaultHeader,
  vaultHeaderSchema,
} from './vault-parts';

export const appInfoSchema = z.strictObject({
  host: z.enum(['electron', 'chromium']),
  versie: z.string(),
  /** Build date, ISO. */
  datum: z.string(),
  platform: z.string(),
  gegevensmap: z.string(),
  /** False under a managed Chrome or Edge: then only the example may be opened. */
  magEigenDossier: z.boolean(),
});
export type AppInfo = z.infer<typeof appInfoSchema>;

export const dossierEntrySchema = z.strictObject({
  id: dossierId,
  roepnaam: z.string(),
  aangemaakt: z.string(),
  /** The key file is there but cannot be read: shown all the same, opening says why. */
  onleesbaar: z.boolean(),
  /** There is a recovery key that opens it; true too where the key file cannot be read. */
  herstelsleutel: z.boolean(),
  /** A newer program wrote it; `vanaf` is the oldest that reads it, where the file says so. */
  nieuwer: z.strictObject({ vanaf: z.string().nullable() }).nullable(),
  /** From the sentinel: last step and when, or null before the first. */
  stap: z.number().int().nonnegative().nullable(),
  laatst: z.string().nullable(),
  /** Last written by the other host: its store is not in this profile. */
  andereHost: z.boolean(),
  /** The keychain of this computer guards a key to it: no passphrase needs to be typed. */
  onthouden: z.boolean(),
});
export type DossierEntry = z.infer<typeof dossierEntrySchema>;

/** What is chosen for this computer, whatever dossier is open. Nothing that says what is in one. */
export const settingsSchema = z.strictObject({
  version: z.literal(1),
  /** Minutes without use after which Draaiknop locks. */
  vergrendelNa: z.literal(IDLE_MINUTES),
  /** Persons below which a group is small; absent = the standard. */
  drempel: passageSchema.shape.drempel.exactOptional(),
  /** It was said that what is copied may be kept and passed on by the system. */
  klembordGezegd: z.literal(true).exactOptional(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Where a file goes, as far as the path tells. */
const leaving = {
  /** What takes it from this computer: "OneDrive", "een netwerkmap"; null = nothing known. */
  verlaat: z.string().nullable(),
  bestemming: z.enum(bestemmingen),
};
const folderSchema = z.strictObject({
  id: z.string(),
  naam: z.string(),
  pad: z.string(),
  ...leaving,
});
export type SaveFolder = z.infer<typeof folderSchema>;

export const contract = {
  'app.info': { request: none, response: appInfoSchema },

  /** The standard values when nothing was chosen yet, or when the file cannot be read. */
  'settings.read': { request: none, response: settingsSchema },
  'settings.write': { request: z.strictObject({ settings: settingsSchema }), response: none },

  'vault.list': { request: none, response: z.array(dossierEntrySchema) },
  'vault.read': { request: z.strictObject({ id: dossierId }), response: vaultHeaderSchema },
  /** Refuses an id that exists ('kluis-bestaat-al'). */
  'vault.create': {
    request: z.strictObject({ header: vaultHeaderSchema, units: unitKeysSchema }),
    response: none,
  },
  'vault.rename': {
    request: z.strictObject({ id: dossierId, roepnaam: z.string().min(1).max(80) }),
    response: none,
  },

  /**
   * Argon2id, off the shell's main thread. The derived key returns sealed to the dossier worker's
   * ephemeral P-256 public key (raw, base64): the page only passes it on.
   */
  'kdf.derive': {
    request: z.strictObject({
      passphrase: z.string().min(1).max(1024),
      kdf: kdfParamsSchema,
      publicKey: z.string().max(200),
    }),
    response: z.strictObject({ publicKey: z.string(), sealedKey: z.string(), ms: z.number() }),
  },

  'units.read': { request: z.strictObject({ id: dossierId }), response: unitKeysSchema },
  /** Replaces the file whole: temp, fsync, rename, fsync of the folder. */
  'units.write': { request: z.strictObject({ units: unitKeysSchema }), response: none },

  'sentinel.read': {
    request: z.strictObject({ id: dossierId }),
    response: sentinelSchema.nullable(),
  },
  'sentinel.write': { request: z.strictObject({ sentinel: sentinelSchema }), response: none },

  /** Folders the shell offers when it has no dialog of its own (Chromium host); [] in Electron. */
  'save.folders': { request: none, response: z.array(folderSchema) },
  /**
   * Begins a file. Electron shows its dialog (folder and overwrite are null there); the Chromium
   * host takes folder and name from the page's own sheet. token null = cancelled by the user.
   */
  'save.begin': {
    request: z.strictObject({
      naam: z.string().min(1).max(200),
      folder: z.string().nullable(),
      overwrite: z.boolean(),
      /** Bytes it will take, where that is known: refused at once when the disk has no room. */
      grootte: z.number().int().nonnegative().exactOptional(),
    }),
    response: z.strictObject({
      token: z.string().nullable(),
      pad: z.string().nullable(),
      /** Absent when it was cancelled. */
      verlaat: leaving.verlaat.exactOptional(),
      bestemming: leaving.bestemming.exactOptional(),
    }),
  },
  'save.write': { request: z.strictObject({ token: z.string(), bytes }), response: none },
  /** fsync and rename into place; answers the path to show. */
  'save.end': {
    request: z.strictObject({ token: z.string() }),
    response: z.strictObject({ pad: z.string() }),
  },
  'save.abort': { request: z.strictObject({ token: z.string() }), response: none },

  ...backupContract,
  ...diskContract,
  ...keysContract,
  ...keychainContract,
} as const;

export type Channel = keyof typeof contract;
export type RequestOf<C extends Channel> = z.infer<(typeof contract)[C]['request']>;
export type ResponseOf<C extends Channel> = z.infer<(typeof contract)[C]['response']>;

/** Commands the shell may push to the page (menu, keyboard). */
export const shellCommands = [
  'vergrendel',
  'nieuw',
  'open',
  'ongedaan',
  'opnieuw',
  'hulp',
] as const;
export type ShellCommand = (typeof shellCommands)[number];

/** What the preload exposes as `window.desktop`. */
export interface Desktop {
  invoke<C extends Channel>(channel: C, request: RequestOf<C>): Promise<Result<ResponseOf<C>>>;
  onCommand(listener: (command: ShellCommand) => void): () => void;
}
