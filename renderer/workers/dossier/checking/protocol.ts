/** Looking whether something is sound, as the page asks for it. */
import type { BackupFile } from '../../../../shared/dossier/backup-file';

export interface CheckingMethods {
  /** Checks the whole chain of the open dossier again; the status tells how far it is. */
  checkAgain: { params: null; result: null };
  /** Reads the head of a back-up in one file: enough to know what it is, before any secret. */
  inspectBackup: { params: { file: Blob; naam: string }; result: BackupFile };
}
