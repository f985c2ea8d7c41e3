import { describe, expect, test } from 'vitest';
import type { RawCell } from '../../../../../shared/import/sheet';
import {
  amountOfCell,
  amounts,
  anyNumber,
  formatUnit,
  numberOfCell,
  years,
} from '../../../../../shared/import/values/cell-number';
import {
  choiceOf,
  fieldSynonyms,
  isChoiceField,
} from '../../../../../shared/import/values/choices';
import { plainYear } from '../../../../../shared/import/values/period';
import { textRules } from '../../../../../shared/import/values/rules';
import { type TextRule, textOfCell } from '../../../../../shared/import/values/text';
import { unitLabel, unitsAgree } from '../../../../../shared/import/values/units';

const amount = (cell: RawCell, format?: string) => {
  const reading = amountOfCell(cell, format);
  if (reading.soort === 'getal') return reading.bedrag;
  return reading.soort === 'geweigerd' ? reading.reden : reading.soort;
};

describe('a number with a format', () => {
  test.each([
    [0.4, '0%', { waarde: 40, eenheid: 'procent' }],
    [0.07, '0%', { waarde: 7, eenheid: 'procent' }],
    [0.155, '0.0%', { waarde: 15.5, eenheid: 'procent' }],
    [1.2, '0%;[Red]-0%', { waarde: 120, eenheid: 'procent' }],
    [75_960, '"€" #,##0', { waarde: 75_960, eenheid: 'euro' }],
    [75_960, '[$€-413] #,##0', { waarde: 75_960, eenheid: 'euro' }],
    [40, '0" %"', { waarde: 40, eenheid: 'procent' }],
    [0.8, '0.0" fte"', { waarde: 0.8, eenheid: 'fte' }],
    [36, '0\\ "uur"', { waarde: 36, eenheid: 'uur' }],
    [420, '[$$-409]#,##0', { waarde: 420, eenheid: '$' }],
    [420, '[$EUR] #,##0', { waarde: 420, eenheid: 'euro' }],
    [420, '#,##0 "stuks"', { waarde: 420 }],
    [1528, '#,##0', { waarde: 1528 }],
    [0.4, undefined, { waarde: 0.4 }],
  ])('%s as %s', (cell, format, expected) => {
    expect(amount(cell, format)).toEqual(expected);
  });

  test('a percent sign of the format shows a hundred times the number, a letter in it does not', () => {
    expect(formatUnit('0"%"')).toEqual({ eenheid: 'procent', keerHonderd: false });
    expect(formatUnit('0\\ %')).toEqual({ eenheid: 'procent', keerHonderd: true });
    expect(formatUnit(undefined)).toBeNull();
  });
});

describe('a cell that holds no figure', () => {
  test('an error, a date, a time and a truth are refused with what is wrong', () => {
    expect(amount({ fout: '#N/A' })).toContain('#N/A');
    expect(amount({ datum: '2024-05-01' })).toBe(
      'Excel heeft hier een datum van gemaakt (1 mei 2024). Stond er ‘1-5’? Maak de cel op als Tekst en typ de inhoud opnieuw.',
    );
    expect(amount({ datum: '01:32:00' })).toContain(
      'een tijd van gemaakt (01:32:00). Stond er ‘1:32’?',
    );
    expect(amount(true)).toBe('Hier staat WAAR, geen getal.');
    expect(amount(null)).toBe('leeg');
  });
});

describe('columns of plain numbers', () => {
  test.each([
    [185, 185],
    ['185', 185],
    ['1.528', 1528],
    ['n = 185', 185],
    ['N=9', 9],
    ['40 personen', 40],
    [0, 0],
  ])('n: %s', (cell, getal) => {
    expect(numberOfCell(cell, amounts)).toEqual({ soort: 'getal', getal });
  });

  test.each([-1, 1.5, 'circa 120', '12%', 'veel', '10-14', { datum: '2024-05-01' }, true])(
    'n is never %s',
    (cell) => {
      expect(numberOfCell(cell, amounts).soort).toBe('geweigerd');
    },
  );

  test('what is wrong is said with what stands there', () => {
    expect(numberOfCell('circa 120', amounts)).toEqual({
      soort: 'geweigerd',
      reden: 'Hier hoort een heel getal van 0 of hoger; er staat ‘circa 120’.',
    });
    expect(numberOfCell(19, years)).toMatchObject({
      reden: 'Hier hoort een jaartal van vier cijfers, zoals 2019; er staat ‘19’.',
    });
  });

  test('missing is never zero', () => {
    expect(numberOfCell('onbekend', amounts)).toEqual({
      soort: 'ontbreekt',
      ontbreekt: 'onbekend',
    });
    expect(numberOfCell('-', amounts)).toEqual({ soort: 'leeg' });
    expect(numberOfCell(null, amounts)).toEqual({ soort: 'leeg' });
  });

  test('years have four digits', () => {
    expect(numberOfCell('2019', years)).toEqual({ soort: 'getal', getal: 2019 });
    expect(numberOfCell(2019, years)).toEqual({ soort: 'getal', getal: 2019 });
    for (const cell of ['2019-2020', 'sinds 2013', 20190, { datum: '2019-12-31' }]) {
      expect(numberOfCell(cell, years).soort).toBe('geweigerd');
    }
    expect(numberOfCell('3', anyNumber)).toEqual({ soort: 'getal', getal: 3 });
  });
});

describe('choices', () => {
  test.each([
    ['richting', 'lager is beter', 'lager'],
    ['richting', 'Hoger is beter', 'hoger'],
    ['richting', 'neutral', 'neutraal'],
    ['eenheid', '%', 'procent'],
    ['eenheid', 'Percentage', 'procent'],
    ['eenheid', 'procentpunten', 'procentpunt'],
    ['eenheid', 'maand', 'maanden'],
    ['eenheid', '€', 'euro'],
    ['eenheid', '% van respondenten', null],
    ['eenheid', 'organisaties', null],
    ['operator', '=', 'is'],
    ['operator', '>', 'meer'],
    ['operator', '<=', 'hoogstens'],
    ['operator', '(ruim)', 'ruim'],
    ['operator', 'bijna/ongeveer', null],
    ['zekerheid', 'gemeten/gerapporteerd', 'gemeten'],
    ['zekerheid', 'enquête', 'enquete'],
    ['zekerheid', 'enquete, gelegenheidssteekproef', 'gelegenheid'],
    ['zekerheid', 'geschat, niet vergelijkbaar', null],
    ['zekerheid', 'uitspraak van geïnterviewde', 'uitspraak'],
    ['uitstroomsoort', 'personeelsverloop', 'personeel'],
    ['definitie', 'A · bruto uitstroom', 'bruto'],
    ['definitie', 'Cohortverloop', 'cohort'],
    ['vertrouwelijkheid', 'alleen in een totaal', 'totaal'],
    ['labelherkomst', '(a)', 'analist'],
    ['labelherkomst', '(e)', 'tekst'],
    ['polariteit', 'Belemmerend', 'belemmerend'],
    ['polariteit', '+/-', 'gemengd'],
    ['status', 'Niet  benaderd', 'nietbenaderd'],
    ['status', 'Doet niet mee', 'geweigerd'],
    ['status', 'toegezegd', null],
    ['status', 'In gesprek', null],
    ['status', 'voorbeeld', null],
    ['status', 'gekozen', null],
    ['antwoordtype', 'Eén antwoord', 'een'],
    ['antwoordtype', 'meerdere antwoorden mogelijk', 'meer'],
    ['antwoordtype', 'op volgorde', null],
    ['groep', 'Recruitment', 'recruitment'],
    ['groep', 'Werving', null],
    ['groep', 'Inwerken', null],
    ['noemer', 'Per fte', 'fte'],
    ['noemer', 'per instromer', null],
    ['noemer', 'alle medewerkers', null],
  ] as const)('%s: %s', (veld, text, code) => {
    expect(choiceOf(fieldSynonyms[veld], text)).toBe(code);
  });

  test.each([
    'niet bijgehouden',
    'weet niet',
    'wil niet zeggen',
    'nog niet bekend',
    'wordt niet vastgelegd',
    '(onbekend bij hr)',
  ])('in running text %s is what the source says', (text) => {
    for (const [soort, veld] of [
      ['organisatie', 'opmerking'],
      ['organisatie', 'statusreden'],
      ['uitstroomcijfer', 'opmerking'],
      ['casus', 'opmerking'],
      ['beurt', 'tekst'],
    ] as const) {
      const outcome = textOfCell(textRules(soort).get(veld) as TextRule, text, undefined);
      expect(outcome, veld).toEqual({ soort: 'waarde', waarde: text });
    }
  });

  test.each([
    ['Onbekend', 'onbekend'],
    ['n.v.t.', 'nvt'],
    ['geweigerd', 'geweigerd'],
  ])('in running text the mark %s is a kind of missing', (text, ontbreekt) => {
    const rule = textRules('organisatie').get('opmerking') as TextRule;
    expect(textOfCell(rule, text, undefined)).toEqual({ soort: 'waarde', waarde: { ontbreekt } });
  });

  test('a known word becomes its code, another stays as it is, and missing stays missing', () => {
    const rule = textRules('uitstroomcijfer').get('eenheid') as TextRule;
    const value = (cell: RawCell) => {
      const outcome = textOfCell(rule, cell, undefined);
      return outcome.soort === 'waarde' ? outcome.waarde : outcome.soort;
    };
    expect(value('%')).toBe('procent');
    expect(value('% van respondenten')).toBe('% van respondenten');
    expect(value('onbekend')).toEqual({ ontbreekt: 'onbekend' });
    expect(value('-')).toBe('leeg');
    expect(isChoiceField('eenheid')).toBe(true);
    expect(isChoiceField('__proto__')).toBe(false);
  });
});

describe('units', () => {
  test('agree by what they begin with; procent and procentpunt never do', () => {
    expect(unitsAgree('procent', '% van respondenten')).toBe(true);
    expect(unitsAgree('procent', 'procent')).toBe(true);
    expect(unitsAgree('procent', 'procentpunt')).toBe(false);
    expect(unitsAgree('procent', 'personen')).toBe(false);
    expect(unitsAgree('fte', 'fte per jaar')).toBe(true);
    expect(unitsAgree('organisaties', 'locaties')).toBe(false);
    expect(unitLabel('procent')).toBe('%');
    expect(unitLabel('organisaties')).toBe('organisaties');
  });
});

test('the year of a period is only there when the period is one year', () => {
  expect(plainYear(' 2019 ')).toBe(2019);
  for (const period of ['2020-2021', 'sinds okt 2022', 'onbekend', 'ca. 2019', '20190', '19', '']) {
    expect(plainYear(period)).toBeNull();
  }
});
