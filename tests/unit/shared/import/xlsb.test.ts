/** Binary workbooks, record by record. */
import { expect, test } from 'vitest';
import { f64, u32 } from '../../../../fixtures/vijandig/biff';
import {
  bladBin,
  breed,
  brt,
  celBrt,
  rijBrt,
  xlsb,
  xlsbDelen,
} from '../../../../fixtures/vijandig/binair';
import { zip } from '../../../../fixtures/vijandig/zip';
import { lees, leesBlad } from './reading';

const cells = async (records: readonly Uint8Array[]) =>
  (await leesBlad(xlsb(bladBin(records)))).rijen.map(({ rij, cellen }) => [rij, cellen]);
const at = (kolom: number) => u32(kolom, 0);
const STYLE = u32(0);

test('every kind of cell, with a column of its own and beside the one before', async () => {
  const byte = (n: number) => Buffer.from([n]);
  expect(
    await cells([
      rijBrt(0),
      brt(2, at(0), u32((17 << 2) | 3)),
      brt(3, at(1), byte(42)),
      brt(4, at(2), byte(1)),
      celBrt.getal(3, -2.5),
      celBrt.tekst(5, 'één 日'),
      brt(62, at(6), byte(1), breed('rijk'), u32(9, 9)),
      rijBrt(4),
      brt(1, at(1)),
      brt(13, STYLE, u32((7 << 2) | 2)),
      brt(12, STYLE),
      brt(16, STYLE, f64(0.5)),
      brt(15, STYLE, byte(0)),
      brt(14, STYLE, byte(7)),
      brt(17, STYLE, breed('a\r\nb')),
    ]),
  ).toEqual([
    [1, [0.17, { fout: '#N/A' }, true, -2.5, null, 'één 日', 'rijk']],
    [5, [null, null, 7, null, 0.5, false, { fout: '#DIV/0!' }, 'a\nb']],
  ]);
});

test('formulas by the value as last saved; merged ranges; hidden rows', async () => {
  const rest = u32(0, 0);
  const blad = await leesBlad(
    xlsb(
      bladBin([
        brt(0, u32(0, 0), Buffer.from([0, 0, 0, 0x10])),
        brt(8, at(0), breed('ab'), rest),
        brt(9, at(1), f64(3), rest),
        brt(10, at(2), Buffer.from([0]), rest),
        brt(11, at(3), Buffer.from([7]), rest),
        brt(176, u32(0, 1, 0, 2)),
      ]),
    ),
  );
  expect(blad.rijen[0]?.cellen).toEqual(['ab', 3, false, { fout: '#DIV/0!' }]);
  expect(blad.formules).toBe(4);
  expect(blad.verborgenRijen).toBe(1);
  expect(blad.samengevoegd).toEqual([{ r1: 1, c1: 0, r2: 2, c2: 2 }]);
});

test('a record that lies across pieces is read once it is whole', async () => {
  const texts = Array.from({ length: 400 }, (_, i) => `${i} ${'é日'.repeat(900)}`);
  const records = texts.flatMap((text, i) => [rijBrt(i), celBrt.tekst(0, text)]);
  for (const stored of [true, false]) {
    const parts = xlsbDelen(bladBin(records)).map((part) => ({ ...part, stored }));
    const { rijen } = await leesBlad(zip(parts));
    expect(rijen.map(({ cellen }) => cellen[0])).toEqual(texts);
  }
});

test('macros are named, and never run', async () => {
  const parts = [
    ...xlsbDelen(bladBin([rijBrt(0), celBrt.getal(0, 1)])),
    { name: 'xl/vbaProject.bin', data: 'x' },
  ];
  expect((await lees(zip(parts))).meldingen).toEqual([expect.stringContaining('nooit uitgevoerd')]);
});
