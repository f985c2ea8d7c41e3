/** The ways to an open dossier that is kept in this profile: a new one, and one that exists. */
import type { VaultHeader } from '../../../shared/desktop/contract';
import { CodedError } from '../../../shared/desktop/errors';
import { prepareChange } from '../../../shared/dossier/change';
import { runCommand } from '../../../shared/dossier/commands';
import type { ChangeStep } from '../../../shared/dossier/operations';
import type { DossierKind } from '../../../shared/dossier/protocol';
import { get } from '../../../shared/dossier/state';
import { createVault, openWith } from '../../../shared/vault/header';
import type { DossierKeys } from '../../../shared/vault/keys';
import { newUnitRing } from '../../../shared/vault/units';
import { Dossier } from './dossier';
import { mustTakeWrites } from './free-space';
import { newDossierId } from './ids';
import { deriveKek, knownSecret, newKdf } from './kek';
import { mustBeStrong } from './keys/strong';
import {
  deleteOtherDatabases,
  type Locks,
  type LogShell,
  type OpenedLog,
  openDexieStore,
  openLog,
  type Time,
  type ToldErasure,
  type Work,
} from './log';
import type { NewDossierParams, SecretParams } from './protocol';
import type { Shell } from './shell';

export interface OpeningDeps {
  shell: Shell;
  locks: Locks;
  time: Time;
}

/** What the log writes outside its store, by way of the shell. */
export function logShell(shell: Shell): LogShell {
  return {
    writeUnits: async (units) => void (await shell.invoke('units.write', { units })),
    writeSentinel: async (sentinel) => void (await shell.invoke('sentinel.write', { sentinel })),
  };
}

/** A new dossier of which only the keys exist, and only here. */
export interface PendingDossier {
  herstelsleutel: string;
  /** The open dossier that it is a copy of, and takes the place of; null for an empty one. */
  source: Dossier | null;
  /**
   * Makes it exist, and opens it. After a failure it may be asked again: what was done is not done
   * twice.
   */
  confirm(): Promise<Dossier>;
}

/**
 * Makes the keys of a new dossier. Nothing is written before `confirm`.
 * @param source an open dossier of which the new one is a copy, history included; null = empty.
 */
export async function prepareDossier(
  deps: OpeningDeps,
  { roepnaam, passphrase, coder }: NewDossierParams,
  source: Dossier | null,
): Promise<PendingDossier> {
  const naam = roepnaam.normalize('NFC').trim();
  if (naam === '' || coder.trim() === '') throw new CodedError('naam-leeg');
  await mustBeStrong(passphrase);
  const kdf = newKdf();
  const kek = await deriveKek(deps.shell, passphrase, kdf);
  const { header, keys, herstelsleutel } = await createVault(
    { version: 1, id: newDossierId(), roepnaam: naam, aangemaakt: deps.time.now(), kdf },
    kek,
  );
  const { file: units } = await newUnitRing(keys);
  let created = false;
  return {
    herstelsleutel,
    source,
    async confirm() {
      if (!created) await deps.shell.invoke('vault.create', { header, units });
      created = true;
      const dossier = await openKept(deps, header, keys);
      try {
        if (source !== null) await copySteps(source, dossier);
        await begin(dossier);
        await introduce(dossier, coder);
        // From its first minute on, a store that is emptied is missed.
        await dossier.log.settle();
        return dossier;
      } catch (error) {
        await dossier.close().catch(() => undefined);
        throw error;
      }
    },
  };
}

/** Opens a dossier of this profile. Throws the codes of shell, vault and log. */
export async function unlockDossier(
  deps: OpeningDeps,
  { id, geheim }: { id: string; geheim: SecretParams },
): Promise<Dossier> {
  const header = await deps.shell.invoke('vault.read', { id });
  return openUnlocked(deps, header, await openHeader(deps.shell, header, geheim));
}

/** The same with keys that were come by in another way. Throws the codes of shell and log. */
export async function openUnlocked(
  deps: OpeningDeps,
  header: VaultHeader,
  keys: DossierKeys,
): Promise<Dossier> {
  // Wholly open or not at all: reading from IndexedDB writes too.
  await mustTakeWrites(deps.shell, header.id);
  const dossier = await openKept(deps, header, keys);
  if (dossier.log.damage === null) await begin(dossier);
  return dossier;
}

/** The keys behind a header. Throws the codes of shared/vault/header.ts. */
export async function openHeader(
  shell: Shell,
  header: VaultHeader,
  geheim: SecretParams,
): Promise<DossierKeys> {
  try {
    return await openWith(header, await knownSecret(shell, header, geheim));
  } catch (error) {
    if (error instanceof CodedError && error.code === 'kluis-onleesbaar') {
      throw new CodedError(error.code, { naam: header.roepnaam, ...error.params }, error);
    }
    throw error;
  }
}

/**
 * The dossier as this profile keeps it, with what the shell last heard of it.
 *
 * @param told how its erasures were told before it was set back.
 */
export async function openKept(
  deps: OpeningDeps,
  header: VaultHeader,
  keys: DossierKeys,
  told: readonly ToldErasure[] = [],
): Promise<Dossier> {
  const { shell, locks, time } = deps;
  const { id, roepnaam } = header;
  const [units, sentinel] = await Promise.all([
    shell.invoke('units.read', { id }),
    shell.invoke('sentinel.read', { id }),
  ]);
  const store = () => openDexieStore(id, keys.generation);
  const opened = await openLog({
    keys,
    units,
    sentinel,
    store,
    shell: logShell(shell),
    locks,
    time,
    told,
  });
  const { log } = opened;
  // Only beside a dossier that is whole here: else what lies there may be all that is left. A
  // database that stays in spite of this is sealed with keys that nothing knows any more.
  if (log.damage === null && log.head.seq > 0) {
    await deleteOtherDatabases(id, keys.generation).catch(() => undefined);
  }
  return asDossier(opened, { id, naam: roepnaam, kind: 'eigen', time });
}

/** An opened log as a dossier. Whoever made the last change is taken to be at work again. */
export async function asDossier(
  { log, state }: OpenedLog,
  { id, ...parts }: { id: string; naam: string; kind: DossierKind; time: Time },
): Promise<Dossier> {
  try {
    const { latest, coder } = await lastWorker(log, state.seq);
    const known = coder !== null && get(state, 'coder', coder) !== undefined;
    return new Dossier(id, { ...parts, log, state, latest, coder: known ? coder : null });
  } catch (error) {
    await log.close().catch(() => undefined);
    throw error;
  }
}

const STEPS_AT_A_TIME = 50;

async function lastWorker(
  log: OpenedLog['log'],
  seq: number,
): Promise<{ latest: ChangeStep | null; coder: string | null }> {
  let latest: ChangeStep | null = null;
  for (let to = seq; to > 0; to -= STEPS_AT_A_TIME) {
    const steps = await log.steps(Math.max(1, to - STEPS_AT_A_TIME + 1), to);
    latest ??= steps.at(-1) ?? null;
    const worker = steps.findLast(({ coder }) => coder !== null);
    if (worker !== undefined) return { latest, coder: worker.coder };
  }
  return { latest, coder: null };
}

/** The first step, when it is not there yet: also when making the dossier was broken off. */
async function begin(dossier: Dossier): Promise<void> {
  if (dossier.state.seq > 0) return;
  await dossier.change((_state, author) => prepareChange(author, 'aanmaken', [], []));
}

/** Says who works in the dossier, by name. */
async function introduce(dossier: Dossier, naam: string): Promise<void> {
  let coder = '';
  await dossier.change((state, author) => {
    const { change, result } = runCommand(state, 'wieBenIk', { naam }, author);
    coder = result.coder;
    return change;
  });
  dossier.worksAs(coder);
}

/** Steps that the copy does not have yet, each as it was: author, time and id included. */
async function copySteps(source: Dossier, copy: Dossier, work?: Work): Promise<void> {
  const total = source.state.seq;
  for (let seq = copy.state.seq + 1; seq <= total; seq++) {
    const { seq: _seq, operations, ...summary } = await source.log.read(seq);
    await copy.change(() => ({ summary, operations }));
    work?.onProgress?.(seq, total);
  }
}
