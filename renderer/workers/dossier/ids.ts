/** Random ids. They are readable in the store, so they say nothing. */
import { toBase64, toHex } from '../../../shared/vault/bytes';
import { randomBytes } from '../../../shared/vault/primitives';

const ID_BYTES = 12;
/** Each three bytes are four characters. */
const ID_LENGTH = 16;
/** Made at once: asking for a few bytes 300,000 times costs an import more than applying it. */
const POOL_IDS = 1024;

let pool = '';
let used = 0;

/** Of a dossier: lower case only, because it is the name of a folder. 128 bits. */
export function newDossierId(): string {
  return toHex(randomBytes(16));
}

/** Of anything within a dossier: 16 letters and digits, a little under 96 bits. */
export function newId(): string {
  if (used === pool.length) {
    pool = toBase64(randomBytes(ID_BYTES * POOL_IDS))
      .replaceAll('+', '0')
      .replaceAll('/', '1');
    used = 0;
  }
  used += ID_LENGTH;
  return pool.slice(used - ID_LENGTH, used);
}
