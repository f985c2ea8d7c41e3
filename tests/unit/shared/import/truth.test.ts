/** Whatever form a writer chose, what it meant is what is read: cell by cell against the truth. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bladXml,
  type Cel,
  escapeXml,
  HEAD,
  letters,
  MAIN,
  rijenXml,
  werkmap,
} from '../../../../fixtures/vijandig/werkmap';
import type { RawCell } from '../../../../shared/import/sheet';
import { leesBlad } from './reading';

/** Text as sheets hold it: any character that XML may carry, line ends as \n. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot carry them.
  .map((t) => t.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '·').replace(/_x/g, '_y'))
  .filter((t) => t !== '');

const number = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

interface Written {
  xml: string;
  truth: RawCell;
}

const escaped = (t: string): string =>
  [...t].map((c) => (c === "'" ? '&apos;' : escapeXml(c))).join('');

/** The same text in all the ways that writers have. */
function textForms(t: string, shared: (xml: string) => number): fc.Arbitrary<string> {
  const half = Math.floor([...t].length / 2);
  const [first, second] = [[...t].slice(0, half).join(''), [...t].slice(half).join('')];
  const runs = `<r><rPr><b/></rPr><t xml:space="preserve">${escaped(first)}</t></r><r><t>${escaped(second)}</t></r>`;
  return fc.constantFrom(
    ` t="s"><v>${shared(`<si><t xml:space="preserve">${escaped(t)}</t></si>`)}</v>`,
    ` t="s"><v>${shared(`<si><t>${escaped(t)}</t></si>`)}</v>`,
    ` t="s"><v>${shared(`<si>${runs}<phoneticPr fontId="1"/></si>`)}</v>`,
    ` t="s"><v>${shared(`<si><t>${escaped(t)}</t><rPh sb="0" eb="1"><t>leeshulp</t></rPh></si>`)}</v>`,
    ` t="inlineStr"><is><t xml:space="preserve">${escaped(t)}</t></is>`,
    ` t="inlineStr"><is>${runs}</is>`,
    ` t='inlineStr' ><is ><t><![CDATA[${t.replaceAll(']]>', ']] >')}]]></t></is>`,
    ` t="str"><f>A1&amp;""</f><v>${escaped(t)}</v>`,
    ` t="str"><v>${[...t].map((c) => `&#x${c.codePointAt(0)?.toString(16)};`).join('')}</v>`,
    ` t="str"><v><!-- een opmerking -->${escaped(t)}</v>`,
  );
}

const cell = (shared: (xml: string) => number): fc.Arbitrary<Written> =>
  fc.oneof(
    text.chain((t) =>
      textForms(t, shared).map((xml) => ({
        xml,
        truth: xml.includes('CDATA') ? t.replaceAll(']]>', ']] >') : t,
      })),
    ),
    number.map((n) => ({ xml: `><v>${n}</v>`, truth: n === 0 ? 0 : n })),
    number.map((n) => ({ xml: ` t="n" s="0"><v> ${n}\n</v>`, truth: n === 0 ? 0 : n })),
    fc.boolean().map((b) => ({ xml: ` t="b"><v>${b ? 1 : 0}</v>`, truth: b })),
    fc.boolean().map((b) => ({ xml: ` t="b"><v>${b}</v>`, truth: b })),
    fc
      .constantFrom('#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!')
      .map((fout) => ({ xml: ` t="e"><v>${fout}</v>`, truth: { fout } })),
    fc
      .constantFrom(' s="1">', '>', ' t="str"><v></v>', ' t="s">')
      .map((xml) => ({ xml, truth: null })),
  );

function trimmed(cells: readonly RawCell[]): RawCell[] {
  const copy = [...cells];
  while (copy.length > 0 && copy.at(-1) === null) copy.pop();
  return copy;
}

describe('any sheet', () => {
  test('is read as it was meant, whatever form it was written in', async () => {
    const model = fc
      .record({
        seed: fc.integer(),
        columns: fc.integer({ min: 1, max: 30 }),
        prefix: fc.constantFrom('', 'x:', 'ss:'),
        addresses: fc.boolean(),
      })
      .chain((shape) => {
        const strings: string[] = [];
        const shared = (xml: string) => strings.push(xml) - 1;
        return fc.record({
          shape: fc.constant(shape),
          strings: fc.constant(strings),
          rows: fc.array(fc.array(cell(shared), { maxLength: shape.columns }), { maxLength: 12 }),
        });
      });
    await fc.assert(
      fc.asyncProperty(model, async ({ shape, strings, rows }) => {
        const { prefix: x, addresses } = shape;
        const body = rows
          .map((row, i) => {
            const cells = row.map(({ xml }, kolom) => {
              const r = addresses ? ` r="${letters(kolom)}${i + 1}"` : '';
              return `<c${r}${xml}</c>`;
            });
            return `<row${addresses ? ` r="${i + 1}"` : ''}>${cells.join('')}</row>`;
          })
          .join('');
        const own = (xml: string) =>
          x === ''
            ? xml
            : xml.replace(/<(\/?)(row|c|v|f|is|t|r|rPr|b|rPh)(?=[\s>/])/g, `<$1${x}$2`);
        const sheet = `${HEAD}<${x}worksheet xmlns${x === '' ? '' : `:${x.slice(0, -1)}`}="${MAIN}"><${x}sheetData>${own(body)}</${x}sheetData></${x}worksheet>`;
        const bytes = werkmap({
          bladen: [
            { naam: 'Blad1', xml: sheet },
            { naam: 'vast', xml: bladXml(rijenXml([['iets']])) },
          ],
          teksten: `${HEAD}<sst xmlns="${MAIN}">${strings.join('')}</sst>`,
        });
        const blad = await leesBlad(bytes);
        const expected = rows
          .map((row, i) => ({ rij: i + 1, cellen: trimmed(row.map(({ truth }) => truth)) }))
          .filter(({ cellen }) => cellen.length > 0);
        expect(blad.rijen.map(({ rij, cellen }) => ({ rij, cellen }))).toEqual(expected);
      }),
      { numRuns: 150, seed: 20_240_501 },
    );
  });

  test('is the same in UTF-16, with a byte order mark or without', async () => {
    const rows: Cel[][] = [
      ['Café ’t Hoekje', 'één', 3.5],
      ['😀', 'ß', true],
    ];
    const xml = bladXml(rijenXml(rows)).replace('UTF-8', 'UTF-16');
    const wide = (mark: boolean, big: boolean) => {
      const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${xml}`, 'utf16le');
      return new Uint8Array(big ? bytes.swap16() : bytes);
    };
    for (const part of [
      wide(true, false),
      wide(false, false),
      wide(true, true),
      wide(false, true),
    ]) {
      const blad = await leesBlad(werkmap({ bladen: [{ naam: 'Blad1', xml: part }] }));
      expect(blad.rijen.map(({ cellen }) => cellen)).toEqual(rows);
    }
  });

  test('is the same however its bytes are cut: a character on the edge of a piece stays whole', async () => {
    // Pieces are 64 kB packed and 16 or 64 kB unpacked; long rows of two- and four-byte characters
    // make sure that some character lies on every kind of edge.
    const rows: Cel[][] = Array.from({ length: 400 }, (_, i) => [
      `${'x'.repeat(i % 7)}${'é’😀'.repeat(150)}`,
      i,
      `tweede ${i}`,
    ]);
    const inline = await leesBlad(
      werkmap({ bladen: [{ naam: 'B', xml: bladXml(rijenXml(rows)) }] }),
    );
    expect(inline.rijen.map(({ cellen }) => cellen)).toEqual(rows);
    const teksten = rows.map(([first]) => String(first));
    const xml = bladXml(
      rows.map((_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i}</v></c></row>`).join(''),
    );
    const shared = await leesBlad(werkmap({ bladen: [{ naam: 'B', xml }], teksten }));
    expect(shared.rijen.map(({ cellen }) => cellen[0])).toEqual(teksten);
  });
});
