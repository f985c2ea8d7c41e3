/** Random ids. They are readable in the store, so they say nothing. */
import { toBase64, toHex } from '../../../shared/vault/bytes';
import { randomBytes } from '../../../shared/vault/primitives';

const ID_BYTES = 12;
/** Drawn at once: asking for a few bytes 300,000 times costs an import more than applying it. */
const POOL_BYTES = ID_BYTES * 1024;

let pool = new Uint8Array(0);
let used = 0;

/** Of a dossier: lower case only, because it is the name of a folder. 128 bits. */
export function newDossierId(): string {
  return toHex(randomBytes(16));
}

/** Of anything within a dossier: 16 letters and digits, a little under 96 bits. */
export function newId(): string {
  if (used === pool.length) {
    pool = randomBytes(POOL_BYTES);
    used = 0;
  }
  const bytes = pool.subarray(used, used + ID_BYTES);
  used += ID_BYTES;
  return toBase64(bytes).replaceAll('+', '0').replaceAll('/', '1');
}
