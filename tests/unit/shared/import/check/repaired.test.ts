/** A repair changes what a cell is read as, and never what it is kept as. */
import { describe, expect, test } from 'vitest';
import { createIntake } from '../../../../../shared/dossier/intake';
import type { Herstel } from '../../../../../shared/import/check/finding';
import { sheetPreviewOf } from '../../../../../shared/import/propose';
import { importSource } from '../../../../../shared/import/recognise/describe';
import { importRows } from '../../../../../shared/import/recognise/reading';
import { proposeAsChosen } from '../../../../../shared/import/tables';
import { calm, proposedOf, rawSheet, rawWorkbook } from '../recognise/raw';

const rows = [
  ['Organisatie', 'Maat', 'Jaar', 'Waarde', 'Eenheid'],
  ['Voorbeeldorganisatie', 'uitstroompercentage', 2034, 12, 'procent'],
  ['Voorbeeldorganisatie', 'uitstroompercentage', 2023, 13, 'procent'],
];
const repair: Herstel = { wordt: '2024', regel: 'jaar', reden: 'Dat jaar is nog niet geweest.' };

async function repaired(herstel: Record<string, Herstel> | undefined) {
  const file = await proposedOf(rawWorkbook(rawSheet(rows)));
  const before = file.bladen[0]?.reading.keuze;
  if (before === undefined) throw new Error('no table');
  const keuze = { ...before, ...(herstel === undefined ? {} : { herstel }) };
  file.bladen = await proposeAsChosen(file, 0, keuze, calm());
  const [table] = file.bladen;
  if (table === undefined) throw new Error('no table');
  return { file, table };
}

describe('a repaired cell', () => {
  test('gives the value of the repair, and keeps the notation of the cell', async () => {
    const { table } = await repaired({ C2: repair });
    const [first, second] = [...importRows(table.reading)];
    expect(first?.velden.jaar).toBe(2024);
    expect(first?.cellen).toContain('2034');
    expect(first?.cellen).not.toContain('2024');
    expect(second?.velden.jaar).toBe(2023);
  });

  test('is remembered by the import with what it was, and shown in the preview', async () => {
    const { file, table } = await repaired({ C2: repair });
    const source = importSource(file.file, table.reading, table.counted);
    expect(source.herstel).toEqual([{ cel: 'C2', was: '2034', ...repair }]);
    expect(sheetPreviewOf(file.bladen, 0).hersteld).toEqual(source.herstel);
    const intake = createIntake({ newId: () => 'x' } as never);
    const [, added] = intake.sheet(source);
    expect(added).toMatchObject({ op: 'add', type: 'import', value: { herstel: source.herstel } });
  });

  test('of a cell that holds nothing is no repair, and taken back it is as it was', async () => {
    const beside = await repaired({ H9: repair, C2: repair });
    const source = importSource(beside.file.file, beside.table.reading, beside.table.counted);
    expect(source.herstel?.map(({ cel }) => cel)).toEqual(['C2']);
    const { herstel: _, ...without } = beside.table.reading.keuze;
    const [table] = await proposeAsChosen(beside.file, 0, without, calm());
    expect([...importRows(table?.reading as never)][0]?.velden.jaar).toBe(2034);
  });

  test('without a repair the import says nothing of repairs', async () => {
    const { file, table } = await repaired(undefined);
    expect(importSource(file.file, table.reading, table.counted)).not.toHaveProperty('herstel');
  });
});
