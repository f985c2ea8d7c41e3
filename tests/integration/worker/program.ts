/**
 * The program without its window: the real session, client and relay over a real MessageChannel to
 * the real core of the dossier worker, and the real router and services on a folder on disk. Only
 * what needs a browser is stood in for: IndexedDB, Web Locks and the choice of a file.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createHandlers } from '../../../electron/ipc/handlers';
import { createRouter } from '../../../electron/ipc/router';
import { CHROMIUM_ORIGIN, startAddress } from '../../../electron/policy/origins';
import { createBackups } from '../../../electron/services/backups';
import { createDossierFiles } from '../../../electron/services/dossier-files';
import { diskState } from '../../../electron/services/free-space';
import type { Kdf } from '../../../electron/services/kdf';
import { createKeychain, type SystemKeychain } from '../../../electron/services/keychain';
import { createSaveFiles } from '../../../electron/services/save-files';
import { createSettings } from '../../../electron/services/settings';
import { createSession } from '../../../renderer/store/session';
import type { Session } from '../../../renderer/store/types';
import type { Wire } from '../../../renderer/store/wire';
import { createDossierCore } from '../../../renderer/workers/dossier/core';
import type { Locks } from '../../../renderer/workers/dossier/log';
import { workerTime } from '../../../renderer/workers/dossier/log/time';
import { createWorkbookWorker } from '../../../renderer/workers/workbook/core';
import type { ToWorkbookWorker } from '../../../renderer/workers/workbook/protocol';
import type { Desktop } from '../../../shared/desktop/contract';
import type { Failure, Result } from '../../../shared/desktop/errors';
import type { DossierStatus } from '../../../shared/dossier/protocol';
import { utf8 } from '../../../shared/vault/bytes';
import { sha256 } from '../../../shared/vault/primitives';
import { sealTransit } from '../../../shared/vault/transit';
import { type FailingDisk, failingDisk } from '../../support/failing-disk';

export const fixtures = resolve(import.meta.dirname, '../../../fixtures/voorbeeld');

/** Everything on this "computer" that outlives the program. */
export interface Computer {
  folder: string;
  kdf: Kdf;
  locks: LockBook;
  indexedDb: IDBFactory;
  /** The disk of the shell's files: may be made full or read-only. */
  disk: FailingDisk;
  /** null: no way to a keychain, as in the Chromium host. */
  keychain: SystemKeychain | null;
}

/** Web Locks for one profile: exclusive, first come, and let go when their holder dies. */
export class LockBook {
  readonly #held = new Map<string, object>();

  forProgram(): { locks: Locks; die(): void } {
    const self = {};
    const held = this.#held;
    return {
      die() {
        for (const [name, holder] of held) if (holder === self) held.delete(name);
      },
      locks: {
        async request(name, { signal }, callback) {
          while (held.has(name)) {
            if (signal.aborted) throw signal.reason;
            await new Promise((done) => setTimeout(done, 10));
          }
          held.set(name, self);
          try {
            return await callback();
          } finally {
            held.delete(name);
          }
        },
      },
    };
  }
}

/**
 * A key of passphrase and parameters at once. That Argon2id makes it slow, and right, is tried in
 * vault.test.ts and in ../electron/kdf.test.ts; elsewhere only the same or another secret matters.
 */
const quickKdf: Kdf = {
  derive: async ({ passphrase, kdf, publicKey }) => {
    const secret = JSON.stringify([passphrase.normalize('NFKC'), kdf]);
    return { ...(await sealTransit(await sha256(utf8(secret)), publicKey)), ms: 0 };
  },
};

export function newComputer(folder: string, kdf: Kdf = quickKdf): Computer {
  return {
    folder,
    kdf,
    locks: new LockBook(),
    indexedDb: new IDBFactory(),
    disk: failingDisk(),
    keychain: null,
  };
}

export interface Program {
  session: Session;
  desktop: Pick<Desktop, 'invoke'>;
  /** Calls that the shell got: channel and answer code. */
  calls: string[];
  /** As a power cut: nothing that is on its way arrives any more. */
  kill(): void;
  reloads: number;
}

/** The real reader of workbooks. Node cannot pass a File to another thread, so it has no channel. */
function workbookReader(): Wire {
  let say: (data: unknown) => void = () => undefined;
  const worker = createWorkbookWorker((message) => void queueMicrotask(() => say(message)));
  return {
    send: (message) => worker.receive(message as ToWorkbookWorker),
    listen(onMessage) {
      say = onMessage;
    },
    end: () => undefined,
  };
}

/** Starts the program on a computer; several may run at once, as windows. */
export function start(computer: Computer, startWorkbookWorker = workbookReader): Program {
  Dexie.dependencies.indexedDB = computer.indexedDb;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const { locks, die } = computer.locks.forProgram();
  const ports: NodePort[] = [];
  let dead = false;

  const program: Program = {
    desktop: desktopOn(computer, (call) => program.calls.push(call)),
    calls: [],
    reloads: 0,
    session: undefined as unknown as Session,
    kill() {
      dead = true;
      for (const port of ports) port.close();
      die();
    },
  };
  program.session = createSession({
    desktop: program.desktop,
    startDossierWorker() {
      const { port1, port2 } = new MessageChannel();
      ports.push(port1, port2);
      const receive = createDossierCore({
        send: (message) => {
          if (!dead) port2.postMessage(message);
        },
        locks,
        time: workerTime,
        clock: () => performance.now(),
      });
      port2.on('message', (data: unknown) => receive(data));
      return portWire(port1, die);
    },
    startWorkbookWorker,
    loadExample: async () => new Uint8Array(await readFile(join(fixtures, 'voorbeeld.draaiknop'))),
    loadLicences: () => Promise.reject(new Error('no licences here')),
    reload: () => {
      program.reloads += 1;
    },
    now: () => performance.now(),
  });
  return program;
}

function portWire(port: NodePort, onEnd: () => void): Wire {
  return {
    send: (message, transfer = []) => port.postMessage(message, transfer as never),
    listen: (onMessage) => void port.on('message', onMessage),
    end() {
      port.close();
      onEnd();
    },
  };
}

/** The shell: real router, real services, real files. */
function desktopOn(
  { folder, disk, kdf, keychain: system }: Computer,
  onCall: (call: string) => void,
): Pick<Desktop, 'invoke'> {
  const dossiers = join(folder, 'dossiers');
  const { fs } = disk;
  const keychain = createKeychain({ folder: dossiers, system, fs });
  const files = createDossierFiles({
    folder: dossiers,
    host: 'chromium',
    remembers: keychain.remembers,
    fs,
  });
  const backups = createBackups({
    folders: { data: folder, dossiers },
    host: 'chromium',
    programma: '0.1.0',
    header: files.readHeader,
    units: files.readUnits,
    chooseFolder: async (chosen) => chosen,
    fs,
  });
  const router = createRouter({
    origin: CHROMIUM_ORIGIN,
    handlers: createHandlers({
      info: async () => ({
        host: 'chromium',
        versie: '0.1.0',
        datum: '2026-11-01',
        platform: process.platform,
        gegevensmap: folder,
        magEigenDossier: true,
      }),
      settings: createSettings(folder, fs),
      dossiers: files,
      backups,
      kdf,
      keychain,
      saves: createSaveFiles(
        async ({ naam, overwrite }) => ({ pad: join(folder, naam), overwrite }),
        fs,
      ),
      saveFolders: async () => [],
      disk: (id) => diskState(id === null ? folder : join(dossiers, id), fs),
    }),
    record: ({ channel, code }) => onCall(`${channel} ${code}`),
  });
  const sender = { url: startAddress(CHROMIUM_ORIGIN), top: true };
  return { invoke: ((channel, request) => router(channel, request, sender)) as Desktop['invoke'] };
}

/** The value of a result that must be good. */
export async function good<T>(result: Promise<Result<T>> | Result<T>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(`${settled.code} ${JSON.stringify(settled.params)}`);
  return settled.value;
}

/** The failure of a result that must not be good. */
export async function bad(result: Promise<Result<unknown>>): Promise<Failure> {
  const settled = await result;
  if (settled.ok) throw new Error(`unexpected: ${JSON.stringify(settled.value)}`);
  return settled;
}

export const PASSPHRASE = 'vier losse woorden samen';

/** Makes a dossier and leaves it open; answers its id and recovery key. */
export async function makeDossier(
  { session }: Program,
  input = { roepnaam: 'Proefdossier', passphrase: PASSPHRASE, coder: 'onderzoeker 1' },
): Promise<{ id: string; herstelsleutel: string }> {
  const pending = await good(session.create(input));
  const { id } = await good(pending.confirm());
  return { id, herstelsleutel: pending.herstelsleutel };
}

/** Opens a dossier of this computer. */
export function unlock({ session }: Program, id: string): Promise<DossierStatus> {
  return good(session.unlock({ id, geheim: { soort: 'wachtwoordzin', tekst: PASSPHRASE } }));
}

/** Locks, and waits until everything was written. */
export async function lock(program: Program): Promise<void> {
  const before = program.reloads;
  program.session.lock();
  while (program.reloads === before) await new Promise((done) => setTimeout(done, 5));
}

/** Long work that nobody follows. */
export const unwatched = { onProgress: () => undefined, signal: new AbortController().signal };

/** Waits until something holds. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done, 2));
}
