/**
 * A box: one sealed piece of a dossier, the same bytes in IndexedDB and in a bundle.
 *
 *   0       version (1)
 *   1-4     generation of the keys, unsigned 32-bit big-endian
 *   5       length u of the unit id (1-64)
 *   6       unit id, ASCII
 *   6+u     nonce, 12 bytes, fresh and random for each box
 *   18+u    ciphertext of AES-256-GCM, then its tag of 16 bytes
 *
 * Generation and unit id together are the key id. Additional data (never stored):
 *
 *   0       version (1)
 *   1-4     generation, 32-bit
 *   5-12    sequence, 64-bit
 *   13-16   part, 32-bit
 *   17-20   number of parts, 32-bit
 *   21-     'draaiknop', dossier id, table, unit id: each preceded by its length (32-bit)
 *
 * All big-endian. The fixed numbers stand first so that opening 100,000 boxes copies a template
 * instead of building each. This layout cannot change: docs/decisions/0030.
 */
import { type Bytes, concat, fields, fromUtf8, uint32, utf8 } from './bytes';
import { decrypt, encrypt, type Key, NONCE_BYTES, TAG_BYTES } from './primitives';

const BOX_VERSION = 1;

/** Where a box belongs. The names are part of the additional data. */
export type BoxTable = 'manifest' | 'part' | 'snapshot' | 'segment' | 'bundle' | 'moment';

/** The one place a box is valid at. */
export interface BoxPlace {
  dossier: string;
  table: BoxTable;
  sequence: number;
  /** 0-based. */
  part: number;
  /** How many parts there are: taking one away makes the others invalid. */
  parts: number;
}

/** What is readable of a box. */
export interface BoxLabel {
  version: number;
  generation: number;
  unit: string;
}

const UNIT_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const NUMBERS = 21;

/** Whether a text may serve as the id of a unit. */
export function isUnitId(text: string): boolean {
  return UNIT_ID.test(text);
}

const templates = new Map<string, Bytes>();

function additionalData(place: BoxPlace, generation: number, unit: string): Bytes {
  const name = `${place.dossier} ${place.table} ${unit}`;
  let template = templates.get(name);
  if (template === undefined) {
    template = concat(
      new Uint8Array(NUMBERS),
      fields('draaiknop', place.dossier, place.table, unit),
    );
    // Bounded: a dossier of very many units must not keep a template for each for ever.
    if (templates.size >= 4096) templates.clear();
    templates.set(name, template);
  }
  const bytes = template.slice();
  const view = new DataView(bytes.buffer);
  view.setUint8(0, BOX_VERSION);
  view.setUint32(1, generation);
  view.setUint32(5, Math.floor(place.sequence / 0x1_0000_0000));
  view.setUint32(9, place.sequence >>> 0);
  view.setUint32(13, place.part);
  view.setUint32(17, place.parts);
  return bytes;
}

/** Seals plain bytes for one place. Throws RangeError for a unit id that cannot be stored. */
export async function sealBox(
  key: Key,
  generation: number,
  unit: string,
  place: BoxPlace,
  plain: Bytes,
): Promise<Bytes> {
  if (!isUnitId(unit)) throw new RangeError('not a unit id');
  const label = concat(
    Uint8Array.of(BOX_VERSION),
    uint32(generation),
    Uint8Array.of(unit.length),
    utf8(unit),
  );
  return encrypt(key, plain, additionalData(place, generation, unit), label);
}

/** The readable part of a box, or null when these bytes are not one. */
export function boxLabel(box: Bytes): BoxLabel | null {
  const length = box[5];
  if (length === undefined || box.length < 6 + length + NONCE_BYTES + TAG_BYTES) return null;
  let unit = '';
  for (let at = 6; at < 6 + length; at++) unit += String.fromCharCode(box[at] as number);
  if (!isUnitId(unit)) return null;
  const generation = new DataView(box.buffer, box.byteOffset).getUint32(1);
  return { version: box[0] as number, generation, unit };
}

/**
 * The plain bytes, or null when the box was made for another place, with another key, by another
 * version, or was changed.
 */
export function openBox(
  key: Key,
  label: BoxLabel,
  place: BoxPlace,
  box: Bytes,
): Promise<Bytes | null> {
  if (label.version !== BOX_VERSION) return Promise.resolve(null);
  const sealed = box.subarray(6 + label.unit.length);
  return decrypt(key, sealed, additionalData(place, label.generation, label.unit));
}

/** Plain bytes of a value. */
export function toJson(value: unknown): Bytes {
  return utf8(JSON.stringify(value));
}

/** The value of plain bytes that were opened; they are our own, so the type is what was sealed. */
export function fromJson<T>(plain: Bytes): T {
  return JSON.parse(fromUtf8(plain)) as T;
}
