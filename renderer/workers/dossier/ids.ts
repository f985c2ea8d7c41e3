/** Random ids. They are readable in the store, so they say nothing. */
import { toBase64, toHex } from '../../../shared/vault/bytes';
import { randomBytes } from '../../../shared/vault/primitives';

/** Of a dossier: lower case only, because it is the name of a folder. 128 bits. */
export function newDossierId(): string {
  return toHex(randomBytes(16));
}

/** Of anything within a dossier: 16 letters and digits, a little under 96 bits. */
export function newId(): string {
  return toBase64(randomBytes(12)).replaceAll('+', '0').replaceAll('/', '1');
}
