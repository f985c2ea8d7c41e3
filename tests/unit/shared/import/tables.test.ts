/** Which tables a sheet holds, and which rows of them count, as a person chooses. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CodedError } from '../../../../shared/desktop/errors';
import type { RowState, SheetChoice } from '../../../../shared/import/preview';
import { type Proposed, previewOf } from '../../../../shared/import/propose';
import { importSource } from '../../../../shared/import/recognise/describe';
import { sheetGrid } from '../../../../shared/import/recognise/grid';
import type { RawWorkbook } from '../../../../shared/import/sheet';
import {
  proposeAsChosen,
  proposeRestored,
  proposeSplit,
  proposeUnsplit,
} from '../../../../shared/import/tables';
import { calm, proposedOf, type Rows, rawSheet, rawWorkbook, recordsIn } from './recognise/raw';

const FIGURES = ['Organisatie', 'Maat', 'Waarde', 'Jaar', 'Opmerking'];
const figure = (n: number) => [`Organisatie ${n}`, 'uitstroom', n, 2000 + n, `noot ${n}`];
/** Two lists that only a person sees: the second has no headings of its own. */
const SHEET: Rows = [
  ['Overzicht'],
  FIGURES,
  figure(1),
  figure(2),
  ['Totaal', null, 3],
  figure(3),
  [],
  figure(4),
  figure(5),
];

async function file(rows: Rows = SHEET): Promise<Proposed> {
  return proposedOf(rawWorkbook(rawSheet(rows)));
}
async function chosen(before: Proposed, part: Partial<SheetChoice>, place = 0): Promise<Proposed> {
  const keuze = { ...before.bladen[place]?.reading.keuze, ...part };
  return { ...before, bladen: await proposeAsChosen(before, place, keuze, calm()) };
}
const at = ({ bladen }: Proposed, place = 0) => {
  const found = bladen[place];
  if (found === undefined) throw new Error(`no table ${place}`);
  return found;
};
const numbers = (of: Proposed, place = 0) =>
  (recordsIn(at(of, place).reading) as { waarde: number }[]).map(({ waarde }) => waarde);
const areas = ({ bladen }: Proposed) => bladen.map(({ reading }) => reading.keuze.gebied);
const states = (of: Proposed, place = 0): RowState[] => {
  const { reading, counted } = at(of, place);
  return sheetGrid(reading, counted, { vanaf: 1, aantal: 200 }).rijen.map(({ staat }) => staat);
};
const failsWith = async (work: Promise<unknown>) => {
  const reason = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(reason instanceof CodedError)) throw new Error(`no refusal: ${String(reason)}`);
  return [reason.code, reason.params.reden];
};

describe('rows', () => {
  test('are left out or read on purpose, and the counts add up', async () => {
    const before = await file();
    expect(numbers(before)).toEqual([1, 2, 3, 4, 5]);
    const after = await chosen(before, { rijen: { 3: 'niet', 5: 'wel', 9: 'niet' } });
    expect(numbers(after)).toEqual([2, 3, 3, 4]);
    expect(at(after).counted.telling).toEqual({
      gelezen: 6,
      overgenomen: 4,
      afgewezen: 0,
      overgeslagen: 2,
    });
    expect(at(after).counted.meldingen).toContain(
      '2 rijen zijn overgeslagen, omdat u ze hebt weggelaten.',
    );
    expect(states(after)).toEqual([
      'titel',
      'kop',
      'weggelaten',
      'record',
      'record',
      'record',
      'leeg',
      'record',
      'weggelaten',
    ]);
    expect(states(before)[4]).toBe('totaal');
  });

  test('that are no rows of the table are forgotten', async () => {
    const after = await chosen(await file(), {
      rijen: { 1: 'wel', 2: 'niet', 4: 'niet', 99: 'wel' },
    });
    expect(at(after).reading.keuze.rijen).toEqual({ 4: 'niet' });
  });
});

describe('the part of the sheet', () => {
  test('made smaller keeps the fields of the columns that stay, and says where it is', async () => {
    const before = await chosen(await file(), { velden: { 1: 'cohort', 4: null } });
    const after = await chosen(before, { gebied: { r1: 2, c1: 0, r2: 5, c2: 3 } });
    expect(at(after).reading.keuze).toMatchObject({
      gebied: { r1: 2, c1: 0, r2: 5, c2: 3 },
      velden: { 1: 'cohort' },
    });
    expect(numbers(after)).toEqual([1, 2]);
    expect(states(after)).toEqual([
      'buiten',
      'kop',
      'record',
      'record',
      'totaal',
      'buiten',
      'leeg',
      'buiten',
      'buiten',
    ]);
    const { reading, counted } = at(after);
    const source = importSource(after.file, reading, counted);
    expect(source.gebied).toEqual({ r1: 2, c1: 0, r2: 5, c2: 3 });
    expect(source.kolommen.map(({ kolom }) => kolom)).toEqual([0, 1, 2, 3]);
    const whole = importSource(before.file, at(before).reading, at(before).counted);
    expect('gebied' in whole).toBe(false);
  });

  test('without headings is read by fields alone', async () => {
    const velden = { 0: 'organisatie', 1: 'maat', 2: 'waarde', 3: 'jaar' };
    const gebied = { r1: 8, c1: 0, r2: 9, c2: 4 };
    const after = await chosen(await file(), { gebied, kopregel: 0, kopregels: 0, velden });
    expect(recordsIn(at(after).reading)).toEqual([
      { organisatie: 'Organisatie 4', maat: 'uitstroom', waarde: 4, jaar: 2004 },
      { organisatie: 'Organisatie 5', maat: 'uitstroom', waarde: 5, jaar: 2005 },
    ]);
    expect(at(after).counted.meldingen).toEqual([]);
    expect(at(after).reading.table?.kolommen[0]).toMatchObject({ kop: '', veld: 'organisatie' });
  });
});

describe('a further table', () => {
  const part = { r1: 8, c1: 0, r2: 9, c2: 4 };
  const split = async (before: Proposed, gebied: unknown, place = 0): Promise<Proposed> => ({
    ...before,
    bladen: await proposeSplit(before, place, gebied, calm()),
  });

  test('takes its cells from the table it was part of, and gives them back when it goes', async () => {
    const before = await file();
    const two = await split(before, part);
    expect(areas(two)).toEqual([{ r1: 1, c1: 0, r2: 7, c2: 4 }, part]);
    expect(numbers(two)).toEqual([1, 2, 3]);
    expect(previewOf('t', two).bladen.map(({ tabel, index }) => [index, tabel])).toEqual([
      [0, { nummer: 1, van: 2 }],
      [0, { nummer: 2, van: 2 }],
    ]);
    const velden = { 0: 'organisatie', 1: 'maat', 2: 'waarde' };
    const soort = 'uitstroomcijfers';
    const both = await chosen(two, { soort, kopregel: 0, kopregels: 0, velden }, 1);
    expect(numbers(both, 1)).toEqual([4, 5]);
    const back = { ...both, bladen: await proposeUnsplit(both, 1, calm()) };
    expect(areas(back)).toEqual([null]);
    expect(numbers(back)).toEqual([1, 2, 3, 4, 5]);
  });

  test('with columns of its own leaves the others to the table beside it', async () => {
    const two = await split(await file(), { r1: 1, c1: 4, r2: 400, c2: 9 });
    expect(areas(two)).toEqual([
      { r1: 1, c1: 0, r2: 9, c2: 3 },
      { r1: 1, c1: 4, r2: 9, c2: 4 },
    ]);
  });

  test('may not take all headings, nor may two tables that are read overlap', async () => {
    const before = await file();
    expect(await failsWith(split(before, { r1: 1, c1: 0, r2: 9, c2: 4 }))).toEqual([
      'gebied-geweigerd',
      'koppen',
    ]);
    expect(await failsWith(split(before, { r1: 40, c1: 0, r2: 50, c2: 4 }))).toEqual([
      'gebied-geweigerd',
      'leeg',
    ]);
    const grouped = await chosen(before, { kopregels: 2 });
    expect(await failsWith(split(grouped, { r1: 1, c1: 0, r2: 1, c2: 4 }))).toEqual([
      'gebied-geweigerd',
      'koppen',
    ]);
    const two = await split(before, part);
    const wider = { r1: 1, c1: 0, r2: 8, c2: 4 };
    const read = { soort: 'casussen', kopregel: 8, kopregels: 1 } as const;
    const both = await chosen(two, read, 1);
    expect(await failsWith(chosen(both, { gebied: wider }))).toEqual([
      'gebied-geweigerd',
      'overlapt',
    ]);
    // A table that is not read takes no cells.
    expect(areas(await chosen(two, { gebied: wider }))[0]).toEqual(wider);
    expect(await failsWith(proposeUnsplit(before, 0, calm()))).toEqual([
      'gebied-geweigerd',
      'enige',
    ]);
  });

  test('is there again in a file that is read anew', async () => {
    const two = await chosen(
      await chosen(await split(await file(), part), { rijen: { 3: 'niet' } }),
      {
        soort: 'uitstroomcijfers',
        kopregel: 0,
        kopregels: 0,
        velden: { 0: 'organisatie', 2: 'waarde' },
      },
      1,
    );
    const choices = two.bladen.map(({ reading }) => ({ index: 0, keuze: reading.keuze }));
    const anew = await file();
    const bladen = await proposeRestored(anew, choices, calm());
    expect(previewOf('t', { ...anew, bladen })).toEqual(previewOf('t', two));
  });
});

describe('hostile messages', () => {
  const wrong: [string, unknown][] = [
    ['nothing', undefined],
    ['a text', 'A1:B2'],
    ['upside down', { r1: 5, c1: 0, r2: 2, c2: 3 }],
    ['half a row', { r1: 1.5, c1: 0, r2: 2, c2: 3 }],
    ['before the first', { r1: 0, c1: -1, r2: 2, c2: 3 }],
    ['beyond any sheet', { r1: 1, c1: 0, r2: 2_000_000, c2: 20_000 }],
    ['more than a part', { r1: 1, c1: 0, r2: 2, c2: 3, __proto__x: 1 }],
  ];

  test.each(wrong)('a part that is %s', async (_, gebied) => {
    const before = await file();
    expect((await failsWith(proposeSplit(before, 0, gebied, calm())))[0]).toBe('ongeldige-vraag');
    const keuze = { ...at(before).reading.keuze, gebied };
    expect((await failsWith(proposeAsChosen(before, 0, keuze, calm())))[0]).toBe('ongeldige-vraag');
  });

  test.each([
    [{ kopregels: 0 }],
    [{ kopregel: 0 }],
    [{ kopregels: 2, kopregel: 1 }],
    [{ gebied: { r1: 4, c1: 0, r2: 9, c2: 4 } }],
    [{ rijen: { 3: 'misschien' } }],
    [{ rijen: { '-1': 'niet' } }],
    [{ rijen: { 1e9: 'niet' } }],
    [{ extra: true }],
  ])('a choice like %j', async (part) => {
    const keuze = { ...at(await file()).reading.keuze, ...part };
    expect(await failsWith(proposeAsChosen(await file(), 0, keuze, calm()))).toContain(
      'ongeldige-vraag',
    );
  });

  test('whatever is asked gets rows, tables or a refusal', async () => {
    const before = await file();
    const { reading, counted } = at(before);
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), async (one, other) => {
        for (const ask of [
          async () => sheetGrid(reading, counted, one),
          async () => sheetGrid(reading, counted, { vanaf: one, aantal: other }),
          () => proposeRestored(before, one, calm()),
          () => proposeRestored(before, [{ index: 0, keuze: one }], calm()),
          () => proposeAsChosen(before, 0, { ...reading.keuze, rijen: one, gebied: other }, calm()),
        ]) {
          const reason = await ask().catch((error: unknown) => error);
          expect(reason instanceof Error ? reason instanceof CodedError : true).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('the grid gives a window of the sheet, blank rows too, and where it ends', async () => {
  const { reading, counted } = at(await file());
  const grid = sheetGrid(reading, counted, { vanaf: 5, aantal: 3 });
  expect(grid).toEqual({
    rijen: [
      { rij: 5, cellen: ['Totaal', null, '3'], staat: 'totaal' },
      { rij: 6, cellen: ['Organisatie 3', 'uitstroom', '3', '2003', 'noot 3'], staat: 'record' },
      { rij: 7, cellen: [], staat: 'leeg' },
    ],
    laatsteRij: 9,
    kolommen: 5,
  });
  expect(sheetGrid(reading, counted, { vanaf: 50, aantal: 200 }).rijen).toEqual([]);
});

test('a part that was drawn and not recognised: its rows are not read, the others not of it', async () => {
  const before = await file();
  const gebied = { r1: 8, c1: 0, r2: 9, c2: 4 };
  const after = { ...before, bladen: await proposeSplit(before, 0, gebied, calm()) };
  const { keuze, waaromNiet } = at(after, 1).reading;
  expect(keuze).toMatchObject({ soort: null, gebied });
  expect(waaromNiet).toMatch(/^In dit deel van het blad is geen rij met koppen gevonden/);
  expect(states(after, 1).slice(5)).toEqual(['buiten', 'leeg', 'ongelezen', 'ongelezen']);
  const left = await chosen(before, { soort: null });
  expect(states(left).slice(0, 2)).toEqual(['ongelezen', 'ongelezen']);
});

describe('a text file without headings', () => {
  const csv = (rows: Rows): RawWorkbook => ({
    ...rawWorkbook(rawSheet(rows)),
    vorm: {
      ...{ vorm: 'tabel', scheiding: ';', codering: 'utf-8', decimaal: null, sepRegel: false },
      ...{ keuze: { scheiding: null, codering: null, decimaal: null }, bewijs: null },
      ...{ dubbelzinnig: null, tegenbewijs: null },
    },
  });
  const DATA: Rows = [
    ['Instelling noord', '2019', '17,5%'],
    ['Instelling zuid', '2019', '4%'],
  ];

  test('is offered as one, and is read once its fields are chosen', async () => {
    const before = await proposedOf(csv(DATA));
    const { keuze, waaromNiet } = at(before).reading;
    expect(keuze).toMatchObject({ soort: null, kopregel: 0, kopregels: 0 });
    expect(waaromNiet).toMatch(/^De eerste rij ziet eruit als gegevens/);
    const velden = { 0: 'organisatie', 1: 'jaar', 2: 'waarde' };
    const after = await chosen(before, { soort: 'uitstroomcijfers', velden });
    expect(numbers(after)).toEqual([17.5, 4]);
    expect(states(after)).toEqual(['record', 'record']);
  });

  test('but headings that are known are headings', async () => {
    const before = await proposedOf(csv([['Organisatie', 'Jaar', 'Percentage'], ...DATA]));
    expect(at(before).reading.keuze).toMatchObject({ soort: 'uitstroomcijfers', kopregels: 1 });
  });
});
