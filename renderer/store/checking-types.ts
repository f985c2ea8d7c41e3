/** Looking whether something is sound, as screens ask for it. */
import type { Result } from '../../shared/desktop/errors';
import type { BackupFile } from '../../shared/dossier/backup-file';

export interface CheckingSession {
  /** Checks the whole chain again; the status tells how far it is. Resolves when it is done. */
  checkAgain(): Promise<Result<null>>;
  /**
   * What a file is, before any secret is asked. Fails with 'backup-onleesbaar' for one that is no
   * back-up, 'backup-onvolledig', 'kluis-nieuwer' or 'bestand-verdwenen'.
   */
  inspectBackup(file: File): Promise<Result<BackupFile>>;
}
