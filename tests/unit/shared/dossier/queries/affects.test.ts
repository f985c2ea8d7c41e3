import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyChangeSet } from '../../../../../shared/dossier/apply';
import type { Touch } from '../../../../../shared/dossier/draft';
import type { ChangeStep } from '../../../../../shared/dossier/operations';
import type { Queries } from '../../../../../shared/dossier/protocol';
import { affects } from '../../../../../shared/dossier/queries/affects';
import { casusDetail } from '../../../../../shared/dossier/queries/casus-rows';
import { evidence } from '../../../../../shared/dossier/queries/evidence';
import { facets, imports } from '../../../../../shared/dossier/queries/sources';
import { type DossierState, emptyState } from '../../../../../shared/dossier/state';
import { actions, play } from '../histories';

// Properties are tried on many histories; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 });

type Asked = 'casus' | 'bewijs' | 'facetten' | 'imports';

describe('whether an answer may have changed', () => {
  test('is never denied when it did', () => {
    fc.assert(
      fc.property(actions, fc.nat({ max: 50 }), (list, pick) => {
        const { log, state: last } = play(list);
        const steps = (seq: number): ChangeStep | undefined => log[seq - 1];
        const casus = pickFrom([...last.entities.casus.keys()], pick) ?? 'weg';
        const coding = pickFrom([...last.entities.coding.keys()], pick) ?? 'weg';
        const asked: [Asked, Queries[Asked]['params'], (state: DossierState) => unknown][] = [
          ['casus', { id: casus }, (state) => casusDetail(state, casus, steps)],
          ['facetten', null, facets],
          ['imports', null, (state) => imports(state, steps)],
          ...(
            [{ record: casus, veld: 'sector' }, { record: casus, veld: null }, { coding }] as const
          ).map((params): (typeof asked)[number] => [
            'bewijs',
            params,
            (state) => evidence(state, params, steps),
          ]),
        ];
        let state = emptyState();
        for (const change of log) {
          const next = applyChangeSet(state, change);
          for (const [query, params, answer] of asked) {
            if (affects(query, params, next.touched, next.state)) continue;
            expect(answer(next.state), query).toEqual(answer(state));
          }
          state = next.state;
        }
      }),
    );
  });

  const touch = (over: Partial<Touch>): Touch => ({
    ...{ op: 'set', type: 'casus', id: 'a', unit: 'u', field: 'velden.sector', record: 'a' },
    interview: null,
    ...over,
  });
  const state = emptyState();
  const list: Queries['casussen']['params'] = {
    filter: { zoek: '', wereld: [], knop: [], behoefte: [], zonder: [], import: null, ids: null },
    ...{ sorteer: { kolom: 'naam', richting: 'op' }, offset: 0, limit: 10 },
  };

  test('is denied for another casus', () => {
    expect(affects('casus', { id: 'a' }, [touch({})], state)).toBe(true);
    expect(affects('casus', { id: 'b' }, [touch({})], state)).toBe(false);
    expect(affects('bewijs', { record: 'b', veld: null }, [touch({})], state)).toBe(false);
    expect(affects('bewijs', { coding: 'k' }, [touch({})], state)).toBe(false);
    const coding = touch({ type: 'coding', id: 'k', field: 'richting', record: 'a' });
    expect(affects('bewijs', { coding: 'k' }, [coding], state)).toBe(true);
    expect(affects('casus', { id: 'a' }, [coding], state)).toBe(true);
    // Who and what a sentence names may be called otherwise.
    for (const type of ['coder', 'import'] as const) {
      const renamed = touch({ type, id: 'x', field: 'naam', record: null });
      expect(affects('casus', { id: 'a' }, [renamed], state)).toBe(true);
      expect(affects('bewijs', { record: 'a', veld: null }, [renamed], state)).toBe(true);
    }
  });

  test('is denied for lists of what nobody touched', () => {
    const coder = touch({ op: 'add', type: 'coder', id: 'c', field: null, record: null });
    expect(affects('casussen', list, [coder], state)).toBe(false);
    expect(affects('casussen', list, [touch({})], state)).toBe(true);
    expect(affects('facetten', null, [touch({})], state)).toBe(false);
    expect(affects('facetten', null, [touch({ field: 'velden.wereld' })], state)).toBe(true);
    expect(affects('imports', null, [touch({ field: 'velden.wereld' })], state)).toBe(false);
    expect(affects('imports', null, [touch({ op: 'remove', field: null })], state)).toBe(true);
  });

  test('is never denied for what every step changes', () => {
    for (const query of ['status', 'ongedaan'] as const) {
      expect(affects(query, null, [], state)).toBe(true);
    }
    expect(affects('geschiedenis', { offset: 0, limit: 1 }, [], state)).toBe(true);
  });
});

describe('the sources', () => {
  const { state, log } = play([
    { doe: 'import', rows: [{ organisatie: '', knobs: [], needs: [], tekst: 'zorg' }] },
    {
      doe: 'import',
      rows: Array(3).fill({ organisatie: 'Molendrift', knobs: ['5'], needs: [], tekst: 'zorg' }),
    },
    { doe: 'veld', pick: 0, veld: 'wereld', value: 'zorg' },
    { doe: 'veld', pick: 1, veld: 'wereld', value: 'jeugd' },
    { doe: 'veld', pick: 2, veld: 'wereld', value: 'zorg' },
  ]);
  const [first = '', second = ''] = [...state.entities.import.keys()].sort();

  test('are the werelden as they occur, and the imports, newest first', () => {
    expect(facets(state)).toEqual({
      werelden: [
        { wereld: 'jeugd', aantal: 1 },
        { wereld: 'zorg', aantal: 2 },
      ],
      imports: [
        { id: second, bestand: 'casussen.xlsx' },
        { id: first, bestand: 'casussen.xlsx' },
      ],
    });
  });

  test('each import has the casussen that are still there', () => {
    const file = { bestand: 'casussen.xlsx', sha256: '0'.repeat(64) };
    expect(imports(state, (seq) => log[seq - 1])).toEqual([
      { id: second, ...file, at: log[2]?.at, aantal: 3, afgewezen: 0 },
      { id: first, ...file, at: log[1]?.at, aantal: 1, afgewezen: 0 },
    ]);
  });
});

function pickFrom<T>(items: readonly T[], pick: number): T | undefined {
  return items[pick % items.length];
}
