/** Onthouden op deze computer, as the page asks for it. */
import type { DossierStatus } from '../../../../shared/dossier/protocol';
import type { TypedSecret } from '../keys/protocol';

export interface RememberingMethods {
  /** Lets the keychain of this computer guard a key to the open dossier. Asks the secret again. */
  rememberHere: { params: { geheim: TypedSecret }; result: null };
  /** Opens a dossier with the key that the keychain guards. */
  unlockHere: { params: { id: string }; result: DossierStatus };
}
