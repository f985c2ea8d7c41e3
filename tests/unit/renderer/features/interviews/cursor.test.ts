import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entry, moveOf, readFields } from '../../../../../renderer/features/interviews/cursor';

const TEXT = 'Wij bleven. Het team hielp elkaar.';
const press = (
  key: string,
  selected: { anchor: number; focus: number },
  chord: { shiftKey?: boolean; ctrlKey?: boolean; altKey?: boolean } = {},
) =>
  moveOf(
    { key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...chord },
    TEXT,
    selected,
  );
const at = (position: number) => ({ anchor: position, focus: position });
const here = (anchor: number, focus: number) => ({ soort: 'hier', selected: { anchor, focus } });

describe('keys in a text that cannot be edited', () => {
  test('arrows walk by character, with Ctrl by word, up and down by sentence', () => {
    expect(press('ArrowRight', at(0))).toMatchObject(here(1, 1));
    expect(press('ArrowRight', at(0), { ctrlKey: true })).toMatchObject(here(3, 3));
    expect(press('ArrowDown', at(0))).toMatchObject(here(12, 12));
    expect(press('ArrowUp', at(20))).toMatchObject(here(12, 12));
    expect(press('ArrowLeft', at(12), { ctrlKey: true })).toMatchObject(here(4, 4));
    expect(press('Home', at(20))).toMatchObject(here(0, 0));
    expect(press('End', at(3))).toMatchObject(here(TEXT.length, TEXT.length));
  });

  test('Shift keeps one end where it is, and Ctrl+A takes all of it', () => {
    expect(press('ArrowDown', at(0), { shiftKey: true })).toMatchObject(here(0, 12));
    expect(press('ArrowLeft', { anchor: 12, focus: 16 }, { shiftKey: true })).toMatchObject(
      here(12, 15),
    );
    expect(press('End', at(12), { shiftKey: true })).toMatchObject(here(12, TEXT.length));
    expect(press('a', at(12), { ctrlKey: true })).toMatchObject(here(0, TEXT.length));
  });

  test('a step from a selection goes to its end on that side', () => {
    expect(press('ArrowRight', { anchor: 9, focus: 4 })).toMatchObject(here(9, 9));
    expect(press('ArrowLeft', { anchor: 4, focus: 9 })).toMatchObject(here(4, 4));
  });

  test('past an end it goes to the next text, and never while selecting', () => {
    expect(press('ArrowDown', at(TEXT.length))).toEqual({ soort: 'uit', naar: 1, beurt: false });
    expect(press('ArrowUp', at(0))).toEqual({ soort: 'uit', naar: -1, beurt: false });
    expect(press('PageDown', at(3))).toEqual({ soort: 'uit', naar: 1, beurt: true });
    expect(press('ArrowDown', at(TEXT.length), { shiftKey: true })).toMatchObject({
      soort: 'hier',
    });
  });

  test('other keys are for something else', () => {
    for (const key of ['5', 'g', 'Enter', 'Tab', 'Escape', 'a']) {
      expect(press(key, at(0))).toBeNull();
    }
    expect(press('ArrowRight', at(0), { altKey: true })).toBeNull();
  });

  test('whatever is pressed, the selection stays in the text', () => {
    const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End');
    const presses = fc.array(fc.tuple(key, fc.boolean(), fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(presses, (keys) => {
        let selected = at(0);
        for (const [pressed, shiftKey, ctrlKey] of keys) {
          const move = press(pressed, selected, { shiftKey, ctrlKey });
          if (move?.soort === 'hier') selected = move.selected;
          for (const position of Object.values(selected)) {
            expect(position).toBeGreaterThanOrEqual(0);
            expect(position).toBeLessThanOrEqual(TEXT.length);
          }
        }
      }),
    );
  });
});

test('coming from below, the caret is at the last sentence', () => {
  expect(entry(TEXT, -1)).toEqual(at(12));
  expect(entry(TEXT, 1)).toEqual(at(0));
  expect(entry('', -1)).toEqual(at(0));
});

test('a beurt without a question has one text to walk', () => {
  expect(readFields((veld) => (veld === 'tekst' ? TEXT : ''))).toEqual(['tekst']);
  expect(readFields(() => TEXT)).toEqual(['vraag', 'tekst']);
});
