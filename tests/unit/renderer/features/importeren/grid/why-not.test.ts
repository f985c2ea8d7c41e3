import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GridScene } from '../../../../../../renderer/features/importeren/grid/action';
import { actionFor, actionsAt } from '../../../../../../renderer/features/importeren/grid/actions';
import { LETTERS, NUMBERS } from '../../../../../../renderer/features/importeren/grid/place';
import {
  KIND_FIRST,
  whyNotHere,
} from '../../../../../../renderer/features/importeren/grid/why-not';
import { ACTION_KEYS } from '../../../../../../renderer/features/importeren/grid/words';
import type { RowState, SheetChoice } from '../../../../../../shared/import/preview';

const states: Record<number, RowState> = {
  1: 'titel',
  2: 'groepskop',
  3: 'kop',
  10: 'leeg',
  11: 'leeg',
  30: 'buiten',
};

function scene(part: Partial<SheetChoice> = {}): GridScene {
  return {
    choice: {
      ...{ soort: 'casussen', kopregel: 3, kopregels: 2, velden: {}, rijen: {} },
      gebied: { r1: 1, c1: 0, r2: 20, c2: 3 },
      ...part,
    },
    size: { rijen: 900, kolommen: 6 },
    stateOf: (rij) => states[rij] ?? 'record',
    others: [],
  };
}
const at = (rij: number, kolom: number, r2 = rij, c2 = kolom) => ({
  van: { rij, kolom },
  tot: { rij: r2, kolom: c2 },
});
const none = { ctrlKey: false, altKey: false, metaKey: false };
const why = (name: string, selection: ReturnType<typeof at>, of = scene()) => {
  const shiftKey = name.startsWith('Shift+');
  const key = name.replace('Shift+', '');
  expect(actionFor(actionsAt(selection, of), { key, shiftKey, ...none })).toBeNull();
  return whyNotHere({ key, shiftKey }, selection, of);
};

describe('a key that does nothing says why', () => {
  test.each([
    ['x', at(3, 1), 'Rij 3 hoort bij de koppen: alleen rijen onder de koppen kunt u weglaten.'],
    ['x', at(1, 1), 'Rij 1 staat boven de koppen en wordt al niet ingelezen.'],
    ['x', at(10, 1), 'Rij 10 is leeg: er is niets om in te lezen of weg te laten.'],
    ['x', at(30, 1), 'Rij 30 staat buiten de tabel en wordt al niet ingelezen.'],
    [
      'x',
      at(10, NUMBERS, 11, NUMBERS),
      'Rij 10 en 11 worden al niet ingelezen: koppen, leeg, of buiten de tabel.',
    ],
    [
      'x',
      at(LETTERS, 1),
      'X laat een rij weg: ga eerst naar een cel of naar het nummer van een rij.',
    ],
    [
      'x',
      at(1, NUMBERS, 800, NUMBERS),
      'X kan bij hoogstens 500 rijen tegelijk. Maak de tabel kleiner: B is waar hij begint, E waar hij eindigt.',
    ],
    ['Shift+k', at(3, 1), 'De koppen staan al op rij 2 en 3.'],
    ['Shift+k', at(1, 1), 'Boven rij 1 staat geen rij: twee rijen met koppen kan hier niet.'],
    [
      'k',
      at(5, 0, 6, 1),
      'Kies voor K één rij, of voor Shift+K twee rijen, bij de nummers van de rijen.',
    ],
    ['b', at(1, 1), 'De tabel begint al bij rij 1.'],
    ['e', at(20, 1), 'De tabel eindigt al bij rij 20.'],
    ['b', at(25, 1), 'De tabel eindigt eerder. Zeg eerst met E waar hij eindigt.'],
    ['Shift+e', at(5, 3), 'De tabel eindigt al bij kolom D.'],
    ['Shift+b', at(5, 5), 'De tabel eindigt eerder. Zeg eerst met Shift+E waar hij eindigt.'],
    ['v', at(5, 5), 'Kolom F staat buiten de tabel.'],
    ['t', at(1, 0, 20, 3), 'Dit deel is al de tabel.'],
  ])('%s', (key, selection, sentence) => {
    expect(why(key, selection)).toBe(sentence);
  });

  test('of a sheet that is not read: what to choose first', () => {
    expect(why('x', at(5, 1), scene({ soort: null }))).toBe(KIND_FIRST);
  });

  test('at every place', () => {
    const place = fc.record({
      rij: fc.integer({ min: LETTERS, max: 40 }),
      kolom: fc.integer({ min: NUMBERS, max: 5 }),
    });
    fc.assert(
      fc.property(
        ...([place, place, fc.constantFrom(...ACTION_KEYS), fc.boolean()] as const),
        (van, to, key, shiftKey) => {
          const tot = {
            rij: van.rij === LETTERS ? LETTERS : Math.max(1, to.rij),
            kolom: van.kolom === NUMBERS ? NUMBERS : Math.max(0, to.kolom),
          };
          const selection = { van, tot };
          if (actionFor(actionsAt(selection, scene()), { key, shiftKey, ...none }) !== null) return;
          expect(whyNotHere({ key, shiftKey }, selection, scene())).toMatch(/^[A-Z].*\.$/);
        },
      ),
    );
  });
});
