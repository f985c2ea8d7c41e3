import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { originalOf, readReplaced } from '../../../../../shared/import/personal/reading';
import type { SheetChoice } from '../../../../../shared/import/preview';
import { type Proposed, proposeImport } from '../../../../../shared/import/propose';
import { importRows } from '../../../../../shared/import/recognise/reading';
import type { SheetReading } from '../../../../../shared/import/recognise/sheet-reading';
import { testControl } from '../reading';

async function read(name: string): Promise<{ reading: SheetReading; all: Proposed }> {
  const bytes = new Uint8Array(readFileSync(`fixtures/persoonsgegevens/${name}`));
  const all = await proposeImport(bytes, name, testControl(60_000));
  const reading = all.bladen[0]?.reading;
  if (reading === undefined) throw new Error('no table');
  return { reading, all };
}

/** Everything that was found, replaced by one role. */
function everything({ bladen }: Proposed, door = 'rol'): NonNullable<SheetChoice['vervangen']> {
  const cells: NonNullable<SheetChoice['vervangen']> = {};
  for (const { cel, start, end, soort } of bladen[0]?.treffers ?? []) {
    cells[cel] = [...(cells[cel] ?? []), { start, end, soort, door }];
  }
  return cells;
}

const cellsOf = (reading: SheetReading) => [...importRows(reading)].map(({ cellen }) => cellen);

describe('a sheet', () => {
  test('reads as if the file said so, and stays what it was', async () => {
    const { reading, all } = await read('medewerkers.xlsx');
    const before = structuredClone(reading.workbook.bladen);
    const vervangen = everything(all);
    const after = readReplaced(reading, { ...reading.keuze, vervangen });
    expect(cellsOf(after)[0]).toEqual([
      '[vervangen: rol]',
      'Jeugdzorgwerker',
      'Voorbeeldorganisatie A',
      '2019-03-01',
      '2023-05-01',
      'Reistijd',
      '[vervangen: rol]',
      '[vervangen: rol]',
    ]);
    expect(cellsOf(after)[1]?.[5]).toBe('Werkdruk volgens [vervangen: rol]');
    expect(reading.workbook.bladen).toEqual(before);
    expect(originalOf(after)).toBe(reading.workbook);
    // Rows of which nothing is replaced are not copied.
    const [own, made] = [reading.workbook.bladen[0], after.workbook.bladen[0]];
    expect(made?.rijen[1]).toBe(own?.rijen[1]);
    expect(made?.rijen[4]).toBe(own?.rijen[4]);
    expect(made?.rijen[2]).not.toBe(own?.rijen[2]);
  });

  test('is taken back, also after it was read in another way meanwhile', async () => {
    const { reading, all } = await read('medewerkers.xlsx');
    const { vervangen: _, ...plain } = reading.keuze;
    const after = readReplaced(reading, { ...plain, vervangen: everything(all) });
    const other = readReplaced(after, { ...after.keuze, velden: { 7: null } });
    expect(cellsOf(other)).toEqual(cellsOf(after));
    const back = readReplaced(other, plain);
    expect(cellsOf(back)).toEqual(cellsOf(reading));
    expect(back.bron).toBeUndefined();
  });

  test('passes over a place that the cell does not have', async () => {
    const { reading } = await read('medewerkers.xlsx');
    const place = { start: 5, end: 900, soort: 'naam', door: 'rol' };
    const after = readReplaced(reading, {
      ...reading.keuze,
      vervangen: { A3: [place], Z99: [{ ...place, end: 9 }] },
    });
    expect(cellsOf(after)).toEqual(cellsOf(reading));
  });
});

test('a conversation keeps its turns, and who asks', async () => {
  const { reading, all } = await read('gesprek met namen.txt');
  const after = readReplaced(reading, { ...reading.keuze, vervangen: everything(all) });
  const [plain, made] = [reading, after].map((each) => [...importRows(each)]);
  expect(made?.map(({ rij, tot }) => [rij, tot])).toEqual(plain?.map(({ rij, tot }) => [rij, tot]));
  expect(made?.map(({ velden }) => 'vraag' in velden)).toEqual(
    plain?.map(({ velden }) => 'vraag' in velden),
  );
  const text = JSON.stringify(made);
  for (const name of ['Sanne', 'Verzonnen', 'Testpersoon', 'Nietbestaand', 'rol2@']) {
    expect(text).not.toContain(name);
  }
  expect(text).toContain('Goedemiddag [vervangen: rol], hoe lang werk je hier?');
});
