/** Excel files of before 2007, record by record: what each means, and how a text goes on in the next. */
import { describe, expect, test } from 'vitest';
import {
  type Biff,
  boekStroom,
  cel,
  f64,
  type OudeWerkmap,
  oudeWerkmap,
  record,
  sst,
  sstInhoud,
  tekens,
  tekst,
  u16,
  u32,
} from '../../../../fixtures/vijandig/biff';
import { ole } from '../../../../fixtures/vijandig/ole';
import type { RawCell } from '../../../../shared/import/sheet';
import { rkNumber } from '../../../../shared/import/xls/sheet-stream';
import { lees, leesBlad, refusal } from './reading';

const boek = (records: readonly Uint8Array[], meer: Partial<OudeWerkmap> = {}) =>
  oudeWerkmap({ bladen: [{ naam: 'Blad1', records }], ...meer });
const cells = async (records: readonly Uint8Array[], meer: Partial<OudeWerkmap> = {}) =>
  (await leesBlad(boek(records, meer))).rijen.map(({ rij, cellen }): [number, RawCell[]] => [
    rij,
    cellen,
  ]);

describe('numbers', () => {
  test.each([
    [(17 << 2) | 3, 0.17],
    [(-5 << 2) | 2, -5],
    [(123456 << 2) | 2, 123456],
    [0x3ff00000, 1],
    [0x40590000 | 1, 1],
  ])('%i in four bytes is %d', (rk, value) => {
    expect(rkNumber(rk)).toBe(value);
  });

  test('many in one record, each with its own style', async () => {
    const rk = (n: number) => u32((n << 2) | 2);
    const row = record(0x00bd, u16(3, 1), u16(0), rk(7), u16(1), rk(45413), u16(0), rk(-1), u16(3));
    expect(await cells([row], { opmaken: [{ id: 14 }] })).toEqual([
      [4, [null, 7, { datum: '2024-05-01' }, -1]],
    ]);
  });

  test('in the calendar from 1904', async () => {
    const dag = cel.getal(0, 0, 45413 - 1462, 1);
    expect(await cells([dag], { opmaken: [{ id: 14 }], vanaf1904: true })).toEqual([
      [1, [{ datum: '2024-05-01' }]],
    ]);
  });

  test('what is no number is kept as text and named', async () => {
    const { rijen, bevindingen } = await leesBlad(boek([cel.getal(0, 0, Number.NaN)]));
    expect(rijen[0]?.cellen).toEqual(['NaN']);
    expect(bevindingen).toEqual([{ soort: 'getal-onleesbaar', rij: 1, kolom: 0 }]);
  });
});

describe('formats', () => {
  test('its own, one of Excel, and one that is described nowhere', async () => {
    const { bladen, opmaken } = await lees(
      boek([cel.getal(0, 0, 0.17, 1), cel.getal(0, 1, 2.5, 2), cel.getal(0, 2, 3, 3)], {
        opmaken: [{ id: 164, code: '"€" #,##0' }, { id: 10 }, { id: 900 }],
      }),
    );
    const [row] = bladen[0]?.rijen ?? [];
    expect(row?.cellen.map((_, i) => opmaken[row.opmaak?.[i] ?? 0])).toEqual([
      '"€" #,##0',
      '0.00%',
      'General',
    ]);
    expect(bladen[0]?.bevindingen).toEqual([{ soort: 'opmaak-onbekend', rij: 1, kolom: 2 }]);
  });
});

describe('texts', () => {
  const gedeeld = (ook: readonly Uint8Array[], aantal: number) =>
    cells([Buffer.concat(Array.from({ length: aantal }, (_, i) => cel.gedeeld(i, 0, i)))], { ook });

  test('goes on in the next record, there in another width', async () => {
    const eerste = Buffer.concat([u32(1, 1), u16(8), Buffer.from([0]), Buffer.from('abc')]);
    const verder = Buffer.concat([Buffer.from([1]), Buffer.from('dé日fg', 'utf16le')]);
    expect(await gedeeld([record(0x00fc, eerste), record(0x003c, verder)], 1)).toEqual([
      [1, ['abcdé日fg']],
    ]);
  });

  test('begins at the beginning of the next record', async () => {
    const een = Buffer.concat([u32(2, 2), u16(2), tekens('ab')]);
    const twee = Buffer.concat([u16(1), tekens('€')]);
    expect(await gedeeld([record(0x00fc, een), record(0x003c, twee)], 2)).toEqual([
      [1, ['ab']],
      [2, ['€']],
    ]);
  });

  test('formatting and phonetic help are no part of it', async () => {
    const rijk = Buffer.concat([
      u16(3),
      Buffer.from([0x0c]),
      u16(2),
      u32(5),
      Buffer.from('vet'),
      Buffer.alloc(2 * 4 + 5, 7),
    ]);
    const na = Buffer.concat([u16(2), tekens('na')]);
    expect(await gedeeld([record(0x00fc, u32(2, 2), rijk, na)], 2)).toEqual([
      [1, ['vet']],
      [2, ['na']],
    ]);
  });

  test('characters of one byte are those of Unicode; line ends are as everywhere', async () => {
    expect(await gedeeld([sst(['é\u0085ß', 'a\r\nb', '😀'])], 3)).toEqual([
      [1, ['é\u0085ß']],
      [2, ['a\nb']],
      [3, ['😀']],
    ]);
  });

  test('thousands, cut wherever the records end', async () => {
    const texts = Array.from({ length: 3_000 }, (_, i) =>
      i % 3 === 0 ? `${'x'.repeat(i % 97)}${i}` : `${'é日'.repeat(i % 41)}${i}`,
    );
    const whole = sstInhoud(texts);
    const pieces: Buffer[] = [];
    // Cut where a text begins, as Excel prefers.
    let at = 0;
    let from = 8;
    for (const inhoud of texts) {
      const length = 2 + tekens(inhoud).length;
      if (from + length - at > 8_000) {
        pieces.push(record(pieces.length === 0 ? 0x00fc : 0x003c, whole.subarray(at, from)));
        at = from;
      }
      from += length;
    }
    pieces.push(record(0x003c, whole.subarray(at)));
    const read = await gedeeld(pieces, texts.length);
    expect(read.map(([, cellen]) => cellen[0])).toEqual(texts);
  });
});

describe('formulas', () => {
  const formule = (kolom: number, uitkomst: Uint8Array) =>
    record(0x0006, u16(0, kolom, 0), uitkomst, u16(0), Buffer.alloc(8));
  const bijzonder = (soort: number, waarde: number) =>
    Buffer.from([soort, 0, waarde, 0, 0, 0, 0xff, 0xff]);

  test.each<Biff>([8, 5])('the value as last saved, BIFF%i', async (biff) => {
    const blad = await leesBlad(
      boek(
        [
          formule(0, f64(0.5)),
          formule(1, bijzonder(0, 0)),
          record(0x0207, tekst(biff, 'één')),
          formule(2, bijzonder(1, 1)),
          formule(3, bijzonder(2, 42)),
          formule(4, bijzonder(3, 0)),
          // Its text never comes.
          formule(5, bijzonder(0, 0)),
          cel.getal(0, 6, 1),
        ],
        { biff },
      ),
    );
    expect(blad.rijen[0]?.cellen).toEqual([0.5, 'één', true, { fout: '#N/A' }, null, null, 1]);
    expect(blad.formules).toBe(6);
    expect(blad.bevindingen).toEqual([{ soort: 'formule-zonder-waarde', rij: 1, kolom: 5 }]);
  });
});

describe('sheets', () => {
  test('hidden and very hidden, charts and macros; rows that are hidden, ranges that are merged', async () => {
    const rijVerborgen = record(0x0208, u16(1, 0, 1, 255, 0, 0, 0x20, 0));
    const { bladen, meldingen } = await lees(
      oudeWerkmap({
        bladen: [
          {
            naam: 'Eén 日',
            records: [
              rijVerborgen,
              cel.tekst(0, 0, 'kop'),
              cel.tekst(1, 0, 'weg'),
              record(0x00e5, u16(1, 0, 0, 0, 2)),
            ],
          },
          { naam: 'Grafiek', soort: 2, records: [cel.getal(0, 0, 1)] },
          { naam: 'Macro', soort: 1, records: [cel.getal(0, 0, 1)] },
          { naam: 'Verborgen', staat: 1, records: [cel.getal(0, 0, 1)] },
          { naam: 'Diep', staat: 2, records: [cel.getal(0, 0, 1)] },
        ],
      }),
    );
    expect(
      bladen.map(({ naam, verborgen, zeerVerborgen }) => [naam, verborgen, zeerVerborgen]),
    ).toEqual([
      ['Eén 日', false, undefined],
      ['Verborgen', true, undefined],
      ['Diep', true, true],
    ]);
    expect(bladen[0]?.verborgenRijen).toBe(1);
    expect(bladen[0]?.samengevoegd).toEqual([{ r1: 1, c1: 0, r2: 1, c2: 2 }]);
    expect(meldingen).toEqual([expect.stringContaining('nooit uitgevoerd')]);
  });

  test('cells in any order come out in theirs', async () => {
    const records = [
      cel.getal(9, 1, 4),
      cel.getal(0, 2, 2),
      cel.getal(9, 0, 3),
      cel.getal(0, 0, 1),
    ];
    expect(await cells(records)).toEqual([
      [1, [1, null, 2]],
      [10, [3, 4]],
    ]);
  });

  test('modules in the file are named', async () => {
    const data = boekStroom({ bladen: [{ naam: 'B', records: [cel.getal(0, 0, 1)] }] });
    const { meldingen } = await lees(
      ole([
        { naam: 'Workbook', data },
        { naam: '_VBA_PROJECT_CUR', soort: 1 },
      ]),
    );
    expect(meldingen).toEqual([expect.stringContaining('nooit uitgevoerd')]);
  });
});

describe('Excel 5.0/95', () => {
  const met = (codetabel: number, bytes: number[]) =>
    cells([record(0x0204, u16(0, 0, 0), u16(bytes.length), Buffer.from(bytes))], {
      biff: 5,
      ook: [record(0x0042, u16(codetabel))],
    });

  test.each([
    [1252, [0x80, 0xe9, 0x92], '€é’'],
    [1250, [0xe8], 'č'],
    [10_000, [0x8e], 'é'],
  ])('texts in code page %i', async (codetabel, bytes, expected) => {
    expect(await met(codetabel, bytes)).toEqual([[1, [expected]]]);
  });

  test('a file for both versions is read as the newer one', async () => {
    const of = (biff: Biff, inhoud: string) =>
      boekStroom({ biff, bladen: [{ naam: 'B', records: [cel.tekst(0, 0, inhoud, biff)] }] });
    const both = ole([
      { naam: 'Book', data: of(5, 'oud') },
      { naam: 'Workbook', data: of(8, 'nieuw') },
    ]);
    expect((await leesBlad(both)).rijen[0]?.cellen).toEqual(['nieuw']);
  });
});

test('a password is said in one sentence, for a newer file in the same container as well', async () => {
  expect((await refusal(boek([], { ook: [record(0x002f, u16(0))] }))).code).toBe(
    'werkmap-versleuteld',
  );
  const packed = ole([{ naam: 'EncryptedPackage' }, { naam: 'Workbook' }]);
  expect((await refusal(packed)).code).toBe('werkmap-versleuteld');
});
