/** Other keys for the open dossier, as screens ask for them. Each asks the old secret again. */
import type { Result } from '../../shared/desktop/errors';
import type { DossierStatus } from '../../shared/dossier/protocol';
import type { LongWork, Secret } from './work-types';

/** Done; `genoteerd` is false when the history could not be written, on a full disk, say. */
export interface KeysChanged {
  genoteerd: boolean;
}

/** Shown once, in groups of four; never stored. In force only when it was confirmed. */
export interface ShownKey {
  herstelsleutel: string;
}

/** Done. `achtergebleven`: folders that still hold back-ups under the old keys. */
export interface SealedAnew {
  status: DossierStatus;
  achtergebleven: string[];
}

export interface KeysSession {
  /**
   * Another passphrase. Fails with 'wachtwoordzin-geweigerd' for one that is easy to guess or that
   * is the one in force; wrong secrets begin a waiting time, as at unlocking.
   */
  changePassphrase(input: { geheim: Secret; nieuw: string }): Promise<Result<KeysChanged>>;
  /** Makes another recovery key; the one before stays in force until `confirmRecoveryKey`. */
  newRecoveryKey(geheim: Secret): Promise<Result<ShownKey>>;
  confirmRecoveryKey(): Promise<Result<KeysChanged>>;
  /** Makes keys of a next generation; nothing is written before `sealAnew`. */
  newKeys(input: { geheim: Secret; nieuw: string }): Promise<Result<ShownKey>>;
  /**
   * Seals everything anew with them. When it fails, the dossier is as it was and it can be tried
   * again; with 'dossier-gesloten' nobody could tell which keys it has, and the page has to lock.
   */
  sealAnew(work: LongWork): Promise<Result<SealedAnew>>;
  /** Forgets a key that was shown and not confirmed, or is being made. */
  discardKeys(): Promise<Result<null>>;
  /** Another roepnaam. */
  rename(roepnaam: string): Promise<Result<null>>;
}
