/** Records of RFC 4180, what spreadsheets do where it says nothing, and SheetJS beside ours. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { read, utils } from 'xlsx';
import { RecordSplitter } from '../../../../../shared/import/delimited/split';
import { type Delimiter, delimiters } from '../../../../../shared/import/form';
import { LIMITS } from '../../../../../shared/import/limits';

vi.setConfig({ testTimeout: 30_000 });

function split(text: string, delimiter: Delimiter = ',') {
  const splitter = new RecordSplitter(text, delimiter);
  const records: string[][] = [];
  const odd: [number, 'stray' | 'open', number][] = [];
  while (!splitter.done) {
    records.push(splitter.record());
    for (const kolom of splitter.odd.stray) odd.push([records.length, 'stray', kolom]);
    for (const kolom of splitter.odd.open) odd.push([records.length, 'open', kolom]);
  }
  return { records, odd };
}

test('a record that no sheet can hold is not made whole first', () => {
  const splitter = new RecordSplitter(','.repeat(LIMITS.columns * 3), ',');
  expect(splitter.record()).toHaveLength(LIMITS.columns + 1);
  expect(splitter.at).toBe(LIMITS.columns + 1);
});

/** Section 2 of https://www.rfc-editor.org/rfc/rfc4180, number by number. */
describe('RFC 4180', () => {
  test.each<[string, string, string[][]]>([
    [
      '1: a record on each line',
      'aaa,bbb\r\nzzz,yyy\r\n',
      [
        ['aaa', 'bbb'],
        ['zzz', 'yyy'],
      ],
    ],
    [
      '2: the last line may lack its end',
      'aaa,bbb\r\nzzz,yyy',
      [
        ['aaa', 'bbb'],
        ['zzz', 'yyy'],
      ],
    ],
    ['4: spaces are part of a field', 'a , b\r\n', [['a ', ' b']]],
    ['5: fields may be quoted, or not', '"aaa",bbb\r\n', [['aaa', 'bbb']]],
    [
      '6: line ends, quotes and commas within quotes',
      '"a\r\nb","c,d"\r\ne',
      [['a\nb', 'c,d'], ['e']],
    ],
    ['7: a quote within quotes is doubled', '"b""bb",c', [['b"bb', 'c']]],
  ])('%s', (_, text, records) => {
    expect(split(text)).toEqual({ records, odd: [] });
  });
});

describe('where RFC 4180 says nothing', () => {
  test.each<[string, string, string[][]]>([
    [
      'LF alone',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'CR alone',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['all three', 'a\r\nb\rc\nd', [['a'], ['b'], ['c'], ['d']]],
    ['an empty line is a record', 'a\n\nb', [['a'], [''], ['b']]],
    ['two CR are two lines', 'a\r\rb', [['a'], [''], ['b']]],
    ['more or fewer cells', 'a,b,c\nd\n,e,f,g', [['a', 'b', 'c'], ['d'], ['', 'e', 'f', 'g']]],
    ['a delimiter at the end', 'a,b,\n', [['a', 'b', '']]],
    ['a quoted cell that is empty', '"",""""', [['', '"']]],
    ['CR within quotes becomes a line end', '"a\rb\r\nc"', [['a\nb\nc']]],
    ['one cell', 'a', [['a']]],
    ['nothing', '', []],
  ])('%s', (_, text, records) => {
    expect(split(text)).toEqual({ records, odd: [] });
  });
});

describe('quotes that are no pair around a cell', () => {
  test.each<[string, string, string[][], 'stray' | 'open']>([
    ['within a cell', '5" pijp,b\nc', [['5" pijp', 'b'], ['c']], 'stray'],
    ['around a part', '"Zorg" in de wijk,b\nc', [['"Zorg" in de wijk', 'b'], ['c']], 'stray'],
    ['around a part with a delimiter', '"a,b" c,d\ne', [['"a,b" c', 'd'], ['e']], 'stray'],
    ['twice in one cell', '"a" en "b",c', [['"a" en "b"', 'c']], 'stray'],
    [
      'never closed',
      '"open,b\nc,d',
      [
        ['"open', 'b'],
        ['c', 'd'],
      ],
      'open',
    ],
    ['never closed, last cell', 'a\n"', [['a'], ['"']], 'open'],
  ])('%s', (_, text, records, kind) => {
    const found = split(text);
    expect(found.records).toEqual(records);
    expect(found.odd).toHaveLength(1);
    expect(found.odd[0]?.[1]).toBe(kind);
  });

  test('a cell of more than a million characters is not one cell', () => {
    const text = `"${'a,'.repeat(600_000)}"`;
    expect(split(text).odd[0]).toEqual([1, 'open', 0]);
  });
});

/** As RFC 4180 writes a cell, quoted only where it must be or where `always` says so. */
const written = (cell: string, delimiter: Delimiter, always: boolean): string =>
  always || cell.includes(delimiter) || /["\r\n]/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;

const cell = fc.string({
  unit: fc.constantFrom('"', ';', ',', '\t', '|', '\n', ' ', "'", 'a', '1', 'é', '😀'),
  maxLength: 8,
});
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 8,
});

test('whatever is written by the book is read as it was', () => {
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom(...delimiters),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      (cells, delimiter, end, always) => {
        const text = cells
          .map((row) => row.map((each) => written(each, delimiter, always)).join(delimiter) + end)
          .join('');
        expect(split(text, delimiter)).toEqual({ records: cells, odd: [] });
      },
    ),
    { numRuns: 1_000 },
  );
});

test('no text loses or invents a sign, and quotes are never lost in silence', () => {
  const anything = fc.string({
    unit: fc.constantFrom('"', '"', ',', '\n', '\r', 'a', 'b'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(anything, (text) => {
      const { records, odd } = split(text);
      const signs = (of: string) => of.replace(/[",\r\n]/g, '');
      expect(signs(records.flat().join(''))).toBe(signs(text));
      // Without a notice, writing the cells by the book gives the same records again.
      if (odd.length > 0) return;
      const again = records
        .map((row) => `${row.map((each) => written(each, ',', true)).join(',')}\n`)
        .join('');
      expect(split(again).records).toEqual(records);
    }),
    { numRuns: 2_000 },
  );
});

describe('SheetJS, which reads csv too', () => {
  /** What it reads, as text; trailing empty cells and rows it leaves out, so both sides do. */
  function bySheetJs(text: string): string[][] {
    const book = read(text, { type: 'string', raw: true, FS: ',' });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    if (sheet === undefined) return [];
    const found = utils.sheet_to_json<string[]>(sheet, {
      header: 1,
      raw: true,
      defval: '',
      blankrows: true,
    });
    return trimmed(found.map((row) => row.map(String)));
  }

  function trimmed(records: readonly string[][]): string[][] {
    const cut = records.map((row) => {
      const kept = [...row];
      while (kept.at(-1) === '') kept.pop();
      return kept;
    });
    while (cut.at(-1)?.length === 0) cut.pop();
    return cut;
  }

  test('agrees on what is written by the book', () => {
    const plain = fc.string({
      unit: fc.constantFrom('"', ',', '\n', 'a', 'b', 'c', 'é', '-'),
      minLength: 1,
      maxLength: 6,
    });
    const some = fc.array(fc.array(plain, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(some, (cells) => {
        const text = cells
          .map((row) => `${row.map((each) => written(each, ',', false)).join(',')}\r\n`)
          .join('');
        // It takes an apostrophe, `=` and words as such; letters and signs are left alone.
        expect(bySheetJs(text)).toEqual(trimmed(split(text).records));
      }),
      { numRuns: 300 },
    );
  });
});

test('many quotes take no long time', () => {
  for (const piece of ['"', '""', '"""', '"a""', '"\n', '"\n""\n', '"",']) {
    const began = performance.now();
    split(piece.repeat(400_000));
    expect(performance.now() - began).toBeLessThan(5_000);
  }
});
