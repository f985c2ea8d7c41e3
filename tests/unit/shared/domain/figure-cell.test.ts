import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figureHeading, saysUnit } from '../../../../shared/domain/figure-cell';
import { proposeImport } from '../../../../shared/import/propose';
import { importRows } from '../../../../shared/import/recognise/reading';
import { operatorWords } from '../../../../shared/import/values/choices';
import { testControl } from '../import/reading';

test('no word of an operator is taken for a unit', () => {
  const taken = [...operatorWords.keys()].filter((word) => saysUnit(`${word} 20`));
  expect(taken).toEqual([]);
});

test('a cell says a unit in every notation that gives one, and in no other', async () => {
  const bytes = new Uint8Array(readFileSync('fixtures/waarden/notaties.xlsx'));
  const { bladen } = await proposeImport(bytes, 'notaties.xlsx', testControl());
  const values = bladen.find(({ reading }) => reading.sheet.naam === 'Waarden')?.reading;
  if (values?.table == null) throw new Error('no sheet of values');
  const at = values.table.kolommen.findIndex(({ veld }) => veld === 'waarde');
  const rows = [...importRows(values)].filter(({ velden }) => typeof velden.waarde === 'number');
  const wrong = rows.filter(
    ({ cellen, velden }) => saysUnit(cellen[at] ?? '') !== (velden.eenheid !== undefined),
  );
  expect(rows.length).toBeGreaterThan(200);
  expect(wrong.map(({ cellen }) => cellen[at])).toEqual([]);
});

test('what is shown behind a number is no unit', () => {
  expect(saysUnit('19 (in de cel 18,5)')).toBe(false);
  expect(saysUnit('17 (samengevoegd, uit A6)')).toBe(false);
  expect(saysUnit('19% (in de cel 18,5%)')).toBe(true);
});

test.each([
  ['maat', 'Verloop %', true],
  ['maat', 'Aantal vertrokken', true],
  ['maat', 'Waarde (%)', false],
  ['eenheid', 'Uitstroompercentage', true],
  ['eenheid', 'Uitstroom', false],
  ['jaar', 'Vertrokken 2024', true],
  ['jaar', 'Vertrokken', false],
  ['opmerking', 'Verloop %', false],
])('%s can be said by the heading %s: %s', (veld, kop, can) => {
  expect(figureHeading(veld, kop)).toBe(can);
});
