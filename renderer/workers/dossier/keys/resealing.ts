/**
 * Seals the open dossier anew under keys of a next generation. All of it is made beside what is in
 * use: a database of its own, filled, opened again and compared with what is open. Then the shell
 * switches its files in one go (vault.switch): before that moment the dossier is wholly the old one,
 * after it wholly the new, wherever the program was killed.
 */
import type { Sentinel, UnitKeys, VaultHeader } from '../../../../shared/desktop/contract';
import { CodedError } from '../../../../shared/desktop/errors';
import { equal } from '../../../../shared/domain/equal';
import { prepareChange } from '../../../../shared/dossier/change';
import { storedEntities, storedEntity, storedRest } from '../../../../shared/dossier/snapshot';
import type { DossierState } from '../../../../shared/dossier/state';
import type { NewVault } from '../../../../shared/vault/header';
import { makeSentinel } from '../../../../shared/vault/sentinel';
import type { Dossier } from '../dossier';
import {
  deleteDatabase,
  deleteOtherDatabases,
  freshRing,
  type Locks,
  type LogShell,
  type LogStore,
  type OwnLog,
  openDexieStore,
  openLog,
  resealLog,
  type Time,
  type Work,
} from '../log';
import { asDossier, logShell, type OpeningDeps } from '../opening';
import type { Shell } from '../shell';
import type { LongWork } from '../work';

type NextVault = Pick<NewVault, 'header' | 'keys'>;

const READING = 'Wat verzegeld is, wordt nagelezen';

/** Entities that are compared before everything else that waits may go first. */
const COMPARED_AT_A_TIME = 1000;

/**
 * Answers the dossier under its new keys; the one that was open is closed then. When it rejects
 * ('afgebroken', 'schijf-vol', 'record-beschadigd', what the shell says) that one is open still and
 * nothing has changed. Only when the shell cannot tell whether it switched is neither open
 * ('dossier-gesloten'): then the next unlocking finds out.
 */
export async function resealDossier(
  deps: OpeningDeps,
  dossier: Dossier,
  vault: NextVault,
  work: LongWork,
): Promise<Dossier> {
  const { id } = dossier;
  const { generation } = vault.keys;
  return dossier.giveWay(async (own) => {
    // What one that was broken off may have left.
    await deleteDatabase(id, generation);
    const store = await openDexieStore(id, generation);
    const outside = heldBack(logShell(deps.shell));
    const lock = handedOn();
    let next: Dossier | null = null;
    let switched: Switched = { soort: 'oud', error: null };
    try {
      const opening = { outside, locks: lock.locks, time: deps.time };
      next = await fill(own, dossier, vault, store, opening, work);
      if (work.signal.aborted) throw new CodedError('afgebroken');
      work.progress({
        zin: 'De sleutels worden gewisseld',
        gedaan: 0,
        totaal: null,
        perSeconde: null,
      });
      switched = await switchFiles(deps.shell, vault.header, outside);
    } catch (error) {
      switched = { soort: 'oud', error };
    }
    if (switched.soort === 'nieuw' && next !== null) {
      outside.through();
      lock.handOver(await own.end());
      // One that stays in spite of this goes at the next opening; nothing knows its keys any more.
      await deleteOtherDatabases(id, generation).catch(() => undefined);
      return next;
    }
    if (next === null) store.close();
    else await next.close();
    if (switched.soort === 'onbekend') {
      (await own.end())();
      throw new CodedError('dossier-gesloten', {}, switched.error);
    }
    await deleteDatabase(id, generation).catch(() => undefined);
    throw switched.error;
  });
}

interface Opening {
  outside: HeldBack;
  locks: Locks;
  time: Time;
}

/** Fills the store, opens what is in it and makes sure that it is the same dossier. */
async function fill(
  own: OwnLog,
  dossier: Dossier,
  { keys }: NextVault,
  store: LogStore,
  { outside, locks, time }: Opening,
  work: LongWork,
): Promise<Dossier> {
  const ring = await freshRing(keys, Object.keys(own.ring.file.units), own.ring.erased);
  const sealing = percent(work, 'Alles wordt opnieuw verzegeld');
  const head = await resealLog(own, { store, ring }, time, sealing);
  await outside.writeUnits(ring.file);
  const at = dossier.status.laatsteWijziging ?? time.now();
  const sentinel = await makeSentinel(keys, head.seq, head.hash, at);
  const reading = percent(work, READING);
  work.progress({ zin: READING, gedaan: 0, totaal: null, perSeconde: null });
  const opened = await openLog(
    { keys, units: ring.file, sentinel, store: async () => store, shell: outside, locks, time },
    reading,
  );
  const { id, naam, coder } = dossier.status;
  const next = await asDossier(opened, { id, naam, kind: 'eigen', time });
  try {
    const damage = next.log.damage ?? (await next.log.check(reading));
    if (damage !== null) throw new CodedError('record-beschadigd', { stap: damage.stap });
    if (work.signal.aborted) throw new CodedError('afgebroken');
    if (!(await same(dossier.state, next.state, time))) {
      throw new Error('what was sealed anew is not the same dossier');
    }
    next.worksAs(coder?.id ?? null);
    await next.change((_state, author) => prepareChange(author, 'nieuwe-sleutel', [], []));
    await next.log.settle();
    return next;
  } catch (error) {
    await next.close().catch(() => undefined);
    throw error;
  }
}

/** Whether two states hold the same. */
async function same(now: DossierState, next: DossierState, time: Pick<Time, 'pause'>) {
  let count = 0;
  for (const entity of storedEntities(now)) {
    if (!equal(entity, storedEntity(next, entity.id))) return false;
    count += 1;
    if (count % COMPARED_AT_A_TIME === 0) await time.pause();
  }
  for (const _ of storedEntities(next)) count -= 1;
  // Opening adds the step that tells of an erasure when a full disk kept it from being written.
  const steps = next.seq !== now.seq || equal(storedRest(now), storedRest(next));
  return count === 0 && steps;
}

/** What a log writes outside its store, kept until the shell has switched to it. */
interface HeldBack extends LogShell {
  /** As they are now. Throws when the log has written none. */
  files(): { units: UnitKeys; sentinel: Sentinel };
  /** From now on everything goes to the shell. */
  through(): void;
}

function heldBack(shell: LogShell): HeldBack {
  let units: UnitKeys | null = null;
  let sentinel: Sentinel | null = null;
  let open = false;
  return {
    async writeUnits(file) {
      if (open) return shell.writeUnits(file);
      units = file;
    },
    async writeSentinel(file) {
      if (open) return shell.writeSentinel(file);
      sentinel = file;
    },
    files() {
      if (units === null || sentinel === null) throw new Error('the log wrote no files');
      return { units, sentinel };
    },
    through() {
      open = true;
    },
  };
}

/** The lock of the window, that another log of the same dossier holds until it is handed over. */
function handedOn(): { locks: Locks; handOver(release: () => void): void } {
  let giveBack = (): void => {};
  return {
    locks: {
      async request(_name, _options, held) {
        try {
          return await held();
        } finally {
          giveBack();
        }
      },
    },
    handOver(release) {
      giveBack = release;
    },
  };
}

/** Which files the shell has, and what went wrong; onbekend: it could not say. */
interface Switched {
  soort: 'nieuw' | 'oud' | 'onbekend';
  error: unknown;
}

async function switchFiles(
  shell: Shell,
  header: VaultHeader,
  outside: HeldBack,
): Promise<Switched> {
  const { id } = header;
  // The roepnaam may have been changed since these keys were made.
  const { roepnaam } = await shell.invoke('vault.read', { id });
  const { units, sentinel } = outside.files();
  try {
    await shell.invoke('vault.switch', { header: { ...header, roepnaam }, units, sentinel });
    return { soort: 'nieuw', error: null };
  } catch (error) {
    // Failing may have come after the moment that counts.
    const here = await shell.invoke('vault.read', { id }).catch(() => null);
    if (here === null) return { soort: 'onbekend', error };
    return { soort: here.generation === header.generation ? 'nieuw' : 'oud', error };
  }
}

/** The same work for the log, told in hundredths: how many parts a step has shows only when it is read. */
function percent({ signal, progress }: LongWork, zin: string): Work {
  return {
    signal,
    onProgress: (done, total) =>
      progress({ zin, gedaan: Math.floor((100 * done) / total), totaal: 100, perSeconde: null }),
  };
}
