import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { NeedCoding } from '../../../../shared/domain/coding';
import { parentOf } from '../../../../shared/dossier/draft';
import type { ChangeSet, Operation } from '../../../../shared/dossier/operations';
import { codingsOf, get } from '../../../../shared/dossier/state';
import { invert, nextRedo, nextUndo } from '../../../../shared/dossier/undo';
import { type Action, actions, Played, play, someActions } from './histories';
import { contents } from './states';

// Properties are tried on many histories; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 });

const undo: Action = { doe: 'ongedaan' };
const redo: Action = { doe: 'opnieuw' };

/** The dossier of one import of two casussen, by name. */
function imported() {
  const played = play([
    {
      doe: 'import',
      rows: [
        { organisatie: 'Molendrift', knobs: ['5'], needs: [], tekst: 'zorg' },
        { organisatie: 'ZorgStart', knobs: ['2'], needs: [], tekst: 'zorg' },
      ],
    },
  ]);
  const [molendrift, zorgstart] = [...played.state.entities.casus.values()]
    .map(({ value }) => value)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (molendrift === undefined || zorgstart === undefined) throw new Error('no casussen');
  return { played, molendrift, zorgstart };
}

const veld = (pick: number, value: 'jeugd' | 'zorg'): Action => ({
  doe: 'veld',
  pick,
  veld: 'sector',
  value,
});

describe('undoing', () => {
  test('a change gives back what was there before it, and redoing gives it back again', () => {
    fc.assert(
      fc.property(actions, someActions, (past, [next]) => {
        const played = play(past);
        const before = contents(played.state);
        if (next === undefined || next.doe === 'ongedaan' || next.doe === 'opnieuw') return;
        if (played.do(next) === null) return;
        const after = contents(played.state);
        const undone = played.do(undo);
        expect(contents(played.state)).toEqual(before);
        expect(undone?.left).toEqual([]);
        played.do(redo);
        expect(contents(played.state)).toEqual(after);
        played.do(undo);
        expect(contents(played.state)).toEqual(before);
      }),
    );
  });

  test('everything, newest first, gives back the empty dossier; redoing it all, the last state', () => {
    fc.assert(
      fc.property(actions, (past) => {
        const played = play(past);
        const last = contents(played.state);
        const coders = Object.fromEntries(
          Object.entries(last).filter(([id]) => played.state.entities.coder.has(id)),
        );
        let steps = 0;
        for (; nextUndo(played.state) !== null; steps += 1) played.do(undo);
        expect(contents(played.state)).toEqual(coders);
        for (let at = 0; at < steps; at += 1) played.do(redo);
        expect(contents(played.state)).toEqual(last);
      }),
    );
  });

  test('one change leaves a later, unrelated one as it is', () => {
    fc.assert(
      fc.property(actions, someActions, someActions, (past, first, second) => {
        const base = play(past);
        const c = firstChange(base.fork(base.author), first);
        const d = firstChange(base.fork(base.author), second);
        if (c === null || d === null || related(c, d)) return;
        const both = new Played();
        both.state = base.state;
        both.write(c.kind, c.operations);
        both.write(d.kind, d.operations);
        const { operations, left } = invert(both.state, c.operations);
        both.write('ongedaan', operations);
        const only = new Played();
        only.state = base.state;
        only.write(d.kind, d.operations);
        expect(left).toEqual([]);
        expect(contents(both.state)).toEqual(contents(only.state));
      }),
    );
  });

  test('leaves a field that has changed since, and says so', () => {
    const { played, molendrift } = imported();
    const change = played.do(veld(0, 'jeugd')) as ChangeSet;
    played.do(veld(0, 'zorg'));
    expect(invert(played.state, change.operations)).toEqual({
      operations: [],
      left: [{ type: 'casus', id: molendrift.id, field: 'velden.sector' }],
    });
  });

  test('takes an imported casus away, but not one that somebody worked on', () => {
    const { played, molendrift, zorgstart } = imported();
    const [, import_] = played.log as [ChangeSet, ChangeSet];
    played.do(veld(0, 'jeugd'));
    const { operations, left } = invert(played.state, import_.operations);
    played.write('ongedaan', operations);

    expect(left).toEqual([{ type: 'casus', id: molendrift.id, field: null }]);
    expect(get(played.state, 'casus', zorgstart.id)).toBeUndefined();
    expect(get(played.state, 'casus', molendrift.id)?.velden.sector).toBe('jeugd');
    // It keeps what it rests on: its codings, its row, the import and the units.
    expect(codingsOf(played.state, molendrift.id)).toHaveLength(1);
    const row = get(played.state, 'sourceRow', molendrift.sourceRow ?? '');
    const source = get(played.state, 'import', row?.import ?? '');
    expect(source?.bestand).toBe('casussen.xlsx');
    expect(get(played.state, 'unit', molendrift.unit)?.naam).toBe('Molendrift');
    expect(get(played.state, 'unit', source?.unit ?? '')?.soort).toBe('import');
    expect(get(played.state, 'unit', zorgstart.unit)).toBeUndefined();
  });

  test('a casus that somebody coded stays with its coding', () => {
    const { played, molendrift } = imported();
    const [, import_] = played.log as [ChangeSet, ChangeSet];
    played.do({ doe: 'behoefte', pick: 0, code: 'ertoe_doen', perspectief: null });
    const { operations, left } = invert(played.state, import_.operations);
    played.write('ongedaan', operations);
    expect(left).toEqual([{ type: 'casus', id: molendrift.id, field: null }]);
    expect(codingsOf(played.state, molendrift.id).map(({ code }) => code)).toEqual([
      '5',
      'ertoe_doen',
    ]);
  });

  test('work that was itself undone keeps nothing from being undone', () => {
    const { played } = imported();
    played.do(veld(0, 'jeugd'));
    played.do(undo);
    const undone = played.do(undo);
    expect(undone?.left).toEqual([]);
    expect(played.state.entities.casus.size).toBe(0);
  });

  test('a withdrawn coding comes back only while its casus is there', () => {
    const { played, zorgstart } = imported();
    const [, import_] = played.log as [ChangeSet, ChangeSet];
    played.do({ doe: 'behoefte', pick: 1, code: 'ertoe_doen', perspectief: null });
    const withdrawal = played.do({ doe: 'intrekken', pick: 0 }) as ChangeSet;
    played.write('ongedaan', invert(played.state, import_.operations).operations);
    const [removed] = withdrawal.operations;
    if (removed?.op !== 'remove') throw new Error('no withdrawal');
    expect(get(played.state, 'casus', zorgstart.id)).toBeUndefined();
    expect(invert(played.state, withdrawal.operations)).toEqual({
      operations: [],
      left: [{ type: 'coding', id: removed.value.id, field: null }],
    });
  });

  test('a field that was set twice in one change goes back to its first value, or not at all', () => {
    const { played, molendrift } = imported();
    const twice = (['jeugd', 'zorg', 'jeugd'] as const).map((after, index): Operation => {
      const before = [null, 'jeugd', 'zorg'][index] ?? null;
      const { id, unit } = molendrift;
      return { op: 'set', type: 'casus', id, unit, field: 'velden.sector', before, after };
    });
    const change = played.write('veld', twice);
    played.write('ongedaan', invert(played.state, change.operations).operations);
    expect(get(played.state, 'casus', molendrift.id)?.velden.sector).toBeUndefined();

    // Back to a value in between: that it matches one of the steps is chance, so it stays.
    const again = played.write('veld', twice);
    played.do(veld(0, 'zorg'));
    expect(invert(played.state, again.operations)).toEqual({
      operations: [],
      left: [{ type: 'casus', id: molendrift.id, field: 'velden.sector' }],
    });
  });

  test('a change of an older casus is undone beside a coding of it that has to stay', () => {
    const { played, molendrift } = imported();
    const { id, unit } = molendrift;
    const coding: NeedCoding = {
      ...{ id: 'k', unit, onderwerp: id, herkomst: 'analist', status: 'aanvaard' },
      coder: played.author.coder,
      ...{ anchor: null, motivatie: null, scheme: 'behoefte', code: 'ertoe_doen' },
      ...{ richting: null, perspectief: null },
    };
    const field = { op: 'set', type: 'casus', id, unit, field: 'velden.sector' } as const;
    const change = played.write('samenvoegen', [
      { ...field, before: null, after: 'jeugd' },
      { op: 'add', type: 'coding', value: coding },
    ]);
    played.do({ doe: 'wijzig', pick: 0, richting: 'min' });
    expect(invert(played.state, change.operations)).toEqual({
      operations: [{ ...field, before: 'jeugd', after: null }],
      left: [{ type: 'coding', id: 'k', field: null }],
    });
  });

  test('what a change added and removed again is no business of its undo', () => {
    const { played } = imported();
    const value = { id: 'x', unit: 'dossier', sourceRow: null, velden: {} };
    const add: Operation = { op: 'add', type: 'casus', value };
    const remove: Operation = { op: 'remove', type: 'casus', value };
    const change = played.write('samenvoegen', [add, remove]);
    played.write('samenvoegen', [add]);
    expect(invert(played.state, change.operations)).toEqual({ operations: [], left: [] });
    // What it added for good goes, also after a detour.
    const other = { ...value, id: 'y' };
    const addOther: Operation = { op: 'add', type: 'casus', value: other };
    const removeOther: Operation = { op: 'remove', type: 'casus', value: other };
    const back = played.write('samenvoegen', [addOther, removeOther, addOther]);
    expect(get(played.state, 'casus', 'y')).toEqual(other);
    played.write('ongedaan', invert(played.state, back.operations).operations);
    expect(get(played.state, 'casus', 'y')).toBeUndefined();
    // What was there before the change is put back.
    const detour = played.write('samenvoegen', [remove, add, remove]);
    expect(get(played.state, 'casus', 'x')).toBeUndefined();
    played.write('ongedaan', invert(played.state, detour.operations).operations);
    expect(get(played.state, 'casus', 'x')).toEqual(value);
  });

  test('a coder stays when the step that brought them is undone', () => {
    const played = new Played().join('analist');
    const [joining] = played.log as [ChangeSet];
    expect(invert(played.state, joining.operations)).toEqual({ operations: [], left: [] });
  });

  test('offers the change on top, and the change set to invert for it', () => {
    const { played } = imported();
    expect(nextUndo(played.state)).toEqual({ step: 2, last: 2 });
    expect(nextRedo(played.state)).toBeNull();
    played.do(undo);
    expect(nextUndo(played.state)).toBeNull();
    expect(nextRedo(played.state)).toEqual({ step: 2, last: 3 });
    played.do(redo);
    expect(nextUndo(played.state)).toEqual({ step: 2, last: 4 });
  });
});

function firstChange(played: Played, list: readonly Action[]): ChangeSet | null {
  for (const each of list) {
    const change = each.doe === 'ongedaan' || each.doe === 'opnieuw' ? null : played.do(each);
    if (change !== null) return change;
  }
  return null;
}

/** Whether two changes, made on the same state, are about one thing. */
function related(c: ChangeSet, d: ChangeSet): boolean {
  const ids = new Set(c.operations.flatMap(about));
  return d.operations.some((operation) => about(operation).some((id) => ids.has(id)));
}

function about(operation: Operation): string[] {
  if (operation.op === 'set') return [operation.id];
  const { type, value } = operation;
  return [value.id, parentOf(type, value) ?? value.id];
}
