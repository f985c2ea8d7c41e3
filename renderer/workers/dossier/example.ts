/**
 * The example dossier: a bundle that ships with the program, opened in memory. Its key stands here
 * for everybody to read, so it is sealed for the sake of one way of opening, not of secrecy; what
 * is changed in it is gone when it closes.
 */
import { openBundle } from '../../../shared/vault/bundle-reading';
import { type Bytes, utf8 } from '../../../shared/vault/bytes';
import { openWithPassphrase } from '../../../shared/vault/header';
import { sha256 } from '../../../shared/vault/primitives';
import type { Dossier } from './dossier';
import { type LogShell, memoryStore, openLog, restoreBundle, type Time } from './log';
import { asDossier } from './opening';

/** In the place of what Argon2id makes of a passphrase. */
export function exampleKek(): Promise<Bytes> {
  return sha256(utf8('draaiknop voorbeeld v1'));
}

/** Nothing of the example leaves this worker. */
export const noShell: LogShell = {
  writeUnits: async () => undefined,
  writeSentinel: async () => undefined,
};

/** Opens the bundle of the example. Throws the codes of a bundle that is not sound. */
export async function openExample(time: Time, bytes: Bytes): Promise<Dossier> {
  const bundle = await openBundle(new Blob([bytes]));
  const { header, units } = bundle;
  const keys = await openWithPassphrase(header, await exampleKek());
  const store = memoryStore();
  await restoreBundle(bundle, keys, store);
  const opened = await openLog({
    keys,
    units,
    sentinel: null,
    store: async () => store,
    shell: noShell,
    locks: null,
    time,
  });
  return asDossier(opened, { id: header.id, naam: header.roepnaam, kind: 'voorbeeld', time });
}
