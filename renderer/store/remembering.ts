/** Onthouden op deze computer: by the shell, and by the dossier worker where a key is needed. */
import type { Desktop } from '../../shared/desktop/contract';
import type { Result } from '../../shared/desktop/errors';
import type { DossierClient } from './client';
import type { RememberingSession } from './remembering-types';

interface RememberingDeps {
  desktop: Pick<Desktop, 'invoke'>;
  client(): DossierClient;
  /** The waiting times after wrong secrets. */
  throttled<T>(attempt: () => Promise<Result<T>>): Promise<Result<T>>;
}

export function createRemembering(deps: RememberingDeps): RememberingSession {
  const { desktop, client, throttled } = deps;
  return {
    keychain: (id) => desktop.invoke('keychain.state', { id }),
    rememberHere: (geheim) => throttled(() => client().do('rememberHere', { geheim })),
    forgetHere: (id) => desktop.invoke('keychain.forget', { id }),
    unlockHere: (id) => client().do('unlockHere', { id }),
  };
}
