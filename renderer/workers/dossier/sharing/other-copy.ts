/** A file that was shared, or a backup of this dossier, read into memory to be merged. */
import { CodedError } from '../../../../shared/desktop/errors';
import type { ChangeStep } from '../../../../shared/dossier/operations';
import type { DossierState } from '../../../../shared/dossier/state';
import { openBundle } from '../../../../shared/vault/bundle-reading';
import { openUnitRing } from '../../../../shared/vault/units';
import { memoryStore, restoreBundle, type Work } from '../log';
import { KeyRing } from '../log/key-ring';
import { isFault, readManifest } from '../log/reading';
import { replayedAt } from '../log/replaying';
import type { LogStore } from '../log/types';
import { openHeader } from '../opening';
import type { SecretParams } from '../params';
import type { Shell } from '../shell';
import { type LongWork, logWork } from '../work';

const STEPS_AT_A_TIME = 500;

export interface OtherCopy {
  /** Its roepnaam. */
  naam: string;
  steps: readonly ChangeStep[];
  /** The states after these steps, in rising order. */
  statesAt(steps: readonly number[], work: Work): Promise<DossierState[]>;
}

/**
 * Reads and checks all of the file. Throws the codes of a bundle that is not sound (params:
 * bestand), of the vault, or 'afgebroken'. Nothing is written anywhere.
 */
export async function readCopy(
  shell: Shell,
  { file, naam: bestand, geheim }: { file: Blob; naam: string; geheim: SecretParams },
  work: LongWork,
): Promise<OtherCopy> {
  try {
    const bundle = await openBundle(file);
    const { header, units } = bundle;
    work.progress({ zin: 'De sleutel wordt berekend', gedaan: 0, totaal: null, perSeconde: null });
    const keys = await openHeader(shell, header, geheim);
    const store = memoryStore();
    const reading = logWork(work, 'Het bestand wordt gelezen en gecontroleerd');
    await restoreBundle(bundle, keys, store, reading);
    const ring = new KeyRing(keys, await openUnitRing(keys, units), async () => undefined);
    return {
      naam: header.roepnaam,
      steps: await stepsOf(store, ring),
      statesAt: (steps, replaying) => replayedAt(store, ring, steps, replaying),
    };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    throw new CodedError(error.code, { bestand, ...error.params }, error);
  }
}

async function stepsOf(store: LogStore, ring: KeyRing): Promise<ChangeStep[]> {
  const last = await store.last();
  const steps: ChangeStep[] = [];
  for (let from = 1; from <= last; from += STEPS_AT_A_TIME) {
    const rows = await store.readRecords(from, Math.min(from + STEPS_AT_A_TIME - 1, last));
    for (const { seq, manifest } of await Promise.all(
      rows.map(async (row) => ({ seq: row.seq, manifest: await readManifest(ring, row) })),
    )) {
      if (isFault(manifest)) throw new CodedError('backup-onleesbaar', { stap: seq });
      steps.push({ ...manifest.change, seq });
    }
  }
  return steps;
}
