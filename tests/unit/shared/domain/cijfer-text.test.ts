import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cijferInWords,
  cijferLine,
  cijferMissing,
  cijferText,
  sampleNote,
} from '../../../../shared/domain/cijfer-text';
import type { Uitstroomcijfer } from '../../../../shared/domain/uitstroomcijfer';

const cijfer = (velden: Uitstroomcijfer['velden']) => ({ velden });

describe('a value as it is written, and as it is read', () => {
  test.each<[Uitstroomcijfer['velden'], string, string]>([
    [{ waarde: 17, eenheid: 'procent' }, '17%', '17%'],
    [{ waarde: 0, eenheid: 'procent' }, '0%', '0%'],
    [{ waarde: 0.9, operator: 'is', eenheid: 'procent' }, '0,9%', '0,9%'],
    [
      { waarde: 0.9, waardeMax: 5.4, operator: 'bereik', eenheid: 'procentpunt' },
      '0,9–5,4 procentpunt',
      '0,9–5,4 procentpunt',
    ],
    [{ waarde: 30, operator: 'bijna', eenheid: 'procent' }, 'bijna 30%', 'bijna 30%'],
    [
      { waarde: 110, operator: 'meer', eenheid: 'organisaties' },
      '> 110 organisaties',
      'meer dan 110 organisaties',
    ],
    [
      { waarde: 5, operator: 'minder', eenheid: 'personen' },
      '< 5 personen',
      'minder dan 5 personen',
    ],
    [{ waarde: 15, operator: 'ongeveer' }, 'ca. 15', 'ongeveer 15'],
    [
      { waarde: 3, operator: 'hoogstens', eenheid: 'fte per jaar' },
      '≤ 3 fte per jaar',
      'hoogstens 3 fte per jaar',
    ],
    [{ waarde: 75960, eenheid: 'euro' }, '€ 75.960', '€ 75.960'],
    [{ waarde: 75960, operator: 'ruim', eenheid: 'euro' }, 'ruim € 75.960', 'ruim € 75.960'],
    [{ waarde: 1, eenheid: 'maanden' }, '1 maand', '1 maand'],
    [{ waarde: 52, eenheid: '% van respondenten' }, '52% van respondenten', '52% van respondenten'],
    [{ waarde: -2, eenheid: 'procentpunt' }, '−2 procentpunt', '−2 procentpunt'],
    [{ waardeMax: 5, eenheid: 'procent' }, 'tot 5%', 'tot 5%'],
    [{ waarde: 1528 }, '1.528', '1.528'],
    [
      { waardetekst: 'bijna niemand vertrekt', eenheid: 'tekst' },
      ...twice('bijna niemand vertrekt'),
    ],
    [{}, '', ''],
  ])('%j', (velden, written, read) => {
    expect(cijferLine(cijfer(velden))).toBe(written);
    expect(cijferInWords(cijfer(velden))).toBe(read);
  });

  test('in parts, so that a column can be aligned', () => {
    expect(cijferText(cijfer({ waarde: 30, operator: 'bijna', eenheid: 'procent' }))).toEqual({
      voor: 'bijna',
      getal: '30',
      na: '%',
    });
    expect(cijferText(cijfer({ waarde: 75960, eenheid: 'euro' }))).toEqual({
      voor: '€',
      getal: '75.960',
      na: '',
    });
    expect(cijferText(cijfer({ waardetekst: 'daalt' }))).toEqual({
      voor: '',
      getal: '',
      na: 'daalt',
    });
  });

  test('percent and procentpunt never look the same, whatever the number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (waarde) => {
        const percent = cijferLine(cijfer({ waarde, eenheid: 'procent' }));
        const points = cijferLine(cijfer({ waarde, eenheid: 'procentpunt' }));
        expect(percent.endsWith('%')).toBe(true);
        expect(points.endsWith(' procentpunt')).toBe(true);
        expect(points).not.toContain('%');
      }),
    );
  });
});

describe('what is missing', () => {
  test('has four kinds, and zero is none of them', () => {
    expect(cijferMissing(cijfer({}))).toBe('niet');
    expect(cijferMissing(cijfer({ waarde: null, waardetekst: '' }))).toBe('niet');
    for (const ontbreekt of ['onbekend', 'nvt', 'geweigerd'] as const) {
      expect(cijferMissing(cijfer({ waarde: { ontbreekt }, eenheid: 'procent' }))).toBe(ontbreekt);
    }
    expect(cijferMissing(cijfer({ waarde: 0 }))).toBeNull();
    expect(cijferMissing(cijfer({ waardetekst: 'hoog' }))).toBeNull();
  });

  test('shows no digit', () => {
    expect(cijferLine(cijfer({ waarde: { ontbreekt: 'onbekend' }, eenheid: 'procent' }))).toBe('');
  });
});

describe('beside a value', () => {
  test('a percentage of few persons says so; a number of persons does not', () => {
    expect(sampleNote(cijfer({ waarde: 25, eenheid: 'procent', n: 12 }))).toBe('n = 12, klein');
    expect(sampleNote(cijfer({ waarde: 25, eenheid: 'procent', n: 30 }))).toBe('n = 30');
    expect(sampleNote(cijfer({ waarde: 12, eenheid: 'personen', n: 12 }))).toBe('n = 12');
  });

  test('says how the persons were chosen, by the source or by the kind of evidence', () => {
    expect(sampleNote(cijfer({ steekproef: 'aselect', n: 1528 }))).toBe('n = 1.528 · aselect');
    expect(sampleNote(cijfer({ zekerheid: 'gelegenheid' }))).toBe('gelegenheidssteekproef');
    expect(sampleNote(cijfer({}))).toBe('');
  });
});

function twice(text: string): [string, string] {
  return [text, text];
}
