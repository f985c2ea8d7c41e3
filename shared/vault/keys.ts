/**
 * The data key of a dossier and the keys derived from it. The raw bytes live as short as
 * possible: everything that works with them afterwards holds keys that cannot be read back.
 */
import { type Bytes, concat, uint32, utf8 } from './bytes';
import { aesKey, hkdf, hmacKey, KEY_BYTES, type Key, randomBytes } from './primitives';

/** Raw data key and its generation; a new generation is made when everything is sealed anew. */
export interface DataKey {
  generation: number;
  raw: Bytes;
}

/** Ready for use in the dossier worker. None of these can be read back. */
export interface DossierKeys {
  /** Id of the dossier; part of the additional data of all that is sealed. */
  dossier: string;
  generation: number;
  /** Seals manifests, snapshots and all parts of unit 'dossier'. */
  records: Key;
  /** Wraps unit keys. */
  wraps: Key;
  /** Authenticates the unit keys file and the sentinel. */
  macs: Key;
}

/** A fresh data key. */
export function newDataKey(generation = 1): DataKey {
  return { generation, raw: randomBytes(KEY_BYTES) };
}

/**
 * Derives the working keys: HKDF-SHA-256, salt = dossier id, one purpose label each, so that no
 * key ever serves two purposes and no key of one dossier serves another.
 */
export async function deriveKeys(dossier: string, data: DataKey): Promise<DossierKeys> {
  const salt = concat(uint32(data.generation), utf8(dossier));
  const [records, wraps, macs] = await Promise.all([
    hkdf(data.raw, salt, 'draaiknop records v1'),
    hkdf(data.raw, salt, 'draaiknop unit wraps v1'),
    hkdf(data.raw, salt, 'draaiknop macs v1'),
  ]);
  return {
    dossier,
    generation: data.generation,
    records: await aesKey(records),
    wraps: await aesKey(wraps),
    macs: await hmacKey(macs),
  };
}
