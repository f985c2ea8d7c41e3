import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { behoefteCodes } from '../../../../shared/domain/behoefte';
import { draaiknopCodes } from '../../../../shared/domain/draaiknop';
import { needNames, parseKnobLabel, parseNeedLabel } from '../../../../shared/domain/labels';

describe('printed labels of draaiknoppen', () => {
  test.each([
    ['5', ['5']],
    ['1 T/M 5', ['1', '2', '3', '4', '5']],
    ['1 t/m 5', ['1', '2', '3', '4', '5']],
    ['1 T / M 5', ['1', '2', '3', '4', '5']],
    ['1t/m3', ['1', '2', '3']],
    ['2en5', ['2', '5']],
    ['1 tot en met 3', ['1', '2', '3']],
    ['1, 4 EN 5', ['1', '4', '5']],
    ['1, 4, EN 5', ['1', '4', '5']],
    ['2 EN 5', ['2', '5']],
    ['5 en 2', ['5', '2']],
    ['2 & 5', ['2', '5']],
    ['2+5', ['2', '5']],
    ['2/5', ['2', '5']],
    ['2;5', ['2', '5']],
    ['2\n5', ['2', '5']],
    ['1-3', ['1', '2', '3']],
    ['1 – 3', ['1', '2', '3']],
    ['1 t/m 3 en 5', ['1', '2', '3', '5']],
    ['1, 3-5', ['1', '3', '4', '5']],
    ['5a', ['5a']],
    ['5A', ['5a']],
    ['5 b', ['5b']],
    ['2, 5a en 5b', ['2', '5a', '5b']],
    ['knop 2', ['2']],
    ['Draaiknop: 2', ['2']],
    ['DRAAIKNOPPEN 2 EN 5', ['2', '5']],
    ['knop nr. 3', ['3']],
    ['2, 2 en 2', ['2']],
    ['  5  ', ['5']],
    ['5,', ['5']],
  ])('%j gives %j', (label, codes) => {
    expect(parseKnobLabel(label)).toEqual({ codes });
  });

  test('an empty label is unknown: no code, and no refusal', () => {
    expect(parseKnobLabel('')).toEqual({ codes: [] });
    expect(parseKnobLabel('  \n ')).toEqual({ codes: [] });
  });

  test.each([
    ['6', 'Er is geen draaiknop 6. Een draaiknop heet 1, 2, 3, 4, 5, 5a of 5b.'],
    ['0', 'Er is geen draaiknop 0. Een draaiknop heet 1, 2, 3, 4, 5, 5a of 5b.'],
    ['15', 'Er is geen draaiknop 15. Een draaiknop heet 1, 2, 3, 4, 5, 5a of 5b.'],
    ['1 T/M', 'Na ‘t/m’ ontbreekt een nummer. Schrijf bijvoorbeeld ‘5’, ‘1, 4 en 5’ of ‘1 t/m 3’.'],
    [
      't/m 5',
      'Voor ‘t/m’ ontbreekt een nummer. Schrijf bijvoorbeeld ‘5’, ‘1, 4 en 5’ of ‘1 t/m 3’.',
    ],
    ['-5', 'Voor ‘t/m’ ontbreekt een nummer. Schrijf bijvoorbeeld ‘5’, ‘1, 4 en 5’ of ‘1 t/m 3’.'],
    ['1 t/m 6', 'Er is geen draaiknop 6. Een draaiknop heet 1, 2, 3, 4, 5, 5a of 5b.'],
    ['3-1', 'De reeks 3 t/m 1 loopt niet op. Schrijf bijvoorbeeld ‘5’, ‘1, 4 en 5’ of ‘1 t/m 3’.'],
    ['1 t/m 5a', 'Een reeks loopt van heel nummer tot heel nummer, niet van of tot 5a of 5b.'],
    [
      'vijf',
      '‘vijf’ is geen nummer van een draaiknop. Een draaiknop heet 1, 2, 3, 4, 5, 5a of 5b.',
    ],
    [
      'alle',
      '‘alle’ is geen nummer van een draaiknop. Een draaiknop heet 1, 2, 3, 4, 5, 5a of 5b.',
    ],
    ['4a', '‘4a’ is geen nummer van een draaiknop. Een draaiknop heet 1, 2, 3, 4, 5, 5a of 5b.'],
    ['1.4', '‘1.4’ is geen nummer van een draaiknop. Een draaiknop heet 1, 2, 3, 4, 5, 5a of 5b.'],
    ['5?', '‘5?’ is geen nummer van een draaiknop. Een draaiknop heet 1, 2, 3, 4, 5, 5a of 5b.'],
    [
      '2 5',
      'Tussen de nummers ontbreekt een komma of ‘en’. Schrijf bijvoorbeeld ‘5’, ‘1, 4 en 5’ of ‘1 t/m 3’.',
    ],
    [
      '1 t/m 3 t/m 5',
      'Voor ‘t/m’ ontbreekt een nummer. Schrijf bijvoorbeeld ‘5’, ‘1, 4 en 5’ of ‘1 t/m 3’.',
    ],
    [
      'knop',
      'Hier staat geen nummer van een draaiknop. Een draaiknop heet 1, 2, 3, 4, 5, 5a of 5b.',
    ],
    [',', 'Hier staat geen nummer van een draaiknop. Een draaiknop heet 1, 2, 3, 4, 5, 5a of 5b.'],
  ])('%j is refused: %s', (label, reden) => {
    expect(parseKnobLabel(label)).toEqual({ reden });
  });

  test('any list of codes is read back, in whatever way it is written', () => {
    const separators = fc.constantFrom(', ', ' en ', ' EN ', ' + ', '/', '; ', '\n', ' & ');
    const lists = fc.uniqueArray(fc.constantFrom(...draaiknopCodes), { minLength: 1 });
    fc.assert(
      fc.property(lists, separators, fc.boolean(), (codes, separator, upper) => {
        const label = codes.join(separator);
        expect(parseKnobLabel(upper ? label.toUpperCase() : label)).toEqual({ codes });
      }),
    );
  });

  test('no text throws, and what is understood is never empty unless the label was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const label = parseKnobLabel(text);
        expect('reden' in label || label.codes.length > 0 || text.trim() === '').toBe(true);
      }),
    );
  });
});

describe('printed labels of behoeften', () => {
  test.each([
    ['gezien en gehoord worden', ['gezien_gehoord']],
    ['Gehoord en gezien', ['gezien_gehoord']],
    ['gehoord', ['gezien_gehoord']],
    ['jezelf kunnen zijn', ['gezien_gehoord']],
    ['erbij horen', ['erbij_horen']],
    ['Ergens bij horen', ['erbij_horen']],
    ['er toe doen', ['ertoe_doen']],
    ['Impact', ['ertoe_doen']],
    ['impact hebben', ['ertoe_doen']],
    ['gezien en gehoord en erbij horen', ['gezien_gehoord', 'erbij_horen']],
    [
      'erbij horen, ertoe doen en gehoord en gezien',
      ['erbij_horen', 'ertoe_doen', 'gezien_gehoord'],
    ],
    ['ERTOE DOEN / ERBIJ HOREN', ['ertoe_doen', 'erbij_horen']],
    ['ertoe doen\nimpact', ['ertoe_doen']],
    ['gezien_gehoord; erbij_horen', ['gezien_gehoord', 'erbij_horen']],
    ['', []],
  ])('%j gives %j', (label, codes) => {
    expect(parseNeedLabel(label)).toEqual({ codes });
  });

  test.each(['autonomie', 'gezien en autonomie', 'horende', 'impactvol'])(
    '%j is refused',
    (label) => {
      expect(parseNeedLabel(label)).toEqual({ reden: expect.stringContaining('is geen behoefte') });
    },
  );

  test('every name stands for its own need', () => {
    for (const code of behoefteCodes) {
      for (const name of needNames[code]) expect(parseNeedLabel(name)).toEqual({ codes: [code] });
    }
  });
});

describe('labels with a mark of who gave them', () => {
  test.each([
    ['K4', { codes: ['4'] }],
    ['K1, K5', { codes: ['1', '5'] }],
    ['k 5', { codes: ['5'] }],
    ['K5 (a)', { codes: ['5'], merk: 'analist' }],
    ['K5a (e)', { codes: ['5a'], merk: 'tekst' }],
    ['K5 (a), K4 (a)', { codes: ['5', '4'], merk: 'analist' }],
    ['K5, K4 (a)', { codes: ['5', '4'], merk: 'analist' }],
    ['5 (a: term letterlijk in tekst), K3 (a)', { codes: ['5', '3'], merk: 'analist' }],
    ['1 T/M 3 (gedrukt)', { codes: ['1', '2', '3'], merk: 'gedrukt' }],
  ])('draaiknoppen: %j', (label, expected) => {
    expect(parseKnobLabel(label)).toEqual(expected);
  });

  test.each([
    ['GG', { codes: ['gezien_gehoord'] }],
    ['GG, EH en ED', { codes: ['gezien_gehoord', 'erbij_horen', 'ertoe_doen'] }],
    ['GG (a), ED (a)', { codes: ['gezien_gehoord', 'ertoe_doen'], merk: 'analist' }],
    ['GG, ED (a)', { codes: ['gezien_gehoord', 'ertoe_doen'], merk: 'analist' }],
    ['ED/EH (a)', { codes: ['ertoe_doen', 'erbij_horen'], merk: 'analist' }],
    ['GG, EH (e via r.2340-2344)', { codes: ['gezien_gehoord', 'erbij_horen'], merk: 'tekst' }],
    ['ertoe doen (analist)', { codes: ['ertoe_doen'], merk: 'analist' }],
  ])('behoeften: %j', (label, expected) => {
    expect(parseNeedLabel(label)).toEqual(expected);
  });

  test('marks that differ, or stand behind some labels only, are refused with what to do', () => {
    for (const label of ['K5 (a), K3 (e)', 'K5 (a), K3', 'K5 (a), K5 (e)']) {
      expect(parseKnobLabel(label)).toEqual({ reden: expect.stringContaining('Splits de rij') });
    }
    for (const label of ['GG (a), EH (e)', 'GG (a), EH']) {
      expect(parseNeedLabel(label)).toEqual({ reden: expect.stringContaining('Splits de rij') });
    }
  });

  test('a mark without a label, and a sign that is none, are refused', () => {
    expect(parseKnobLabel('(a)')).toHaveProperty('reden');
    expect(parseKnobLabel('5 (b)')).toHaveProperty('reden');
    expect(parseKnobLabel('5 «a»')).toHaveProperty('reden');
    expect(parseNeedLabel('(a)')).toHaveProperty('reden');
    expect(parseNeedLabel('GGZ')).toHaveProperty('reden');
  });
});
