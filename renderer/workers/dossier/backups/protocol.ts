/** Back-ups, as the page asks for them. */
import type { BackupFolderName, FoundBackups } from '../../../../shared/backup/state';
import type { DossierStatus } from '../../../../shared/dossier/protocol';

/** A moment in a folder of the shell. */
export interface ChosenMoment {
  map: BackupFolderName;
  moment: string;
}

export interface RestoreLocked extends ChosenMoment {
  id: string;
  geheim: { soort: 'wachtwoordzin' | 'herstelsleutel'; tekst: string };
}

/** A file of a folder that the user chose. */
export interface ChosenFile {
  naam: string;
  /** Within that folder, with the name; '' when the browser does not say. */
  pad: string;
  blob: Blob;
}

export interface BackupMethods {
  backupNow: { params: null; result: { at: string; stap: number } };
  restoreMoment: { params: ChosenMoment; result: DossierStatus };
  restoreLocked: { params: RestoreLocked; result: DossierStatus };
  chooseBackupFolder: {
    params: { folder: string | null };
    result: { pad: string; verlaat: string | null } | null;
  };
  forgetBackupFolder: { params: null; result: null };
  momentsIn: { params: { files: ChosenFile[] }; result: FoundBackups[] };
  openBackupFolder: {
    params: {
      files: ChosenFile[];
      id: string;
      moment: string;
      geheim: RestoreLocked['geheim'];
      vervang: boolean;
    };
    result: DossierStatus;
  };
}
