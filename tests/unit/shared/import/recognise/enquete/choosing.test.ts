/** A survey as a person corrects it: columns, what a row is, and rows that tell something special. */
import { describe, expect, test } from 'vitest';
import { CodedError } from '../../../../../../shared/desktop/errors';
import { enqueteSentence } from '../../../../../../shared/import/enquete';
import type { SheetChoice } from '../../../../../../shared/import/preview';
import {
  importRows,
  readAsChosen,
  recogniseSheet,
} from '../../../../../../shared/import/recognise/reading';
import type { SheetReading } from '../../../../../../shared/import/recognise/sheet-reading';
import { survey } from '../../../../../../shared/import/recognise/survey';
import { calm, type Rows, rawSheet, rawWorkbook } from '../raw';

const HEAD = [
  'Respondent',
  'Functie',
  'Hoe tevreden bent u over uw werk?',
  'Wat maakt dat u blijft?',
  'Waarom zou u weggaan?',
];
const ROWS: Rows = [
  HEAD,
  [1, 'planner', 7, 'Het team helpt elkaar als het druk is', 'Als de roosters steeds later komen'],
  [2, 'docent', 8, 'Ik kan mijn rooster zelf goed maken', null],
  [3, 'begeleider', 6, '-', 'n.v.t.'],
  [4, 'planner', 9, null, null],
  [5, 'docent', 8, 'geen mening', 'Als mijn opleiding weer wordt uitgesteld'],
];

function read(rows: Rows): SheetReading {
  const [reading] = recogniseSheet(rawWorkbook(rawSheet(rows)), 0);
  if (reading === undefined) throw new Error('no table');
  return reading;
}
const turns = (reading: SheetReading) =>
  [...importRows(reading)].map(({ kolom, velden: { interview, vraag, tekst } }) => ({
    ...{ kolom, interview, vraag, tekst },
  }));
const chosen = (change: Partial<SheetChoice>): SheetReading => {
  const before = read(ROWS);
  return readAsChosen(before, { ...before.keuze, ...change });
};

test('what people write instead of an answer is kept as what it is, and nothing is no turn', async () => {
  const reading = read(ROWS);
  expect(turns(reading).filter(({ interview }) => interview !== '1')).toEqual([
    { kolom: 3, interview: '2', vraag: HEAD[3], tekst: 'Ik kan mijn rooster zelf goed maken' },
    { kolom: 3, interview: '3', vraag: HEAD[3], tekst: '-' },
    { kolom: 4, interview: '3', vraag: HEAD[4], tekst: { ontbreekt: 'nvt' } },
    { kolom: 3, interview: '5', vraag: HEAD[3], tekst: 'geen mening' },
    { kolom: 4, interview: '5', vraag: HEAD[4], tekst: 'Als mijn opleiding weer wordt uitgesteld' },
  ]);
  const counted = await survey(reading, calm());
  expect(counted.telling).toEqual({ gelezen: 5, overgenomen: 4, afgewezen: 0, overgeslagen: 1 });
  expect(counted.enquete).toEqual({ vragen: 2, antwoorden: 7, leeg: 1, zonderAntwoord: 1 });
  expect(counted.standen[3]).toBe('zonder antwoord');
  expect(counted.meldingen).toContain(
    '1 respondent beantwoordde geen van de open vragen en komt er niet in.',
  );
});

describe('columns by hand', () => {
  test('a closed question becomes one with answers beside the others, and an open one is left out', () => {
    const reading = chosen({ velden: { 2: 'tekst', 4: null } });
    expect(reading.table?.kolommen.map(({ veld }) => veld)).toEqual([
      ...['interview', 'rol', 'tekst', 'tekst', null],
    ]);
    expect(turns(reading)[0]).toEqual({
      ...{ kolom: 2, interview: '1', vraag: HEAD[2], tekst: '7' },
    });
    expect(reading.table?.kolommen[2]).toMatchObject({
      ...{ zekerheid: 1, reden: 'u dit veld hebt gekozen' },
      kopvelden: [{ veld: 'vraag', rij: 1, kolom: 2, tekst: HEAD[2] }],
    });
  });

  test('a field of the respondent moves to the column that was chosen', () => {
    const reading = chosen({ velden: { 2: 'rol' } });
    expect(reading.table?.kolommen.map(({ veld }) => veld)).toEqual([
      ...['interview', null, 'rol', 'tekst', 'tekst'],
    ]);
  });

  test('without a number a respondent is called after the row', () => {
    const reading = chosen({ velden: { 0: null } });
    expect(new Set(turns(reading).map(({ interview }) => interview))).toEqual(
      new Set(['R2', 'R3', 'R4', 'R6']),
    );
  });

  test('without a question nothing is read, and the sentence says what to do', () => {
    const reading = chosen({ velden: { 3: null, 4: null } });
    expect(reading.reader).toBeNull();
    expect(reading.waaromNiet).toMatch(
      /^Een kolom met een open vraag ontbreekt\. Kies bij een kolom/,
    );
  });

  test('a field that a survey does not have is refused', () => {
    expect(() => chosen({ velden: { 2: 'spreker' } })).toThrow(CodedError);
  });
});

describe('what a row is', () => {
  test('a survey can be read as a turn per row', () => {
    const before = read(ROWS);
    const { perRespondent: _, ...keuze } = before.keuze;
    const reading = readAsChosen(before, { ...keuze, velden: { 3: 'tekst' } });
    expect(
      [...importRows(reading)].map(({ kolom, velden }) => [kolom, velden.tekst]),
    ).toContainEqual([...[undefined, 'Ik kan mijn rooster zelf goed maken']]);
  });

  test('a sheet with one text per row can be read as a survey: its heading is the question', () => {
    const before = read([
      ['Respondent', 'Antwoord'],
      ['A', 'Omdat het team elkaar helpt in de avond'],
      ['B', 'Ik kan hier iets nieuws leren'],
    ]);
    expect(before.keuze.perRespondent).toBeUndefined();
    const reading = readAsChosen(before, {
      ...before.keuze,
      perRespondent: true,
      velden: { 1: 'tekst' },
    });
    expect(turns(reading)).toEqual([
      {
        kolom: 1,
        interview: 'A',
        vraag: 'Antwoord',
        tekst: 'Omdat het team elkaar helpt in de avond',
      },
      { kolom: 1, interview: 'B', vraag: 'Antwoord', tekst: 'Ik kan hier iets nieuws leren' },
    ]);
  });

  test('without headings there are answers, and no question is made up', () => {
    const before = read(ROWS);
    const reading = readAsChosen(before, {
      ...before.keuze,
      ...{ kopregel: 0, kopregels: 0, velden: { 3: 'tekst' } },
    });
    const [first] = [...importRows(reading)];
    expect(first?.velden).toEqual({
      ...{ interview: 'R1', titel: 'Respondent R1', tekst: HEAD[3] },
    });
  });

  test('of another kind it means nothing, and it is back when the kind is', () => {
    const before = read(ROWS);
    const other = readAsChosen(before, { ...before.keuze, soort: 'casussen' });
    expect(other.table?.perRespondent).toBeUndefined();
    const back = readAsChosen(other, { ...other.keuze, soort: 'interviews' });
    expect(turns(back)).toEqual(turns(before));
  });
});

test('two rows of one respondent are one interview, what differs is refused and both are told', async () => {
  const reading = read([...ROWS, [1, 'teamleider', 7, 'Later schreef ik nog dit erbij', null]]);
  const counted = await survey(reading, calm());
  expect(counted.aantal).toBe(4);
  expect(counted.refused).toEqual([
    {
      ...{ cel: 'B7', waarde: 'teamleider' },
      reden: 'Bij respondent 1 stond eerder ‘planner’; dat is aangehouden.',
    },
  ]);
  expect(counted.meldingen).toContain(
    '1 respondent staat op meer dan één rij (1); de antwoorden van die rijen staan bij elkaar in één interview.',
  );
});

test('columns that may point to persons are named, since they stay with the row', async () => {
  const { meldingen } = await survey(
    read(ROWS.map((row, i) => [...row, i === 0 ? 'E-mail' : `rol${i}@voorbeeld.invalid`])),
    calm(),
  );
  expect(
    meldingen.filter((zin) => zin.startsWith('Kolom F (‘E-mail’) wordt geen veld')),
  ).toHaveLength(1);
});

test('a hidden survey is proposed as one, and read once somebody chooses the kind', () => {
  const hidden = { ...rawSheet(ROWS), verborgen: true };
  const [before] = recogniseSheet(rawWorkbook(hidden), 0);
  if (before === undefined) throw new Error('no table');
  expect(before.waaromNiet).toContain('Het lijkt op een enquête');
  const reading = readAsChosen(before, { ...before.keuze, soort: 'interviews' });
  expect(turns(reading)).toEqual(turns(read(ROWS)));
});

test.each([
  [
    48,
    5,
    213,
    27,
    0,
    '48 respondenten, 5 open vragen: 48 interviews met 213 antwoorden; 27 antwoorden leeg.',
  ],
  [1, 1, 1, 0, 0, '1 respondent, 1 open vraag: 1 interview met 1 antwoord.'],
  [3, 2, 5, 1, 2, '5 respondenten, 2 open vragen: 3 interviews met 5 antwoorden; 1 antwoord leeg.'],
])(
  '%i interviews in one sentence',
  (interviews, vragen, antwoorden, leeg, zonderAntwoord, sentence) => {
    expect(enqueteSentence({ vragen, antwoorden, leeg, zonderAntwoord }, interviews)).toBe(
      sentence,
    );
  },
);
