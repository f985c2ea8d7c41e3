/** The slot of a moment: what only the dossier may know of it, and what proves its index. */
import { DOSSIER_UNIT } from '../domain/entities';
import { type DossierCounts, nothingCounted } from '../dossier/counts';
import { type BoxPlace, fromJson, sealBox, toJson } from '../vault/box';
import { fromBase64, toBase64 } from '../vault/bytes';
import type { DossierKeys } from '../vault/keys';
import { openOwnBox } from '../vault/manifest';
import type { MomentIndex } from './moment';

/** What the slot tells, for the dossier's own key only. JSON in UTF-8. */
export interface MomentSlot {
  v: 1;
  at: string;
  stap: number;
  reden: MomentIndex['reden'];
  reeks: string;
  lengte: number;
  /** SHA-256 (hex) of the sealed manifest of its last step: with it every byte is authenticated. */
  head: string;
  aantallen: DossierCounts;
}

function place(keys: DossierKeys, stap: number): BoxPlace {
  return { dossier: keys.dossier, table: 'moment', sequence: stap, part: 0, parts: 1 };
}

/** The slot of a moment, base64. */
export async function sealSlot(keys: DossierKeys, slot: MomentSlot): Promise<string> {
  const where = place(keys, slot.stap);
  return toBase64(await sealBox(keys.records, keys.generation, DOSSIER_UNIT, where, toJson(slot)));
}

/** What the slot tells, or null when it is not of this dossier or does not say what the index says. */
export async function openSlot(keys: DossierKeys, index: MomentIndex): Promise<MomentSlot | null> {
  if (index.id !== keys.dossier || index.generatie !== keys.generation) return null;
  const box = fromBase64(index.slot);
  const plain = box === null ? null : await openOwnBox(keys, place(keys, index.stap), box);
  if (plain === null) return null;
  const slot = fromJson<MomentSlot>(plain);
  const same =
    slot.v === 1 &&
    slot.at === index.at &&
    slot.stap === index.stap &&
    slot.reden === index.reden &&
    slot.reeks === index.reeks &&
    slot.lengte === index.lengte;
  // A slot of an earlier version counted fewer kinds: of the others there was nothing.
  return same ? { ...slot, aantallen: { ...nothingCounted, ...slot.aantallen } } : null;
}
