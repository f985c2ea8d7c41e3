/**
 * The sentinel: how far the log had come, kept by the shell outside the browser's store. With it
 * a store that was emptied, set back or replaced by a fork is noticed.
 */
import type { Sentinel } from '../desktop/contract';
import { type Bytes, fields, fromBase64, toBase64 } from './bytes';
import type { DossierKeys } from './keys';
import { mac, macHolds } from './primitives';

function signedBytes(sentinel: Omit<Sentinel, 'mac'>): Bytes {
  const { version, id, seq, head, at } = sentinel;
  return fields('draaiknop', 'wachter', version, id, seq, head, at);
}

/**
 * @param head SHA-256 of the sealed head manifest in hex, '' for an empty log.
 * @param at time of the last change, ISO: shown on the unlock screen.
 */
export async function makeSentinel(
  keys: DossierKeys,
  seq: number,
  head: string,
  at: string,
): Promise<Sentinel> {
  const sentinel = { version: 1, id: keys.dossier, seq, head, at } as const;
  return { ...sentinel, mac: toBase64(await mac(keys.macs, signedBytes(sentinel))) };
}

/** Whether this dossier made the sentinel, as it stands. */
export async function sentinelHolds(keys: DossierKeys, sentinel: Sentinel): Promise<boolean> {
  const tag = fromBase64(sentinel.mac);
  if (tag === null || sentinel.id !== keys.dossier) return false;
  return macHolds(keys.macs, tag, signedBytes(sentinel));
}
