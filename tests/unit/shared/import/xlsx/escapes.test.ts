import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellText, unescapeXml } from '../../../../../shared/import/xlsx/escapes';

const unescaped = (raw: string) => {
  let unknown = 0;
  const text = unescapeXml(raw, () => {
    unknown += 1;
  });
  return { text, unknown };
};

describe('XML', () => {
  test('the five entities and character numbers', () => {
    expect(unescaped('A &amp; B &lt;c&gt; &quot;q&quot; &apos; &#233; &#x20AC; &#x1F600;')).toEqual(
      {
        text: 'A & B <c> "q" \' é € 😀',
        unknown: 0,
      },
    );
  });

  test('once only: what comes out is not looked at again', () => {
    expect(unescaped('&amp;lt;').text).toBe('&lt;');
  });

  test.each(['&a;', '&nbsp;', '&', '& ', '&lt', '&#0;', '&#x110000;', '&#99999999;', '&;'])(
    '%s is kept as it stands, and counted',
    (raw) => {
      const { text, unknown } = unescaped(`x${raw}y`);
      expect(text).toBe(`x${raw}y`);
      expect(unknown).toBeGreaterThan(0);
    },
  );

  test('takes time in proportion, whatever it is given', () => {
    const began = performance.now();
    unescaped('&'.repeat(1_000_000));
    unescaped('&#x'.repeat(300_000));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('characters that XML cannot hold', () => {
  test.each([
    ['regel 1_x000D_\nregel 2', 'regel 1\nregel 2'],
    ['_x0041_BC', 'ABC'],
    ['_x005F_x000D_ letterlijk', '_x000D_ letterlijk'],
    ['_xD83D__xDE00_', '😀'],
    ['_x00G0_ en _x41_', '_x00G0_ en _x41_'],
    ['a\r\nb', 'a\nb'],
  ])('%s', (raw, text) => {
    expect(cellText(raw)).toBe(text);
  });

  test('any text survives being escaped and read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const written = text.replaceAll('_', '_x005F_');
        expect(cellText(written)).toBe(text.replaceAll('\r\n', '\n'));
      }),
    );
  });
});
