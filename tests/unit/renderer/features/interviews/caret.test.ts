import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  pieceAt,
  selectedText,
  step,
  type Unit,
} from '../../../../../renderer/features/interviews/caret';

const TEXT = 'Het team deed het. Mijn 👩‍👧 zag dat, ook al! Klaar.';

/** Every stop from begin to end, or back. */
function stops(text: string, unit: Unit, direction: 1 | -1): number[] {
  const found = [direction === 1 ? 0 : text.length];
  for (;;) {
    const next = step(text, found.at(-1) as number, unit, direction);
    if (next === found.at(-1)) return found;
    found.push(next);
  }
}

describe('steps', () => {
  test('a character is what a reader sees as one', () => {
    const start = TEXT.indexOf('👩');
    const end = step(TEXT, start, 'teken', 1);
    expect(TEXT.slice(start, end)).toBe('👩‍👧');
    expect(step(TEXT, end, 'teken', -1)).toBe(start);
  });

  test('a word forward ends at its last letter, backward at its first', () => {
    expect(stops('Het team deed.', 'woord', 1)).toEqual([0, 3, 8, 13, 14]);
    expect(stops('Het team deed.', 'woord', -1)).toEqual([14, 9, 4, 0]);
  });

  test('a sentence ends where the next begins', () => {
    const ends = stops(TEXT, 'zin', 1);
    expect(ends.slice(1).map((end, i) => TEXT.slice(ends[i], end))).toEqual([
      'Het team deed het. ',
      'Mijn 👩‍👧 zag dat, ook al! ',
      'Klaar.',
    ]);
  });

  test('walking always gets on, stays in the text, and ends at its end', () => {
    const unit = fc.constantFrom<Unit>('teken', 'woord', 'zin');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 16 }), unit, (text, of) => {
        expect(stops(text, of, 1).at(-1)).toBe(text.length);
        expect(stops(text, of, -1).at(-1)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test('what is read aloud is what stands at the caret', () => {
    expect(pieceAt(TEXT, 5, 'woord')).toBe('team');
    expect(pieceAt(TEXT, TEXT.length, 'zin')).toBe('');
  });
});

describe('selection', () => {
  test('has no white space around it, in either direction', () => {
    expect(selectedText(TEXT, { anchor: 3, focus: 19 })).toEqual({ start: 4, end: 18 });
    expect(selectedText(TEXT, { anchor: 19, focus: 3 })).toEqual({ start: 4, end: 18 });
  });

  test('is nothing when only white space is selected', () => {
    expect(selectedText('a  b', { anchor: 1, focus: 3 })).toBeNull();
    expect(selectedText('a', { anchor: 1, focus: 1 })).toBeNull();
  });
});
