/** Onthouden op deze computer, as screens ask for it. */
import type { Result } from '../../shared/desktop/errors';
import type { KeychainState } from '../../shared/desktop/keychain-contract';
import type { DossierStatus } from '../../shared/dossier/protocol';
import type { Secret } from './work-types';

export interface RememberingSession {
  /** Whether this computer has a keychain that guards a key, and whether it does for this dossier. */
  keychain(id: string): Promise<Result<KeychainState>>;
  /** For the open dossier; the secret is asked again, with the waiting times of unlocking. */
  rememberHere(geheim: Secret): Promise<Result<null>>;
  /** Whatever dossier is open; also when nothing was kept. */
  forgetHere(id: string): Promise<Result<null>>;
  /**
   * Opens a dossier without a secret. 'sleutelbos-nu-niet' when it may work another time,
   * 'sleutelbos-weigert' and 'onthouden-vervallen' when it is forgotten.
   */
  unlockHere(id: string): Promise<Result<DossierStatus>>;
}
