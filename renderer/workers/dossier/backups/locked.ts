/** Sets back a dossier that is locked: because it is damaged, or because its key files are. */
import type { UnitKeys, VaultHeader } from '../../../../shared/desktop/contract';
import { CodedError } from '../../../../shared/desktop/errors';
import type { DossierKeys } from '../../../../shared/vault/keys';
import type { Dossier } from '../dossier';
import { lockDossier } from '../log/lock';
import { type OpeningDeps, openHeader, openKept } from '../opening';
import type { SecretParams } from '../protocol';
import { goesOn } from '../restoring';
import type { Shell } from '../shell';
import type { LongWork } from '../work';
import { BackupKeeper } from './keeper';
import type { RestoreLocked } from './protocol';
import { checkMoment, joinedUnits, openMoment, putBack } from './setting-back';
import { nothingStays, type Staying, whatStays } from './staying';

/** The key files of this profile; null for one that cannot be read. */
interface Own {
  header: VaultHeader | null;
  units: UnitKeys | null;
}

/**
 * Throws as checkMoment and the vault do, before anything was changed, or what the shell or the store
 * says; then the dossier is as it was, or named as damaged, and can be set back again.
 */
export async function restoreLocked(
  deps: OpeningDeps,
  { id, map, moment, geheim }: RestoreLocked,
  work: LongWork,
): Promise<Dossier> {
  const { shell, locks } = deps;
  const opened = await openMoment(shell, id, { map, moment });
  work.progress({ zin: 'De sleutel wordt berekend', gedaan: 0, totaal: null, perSeconde: null });
  const found = await ownFiles(shell, id);
  const { header, keys } = await openEither(shell, found.header, opened.header, geheim);
  // One that was tampered with is as good as none, and must not reach the back-ups either.
  const own = header === opened.header ? { ...found, header: null } : found;
  const { bundle, head } = await checkMoment(shell, opened, keys, work);
  const { coder, staying } = await saveWhatIsHere(deps, own, keys, moment, work);
  const units = await joinedUnits(keys, own.units, opened.units);
  const whole = own.header !== null && own.units !== null;
  if (!whole && (await goesOn(keys, bundle.steps, head))) {
    // Only the files were lost: they come back, and the newer store stays.
    const release = await lockDossier(locks, id);
    try {
      await shell.invoke('vault.switch', { header, units, sentinel: null });
    } finally {
      release();
    }
    return openKept(deps, header, keys);
  }
  const { at } = opened.index;
  return putBack(deps, { keys, header, units, bundle, head, at, staying }, coder, work);
}

async function ownFiles(shell: Shell, id: string): Promise<Own> {
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

const WRONG: readonly string[] = ['wachtwoordzin-onjuist', 'herstelsleutel-onjuist'];

/**
 * The secret of this profile, or the one that was in force when the folder was last written: whoever
 * restores may know either. The header of this profile stays when it can be read and is sound.
 */
async function openEither(
  shell: Shell,
  own: VaultHeader | null,
  theirs: VaultHeader,
  geheim: SecretParams,
): Promise<{ header: VaultHeader; keys: DossierKeys }> {
  if (own === null) return { header: theirs, keys: await openHeader(shell, theirs, geheim) };
  try {
    return { header: own, keys: await openHeader(shell, own, geheim) };
  } catch (error) {
    if (error instanceof CodedError && error.code === 'kluis-onleesbaar') {
      return { header: theirs, keys: await openHeader(shell, theirs, geheim) };
    }
    const wrong = error instanceof CodedError && WRONG.includes(error.code);
    const same = JSON.stringify(own.wraps) === JSON.stringify(theirs.wraps);
    if (!wrong || same || error.params.reden === 'tikfout') throw error;
    return { header: own, keys: await openHeader(shell, theirs, geheim) };
  }
}

/**
 * What can still be read of the dossier becomes a moment. Of a sound dossier that has to succeed; of
 * a damaged one it is tried. Answers who worked in it last, and what setting back does not take away.
 */
async function saveWhatIsHere(
  deps: OpeningDeps,
  own: Own,
  keys: DossierKeys,
  moment: string,
  work: LongWork,
): Promise<{ coder: string | null; staying: Staying }> {
  const unknown = { coder: null, staying: nothingStays };
  if (own.header === null || own.units === null) return unknown;
  let dossier: Dossier;
  try {
    dossier = await openKept(deps, own.header, keys);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'elders-open') throw error;
    return unknown;
  }
  let staying = nothingStays;
  const keeper = new BackupKeeper({ shell: deps.shell, dossier, time: deps.time });
  try {
    staying = await whatStays(dossier);
    await keeper.make({ reden: 'voor-terugzetten', keep: moment }, work);
  } catch (error) {
    if (dossier.log.damage === null || work.signal.aborted) throw error;
  } finally {
    keeper.stop();
    await dossier.close().catch(() => undefined);
  }
  return { coder: dossier.status.coder?.id ?? null, staying };
}
