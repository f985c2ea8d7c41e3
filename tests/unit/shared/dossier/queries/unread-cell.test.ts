/** A field without a value of which the cell is not blank: the source is not silent. */
import { describe, expect, test } from 'vitest';
import { createIntake } from '../../../../../shared/dossier/intake';
import { evidence } from '../../../../../shared/dossier/queries/evidence';
import { createLists } from '../../../../../shared/dossier/queries/lists';
import type { ImportRow } from '../../../../../shared/import/stream';
import { employments } from '../employments';
import { play } from '../histories';
import { importSource } from '../imports';

const refusal = {
  waarde: '31-02-2019',
  reden: 'De dag ‘31-02-2019’ bestaat niet. Verbeter de cel.',
};

describe('a field without a value', () => {
  const { played, first, second, third } = employments();
  const unread = (record: string, veld: string) =>
    evidence(played.state, { record, veld }, () => undefined)?.ongelezen;

  test('of which the cell was refused says what stood there, and why', () => {
    expect(unread(first, 'start')).toEqual(refusal);
    expect(unread(third, 'functie')).toEqual({
      ...{ waarde: '', reden: 'Hier staat een formule zonder bewaarde uitkomst.' },
    });
  });

  test('is not refused by a cell with the same address of another import', () => {
    const [other = ''] = [...played.state.entities.dienstverband.keys()];
    expect(unread(other, 'start')).toEqual({ waarde: '31-02-2019', reden: null });
  });

  test('says the word of its cell that is no value of it', () => {
    expect(unread(first, 'einde')).toEqual({ waarde: 'heden', reden: null });
  });

  test('says nothing of a blank cell, of a dash, or without a column', () => {
    expect(unread(second, 'start')).toBeUndefined();
    expect(unread(second, 'einde')).toBeUndefined();
    expect(unread(second, 'fte')).toBeUndefined();
  });

  test('says nothing where there is a value', () => {
    expect(unread(first, 'functie')).toBeUndefined();
  });
});

test('a hand that fills it in or empties another is followed, in evidence and list', () => {
  const { played, first, set } = employments();
  const unread = () => createLists(played.state).flat.dienstverband.row(first)?.ongelezen;
  const heden = { waarde: 'heden', reden: null };
  expect(unread()).toEqual({ start: refusal, einde: heden });
  set(first, 'start', '2019-02-28');
  expect(unread()).toEqual({ einde: heden });
  set(first, 'functie', null);
  expect(unread()).toEqual({ einde: heden, functie: { waarde: 'adviseur', reden: null } });
});

test('of figures of one row each has its own refused cell, and what its cell gives otherwise is none', () => {
  const played = play([]);
  const intake = createIntake(played.author);
  const of = (kolom: number, waarde: number): ImportRow => ({
    ...{ rij: 5, kolom, knobCodes: [], needCodes: [] },
    cellen: ['Molendrift', '17%', 'veel', '9%', '12,5'],
    velden: { organisatie: 'Molendrift', waarde },
  });
  const operations = [
    ...intake.sheet({
      ...{ ...importSource, soort: 'uitstroomcijfers', kopregel: 3 },
      kolommen: [
        { kolom: 0, kop: 'Organisatie', veld: 'organisatie' },
        { kolom: 1, kop: '2019', veld: 'waarde' },
        { kolom: 2, kop: 'n', veld: 'n', bij: [1] },
        { kolom: 3, kop: '2020', veld: 'waarde' },
        { kolom: 4, kop: 'n', veld: 'n', bij: [3] },
      ],
      afgewezen: [
        { cel: 'C5', waarde: 'veel', reden: 'Hier hoort een heel getal.' },
        { cel: 'E5', waarde: '12,5', reden: 'Hier hoort een heel getal van 0 of hoger.' },
      ],
    }),
    ...intake.rows([of(1, 17), of(3, 9)]),
  ];
  played.append({ summary: intake.close().summary, operations });
  const lists = createLists(played.state);
  const ids = [...played.state.entities.uitstroomcijfer.keys()];
  expect(ids.map((id) => lists.cijfers.row(id)?.ongelezen)).toEqual([
    { n: { waarde: 'veel', reden: 'Hier hoort een heel getal.' } },
    { n: { waarde: '12,5', reden: 'Hier hoort een heel getal van 0 of hoger.' } },
  ]);
});

test('of an interview the first row that says it counts', () => {
  const played = play([]);
  const intake = createIntake(played.author);
  const row = (rij: number, datum: string | null): ImportRow => ({
    ...{ rij, knobCodes: [], needCodes: [] },
    cellen: ['G1', datum, `Antwoord ${rij}`],
    velden: { interview: 'G1', tekst: `Antwoord ${rij}` },
  });
  const operations = [
    ...intake.sheet({
      ...{ ...importSource, soort: 'interviews' },
      kolommen: [
        { kolom: 0, kop: 'Gesprek', veld: 'interview' },
        { kolom: 1, kop: 'Datum', veld: 'datum' },
        { kolom: 2, kop: 'Antwoord', veld: 'tekst' },
      ],
      afgewezen: [{ cel: 'B3', waarde: '30-02-2020', reden: 'De dag bestaat niet.' }],
    }),
    ...intake.rows([row(2, null), row(3, '30-02-2020')]),
  ];
  played.append({ summary: intake.close().summary, operations });
  const [id = ''] = [...played.state.entities.interview.keys()];
  const datum = { waarde: '30-02-2020', reden: 'De dag bestaat niet.' };
  expect(createLists(played.state).interviews.row(id)?.ongelezen).toEqual({ datum });
});
