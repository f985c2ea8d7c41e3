/** Writes one moment into one folder: what its reeks does not have yet, then the index. */
import { ReeksWriter } from '../../../../shared/backup/reeks-writing';
import { sealSlot } from '../../../../shared/backup/slot';
import type { BackupFolderName, BackupReason } from '../../../../shared/backup/state';
import { CodedError } from '../../../../shared/desktop/errors';
import type { DossierCounts } from '../../../../shared/dossier/counts';
import type { Bytes } from '../../../../shared/vault/bytes';
import type { OwnSteps } from '../log';
import { checkChain, headOf } from '../log/chain';
import type { Shell } from '../shell';
import { type LongWork, logWork } from '../work';
import type { ChainEnd } from './chain-end';

const WRITING = 'De back-up wordt geschreven';

export interface MomentToWrite {
  map: BackupFolderName;
  reden: BackupReason;
  /** ISO, UTC. */
  at: string;
  /** The last step of it, and what was in the dossier then. */
  stap: number;
  aantallen: DossierCounts;
  /** Where the folder stands; null = a new reeks. */
  from: ChainEnd | null;
  /** Bytes that a new reeks will take, as far as known. */
  expected: number;
  /** A moment that must stay. */
  keep: string | null;
}

/**
 * Answers where the folder stands now. Rejects with what the shell says, 'record-beschadigd' (the
 * log is not sound up to here) or 'afgebroken'; then the folder is as it was.
 */
export async function writeMoment(
  shell: Shell,
  dossier: string,
  steps: OwnSteps,
  moment: MomentToWrite,
  work: LongWork,
): Promise<Omit<ChainEnd, 'programma'>> {
  const { map, from, expected } = moment;
  const reeks = from === null ? null : { naam: from.reeks, lengte: from.lengte };
  const nodig = from === null ? expected : 0;
  try {
    const begun = await shell.invoke('backup.begin', { id: dossier, map, reeks, nodig });
    return await fill(shell, steps, moment, begun, work);
  } catch (error) {
    const moved = error instanceof CodedError && error.code === 'niet-gevonden' && from !== null;
    if (!moved) throw error;
    // Somebody took away or went on with that reeks: then it is not ours any more.
    return writeMoment(shell, dossier, steps, { ...moment, from: null }, work);
  }
}

async function fill(
  shell: Shell,
  { store, ring, time }: OwnSteps,
  { reden, at, stap, aantallen, from, keep }: MomentToWrite,
  { token, reeks }: { token: string; reeks: string },
  work: LongWork,
): Promise<Omit<ChainEnd, 'programma'>> {
  try {
    const write = async (bytes: Bytes) => {
      if (work.signal.aborted) throw new CodedError('afgebroken');
      await shell.invoke('backup.append', { token, bytes });
    };
    const writer = new ReeksWriter(write, from?.lengte ?? 0);
    await writer.start();
    const links = {
      from: (from?.stap ?? 0) + 1,
      to: stap,
      previous: from?.head ?? '',
      visit: {
        record: (row: { bytes: Bytes }) => writer.record(row.bytes),
        part: (row: { bytes: Bytes }) => writer.part(row.bytes),
      },
    };
    const broken = await checkChain(store, ring, links, time, logWork(work, WRITING));
    if (work.signal.aborted) throw new CodedError('afgebroken');
    if (broken !== null) throw new CodedError('record-beschadigd', { stap: broken.stap });
    await writer.end();
    const head = (await headOf(store, stap)) ?? '';
    const lengte = writer.length;
    const slot = await sealSlot(ring.keys, {
      v: 1,
      at,
      stap,
      reden,
      reeks,
      lengte,
      head,
      aantallen,
    });
    const { generation: generatie } = ring.keys;
    await shell.invoke('backup.commit', {
      token,
      moment: { at, stap, reden, generatie, slot },
      units: ring.file,
      houd: keep,
    });
    return { reeks, lengte, stap, head, at };
  } catch (error) {
    // The shell has dropped it already when the failure was its own.
    await shell.invoke('backup.abort', { token }).catch(() => undefined);
    throw error;
  }
}
