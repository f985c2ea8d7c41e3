/** A sheet of which the layout came in before: read as then, with what is different said. */
import { describe, expect, test } from 'vitest';
import { eenBlad } from '../../../../../fixtures/vijandig/werkmap';
import type { Layout } from '../../../../../shared/import/layout';
import { proposeImport, sheetPreviewOf } from '../../../../../shared/import/propose';
import { proposeAsChosen } from '../../../../../shared/import/tables';
import { testControl } from '../reading';

type Cell = string | number | null;

const koppen = ['Praktijk', 'Wie', 'Wat', 'Opbrengst', 'Kleur'];
const layout: Layout = {
  bestand: 'vorig jaar.xlsx',
  blad: 'Blad1',
  at: '2026-11-12T09:00:00Z',
  wie: null,
  soort: 'casussen',
  kopregels: 1,
  kolommen: [
    { kop: 'Praktijk', veld: 'naam' },
    { kop: 'Wie', veld: 'organisatie' },
    { kop: 'Wat', veld: 'aanpak' },
    { kop: 'Opbrengst', veld: 'resultaat' },
    { kop: 'Kleur', veld: 'regio' },
  ],
  herstel: [],
};
const rij: Cell[] = [
  'Vast team',
  'Voorbeeldorganisatie A',
  'kleine teams',
  'minder vertrek',
  'Noord',
];

async function read(rows: Cell[][], layouts: readonly Layout[] = [layout]) {
  const bytes = new Uint8Array(eenBlad(rows, 'Blad1'));
  const proposed = await proposeImport(bytes, 'dit jaar.xlsx', testControl(), undefined, layouts);
  const preview = sheetPreviewOf(proposed.bladen, 0);
  const fields = Object.fromEntries(preview.kolommen.map(({ kop, veld }) => [kop, veld]));
  return { proposed, preview, fields };
}

describe('a layout that came in before', () => {
  test('is read as then, where the recogniser would have it otherwise', async () => {
    const { fields: plain } = await read([koppen, rij], []);
    const { fields, preview } = await read([koppen, rij]);
    expect(plain).not.toEqual(fields);
    expect(fields).toEqual({
      Praktijk: 'naam',
      Wie: 'organisatie',
      Wat: 'aanpak',
      Opbrengst: 'resultaat',
      Kleur: 'regio',
    });
    expect(preview.onthouden).toMatchObject({
      bestand: 'vorig jaar.xlsx',
      erbij: [],
      weg: [],
      hernoemd: [],
      verplaatst: false,
    });
    expect(preview.aantal).toBe(1);
  });

  test('is found at another place on the sheet, under a title', async () => {
    const { fields, preview } = await read([['Overzicht'], [], [null, ...koppen], [null, ...rij]]);
    expect(fields.Kleur).toBe('regio');
    expect(preview.keuze.kopregel).toBe(3);
  });

  test('has a column more, one less and others in another order, and says so', async () => {
    const rows: Cell[][] = [
      ['Wat', 'Praktijk', 'Kleur', 'Wie', 'Nieuw'],
      ['kleine teams', 'Vast team', 'Noord', 'Voorbeeldorganisatie A', 'iets'],
    ];
    const { fields, preview } = await read(rows);
    expect(fields).toMatchObject({ Wat: 'aanpak', Praktijk: 'naam', Kleur: 'regio' });
    expect(preview.onthouden).toMatchObject({
      erbij: ['Nieuw'],
      weg: ['Opbrengst'],
      verplaatst: true,
      hernoemd: [],
    });
  });

  test('has a column under another name, read as the one in whose place it stands', async () => {
    const rows = [['Praktijk', 'Wie', 'Wat', 'Opbrengst', 'Tint'], rij];
    const { fields, preview } = await read(rows);
    expect(fields.Tint).toBe('regio');
    expect(preview.onthouden?.hernoemd).toEqual([{ was: 'Kleur', is: 'Tint' }]);
  });

  test('is another one when most headings are others: then nothing is taken over', async () => {
    const rows: Cell[][] = [
      ['Praktijk', 'Jaar', 'Waarde', 'Eenheid', 'Bron'],
      ['Vast team', 2022, 12, 'procent', 'eigen telling'],
    ];
    expect((await read(rows)).preview.onthouden).toBeUndefined();
  });

  test('can be left for what is recognised, and stays known', async () => {
    const { proposed, preview } = await read([koppen, rij]);
    const herkend = preview.onthouden?.herkend;
    const bladen = await proposeAsChosen(proposed, 0, herkend, testControl());
    const plain = await read([koppen, rij], []);
    const after = sheetPreviewOf(bladen, 0);
    expect(after.kolommen.map(({ veld }) => veld)).toEqual(
      plain.preview.kolommen.map(({ veld }) => veld),
    );
    expect(after.onthouden).toEqual(preview.onthouden);
  });

  test('repairs the cells under the same heading that say what a repaired one said', async () => {
    const herstel = [
      {
        kop: 'Wie',
        was: 'Vb. A',
        wordt: 'Voorbeeldorganisatie A',
        regel: 'organisatie',
        reden: 'x',
      },
    ];
    const rows = [koppen, ['Ander team', 'Vb. A', 'roosters', 'meer rust', 'Zuid'], rij];
    const { preview } = await read(rows, [{ ...layout, herstel }]);
    expect(preview.onthouden?.hersteld).toBe(1);
    expect(preview.keuze.herstel).toMatchObject({ B2: { wordt: 'Voorbeeldorganisatie A' } });
    expect(preview.voorbeeldrijen[0]?.velden.organisatie).toBe('Voorbeeldorganisatie A');
  });
});
