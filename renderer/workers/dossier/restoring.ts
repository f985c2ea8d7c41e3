/**
 * Opens a backup as a dossier of this profile. One that is not here yet simply comes; one that is
 * here is replaced only when the user said so, and only after the whole backup proved sound. When
 * merely the shell's key file is unreadable, the backup gives it back and the newer store stays.
 */
import type { UnitKeys, VaultHeader } from '../../../shared/desktop/contract';
import { CodedError } from '../../../shared/desktop/errors';
import { type Bundle, type BundleSink, openBundle } from '../../../shared/vault/bundle-reading';
import type { DossierKeys } from '../../../shared/vault/keys';
import { openUnitRing, withoutUnits } from '../../../shared/vault/units';
import type { Dossier } from './dossier';
import { mustFit } from './free-space';
import { deleteDatabase, openDexieStore, restoreDatabase } from './log';
import { headOf } from './log/chain';
import { lockDossier } from './log/lock';
import { type OpeningDeps, openHeader, openKept } from './opening';
import type { Methods } from './protocol';
import { type LongWork, logWork } from './work';

/** A backup, however it lies: as one file, or as a moment in a folder. */
export interface BackupSource {
  /** Reads the head; each reading begins with it. */
  open(): Promise<Bundle>;
  /** Bytes. */
  size: number;
  /** As the user knows it, for the errors. */
  naam: string;
}

type Params = Methods['openBackup']['params'];

/**
 * Throws 'kluis-bestaat-al' (params: naam, stap, backupStap), the codes of a bundle that is not
 * sound (params: bestand), of the vault, of the store or 'afgebroken'; then what was here is here
 * still, except that a store which was being replaced may have to be replaced again.
 */
export function openBackup(
  deps: OpeningDeps,
  { file, naam, geheim, vervang }: Params,
  work: LongWork,
): Promise<Dossier> {
  const source = { open: () => openBundle(file), size: file.size, naam };
  return openSource(deps, source, { geheim, vervang }, work);
}

/** The same for any source. */
export async function openSource(
  deps: OpeningDeps,
  source: BackupSource,
  params: Pick<Params, 'geheim' | 'vervang'>,
  work: LongWork,
): Promise<Dossier> {
  try {
    return await restore(deps, source, params, work);
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    throw new CodedError(error.code, { bestand: source.naam, ...error.params }, error);
  }
}

async function restore(
  deps: OpeningDeps,
  source: BackupSource,
  { geheim, vervang }: Pick<Params, 'geheim' | 'vervang'>,
  work: LongWork,
): Promise<Dossier> {
  const { shell, locks } = deps;
  const bundle = await source.open();
  const { header } = bundle;
  const { id } = header;
  work.progress({ zin: 'De sleutel wordt berekend', gedaan: 0, totaal: null, perSeconde: null });
  const keys = await openHeader(shell, header, geheim);
  // Only after the secret proved right: nobody has to decide about a backup they cannot open.
  const here = await whatIsHere(deps, id);
  if (here === 'heel' && !vervang) throw await alreadyHere(deps, bundle);
  // Sealed bytes go in as they are; what is made of them after opening takes as much again.
  await mustFit(shell, 2 * source.size, { gevraagd: 'terugzetten' });
  const release = await lockDossier(locks, id);
  try {
    if (here === 'niet') await bring(deps, bundle, keys, work);
    else await setBack(deps, { source, bundle, keys, keepNewer: here === 'onleesbaar' }, work);
  } finally {
    release();
  }
  const dossier = await openKept(deps, header, keys);
  // Another computer, so perhaps another person: whoever goes on says who they are.
  if (here === 'niet') dossier.worksAs(null);
  return dossier;
}

type Here = 'niet' | 'heel' | 'onleesbaar';

/** What the shell has of this dossier. */
async function whatIsHere({ shell }: OpeningDeps, id: string): Promise<Here> {
  try {
    await shell.invoke('vault.read', { id });
    return 'heel';
  } catch (error) {
    const code = error instanceof CodedError ? error.code : 'intern';
    if (code === 'kluis-niet-gevonden') return 'niet';
    if (code === 'kluis-onleesbaar') return 'onleesbaar';
    throw error;
  }
}

async function alreadyHere({ shell }: OpeningDeps, { header, steps }: Bundle) {
  const { id, roepnaam: naam } = header;
  // How far the dossier here has come only helps to choose; not knowing it must not stand in the way.
  const sentinel = await shell.invoke('sentinel.read', { id }).catch(() => null);
  const stap = sentinel === null ? {} : { stap: sentinel.seq };
  return new CodedError('kluis-bestaat-al', { naam, backupStap: steps, ...stap });
}

const READING = 'De back-up wordt gelezen en gecontroleerd';

/** First the store, then the files of the shell: without those it does not exist. */
async function bring(
  { shell }: OpeningDeps,
  bundle: Bundle,
  keys: DossierKeys,
  work: LongWork,
): Promise<void> {
  const { header, units } = bundle;
  await restoreDatabase(bundle, keys, logWork(work, READING));
  try {
    await shell.invoke('vault.create', { header, units });
  } catch (error) {
    await deleteDatabase(header.id, keys.generation);
    throw error;
  }
}

interface SetBack {
  source: BackupSource;
  bundle: Bundle;
  keys: DossierKeys;
  /** A store here that goes on where the backup ends stays. */
  keepNewer: boolean;
}

async function setBack(
  { shell }: OpeningDeps,
  { source, bundle, keys, keepNewer }: SetBack,
  work: LongWork,
): Promise<void> {
  const { header, steps } = bundle;
  // All of it is checked before anything that is here is touched.
  const { head } = await bundle.read(keys, nowhere, logWork(work, READING));
  const units = await unitsAfter(shell, header, bundle.units, keys, keepNewer);
  if (!(keepNewer && (await goesOn(keys, steps, head)))) {
    await restoreDatabase(await source.open(), keys, logWork(work, 'Het dossier wordt teruggezet'));
  }
  await shell.invoke('vault.replace', { header, units });
}

/** Takes nothing: for reading that only checks. */
export const nowhere: BundleSink = { part: async () => undefined, record: async () => undefined };

/** Whether the store here holds the backup's last step, and so is the same log, as long or longer. */
export async function goesOn(keys: DossierKeys, steps: number, head: string): Promise<boolean> {
  const store = await openDexieStore(keys.dossier, keys.generation);
  try {
    return (await headOf(store, steps)) === head;
  } finally {
    store.close();
  }
}

/**
 * The unit keys after setting back. What was erased here stays erased, whatever the backup says;
 * and a store that stays keeps the keys that were made since the backup.
 */
async function unitsAfter(
  shell: OpeningDeps['shell'],
  { id }: VaultHeader,
  fromBackup: UnitKeys,
  keys: DossierKeys,
  keepNewer: boolean,
): Promise<UnitKeys> {
  const local = await shell.invoke('units.read', { id }).catch(() => null);
  if (local === null) return fromBackup;
  const ring = await openUnitRing(keys, fromBackup);
  const without = async (erased: Iterable<string>) => (await withoutUnits(keys, ring, erased)).file;
  // Of another generation nothing of the file can be checked with these keys. Its list is believed
  // all the same: it can take something away, and never give anything back.
  const now = await shell.invoke('vault.read', { id }).catch(() => null);
  if (now !== null && (now.generation ?? 1) !== keys.generation) return without(local.erased);
  const here = await openUnitRing(keys, local);
  if (!here.sound) return fromBackup;
  return keepNewer ? local : without(here.erased);
}
