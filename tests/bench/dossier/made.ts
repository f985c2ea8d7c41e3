/** A dossier to measure on: keys, a shell in memory, casussen and edits, the same in every run. */
import type { LogShell } from '../../../renderer/workers/dossier/log';
import type { Sentinel, UnitKeys } from '../../../shared/desktop/contract';
import type { Casus, CasusField } from '../../../shared/domain/casus';
import type { Operation } from '../../../shared/dossier/operations';
import { type DossierKeys, deriveKeys, newDataKey } from '../../../shared/vault/keys';
import { newUnitRing } from '../../../shared/vault/units';

export interface Made {
  keys: DossierKeys;
  shell: LogShell & { units: UnitKeys; sentinel: Sentinel | null };
}

export async function makeDossier(id: string): Promise<Made> {
  const keys = await deriveKeys(id, newDataKey());
  const { file } = await newUnitRing(keys);
  const shell: Made['shell'] = {
    units: file,
    sentinel: null,
    async writeUnits(units) {
      shell.units = units;
    },
    async writeSentinel(sentinel) {
      shell.sentinel = sentinel;
    },
  };
  return { keys, shell };
}

/** Numbers that look random and are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Text of the length that running text of the example has. */
const ALINEA =
  'Werken, leren en innoveren in een regionaal ecosysteem verbinden; learning communities waarin ' +
  'kennis systematisch gedeeld wordt, met maatwerk en steun van de leiding.';

export function makeCasus(n: number): Casus {
  return {
    id: `casus-${String(n).padStart(8, '0')}`,
    unit: 'dossier',
    sourceRow: null,
    velden: {
      code: `001-${n}`,
      naam: `Casus ${n}`,
      organisatie: `Organisatie ${n % 97}`,
      wereld: ['zorg', 'veilig', 'overheid', 'jeugd', 'overig'][n % 5] as string,
      aanpak: ALINEA,
      werkzameElementen: [ALINEA, ALINEA],
    },
  };
}

const EDITED: readonly CasusField[] = ['opmerking', 'regio', 'periode', 'sector'];

/** Single edits of one field of one casus, each with the value that stood there before. */
export function* makeEdits(casussen: readonly Casus[], count: number): Generator<Operation> {
  const random = seeded(20251121);
  const now = new Map<string, string>();
  for (let i = 0; i < count; i += 1) {
    const casus = casussen[Math.floor(random() * casussen.length)] as Casus;
    const veld = EDITED[Math.floor(random() * EDITED.length)] as CasusField;
    const key = `${casus.id} ${veld}`;
    const after = `waarde ${i}`;
    yield {
      op: 'set',
      type: 'casus',
      id: casus.id,
      unit: casus.unit,
      field: `velden.${veld}`,
      before: now.get(key) ?? null,
      after,
    };
    now.set(key, after);
  }
}
