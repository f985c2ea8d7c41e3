import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyChangeSet, replay } from '../../../../shared/dossier/apply';
import { eraseUnits } from '../../../../shared/dossier/erasure';
import { codingsOf, emptyState, get } from '../../../../shared/dossier/state';
import { type Action, actions, play } from './histories';
import { contents, image } from './states';

// Properties are tried on many histories; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 });

describe('erasing units', () => {
  test('gives the state that the log gives when their operations can no longer be read', () => {
    fc.assert(
      fc.property(actions, fc.subarray([0, 1, 2, 3]), (list, picks) => {
        const { log, state } = play(list);
        const units = [...state.entities.unit.keys()].sort();
        const erased = picks.flatMap((pick) => units[pick] ?? []);
        const gone = new Set(erased);
        const readable = log.map((change) => ({
          ...change,
          operations: change.operations.filter(
            (operation) =>
              !gone.has(operation.op === 'set' ? operation.unit : operation.value.unit),
          ),
        }));
        const after = eraseUnits(state, erased).state;
        expect(image(after)).toEqual(image(replay(readable, emptyState(erased))));
        expect(image(after)).toEqual(image(replay(log, emptyState(erased))));
        expect(image(eraseUnits(after, erased).state)).toEqual(image(after));
      }),
    );
  });

  test('takes an organisation with its casussen, their codings, rows and names', () => {
    const { state } = play([
      {
        doe: 'import',
        rows: [
          { organisatie: 'Molendrift', knobs: ['5'], needs: [], tekst: 'zorg' },
          { organisatie: 'ZorgStart', knobs: ['2'], needs: [], tekst: 'zorg' },
        ],
      },
      { doe: 'knop', pick: 0, code: '1', primair: true, richting: null },
      { doe: 'intrekken', pick: 0 },
    ]);
    const unit = [...state.entities.unit.values()].find(({ value }) => value.naam === 'Molendrift');
    const casus = [...state.entities.casus.values()].find(
      ({ value }) => value.unit === unit?.value.id,
    );
    if (unit === undefined || casus === undefined) throw new Error('nothing to erase');

    const { state: after, touched } = eraseUnits(state, [unit.value.id]);
    expect(get(after, 'casus', casus.value.id)).toBeUndefined();
    expect(codingsOf(after, casus.value.id)).toEqual([]);
    expect(JSON.stringify(image(after))).not.toContain('Molendrift');
    expect(after.entities.casus.size).toBe(1);
    expect(touched.map(({ op, type }) => `${op} ${type}`).sort()).toEqual([
      'remove casus',
      'remove coding',
      'remove sourceRow',
      'remove unit',
    ]);
  });

  test('is for good: nothing of the unit comes back, neither by redo nor by an operation', () => {
    const list: Action[] = [
      {
        doe: 'import',
        rows: [{ organisatie: 'Molendrift', knobs: ['5'], needs: [], tekst: 'zorg' }],
      },
    ];
    const played = play(list);
    const unit = [...played.state.entities.unit.values()].find(
      ({ value }) => value.naam === 'Molendrift',
    );
    played.state = eraseUnits(played.state, [unit?.value.id ?? '']).state;
    const before = contents(played.state);
    const [, again] = played.log;
    if (again === undefined) throw new Error('no import');
    const { state, touched } = applyChangeSet(played.state, { ...again, seq: 3 });
    expect(contents(state)).toEqual(before);
    expect(touched).toEqual([]);
  });

  test('costs nothing when there is nothing to erase', () => {
    const { state } = play([]);
    expect(eraseUnits(state, []).state).toBe(state);
  });
});
