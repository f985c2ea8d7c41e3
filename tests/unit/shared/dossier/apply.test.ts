import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { entitySchemas, entityTypes } from '../../../../shared/domain/entities';
import { applyChangeSet, openChange, replay, replaying } from '../../../../shared/dossier/apply';
import { parentOf } from '../../../../shared/dossier/draft';
import { drained } from '../../../../shared/dossier/merge';
import type { Operation } from '../../../../shared/dossier/operations';
import {
  codingsOf,
  type DossierState,
  emptyState,
  get,
  recordOf,
} from '../../../../shared/dossier/state';
import { validateOperations } from '../../../../shared/dossier/validate';
import { actions, play, testAuthor } from './histories';
import { anyOperations } from './operations';
import { contents, image, stack } from './states';

// Properties are tried on many histories; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 });

const casus = (id: string, unit = 'u1'): Operation => ({
  op: 'add',
  type: 'casus',
  value: { id, unit, sourceRow: null, velden: { naam: 'Molendrift' } },
});
const coding = (id: string, of: string, unit = 'u1'): Operation => ({
  op: 'add',
  type: 'coding',
  value: {
    id,
    unit,
    onderwerp: of,
    herkomst: 'analist',
    status: 'aanvaard',
    coder: null,
    anchor: null,
    motivatie: null,
    scheme: 'draaiknop',
    code: '5',
    rol: 'primair',
    richting: null,
  },
});
const set = (id: string, veld: string, after: string | null): Operation => ({
  op: 'set',
  type: 'casus',
  id,
  unit: 'u1',
  field: `velden.${veld}`,
  before: null,
  after,
});

function apply(operations: Operation[], state = emptyState(), seq = state.seq + 1) {
  return applyChangeSet(state, { seq, kind: 'veld', operations });
}

describe('applying operations', () => {
  test('adds, sets and removes, and tells what was touched', () => {
    const { state, touched } = apply([
      casus('c1'),
      coding('k1', 'c1'),
      set('c1', 'sector', 'jeugd'),
    ]);
    expect(get(state, 'casus', 'c1')?.velden).toEqual({ naam: 'Molendrift', sector: 'jeugd' });
    expect(codingsOf(state, 'c1').map(({ id }) => id)).toEqual(['k1']);
    expect(touched).toEqual([
      {
        op: 'add',
        type: 'casus',
        id: 'c1',
        unit: 'u1',
        field: null,
        record: 'c1',
        interview: null,
      },
      {
        op: 'add',
        type: 'coding',
        id: 'k1',
        unit: 'u1',
        field: null,
        record: 'c1',
        interview: null,
      },
      {
        op: 'set',
        type: 'casus',
        id: 'c1',
        unit: 'u1',
        field: 'velden.sector',
        record: 'c1',
        interview: null,
      },
    ]);
  });

  test('leaves the state before it as it was', () => {
    const before = apply([casus('c1')]).state;
    const was = image(before);
    apply([set('c1', 'naam', 'Anders'), coding('k1', 'c1')], before);
    expect(image(before)).toEqual(was);
  });

  test('an operation on what is absent, erased or already so does nothing', () => {
    const state = apply([casus('c1')], emptyState(['gewist'])).state;
    const nothing: Operation[] = [
      set('c9', 'naam', 'Wie?'),
      set('c1', 'naam', 'Molendrift'),
      casus('c1'),
      casus('c2', 'gewist'),
      coding('k1', 'c9'),
      coding('k1', 'c1', 'u2'),
      { ...(coding('k1', 'c1') as Extract<Operation, { op: 'add' }>), op: 'remove' },
      { ...(casus('c9') as Extract<Operation, { op: 'add' }>), op: 'remove' },
    ];
    const after = apply(nothing, state);
    expect(after.touched).toEqual([]);
    expect(contents(after.state)).toEqual(contents(state));
  });

  test('a casus goes only after its codings', () => {
    const state = apply([casus('c1'), coding('k1', 'c1')]).state;
    const remove = (operation: Operation) => ({ ...operation, op: 'remove' }) as Operation;
    expect(contents(apply([remove(casus('c1'))], state).state)).toEqual(contents(state));
    const gone = apply([remove(coding('k1', 'c1')), remove(casus('c1'))], state).state;
    expect(contents(gone)).toEqual({});
    expect(gone.removed.get('k1')?.name).toEqual({
      naam: 'draaiknop 5',
      bij: 'Molendrift',
      status: 'aanvaard',
    });
  });

  test('another kind of thing under the id of what was removed begins anew', () => {
    const remove = { ...casus('c1'), op: 'remove' } as Operation;
    const before = apply([remove], apply([casus('c1')]).state).state;
    const coder = { id: 'c1', unit: 'dossier', naam: 'analist' } as const;
    const { state } = apply([{ op: 'add', type: 'coder', value: coder }], before);
    expect(state.entities.coder.get('c1')).toEqual({ value: coder, since: 3, trail: null });
    expect(state.removed.has('c1')).toBe(false);
    const again = apply([casus('c1')], before).state.entities.casus.get('c1');
    expect(again).toMatchObject({ since: 1, trail: { what: 'add', earlier: { what: 'remove' } } });
  });

  test('null takes a field of a casus away, also in one that is added', () => {
    const value = { id: 'c2', unit: 'u1', sourceRow: null, velden: { naam: 'x', land: null } };
    const { state: added } = apply([{ op: 'add', type: 'casus', value }]);
    expect(get(added, 'casus', 'c2')?.velden).toEqual({ naam: 'x' });
    const state = apply([casus('c1'), set('c1', 'naam', null)]).state;
    expect(get(state, 'casus', 'c1')?.velden).toEqual({});
  });

  test('a value that the entity cannot hold is not put there', () => {
    const state = apply([casus('c1'), coding('k1', 'c1')]).state;
    const of = (field: string, after: string): Operation => ({
      ...{ op: 'set', type: 'coding', id: 'k1', unit: 'u1', before: null },
      field,
      after,
    });
    const { touched } = apply([of('code', 'ertoe_doen'), of('perspectief', 'medewerker')], state);
    expect(touched).toEqual([]);
  });

  test('batches give what the whole gives, and nothing shows before the end', () => {
    fc.assert(
      fc.property(actions, fc.integer({ min: 1, max: 4 }), (list, size) => {
        let state = emptyState();
        for (const change of play(list).log) {
          const open = openChange(state, change.seq);
          const was = image(state);
          for (let at = 0; at < change.operations.length; at += size) {
            open.apply(change.operations.slice(at, at + size));
          }
          expect(image(state)).toEqual(was);
          const whole = applyChangeSet(state, change);
          const batches = open.close(change.kind);
          expect(image(batches.state)).toEqual(image(whole.state));
          expect(batches.touched).toEqual(whole.touched);
          state = batches.state;
        }
      }),
      { numRuns: 30 },
    );
  });

  test('replaying a log gives the state that its steps gave', () => {
    fc.assert(
      fc.property(actions, fc.nat({ max: 20 }), (list, at) => {
        const { log, state } = play(list);
        expect(image(replay(log))).toEqual(image(state));
        const head = replay(log.slice(0, at));
        expect(image(replay(log.slice(at), head))).toEqual(image(state));
        expect(image(drained(replaying(log.slice(at), head)))).toEqual(image(state));
      }),
    );
  });

  test('is total: any well-formed operations, in any order, leave a sound state', () => {
    fc.assert(
      fc.property(anyOperations, fc.subarray(['u1', 'u2', 'u3']), (operations, erased) => {
        expect(validateOperations(operations)).toEqual(operations);
        const { state } = apply(operations, emptyState(erased));
        expectSound(state);
        expect(image(replay([{ seq: 1, kind: 'veld', operations }], emptyState(erased)))).toEqual(
          image(state),
        );
      }),
      { numRuns: 300 },
    );
  });
});

/** Every entity fits its schema, ids are unique, and each coding has its casus, in its unit. */
function expectSound(state: DossierState): void {
  const seen = new Set<string>();
  const indexed: string[] = [];
  for (const type of entityTypes) {
    for (const [id, { value }] of state.entities[type]) {
      expect(value.id).toBe(id);
      expect(seen.has(id)).toBe(false);
      seen.add(id);
      expect(state.removed.has(id)).toBe(false);
      expect(state.erased.has(value.unit)).toBe(false);
      expect(entitySchemas[type].safeParse(value).success).toBe(true);
      const parent = parentOf(type, value);
      if (parent === null) continue;
      expect(recordOf(state, parent)?.held.value.unit).toBe(value.unit);
      expect(state.children.get(parent)).toContain(id);
    }
  }
  for (const ids of state.children.values()) indexed.push(...ids);
  const children = [...state.entities.coding.keys(), ...state.entities.beurt.keys()];
  expect(indexed.sort()).toEqual(children.sort());
}

describe('the undo and redo stacks', () => {
  const steps = (kinds: Parameters<typeof openChange>[1] extends number ? string[] : never) => {
    let state = emptyState();
    for (const kind of kinds) {
      const change = { seq: state.seq + 1, kind: kind as 'veld', operations: [] };
      state = applyChangeSet(state, change).state;
    }
    return {
      undo: stack(state.undo),
      redo: stack(state.redo),
      undone: [...state.undone].sort(),
      refs: Object.fromEntries([...state.refs].map(([a, b]) => [a, b])),
    };
  };

  test('a new change goes on top and empties redo', () => {
    expect(steps(['veld', 'codering', 'ongedaan', 'veld'])).toEqual({
      undo: [
        [4, 4],
        [1, 1],
      ],
      redo: [],
      undone: [2],
      refs: { 3: 2 },
    });
  });

  test('undo and redo pass one change to and fro, and invert each other', () => {
    expect(steps(['veld', 'veld', 'ongedaan', 'ongedaan', 'opnieuw'])).toEqual({
      undo: [[1, 5]],
      redo: [[2, 3]],
      undone: [2],
      refs: { 3: 2, 4: 1, 5: 1 },
    });
  });

  test('making a dossier, naming a coder and erasing are passed over', () => {
    expect(steps(['aanmaken', 'codeur', 'samenvoegen', 'wissen', 'codeur'])).toMatchObject({
      undo: [[3, 3]],
    });
    expect(steps(['veld', 'ongedaan', 'codeur'])).toMatchObject({ redo: [[1, 2]] });
    expect(steps(['veld', 'ongedaan', 'wissen'])).toMatchObject({ redo: [] });
  });

  test('undo and redo of nothing change nothing', () => {
    expect(steps(['ongedaan', 'opnieuw'])).toEqual({ undo: [], redo: [], undone: [], refs: {} });
  });
});

test('ids and times of a test author count up', () => {
  const author = testAuthor(null);
  expect([author.newId(), author.newId(), author.now()]).toEqual([
    'id0001',
    'id0002',
    '2026-01-05T09:01:00.000Z',
  ]);
});
