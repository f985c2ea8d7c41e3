import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount } from '../../../../../shared/import/values/amount';

const amount = (text: string) => {
  const reading = readAmount(text);
  return reading.soort === 'getal' ? reading.bedrag : reading.soort;
};
const reason = (text: string) => {
  const reading = readAmount(text);
  return reading.soort === 'geweigerd' ? reading.reden : null;
};

describe('one number', () => {
  test.each([
    ['17', { waarde: 17 }],
    ['17%', { waarde: 17, eenheid: 'procent' }],
    ['17 %', { waarde: 17, eenheid: 'procent' }],
    ['17 procent', { waarde: 17, eenheid: 'procent' }],
    ['0,9%', { waarde: 0.9, eenheid: 'procent' }],
    ['20,5%', { waarde: 20.5, eenheid: 'procent' }],
    ['14 procentpunt', { waarde: 14, eenheid: 'procentpunt' }],
    ['14 %-punt', { waarde: 14, eenheid: 'procentpunt' }],
    ['1.528', { waarde: 1528 }],
    ['1.234.567', { waarde: 1_234_567 }],
    ['1.528,50', { waarde: 1528.5 }],
    ['75 960', { waarde: 75_960 }],
    ['75\u00a0960', { waarde: 75_960 }],
    ['€ 75.960', { waarde: 75_960, eenheid: 'euro' }],
    ['€75.960,-', { waarde: 75_960, eenheid: 'euro' }],
    ['75.960 euro', { waarde: 75_960, eenheid: 'euro' }],
    ['EUR 420', { waarde: 420, eenheid: 'euro' }],
    ['5 fte', { waarde: 5, eenheid: 'fte' }],
    ['3 maanden', { waarde: 3, eenheid: 'maanden' }],
    ['1,5 miljoen', { waarde: 1_500_000 }],
    ['5 mln euro', { waarde: 5_000_000, eenheid: 'euro' }],
    ['-5%', { waarde: -5, eenheid: 'procent' }],
    ['−5%', { waarde: -5, eenheid: 'procent' }],
    ['12,5%*', { waarde: 12.5, eenheid: 'procent' }],
    ['12,5%²', { waarde: 12.5, eenheid: 'procent' }],
    ['0', { waarde: 0 }],
    // English, where it can be nothing else.
    ['1,528.50', { waarde: 1528.5 }],
    ['1,234,567', { waarde: 1_234_567 }],
    ['0.9', { waarde: 0.9 }],
    ['20.5%', { waarde: 20.5, eenheid: 'procent' }],
    ['0,125', { waarde: 0.125 }],
    ['0.125', { waarde: 0.125 }],
    // A percentage with three decimals is likelier than thousands of percents.
    ['17,125%', { waarde: 17.125, eenheid: 'procent' }],
  ])('%s', (text, expected) => {
    expect(amount(text)).toEqual(expected);
  });
});

describe('how precise it is', () => {
  test.each([
    ['bijna 30%', 'bijna', 30],
    ['Bijna 30%', 'bijna', 30],
    ['circa 12', 'ongeveer', 12],
    ['ca. 12', 'ongeveer', 12],
    ['± 12', 'ongeveer', 12],
    ['±12', 'ongeveer', 12],
    ['ongeveer 12', 'ongeveer', 12],
    ['ruim 750', 'ruim', 750],
    ['iets meer dan 40%', 'ruim', 40],
    ['> 30', 'meer', 30],
    ['>30', 'meer', 30],
    ['meer dan 110', 'meer', 110],
    ['< 5', 'minder', 5],
    ['minder dan 5', 'minder', 5],
    ['minstens 50%', 'minstens', 50],
    ['≥ 50', 'minstens', 50],
    ['>= 50', 'minstens', 50],
    ['hoogstens 5', 'hoogstens', 5],
    ['max. 5', 'hoogstens', 5],
    ['<= 5', 'hoogstens', 5],
    ['gemiddeld 3', 'gemiddeld', 3],
    ['ca. € 75.960', 'ongeveer', 75_960],
  ])('%s', (text, operator, waarde) => {
    expect(amount(text)).toMatchObject({ operator, waarde });
  });

  test('more digits than a number keeps are words, not another number', () => {
    expect(amount('12345678901234567890')).toBe('woorden');
    expect(amount('9007199254740993 personen')).toBe('woorden');
    expect(amount('9007199254740991')).toEqual({ waarde: Number.MAX_SAFE_INTEGER });
    expect(amount('00000000000000000017')).toEqual({ waarde: 17 });
  });

  test('a source that says none is not called precise', () => {
    expect(amount('17%')).not.toHaveProperty('operator');
  });
});

describe('a range', () => {
  test.each([
    ['15 à 20', { waarde: 15, waardeMax: 20 }],
    ['15 a 20', { waarde: 15, waardeMax: 20 }],
    ['30 tot 50', { waarde: 30, waardeMax: 50 }],
    ['30 t/m 50', { waarde: 30, waardeMax: 50 }],
    ['10-14', { waarde: 10, waardeMax: 14 }],
    ['10 – 14', { waarde: 10, waardeMax: 14 }],
    ['15 to 20', { waarde: 15, waardeMax: 20 }],
    ['tussen 10 en 14', { waarde: 10, waardeMax: 14 }],
    ['between 10 and 14', { waarde: 10, waardeMax: 14 }],
    ['van 10 tot 14', { waarde: 10, waardeMax: 14 }],
    ['15% - 20%', { waarde: 15, waardeMax: 20, eenheid: 'procent' }],
    ['15 tot 20%', { waarde: 15, waardeMax: 20, eenheid: 'procent' }],
    ['0,9 tot 5,4 procentpunt', { waarde: 0.9, waardeMax: 5.4, eenheid: 'procentpunt' }],
    ['€ 1.000 - € 2.000', { waarde: 1000, waardeMax: 2000, eenheid: 'euro' }],
    ['ca. 15 à 20', { waarde: 15, waardeMax: 20, operator: 'ongeveer' }],
  ])('%s', (text, expected) => {
    expect(amount(text)).toEqual(expected);
  });

  test('runs upwards, in one unit', () => {
    expect(reason('20 tot 15')).toContain('niet hoger dan het eerste');
    expect(reason('15% tot 20 fte')).toContain('verschillende eenheid');
  });

  test('two figures, or a change, are no range', () => {
    for (const text of ['3 en 5', 'van 17% naar 3%', '12 van de 40']) {
      expect(amount(text)).toBe('woorden');
    }
  });
});

describe('words stay words', () => {
  test.each([
    'de helft',
    'hoog',
    '1 op 3',
    '1 op de 3',
    '1:32',
    '3/4',
    '110 organisaties',
    '2 keer zoveel',
    '17 (2019)',
    '1e kwartaal',
    '5x',
    '12 34',
    'ongeveer de helft',
    'cao 12',
    'x'.repeat(200),
  ])('%s', (text) => {
    expect(amount(text)).toBe('woorden');
  });
});

describe('a unit that says more than a code is kept as the source has it', () => {
  test.each([
    ['52% van respondenten', 52, '% van respondenten'],
    ['5 fte per jaar', 5, 'fte per jaar'],
    ['40 uur per week', 40, 'uur per week'],
  ])('%s', (text, waarde, eenheid) => {
    expect(amount(text)).toEqual({ waarde, eenheid });
  });
});

describe('missing', () => {
  test.each([
    ['onbekend', 'onbekend'],
    ['?', 'onbekend'],
    ['n.v.t.', 'nvt'],
    ['NVT', 'nvt'],
    ['geweigerd', 'geweigerd'],
    ['unknown', 'onbekend'],
  ])('%s states its kind', (text, ontbreekt) => {
    expect(readAmount(text)).toEqual({ soort: 'ontbreekt', ontbreekt });
  });

  test.each(['', ' ', '-', '–', 'niet genoemd'])('%j states nothing', (text) => {
    expect(readAmount(text)).toEqual({ soort: 'leeg' });
  });
});

describe('what may be two numbers, or none, is refused with a sentence', () => {
  test('one sign with three digits behind it', () => {
    expect(reason('1,528')).toBe(
      '‘1,528’ kan 1,528 en 1.528 betekenen. Schrijf duizendtallen met een punt (1.528) en decimalen met een komma (1,5).',
    );
    expect(reason('17.125%')).toContain('17,125');
    expect(reason('15 à 1,528')).toContain('1,528');
  });

  test('a date', () => {
    for (const text of ['12-03-2025', '1/5/2024', '2024-05-01']) {
      expect(reason(text)).toContain('datum');
    }
  });
});

describe('for any number', () => {
  const dutch = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
  const english = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const cents = fc.integer({ min: 0, max: 100_000_000_000 }).map((n) => n / 100);

  test('its Dutch notation is read back, with any operator and unit around it', () => {
    fc.assert(
      fc.property(
        cents,
        fc.constantFrom('', 'bijna ', 'ca. ', '> ', 'minstens '),
        fc.constantFrom('', '%', ' procentpunt', ' euro', ' fte'),
        (value, operator, unit) => {
          expect(amount(`${operator}${dutch.format(value)}${unit}`)).toMatchObject({
            waarde: value,
          });
        },
      ),
    );
  });

  test('its English notation with decimals too', () => {
    fc.assert(
      fc.property(cents, (value) => {
        expect(amount(english.format(value))).toEqual({ waarde: value });
      }),
    );
  });

  test('a text is never half a value: what is left over makes it words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const reading = readAmount(text);
        if (reading.soort !== 'getal') return;
        expect(Number.isFinite(reading.bedrag.waarde)).toBe(true);
        expect(/\d/.test(text)).toBe(true);
        if (reading.bedrag.waardeMax !== undefined) {
          expect(reading.bedrag.waardeMax).toBeGreaterThan(reading.bedrag.waarde);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

test('a hostile text takes no time', () => {
  const began = performance.now();
  for (const text of ['1.'.repeat(60), '1 '.repeat(60), '1-'.repeat(60), `${'9'.repeat(119)}x`]) {
    readAmount(text);
  }
  expect(performance.now() - began).toBeLessThan(500);
});
