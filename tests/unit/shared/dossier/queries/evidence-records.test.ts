import { describe, expect, test } from 'vitest';
import type { Value } from '../../../../../shared/domain/values';
import { type PlainCommand, runCommand } from '../../../../../shared/dossier/commands';
import { createIntake } from '../../../../../shared/dossier/intake';
import type { ChangeStep } from '../../../../../shared/dossier/operations';
import { evidence } from '../../../../../shared/dossier/queries/evidence';
import { codingsOf } from '../../../../../shared/dossier/state';
import type { ImportRow } from '../../../../../shared/import/stream';
import { play } from '../histories';
import { importSource } from '../imports';

const cijferColumns = [
  { kolom: 0, kop: 'Organisatie', veld: 'organisatie' },
  { kolom: 1, kop: 'Jaar', veld: 'jaar' },
  { kolom: 3, kop: 'Uitstroom %', veld: 'waarde' },
  { kolom: 4, kop: 'Van', veld: 'waarde' },
];
const interviewColumns = [
  { kolom: 0, kop: 'Interview', veld: 'interview' },
  { kolom: 1, kop: 'Functie', veld: 'rol' },
  { kolom: 2, kop: 'Spreker', veld: 'spreker' },
  { kolom: 4, kop: 'Antwoord', veld: 'tekst' },
  { kolom: 5, kop: 'Draaiknop', veld: 'draaiknoplabel' },
];

function row(rij: number, cellen: (string | null)[], velden: ImportRow['velden']): ImportRow {
  const label = velden.draaiknoplabel;
  return { rij, cellen, velden, knobCodes: label === undefined ? [] : ['5'], needCodes: [] };
}

/** A cijfer, and an interview of two turns of which the second says who speaks and has a label. */
function dossier() {
  const played = play([]);
  const intake = createIntake(played.author);
  const operations = [
    ...intake.sheet({
      ...{ ...importSource, bestand: 'cijfers.xlsx', blad: 'Verloop' },
      ...{ soort: 'uitstroomcijfers', kolommen: cijferColumns },
    }),
    ...intake.rows([
      row(5, ['Molendrift', '2020', '17,0'], {
        ...{ organisatie: 'Molendrift', jaar: 2020, waarde: 17 },
        ...{ maat: 'uitstroompercentage', operator: 'is' },
      }),
      row(6, ['Molendrift', '2021', null, '10'], {
        ...{ organisatie: 'Molendrift', jaar: 2021, waarde: 10 },
      }),
    ]),
    ...intake.sheet({
      ...{ ...importSource, bestand: 'gesprekken.xlsx', blad: 'Alles' },
      ...{ soort: 'interviews', kolommen: interviewColumns },
    }),
    ...intake.rows([
      row(2, ['I-01', null, 'adviseur', 'Te veel diensten', null], {
        ...{ interview: 'I-01', spreker: 'adviseur', tekst: 'Te veel diensten' },
      }),
      row(3, ['I-01', 'adviseur werving', 'adviseur', 'Dus ging ik', '5'], {
        ...{ interview: 'I-01', rol: 'adviseur werving', spreker: 'adviseur' },
        ...{ volgnr: 2, tekst: 'Dus ging ik', draaiknoplabel: '5' },
      }),
    ]),
  ];
  played.append({ summary: intake.close().summary, operations });
  const steps = (seq: number): ChangeStep | undefined => played.log[seq - 1];
  const { uitstroomcijfer, interview, beurt } = played.state.entities;
  const first = (keys: Iterable<string>) => [...keys].sort()[0] ?? '';
  const tweede = [...beurt.values()].find(({ value }) => value.volgorde === 2)?.value.id ?? '';
  return {
    played,
    cijfer: first(uitstroomcijfer.keys()),
    interview: first(interview.keys()),
    tweede,
    ask: (request: Parameters<typeof evidence>[1]) => evidence(played.state, request, steps),
    run<C extends PlainCommand>(command: C, params: Parameters<typeof runCommand<C>>[2]) {
      const { change, result } = runCommand(played.state, command, params, played.author);
      if (change !== null) played.append(change);
      return result;
    },
  };
}

describe('the evidence of a cijfer', () => {
  test('is the column that its row fills, when two columns give one field', () => {
    const { ask, played } = dossier();
    const record = [...played.state.entities.uitstroomcijfer.keys()].sort()[1] ?? '';
    expect(ask({ record, veld: 'waarde' })).toMatchObject({
      waarde: 10,
      cel: { adres: 'E6', notatie: '10', kop: 'Van', deze: 3 },
    });
  });

  test('is its cell, under the name of the figure', () => {
    const { ask, cijfer } = dossier();
    expect(ask({ record: cijfer, veld: 'waarde' })).toMatchObject({
      ...{ titel: 'Waarde van uitstroompercentage bij Molendrift (2020)', waarde: 17 },
      cel: {
        ...{ bestand: 'cijfers.xlsx', blad: 'Verloop', adres: 'D5', notatie: '17,0' },
        ...{ kop: 'Uitstroom %', rij: 5, deze: 2 },
      },
      ...{ herkomst: 'import', wie: 'analist' },
      wijzigingen: [{ zin: 'Geïmporteerd uit cijfers.xlsx' }],
    });
    expect(ask({ record: cijfer, veld: null })?.titel).toBe(
      'Uitstroompercentage bij Molendrift (2020)',
    );
  });

  test('says changes as the screens say them: choices by their label, a decimal comma', () => {
    const { ask, run, cijfer } = dossier();
    run('veldWijzigen', { record: cijfer, veld: 'operator', waarde: 'meer' });
    run('veldWijzigen', { record: cijfer, veld: 'waarde', waarde: 17.5 });
    expect(ask({ record: cijfer, veld: null })?.wijzigingen.map(({ zin }) => zin)).toEqual([
      'Waarde: ‘17’ werd ‘17,5’',
      'Hoe precies: ‘precies’ werd ‘meer dan’',
      'Geïmporteerd uit cijfers.xlsx',
    ]);
    expect(ask({ record: cijfer, veld: 'waarde' })).toMatchObject({
      ...{ waarde: 17.5, herkomst: 'hand', cel: { notatie: '17,0' } },
    });
  });

  test('of a copy is the row of the original, but a hand put it there', () => {
    const { ask, run, cijfer } = dossier();
    run('veldWijzigen', { record: cijfer, veld: 'waarde', waarde: 99 });
    const { record } = run('dupliceren', { record: cijfer });
    expect(ask({ record, veld: 'waarde' })).toMatchObject({
      ...{ waarde: 99, herkomst: 'hand', wie: 'analist', cel: { adres: 'D5', notatie: '17,0' } },
      wijzigingen: [{ zin: 'Kopie van een rij uit cijfers.xlsx' }],
    });
  });
});

describe('the evidence of an interview', () => {
  test('is the cell of the first row that states the field', () => {
    const { ask, interview } = dossier();
    expect(ask({ record: interview, veld: 'interview' })?.cel).toMatchObject({
      ...{ adres: 'A2', notatie: 'I-01', rij: 2 },
    });
    // The second row completed it, in the same import: that is no change by a hand.
    expect(ask({ record: interview, veld: 'rol' })).toMatchObject({
      ...{ titel: 'Rol van adviseur werving', waarde: 'adviseur werving', herkomst: 'import' },
      cel: { adres: 'B3', notatie: 'adviseur werving', rij: 3 },
      wijzigingen: [{ zin: 'Geïmporteerd uit gesprekken.xlsx' }],
    });
    expect(ask({ record: interview, veld: null })).toMatchObject({
      ...{ titel: 'Adviseur werving', cel: { rij: 2, deze: null } },
    });
  });

  test('that was changed since is of the hand, until it is as read again', () => {
    const { ask, run, played, interview } = dossier();
    run('veldWijzigen', { record: interview, veld: 'rol', waarde: 'adviseur' });
    expect(ask({ record: interview, veld: 'rol' })?.herkomst).toBe('hand');
    played.do({ doe: 'ongedaan' });
    expect(ask({ record: interview, veld: 'rol' })?.herkomst).toBe('import');
  });

  test('typed in by hand has no cell', () => {
    const { ask, run } = dossier();
    const velden: Record<string, Value> = { titel: 'Gesprek bij vertrek' };
    const { record } = run('toevoegen', { soort: 'interview', velden });
    expect(ask({ record, veld: 'titel' })).toMatchObject({
      ...{ titel: 'Gesprek bij vertrek', cel: null, herkomst: 'hand' },
      wijzigingen: [{ zin: 'Toegevoegd' }],
    });
  });
});

describe('the evidence of a beurt', () => {
  test('is its own cell, under its name within the interview', () => {
    const { ask, tweede } = dossier();
    expect(ask({ record: tweede, veld: 'tekst' })).toMatchObject({
      ...{ titel: 'Tekst van beurt 2 (adviseur), adviseur werving', waarde: 'Dus ging ik' },
      ...{ herkomst: 'import', cel: { adres: 'E3', notatie: 'Dus ging ik' } },
    });
  });

  test('and of a label on it is the cell of that label', () => {
    const { ask, played, tweede } = dossier();
    const coding = codingsOf(played.state, tweede)[0]?.id ?? '';
    expect(ask({ coding })).toMatchObject({
      ...{ titel: 'Draaiknop 5 bij beurt 2 (adviseur), adviseur werving', herkomst: 'gedrukt' },
      ...{ wie: null, cel: { adres: 'F3', notatie: '5' } },
      wijzigingen: [{ zin: 'Geïmporteerd uit gesprekken.xlsx' }],
    });
  });

  test('and of words in it is the cell that they stand in, and who pointed at them', () => {
    const { ask, run, tweede } = dossier();
    const { coding } = run('toekennen', {
      ...{ onderwerp: tweede, scheme: 'draaiknop', code: '5a', rol: 'aanvullend' },
      ...{ richting: 'min', motivatie: 'Vertrek.' },
      anchor: { veld: 'tekst', start: 0, end: 8, quote: 'Dus ging' },
    });
    expect(ask({ coding })).toMatchObject({
      ...{ herkomst: 'analist', wie: 'analist', motivatie: 'Vertrek.' },
      ...{ anchor: { quote: 'Dus ging' }, cel: { adres: 'E3' } },
      wijzigingen: [{ zin: 'Toegekend' }],
    });
  });
});
