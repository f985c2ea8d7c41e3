/** Other keys for the open dossier, as the page asks for them. Each asks the old secret again. */
import type { DossierStatus } from '../../../../shared/dossier/protocol';

/** What somebody typed to show that they may. A key that this computer guards is no such proof. */
export interface TypedSecret {
  soort: 'wachtwoordzin' | 'herstelsleutel';
  tekst: string;
}

/** Done; `genoteerd` is false when the history could not be written, on a full disk, say. */
export interface KeysChanged {
  genoteerd: boolean;
}

export interface KeysMethods {
  /** Another passphrase for the same data: nothing is sealed anew. */
  changePassphrase: {
    params: { geheim: TypedSecret; nieuw: string };
    result: KeysChanged;
  };
  /** Makes another recovery key in memory; the one before stays in force until `confirmRecoveryKey`. */
  newRecoveryKey: { params: { geheim: TypedSecret }; result: { herstelsleutel: string } };
  confirmRecoveryKey: { params: null; result: KeysChanged };
  /** Makes keys of a next generation in memory; nothing is written before `reseal`. */
  newKeys: {
    params: { geheim: TypedSecret; nieuw: string };
    result: { herstelsleutel: string };
  };
  /**
   * Seals everything anew with them, and then the back-ups. Long work; when it fails the dossier is
   * as it was, unless with 'dossier-gesloten': then it is wholly the one or the other, and unlocking
   * finds out which. `achtergebleven`: folders that still hold back-ups under the old keys.
   */
  reseal: { params: null; result: { status: DossierStatus; achtergebleven: string[] } };
  /** Forgets what was made in memory, or is being made. */
  discardKeys: { params: null; result: null };
  /** Another roepnaam. */
  rename: { params: { roepnaam: string }; result: null };
}
