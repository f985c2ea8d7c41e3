/** What screens can do with back-ups. How they are doing is the query `backups`, which is watched. */
import type { BackupFolder, BackupFolderName, FoundBackups } from '../../shared/backup/state';
import type { Result } from '../../shared/desktop/errors';
import type { DossierStatus } from '../../shared/dossier/protocol';
import type { LongWork, Secret } from './work-types';

/** A moment that `backups`, `momentsOf` or `momentsIn` named. */
export interface ChosenMoment {
  map: BackupFolderName;
  moment: string;
}

export interface BackupSession {
  /** In every folder that can be reached. Fails when none took it, with what was wrong. */
  backupNow(work: LongWork): Promise<Result<{ at: string; stap: number }>>;
  /**
   * Sets the open dossier back to a moment. What it is now becomes a moment first
   * ('voor-terugzetten', newest in the own folder): setting back to that one undoes it. Fails with
   * 'backup-onleesbaar' or 'backup-onvolledig' (params: stap) before anything is changed. When it
   * fails after that, no dossier is open any more ('dossier-gesloten') and the page has to lock.
   */
  restoreMoment(chosen: ChosenMoment, work: LongWork): Promise<Result<DossierStatus>>;
  /** null = cancelled in the shell's own dialog. Ask with a folder of `folders()`, or null there. */
  chooseBackupFolder(
    folder: string | null,
  ): Promise<Result<{ pad: string; verlaat: string | null } | null>>;
  /** What is in it stays. */
  forgetBackupFolder(): Promise<Result<null>>;

  /** Of a dossier that is locked or cannot be opened: what can be read without a key. */
  momentsOf(id: string): Promise<Result<BackupFolder[]>>;
  /**
   * Sets a locked dossier back and opens it. What can still be read of it becomes a moment first.
   * When only its key files are unreadable and its store is newer than the moment, the files come
   * back and the newer store stays.
   */
  restoreLocked(
    input: ChosenMoment & { id: string; geheim: Secret },
    work: LongWork,
  ): Promise<Result<DossierStatus>>;

  /** What is in a folder that the user chose, such as one on a stick of another computer. */
  momentsIn(files: readonly File[]): Promise<Result<FoundBackups[]>>;
  /** Opens a moment from such a folder as a dossier of this profile; `vervang` as of openBackup. */
  openBackupFolder(
    input: {
      files: readonly File[];
      id: string;
      moment: string;
      geheim: Secret;
      vervang?: boolean;
    },
    work: LongWork,
  ): Promise<Result<DossierStatus>>;
}
