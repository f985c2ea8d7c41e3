/** Sets back a dossier that is locked: because it is damaged, or because its key files are. */
import type { VaultHeader } from '../../../../shared/desktop/contract';
import { CodedError } from '../../../../shared/desktop/errors';
import type { DossierKeys } from '../../../../shared/vault/keys';
import type { Dossier } from '../dossier';
import { type OpeningDeps, openHeader } from '../opening';
import type { SecretParams } from '../protocol';
import type { Shell } from '../shell';
import type { LongWork } from '../work';
import type { RestoreLocked } from './protocol';
import {
  bringFilesBack,
  checkMoment,
  goesOn,
  joinedUnits,
  openMoment,
  putBack,
} from './setting-back';
import { keyFilesHere, saveWhatIsHere } from './what-is-here';

/**
 * Throws as checkMoment and the vault do, before anything was changed, or what the shell or the store
 * says; then the dossier is as it was, or named as damaged, and can be set back again.
 */
export async function restoreLocked(
  deps: OpeningDeps,
  { id, map, moment, geheim }: RestoreLocked,
  work: LongWork,
): Promise<Dossier> {
  const { shell } = deps;
  const opened = await openMoment(shell, id, { map, moment });
  work.progress({ zin: 'De sleutel wordt berekend', gedaan: 0, totaal: null, perSeconde: null });
  const found = await keyFilesHere(shell, id);
  const { header, keys } = await openEither(shell, found.header, opened.header, geheim);
  // One that was tampered with is as good as none, and must not reach the back-ups either.
  const own = header === opened.header ? { ...found, header: null } : found;
  const { bundle, head } = await checkMoment(shell, opened, keys, work);
  const { coder, staying } = await saveWhatIsHere(deps, own, keys, moment, work);
  const units = await joinedUnits(keys, own.units, opened.units);
  const whole = own.header !== null && own.units !== null;
  if (!whole && (await goesOn(keys, bundle.steps, head))) {
    // Only the files were lost: they come back, and the newer store stays.
    return bringFilesBack(deps, { keys, header, units });
  }
  const { at } = opened.index;
  return putBack(deps, { keys, header, units, bundle, head, at, staying }, coder, work);
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
