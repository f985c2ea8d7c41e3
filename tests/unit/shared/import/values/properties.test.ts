/**
 * Of any number, in any notation that is supported: it reads back the same, and blanks around it
 * change nothing. Of any text and any cell: a reading or a sentence, never a number that is none.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingInFull, missingShort } from '../../../../../shared/domain/missing-words';
import { eenheden, operatoren } from '../../../../../shared/domain/uitstroomcijfer';
import { missingKinds } from '../../../../../shared/domain/values';
import { plainNumber } from '../../../../../shared/import/notation';
import type { RawCell } from '../../../../../shared/import/sheet';
import { readAmount } from '../../../../../shared/import/values/amount';
import {
  amountOfCell,
  amounts,
  anyNumber,
  numberOfCell,
  years,
} from '../../../../../shared/import/values/cell-number';
import { choiceOf, operatorWords, unitWords } from '../../../../../shared/import/values/choices';
import { noSuchDay, readDate } from '../../../../../shared/import/values/dates';
import { isPeriod } from '../../../../../shared/import/values/period';
import { textRules } from '../../../../../shared/import/values/rules';
import { listItems, textOfCell } from '../../../../../shared/import/values/text';
import { tidy } from '../../../../../shared/import/values/tidy';

/** Two decimals always: of what has them there is no doubt. */
const written = (language: string) =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const styles: readonly ((value: number) => string)[] = [
  ...['nl-NL', 'en-US', 'de-CH', 'fr-FR'].map((language) => {
    const { format } = written(language);
    return (value: number) => format(value);
  }),
  (value) => value.toFixed(2),
  (value) => value.toFixed(2).replace('.', ','),
];
const amount = fc.integer({ min: 1, max: 100_000_000_000 }).map((n) => n / 100);
const style = fc.constantFrom(...styles);
const codes = eenheden.map(({ waarde }) => waarde).filter((code) => code !== 'tekst');
const unit = fc.constantFrom(...[...unitWords].filter(([, code]) => codes.includes(code)));
const operator = fc.constantFrom(
  ...[...operatorWords].filter(([word]) => word !== 'is' && word !== 'precies'),
);
const blanks = fc
  .array(fc.constantFrom(' ', '\u00a0', '\u2009', '\u202f', '\t', '\n', '\u200b', '\ufeff'), {
    maxLength: 4,
  })
  .map((signs) => signs.join(''));

describe('a number in any notation', () => {
  test('reads back the same, with any operator and any unit around it', () => {
    fc.assert(
      fc.property(amount, style, fc.option(unit), fc.option(operator), (value, write, u, o) => {
        // 7.30 uur may be a time of the day, and stays words.
        fc.pre(u?.[1] !== 'uur' || !write(value).includes('.'));
        const text = `${o === null ? '' : `${o[0]} `}${write(value)}${u === null ? '' : ` ${u[0]}`}`;
        expect(readAmount(text)).toEqual({
          soort: 'getal',
          bedrag: {
            waarde: value,
            ...(u === null ? {} : { eenheid: u[1] }),
            ...(o === null ? {} : { operator: o[1] }),
          },
        });
      }),
      { numRuns: 1_000 },
    );
  });

  test('with a sign, in euros, as a percentage', () => {
    fc.assert(
      fc.property(amount, style, fc.constantFrom('-', '−', '–'), (value, write, minus) => {
        const of = (text: string) => {
          const reading = readAmount(text);
          return reading.soort === 'getal' ? reading.bedrag : reading;
        };
        expect(of(`${minus}${write(value)}`)).toEqual({ waarde: -value });
        expect(of(`+${write(value)}%`)).toEqual({ waarde: value, eenheid: 'procent' });
        expect(of(`€ ${write(value)}`)).toEqual({ waarde: value, eenheid: 'euro' });
      }),
    );
  });

  test('as a range, whatever stands between', () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        style,
        fc.constantFrom(' à ', ' tot ', ' t/m ', '-', ' – ', ' to '),
        (a, b, write, between) => {
          fc.pre(a !== b);
          const [low, high] = a < b ? [a, b] : [b, a];
          expect(readAmount(`${write(low)}${between}${write(high)}%`)).toEqual({
            soort: 'getal',
            bedrag: { waarde: low, waardeMax: high, eenheid: 'procent' },
          });
        },
      ),
    );
  });

  test('whole numbers of persons, with any sign between thousands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.constantFrom('', '.', ',', ' ', '\u00a0', "'", '’'),
        (n, sign) => {
          const text = String(n).replace(/\B(?=(\d{3})+$)/g, sign);
          expect(numberOfCell(text, amounts)).toEqual({ soort: 'getal', getal: n });
        },
      ),
    );
  });
});

const pieces = fc.constantFrom(
  ...[
    '1.528',
    '1,528',
    '17',
    '0,9',
    '½',
    '-',
    '–',
    '%',
    '€',
    'ca.',
    '>',
    'tot',
    'à',
    'op',
    ':',
    '/',
  ],
  ...[
    'mln',
    'k',
    'fte',
    'jaar',
    'en',
    '3',
    'maanden',
    '*',
    '¹',
    '[2]',
    "'",
    '2019',
    'Q3',
    'mei',
    '(',
  ],
  ...[')', '+', 'of', 'meer', '#N/A', '#', 'n.v.t.', '?', '…', ' ', '\u00a0', '\u2212', 'e', '\n'],
);
/** Any text, and texts that look like values. */
const text = fc.oneof(
  fc.string({ maxLength: 60, unit: 'binary' }),
  fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
  fc.array(pieces, { maxLength: 8 }).map((all) => all.join(' ')),
);
const cell: fc.Arbitrary<RawCell> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  text.map((fout) => ({ fout })),
  fc.constantFrom('2024-05-01', '1905-07-11', '01:32:00', '2024-05-01T14:30:00').map((datum) => ({
    datum,
  })),
);
const format = fc.option(
  fc.oneof(
    fc.constantFrom(
      '0%',
      '"€" #,##0',
      '0" fte"',
      '[$$-409]#,##0',
      '0\\ "uur"',
      '[h]:mm',
      '"',
      ';;',
    ),
    fc.string({ maxLength: 20 }),
  ),
  { nil: undefined },
);
const rules = [...textRules('casus', 'uitstroomcijfer', 'interview', 'beurt').values()];

describe('whatever stands in a cell', () => {
  test('gives finite numbers, or a sentence: with a capital, a stop and nothing undefined', () => {
    fc.assert(
      fc.property(cell, format, fc.constantFrom(null, ',', '.'), (raw, code, decimaal) => {
        const reading = amountOfCell(raw, code, decimaal);
        if (reading.soort === 'getal') {
          const { waarde, waardeMax = waarde } = reading.bedrag;
          expect(Number.isFinite(waarde) && Number.isFinite(waardeMax)).toBe(true);
          expect(waardeMax).toBeGreaterThanOrEqual(waarde);
          if (typeof raw === 'string') expect(/[\d¼½¾]/.test(raw)).toBe(true);
        }
        const outcomes = [amounts, years, anyNumber].map((rule) =>
          numberOfCell(raw, rule, decimaal),
        );
        for (const outcome of outcomes) {
          if (outcome.soort === 'getal') expect(Number.isFinite(outcome.getal)).toBe(true);
        }
        for (const rule of rules) textOfCell(rule, raw, code);
        for (const outcome of [reading, ...outcomes]) {
          if (outcome.soort !== 'geweigerd') continue;
          expect(outcome.reden).toMatch(/^[\p{Lu}‘].*[.?]$/su);
          expect(outcome.reden).not.toMatch(/undefined|NaN|Infinity|Invalid Date/);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('blanks around it change nothing', () => {
    fc.assert(
      fc.property(text, blanks, blanks, (raw, before, behind) => {
        const bare = readAmount(raw);
        const padded = readAmount(`${before}${raw}${behind}`);
        // A refusal shows the cell as it stands.
        if (bare.soort === 'geweigerd') expect(padded.soort).toBe('geweigerd');
        else expect(padded).toEqual(bare);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a list has no empty items, and a text no less than its letters', () => {
    fc.assert(
      fc.property(text, (raw) => {
        for (const item of listItems(raw)) expect(item.trim()).not.toBe('');
        expect(typeof isPeriod(tidy(raw).text)).toBe('boolean');
      }),
    );
  });
});

test('the largest numbers that a cell can hold are shown, and make no percentage', () => {
  for (const huge of [Number.MAX_VALUE, -Number.MAX_VALUE]) {
    expect(plainNumber(huge)).toMatch(/^-?1,79\d+E\+308$/);
    expect(amountOfCell(huge, '0%')).toEqual({
      soort: 'geweigerd',
      reden: 'Dit getal is te groot om te bewaren. Controleer de cel.',
    });
  }
});

describe('days', () => {
  test('every day that exists is read, and none that does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const two = (n: number) => String(n).padStart(2, '0');
          const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
          const iso = `${year}-${two(month)}-${two(day)}`;
          for (const text of [
            iso,
            `${two(day)}-${two(month)}-${year}`,
            `${day}.${month}.${year}`,
          ]) {
            expect(readDate(text)).toEqual(exists ? { datum: iso } : { bestaatNiet: true });
            expect(noSuchDay(text) === null).toBe(exists);
          }
        },
      ),
    );
  });

  test('one that may be two is two, until the column tells', () => {
    expect(readDate('1/2/2020')).toEqual({ dubbel: ['2020-02-01', '2020-01-02'] });
    expect(readDate('1/2/2020', 'dag-maand')).toEqual({ datum: '2020-02-01' });
    expect(readDate('1/2/2020', 'maand-dag')).toEqual({ datum: '2020-01-02' });
    expect(readDate('3/25/2020')).toEqual({ datum: '2020-03-25' });
    expect(readDate('25/3/2020')).toEqual({ datum: '2020-03-25' });
    expect(readDate('1 feb. 2020')).toEqual({ datum: '2020-02-01' });
    expect(readDate('dinsdag 1 september 2020')).toEqual({ datum: '2020-09-01' });
    expect(readDate("31-12-'19")).toBeNull();
    expect(readDate('31-12-19')).toEqual({ datum: '2019-12-31' });
    expect(readDate('31-12-68')).toEqual({ datum: '1968-12-31' });
    expect(readDate('15-20-25')).toBeNull();
  });
});

test('what is missing is written in words that are read back as the same kind', () => {
  for (const kind of missingKinds) {
    for (const word of [missingShort[kind], missingInFull[kind]]) {
      expect(readAmount(word)).toEqual({ soort: 'ontbreekt', ontbreekt: kind });
      for (const rule of rules.filter(({ label }) => label === null)) {
        expect(textOfCell(rule, word, undefined)).toEqual({
          soort: 'waarde',
          waarde: { ontbreekt: kind },
        });
      }
    }
  }
});

test('every choice is read back from its label', () => {
  for (const { waarde, label } of operatoren) expect(choiceOf(operatorWords, label)).toBe(waarde);
  for (const { waarde, label } of eenheden) expect(choiceOf(unitWords, label)).toBe(waarde);
});
