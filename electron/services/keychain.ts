/**
 * Onthouden op deze computer: for a dossier of which the user asked it, a random key that the
 * keychain of the system sealed and the data key wrapped with it, in
 * `<data>/dossiers/<id>/onthouden.json`. A convenience and never the only way in: what does not fit
 * any more is forgotten, and the passphrase is asked. The file goes into no back-up and no bundle.
 */
import { join } from 'node:path';
import type { RequestOf, ResponseOf } from '../../shared/desktop/contract';
import { CodedError } from '../../shared/desktop/errors';
import { z } from '../../shared/schema';
import { type Bytes, fromBase64, toBase64 } from '../../shared/vault/bytes';
import { KEY_BYTES, randomBytes } from '../../shared/vault/primitives';
import { sealTransit } from '../../shared/vault/transit';
import { isSealedByKeychain, keychainIsReal } from '../policy/keychain';
import { writeFileAtomic } from './atomic-file';
import { type FileSystem, nodeFileSystem, systemCode, writeError } from './file-system';
import { createSerial } from './serial';

const FILE = 'onthouden.json';
/** Stands in what is sealed, with the id: a file moved to another dossier opens nothing. */
const PURPOSE = 'draaiknop onthouden v1';

/** later: it may open another time, such as when the keychain is unlocked; niet: it never will. */
export type Opened =
  | { soort: 'open'; text: string; sealAgain: boolean }
  | { soort: 'later' }
  | { soort: 'niet' };

/** What the system has; made by electron/adapters/keychain.ts. */
export interface SystemKeychain {
  platform: string;
  /** The name of the keychain, '' where it has none. */
  backend(): string;
  available(): Promise<boolean>;
  seal(text: string): Promise<Uint8Array>;
  open(sealed: Uint8Array): Promise<Opened>;
}

const recordSchema = z.strictObject({
  version: z.literal(1),
  /** Where it was sealed: elsewhere it cannot be opened, whatever is tried. */
  platform: z.string(),
  backend: z.string(),
  /** Base64 of what the keychain sealed. */
  sleutel: z.string().min(1).max(4_000),
  wrap: z.string().min(1).max(400),
});
type KeptKey = z.infer<typeof recordSchema>;

/** The calls of shared/desktop/keychain-contract.ts, with their errors. */
export interface Keychain {
  state(id: string): Promise<ResponseOf<'keychain.state'>>;
  make(request: RequestOf<'keychain.make'>): Promise<ResponseOf<'keychain.make'>>;
  keep(request: RequestOf<'keychain.keep'>): Promise<void>;
  recall(request: RequestOf<'keychain.recall'>): Promise<ResponseOf<'keychain.recall'>>;
  forget(id: string): Promise<void>;
  /** Whether a key is kept that may be tried here. Never fails. */
  remembers(id: string): Promise<boolean>;
}

export interface KeychainOptions {
  /** The folder of all dossiers. */
  folder: string;
  /** null in a window that has no way to a keychain. */
  system: SystemKeychain | null;
  fs?: FileSystem;
}

export function createKeychain({ folder, system, fs = nodeFileSystem }: KeychainOptions): Keychain {
  const serial = createSerial();
  /** Made, but not yet kept: by dossier. */
  const made = new Map<string, Omit<KeptKey, 'wrap'>>();
  const path = (id: string) => join(folder, id, FILE);

  /** The keychain, when it is a real one now. */
  async function real(): Promise<SystemKeychain | null> {
    if (system === null) return null;
    const available = await system.available().catch(() => false);
    return keychainIsReal(system.platform, system.backend(), available) ? system : null;
  }

  async function seal(keychain: SystemKeychain, text: string): Promise<Omit<KeptKey, 'wrap'>> {
    const sealed = await keychain.seal(text);
    if (!isSealedByKeychain(keychain.platform, sealed))
      throw new CodedError('sleutelbos-ontbreekt');
    const { platform } = keychain;
    return { version: 1, platform, backend: keychain.backend(), sleutel: toBase64(sealed) };
  }

  async function write(id: string, kept: KeptKey): Promise<void> {
    try {
      await writeFileAtomic(path(id), `${JSON.stringify(kept, null, 1)}\n`, fs);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') throw new CodedError('kluis-niet-gevonden', {}, error);
      throw writeError(error, { pad: join(folder, id), bestand: FILE });
    }
  }

  /** What is kept, or null when there is nothing that this program can read. */
  async function read(id: string): Promise<KeptKey | null> {
    try {
      const parsed = recordSchema.safeParse(JSON.parse(await fs.readFile(path(id), 'utf8')));
      return parsed.success ? parsed.data : null;
    } catch {
      return null;
    }
  }

  async function forget(id: string): Promise<void> {
    made.delete(id);
    try {
      await fs.rm(path(id), { force: true });
    } catch (error) {
      throw writeError(error, { pad: join(folder, id), bestand: FILE });
    }
  }

  /** What is kept can never be opened here: it goes, and the passphrase is asked. */
  async function refused(id: string): Promise<CodedError> {
    await forget(id).catch(() => undefined);
    return new CodedError('sleutelbos-weigert');
  }

  async function open(id: string, kept: KeptKey): Promise<string> {
    if (system !== null && kept.platform !== system.platform) throw await refused(id);
    const keychain = await real();
    // Another desktop on the same account keeps other keys: under the first one it opens again.
    if (keychain === null || keychain.backend() !== kept.backend) {
      throw new CodedError('sleutelbos-nu-niet');
    }
    const sealed = fromBase64(kept.sleutel);
    if (sealed === null || !isSealedByKeychain(keychain.platform, sealed)) throw await refused(id);
    const opened = await keychain.open(sealed);
    if (opened.soort === 'later') throw new CodedError('sleutelbos-nu-niet');
    if (opened.soort === 'niet') throw await refused(id);
    if (opened.sealAgain) await sealAgain(keychain, id, kept, opened.text);
    return opened.text;
  }

  /** The keychain has a newer key of its own. When this fails, the older one still opens it. */
  async function sealAgain(
    keychain: SystemKeychain,
    id: string,
    { wrap }: KeptKey,
    text: string,
  ): Promise<void> {
    try {
      await write(id, { ...(await seal(keychain, text)), wrap });
    } catch {
      // It is tried again the next time.
    }
  }

  return {
    async state(id) {
      if (system === null) return { sleutelbos: 'niet-hier', onthouden: false };
      const sleutelbos = (await real()) === null ? 'geen' : 'echt';
      return { sleutelbos, onthouden: (await read(id)) !== null };
    },

    make: ({ id, publicKey }) =>
      serial(id, async () => {
        made.delete(id);
        const keychain = await real();
        if (keychain === null) throw new CodedError('sleutelbos-ontbreekt');
        const key = randomBytes(KEY_BYTES);
        try {
          const text = sealedText(id, key);
          const sealed = await seal(keychain, text).catch((error: unknown) => {
            throw error instanceof CodedError
              ? error
              : new CodedError('sleutelbos-nu-niet', {}, error);
          });
          const envelope = await sealTransit(key, publicKey);
          made.set(id, sealed);
          return envelope;
        } finally {
          key.fill(0);
        }
      }),

    keep: ({ id, wrap }) =>
      serial(id, async () => {
        const key = made.get(id);
        if (key === undefined) throw new CodedError('ongeldige-vraag');
        await write(id, { ...key, wrap });
        made.delete(id);
      }),

    recall: ({ id, publicKey }) =>
      serial(id, async () => {
        const kept = await read(id);
        if (kept === null) throw new CodedError('onthouden-vervallen');
        const key = keyIn(await open(id, kept), id);
        if (key === null) throw await refused(id);
        try {
          return { ...(await sealTransit(key, publicKey)), wrap: kept.wrap };
        } finally {
          key.fill(0);
        }
      }),

    forget: (id) => serial(id, () => forget(id)),
    remembers: async (id) => system !== null && (await read(id)) !== null,
  };
}

function sealedText(id: string, key: Bytes): string {
  return `${PURPOSE} ${id} ${toBase64(key)}`;
}

/** The key that was sealed for this dossier, or null when this text is something else. */
function keyIn(text: string, id: string): Bytes | null {
  const start = `${PURPOSE} ${id} `;
  const key = text.startsWith(start) ? fromBase64(text.slice(start.length)) : null;
  return key?.length === KEY_BYTES ? key : null;
}
