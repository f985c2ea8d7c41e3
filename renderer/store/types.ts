/**
 * What screens see of the dossier. Implemented in this folder by the client of the dossier worker
 * and of the shell; screens import from `store` only, never a worker or `window.desktop`.
 */
import type { AppInfo, DossierEntry, SaveFolder, Settings } from '../../shared/desktop/contract';
import type { Result } from '../../shared/desktop/errors';
import type {
  CommandName,
  Commands,
  DossierStatus,
  Queries,
  QueryName,
  TableRequest,
} from '../../shared/dossier/protocol';
import type { BackupSession } from './backup-types';
import type { CheckingSession } from './checking-types';
import type { ErasingSession } from './erasing-types';
import type { EverythingSession } from './everything-types';
import type { GateSession } from './gate-types';
import type { KeysSession } from './keys-types';
import type { LicencesSession } from './licences';
import type { RefusedSession } from './refused-types';
import type { RememberingSession } from './remembering-types';
import type { SharingSession } from './sharing-types';
import type { TemplatesSession } from './templates-types';
import type { LongWork, SaveTarget, Secret } from './work-types';
import type { WorkbookSession } from './workbook-types';

export type { Progress } from '../../shared/dossier/protocol';
export type { ChosenMoment } from './backup-types';
export type { KeysChanged } from './keys-types';
export type { RefusedFile } from './refused-types';
export type { LongWork, SaveTarget, Secret } from './work-types';
export type { Examination, TableExamination } from './workbook-types';

export interface NewDossier {
  roepnaam: string;
  passphrase: string;
  coder: string;
}

/** A dossier that is made but not yet kept: the recovery key must be confirmed first. */
export interface PendingDossier {
  /** Shown once, in groups of four; never stored. */
  herstelsleutel: string;
  /** Writes keys and first change set; only after this the dossier exists. */
  confirm(): Promise<Result<DossierStatus>>;
  cancel(): void;
}

export interface Session
  extends BackupSession,
    CheckingSession,
    ErasingSession,
    KeysSession,
    EverythingSession,
    SharingSession,
    GateSession,
    LicencesSession,
    RefusedSession,
    RememberingSession,
    TemplatesSession,
    WorkbookSession {
  info(): Promise<Result<AppInfo>>;
  /** What is chosen for this computer. */
  settings(): Promise<Result<Settings>>;
  saveSettings(settings: Settings): Promise<Result<null>>;
  list(): Promise<Result<DossierEntry[]>>;
  create(input: NewDossier): Promise<Result<PendingDossier>>;
  unlock(input: { id: string; geheim: Secret }): Promise<Result<DossierStatus>>;
  openExample(): Promise<Result<DossierStatus>>;
  /** Copies the open example, edits included, into a dossier of one's own. */
  keepExample(input: NewDossier): Promise<Result<PendingDossier>>;
  /**
   * Opens a backup file as a dossier in this profile; its roepnaam and keys come with it. One that
   * is here already fails, once the secret proved right, with 'kluis-bestaat-al' (params: naam,
   * stap, backupStap); asked again with `vervang`, the backup takes its place. Ask the user first:
   * what is here becomes a moment only when it is sound, or partly so, and under the same keys.
   */
  openBackup(
    input: { file: File; geheim: Secret; vervang?: boolean },
    work: LongWork,
  ): Promise<Result<DossierStatus>>;
  saveBackup(target: SaveTarget, work: LongWork): Promise<Result<{ pad: string } | null>>;
  /** Ends the worker and reloads the page. */
  lock(): void;

  folders(): Promise<Result<SaveFolder[]>>;

  run<C extends CommandName>(
    command: C,
    params: Commands[C]['params'],
  ): Promise<Result<Commands[C]['result']>>;
  ask<Q extends QueryName>(
    query: Q,
    params: Queries[Q]['params'],
  ): Promise<Result<Queries[Q]['result']>>;
  /** Calls back at once and again whenever the answer may have changed. */
  watch<Q extends QueryName>(
    query: Q,
    params: Queries[Q]['params'],
    listener: (answer: Result<Queries[Q]['result']>) => void,
  ): () => void;

  /** Makes a table in the dossier worker and saves it; null when cancelled. */
  saveTable(
    target: SaveTarget,
    request: TableRequest,
    work: LongWork,
  ): Promise<Result<{ pad: string } | null>>;
}
