import { describe, expect, test } from 'vitest';
import type {
  GridScene,
  OtherTable,
} from '../../../../../../renderer/features/importeren/grid/action';
import { actionFor, actionsAt } from '../../../../../../renderer/features/importeren/grid/actions';
import { LETTERS, NUMBERS } from '../../../../../../renderer/features/importeren/grid/place';
import { MAX_ROWS_AT_ONCE } from '../../../../../../renderer/features/importeren/grid/row-actions';
import { ACTION_KEYS } from '../../../../../../renderer/features/importeren/grid/words';
import type { RowState, SheetChoice } from '../../../../../../shared/import/preview';

const choice: SheetChoice = {
  soort: 'casussen',
  kopregel: 3,
  kopregels: 1,
  velden: {},
  gebied: null,
  rijen: {},
};
const states: Record<number, RowState> = { 1: 'titel', 3: 'kop', 9: 'totaal', 10: 'leeg' };

function scene(part: Partial<SheetChoice> = {}, others: OtherTable[] = []): GridScene {
  return {
    choice: { ...choice, ...part },
    size: { rijen: 40, kolommen: 6 },
    stateOf: (rij) => states[rij] ?? 'record',
    others,
  };
}
const at = (rij: number, kolom: number) => ({ van: { rij, kolom }, tot: { rij, kolom } });
const range = (r1: number, c1: number, r2: number, c2: number) => ({
  van: { rij: r1, kolom: c1 },
  tot: { rij: r2, kolom: c2 },
});
const ids = (...args: Parameters<typeof actionsAt>) => actionsAt(...args).map(({ id }) => id);
const named = (id: string, ...args: Parameters<typeof actionsAt>) => {
  const found = actionsAt(...args).find((action) => action.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const chosen = (id: string, ...args: Parameters<typeof actionsAt>) => {
  const { deed } = named(id, ...args);
  if (deed.does !== 'choose') throw new Error(`${id} chooses nothing`);
  return deed.choice;
};

describe('at a cell', () => {
  test('everything about its row and its column', () => {
    expect(ids(at(5, 2), scene())).toEqual([
      'kop',
      'koppen',
      'rijen',
      'begin',
      'eind',
      'veld',
      'kolom-begin',
      'kolom-eind',
    ]);
    expect(chosen('kop', at(5, 2), scene())).toMatchObject({ kopregel: 5, kopregels: 1 });
    expect(chosen('koppen', at(5, 2), scene())).toMatchObject({ kopregel: 5, kopregels: 2 });
    expect(named('koppen', at(5, 2), scene()).label).toBe('Koppen staan op rij 4 en 5');
    expect(chosen('begin', at(5, 2), scene()).gebied).toEqual({ r1: 5, c1: 0, r2: 40, c2: 5 });
    expect(chosen('kolom-eind', at(5, 2), scene()).gebied).toEqual({ r1: 1, c1: 0, r2: 40, c2: 2 });
  });

  test('at the headings: that there are none, and never what is so already', () => {
    expect(ids(at(3, 2), scene())).toContain('geen-koppen');
    expect(ids(at(3, 2), scene())).not.toContain('kop');
    expect(ids(at(3, 2), scene())).not.toContain('rijen');
    expect(chosen('geen-koppen', at(3, 2), scene())).toMatchObject({ kopregel: 0, kopregels: 0 });
    expect(ids(at(1, 2), scene())).not.toContain('koppen');
    expect(ids(at(1, 0), scene())).not.toContain('begin');
  });

  test('a row goes out, and comes back as it was', () => {
    const out = chosen('rijen', at(5, 2), scene());
    expect(out.rijen).toEqual({ 5: 'niet' });
    expect(named('rijen', at(5, 2), scene(out)).label).toBe('Rij 5 weer inlezen');
    expect(chosen('rijen', at(5, 2), scene(out)).rijen).toEqual({});
  });

  test('a row that looks like no record is read after all, and skipped again', () => {
    const forced = chosen('rijen', at(9, 2), scene());
    expect(forced.rijen).toEqual({ 9: 'wel' });
    expect(named('rijen', at(9, 2), scene(forced)).label).toBe('Rij 9 weer overslaan');
    expect(ids(at(10, 2), scene())).not.toContain('rijen');
  });

  test('of a sheet that is not read nothing is chosen, only one more table made', () => {
    expect(ids(at(5, 2), scene({ soort: null }))).toEqual([]);
    expect(ids(range(5, 0, 9, 2), scene({ soort: null }))).toEqual(['splits']);
  });
});

describe('with a selection', () => {
  test('that is the table, or one more', () => {
    expect(chosen('tabel', range(9, 4, 5, 1), scene()).gebied).toEqual({
      r1: 5,
      c1: 1,
      r2: 9,
      c2: 4,
    });
    expect(named('splits', range(5, 1, 9, 4), scene()).deed).toEqual({
      does: 'split',
      area: { r1: 5, c1: 1, r2: 9, c2: 4 },
    });
    expect(ids(range(1, 0, 40, 5), scene())).not.toContain('tabel');
  });

  test('of rows: all that are read go out at once, and two can be the headings', () => {
    expect(chosen('rijen', range(8, NUMBERS, 10, NUMBERS), scene()).rijen).toEqual({ 8: 'niet' });
    expect(ids(range(4, NUMBERS, 5, NUMBERS), scene())).toContain('koppen');
    expect(ids(range(4, NUMBERS, 6, NUMBERS), scene())).not.toContain('koppen');
    const many = { ...scene(), size: { rijen: 5_000, kolommen: 6 } };
    expect(ids(range(4, NUMBERS, 4 + MAX_ROWS_AT_ONCE, NUMBERS), many)).not.toContain('rijen');
  });

  test('of a column: what it is, and where the table begins and ends', () => {
    expect(ids(at(LETTERS, 2), scene())).toEqual(['veld', 'kolom-begin', 'kolom-eind']);
    expect(ids(at(LETTERS, 5), scene({ gebied: { r1: 1, c1: 0, r2: 9, c2: 3 } }))).toEqual([
      'kolom-eind',
      'hele-blad',
    ]);
  });
});

test('another table of the sheet is one step away, and then the whole sheet is no choice', () => {
  const other = { key: 7, nummer: 2, gebied: { r1: 20, c1: 0, r2: 30, c2: 3 } };
  const some = scene({ gebied: { r1: 1, c1: 0, r2: 9, c2: 3 } }, [other]);
  expect(named('naar-7', at(25, 1), some)).toMatchObject({
    label: 'Naar tabel 2',
    deed: { does: 'show', key: 7 },
  });
  expect(ids(at(25, 5), some)).not.toContain('naar-7');
  expect(ids(at(5, 1), some)).not.toContain('hele-blad');
});

describe('keys', () => {
  const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
    key,
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    ...held,
  });

  test('do what the menu says, and nothing with Ctrl', () => {
    const actions = actionsAt(at(5, 2), scene());
    expect(actionFor(actions, press('k'))?.id).toBe('kop');
    expect(actionFor(actions, press('K', { shiftKey: true }))?.id).toBe('koppen');
    expect(actionFor(actions, press('B', { shiftKey: true }))?.id).toBe('kolom-begin');
    expect(actionFor(actions, press('k', { ctrlKey: true }))).toBeNull();
    expect(actionFor(actions, press('t'))).toBeNull();
  });

  test('are all known, and each stands for one thing at a place', () => {
    for (const selection of [at(5, 2), at(3, 2), range(5, 0, 9, 2), at(LETTERS, 2)]) {
      const keys = actionsAt(selection, scene()).flatMap(({ key }) => key ?? []);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(ACTION_KEYS).toContain(key.replace('Shift+', ''));
    }
  });
});
