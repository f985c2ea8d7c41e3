/** The forms a package takes in the wild, and the ones that only look like it. */
import { describe, expect, test } from 'vitest';
import {
  bladXml,
  delen,
  escapeXml,
  HEAD,
  MAIN,
  rijenXml,
  STIJLEN,
  werkmap,
} from '../../../../../fixtures/vijandig/werkmap';
import { type Part, zip } from '../../../../../fixtures/vijandig/zip';
import { lees, leesBlad, refusal } from '../reading';

const blad = { naam: 'Blad1', xml: bladXml(rijenXml([['a', 1]])) };
const cells = async (bytes: Uint8Array) =>
  (await leesBlad(bytes)).rijen.map(({ cellen }) => cellen);

/** The usual parts with one of them changed as text. */
function changed(name: string, change: (text: string) => string): Part[] {
  return delen({ bladen: [blad], teksten: ['x'] }).map((part) =>
    part.name === name ? { ...part, data: change(String(part.data)) } : part,
  );
}

describe('is read', () => {
  test('with absolute targets', async () => {
    const parts = changed('xl/_rels/workbook.xml.rels', (text) =>
      text.replaceAll('Target="', 'Target="/xl/'),
    );
    expect(await cells(zip(parts))).toEqual([['a', 1]]);
  });

  test('with other folders and names, found by its relations', async () => {
    const moved = delen({ bladen: [blad] }).map((part) => ({
      ...part,
      name: part.name
        .replace('xl/worksheets/sheet1.xml', 'xl/sheets/een.xml')
        .replace('xl/', 'Inhoud/'),
      data: String(part.data)
        .replace('Target="xl/', 'Target="Inhoud/')
        .replace('worksheets/sheet1.xml"/>', 'sheets/een.xml"/>')
        .replace('PartName="/xl/workbook', 'PartName="/Inhoud/workbook'),
    }));
    expect(await cells(zip(moved))).toEqual([['a', 1]]);
  });

  test('with names in other capitals', async () => {
    const parts = delen({ bladen: [blad] }).map((part) => ({
      ...part,
      name: part.name.startsWith('[') ? part.name : part.name.toUpperCase(),
    }));
    expect(await cells(zip(parts))).toEqual([['a', 1]]);
  });

  test('without styles, and without shared texts', async () => {
    expect(await cells(werkmap({ bladen: [blad], stijlen: null }))).toEqual([['a', 1]]);
  });

  test('in the strict variant, whose names of relations differ', async () => {
    const strict = (text: string) =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006',
          'http://purl.oclc.org/ooxml/officeDocument',
        )
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main');
    const parts = delen({ bladen: [blad], teksten: ['x'] }).map((part) => ({
      ...part,
      data: strict(String(part.data)),
    }));
    expect(await cells(zip(parts))).toEqual([['a', 1]]);
  });

  test('with macros in it, which are never looked at', async () => {
    const parts = changed('[Content_Types].xml', (text) =>
      text.replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
    );
    const macros = { name: 'xl/vbaProject.bin', data: 'Sub Auto_Open()' };
    expect(await cells(zip([...parts, macros]))).toEqual([['a', 1]]);
  });

  test('without relations of the workbook: by order, and it says so', async () => {
    const bytes = werkmap({ bladen: [blad], zonder: ['xl/_rels/workbook.xml.rels'] });
    const { bladen, meldingen } = await lees(bytes);
    expect(bladen[0]?.rijen[0]?.cellen).toEqual(['a', 1]);
    expect(meldingen).toEqual([expect.stringContaining('volgorde')]);
  });

  test('with several sheets, in their order, hidden ones marked', async () => {
    const bytes = werkmap({
      bladen: [
        blad,
        { ...blad, naam: 'Verborgen', staat: 'hidden' },
        { ...blad, naam: 'Diep', staat: 'veryHidden' },
      ],
    });
    const { bladen } = await lees(bytes);
    expect(bladen.map(({ naam, verborgen }) => [naam, verborgen])).toEqual([
      ['Blad1', false],
      ['Verborgen', true],
      ['Diep', true],
    ]);
  });

  test('with a chart sheet, which holds no cells', async () => {
    const parts = delen({
      bladen: [blad, { naam: 'Grafiek', xml: `<chartsheet xmlns="${MAIN}"/>` }],
    });
    const relations = parts.map((part) =>
      part.name.endsWith('workbook.xml.rels')
        ? {
            ...part,
            data: String(part.data).replace(
              /\/worksheet"(?= Target="worksheets\/sheet2)/,
              '/chartsheet"',
            ),
          }
        : part,
    );
    expect((await lees(zip(relations))).bladen.map(({ naam }) => naam)).toEqual(['Blad1']);
    // Even when the relation calls it a worksheet.
    expect((await lees(zip(parts))).bladen.map(({ naam }) => naam)).toEqual(['Blad1']);
  });

  test('with names that mean something to a program', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const bytes = werkmap({
      bladen: names.map((naam) => ({ naam, xml: bladXml(rijenXml([names])) })),
    });
    const { bladen } = await lees(bytes);
    expect(bladen.map(({ naam }) => naam)).toEqual(names);
    expect(bladen[0]?.rijen[0]?.cellen).toEqual(names);
    expect(({} as Record<string, unknown>).naam).toBeUndefined();
  });

  test('with entities in the name of a sheet', async () => {
    const naam = 'R&D <2024> "x"';
    expect((await leesBlad(werkmap({ bladen: [{ ...blad, naam }] }))).naam).toBe(naam);
    expect(escapeXml(naam)).not.toBe(naam);
  });
});

describe('is refused', () => {
  test('when a relation leads nowhere: dates would read as numbers', async () => {
    const without = delen({ bladen: [blad] }).filter(({ name }) => name !== 'xl/styles.xml');
    expect((await refusal(zip(without))).params).toMatchObject({
      waar: 'xl/styles.xml',
      wat: 'het onderdeel ontbreekt',
    });
  });

  test('when a small part is no whole XML', async () => {
    for (const name of ['xl/workbook.xml', 'xl/styles.xml', '_rels/.rels']) {
      const error = await refusal(zip(changed(name, (text) => text.slice(0, -15))));
      expect(error.code).toBe('werkmap-beschadigd');
      expect(error.params.waar).toBe(name);
    }
  });

  test('when there is no sheet in the list', async () => {
    const error = await refusal(
      zip(changed('xl/workbook.xml', (t) => t.replace(/<sheet .*?\/>/, ''))),
    );
    expect(error.params.wat).toContain('geen enkel blad');
  });

  test('when text stands between rows or cells', async () => {
    for (const xml of [
      bladXml(`${rijenXml([['a']])}verdwaald`),
      bladXml('<row r="1">verdwaald<c r="A1"><v>1</v></c></row>'),
      bladXml('<row r="1"><c r="A1">verdwaald<v>1</v></c></row>'),
    ]) {
      const error = await refusal(werkmap({ bladen: [{ naam: 'B', xml }] }));
      expect(error.code).toBe('werkmap-beschadigd');
    }
  });

  test('when a part that only describes is larger than a book', async () => {
    const stijlen = `${STIJLEN.replace('</styleSheet>', '')}<!--${' '.repeat(33 * 1024 * 1024)}--></styleSheet>`;
    expect((await refusal(werkmap({ bladen: [blad], stijlen }))).code).toBe('werkmap-te-groot');
  });
});

test('a piece of markup larger than the reading buffer is read all the same', async () => {
  const long = 'ë'.repeat(400_000);
  const xml = bladXml(
    `<row r="1"><c r="A1" t="inlineStr"><is><t>${long}</t></is></c><c r="B1"><v>2</v></c></row><!--${' '.repeat(700_000)}--><row r="2"><c r="A2" t="s"><v>1</v></c></row>`,
  );
  const teksten = `${HEAD}<sst xmlns="${MAIN}"><si><t>x</t></si><si><r><t>${long}</t></r><r><t>!</t></r></si></sst>`;
  const read = await cells(werkmap({ bladen: [{ naam: 'B', xml }], teksten }));
  expect(read).toEqual([[long, 2], [`${long}!`]]);
});
