/**
 * Sets a dossier of this profile back to a moment. What it is now becomes a moment first; all of the
 * chosen one is checked before anything is touched; then the files of the shell in one go, then the
 * store. Broken off in between, the dossier opens as it was or says by name what is wrong with it,
 * and can be set back again.
 */
import type { UnitKeys, VaultHeader } from '../../../../shared/desktop/contract';
import { CodedError } from '../../../../shared/desktop/errors';
import { get } from '../../../../shared/dossier/state';
import type { Bundle } from '../../../../shared/vault/bundle-reading';
import { nowhere, unreadable } from '../../../../shared/vault/frame-reading';
import type { DossierKeys } from '../../../../shared/vault/keys';
import { makeSentinel } from '../../../../shared/vault/sentinel';
import { openUnitRing, withoutUnits } from '../../../../shared/vault/units';
import type { Dossier } from '../dossier';
import { mustFit } from '../free-space';
import { openDexieStore, restoreDatabase } from '../log';
import { headOf } from '../log/chain';
import { lockDossier } from '../log/lock';
import { type OpeningDeps, openKept } from '../opening';
import type { Shell } from '../shell';
import { type LongWork, logWork } from '../work';
import { momentBundle, type OpenedMoment } from './moment-bundle';
import type { ChosenMoment } from './protocol';
import { shellSource } from './shell-source';
import { type Staying, tellSetBack } from './staying';

const READING = 'De back-up wordt gelezen en gecontroleerd';
const PUTTING = 'Het dossier wordt teruggezet';

/** A moment in a folder of the shell. Rejects with what the shell says. */
export async function openMoment(
  shell: Shell,
  id: string,
  { map, moment }: ChosenMoment,
): Promise<OpenedMoment> {
  const opened = await shell.invoke('backup.open', { id, map, moment });
  const { reeks, lengte } = opened.index;
  return { ...opened, source: shellSource(shell, { id, map, reeks }, lengte) };
}

/**
 * Reads and checks all of a moment. Rejects with 'backup-onleesbaar' (params: stap, or reden
 * 'andere-sleutel'), 'backup-onvolledig', 'kluis-nieuwer', 'schijf-vol' or 'afgebroken'.
 */
export async function checkMoment(
  shell: Shell,
  moment: OpenedMoment,
  keys: DossierKeys,
  work: LongWork,
): Promise<{ bundle: Bundle; head: string }> {
  const { index } = moment;
  if (index.generatie !== keys.generation) {
    throw new CodedError('backup-onleesbaar', { reden: 'andere-sleutel' });
  }
  const bundle = momentBundle(moment);
  const { head } = await bundle.read(keys, nowhere, logWork(work, READING));
  // What is there now goes only when the new one is being written.
  await mustFit(shell, 2 * index.lengte, { gevraagd: 'terugzetten' });
  return { bundle, head };
}

/**
 * The unit keys of both, without those that were erased in either. Rejects with 'backup-onleesbaar'
 * when those of the back-up are not as the dossier wrote them.
 *
 * @param here null when those of this profile cannot be read.
 */
export async function joinedUnits(
  keys: DossierKeys,
  here: UnitKeys | null,
  there: UnitKeys,
): Promise<UnitKeys> {
  const theirs = await openUnitRing(keys, there);
  if (!theirs.sound) throw unreadable(0);
  const own = here === null ? null : await openUnitRing(keys, here);
  if (here === null || own === null || !own.sound) return there;
  const units = { ...there.units, ...here.units };
  const joined = {
    file: { ...there, units },
    keys: new Map([...theirs.keys, ...own.keys]),
    erased: theirs.erased,
    sound: true,
  };
  return (await withoutUnits(keys, joined, [...theirs.erased, ...own.erased])).file;
}

/** Whether the store here holds the back-up's last step, and so is the same log, as long or longer. */
export async function goesOn(keys: DossierKeys, steps: number, head: string): Promise<boolean> {
  const store = await openDexieStore(keys.dossier, keys.generation);
  try {
    return (await headOf(store, steps)) === head;
  } finally {
    store.close();
  }
}

/** The files of the shell as they will be, and the keys that open them. */
interface NewFiles {
  keys: DossierKeys;
  header: VaultHeader;
  units: UnitKeys;
}

/** Where only the files were lost: they come back, and the newer store stays. */
export async function bringFilesBack(
  deps: OpeningDeps,
  { keys, header, units }: NewFiles,
): Promise<Dossier> {
  const release = await lockDossier(deps.locks, keys.dossier);
  try {
    await deps.shell.invoke('vault.switch', { header, units, sentinel: null });
  } finally {
    release();
  }
  return openKept(deps, header, keys);
}

export interface PuttingBack extends NewFiles {
  bundle: Bundle;
  /** Hash of the sealed manifest of its last step; when that was made. */
  head: string;
  at: string;
  /** What it does not take away. */
  staying: Staying;
}

/**
 * Puts the moment in the place of what is here, and opens it. Cannot be broken off: half of it would
 * be nothing. Rejects with what the shell or the store says.
 *
 * @param coder who is at work: the step that says so is theirs, when the moment knows them.
 */
export async function putBack(
  deps: OpeningDeps,
  { keys, header, units, bundle, head, at, staying }: PuttingBack,
  coder: string | null,
  work: LongWork,
): Promise<Dossier> {
  const { shell, locks } = deps;
  const sentinel = await makeSentinel(keys, bundle.steps, head, at);
  const whole = { ...work, signal: new AbortController().signal };
  const release = await lockDossier(locks, keys.dossier);
  try {
    await shell.invoke('vault.switch', { header, units, sentinel });
    await restoreDatabase(bundle, keys, logWork(whole, PUTTING));
  } finally {
    release();
  }
  const dossier = await openKept(deps, header, keys, staying.erasures);
  if (dossier.log.damage !== null) return dossier;
  if (coder !== null && get(dossier.state, 'coder', coder) !== undefined) dossier.worksAs(coder);
  await tellSetBack(dossier, staying.notes, bundle.steps);
  return dossier;
}
