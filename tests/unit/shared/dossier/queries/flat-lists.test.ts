import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type FlatType, flatTypes, recordFields } from '../../../../../shared/domain/record';
import type { Value } from '../../../../../shared/domain/values';
import { applyChangeSet } from '../../../../../shared/dossier/apply';
import {
  type FieldFilter,
  type FlatListRequest,
  TREE,
} from '../../../../../shared/dossier/list-requests';
import type { Operation } from '../../../../../shared/dossier/operations';
import { MAX_WINDOW } from '../../../../../shared/dossier/protocol';
import { schemeCounts } from '../../../../../shared/dossier/queries/code-counts';
import { createLists } from '../../../../../shared/dossier/queries/lists';
import { type DossierState, emptyState } from '../../../../../shared/dossier/state';
import { actions, play } from '../histories';

// Properties are tried on many histories; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 });

const noFilter: FieldFilter = { zoek: '', waarden: {}, import: null, ids: null };
const whole = { offset: 0, limit: MAX_WINDOW };

/** Records of one kind called by the letters of the alphabet, in this order. */
function stateOf(type: FlatType, ...list: Partial<Record<string, Value>>[]): DossierState {
  const operations = list.map(
    (velden, index) =>
      ({
        ...{ op: 'add', type },
        value: { id: String.fromCharCode(97 + index), unit: 'u', sourceRow: null, velden },
      }) as Operation,
  );
  return applyChangeSet(emptyState(), { seq: 1, kind: 'import', operations }).state;
}

function ids(
  state: DossierState,
  type: FlatType,
  kolom: string,
  filter: Partial<FieldFilter> = {},
) {
  const request = {
    filter: { ...noFilter, ...filter },
    sorteer: { kolom, richting: 'op' as const },
    ...whole,
  };
  return createLists(state)
    .flat[type].window(request)
    .rows.map(({ id }) => id)
    .join('');
}

describe('records that are their fields alone', () => {
  test('stand by any field: dates as they are written, numbers by size, choices by their words', () => {
    const dienst = stateOf(
      'dienstverband',
      { start: '2021-03-01', fte: 0.8 },
      { start: '2019', fte: 1 },
      { fte: 0.55 },
    );
    expect(ids(dienst, 'dienstverband', 'start')).toBe('bac');
    expect(ids(dienst, 'dienstverband', 'fte')).toBe('cab');
    const kosten = stateOf('kostenpost', { groep: 'uitstroom' }, { groep: 'indirect' }, {});
    expect(ids(kosten, 'kostenpost', 'groep')).toBe('bac');
  });

  test('are searched in every field, and ticked within a field or, together and', () => {
    const state = stateOf(
      'vertrekreden',
      { reden: 'Werkdruk', organisatie: 'Noord' },
      { reden: 'Reistijd', organisatie: 'Noord', opmerking: 'ook wérkdruk' },
      { reden: 'Werkdruk', organisatie: 'Zuid' },
    );
    expect(ids(state, 'vertrekreden', 'n', { zoek: 'werkdruk' })).toBe('abc');
    expect(ids(state, 'vertrekreden', 'n', { waarden: { reden: ['Werkdruk'] } })).toBe('ac');
    expect(
      ids(state, 'vertrekreden', 'n', { waarden: { reden: ['Werkdruk'], organisatie: ['Zuid'] } }),
    ).toBe('c');
    expect(ids(state, 'vertrekreden', 'n', { ids: ['b'] })).toBe('b');
  });

  test('of codes move together when one is called otherwise', () => {
    const state = stateOf('code', { naam: 'Kind', ouder: 'Werk' }, { naam: 'Werk' });
    const lists = createLists(state);
    const asked = { filter: noFilter, sorteer: { kolom: TREE, richting: 'op' as const }, ...whole };
    const seen = () =>
      lists.flat.code.window(asked).rows.map(({ id, boom }) => [id, boom?.niveau, boom?.los]);
    expect(seen()).toEqual([
      ['b', 0, null],
      ['a', 1, null],
    ]);
    const { state: next, touched } = applyChangeSet(state, {
      ...{ seq: 2, kind: 'veld' },
      operations: [
        {
          ...{ op: 'set', type: 'code', id: 'b', unit: 'u', field: 'velden.naam' },
          ...{ before: 'Werk', after: 'Arbeid' },
        },
      ],
    });
    lists.advance(next, touched);
    expect(seen()).toEqual([
      ['a', 0, 'onbekend'],
      ['b', 0, null],
    ]);
  });

  test.each(flatTypes)('kept while the dossier changes are those made anew: %s', (soort) => {
    const kolommen = [...recordFields[soort].map(({ veld }) => veld), TREE];
    const request: fc.Arbitrary<Omit<FlatListRequest, 'soort'>> = fc.record({
      filter: fc.record({
        zoek: fc.constantFrom('', '', 'zorg', 'werk'),
        waarden: fc.constantFrom({}, {}, { organisatie: ['zorg'] }, { naam: ['jeugd'] }),
        import: fc.constant(null),
        ids: fc.constant(null),
      }),
      sorteer: fc.record({
        kolom: fc.constantFrom(...kolommen.slice(0, soort === 'code' ? undefined : -1)),
        richting: fc.constantFrom('op' as const, 'af' as const),
      }),
      offset: fc.constant(0),
      limit: fc.constant(MAX_WINDOW),
    });
    fc.assert(
      fc.property(actions, request, (list, asked) => {
        let state = emptyState();
        const kept = createLists(state);
        for (const change of play(list).log) {
          const next = applyChangeSet(state, change);
          state = next.state;
          kept.advance(state, next.touched);
          expect(kept.flat[soort].window(asked)).toEqual(
            createLists(state).flat[soort].window(asked),
          );
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('how often a code was given', () => {
  test('is counted by what it was given to; a refused one is none', () => {
    const velden = {};
    const record = { unit: 'u', sourceRow: null, velden };
    const coding = (id: string, onderwerp: string, code: string, status = 'aanvaard') =>
      ({
        ...{ op: 'add', type: 'coding' },
        value: {
          ...{ id, unit: 'u', onderwerp, herkomst: 'analist', status, coder: null },
          ...{ anchor: null, motivatie: null, richting: null },
          ...{ scheme: 'draaiknop', code, rol: 'aanvullend' },
        },
      }) as Operation;
    const { state } = applyChangeSet(emptyState(), {
      ...{ seq: 1, kind: 'import' },
      operations: [
        { op: 'add', type: 'casus', value: { id: 'k', ...record } },
        { op: 'add', type: 'interview', value: { id: 'i', ...record } },
        { op: 'add', type: 'beurt', value: { id: 'b', interview: 'i', volgorde: 1, ...record } },
        ...[coding('1', 'k', '5a'), coding('2', 'b', '5a'), coding('3', 'b', '2')],
        coding('4', 'k', '2', 'geweigerd'),
      ],
    });
    expect(schemeCounts(state)).toEqual([
      { scheme: 'draaiknop', code: '2', casussen: 0, beurten: 1 },
      { scheme: 'draaiknop', code: '5a', casussen: 1, beurten: 1 },
    ]);
  });
});
