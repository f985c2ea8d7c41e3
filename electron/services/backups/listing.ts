/** What a folder of back-ups holds, as far as it can be reached and read. */
import type { ResponseOf, UnitKeys } from '../../../shared/desktop/contract';
import { leavingName } from '../../policy/leaving-folders';
import { type FileSystem, writeError } from '../file-system';
import { leavingOfFolder } from '../leaving';
import type { Place, Places } from './places';
import { holdsErased, readChecked, readMoments, readUnitFiles } from './reading';

export interface Looking {
  places: Places;
  fs: FileSystem;
  /** The unit keys as they are now. */
  units(id: string): Promise<UnitKeys>;
}

type Listed = ResponseOf<'backup.list'>['mappen'][number];

/** Never rejects: what is wrong with a folder is part of the answer. */
export async function listPlace(id: string, place: Place, looking: Looking): Promise<Listed> {
  const { map, pad } = place;
  const nothing: Listed = {
    map,
    pad,
    // By its path alone: a share that does not answer is not asked where it really is.
    verlaat: leavingName(pad, process.env, process.platform),
    bereikbaar: false,
    fout: null,
    sleutelsAchter: false,
    momenten: [],
    onleesbaar: 0,
    gecontroleerd: null,
    kapot: [],
  };
  if (!(await looking.places.reachable(place))) return nothing;
  try {
    const { verlaat } = await leavingOfFolder(pad);
    return { ...nothing, verlaat, bereikbaar: true, ...(await contents(id, place, looking)) };
  } catch (error) {
    return { ...nothing, bereikbaar: true, fout: writeError(error).code };
  }
}

async function contents(
  id: string,
  { folder }: Place,
  { places, fs, units }: Looking,
): Promise<Partial<Listed>> {
  const { moments, unreadable, names } = await readMoments(folder, id, fs);
  const checked = await readChecked(folder, fs);
  const maker = moments.length === 0 ? null : await places.maker();
  return {
    sleutelsAchter: await holdsKeyOfErased(folder, names, fs, await units(id).catch(() => null)),
    momenten: moments.map(({ id: moment, index }) => ({
      moment,
      eigen: index.maker === maker,
      index,
    })),
    onleesbaar: unreadable.length,
    gecontroleerd: checked === null ? null : { at: checked.at, stap: checked.stap },
    kapot: checked?.kapot ?? [],
  };
}

async function holdsKeyOfErased(
  folder: string,
  names: readonly string[],
  fs: FileSystem,
  own: UnitKeys | null,
): Promise<boolean> {
  if (own === null || own.erased.length === 0) return false;
  const files = await readUnitFiles(folder, names, fs);
  return [...files.values()].some((file) => holdsErased(file, own.erased));
}
