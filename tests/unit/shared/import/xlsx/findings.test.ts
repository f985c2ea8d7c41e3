/** What is odd about a cell is said, with its address; the value is never guessed. */
import { describe, expect, test } from 'vitest';
import {
  bladXml,
  type Cel,
  eenBlad,
  rijenXml,
  werkmap,
} from '../../../../../fixtures/vijandig/werkmap';
import { sheetMessages } from '../../../../../shared/import/recognise/messages';
import { leesBlad } from '../reading';

const cell = (xml: string): Cel => ({ xml: xml.replace('<c', '<c r="ADRES"') });
const first = async (...cells: Cel[]) => leesBlad(eenBlad([cells]));

describe('formulas', () => {
  test('the value as last saved is used, and they are counted', async () => {
    const blad = await first(
      cell('<c><f>SUM(1,2)</f><v>3</v></c>'),
      cell('<c t="str"><f>"a"&amp;"b"</f><v>ab</v></c>'),
      cell('<c t="str"><f>""</f><v></v></c>'),
      cell('<c t="b"><f>TRUE()</f><v>1</v></c>'),
      cell('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
      cell('<c><f t="shared" si="0"/><v>8</v></c>'),
    );
    expect(blad.rijen[0]?.cellen).toEqual([3, 'ab', null, true, { fout: '#DIV/0!' }, 8]);
    expect(blad.formules).toBe(6);
    expect(blad.aantalBevindingen['formule-zonder-waarde']).toBe(0);
    expect(sheetMessages(blad)).toEqual([
      '6 cellen bevatten een formule; de waarde zoals laatst bewaard is gebruikt.',
    ]);
  });

  test('one that was never calculated reads as blank and is named', async () => {
    const blad = await first(
      'x',
      cell('<c><f>B1*2</f></c>'),
      cell('<c><f>C1</f><v></v></c>'),
      cell('<c><f>D1</f><v/></c>'),
    );
    expect(blad.rijen[0]?.cellen).toEqual(['x']);
    expect(blad.bevindingen.map(({ rij, kolom }) => [rij, kolom])).toEqual([
      [1, 1],
      [1, 2],
      [1, 3],
    ]);
    expect(sheetMessages(blad)).toHaveLength(1);
    expect(sheetMessages(blad)[0]).toContain(
      '3 cellen met een formule zonder bewaarde uitkomst (B1, C1, D1)',
    );
  });
});

describe('numbers and dates', () => {
  test.each([
    ['1,5', '1,5'],
    ['abc', 'abc'],
    ['1e400', '1e400'],
    ['0x10', '0x10'],
    ['1 2', '1 2'],
    ['--1', '--1'],
    ['Infinity', 'Infinity'],
    ['NaN', 'NaN'],
    ['1.2.3', '1.2.3'],
  ])('%s stored as a number is kept as text and named', async (raw, text) => {
    const blad = await first(cell(`<c><v>${raw}</v></c>`));
    expect(blad.rijen[0]?.cellen).toEqual([text]);
    expect(blad.bevindingen).toEqual([{ soort: 'getal-onleesbaar', rij: 1, kolom: 0 }]);
  });

  test('numbers keep all their digits, in whatever form', async () => {
    const numbers = [
      '1',
      '-1.5',
      '+2',
      '.5',
      '5.',
      '1E-7',
      '1.2345678901234567e+17',
      '0.1',
      '123456789012345',
    ];
    const blad = await first(...numbers.map((n) => cell(`<c><v>${n}</v></c>`)));
    expect(blad.rijen[0]?.cellen).toEqual(numbers.map(Number));
    expect(blad.bevindingen).toEqual([]);
  });

  test('29 February 1900, and numbers outside the calendar', async () => {
    const blad = await first(
      cell('<c s="1"><v>60</v></c>'),
      cell('<c s="1"><v>-5</v></c>'),
      cell('<c s="1"><v>3000000</v></c>'),
    );
    expect(blad.rijen[0]?.cellen).toEqual([{ datum: '1900-02-29' }, -5, 3_000_000]);
    expect(blad.aantalBevindingen).toMatchObject({
      'datum-bestaat-niet': 1,
      'datum-buiten-bereik': 2,
    });
  });

  test('a format that is described nowhere might have been a date', async () => {
    const blad = await first(cell('<c s="99"><v>45000</v></c>'), cell('<c s="0"><v>45000</v></c>'));
    expect(blad.bevindingen).toEqual([{ soort: 'opmaak-onbekend', rij: 1, kolom: 0 }]);
    expect(sheetMessages(blad)[0]).toContain('A1');
  });

  test('a duration is a number, not a moment', async () => {
    expect((await first(cell('<c s="4"><v>1.5</v></c>'))).rijen[0]?.cellen).toEqual([1.5]);
  });

  test('cells of type d hold their date themselves', async () => {
    const blad = await first(
      cell('<c t="d"><v>2025-03-30T02:30:00</v></c>'),
      cell('<c t="d"><v>gisteren</v></c>'),
    );
    expect(blad.rijen[0]?.cellen).toEqual([{ datum: '2025-03-30T02:30:00' }, 'gisteren']);
    expect(blad.aantalBevindingen['getal-onleesbaar']).toBe(1);
  });

  test('formats go along with numbers, and are shared by rows that have the same', async () => {
    const blad = await leesBlad(
      eenBlad([
        ['a', cell('<c s="2"><v>0.17</v></c>'), 3],
        ['b', cell('<c s="2"><v>0.18</v></c>'), 4],
        ['c', 5],
      ]),
    );
    expect(blad.rijen.map(({ opmaak }) => opmaak)).toEqual([[0, 1], [0, 1], null]);
    expect(blad.rijen[0]?.opmaak).toBe(blad.rijen[1]?.opmaak);
  });
});

describe('texts', () => {
  test('entities that do not exist stay as they stand, in cells and in shared texts', async () => {
    const xml = bladXml(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a&nbsp;b</t></is></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="str"><v>&x;</v></c><c r="D1" t="s"><v>1</v></c></row>',
    );
    const teksten = '<sst><si><t>c&nbsp;d</t></si><si><r><t>goed</t></r></si></sst>';
    const blad = await leesBlad(werkmap({ bladen: [{ naam: 'B', xml }], teksten }));
    expect(blad.rijen[0]?.cellen).toEqual(['a&nbsp;b', 'c&nbsp;d', '&x;', 'goed']);
    expect(blad.bevindingen.map(({ kolom }) => kolom)).toEqual([0, 1, 2]);
  });
});

describe('rows', () => {
  test('out of order are put in order', async () => {
    const xml = bladXml(`${rijenXml([['derde']], 3)}${rijenXml([['eerste']], 1)}`);
    const blad = await leesBlad(werkmap({ bladen: [{ naam: 'B', xml }] }));
    expect(blad.rijen.map(({ rij, cellen }) => [rij, cellen[0]])).toEqual([
      [1, 'eerste'],
      [3, 'derde'],
    ]);
  });

  test('cells out of order land in their column', async () => {
    const xml = bladXml('<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>');
    const blad = await leesBlad(werkmap({ bladen: [{ naam: 'B', xml }] }));
    expect(blad.rijen[0]?.cellen).toEqual([1, null, 3]);
  });

  test('a row without a number takes that of its first cell, or comes next', async () => {
    const xml = bladXml(
      '<row><c r="A5"><v>5</v></c></row><row><c><v>6</v></c></row><row r="9"/><row><c r="B10"><v>10</v></c></row>',
    );
    const blad = await leesBlad(werkmap({ bladen: [{ naam: 'B', xml }] }));
    expect(blad.rijen.map(({ rij }) => rij)).toEqual([5, 6, 10]);
  });

  test('hidden ones are read and counted; merged ranges are kept', async () => {
    const xml = bladXml(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" hidden="1"/>',
      '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="$B$4:$A$3"/></mergeCells>',
    );
    const blad = await leesBlad(werkmap({ bladen: [{ naam: 'B', xml }] }));
    expect(blad.rijen.map(({ rij }) => rij)).toEqual([1, 2]);
    expect(blad.verborgenRijen).toBe(1);
    expect(blad.samengevoegd).toEqual([
      { r1: 1, c1: 0, r2: 1, c2: 2 },
      { r1: 3, c1: 0, r2: 4, c2: 1 },
    ]);
    expect(sheetMessages(blad)).toEqual(['1 rij is in Excel verborgen en is gewoon meegelezen.']);
  });
});
