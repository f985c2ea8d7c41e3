/** Sharing and merging, by the dossier worker. */
import type { Result } from '../../shared/desktop/errors';
import type { DossierClient } from './client';
import type { SharingSession } from './sharing-types';

export interface SharingDeps {
  client(): DossierClient;
  /** Refuses during a waiting time; a wrong secret begins the next one. */
  throttled<T>(attempt: () => Promise<Result<T>>): Promise<Result<T>>;
}

export function createSharing({ client, throttled }: SharingDeps): SharingSession {
  return {
    mayShareWith: (passphrase) => client().do('delenMag', { passphrase }),
    share: (target, input, work) => client().do('delen', { target, ...input }, { work }),
    readMerge: ({ file, geheim }, work) =>
      throttled(() => client().do('samenvoegenLezen', { file, naam: file.name, geheim }, { work })),
    mergeConflicts: (offset, limit) => client().do('samenvoegenConflicten', { offset, limit }),
    merge: (choices, work) => client().do('samenvoegen', choices, { work }),
    dropMerge: () => void client().do('samenvoegenLaten', null),
  };
}
