/** Two tables beside each other on one sheet: each its own import, no cell taken for the other's. */
import { beforeEach, expect, test } from 'vitest';
import { good, makeDossier, type Program, unwatched } from './program';
import { aComputer, run } from './support';

const NORTH = ['Organisatie', 'Jaar', 'Uitstroompercentage'];
/** Rows 2 and 3 hold a figure of both tables. */
const PASTED = [
  [...NORTH, '', ...NORTH],
  ['Instelling noord', '2019', '17,5%', '', 'Instelling zuid', '2019', '4%'],
  ['Instelling noord', '2020', '15%', '', 'Instelling zuid', '2020', '5,5%'],
]
  .map((cells) => cells.join('\t'))
  .join('\r\n');

let program: Program;
beforeEach(async () => {
  program = run(await aComputer());
  await makeDossier(program);
});

async function cellsOfFigures() {
  const { rows } = await good(
    program.session.ask('cijfers', {
      filter: { zoek: '', waarden: {}, import: null, ids: null },
      ...{ sorteer: { kolom: 'waarde', richting: 'op' }, offset: 0, limit: 10 },
    }),
  );
  return Promise.all(
    rows.map(async ({ id }) => {
      const found = await good(program.session.ask('bewijs', { record: id, veld: 'waarde' }));
      const cel = found?.cel;
      return {
        waarde: found?.waarde,
        adres: cel?.adres,
        notatie: cel?.notatie,
        kolommen: cel?.kolommen.length,
      };
    }),
  );
}

test('every value is found back in its own cell', async () => {
  const preview = await good(program.session.readPasted(PASTED, unwatched));
  expect(preview.bladen.map(({ index, tabel, aantal }) => [index, tabel, aantal])).toEqual([
    [0, { nummer: 1, van: 2 }, 2],
    [0, { nummer: 2, van: 2 }, 2],
  ]);
  const report = await good(program.session.importPreviews([preview], unwatched));
  expect(new Set(report.bladen.map(({ importId }) => importId)).size).toBe(2);
  expect(await cellsOfFigures()).toEqual([
    { waarde: 4, adres: 'G2', notatie: '4%', kolommen: 3 },
    { waarde: 5.5, adres: 'G3', notatie: '5,5%', kolommen: 3 },
    { waarde: 15, adres: 'C3', notatie: '15%', kolommen: 3 },
    { waarde: 17.5, adres: 'C2', notatie: '17,5%', kolommen: 3 },
  ]);
});

test('a table that a person took away brings nothing, and one that was left out stays out', async () => {
  const preview = await good(program.session.readPasted(PASTED, unwatched));
  const { token } = preview;
  const one = await good(program.session.unsplitSheet(token, 0, unwatched));
  expect(one.bladen.map(({ tabel, keuze }) => [tabel, keuze.gebied?.c1])).toEqual([
    [{ nummer: 1, van: 1 }, 4],
  ]);
  const left = { r1: 1, c1: 0, r2: 3, c2: 2 };
  const two = await good(program.session.splitSheet(token, 0, left, unwatched));
  const keuze = two.bladen[1]?.keuze;
  if (keuze === undefined) throw new Error('no second table');
  expect(keuze).toMatchObject({ soort: 'uitstroomcijfers', gebied: left });
  await good(program.session.remapSheet(token, 1, { ...keuze, rijen: { 3: 'niet' } }, unwatched));
  const grid = await good(program.session.sheetGrid(token, 1, { vanaf: 1, aantal: 10 }, unwatched));
  expect(grid.rijen.map(({ staat }) => staat)).toEqual(['kop', 'record', 'weggelaten']);
  await good(program.session.importPreviews([two], unwatched));
  expect((await cellsOfFigures()).map(({ adres }) => adres)).toEqual(['G2', 'G3', 'C2']);
});
