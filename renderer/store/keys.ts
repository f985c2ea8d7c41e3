/** Other keys, by the dossier worker. */
import type { Result } from '../../shared/desktop/errors';
import type { DossierClient } from './client';
import type { KeysSession } from './keys-types';

export interface KeysDeps {
  client(): DossierClient;
  /** Refuses during a waiting time; a wrong secret begins the next one. */
  throttled<T>(attempt: () => Promise<Result<T>>): Promise<Result<T>>;
}

export function createKeys({ client, throttled }: KeysDeps): KeysSession {
  return {
    changePassphrase: (input) => throttled(() => client().do('changePassphrase', input)),
    newRecoveryKey: (geheim) => throttled(() => client().do('newRecoveryKey', { geheim })),
    confirmRecoveryKey: () => client().do('confirmRecoveryKey', null),
    newKeys: (input) => throttled(() => client().do('newKeys', input)),
    sealAnew: (work) => client().do('reseal', null, { work }),
    discardKeys: () => client().do('discardKeys', null),
    rename: (roepnaam) => client().do('rename', { roepnaam }),
  };
}
