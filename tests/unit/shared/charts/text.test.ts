import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ellipsis, safeWidth, textWidth, wrap, wrapEvenly } from '../../../../shared/charts/text';

const style = { size: 8 } as const;

describe('measuring', () => {
  it('is in millimetres: an em of 72 pt is 25.4 mm', () => {
    // The figure 0 is 497 thousandths of an em in Source Sans 3 and 556 in Arial.
    expect(textWidth('0', { size: 72 })).toBeCloseTo(25.4 * 0.497, 3);
    expect(safeWidth('0', { size: 72 })).toBeCloseTo(25.4 * 0.556, 3);
  });

  it('takes a wide character for one it does not know', () => {
    expect(textWidth('漢', style)).toBe(textWidth('W', style));
  });

  it('is never narrower for the reader without the font', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(400, 600, 700), (text, weight) => {
        expect(safeWidth(text, { size: 8, weight: weight as 400 })).toBeGreaterThanOrEqual(
          textWidth(text, { size: 8, weight: weight as 400 }),
        );
      }),
    );
  });
});

describe('breaking', () => {
  it('keeps words and loses none', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé]{1,12}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 120 }), (list, width) => {
        const lines = wrap(list.join(' '), width, style);
        expect(lines.join(' ')).toBe(list.join(' '));
        for (const line of lines) expect(safeWidth(line, style)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('breaks after a hyphen, and within a word only when it must', () => {
    expect(wrap('in- en uitstroom', 12, style)).toEqual(['in- en', 'uitstroom']);
    const parts = wrap('arbeidsongeschiktheidsverzekering', 20, style);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join('')).toBe('arbeidsongeschiktheidsverzekering');
  });

  it('keeps what a fixed space holds together', () => {
    expect(wrap('draaiknop 5\u00a0duurzame inzetbaarheid', 20, style)).toEqual([
      'draaiknop',
      '5\u00a0duurzame',
      'inzetbaarheid',
    ]);
  });

  it('leaves room on the first line', () => {
    const lines = wrap('een twee drie vier', 15, style, 6);
    expect(lines[0]).toBe('een');
  });

  it('shares a title over its lines', () => {
    const title = 'Van de 15 casussen met een gedrukt label noemen er 9 draaiknop 5';
    const even = wrapEvenly(title, 80, { size: 11.5, weight: 700 });
    expect(even).toHaveLength(wrap(title, 80, { size: 11.5, weight: 700 }).length);
    expect(even.join(' ')).toBe(title);
    const widths = even.map((line) => safeWidth(line, { size: 11.5, weight: 700 }));
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(25);
  });

  it('shortens with an ellipsis that fits', () => {
    expect(ellipsis('Molendrift', 40, style)).toBe('Molendrift');
    const short = ellipsis('Leiderschapsontwikkeling: van schouwen naar spotten', 40, style);
    expect(short).toMatch(/^Leiderschaps.*…$/);
    expect(safeWidth(short, style)).toBeLessThanOrEqual(40);
    expect(ellipsis('abc', 0.1, style)).toBe('…');
  });
});
