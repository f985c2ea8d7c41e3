/**
 * Opens a backup as a dossier of this profile. One that is not here yet simply comes; one that is
 * here is replaced only when the user said so, and only after the whole backup proved sound. When
 * merely the shell's key file is unreadable, the backup gives it back and the newer store stays.
 */
import type { UnitKeys } from '../../../shared/desktop/contract';
import { CodedError } from '../../../shared/desktop/errors';
import { type Bundle, openBundle } from '../../../shared/vault/bundle-reading';
import { nowhere } from '../../../shared/vault/frame-reading';
import type { DossierKeys } from '../../../shared/vault/keys';
import { openUnitRing, withoutUnits } from '../../../shared/vault/units';
import { bringFilesBack, goesOn, joinedUnits, putBack } from './backups/setting-back';
import { type KeyFiles, keyFilesHere, saveWhatIsHere } from './backups/what-is-here';
import type { Dossier } from './dossier';
import { mustFit } from './free-space';
import { deleteDatabase, restoreDatabase } from './log';
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
  if (here !== 'niet') return takePlace(deps, { source, bundle, keys }, work);
  const release = await lockDossier(locks, id);
  try {
    await bring(deps, bundle, keys, work);
  } finally {
    release();
  }
  const dossier = await openKept(deps, header, keys);
  // Another computer, so perhaps another person: whoever goes on says who they are.
  dossier.worksAs(null);
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

/** Where nothing is: first the store, then the files of the shell. Without those it does not exist. */
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

interface Coming {
  source: BackupSource;
  bundle: Bundle;
  keys: DossierKeys;
}

/**
 * In the place of what is here, which becomes a moment first when these keys open it. A store that
 * goes on where the back-up ends stays when merely its header was lost.
 */
async function takePlace(
  deps: OpeningDeps,
  { source, bundle, keys }: Coming,
  work: LongWork,
): Promise<Dossier> {
  const { shell, time } = deps;
  const { header, steps } = bundle;
  // All of it is checked before anything that is here is touched.
  const { head } = await bundle.read(keys, nowhere, logWork(work, READING));
  const here = await keyFilesHere(shell, header.id);
  const units = await unitsAfter(keys, here, bundle.units);
  if (here.header === null && (await goesOn(keys, steps, head))) {
    return bringFilesBack(deps, { keys, header, units });
  }
  const readable = opensWith(keys, here) ? here : { header: null, units: null };
  const { coder, staying } = await saveWhatIsHere(deps, readable, keys, null, work);
  // A bundle is read once.
  const again = await source.open();
  const back = { keys, header, units, bundle: again, head, at: time.now(), staying };
  return putBack(deps, back, coder, work);
}

/** Whether these keys are of the generation of what is here; unknown counts as such. */
function opensWith(keys: DossierKeys, { header }: KeyFiles): boolean {
  return header === null || (header.generation ?? 1) === keys.generation;
}

/** The unit keys after it. What was erased here stays erased, whatever the back-up says. */
async function unitsAfter(keys: DossierKeys, here: KeyFiles, theirs: UnitKeys): Promise<UnitKeys> {
  if (here.units === null || opensWith(keys, here)) return joinedUnits(keys, here.units, theirs);
  // Of another generation nothing of the file can be checked with these keys. Its list is believed
  // all the same: it can take something away, and never give anything back.
  const ring = await openUnitRing(keys, theirs);
  return (await withoutUnits(keys, ring, here.units.erased)).file;
}
