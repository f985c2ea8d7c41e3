import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { CodedError } from '../../../../shared/desktop/errors';
import { applyChangeSet } from '../../../../shared/dossier/apply';
import { eraseUnits } from '../../../../shared/dossier/erasure';
import {
  restoreState,
  SNAPSHOT_VERSION,
  storedEntities,
  storedEntity,
  storedRest,
} from '../../../../shared/dossier/snapshot';
import { emptyState } from '../../../../shared/dossier/state';
import { actions, play } from './histories';
import { image } from './states';

// Properties are tried on many histories; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 });

/** As it would come back from a disk. */
function json<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

describe('a snapshot', () => {
  test('restores the very state, in whatever order its entities are read', () => {
    fc.assert(
      fc.property(actions, fc.boolean(), (list, reversed) => {
        const { state } = play(list);
        const entities = json([...storedEntities(state)]);
        const restored = restoreState(
          json(storedRest(state)),
          reversed ? entities.toReversed() : entities,
        );
        expect(image(restored)).toEqual(image(state));
      }),
    );
  });

  test('what goes on from it is what would have gone on without it', () => {
    fc.assert(
      fc.property(actions, fc.nat({ max: 12 }), (list, at) => {
        const { log, state } = play(list);
        let restored = emptyState();
        for (const change of log) {
          if (change.seq === at) {
            restored = restoreState(
              json(storedRest(restored)),
              json([...storedEntities(restored)]),
            );
          }
          restored = applyChangeSet(restored, change).state;
        }
        expect(image(restored)).toEqual(image(state));
      }),
    );
  });

  test('has each entity by its id, present or removed, with its unit', () => {
    fc.assert(
      fc.property(actions, (list) => {
        const { state } = play(list);
        const all = [...storedEntities(state)];
        for (const stored of all) expect(storedEntity(state, stored.id)).toEqual(stored);
        const units = new Set(all.map(({ unit }) => unit).slice(0, 2));
        expect([...storedEntities(state, units)]).toEqual(
          all.filter(({ unit }) => units.has(unit)),
        );
        expect(storedEntity(state, 'nooit-geweest')).toBeNull();
      }),
    );
  });

  test('leaves out what belongs to an erased unit', () => {
    fc.assert(
      fc.property(actions, fc.nat({ max: 3 }), (list, pick) => {
        const { state } = play(list);
        const units = [...state.entities.unit.keys()].sort().slice(pick, pick + 1);
        const restored = restoreState(storedRest(state), storedEntities(state), units);
        expect(image(restored)).toEqual(image(eraseUnits(state, units).state));
      }),
    );
  });

  test('writes long runs of the undo stack as two numbers', () => {
    let state = emptyState();
    for (let seq = 1; seq <= 1000; seq += 1) {
      state = applyChangeSet(state, { seq, kind: 'veld', operations: [] }).state;
    }
    expect(storedRest(state).undo).toEqual([[1, 1000]]);
  });

  test('of another version is refused, so that the log is replayed', () => {
    const rest = { ...storedRest(emptyState()), versie: SNAPSHOT_VERSION + 1 };
    expect(() => restoreState(rest, [])).toThrow(
      new CodedError('record-beschadigd', { versie: SNAPSHOT_VERSION + 1 }),
    );
  });
});
