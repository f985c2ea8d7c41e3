/** A year in a heading: one finding for the column, and a repair that all its figures follow. */
import { expect, test } from 'vitest';
import { createChecker } from '../../../../../shared/import/check/checker';
import { importRows } from '../../../../../shared/import/recognise/reading';
import { proposeAsChosen } from '../../../../../shared/import/tables';
import { calm, proposedOf, rawSheet, rawWorkbook } from '../recognise/raw';

const rows = [
  ['Uitstroompercentage'],
  ['Organisatie', 2021, 2022, 2032, 2024],
  ['Zorggroep Westerkade', '12%', '13%', '14%', '15%'],
  ['Voorbeeldorganisatie', '9%', '8%', '7%', '6%'],
];

test('is told once, and repaired at its heading', async () => {
  const file = await proposedOf(rawWorkbook(rawSheet(rows)));
  const reading = file.bladen[0]?.reading;
  if (reading?.reader == null) throw new Error('not read');
  const checker = createChecker(reading, '2026-11-22');
  for (const [raw, outcome] of reading.reader.outcomes()) checker.see(raw, outcome);
  const { bevindingen } = await checker.close(calm());
  expect(bevindingen.map(({ regel, cel, voorstel }) => ({ regel, cel, voorstel }))).toEqual([
    { regel: 'jaar', cel: 'D2', voorstel: { wordt: '2023' } },
  ]);
  const herstel = { D2: { wordt: '2023', regel: 'jaar' as const, reden: 'Typefout.' } };
  const [table] = await proposeAsChosen(file, 0, { ...reading.keuze, herstel }, calm());
  const years = [...importRows(table?.reading as never)].flatMap(({ velden }) => velden.jaar ?? []);
  expect(years).toEqual([2021, 2022, 2023, 2024, 2021, 2022, 2023, 2024]);
});
