/**
 * Two readers that share no code must agree on every cell: ours, and SheetJS. Where they are known
 * to differ (what SheetJS gets wrong), the difference itself is pinned.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import {
  bladXml,
  eenBlad,
  HEAD,
  MAIN,
  rijenXml,
  werkmap,
} from '../../../../fixtures/vijandig/werkmap';
import { isCellDate, type RawCell } from '../../../../shared/import/sheet';
import { mixedRows } from './mixed-rows';
import { lees } from './reading';

const two = (n: number) => String(n).padStart(2, '0');

/** SheetJS's own calendar, so that ours is not checked against itself. */
function sheetJsDate(serial: number, date1904: boolean): string {
  const { y, m, d, H, M, S } = XLSX.SSF.parse_date_code(serial, { date1904 });
  const time = `${two(H)}:${two(M)}:${two(S)}`;
  // A time without a day stays one, in either calendar.
  if (serial < 1) return time;
  return time === '00:00:00' ? `${y}-${two(m)}-${two(d)}` : `${y}-${two(m)}-${two(d)}T${time}`;
}

/** A duration such as `[h]:mm` is a number of days, not a moment. */
const isMoment = (format: string) => XLSX.SSF.is_date(format) && !/\[h+\]/i.test(format);

const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function bySheetJs(bytes: Uint8Array): { naam: string; cells: Map<string, RawCell> }[] {
  const workbook = XLSX.read(bytes, { type: 'array', dense: true, cellNF: true, WTF: true });
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.map((naam) => {
    const cells = new Map<string, RawCell>();
    (workbook.Sheets[naam]?.['!data'] ?? []).forEach((row, r) => {
      row?.forEach((cell, c) => {
        if (cell === undefined || cell.t === 'z' || cell.v === undefined || cell.v === '') return;
        let value: RawCell = cell.v as string | number | boolean;
        if (cell.t === 'e') value = { fout: ERRORS[Number(cell.v)] ?? `#${cell.v}` };
        else if (cell.t === 'n' && isMoment(String(cell.z))) {
          value = { datum: sheetJsDate(Number(cell.v), date1904) };
        }
        cells.set(`${r + 1}:${c}`, value);
      });
    });
    return { naam, cells };
  });
}

async function byUs(bytes: Uint8Array): Promise<ReturnType<typeof bySheetJs>> {
  const { bladen } = await lees(bytes);
  return bladen.map(({ naam, rijen }) => {
    const cells = new Map<string, RawCell>();
    for (const { rij, cellen } of rijen) {
      cellen.forEach((cell, kolom) => {
        // SheetJS knows whole seconds.
        const value = isCellDate(cell) ? { datum: cell.datum.replace(/\.\d+$/, '') } : cell;
        if (cell !== null) cells.set(`${rij}:${kolom}`, value);
      });
    }
    return { naam, cells };
  });
}

const cell = (xml: string) => ({ xml: xml.replace('<c', '<c r="ADRES"') });

const fixture = (path: string) => () => new Uint8Array(readFileSync(`fixtures/${path}.xlsx`));

const kept = (file: string) => () => new Uint8Array(readFileSync(`fixtures/soorten/${file}`));

const books: Record<string, () => Uint8Array> = {
  'one book as .xls, by LibreOffice': kept('verloop.xls'),
  'one book as .xls, by Gnumeric': kept('verloop gnumeric.xls'),
  'one book as .xlsb, by SheetJS': kept('verloop.xlsb'),
  'dates from 1904 as .xls': kept('vanaf 1904.xls'),
  'dates from 1904 as .xlsb': kept('vanaf 1904.xlsb'),
  'the example: casussen': fixture('voorbeeld/casussen'),
  'the example: uitstroomcijfers': fixture('voorbeeld/uitstroomcijfers'),
  'the example: interviews': fixture('voorbeeld/interviews'),
  'the messy casussen': fixture('rommelig/casussen-export'),
  'the messy figures': fixture('rommelig/verloop 2019-2023 DEF(2)'),
  'the messy interviews': fixture('rommelig/gesprekken_hr'),
  '3,000 mixed rows, shared texts': () => {
    const { xml, teksten } = mixedRows(3_000, 11, true);
    return werkmap({ bladen: [{ naam: 'Zaken', xml }], teksten });
  },
  '1,000 mixed rows, texts in the cells': () =>
    werkmap({ bladen: [{ naam: 'Zaken', xml: mixedRows(1_000, 12, false).xml }] }),
  dates: () =>
    eenBlad(
      [1, 45_000, 45_746.104166666664, 59, 61, 0.75, 2_958_465, 40_000.5, 36_526.25].map((n) => [
        cell(`<c s="1"><v>${n}</v></c>`),
        cell(`<c s="3"><v>${n}</v></c>`),
        n,
      ]),
    ),
  'dates from 1904': () =>
    werkmap({
      vanaf1904: true,
      bladen: [
        {
          naam: 'Blad1',
          xml: bladXml(
            rijenXml([43_538, 1.5, 20_000].map((n) => [cell(`<c s="1"><v>${n}</v></c>`)])),
          ),
        },
      ],
    }),
  numbers: () =>
    eenBlad([
      [0.1 + 0.2, 1e-7, 1.5e300, -12.75, 123_456_789_012_345],
      [cell('<c><v>1.2345678901234567E+17</v></c>'), cell('<c><v>12345678901234567890</v></c>')],
      [cell('<c s="2"><v>0.17</v></c>'), cell('<c s="6"><v>7</v></c>')],
    ]),
  'texts that look like something else': () =>
    eenBlad([
      ['17%', '1.528,50', '0,9%', '€ 75.960', '00123', '-1.000', '12-03-2025', '=1+1', "'tekst"],
      ['\u00a017 %', '  spaties  ', 'regel 1\nregel 2', '😀', 'é', 'TRUE', '#N/A', '1E5', '3/12'],
    ]),
  'errors and formulas': () =>
    eenBlad([
      ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'].map((e) =>
        cell(`<c t="e"><v>${e}</v></c>`),
      ),
      [
        cell('<c><f>SUM(1,2)</f><v>3</v></c>'),
        cell('<c t="str"><f>CONCATENATE("a","b")</f><v>ab</v></c>'),
        cell('<c><f>B1*2</f></c>'),
        cell('<c s="1"><f>TODAY()</f><v>45000</v></c>'),
        cell('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
        cell('<c><f t="shared" ref="F2:F3" si="0">ROW()</f><v>7</v></c>'),
        cell('<c t="b"><f>TRUE()</f><v>1</v></c>'),
      ],
    ]),
  'escapes, rich text and phonetics': () =>
    werkmap({
      bladen: [
        {
          naam: 'Blad1',
          xml: bladXml(
            [0, 1, 2, 3, 4, 5, 6]
              .map((i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i}</v></c></row>`)
              .join(''),
          ),
        },
      ],
      teksten: `${HEAD}<sst xmlns="${MAIN}"><si><t xml:space="preserve">regel 1_x000D_\nregel 2</t></si><si><r><rPr><b/></rPr><t>vet </t></r><r><t xml:space="preserve">en gewoon</t></r></si><si><t>日本</t><rPh sb="0" eb="1"><t>ニホン</t></rPh></si><si><t>A &amp; B &lt;c&gt; &#233; &#x20AC; &quot;q&quot;</t></si><si><t>😀 emoji</t></si><si><t>  spaties zonder preserve  </t></si><si><t>_x0041_BC</t></si></sst>`,
    }),
  'hidden sheets, merged cells, no addresses': () =>
    werkmap({
      bladen: [
        { naam: 'Verborgen', staat: 'hidden', xml: bladXml(rijenXml([['geheim']])) },
        { naam: 'Zeer', staat: 'veryHidden', xml: bladXml(rijenXml([['diep']])) },
        {
          naam: 'Zichtbaar',
          xml: bladXml(
            rijenXml([['Klant', null, 'Omzet'], [null], ['Jansen', 'Breda', 1]]).replace(
              / r="[A-Z]*\d+"/g,
              '',
            ),
            '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
          ),
        },
      ],
    }),
};

// SheetJS takes its time on a busy machine.
test.each(Object.keys(books))('%s: every cell the same', { timeout: 60_000 }, async (name) => {
  const bytes = books[name]?.() ?? new Uint8Array();
  const theirs = bySheetJs(bytes);
  const ours = await byUs(bytes);
  expect(ours.map(({ naam }) => naam)).toEqual(theirs.map(({ naam }) => naam));
  expect(theirs.some(({ cells }) => cells.size > 0)).toBe(true);
  theirs.forEach(({ cells }, i) => {
    const sorted = (map: Map<string, RawCell> | undefined) =>
      [...(map ?? [])].sort(([a], [b]) => a.localeCompare(b));
    expect(sorted(ours[i]?.cells)).toEqual(sorted(cells));
  });
});

test('a decimal comma in a number: SheetJS reads half of it, we keep the text and say so', async () => {
  const bytes = eenBlad([[cell('<c><v>1,5</v></c>'), cell('<c><v>abc</v></c>')]]);
  expect([...(bySheetJs(bytes)[0]?.cells ?? [])][0]).toEqual(['1:0', 1]);
  const { bladen } = await lees(bytes);
  expect(bladen[0]?.rijen[0]?.cellen).toEqual(['1,5', 'abc']);
  expect(bladen[0]?.aantalBevindingen['getal-onleesbaar']).toBe(2);
});

test.each([
  { bookSST: true, compression: true },
  { bookSST: false, compression: false },
] as const)('what SheetJS writes (%o) is read as it was meant', async (options) => {
  const { truth } = mixedRows(200, 13, true);
  const rows = truth.map((row) =>
    row.map((cell) => (isCellDate(cell) ? new Date(`${cell.datum}T00:00:00Z`) : cell)),
  );
  const sheet = XLSX.utils.aoa_to_sheet(rows, { cellDates: true, UTC: true });
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Blad1');
  const written = XLSX.write(book, { type: 'array', bookType: 'xlsx', ...options });
  const { bladen } = await lees(new Uint8Array(written));
  expect(bladen[0]?.rijen.map(({ cellen }) => cellen)).toEqual(truth);
});

test.each([
  { bookType: 'biff8', most: 255 },
  { bookType: 'xlsb', most: Number.POSITIVE_INFINITY },
  { bookType: 'ods', most: Number.POSITIVE_INFINITY },
] as const)(
  'rows that SheetJS writes as $bookType are read as they were meant',
  async ({ bookType, most }) => {
    const { truth } = mixedRows(200, 14, true);
    // In the oldest kind it keeps the beginning of a text.
    const meant = truth.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.slice(0, most) : cell)),
    );
    const rows = meant.map((row) =>
      row.map((cell) => (isCellDate(cell) ? new Date(`${cell.datum}T00:00:00Z`) : cell)),
    );
    const sheet = XLSX.utils.aoa_to_sheet(rows, { cellDates: true, UTC: true });
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, 'Blad1');
    const { bladen } = await lees(new Uint8Array(XLSX.write(book, { type: 'array', bookType })));
    expect(bladen[0]?.rijen.map(({ cellen }) => cellen)).toEqual(meant);
  },
);
