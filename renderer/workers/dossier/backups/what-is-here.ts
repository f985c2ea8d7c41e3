/** What this profile has of a dossier that something else is about to take the place of. */
import type { UnitKeys, VaultHeader } from '../../../../shared/desktop/contract';
import { CodedError } from '../../../../shared/desktop/errors';
import type { DossierKeys } from '../../../../shared/vault/keys';
import type { Dossier } from '../dossier';
import { type OpeningDeps, openKept } from '../opening';
import type { Shell } from '../shell';
import type { LongWork } from '../work';
import { BackupKeeper } from './keeper';
import { nothingStays, type Staying, whatStays } from './staying';

/** The key files of this profile; null for one that is not there or cannot be read. */
export interface KeyFiles {
  header: VaultHeader | null;
  units: UnitKeys | null;
}

/** Rejects with 'kluis-nieuwer': what a newer program wrote is never replaced. */
export async function keyFilesHere(shell: Shell, id: string): Promise<KeyFiles> {
  const readable = async <T>(read: Promise<T>): Promise<T | null> =>
    read.catch((error: unknown) => {
      if (error instanceof CodedError && error.code === 'kluis-nieuwer') throw error;
      return null;
    });
  return {
    header: await readable(shell.invoke('vault.read', { id })),
    units: await readable(shell.invoke('units.read', { id })),
  };
}

/**
 * What can still be read of the dossier becomes a moment. Of a sound dossier that has to succeed; of
 * a damaged one it is tried. Answers who worked in it last, and what setting back does not take away.
 *
 * @param keep a moment that must not be thinned out because of it.
 */
export async function saveWhatIsHere(
  deps: OpeningDeps,
  { header, units }: KeyFiles,
  keys: DossierKeys,
  keep: string | null,
  work: LongWork,
): Promise<{ coder: string | null; staying: Staying }> {
  const unknown = { coder: null, staying: nothingStays };
  if (header === null || units === null) return unknown;
  let dossier: Dossier;
  try {
    dossier = await openKept(deps, header, keys);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'elders-open') throw error;
    return unknown;
  }
  let staying = nothingStays;
  const keeper = new BackupKeeper({ shell: deps.shell, dossier, time: deps.time });
  try {
    staying = await whatStays(dossier);
    await keeper.make({ reden: 'voor-terugzetten', ...(keep !== null && { keep }) }, work);
  } catch (error) {
    if (dossier.log.damage === null || work.signal.aborted) throw error;
  } finally {
    keeper.stop();
    await dossier.close().catch(() => undefined);
  }
  return { coder: dossier.status.coder?.id ?? null, staying };
}
