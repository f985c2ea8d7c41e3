import { describe, expect, test } from 'vitest';
import type { CasusField } from '../../../../../shared/domain/casus';
import type { RawCell } from '../../../../../shared/import/sheet';
import { dateInWords } from '../../../../../shared/import/values/dates';
import { textRules } from '../../../../../shared/import/values/rules';
import { listItems, type TextRule, textOfCell } from '../../../../../shared/import/values/text';

const rules = textRules('casus');
const fieldValue = (veld: CasusField, cell: RawCell, format: string | undefined) =>
  textOfCell(rules.get(veld) as TextRule, cell, format);

const value = (...args: Parameters<typeof fieldValue>) => {
  const outcome = fieldValue(...args);
  return outcome.soort === 'waarde' ? outcome.waarde : outcome.soort;
};
const reason = (...args: Parameters<typeof fieldValue>) => {
  const outcome = fieldValue(...args);
  return outcome.soort === 'geweigerd' ? outcome.reden : null;
};

describe('texts', () => {
  test('are kept as written, without white space around them', () => {
    expect(value('naam', '\u00a0 Café  ’t Hoekje \n', undefined)).toBe('Café  ’t Hoekje');
    expect(value('aanpak', 'regel 1\n\nregel 2', undefined)).toBe('regel 1\n\nregel 2');
    expect(value('naam', '  ', undefined)).toBe('leeg');
    expect(value('naam', null, undefined)).toBe('leeg');
    expect(value('opmerking', '-', undefined)).toBe('-');
  });

  test('a known wereld is written as the product does; another stays as it is', () => {
    expect(value('wereld', 'Zorg', undefined)).toBe('zorg');
    expect(value('wereld', 'Zorg en welzijn', undefined)).toBe('Zorg en welzijn');
  });

  test('numbers and booleans in a text field read as the sheet shows them', () => {
    expect(value('periode', 2024, undefined)).toBe('2024');
    expect(value('resultaat', 0.17, '0%')).toBe('17%');
    expect(value('code', 7, '000')).toBe('007');
    expect(value('opmerking', true, undefined)).toBe('WAAR');
  });
});

describe('what is missing is kept by its kind', () => {
  test.each([
    ['onbekend', 'onbekend'],
    ['Onbekend ', 'onbekend'],
    ['?', 'onbekend'],
    ['n.v.t.', 'nvt'],
    ['NVT', 'nvt'],
    ['niet van toepassing', 'nvt'],
    ['Geweigerd', 'geweigerd'],
  ])('%s', (text, ontbreekt) => {
    expect(value('regio', text, undefined)).toEqual({ ontbreekt });
    expect(value('kerncijfers', text, undefined)).toEqual({ ontbreekt });
  });

  test('a sentence that begins so is a text', () => {
    expect(value('regio', 'onbekend terrein', undefined)).toBe('onbekend terrein');
  });
});

describe('lists', () => {
  test.each([
    ['een\ntwee\n\ndrie', ['een', 'twee', 'drie']],
    ['- een\n- twee', ['een', 'twee']],
    ['• een\n2. twee\n3) drie', ['een', 'twee', 'drie']],
    ['een; twee;drie;', ['een', 'twee', 'drie']],
    ['een (r.1; r.2); twee', ['een (r.1; r.2)', 'twee']],
    ['een; met puntkomma\ntwee', ['een; met puntkomma', 'twee']],
    ['alleen dit', ['alleen dit']],
    ['haakje ( open; twee', ['haakje ( open', 'twee']],
    ['-5% in een jaar', ['-5% in een jaar']],
  ])('%s', (text, items) => {
    expect(listItems(text)).toEqual(items);
  });
});

describe('labels of draaiknoppen', () => {
  test('are kept as printed; a whole number is one', () => {
    expect(value('draaiknoplabel', '1 T/M 5', undefined)).toBe('1 T/M 5');
    expect(value('draaiknoplabel', 5, undefined)).toBe('5');
  });

  test.each(['-', 'geen', 'Niet gedrukt', '–'])('%s means: none is printed', (text) => {
    expect(value('draaiknoplabel', text, undefined)).toBe('leeg');
  });

  test('a date is what Excel made of a label, and is refused with the repair', () => {
    for (const datum of ['2024-05-01', '2024-01-05']) {
      const reden = reason('draaiknoplabel', { datum }, undefined);
      expect(reden).toContain('Excel heeft hier een datum van gemaakt');
      expect(reden).toContain('Stond er ‘1-5’?');
      expect(reden).toContain('Tekst');
    }
  });

  test('so is a broken number: 1,5 typed for 1 and 5', () => {
    expect(reason('draaiknoplabel', 1.5, undefined)).toContain('Bedoel je 1 en 5?');
    expect(reason('draaiknoplabel', 2.25, undefined)).not.toContain('Bedoel je');
  });
});

describe('dates elsewhere', () => {
  test('a date may be a period, not a number, a name or a place in the source', () => {
    expect(value('periode', { datum: '2024-05-01' }, undefined)).toBe('2024-05-01');
    expect(reason('code', { datum: '2024-05-01' }, undefined)).toContain('1 mei 2024');
    expect(reason('naam', { datum: '2024-05-01' }, undefined)).toContain('‘1-5’');
    expect(reason('bronplaats', { datum: '2024-05-01T12:00:00' }, undefined)).not.toContain(
      'Stond er',
    );
  });

  test('in words', () => {
    expect(dateInWords('2024-12-31')).toBe('31 december 2024');
    expect(dateInWords('14:30:00')).toBe('14:30:00');
  });
});

test('an error is refused with its name', () => {
  expect(reason('naam', { fout: '#N/A' }, undefined)).toContain('#N/A');
});
