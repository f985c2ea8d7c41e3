/** What divides the cells, how numbers are written, and what is said about both. */
import { describe, expect, test } from 'vitest';
import { isTabular, likelyDelimiter } from '../../../../../shared/import/delimited/delimiter';
import type { ReadChoice, TableForm } from '../../../../../shared/import/form';
import { LIMITS } from '../../../../../shared/import/limits';
import { readWorkbook } from '../../../../../shared/import/read-workbook';
import { importRows, recogniseSheet } from '../../../../../shared/import/recognise/reading';
import { readNumber } from '../../../../../shared/import/values/number';
import { refusal, testControl } from '../reading';

const chosen = (keuze: Partial<ReadChoice>): ReadChoice => ({
  scheiding: null,
  codering: null,
  decimaal: null,
  ...keuze,
});

async function form(text: string, keuze: Partial<ReadChoice> = {}): Promise<TableForm> {
  const bytes = new TextEncoder().encode(text);
  const { vorm } = await readWorkbook(bytes, 'proef.csv', testControl(), chosen(keuze));
  if (vorm.vorm !== 'tabel') throw new Error('no table');
  return vorm;
}

describe('the sign that divides the cells', () => {
  test.each([
    [';', 'Organisatie;Waarde\nZorg, welzijn;17,5\nThuiszorg;0,9\n'],
    [';', 'a;1,5;2,5\nb;3,5;4,5\n'],
    [',', 'Organisatie,Tags,Waarde\nZorg,x;y,17.5\nThuiszorg,x;z,0.9\n'],
    [',', 'a,"b;c",d\ne,"f;g",h\n'],
    ['\t', 'Organisatie\tWaarde\nZorg, welzijn\t17,5\n'],
    ['|', 'Organisatie|Waarde|Noot\nZorg; wonen|17,5|a, b\n'],
    [';', 'Rapport, versie 2\n\nOrganisatie;Waarde\nZorg;17,5\nThuiszorg;8\n'],
    // One column: nothing divides it.
    [';', 'Organisatie\nZorg\nThuiszorg\n'],
    [';', 'Waarde\n17,5\n0,9\n12,25\n'],
    [';', 'Wat zei u?\nNou, dat weet ik niet.\nJa, nee, misschien, later.\nGoed.\n'],
    [';', 'één regel'],
  ])('%j', (scheiding, text) => {
    expect(likelyDelimiter(text)).toBe(scheiding);
  });

  test('the first line may say it, and is then no row', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `sep=|${end}a;b|c${end}d|e${end}`;
      expect(await form(text)).toMatchObject({ scheiding: '|', sepRegel: true });
      const { bladen } = await readWorkbook(
        new TextEncoder().encode(text),
        'proef.csv',
        testControl(),
      );
      expect(bladen[0]?.rijen.map(({ rij, cellen }) => [rij, cellen])).toEqual([
        [1, ['a;b', 'c']],
        [2, ['d', 'e']],
      ]);
    }
  });

  test('a person may say otherwise', async () => {
    expect(await form('a;b\nc;d\n', { scheiding: ',' })).toMatchObject({ scheiding: ',' });
  });
});

test.each([
  [true, 'Organisatie,Maat,Waarde\nZorg,uitstroom,"17,5"\n'],
  [true, '"Organisatie","Maat","Waarde"\n"Zorg","uit\nstroom","1.528"\n'],
  [true, 'sep=;\nOrganisatie\n'],
  [true, 'Organisatie;Waarde\nZorg;1\n'],
  [false, 'Organisatie;Waarde'],
  [false, 'Nou ja, dat weet ik niet.\nJa, nee, misschien.\n'],
  [false, 'Nou, ja, dat weet ik niet.\nJa, nee, misschien.\n'],
  [false, 'R1: Ja, dat is zo.\nR2: Nee, dat is niet zo.\n'],
  [false, 'Een zin.\nNog een zin.\n'],
])('a text without a name is a table: %j, %j', (tabular, text) => {
  expect(isTabular(text)).toBe(tabular);
});

describe('the decimals', () => {
  test.each<[string, ',' | '.' | null, string | null, string | null]>([
    ['Waarde\n17,5\n1.528\n', ',', 'A2', 'A3'],
    ['Waarde\n1.528\n1.234.567\n', ',', 'A3', 'A2'],
    ['Waarde\n"€ 1.234,50"\n', ',', 'A2', null],
    ['Waarde;Jaar\n0.9;2019\n1.528;2020\n', '.', 'A2', 'A3'],
    ['Waarde;Jaar\n"1,234.5";2019\n', '.', 'A2', null],
    ['Waarde\n1.528\n950\n', null, null, 'A2'],
    ['Waarde\n12\n950\n', null, null, null],
    // Numbers of paragraphs are no numbers of this file; neither are dates.
    ['Paragraaf;Tekst;Waarde\nzie 2.1;a;17,5\nslot;b;0,9\nnoot;c;3,1\n', ',', 'C2', null],
    ['Telefoon;Waarde\n06.12345678;1.528\n06.87654321;950\n', null, null, 'B2'],
    ['Datum;Waarde\n12.03.2025;17,5\n13.03.2025;8\n', ',', 'B2', null],
  ])('%j', async (text, decimaal, bewijs, dubbelzinnig) => {
    const found = await form(text);
    expect(found.decimaal).toBe(decimaal);
    expect(decimaal === null ? null : found.bewijs?.cel).toBe(bewijs);
    expect(found.dubbelzinnig?.cel ?? null).toBe(dubbelzinnig);
  });

  test('where both occur as often, nothing is sure, and both are named', async () => {
    expect(await form('Waarde;Score\n17,5;0.9\n8,1;0.7\n')).toMatchObject({
      decimaal: null,
      bewijs: { tekst: '0.9', cel: 'B2' },
      tegenbewijs: { tekst: '17,5', cel: 'A2' },
    });
  });

  const said = async (text: string, keuze: Partial<ReadChoice> = {}) =>
    (await readWorkbook(new TextEncoder().encode(text), 'proef.csv', testControl(), chosen(keuze)))
      .meldingen;

  test('what is in doubt is said as it was read, or was not', async () => {
    expect(await said('Waarde\n1.528\n')).toEqual([
      'Niets in het bestand zegt wat het decimaalteken is; getallen als ‘1.528’ (A2) zijn op zijn Nederlands gelezen.',
    ]);
    expect(await said('Waarde;Jaar\n1,528;2019\n')).toEqual([
      'Niets in het bestand zegt wat het decimaalteken is; getallen als ‘1,528’ (A2) kunnen twee dingen zijn en worden niet gelezen.',
    ]);
    expect(await said('Waarde;Score;n\n17,5;0.9;1.528\n8,1;0.7;950\n')).toEqual([
      'Getallen zijn in dit bestand op twee manieren geschreven: ‘0.9’ (B2) en ‘17,5’ (A2).',
      'Daarmee staat niet vast wat het decimaalteken is; getallen als ‘1.528’ (C2) zijn op zijn Nederlands gelezen.',
    ]);
  });

  test('decimals by the word of another column alone are named, whatever stands there', async () => {
    const text = 'Versie;Waarde\n1.2;1.528\n1.3;2.417\n';
    expect(await said(text)).toEqual([
      'Getallen als ‘1.528’ (B2) zijn gelezen met decimalen, alleen omdat ‘1.2’ (A2) in een andere kolom die heeft. Controleer dat.',
    ]);
    expect(await said(text, { decimaal: '.' })).toEqual([]);
    // Its own column shows it, or it has no decimals.
    expect(await said('Versie;Waarde\n1.2;1.528\n1.3;0.9\n')).toEqual([]);
    expect(await said('Waarde;n\n17,5;1.528\n0,9;950\n')).toEqual([]);
  });

  test('what may be both is read as the file writes its numbers', () => {
    expect(readNumber('1.528', false, ',')).toEqual({ waarde: 1528, twijfel: 'kolom' });
    expect(readNumber('1.528', false, '.')).toEqual({ waarde: 1.528, twijfel: 'kolom' });
    expect(readNumber('1,528', false, ',')).toEqual({ waarde: 1.528, twijfel: 'kolom' });
    expect(readNumber('1,528', false, '.')).toEqual({ waarde: 1528, twijfel: 'kolom' });
    expect(readNumber('1.528')).toEqual({ waarde: 1528, twijfel: 'gewoonte' });
    expect(readNumber('1,528')).toHaveProperty('dubbel');
    // What can be one thing only is that, whatever the file does elsewhere.
    for (const decimaal of [',', '.'] as const) {
      expect(readNumber('0.123', false, decimaal)).toEqual({ waarde: 0.123 });
      expect(readNumber('17,5', false, decimaal)).toEqual({ waarde: 17.5 });
      expect(readNumber('1.234.567', false, decimaal)).toEqual({ waarde: 1_234_567 });
    }
  });

  test('a choice reaches the values; the notation stays as it is', async () => {
    const text = 'Organisatie;Maat;Waarde;Eenheid\nZorg;uitstroom;1.528;personen\n';
    for (const [decimaal, waarde] of [
      [null, 1528],
      [',', 1528],
      ['.', 1.528],
    ] as const) {
      const workbook = await readWorkbook(
        new TextEncoder().encode(text),
        'proef.csv',
        testControl(),
        chosen({ decimaal }),
      );
      const [row] = recogniseSheet(workbook, 0).flatMap((reading) => [...importRows(reading)]);
      expect(row?.velden.waarde).toBe(waarde);
      expect(row?.cellen[2]).toBe('1.528');
    }
  });
});

describe('limits', () => {
  test('columns, and a text without a cell', async () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    expect(await refusal(encode(`a\n${';'.repeat(LIMITS.columns)}b`), 'p.csv')).toMatchObject({
      code: 'werkmap-te-groot',
    });
    // As many as a sheet has are read, also when nothing stands in them.
    const full = `a${';'.repeat(LIMITS.columns - 1)}\n`;
    await expect(readWorkbook(encode(full), 'p.csv', testControl())).resolves.toBeDefined();
    expect(await refusal(encode(`a;${full}`), 'p.csv')).toMatchObject({ code: 'werkmap-te-groot' });
    expect((await refusal(encode(';;\n;;\n'), 'p.csv')).code).toBe('werkmap-leeg');
  });

  test('cancelling and the clock stop it', async () => {
    const bytes = new TextEncoder().encode('Organisatie;Waarde\n'.repeat(200_000));
    await expect(readWorkbook(bytes, 'p.csv', testControl(1))).rejects.toMatchObject({
      code: 'werkmap-te-traag',
    });
  });
});
