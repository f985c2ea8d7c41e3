/**
 * Opens what an import stored and answers with the digest of its rows, to be held against that of
 * the baseline. Nothing here is measured.
 */
import { openDexieStore } from '../../../renderer/workers/dossier/log';
import { KeyRing } from '../../../renderer/workers/dossier/log/key-ring';
import { readStep } from '../../../renderer/workers/dossier/log/reading';
import type { UnitKeys, VaultHeader } from '../../../shared/desktop/contract';
import type { SourceRow } from '../../../shared/domain/provenance';
import type { Uitstroomcijfer } from '../../../shared/domain/uitstroomcijfer';
import { openWithPassphrase } from '../../../shared/vault/header';
import { openUnitRing } from '../../../shared/vault/units';
import { Digest } from '../baselines/digest';
import { quickKey } from './shell';

interface Asked {
  header: VaultHeader;
  units: UnitKeys;
  passphrase: string;
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  digestOf(data).then(
    (digest) => postMessage({ digest }),
    (error: unknown) => postMessage({ fout: String((error as Error).stack ?? error) }),
  );
});

async function digestOf({ header, units, passphrase }: Asked): Promise<string> {
  const keys = await openWithPassphrase(header, await quickKey(passphrase));
  const ring = new KeyRing(keys, await openUnitRing(keys, units), async () => undefined);
  const store = await openDexieStore(header.id, keys.generation);
  const digest = new Digest();
  const rows = new Map<string, SourceRow>();
  for (const record of await store.readRecords(1, await store.last())) {
    const step = await readStep(store, ring, record);
    if (typeof step === 'string') throw new Error(`step ${record.seq}: ${step}`);
    for (const operation of step.operations) {
      if (operation.op !== 'add') continue;
      if (operation.type === 'sourceRow') {
        const row = operation.value as SourceRow;
        rows.set(row.id, row);
      } else if (operation.type === 'uitstroomcijfer') {
        const { sourceRow, velden } = operation.value as Uitstroomcijfer;
        const row = rows.get(sourceRow ?? '');
        if (row === undefined) throw new Error('a figure without its row');
        const { organisatie, jaar, waarde, n } = velden;
        digest.add({ rij: row.rij, cellen: row.cellen, organisatie, jaar, waarde, n });
      }
    }
  }
  store.close();
  return digest.value;
}
