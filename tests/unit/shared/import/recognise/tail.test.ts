/** A legend under a table is named: nobody but a person can tell it from the rows. */
import { describe, expect, test } from 'vitest';
import { proposedOf, type Rows, rawSheet, rawWorkbook, recordsIn } from './raw';

const CASES: Rows = [
  ['Casus', 'Organisatie', 'Draaiknop', 'Wat is gedaan'],
  ['Rooster op maat', 'De Eik', '5', 'zelf roosteren'],
  ['Mentor', 'De Eik', '3', 'begeleiden'],
  ['Exitgesprek', 'Boom', '1'],
];
const about = async (rows: Rows) => {
  const [table] = (await proposedOf(rawWorkbook(rawSheet(rows)))).bladen;
  if (table === undefined) throw new Error('no table');
  const told = table.counted.meldingen.filter((text) => text.includes('laatste lege rij'));
  return { records: recordsIn(table.reading).length, told };
};

describe('rows behind the last blank row', () => {
  test('that are emptier than those above are named, and read', async () => {
    const { records, told } = await about([...CASES, [], ['1', 'Werving'], ['5', 'Roosters']]);
    expect(records).toBe(5);
    expect(told).toEqual([
      '2 rijen na de laatste lege rij (vanaf rij 6) vullen minder cellen dan de rijen erboven, maar zijn wel overgenomen. Is het een legenda of een toelichting, laat die rijen dan weg.',
    ]);
  });

  test('a single one, and blank rows that hold white space', async () => {
    const { told } = await about([...CASES, [' '], ['', 'V = vast']]);
    expect(told).toEqual([]);
    expect((await about([...CASES, [' '], ['V = vast']])).told[0]).toMatch(
      /^1 rij .*vanaf rij 6\) vult .* laat die rij dan weg\.$/,
    );
  });

  test.each<[string, Rows]>([
    ['as full as those above', [...CASES, [], ['Zij-instroom', 'Boom', '2']]],
    ['of which one is', [...CASES, [], ['Zij-instroom', 'Boom', '2'], ['5', 'Roosters']]],
    ['that are not read', [...CASES, [], ['Bron: eigen telling']]],
    ['with nothing above', [...CASES.slice(0, 1), [], ['Zij-instroom', 'Boom']]],
    ['of which there are none', [...CASES, ['Mentor'], ['Mentor']]],
  ])('%s: nothing is said', async (_, rows) => {
    expect((await about(rows)).told).toEqual([]);
  });

  test('among many rows a few that are emptier change nothing', async () => {
    const many = Array.from({ length: 40 }, (_, i) => [`Casus ${i}`, 'De Eik', '5']);
    const { told } = await about([...CASES, ['Enkel een naam'], ...many, [], ['5', 'Roosters']]);
    expect(told).toHaveLength(1);
  });
});
