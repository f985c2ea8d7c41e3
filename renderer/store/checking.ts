/** Looking whether something is sound, by the dossier worker. */
import type { CheckingSession } from './checking-types';
import type { DossierClient } from './client';

export function createChecking(client: () => DossierClient): CheckingSession {
  return {
    checkAgain: () => client().do('checkAgain', null),
    inspectBackup: (file) => client().do('inspectBackup', { file, naam: file.name }),
  };
}
