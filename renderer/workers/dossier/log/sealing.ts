/** Parts and snapshots to boxes and back, with the keys of the open dossier. */
import { DOSSIER_UNIT } from '../../../../shared/domain/entities';
import {
  type BoxPlace,
  type BoxTable,
  boxLabel,
  fromJson,
  openBox,
  sealBox,
} from '../../../../shared/vault/box';
import { type Bytes, utf8 } from '../../../../shared/vault/bytes';
import { openOwnBox } from '../../../../shared/vault/manifest';
import { type Part, readPart, type WrittenPart } from '../../../../shared/vault/record';
import type { KeyRing } from './key-ring';

/** Why a box did not open; 'gewist' is no damage. */
export type Closed = 'gewist' | 'sleutel' | 'beschadigd';

function place(ring: KeyRing, table: BoxTable, sequence: number, part = 0, parts = 1): BoxPlace {
  return { dossier: ring.keys.dossier, table, sequence, part, parts };
}

/** Opens a box of any unit. */
async function openBytes(ring: KeyRing, where: BoxPlace, box: Bytes): Promise<Bytes | Closed> {
  const label = boxLabel(box);
  if (label === null) return 'beschadigd';
  if (ring.isErased(label.unit)) return 'gewist';
  const key = ring.keyOf(label.unit);
  if (key === undefined) return 'sleutel';
  return (await openBox(key, label, where, box)) ?? 'beschadigd';
}

async function open<T>(ring: KeyRing, where: BoxPlace, box: Bytes): Promise<T | Closed> {
  const plain = await openBytes(ring, where, box);
  return typeof plain === 'string' ? plain : fromJson<T>(plain);
}

/** Seals for a unit whose key is there. */
async function seal(ring: KeyRing, unit: string, where: BoxPlace, plain: Bytes): Promise<Bytes> {
  const key = ring.keyOf(unit);
  if (key === undefined) throw new RangeError('no key for this unit');
  return sealBox(key, ring.keys.generation, unit, where, plain);
}

/** Where a part is: its number, and how many lie inline with it (0 when it lies apart). */
export interface PartPlace {
  seq: number;
  part: number;
  inline: number;
}

export function sealPart(
  ring: KeyRing,
  unit: string,
  { seq, part, inline }: PartPlace,
  json: string,
): Promise<Bytes> {
  return seal(ring, unit, place(ring, 'part', seq, part, inline), utf8(json));
}

export async function openPart(
  ring: KeyRing,
  { seq, part, inline }: PartPlace,
  box: Bytes,
): Promise<Part | Closed> {
  const opened = await open<WrittenPart>(ring, place(ring, 'part', seq, part, inline), box);
  return typeof opened === 'string' ? opened : readPart(opened);
}

/** The plain bytes of a part, to be sealed again elsewhere. */
export function openPartBytes(
  ring: KeyRing,
  { seq, part, inline }: PartPlace,
  box: Bytes,
): Promise<Bytes | Closed> {
  return openBytes(ring, place(ring, 'part', seq, part, inline), box);
}

export function sealPartBytes(
  ring: KeyRing,
  unit: string,
  { seq, part, inline }: PartPlace,
  plain: Bytes,
): Promise<Bytes> {
  return seal(ring, unit, place(ring, 'part', seq, part, inline), plain);
}

export function sealSnapshot(ring: KeyRing, seq: number, json: string): Promise<Bytes> {
  return seal(ring, DOSSIER_UNIT, place(ring, 'snapshot', seq), utf8(json));
}

export async function openSnapshot<T>(ring: KeyRing, seq: number, box: Bytes): Promise<T | null> {
  const plain = await openOwnBox(ring.keys, place(ring, 'snapshot', seq), box);
  return plain === null ? null : fromJson<T>(plain);
}

export function sealSegment(ring: KeyRing, unit: string, id: number, json: string): Promise<Bytes> {
  return seal(ring, unit, place(ring, 'segment', id), utf8(json));
}

export function openSegment<T>(ring: KeyRing, id: number, box: Bytes): Promise<T | Closed> {
  return open<T>(ring, place(ring, 'segment', id), box);
}
