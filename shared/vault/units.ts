/**
 * Unit keys: what can be withdrawn is sealed under a key of its own, and erasing it is losing that
 * key. They stand wrapped in a file of the shell, never in IndexedDB, where deleted bytes stay
 * readable for long.
 *
 * A wrap is base64 of nonce (12) | ciphertext (32) | tag (16), additional data: 'draaiknop',
 * dossier id, 'eenheid', version, generation, unit id. The file is authenticated as a whole: the
 * MAC covers every unit with its wrap and the erasure list, both in order of id.
 */
import type { UnitKeys } from '../desktop/contract';
import { DOSSIER_UNIT } from '../domain/entities';
import { isUnitId } from './box';
import { type Bytes, fields, fromBase64, toBase64 } from './bytes';
import type { DossierKeys } from './keys';
import {
  aesKey,
  decrypt,
  encrypt,
  KEY_BYTES,
  type Key,
  mac,
  macHolds,
  randomBytes,
} from './primitives';

const VERSION = 1;

function wrapData(keys: DossierKeys, unit: string): Bytes {
  return fields('draaiknop', keys.dossier, 'eenheid', VERSION, keys.generation, unit);
}

function signedBytes(keys: DossierKeys, file: Omit<UnitKeys, 'mac'>): Bytes {
  const units = Object.entries(file.units).sort(([a], [b]) => (a < b ? -1 : 1));
  return fields(
    'draaiknop',
    'eenheden',
    file.version,
    keys.generation,
    file.id,
    units.length,
    ...units.flat(),
    file.erased.length,
    ...file.erased,
  );
}

/** The unit keys of an open dossier. Immutable: a change makes a new ring with a new file. */
export interface UnitRing {
  /** As the shell keeps it. */
  readonly file: UnitKeys;
  readonly keys: ReadonlyMap<string, Key>;
  readonly erased: ReadonlySet<string>;
  /** False when the file did not carry a valid MAC: what opened can be read, no more. */
  readonly sound: boolean;
}

async function signed(
  keys: DossierKeys,
  units: Record<string, string>,
  erased: ReadonlySet<string>,
): Promise<UnitKeys> {
  const file = { version: VERSION, id: keys.dossier, units, erased: [...erased].sort() } as const;
  return { ...file, mac: toBase64(await mac(keys.macs, signedBytes(keys, file))) };
}

/** The ring of a new dossier: no units, nothing erased. */
export async function newUnitRing(keys: DossierKeys): Promise<UnitRing> {
  const file = await signed(keys, {}, new Set());
  return { file, keys: new Map(), erased: new Set(), sound: true };
}

async function unwrapUnit(keys: DossierKeys, unit: string, wrapped: string): Promise<Key | null> {
  const sealed = fromBase64(wrapped);
  const raw = sealed === null ? null : await decrypt(keys.wraps, sealed, wrapData(keys, unit));
  return raw === null || raw.length !== KEY_BYTES ? null : aesKey(raw);
}

/**
 * Opens the file. Damage does not throw: keys whose wrap was changed are simply not there, and
 * `sound` is false when the file is not as this dossier last wrote it.
 */
export async function openUnitRing(keys: DossierKeys, file: UnitKeys): Promise<UnitRing> {
  const tag = fromBase64(file.mac);
  const sound =
    file.id === keys.dossier &&
    tag !== null &&
    (await macHolds(keys.macs, tag, signedBytes(keys, file)));
  // A changed file may say so of the dossier itself; that takes nothing away.
  const erased = new Set(file.erased.filter((unit) => unit !== DOSSIER_UNIT));
  const opened = await Promise.all(
    Object.entries(file.units).map(
      async ([unit, wrapped]) => [unit, await unwrapUnit(keys, unit, wrapped)] as const,
    ),
  );
  const ring = new Map<string, Key>();
  let whole = true;
  for (const [unit, key] of opened) {
    if (key === null) whole = false;
    // A key of something on the list must never open it again, whoever put it back.
    else if (!erased.has(unit)) ring.set(unit, key);
  }
  return { file, keys: ring, erased, sound: sound && whole };
}

interface NewUnitKey {
  key: Key;
  wrapped: string;
}

async function newUnitKey(keys: DossierKeys, unit: string): Promise<NewUnitKey> {
  const raw = randomBytes(KEY_BYTES);
  const [key, sealed] = await Promise.all([
    aesKey(raw),
    encrypt(keys.wraps, raw, wrapData(keys, unit)),
  ]);
  return { key, wrapped: toBase64(sealed) };
}

/** A ring with fresh keys for units that have none. Throws RangeError for an id that cannot be. */
export async function withUnits(
  keys: DossierKeys,
  ring: UnitRing,
  units: Iterable<string>,
): Promise<UnitRing> {
  const all = new Map(ring.keys);
  const wraps = { ...ring.file.units };
  const missing = [...new Set(units)].filter((unit) => !all.has(unit) && !ring.erased.has(unit));
  if (!missing.every(isUnitId)) throw new RangeError('not a unit id');
  const made = await Promise.all(missing.map((unit) => newUnitKey(keys, unit)));
  for (const [i, unit] of missing.entries()) {
    const { key, wrapped } = made[i] as NewUnitKey;
    wraps[unit] = wrapped;
    all.set(unit, key);
  }
  return {
    file: await signed(keys, wraps, ring.erased),
    keys: all,
    erased: ring.erased,
    sound: ring.sound,
  };
}

/**
 * A ring without the keys of these units, with their ids on the erasure list. Throws RangeError
 * for what is no unit of its own: a dossier is not erased, it is deleted.
 */
export async function withoutUnits(
  keys: DossierKeys,
  ring: UnitRing,
  units: Iterable<string>,
): Promise<UnitRing> {
  const erased = new Set(ring.erased);
  const left = new Map(ring.keys);
  const wraps = { ...ring.file.units };
  for (const unit of units) {
    if (!isUnitId(unit) || unit === DOSSIER_UNIT) throw new RangeError('not a unit id');
    erased.add(unit);
    left.delete(unit);
    delete wraps[unit];
  }
  return { file: await signed(keys, wraps, erased), keys: left, erased, sound: ring.sound };
}
