import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HEAD, nextCell, template } from '../../../../renderer/ui/grid-model';

const size = { rows: 1000, columns: 5, page: 20 };
const at = (row: number, column = 2) => ({ row, column });

describe('walking a grid', () => {
  test.each([
    ['ArrowDown', false, at(4), at(5)],
    ['ArrowUp', false, at(4), at(3)],
    ['ArrowUp', false, at(0), at(HEAD)],
    ['ArrowDown', false, at(HEAD), at(0)],
    ['ArrowDown', false, at(999), at(999)],
    ['PageDown', false, at(4), at(23)],
    ['PageDown', false, at(HEAD), at(19)],
    ['PageUp', false, at(4), at(0)],
    ['PageUp', false, at(40), at(21)],
    ['Home', false, at(4), at(4, 0)],
    ['End', false, at(4), at(4, 4)],
    ['Home', true, at(4), at(0, 0)],
    ['End', true, at(4), at(999, 4)],
    ['ArrowDown', true, at(4), at(999)],
    ['ArrowUp', true, at(4), at(0)],
    ['ArrowRight', false, at(4, 4), at(4, 4)],
    ['ArrowLeft', false, at(4, 0), at(4, 0)],
  ])('%s (Ctrl: %s) from %o', (key, ctrl, from, to) => {
    expect(nextCell(from, key, ctrl, size)).toEqual(to);
  });

  test('other keys are left to others', () => {
    expect(nextCell(at(4), 'a', false, size)).toBeNull();
    expect(nextCell(at(4), 'Tab', false, size)).toBeNull();
  });

  test('never leaves the grid, whatever its size', () => {
    const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'ArrowLeft'];
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.tuple(fc.constantFrom(...keys, 'ArrowRight'), fc.boolean())),
        (rows, columns, page, presses) => {
          let cell = { row: HEAD, column: 0 };
          for (const [key, ctrl] of presses) {
            cell = nextCell(cell, key, ctrl, { rows, columns, page }) ?? cell;
            expect(cell.row).toBeGreaterThanOrEqual(HEAD);
            expect(cell.row).toBeLessThan(Math.max(rows, 0));
            expect(cell.column).toBeGreaterThanOrEqual(0);
            expect(cell.column).toBeLessThan(columns);
          }
        },
      ),
    );
  });
});

test('columns keep their least width and share the rest', () => {
  expect(template([{ width: 6 }, { width: 12, grow: 2 }])).toBe(
    'minmax(6rem, 6rem) minmax(12rem, 2fr)',
  );
});
