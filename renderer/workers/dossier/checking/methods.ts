/** Looking whether something is sound: the chain once more, and a file before it is opened. */
import { CodedError } from '../../../../shared/desktop/errors';
import { hasRecoveryKey } from '../../../../shared/desktop/vault-parts';
import type { BackupFile } from '../../../../shared/dossier/backup-file';
import { openBundle } from '../../../../shared/vault/bundle-reading';
import type { MethodContext, MethodGroup } from '../methods';
import type { CheckingMethods } from './protocol';

/** Throws 'backup-onleesbaar', 'backup-onvolledig', 'kluis-nieuwer' or 'bestand-verdwenen'. */
async function inspect({ file, naam }: { file: Blob; naam: string }): Promise<BackupFile> {
  try {
    const { header, steps } = await openBundle(file);
    const { id, roepnaam } = header;
    return { id, roepnaam, stap: steps, herstelsleutel: hasRecoveryKey(header) };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    // Nothing was decrypted: a step that is not sound is not what is wrong here.
    const { stap: _stap, ...params } = error.params;
    throw new CodedError(error.code, { bestand: naam, ...params }, error);
  }
}

export function checkingMethods({ open }: MethodContext): MethodGroup<CheckingMethods> {
  return {
    async checkAgain() {
      await open().check();
      return null;
    },
    inspectBackup: (params) => inspect(params),
  };
}
