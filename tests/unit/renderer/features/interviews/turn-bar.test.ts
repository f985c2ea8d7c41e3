import { describe, expect, test } from 'vitest';
import type { PlacedCodings } from '../../../../../renderer/features/interviews/anchors';
import {
  anchorOf,
  nextAt,
  samePlace,
  selectionWords,
} from '../../../../../renderer/features/interviews/turn-bar';
import type { BeurtCoding } from '../../../../../shared/dossier/protocol';

const TEXT = '  Mijn mentor hield mij hier. ';
const cursor = (anchor: number, focus: number, veld: 'vraag' | 'tekst' = 'tekst') => ({
  beurt: 'b1',
  veld,
  anchor,
  focus,
});
const textOf = () => TEXT;

describe('what is coded', () => {
  test('the selected words, without the space around them, with their quote', () => {
    expect(anchorOf(cursor(14, 1), textOf)).toEqual({
      veld: 'tekst',
      start: 2,
      end: 13,
      quote: 'Mijn mentor',
    });
    expect(selectionWords(anchorOf(cursor(1, 14), textOf))).toBe('Selectie van 2 woorden');
    expect(selectionWords(anchorOf(cursor(2, 6, 'vraag'), textOf))).toBe(
      'Selectie van 1 woord uit de vraag',
    );
  });

  test('the whole beurt without a selection, and when all of the answer is selected', () => {
    expect(anchorOf(null, textOf)).toBeNull();
    expect(anchorOf(cursor(4, 4), textOf)).toBeNull();
    expect(anchorOf(cursor(0, TEXT.length), textOf)).toBeNull();
    expect(selectionWords(null)).toBe('Hele beurt');
    // The whole of the question is not the whole of the beurt.
    expect(anchorOf(cursor(0, TEXT.length, 'vraag'), textOf)).toMatchObject({ veld: 'vraag' });
  });
});

describe('codings at one place', () => {
  const coding = (id: string) => ({ id }) as BeurtCoding;
  const at = (id: string, start: number, end: number) => ({
    coding: coding(id),
    start,
    end,
    verplaatst: false,
  });
  const placed: PlacedCodings = {
    heel: [coding('label'), coding('geheel')],
    fragmenten: { vraag: [], tekst: [at('a', 0, 10), at('b', 4, 6), at('c', 12, 20)] },
    weg: [{ coding: coding('weg'), quote: 'x' }],
  };
  const ids = (id: string) => samePlace(placed, id).map((one) => one.id);

  test('are those that lie over each other', () => {
    expect(ids('a')).toEqual(['a', 'b']);
    expect(ids('c')).toEqual(['c']);
    expect(ids('geheel')).toEqual(['label', 'geheel']);
    expect(ids('weg')).toEqual(['weg']);
  });

  test('are reached one after another from the caret', () => {
    expect(nextAt(placed, cursor(5, 5), null)).toBe('a');
    expect(nextAt(placed, cursor(5, 5), 'a')).toBe('b');
    expect(nextAt(placed, cursor(5, 5), 'b')).toBe('a');
    expect(nextAt(placed, cursor(11, 11), null)).toBeNull();
  });
});
