/** Manifests to boxes and back: always sealed with the dossier's own key. */
import { DOSSIER_UNIT } from '../domain/entities';
import { type BoxPlace, boxLabel, fromJson, openBox, sealBox, toJson } from './box';
import type { Bytes } from './bytes';
import type { DossierKeys } from './keys';
import type { Manifest } from './record';

function place(keys: DossierKeys, sequence: number): BoxPlace {
  return { dossier: keys.dossier, table: 'manifest', sequence, part: 0, parts: 1 };
}

export function sealManifest(keys: DossierKeys, seq: number, manifest: Manifest): Promise<Bytes> {
  const where = place(keys, seq);
  return sealBox(keys.records, keys.generation, DOSSIER_UNIT, where, toJson(manifest));
}

/** The manifest, or null when this is not the sealed manifest of that step of this dossier. */
export async function openManifest(
  keys: DossierKeys,
  seq: number,
  box: Bytes,
): Promise<Manifest | null> {
  const plain = await openOwnBox(keys, place(keys, seq), box);
  return plain === null ? null : fromJson<Manifest>(plain);
}

/** Opens a box that only the dossier's own key may have sealed. */
export async function openOwnBox(
  keys: DossierKeys,
  where: BoxPlace,
  box: Bytes,
): Promise<Bytes | null> {
  const label = boxLabel(box);
  if (label === null || label.unit !== DOSSIER_UNIT) return null;
  return openBox(keys.records, label, where, box);
}
