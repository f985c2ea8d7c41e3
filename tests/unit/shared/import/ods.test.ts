/** What OpenDocument says in ways of its own: repeats, text in elements, kinds of values, groups. */
import { describe, expect, test } from 'vitest';
import { blad, cel, inhoudXml, LEEG, ods, rij } from '../../../../fixtures/vijandig/opendocument';
import { notation } from '../../../../shared/import/notation';
import type { RawCell } from '../../../../shared/import/sheet';
import { lees, leesBlad } from './reading';

const boek = (rijen: string, stijlen = '') => ods(inhoudXml(blad(rijen), stijlen));
const cells = async (rijen: string, stijlen = ''): Promise<[number, RawCell[]][]> =>
  (await leesBlad(boek(rijen, stijlen))).rijen.map(({ rij: nummer, cellen }) => [nummer, cellen]);
/** The value of a single cell. */
const value = async (markup: string): Promise<RawCell | undefined> =>
  (await cells(rij(markup)))[0]?.[1][0];
const text = (inhoud: string) => value(cel(inhoud));
const of = (type: string, attributen: string, inhoud = '<text:p>x</text:p>') =>
  `<table:table-cell office:value-type="${type}" ${attributen}>${inhoud}</table:table-cell>`;

test('what is repeated is there as often, and what is empty costs nothing', async () => {
  const read = await cells(
    rij(cel('a', ' table:number-columns-repeated="3"')) +
      rij(
        '<table:table-cell table:number-columns-repeated="16384"/>',
        ' table:number-rows-repeated="5"',
      ) +
      rij(
        `<table:table-cell table:number-columns-repeated="2"/>${cel('b')}`,
        ' table:number-rows-repeated="2"',
      ) +
      rij(LEEG, ' table:number-rows-repeated="1048568"'),
  );
  expect(read).toEqual([
    [1, ['a', 'a', 'a']],
    [7, [null, null, 'b']],
    [8, [null, null, 'b']],
  ]);
});

describe('text', () => {
  test.each([
    ['een<text:s/><text:s text:c="2"/>twee', 'een   twee'],
    ['een <text:s/>twee', 'een  twee'],
    ['<text:s text:c="2"/>begin en einde ', '  begin en einde '],
    ['\n   opgemaakte\n   XML   ', 'opgemaakte XML '],
    ['tab<text:tab/>en regel<text:line-break/>einde', 'tab\ten regel\neinde'],
    [
      'gewoon <text:span text:style-name="T1">vet</text:span> en <text:a>koppeling</text:a>',
      'gewoon vet en koppeling',
    ],
    ['A &amp; B &lt;c&gt; &#233;', 'A & B <c> é'],
    ['<![CDATA[<ruw>]]>', '<ruw>'],
    [
      'voor<text:note><text:note-body><text:p>voetnoot</text:p></text:note-body></text:note> na',
      'voor na',
    ],
    ['een</text:p><text:p/><text:p>drie', 'een\n\ndrie'],
  ])('%s', async (inhoud, expected) => {
    expect(await text(inhoud)).toBe(expected);
  });

  test('a note, a drawing or a table in a cell is not its text', async () => {
    const note = '<office:annotation><text:p>opmerking</text:p></office:annotation>';
    const frame = '<draw:frame><draw:text-box><text:p>vak</text:p></draw:text-box></draw:frame>';
    const table =
      '<table:table><table:table-row><table:table-cell><text:p>binnen</text:p></table:table-cell></table:table-row></table:table>';
    expect(await value(of('string', '', `${note}<text:p>waarde</text:p>${frame}${table}`))).toBe(
      'waarde',
    );
    expect(await cells(rij(of('string', '', note) + cel('ernaast')))).toEqual([
      [1, [null, 'ernaast']],
    ]);
  });

  test('what the file says in so many words counts more than what it shows', async () => {
    expect(await value(of('string', 'office:string-value="voluit"'))).toBe('voluit');
  });
});

describe('values', () => {
  const shown = (inhoud: string) => `<text:p>${inhoud}</text:p>`;
  test.each<[string, RawCell]>([
    [of('float', 'office:value="-12.75"'), -12.75],
    [of('float', 'office:value="1E-7"'), 1e-7],
    [of('float', 'office:value="-0"'), 0],
    [of('boolean', 'office:boolean-value="true"'), true],
    [of('boolean', 'office:boolean-value="false"'), false],
    [of('float', 'table:formula="of:=1&gt;0" office:value="1"', shown('WAAR')), true],
    [of('float', 'table:formula="of:=1&gt;2" office:value="0"', shown('FALSE')), false],
    // A number that somebody shows as a word stays a number.
    [of('float', 'office:value="1"', shown('WAAR')), 1],
    [of('date', 'office:date-value="2024-05-01"'), { datum: '2024-05-01' }],
    [of('date', 'office:date-value="2024-05-01T14:30:00"'), { datum: '2024-05-01T14:30:00' }],
    [of('date', 'office:date-value="2024-05-01T00:00:00.000Z"'), { datum: '2024-05-01' }],
    [of('date', 'office:date-value="1850-12-31"'), { datum: '1850-12-31' }],
    [of('time', 'office:time-value="PT14H30M00S"'), { datum: '14:30:00' }],
    [of('time', 'office:time-value="PT00H00M01,5S"'), { datum: '00:00:01.500' }],
    [of('time', 'office:time-value="PT25H30M00S"'), 1.0625],
    [of('time', 'office:time-value="-PT06H00M00S"'), -0.25],
    [
      of(
        'string',
        'calcext:value-type="error" office:string-value="" table:formula="of:=1/0"',
        shown('#DIV/0!'),
      ),
      { fout: '#DIV/0!' },
    ],
    [of('string', 'table:formula="of:=X" office:string-value=""', shown('#N/B')), { fout: '#N/B' }],
    [of('float', 'table:formula="of:=X" office:value="0"', shown('Err:502')), { fout: 'Err:502' }],
    // Without a formula it is what somebody typed.
    [of('string', '', shown('#N/A')), '#N/A'],
  ])('%s', async (markup, expected) => {
    expect(await value(markup)).toEqual(expected);
  });

  test('what is unreadable is kept as text and named; a formula without a value as well', async () => {
    const { rijen, bevindingen } = await leesBlad(
      boek(
        rij(
          of('float', 'office:value="1,5"') +
            of('date', 'office:date-value="2024-02-30"') +
            of('time', 'office:time-value="half drie"') +
            '<table:table-cell table:formula="of:=A1"/>',
        ),
      ),
    );
    expect(rijen[0]?.cellen).toEqual(['1,5', '2024-02-30', 'half drie']);
    expect(bevindingen.map(({ soort, kolom }) => [soort, kolom])).toEqual([
      ['getal-onleesbaar', 0],
      ['getal-onleesbaar', 1],
      ['getal-onleesbaar', 2],
      ['formule-zonder-waarde', 3],
    ]);
  });

  test('a number that is shown as a date is one, also before March 1900', async () => {
    const stijlen =
      '<number:date-style style:name="D"><number:day/><number:text>-</number:text><number:month/><number:text>-</number:text><number:year/></number:date-style><style:style style:name="d" style:family="table-cell" style:data-style-name="D"/>';
    const serie = (n: number) => of('float', `table:style-name="d" office:value="${n}"`);
    expect(await cells(rij([45413, 61, 60, 2, 1].map(serie).join('')), stijlen)).toEqual([
      [
        1,
        [
          { datum: '2024-05-01' },
          { datum: '1900-03-01' },
          { datum: '1900-02-28' },
          { datum: '1900-01-01' },
          1,
        ],
      ],
    ]);
  });
});

describe('how a number is shown', () => {
  const number = (attributen: string) => `<number:number ${attributen}/>`;
  const two = number('number:decimal-places="2" number:min-integer-digits="1"');
  const style = (element: string, inhoud: string) =>
    `<number:${element} style:name="N">${inhoud}</number:${element}><style:style style:name="ouder" style:family="table-cell" style:data-style-name="N"/><style:style style:name="kind" style:family="table-cell" style:parent-style-name="ouder"/>`;
  const show = async (cell: string, stijlen: string, before = '') => {
    const { bladen, opmaken } = await lees(boek(before + rij(cell), stijlen));
    const [row] = bladen[0]?.rijen ?? [];
    return notation(row?.cellen[0], opmaken[row?.opmaak?.[0] ?? 0]);
  };
  const styled = (value: number, type = 'float') =>
    of(type, `table:style-name="kind" office:value="${value}"`);

  test.each([
    ['number-style', two, 2.71, '2,71'],
    [
      'number-style',
      number('number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"'),
      1234567,
      '1.234.567',
    ],
    ['number-style', number('number:decimal-places="0" number:min-integer-digits="3"'), 7, '007'],
    ['number-style', number('number:min-integer-digits="1"'), 0.125, '0,125'],
    [
      'number-style',
      number(
        'number:decimal-places="2" number:min-decimal-places="0" number:min-integer-digits="1"',
      ),
      1.5,
      '1,5',
    ],
    [
      'number-style',
      `<number:text>ca. </number:text>${two}<number:text> "m"</number:text>`,
      2,
      'ca. 2,00 ”m”',
    ],
    ['percentage-style', `${two}<number:text>%</number:text>`, 0.1234, '12,34%'],
    [
      'currency-style',
      `<number:currency-symbol number:language="nl">€</number:currency-symbol><number:text> </number:text>${two}`,
      5,
      '€ 5,00',
    ],
    [
      'number-style',
      `${two}<style:map style:condition="value()&gt;=0" style:apply-style-name="weg"/>`,
      -2.5,
      '2,50',
    ],
  ])('%s %s: %d is %s', async (element, inhoud, value, expected) => {
    expect(await show(styled(value), style(element, inhoud))).toBe(expected);
  });

  test('by the column when the cell has no style, and by the row before that', async () => {
    const stijlen = style('percentage-style', `${two}<number:text>%</number:text>`);
    const kolom = '<table:table-column/><table:table-column table:default-cell-style-name="kind"/>';
    const eerste = kolom.replace('<table:table-column/>', '');
    expect(await show(of('float', 'office:value="0.5"'), stijlen, eerste)).toBe('50,00%');
    expect(await show(of('float', 'office:value="0.5"'), stijlen, kolom)).toBe('0,5');
    const getal = of('float', 'office:value="0.5"');
    const inRij = (naam: string) => rij(getal, ` table:default-cell-style-name="${naam}"`);
    const { bladen, opmaken } = await lees(boek(eerste + inRij('gewoon') + inRij('kind'), stijlen));
    expect(bladen[0]?.rijen.map(({ opmaak }) => opmaken[opmaak?.[0] ?? 0])).toEqual([
      'General',
      '0.00%',
    ]);
  });

  test('a percentage or an amount of money is one, also where nothing says how it is shown', async () => {
    expect(await show(of('percentage', 'office:value="0.17"'), '')).toBe('17%');
    expect(await show(of('currency', 'office:currency="EUR" office:value="75960"'), '')).toBe(
      '€ 75.960,00',
    );
    expect(await show(of('currency', 'office:currency="USD" office:value="5"'), '')).toBe('5');
  });

  test('a duration of less than a day stays one', async () => {
    const stijlen =
      '<number:time-style style:name="T" number:truncate-on-overflow="false"><number:hours/></number:time-style><style:style style:name="t" style:family="table-cell" style:data-style-name="T"/>';
    const cell = of('time', 'table:style-name="t" office:time-value="PT06H00M00S"');
    expect((await cells(rij(cell), stijlen))[0]?.[1]).toEqual([0.25]);
  });
});

describe('sheets', () => {
  test('hidden ones, merged cells, hidden rows, groups and heading rows', async () => {
    const content = inhoudXml(
      '<table:tracked-changes><table:deletion><table:table-cell office:value-type="string"><text:p>vroeger</text:p></table:table-cell></table:deletion></table:tracked-changes>' +
        blad(
          '<table:shapes><draw:frame><text:p>tekening</text:p></draw:frame></table:shapes>' +
            `<table:table-header-rows>${rij(`${cel('kop', ' table:number-columns-spanned="2" table:number-rows-spanned="2"')}<table:covered-table-cell/>`)}</table:table-header-rows>` +
            rij(
              `<table:covered-table-cell/>${cel('verborgen rij')}`,
              ' table:visibility="filter"',
            ) +
            `<table:table-row-group><table:table-row-group>${rij(cel('in een groep'))}</table:table-row-group></table:table-row-group>`,
          'Blad &amp; een',
        ) +
        '<table:table table:name="Weg" table:style-name="ta2"/>' +
        '<table:named-expressions/><table:dde-links><table:table><table:table-row><table:table-cell office:value-type="string"><text:p>elders</text:p></table:table-cell></table:table-row></table:table></table:dde-links>',
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
    );
    const { bladen } = await lees(ods(content));
    expect(bladen.map(({ naam, verborgen }) => [naam, verborgen])).toEqual([
      ['Blad & een', false],
      ['Weg', true],
    ]);
    expect(bladen[0]?.rijen.map(({ rij: nummer, cellen }) => [nummer, cellen])).toEqual([
      [1, ['kop']],
      [2, [null, 'verborgen rij']],
      [3, ['in een groep']],
    ]);
    expect(bladen[0]?.samengevoegd).toEqual([{ r1: 1, c1: 0, r2: 2, c2: 1 }]);
    expect(bladen[0]?.verborgenRijen).toBe(1);
  });

  test('macros are named and never run', async () => {
    const { meldingen } = await lees(
      ods(inhoudXml(blad(rij(cel('x')))), [{ name: 'Basic/Standard/Module1.xml', data: '<x/>' }]),
    );
    expect(meldingen).toEqual([expect.stringContaining('nooit uitgevoerd')]);
  });

  test('a text on the edge of a piece is read once, however long the row is', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => [`${'é😀'.repeat(400)}${i}`, `na ${i}`]);
    const read = await cells(rows.map((row) => rij(row.map((t) => cel(t)).join(''))).join(''));
    expect(read.map(([, cellen]) => cellen)).toEqual(rows);
  });
});
