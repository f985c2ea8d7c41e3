/**
 * One workbook in every kind of file, as several programs write it: the same sheets, values, formats,
 * dates, merged cells and hidden sheets come out, which the data say and no reader.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { notation } from '../../../../shared/import/notation';
import type { RawWorkbook } from '../../../../shared/import/sheet';
import { parseRange } from '../../../../shared/import/xlsx/address';
import { lees, refusal } from './reading';

interface Expected {
  bladen: {
    naam: string;
    staat: 'zichtbaar' | 'verborgen' | 'zeer verborgen';
    formules: number;
    samengevoegd: string[];
    rijen: { rij: number; cellen: unknown[]; toont: (string | null)[] }[];
  }[];
}

const folder = 'fixtures/soorten/';
const bytesOf = (file: string) => new Uint8Array(readFileSync(`${folder}${file}`));
const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(`${folder}${name}.verwacht.json`, 'utf8'));

function trimmed<T>(cells: readonly (T | null)[]): (T | null)[] {
  const copy = [...cells];
  while (copy.length > 0 && copy.at(-1) === null) copy.pop();
  return copy;
}

/** What was read, in the shape of the expected result; of numbers also how they are shown. */
function plain({ bladen, opmaken }: RawWorkbook, expected: Expected) {
  return bladen.map((blad, b) => ({
    naam: blad.naam,
    formules: blad.formules,
    samengevoegd: blad.samengevoegd,
    rijen: blad.rijen.map(({ rij, cellen, opmaak }, r) => ({
      rij,
      cellen,
      toont: cellen.map((cel, k) => {
        const asked = expected.bladen[b]?.rijen[r]?.toont[k] ?? null;
        return asked === null ? null : notation(cel, opmaken[opmaak?.[k] ?? 0]);
      }),
    })),
  }));
}

const wanted = ({ bladen }: Expected) =>
  bladen.map(({ naam, formules, samengevoegd, rijen }) => ({
    naam,
    formules,
    samengevoegd: samengevoegd.map((ref) => parseRange(ref)),
    rijen: rijen.map(({ rij, cellen, toont }) => ({
      rij,
      cellen: trimmed(cellen),
      toont: toont.slice(0, trimmed(cellen).length),
    })),
  }));

const states = ({ bladen }: RawWorkbook) =>
  bladen.map(({ verborgen, zeerVerborgen }) =>
    zeerVerborgen ? 'zeer verborgen' : verborgen ? 'verborgen' : 'zichtbaar',
  );

/** What a program does not keep, or writes in another way; all else must be the same. */
interface Losses {
  /** Formulas on the second sheet. */
  formulas?: number;
  /** Texts that come out otherwise, by what the data say. */
  texts?: Record<string, string>;
  /** Only hidden and not hidden are known there. */
  twoStates?: true;
}

const files: [file: string, formaat: string, losses: Losses][] = [
  ['verloop.xlsx', 'xlsx', {}],
  ['verloop.xlsm', 'xlsm', {}],
  // LibreOffice makes a formula of ja and nee.
  ['verloop.xls', 'xls', { formulas: 8, twoStates: true }],
  ['verloop gnumeric.xls', 'xls', {}],
  // The code page has no such characters.
  ['verloop 95.xls', 'xls', { texts: { '日本 😀': '?? ?' } }],
  ['verloop.ods', 'ods', { formulas: 8, twoStates: true }],
  // Gnumeric writes the decimals of a format as they are required, not as they are allowed.
  ['verloop gnumeric.ods', 'ods', { twoStates: true, texts: { '15,5%': '16%', '12,5%': '13%' } }],
  // SheetJS keeps the value of a formula alone.
  ['verloop.xlsb', 'xlsb', { formulas: 0 }],
];

const inOrder = (sheets: ReturnType<typeof plain>) =>
  sheets.map((sheet) => ({
    ...sheet,
    samengevoegd: sheet.samengevoegd.toSorted((a, b) => a.r1 - b.r1),
  }));

describe.each(files)('%s', (file, formaat, { formulas, texts = {}, twoStates }) => {
  const expected: Expected = JSON.parse(
    JSON.stringify(expectedOf('verloop')),
    (_, value: unknown) => (typeof value === 'string' ? (texts[value] ?? value) : value),
  );

  test('holds what the data say, cell by cell', async () => {
    const read = await lees(bytesOf(file), file);
    expect(read.vorm).toEqual({ vorm: 'werkmap', formaat });
    const sheets = wanted(expected).map((sheet, i) =>
      i === 1 && formulas !== undefined ? { ...sheet, formules: formulas } : sheet,
    );
    expect(inOrder(plain(read, expected))).toEqual(sheets);
    const kept = expected.bladen.map(({ staat }) =>
      twoStates && staat !== 'zichtbaar' ? 'verborgen' : staat,
    );
    expect(states(read)).toEqual(kept);
  });

  test('says that macros are never run, where there are any', async () => {
    const { meldingen } = await lees(bytesOf(file), file);
    expect(meldingen.filter((zin) => zin.includes('nooit uitgevoerd'))).toHaveLength(
      formaat === 'xlsm' ? 1 : 0,
    );
  });

  test('is known by its bytes, whatever it is called', async () => {
    expect((await lees(bytesOf(file), 'iets.txt')).vorm).toEqual({ vorm: 'werkmap', formaat });
  });
});

test.each(['xlsx', 'xls', 'ods', 'xlsb'])(
  'dates from 1904 in .%s are the same days',
  async (kind) => {
    const expected = expectedOf('vanaf 1904');
    const read = await lees(bytesOf(`vanaf 1904.${kind}`));
    expect(plain(read, expected)).toEqual(wanted(expected));
  },
);

test.each(['geheim.ods', 'geheim.xls'])('%s, with a password, is one sentence', async (file) => {
  const { code, params } = await refusal(bytesOf(file), file);
  expect([code, params.bestand]).toEqual(['werkmap-versleuteld', file]);
});
