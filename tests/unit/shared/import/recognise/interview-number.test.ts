import { describe, expect, test } from 'vitest';
import type { Cel } from '../../../../../fixtures/vijandig/werkmap';
import type { Beurt, Interview } from '../../../../../shared/domain/interview';
import { createIntake } from '../../../../../shared/dossier/intake';
import { recogniseSheet } from '../../../../../shared/import/recognise/reading';
import { testAuthor } from '../../dossier/histories';
import { importSource } from '../../dossier/imports';
import { rawSheet, rawWorkbook, recordsIn } from './raw';
import { again, fieldsOf, type Read, read } from './sheets';

const A = 'Omdat iemand vraagt hoe het gaat en er iets mee doet.';
const B = 'Vaak is er elders meer ruimte om door te groeien.';
const Q1 = 'Wat gaat goed?';
const Q2 = 'En wat niet?';
const Q3 = 'Wat zou helpen?';

const interviewsOf = ({ velden }: Read) => velden.map(({ interview }) => interview);
const columnOf = ({ reading }: Read, kolom: number) => {
  const found = reading.table?.kolommen.find((each) => each.kolom === kolom);
  return [found?.veld, found?.zekerheid, found?.reden];
};

describe('a number that comes back on the rows below is that of the interview', () => {
  const HEAD = ['Nr', 'Respondent', 'Functie', 'Vraag', 'Antwoord'];

  test('a row of which the respondent is empty goes on with nobody else', async () => {
    const found = await read([
      HEAD,
      [1, 'Docent A', 'docent', Q1, A],
      [1, 'Docent A', 'docent', Q2, B],
      [2, 'Adviseur', 'adviseur', Q1, A],
      [2, 'adviseur HR', 'adviseur', Q2, B],
      [3, null, null, Q1, A],
      [3, null, null, Q2, B],
    ]);
    expect(interviewsOf(found)).toEqual(['1', '1', '2', '2', '3', '3']);
    expect(found.counted.aantal).toBe(3);
    expect(fieldsOf(found)).toEqual(['interview', 'titel', 'rol', 'vraag', 'tekst']);
    expect(columnOf(found, 0)).toEqual([
      'interview',
      0.8,
      'de kop ‘Nr’ is en hetzelfde nummer op volgende rijen terugkomt, al staat er niet steeds hetzelfde bij',
    ]);
    expect(columnOf(found, 1)).toEqual([
      'titel',
      0.75,
      'in ‘Nr’ het nummer van het interview staat en hier van wie het is',
    ]);
    // The second spelling is told, and makes no second interview.
    expect(found.refused).toEqual([
      ['B5', expect.stringContaining('Bij interview 2 stond eerder ‘Adviseur’')],
    ]);
  });

  test('surely, where every row of a number says the same', async () => {
    const found = await read([
      HEAD,
      [1, 'R1', 'docent', Q1, A],
      [1, 'R1', 'docent', Q2, B],
      [2, 'R2', 'docent', Q1, A],
      [2, 'R2', 'docent', Q2, B],
    ]);
    expect(interviewsOf(found)).toEqual(['1', '1', '2', '2']);
    expect(columnOf(found, 0).slice(0, 2)).toEqual(['interview', 0.95]);
  });

  test.each(['Nr', 'Nr.', 'Nummer', 'No.', '#'])(
    'under the heading %s, without any other column',
    async (kop) => {
      const found = await read([
        [kop, 'Vraag', 'Antwoord'],
        [1, Q1, A],
        [1, Q2, B],
        [2, Q1, A],
        [2, Q2, B],
      ]);
      expect(interviewsOf(found)).toEqual(['1', '1', '2', '2']);
    },
  );

  test('where the rows stand by question', async () => {
    const found = await read([
      ['Nr', 'Functie', 'Vraag', 'Antwoord'],
      [1, 'docent', Q1, A],
      [2, 'adviseur', Q1, B],
      [3, 'docent', Q1, B],
      [1, 'docent', Q2, A],
      [2, 'adviseur', Q2, B],
      [3, 'docent', Q2, A],
    ]);
    expect(interviewsOf(found)).toEqual(['1', '2', '3', '1', '2', '3']);
    expect(columnOf(found, 0)[1]).toBeLessThan(0.9);
  });

  test('where it stands on the first row of each only', async () => {
    const found = await read([
      ['Nr', 'Functie', 'Vraag', 'Antwoord'],
      [1, 'docent', Q1, A],
      [null, null, Q2, B],
      [2, 'docent', Q1, A],
      [null, null, Q2, B],
    ]);
    expect(interviewsOf(found)).toEqual(['1', '1', '2', '2']);
    expect(columnOf(found, 0)[1]).toBeLessThan(0.9);
  });

  test('beside a column that is surely the number of the turn', async () => {
    const found = await read([
      ['Nr', 'Volgnummer', 'Vraag', 'Antwoord'],
      [1, 1, Q1, A],
      [1, 2, Q2, B],
      [2, 1, Q1, A],
      [2, 2, Q2, B],
    ]);
    expect(fieldsOf(found)).toEqual(['interview', 'volgnr', 'vraag', 'tekst']);
    expect(interviewsOf(found)).toEqual(['1', '1', '2', '2']);
  });
});

describe('a number that is another on every row', () => {
  test('is that of the interview where no column tells interviews apart, and is uncertain', async () => {
    const found = await read([
      ['Nr', 'Functie', 'Vraag', 'Antwoord'],
      [1, 'docent', Q1, A],
      [2, 'docent', Q1, B],
      [3, null, Q1, A],
    ]);
    expect(found.counted.aantal).toBe(3);
    expect(columnOf(found, 0)).toEqual([
      'interview',
      0.7,
      'de kop ‘Nr’ is en geen andere kolom de interviews uit elkaar houdt',
    ]);
  });

  test('is that of the turn where another column does; of a role that is uncertain', async () => {
    const stated = await read([
      ['Interview', 'Nr', 'Vraag', 'Antwoord'],
      ['I-01', 1, Q1, A],
      ['I-01', 2, Q2, B],
      ['I-02', 3, Q1, A],
      ['I-02', 4, Q2, B],
    ]);
    expect(interviewsOf(stated)).toEqual(['I-01', 'I-01', 'I-02', 'I-02']);
    expect(columnOf(stated, 1).slice(0, 2)).toEqual(['volgnr', 0.95]);
    const byRole = await read([
      ['Nr', 'Functie', 'Vraag', 'Antwoord'],
      [1, 'docent', Q1, A],
      [2, 'docent', Q2, B],
      [3, 'adviseur', Q1, A],
      [4, 'adviseur', Q2, B],
    ]);
    expect(byRole.counted.aantal).toBe(2);
    expect(columnOf(byRole, 0).slice(0, 2)).toEqual(['volgnr', 0.8]);
  });

  test('is that of the interview where one role is asked the same twice', async () => {
    const found = await read([
      ['Nr', 'Functie', 'Vraag', 'Antwoord'],
      [1, 'docent', Q1, A],
      [2, 'docent', Q1, B],
      [3, 'adviseur', Q1, A],
    ]);
    expect(interviewsOf(found)).toEqual(['1', '2', '3']);
  });

  test('is that of the interview where one respondent of many is empty', async () => {
    const found = await read([
      ['Nr', 'Respondent', 'Vraag', 'Antwoord'],
      [1, 'R1', Q1, A],
      [2, 'R2', Q1, B],
      [3, null, Q1, A],
      [4, 'R4', Q1, B],
    ]);
    expect(interviewsOf(found)).toEqual(['1', '2', '3', '4']);
    expect(columnOf(found, 0)[1]).toBeLessThan(0.9);
  });
});

describe('a number that counts anew is that of the turn', () => {
  test('in each interview', async () => {
    const found = await read([
      ['Interview', 'Nr', 'Vraag', 'Antwoord'],
      ['I-01', 1, Q1, A],
      [null, 2, Q2, B],
      ['I-02', 1, Q1, A],
      [null, 2, Q2, B],
    ]);
    expect(interviewsOf(found)).toEqual(['I-01', 'I-01', 'I-02', 'I-02']);
    expect(columnOf(found, 1).slice(0, 2)).toEqual(['volgnr', 0.95]);
    expect(found.counted.meldingen).toEqual([
      '2 beurten waarbij geen interview staat, horen bij het interview in de rijen erboven, omdat rol, organisatie en titel leeg of gelijk zijn.',
    ]);
  });

  test('and that of the question where each has the same, of several roles', async () => {
    const found = await read([
      ['Nr', 'Vraag', 'Functie', 'Antwoord'],
      [1, Q1, 'docent', A],
      [1, Q1, 'adviseur', B],
      [2, Q2, 'docent', A],
      [2, Q2, 'adviseur', B],
    ]);
    expect(columnOf(found, 0)[0]).toBe('volgnr');
    expect(columnOf(found, 0)[1]).toBeLessThan(0.9);
    expect(new Set(interviewsOf(found)).size).toBe(4);
  });
});

test('a turn whose number cannot follow in the interview above is told', async () => {
  const rows: Cel[][] = [
    ['Interview', 'Volgnummer', 'Vraag', 'Antwoord'],
    ['I-01', 1, Q1, A],
    [null, 2, Q2, B],
    [null, 1, Q1, A],
    [null, 2, Q3, B],
    ['I-02', 1, Q1, A],
  ];
  const { counted } = await read(rows);
  expect(counted.meldingen).toEqual([
    '3 beurten waarbij geen interview staat, horen bij het interview in de rijen erboven, omdat rol, organisatie en titel leeg of gelijk zijn.',
    'Bij 1 beurt waarbij geen interview staat, past het volgnummer niet na dat van de beurt ervoor: B4. Hoort zo’n beurt bij een ander interview, vul dat dan in.',
  ]);
});

test('what a person chose for the number or the interview stays', async () => {
  const before = await read([
    ['Nr', 'Respondent', 'Vraag', 'Antwoord'],
    [1, 'R1', Q1, A],
    [1, 'R1', Q2, B],
    [2, 'R2', Q1, A],
  ]);
  const byTurn = await again(before, { velden: { 0: 'volgnr' } });
  expect(fieldsOf(byTurn)).toEqual(['volgnr', 'interview', 'vraag', 'tekst']);
  const byRespondent = await again(before, { velden: { 1: 'interview' } });
  expect(fieldsOf(byRespondent)).toEqual(['volgnr', 'interview', 'vraag', 'tekst']);
});

test('the dossier gets an interview per number, each withdrawn on its own', async () => {
  const { rows } = await read([
    ['Nr', 'Respondent', 'Functie', 'Vraag', 'Antwoord'],
    [1, 'R1', 'docent', Q1, A],
    [1, 'R1', 'docent', Q2, B],
    [2, 'R2', 'docent', Q1, A],
    [2, 'R 2', 'docent', Q2, B],
    [3, null, null, Q1, A],
  ]);
  const intake = createIntake(testAuthor('c1'));
  intake.sheet({ ...importSource, soort: 'interviews' });
  const added = intake.rows(rows).flatMap((each) => (each.op === 'add' ? [each] : []));
  const interviews = added.flatMap((each) =>
    each.type === 'interview' ? [each.value as Interview] : [],
  );
  expect(interviews.map(({ velden }) => velden.interview)).toEqual(['1', '2', '3']);
  expect(new Set(interviews.map(({ unit }) => unit)).size).toBe(3);
  const beurten = added.flatMap((each) => (each.type === 'beurt' ? [each.value as Beurt] : []));
  const [een, twee, drie] = interviews.map(({ id }) => id);
  expect(beurten.map(({ interview }) => interview)).toEqual([een, een, twee, twee, drie]);
});

test('a sheet that is named after whose interview it is counts its turns', () => {
  const rows = [
    ['Nr', 'Vraag', 'Antwoord'],
    [1, Q1, A],
    [2, Q2, B],
    [3, Q3, A],
  ];
  const numbers = (naam: string) => {
    const [reading] = recogniseSheet(rawWorkbook({ ...rawSheet(rows), naam }), 0);
    if (reading === undefined) throw new Error('no table');
    return recordsIn(reading).map((velden) => (velden as Record<string, unknown>).interview);
  };
  expect(numbers('Teamleider zorg')).toEqual(Array(3).fill('Teamleider zorg'));
  expect(numbers('Blad1')).toEqual(['1', '2', '3']);
});
