import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { csvLine } from '../../../../shared/exchange/csv';
import type { TableCell } from '../../../../shared/exchange/table';

// Properties are tried on many lines; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 });

/** A reader of RFC 4180 with `;`, by the book and for these tests only. */
function parse(line: string): string[] {
  const fields: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n$)/gy;
  for (let found = pattern.exec(line); found !== null; found = pattern.exec(line)) {
    fields.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] !== ';') return fields;
  }
  throw new Error(`no csv: ${JSON.stringify(line)}`);
}

describe('a line of csv', () => {
  test.each<[string, TableCell[], string]>([
    ['divides by semicolons and ends as RFC 4180 says', ['a', 'b'], 'a;b\r\n'],
    ['leaves open what is not stated', ['a', null, null], 'a;;\r\n'],
    ['writes numbers with a decimal comma', [17, 0.5, -3, 1e21], '17;0,5;-3;1e+21\r\n'],
    ['quotes what would end a field', ['a;b', 'een "twee"'], '"a;b";"een ""twee"""\r\n'],
    ['keeps the lines of a list', ['een\ntwee'], '"een\ntwee"\r\n'],
    ['keeps white space at the ends', [' a', 'b '], '" a";"b "\r\n'],
    ['keeps a comma, which divides nothing', ['1, 4 en 5'], '1, 4 en 5\r\n'],
  ])('%s', (_, cells, expected) => {
    expect(csvLine(cells)).toBe(expected);
  });

  test.each([
    '=1+1',
    '+31 6 12345678',
    '-2 tot 3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '=HYPERLINK("http://x";"y")',
    "'=1+1",
  ])('keeps %j from becoming a formula', (text) => {
    expect(parse(csvLine([text, 'b']))).toEqual([`'${text}`, 'b']);
  });

  test.each(['-5', '+5', '-2,5', '+12.75'])('leaves the plain number %s alone', (text) => {
    expect(csvLine([text])).toBe(`${text}\r\n`);
  });

  test('gives back every text, but for the apostrophe', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', ';', '\n', '\r', ' ', '=', '-', '1', 'a') }),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const read = parse(csvLine(cells));
        expect(read).toHaveLength(cells.length);
        for (const [index, text] of read.entries()) {
          expect([cells[index], `'${cells[index]}`]).toContain(text);
          // The rule that OWASP gives, by itself.
          expect(/^[=@\t\r\n]|^[+-](?!\d+(?:[.,]\d+)?$)/.test(text)).toBe(false);
        }
      }),
    );
  });
});
