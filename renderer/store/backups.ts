/** Back-ups: by the dossier worker where it takes a key, by the shell where it does not. */
import { shownFolder } from '../../shared/backup/listing';
import type { Desktop } from '../../shared/desktop/contract';
import { type Result, success } from '../../shared/desktop/errors';
import type { BackupSession } from './backup-types';
import type { DossierClient } from './client';

export interface BackupsDeps {
  desktop: Pick<Desktop, 'invoke'>;
  client(): DossierClient;
  /** Refuses during a waiting time; a wrong secret begins the next one. */
  throttled<T>(attempt: () => Promise<Result<T>>): Promise<Result<T>>;
}

export function createBackups({ desktop, client, throttled }: BackupsDeps): BackupSession {
  return {
    backupNow: (work) => client().do('backupNow', null, { work }),
    restoreMoment: (chosen, work) => client().do('restoreMoment', chosen, { work }),
    chooseBackupFolder: (folder) => client().do('chooseBackupFolder', { folder }),
    forgetBackupFolder: () => client().do('forgetBackupFolder', null),

    async momentsOf(id) {
      const listed = await desktop.invoke('backup.list', { id });
      if (!listed.ok) return listed;
      return success(listed.value.mappen.map((folder) => shownFolder(folder, () => undefined)));
    },
    restoreLocked: (input, work) => throttled(() => client().do('restoreLocked', input, { work })),

    momentsIn: (files) => client().do('momentsIn', { files: files.map(chosenFile) }),
    openBackupFolder: ({ files, vervang = false, ...input }, work) =>
      throttled(() =>
        client().do(
          'openBackupFolder',
          { ...input, files: files.map(chosenFile), vervang },
          { work },
        ),
      ),
  };
}

function chosenFile(file: File) {
  return { naam: file.name, pad: file.webkitRelativePath ?? '', blob: file };
}
