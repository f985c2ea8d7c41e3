import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Entity, entityTypes } from '../../../../shared/domain/entities';
import type { ImportRecord, SourceRow } from '../../../../shared/domain/provenance';
import { isRecordType } from '../../../../shared/domain/record';
import type { Uitgifte } from '../../../../shared/domain/uitgifte';
import { applyChangeSet } from '../../../../shared/dossier/apply';
import { eraseUnits } from '../../../../shared/dossier/erasure';
import { type Conflict, plan } from '../../../../shared/dossier/merge';
import { mergeOrder } from '../../../../shared/dossier/merge-versions';
import { codingsOf, type DossierState, get, recordOf } from '../../../../shared/dossier/state';
import { type Action, actions, type Played, play, someActions, testAuthor } from './histories';
import { contents } from './states';

// Properties are tried on many histories; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 });

/** One dossier, copied, and worked on by two people who do not see each other. */
function copies(past: readonly Action[], mine: readonly Action[], theirs: readonly Action[]) {
  const base = play(past);
  const a = base.fork(testAuthor(null, 'a')).join('analist');
  const b = base.fork(testAuthor(null, 'b')).join('onderzoeker');
  for (const each of mine) a.do(each);
  for (const each of theirs) b.do(each);
  return { base, a, b };
}

function merged(base: Played, into: DossierState, from: DossierState): DossierState {
  const { operations } = plan(base.state, into, from, []);
  return applyChangeSet(into, { seq: into.seq + 1, kind: 'samenvoegen', operations }).state;
}

function mirrored(conflict: Conflict): Conflict {
  return { ...conflict, mine: conflict.theirs, theirs: conflict.mine } as Conflict;
}

/** Records about which the plans disagree, with everything that belongs to them. */
function disputed(conflicts: readonly Conflict[], ...states: DossierState[]): Set<string> {
  const ids = new Set<string>();
  for (const { id, type } of conflicts) {
    ids.add(id);
    for (const state of isRecordType(type) ? states : []) addWhole(state, id, ids);
  }
  return ids;
}

function addWhole(state: DossierState, id: string, ids: Set<string>): void {
  ids.add(id);
  for (const child of state.children.get(id) ?? []) addWhole(state, child, ids);
  const record = recordOf(state, id)?.held.value;
  if (record === undefined) return;
  const row = record.sourceRow === null ? undefined : get(state, 'sourceRow', record.sourceRow);
  const source = row === undefined ? undefined : get(state, 'import', row.import);
  for (const entity of [row, source, record]) {
    if (entity !== undefined) ids.add(entity.id).add(entity.unit);
  }
}

function without(state: DossierState, ids: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(contents(state)).filter(([id]) => !ids.has(id)));
}

const whole = ({ soort }: Conflict): boolean => soort === 'geheel';

const threeLists = [actions, someActions, someActions] as const;

describe('the plan of a merge', () => {
  test('mirrors: both copies come to hold the same, and disagree about the same', () => {
    fc.assert(
      fc.property(...threeLists, (past, mine, theirs) => {
        const { base, a, b } = copies(past, mine, theirs);
        const toA = plan(base.state, a.state, b.state, []);
        const toB = plan(base.state, b.state, a.state, []);
        expect(toB.conflicts).toEqual(toA.conflicts.map(mirrored));
        const apart = disputed(toA.conflicts, base.state, a.state, b.state);
        expect(without(merged(base, a.state, b.state), apart)).toEqual(
          without(merged(base, b.state, a.state), apart),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('adds nothing the second time', () => {
    fc.assert(
      fc.property(...threeLists, (past, mine, theirs) => {
        const { base, a, b } = copies(past, mine, theirs);
        const once = merged(base, a.state, b.state);
        expect(plan(base.state, once, b.state, []).operations).toEqual([]);
      }),
    );
  });

  test('every operation has an effect', () => {
    fc.assert(
      fc.property(...threeLists, (past, mine, theirs) => {
        const { base, a, b } = copies(past, mine, theirs);
        const { operations } = plan(base.state, a.state, b.state, []);
        const change = { seq: a.state.seq + 1, kind: 'samenvoegen' as const, operations };
        expect(applyChangeSet(a.state, change).touched).toHaveLength(operations.length);
      }),
    );
  });

  test('with a copy that did nothing is empty; into one, it is all that the other did', () => {
    fc.assert(
      fc.property(actions, someActions, (past, theirs) => {
        const { base, b } = copies(past, [], theirs);
        expect(plan(base.state, b.state, base.state, [])).toEqual({
          operations: [],
          conflicts: [],
        });
        expect(contents(merged(base, base.state, b.state))).toEqual(contents(b.state));
        expect(plan(base.state, base.state, b.state, []).conflicts).toEqual([]);
      }),
    );
  });

  test('decided for theirs, everywhere, leaves nothing to decide, now or later', () => {
    fc.assert(
      fc.property(...threeLists, (past, mine, theirs) => {
        const { base, a, b } = copies(past, mine, theirs);
        const open = plan(base.state, a.state, b.state, []).conflicts;
        const { operations, conflicts } = plan(base.state, a.state, b.state, [], () => 'hun');
        expect(conflicts).toEqual([]);
        const change = { seq: a.state.seq + 1, kind: 'samenvoegen' as const, operations };
        const { state, touched } = applyChangeSet(a.state, change);
        expect(touched).toHaveLength(operations.length);
        const held = contents(state);
        for (const id of disputed(open.filter(whole), b.state)) {
          if (contents(b.state)[id] !== undefined) expect(held[id]).toBeDefined();
        }
        for (const conflict of open.filter(whole)) {
          if (conflict.theirs === null) expect(held[conflict.id]).toBeUndefined();
        }
        expect(plan(base.state, state, b.state, []).operations).toEqual([]);
        expect(plan(base.state, state, b.state, []).conflicts).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('decided for mine, everywhere, is the plan without the conflicts', () => {
    fc.assert(
      fc.property(...threeLists, (past, mine, theirs) => {
        const { base, a, b } = copies(past, mine, theirs);
        const { operations } = plan(base.state, a.state, b.state, []);
        expect(plan(base.state, a.state, b.state, [], () => 'mijn')).toEqual({
          operations,
          conflicts: [],
        });
      }),
    );
  });

  test('erased on either side is gone on both', () => {
    fc.assert(
      fc.property(...threeLists, fc.nat({ max: 4 }), (past, mine, theirs, pick) => {
        const { base, a, b } = copies(past, mine, theirs);
        const units = [...b.state.entities.unit.keys()].sort().slice(pick, pick + 1);
        const erased = eraseUnits(b.state, units).state;
        const { operations, conflicts } = plan(base.state, a.state, erased, []);
        const after = applyChangeSet(eraseUnits(a.state, units).state, {
          ...{ seq: a.state.seq + 1, kind: 'samenvoegen' },
          operations,
        }).state;
        expect(plan(base.state, a.state, b.state, units)).toEqual({ operations, conflicts });
        const values: Entity[] = Object.values(contents(after)) as Entity[];
        expect(values.filter(({ unit }) => units.includes(unit))).toEqual([]);
        expect(conflicts.filter(({ unit }) => units.includes(unit))).toEqual([]);
      }),
    );
  });
});

test('every kind of entity has its place in a merge, but for the key of pseudonyms', () => {
  expect([...mergeOrder, 'pseudoniem'].sort()).toEqual([...entityTypes].sort());
});

const twoCasussen: Action[] = [
  {
    doe: 'import',
    rows: [
      { organisatie: 'Molendrift', knobs: ['5'], needs: [], tekst: 'zorg' },
      { organisatie: 'ZorgStart', knobs: ['2'], needs: [], tekst: 'zorg' },
    ],
  },
];
const sector = (value: 'zorg' | 'jeugd'): Action => ({
  doe: 'veld',
  pick: 0,
  veld: 'sector',
  value,
});

describe('one field', () => {
  test('that both set alike, or only one of them, is no conflict', () => {
    const same = copies(twoCasussen, [sector('jeugd')], [sector('jeugd')]);
    expect(plan(same.base.state, same.a.state, same.b.state, [])).toMatchObject({
      operations: [{ op: 'add', type: 'coder' }],
      conflicts: [],
    });
    const one = copies(twoCasussen, [], [sector('jeugd')]);
    expect(plan(one.base.state, one.a.state, one.b.state, []).operations).toContainEqual(
      expect.objectContaining({ op: 'set', field: 'velden.sector', before: null, after: 'jeugd' }),
    );
  });

  test('that both set differently is for a person; other fields of the casus are not', () => {
    const regio: Action = { doe: 'veld', pick: 0, veld: 'regio', value: 'zorg' };
    const { base, a, b } = copies(twoCasussen, [sector('jeugd')], [sector('zorg'), regio]);
    const { operations, conflicts } = plan(base.state, a.state, b.state, []);
    expect(conflicts).toMatchObject([
      {
        soort: 'veld',
        type: 'casus',
        field: 'velden.sector',
        mine: 'jeugd',
        theirs: 'zorg',
        base: null,
      },
    ]);
    expect(operations.filter(({ op }) => op === 'set')).toMatchObject([{ field: 'velden.regio' }]);
  });
});

describe('something removed by one', () => {
  const undoImport: Action = { doe: 'ongedaan' };

  test('and untouched by the other goes', () => {
    const { base, a, b } = copies(twoCasussen, [], [undoImport]);
    expect(merged(base, a.state, b.state).entities.casus.size).toBe(0);
    expect(merged(base, b.state, a.state).entities.casus.size).toBe(0);
  });

  test.each<[string, Action]>([
    ['changed', sector('jeugd')],
    ['coded', { doe: 'behoefte', pick: 0, code: 'ertoe_doen', perspectief: null }],
  ])('and %s by the other stays, whole, until a person decides', (_, action) => {
    const { base, a, b } = copies(twoCasussen, [action], [undoImport]);
    const { conflicts } = plan(base.state, a.state, b.state, []);
    expect(conflicts).toMatchObject([{ soort: 'geheel', type: 'casus', theirs: null }]);
    const [{ id } = { id: '' }] = conflicts;
    const after = merged(base, a.state, b.state);
    expect([...after.entities.casus.keys()]).toEqual([id]);
    expect(codingsOf(after, id)).toEqual(codingsOf(a.state, id));
    const row: SourceRow | undefined = [...after.entities.sourceRow.values()][0]?.value;
    expect(get(after, 'casus', id)?.sourceRow).toBe(row?.id);
    expect(get(after, 'import', row?.import ?? '')).toBeDefined();
  });

  test('a coding that one withdrew and the other changed is a conflict of its own', () => {
    const past: Action[] = [
      ...twoCasussen,
      { doe: 'knop', pick: 0, code: '1', primair: false, richting: null },
    ];
    const { base, a, b } = copies(
      past,
      [{ doe: 'wijzig', pick: 0, richting: 'min' }],
      [{ doe: 'intrekken', pick: 0 }],
    );
    expect(plan(base.state, a.state, b.state, []).conflicts).toMatchObject([
      { soort: 'geheel', type: 'coding', mine: { richting: 'min' }, theirs: null },
    ]);
  });
});

test('another thing under the same id is a conflict, not a mixture', () => {
  const { base, a, b } = copies(twoCasussen, [], []);
  const row = (id: string, cellen: string[]) => ({
    op: 'add' as const,
    type: 'sourceRow' as const,
    value: { id, unit: 'dossier', import: 'i', rij: 2, cellen },
  });
  a.write('import', [row('zelfde', ['a'])]);
  b.write('import', [row('zelfde', ['b'])]);
  const { operations, conflicts } = plan(base.state, a.state, b.state, []);
  expect(conflicts).toMatchObject([
    { soort: 'geheel', base: null, mine: { cellen: ['a'] }, theirs: { cellen: ['b'] } },
  ]);
  expect(operations).toMatchObject([{ op: 'add', type: 'coder' }]);
});

test('what left the vault is told by both, and stays told when the merge is undone', () => {
  const { base, a, b } = copies([], [], []);
  const note: Uitgifte = {
    id: 'weg',
    unit: 'dossier',
    soort: 'tabel',
    vorm: 'xlsx',
    bestemming: 'map',
    records: { casus: 2 },
    organisaties: 2,
    personen: null,
    vertrouwelijk: { openbaar: 0, intern: 0, totaal: 0, onbekend: 2 },
    onderdrukt: 0,
    volledig: false,
    persoonsgegevens: 0,
  };
  b.write('uitgifte', [{ op: 'add', type: 'uitgifte', value: note }]);
  const { operations } = plan(base.state, a.state, b.state, []);
  a.write('samenvoegen', operations);
  expect(get(a.state, 'uitgifte', 'weg')).toEqual(note);
  a.do({ doe: 'ongedaan' });
  expect(get(a.state, 'uitgifte', 'weg')).toEqual(note);
});

test('an import with fewer rejected cells, as a selection carries it, is the same import', () => {
  const { base, a, b } = copies(twoCasussen, [], []);
  const held = a.state.entities.import.first()?.value;
  const rejected = [{ cel: 'B2', waarde: 'x', reden: 'y' }];
  const value = { ...(held as ImportRecord), id: 'i2', afgewezen: rejected };
  a.write('import', [{ op: 'add', type: 'import', value }]);
  b.write('import', [{ op: 'add', type: 'import', value: { ...value, afgewezen: [] } }]);
  const made = plan(base.state, a.state, b.state, []);
  expect(made.conflicts).toEqual([]);
  expect(made.operations).toMatchObject([{ type: 'coder' }]);
});
