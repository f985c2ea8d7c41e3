/** What our own reader does not understand goes to SheetJS, inside the same limits, and it is said. */
import { describe, expect, test } from 'vitest';
import { bladXml, rijenXml, werkmap } from '../../../../../fixtures/vijandig/werkmap';
import { lees, refusal } from '../reading';

const odd = (inside: string, before = '') =>
  werkmap({
    bladen: [
      { naam: 'Gewoon', xml: bladXml(rijenXml([['a', 1, true]])) },
      { naam: '__proto__', xml: bladXml(`${before}<blok>${inside}</blok>`) },
    ],
    teksten: ['gedeeld'],
  });

const row =
  '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>45000</v></c><c r="C2" t="e"><v>#N/A</v></c></row>';

test('rows inside an unknown block are read by SheetJS, dates and errors by our rules', async () => {
  const { bladen, meldingen } = await lees(odd(row, rijenXml([['kop', 0.5, false]])));
  expect(bladen.map(({ naam }) => naam)).toEqual(['Gewoon', '__proto__']);
  expect(bladen[0]?.rijen).toEqual([{ rij: 1, cellen: ['a', 1, true], opmaak: null }]);
  expect(bladen[1]?.rijen).toEqual([
    { rij: 1, cellen: ['kop', 0.5, false], opmaak: null },
    { rij: 2, cellen: ['gedeeld', { datum: '2023-03-15' }, { fout: '#N/A' }], opmaak: null },
  ]);
  expect(meldingen).toEqual([
    expect.stringContaining('__proto__: een blok tussen de rijen (blok)'),
  ]);
  expect(meldingen[0]).toContain('tweede lezer');
});

test('a percentage keeps its format: 17% is 17 for both readers', async () => {
  const percent =
    '<row r="2"><c r="B2" s="2"><v>0.17</v></c><c r="C2" s="5"><v>2.5</v></c><c r="D2"><v>3</v></c></row>';
  const { bladen, opmaken } = await lees(odd(percent));
  const [row] = bladen[1]?.rijen ?? [];
  expect(row?.cellen).toEqual([null, 0.17, 2.5, 3]);
  expect(row?.opmaak?.map((index) => opmaken[index])).toEqual(['General', '0%', '0.00', 'General']);
});

describe('what would make SheetJS hang or lie is refused before it sees it', () => {
  test('far rows and columns', async () => {
    for (const far of ['<row r="4000000000"/>', '<row r="2"><c r="XFE2"><v>1</v></c></row>']) {
      expect((await refusal(odd(far))).code).toBe('werkmap-te-groot');
    }
  });

  test('markup in which it finds cells that are none', async () => {
    const hidden = '<!-- <row r="3"><c r="A3"><v>9</v></c></row> -->';
    expect((await refusal(odd(row + hidden))).code).toBe('werkmap-beschadigd');
  });

  test('more than it can read in time', async () => {
    const many = `<row r="3"><c r="A3" t="str"><v>${' '.repeat(65 * 1024 * 1024)}</v></c></row>`;
    expect((await refusal(odd(many))).params).toMatchObject({ wat: 'deze ongewone werkmap' });
  }, 60_000);
});

test('other unknown blocks in rows and cells: the values around them are the same', async () => {
  const xml = bladXml(
    '<row r="1"><c r="A1"><v>1</v><extra>2</extra></c><nog><iets/></nog><c r="B1"><v>3</v></c></row>',
  );
  const { bladen, meldingen } = await lees(werkmap({ bladen: [{ naam: 'B', xml }] }));
  expect(bladen[0]?.rijen[0]?.cellen).toEqual([1, 3]);
  expect(meldingen[0]).toContain('een blok in een cel (extra); B: een blok in een rij (nog)');
});

test('extensions that the standard allows are no reason to ask a second reader', async () => {
  const xml = bladXml(
    '<row r="1"><c r="A1"><v>1</v><extLst><ext uri="x"><y/></ext></extLst></c><extLst/></row><extLst/>',
  );
  expect((await lees(werkmap({ bladen: [{ naam: 'B', xml }] }))).meldingen).toEqual([]);
});

describe('what is plainly wrong is refused with its cell, by ourselves', () => {
  test.each([
    ['<c r="B7" t="q"><v>1</v></c>', 'onbekend soort'],
    ['<c r="B7" t="b"><v>7</v></c>', 'ja/nee'],
    ['<c r="B7" t="b"><v>nee</v></c>', 'ja/nee'],
    ['<c r="B7" s="x"><v>1</v></c>', 'geen getal'],
    ['<c r="7"><v>1</v></c>', 'celadres'],
    ['<c r="B"><v>1</v></c>', 'celadres'],
    ['<c r="B7"><v>1<b/></v></c>', 'opmaak in een waarde'],
  ])('%s', async (cell, wat) => {
    const xml = bladXml(`<row r="7">${cell}</row>`);
    const { code, params } = await refusal(werkmap({ bladen: [{ naam: 'Blad1', xml }] }));
    expect(code).toBe('werkmap-beschadigd');
    expect(params.waar).toMatch(/^Blad1, cel [AB]7$/);
    expect(params.wat).toContain(wat);
  });
});
