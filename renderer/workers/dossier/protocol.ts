/**
 * What page and dossier worker say to each other. The page starts the worker and relays its calls
 * to the shell; it holds no state and no key. `id` is chosen by the asker and returns in every
 * message about that request. The worker checks every message it gets (messages.ts).
 */
import type { Channel, RequestOf } from '../../../shared/desktop/contract';
import type { Result } from '../../../shared/desktop/errors';
import type {
  CommandName,
  Commands,
  DossierStatus,
  Progress,
  Queries,
  QueryName,
  TableRequest,
} from '../../../shared/dossier/protocol';
import type { ImportReport } from '../../../shared/import/preview';
import type { Together } from '../../../shared/import/together';
import type { BackupMethods } from './backups/protocol';
import type { CheckingMethods } from './checking/protocol';
import type { ErasingMethods } from './erasing/protocol';
import type { EverythingMethods } from './everything/protocol';
import type { ExaminingMethods } from './examining/protocol';
import type { GateMethods } from './gate/protocol';
import type { KeysMethods } from './keys/protocol';
import type { SaveTargetParams, SecretParams } from './params';
import type { RefusedMethods } from './refused/protocol';
import type { RememberingMethods } from './remembering/protocol';
import type { SharingMethods } from './sharing/protocol';

export type { SaveTargetParams, SecretParams } from './params';

/**
 * The shell calls that the worker may have relayed. The page refuses any other: a worker that was
 * led astray by a hostile file reaches nothing more than this.
 */
export const relayedChannels = [
  'vault.read',
  'vault.create',
  'vault.rename',
  'vault.rewrap',
  'vault.switch',
  'kdf.derive',
  'units.read',
  'units.write',
  'sentinel.read',
  'sentinel.write',
  'backup.list',
  'backup.begin',
  'backup.append',
  'backup.commit',
  'backup.abort',
  'backup.read',
  'backup.open',
  'backup.checked',
  'backup.choose',
  'backup.forget',
  'save.begin',
  'save.write',
  'save.end',
  'save.abort',
  'disk.free',
  'keychain.make',
  'keychain.keep',
  'keychain.recall',
  'keychain.forget',
] as const satisfies readonly Channel[];
export type RelayedChannel = (typeof relayedChannels)[number];

export interface NewDossierParams {
  roepnaam: string;
  passphrase: string;
  coder: string;
}

/** Files that are made of the open dossier. */
export interface SavingMethods {
  /** null: the user cancelled the dialog. */
  saveBackup: { params: SaveTargetParams; result: { pad: string } | null };
  /** A table as a workbook or csv; null: the user cancelled the dialog. */
  saveTable: {
    params: { target: SaveTargetParams; request: TableRequest };
    result: { pad: string } | null;
  };
}

/**
 * What can be asked of the worker besides queries and commands: opening, closing, long work. A
 * group of methods is an interface here, a record of schemas in requests.ts and a file of its own.
 */
export interface Methods
  extends SavingMethods,
    BackupMethods,
    KeysMethods,
    ErasingMethods,
    EverythingMethods,
    ExaminingMethods,
    GateMethods,
    CheckingMethods,
    RefusedMethods,
    RememberingMethods,
    SharingMethods {
  /** Makes keys in memory; nothing is written before `confirm`. */
  create: { params: NewDossierParams; result: { herstelsleutel: string } };
  /** The same for a copy of the open example. */
  keepExample: { params: NewDossierParams; result: { herstelsleutel: string } };
  confirm: { params: null; result: DossierStatus };
  discard: { params: null; result: null };
  unlock: { params: { id: string; geheim: SecretParams }; result: DossierStatus };
  openExample: { params: { bundle: Uint8Array<ArrayBuffer> }; result: DossierStatus };
  openBackup: {
    params: { file: Blob; naam: string; geheim: SecretParams; vervang: boolean };
    result: DossierStatus;
  };
  /**
   * Rows come over the port (shared/import/stream.ts), which is transferred. `nodig`: bytes that
   * they will take in the store, roughly; `samen`: how much comes, for telling how far it is.
   */
  importRows: {
    params: { port: MessagePort; nodig: number; samen: Together };
    result: ImportReport;
  };
  /** Ends tidily: what the shell has to know is written first. */
  close: { params: null; result: null };
}
export type MethodName = keyof Methods;

export type ToDossierWorker =
  | { type: 'ask'; id: number; query: QueryName; params: Queries[QueryName]['params'] }
  | { type: 'run'; id: number; command: CommandName; params: Commands[CommandName]['params'] }
  | {
      [M in MethodName]: { type: 'do'; id: number; method: M; params: Methods[M]['params'] };
    }[MethodName]
  | { type: 'watch'; id: number; query: QueryName; params: Queries[QueryName]['params'] }
  | { type: 'unwatch'; id: number }
  | { type: 'cancel'; id: number }
  /** The shell's answer to a relayed call. */
  | { type: 'shell'; id: number; result: Result<unknown> };

export type FromDossierWorker =
  | { type: 'result'; id: number; result: Result<unknown> }
  /** Of a watch: at once, and again whenever it may have changed. */
  | { type: 'answer'; id: number; result: Result<unknown> }
  | { type: 'progress'; id: number; progress: Progress }
  | {
      [C in RelayedChannel]: { type: 'shell'; id: number; channel: C; request: RequestOf<C> };
    }[RelayedChannel];
