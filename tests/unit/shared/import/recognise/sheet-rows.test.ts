import { describe, expect, test } from 'vitest';
import { createIntake } from '../../../../../shared/dossier/intake';
import { validateOperations } from '../../../../../shared/dossier/validate';
import { importSource } from '../../../../../shared/import/recognise/describe';
import { readAsChosen } from '../../../../../shared/import/recognise/reading';
import { sheetRows } from '../../../../../shared/import/recognise/sheet-rows';
import { survey } from '../../../../../shared/import/recognise/survey';
import { isRecordRow } from '../../../../../shared/import/stream';
import { Played, testAuthor } from '../../dossier/histories';
import { testControl } from '../reading';
import { merges, type Read, read } from './sheets';

const file = { bestand: 'verloop.xlsx', grootte: 1, sha256: '0'.repeat(64) };

/** Number, state and whose it is of every row that is stored. */
const told = ({ reading }: Read) =>
  [...sheetRows(reading)].map(({ rij, staat, velden }) => [
    rij,
    staat ?? 'record',
    velden.organisatie ?? velden.interview ?? null,
  ]);

/** As the dossier keeps it: each row with the name of its unit. */
function kept({ reading, counted }: Pick<Read, 'reading' | 'counted'>) {
  const played = new Played(testAuthor(null));
  const intake = createIntake(played.author);
  const operations = [
    ...intake.sheet(importSource(file, reading, counted)),
    ...intake.rows([...sheetRows(reading)]),
  ];
  validateOperations(operations);
  const { summary, sheets } = intake.close();
  played.append({ summary, operations });
  const { unit, sourceRow } = played.state.entities;
  const rows = [...sourceRow.values()]
    .map(({ value }) => value)
    .sort((a, b) => a.rij - b.rij)
    .map((row) => ({ ...row, van: unit.get(row.unit)?.value.naam }));
  return { rows, sheets, counts: summary.counts, state: played.state };
}

const cijfers = () =>
  read([
    ['Verloop in de regio', null, null, 'concept'],
    [],
    ['Organisatie', 'Maat', 'Jaar', 'Waarde'],
    ['Molendrift', 'uitstroom', 2020, '12%'],
    ['ZorgStart', 'uitstroom', 2020, 'heel veel dingen'],
    ['Totaal', null, null, 12],
    [null, 'uitstroom', 2020, null],
    ['Bron: opgave van de organisaties'],
  ]);

describe('the rows of a sheet', () => {
  test('all come along, in its order, and those without a record say why', async () => {
    expect(told(await cijfers())).toEqual([
      [1, 'titel', null],
      [3, 'kop', null],
      [4, 'record', 'Molendrift'],
      [5, expect.stringMatching(/record|afgewezen/), 'ZorgStart'],
      [6, 'totaal', null],
      [7, expect.any(String), null],
      [8, 'noot', null],
    ]);
  });

  test('are kept with whoever they name, and nobody counts them as records', async () => {
    const found = await cijfers();
    const { rows, sheets, state } = kept(found);
    expect(rows.map(({ rij, van }) => [rij, van])).toEqual([
      [1, 'verloop.xlsx'],
      [3, 'verloop.xlsx'],
      [4, 'Molendrift'],
      [5, 'ZorgStart'],
      [6, 'verloop.xlsx'],
      [7, 'verloop.xlsx'],
      [8, 'verloop.xlsx'],
    ]);
    expect(rows[0]?.cellen).toEqual(['Verloop in de regio', null, null, 'concept']);
    expect(rows.at(-1)?.cellen).toEqual(['Bron: opgave van de organisaties', null, null, null]);
    expect(sheets[0]?.aantal).toBe(found.rows.length);
    expect(state.entities.uitstroomcijfer.size).toBe(found.rows.length);
    expect(importSource(file, found.reading, found.counted).gevuld).toEqual([
      [1, 1],
      [3, 8],
    ]);
  });

  test('that a person leaves out keep their place alone', async () => {
    const { reading } = await cijfers();
    const left = readAsChosen(reading, { ...reading.keuze, rijen: { 4: 'niet' } });
    const counted = await survey(left, testControl());
    const row = kept({ reading: left, counted }).rows.find(({ rij }) => rij === 4);
    expect(row).toMatchObject({ staat: 'weggelaten', van: 'verloop.xlsx' });
    expect(row?.cellen).toEqual([null, null, null, null]);
  });

  test('beside the columns of the table are kept where they stand', async () => {
    const { reading } = await read([
      [null, null, null, null, 'Vertrouwelijk'],
      [null, 'Organisatie', 'Jaar', 'Uitstroompercentage'],
      [null, 'Molendrift', 2020, '12%'],
    ]);
    const [title] = sheetRows(reading);
    expect(title).toMatchObject({
      ...{ rij: 1, staat: 'titel', cellen: [null, null, null] },
      naast: [{ kolom: 4, tekst: 'Vertrouwelijk' }],
    });
  });

  test('of organisations in columns are cut, so that each can be erased alone', async () => {
    const found = await read(
      [
        ['', 'Molendrift', '', 'Raad', ''],
        ['Maat', '2019', '2020', '2019', '2020'],
        ['Uitstroom', 17, 18, 9, 10],
        ['Verzuim', 6, 7, 'zie bijlage 3', 'of 4'],
        ['Totaal', 23, 25, 9, 10],
      ],
      merges('B1:C1', 'D1:E1'),
    );
    expect(found.reading.table?.breed?.perOrganisatie).toBe(true);
    const { rows } = kept(found);
    const row = (rij: number) =>
      rows.filter((each) => each.rij === rij).map(({ van, cellen }) => [van, cellen]);
    expect(row(5)).toEqual([
      ['Molendrift', ['Totaal', '23', '25', null, null]],
      ['Raad', ['Totaal', null, null, '9', '10']],
    ]);
    expect(row(4)).toEqual([
      ['Molendrift', ['Verzuim', '6', '7', null, null]],
      ['Raad', ['Verzuim', null, null, 'zie bijlage 3', 'of 4']],
    ]);
    expect(row(2)).toEqual([['verloop.xlsx', ['Maat', '2019', '2020', '2019', '2020']]]);
  });

  test('that say what somebody said go with the interview that they name', async () => {
    const found = await read([
      ['Interview', 'Rol', 'Vraag', 'Antwoord'],
      ['I-01', 'teamleider', 'Waarom bleef u?', 'Om het team.'],
      [null, null, null, null],
      ['I-01', 'teamleider', null, null],
      ['I-02', 'adviseur', null, null],
      ['I-02', 'adviseur', 'En u?', 'Om het werk.'],
      ['I-03', 'planner', null, null],
    ]);
    const { rows, state } = kept(found);
    const unitOf = (rij: number) => rows.find((each) => each.rij === rij)?.unit;
    expect(rows.filter(({ staat }) => staat === 'afgewezen').map(({ rij }) => rij)).toEqual([
      4, 5, 7,
    ]);
    expect(unitOf(4)).toBe(unitOf(2));
    expect(unitOf(5)).toBe(unitOf(6));
    expect(state.entities.unit.get(unitOf(7) ?? '')?.value).toMatchObject({
      soort: 'interview',
      naam: 'planner',
    });
    expect(state.entities.interview.size).toBe(2);
  });

  test('are records and the rest: what is counted is what is sent as one', async () => {
    const { reading, rows } = await cijfers();
    const sent = [...sheetRows(reading)].filter(isRecordRow);
    expect(sent).toEqual(rows);
  });
});
