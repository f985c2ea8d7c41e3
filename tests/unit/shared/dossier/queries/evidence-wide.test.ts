import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../../../shared/dossier/commands';
import { createIntake } from '../../../../../shared/dossier/intake';
import type { ChangeStep } from '../../../../../shared/dossier/operations';
import { evidence } from '../../../../../shared/dossier/queries/evidence';
import { contains } from '../../../../../shared/dossier/queries/search-text';
import { restoreState, storedEntities, storedRest } from '../../../../../shared/dossier/snapshot';
import type { ImportRow } from '../../../../../shared/import/stream';
import { play } from '../histories';
import { importSource } from '../imports';

describe('the evidence of figures of one row', () => {
  const says = (veld: string, rij: number, kolom: number, tekst: string) => ({
    ...{ veld, rij, kolom, tekst },
  });
  const wideColumns = [
    { kolom: 0, kop: 'Organisatie', veld: 'organisatie' },
    ...[2019, 2020].map((jaar, i) => ({
      ...{ kolom: 1 + i, kop: `Uitstroom ${jaar}`, veld: 'waarde' },
      kopvelden: [says('jaar', 3, 1 + i, `${jaar}`), says('maat', 2, 1, 'Uitstroom')],
    })),
  ];

  function wide() {
    const played = play([]);
    const intake = createIntake(played.author);
    const cellen = ['Molendrift', '17%', 'bijna 30%'];
    const of = (kolom: number, velden: ImportRow['velden']) => ({
      ...{ rij: 5, kolom, cellen, knobCodes: [], needCodes: [] },
      velden: { organisatie: 'Molendrift', maat: 'Uitstroom', ...velden },
    });
    const operations = [
      ...intake.sheet({
        ...{ ...importSource, bestand: 'jaren.xlsx', blad: 'Verloop', kopregel: 3 },
        ...{ kopregels: 2, soort: 'uitstroomcijfers', kolommen: wideColumns },
      }),
      ...intake.rows([
        of(1, { jaar: 2019, waarde: 17, eenheid: 'procent' }),
        of(2, { jaar: 2020, waarde: 30, operator: 'bijna', eenheid: 'procent' }),
      ]),
    ];
    played.append({ summary: intake.close().summary, operations });
    const ids = [...played.state.entities.uitstroomcijfer.keys()].sort();
    const steps = (seq: number): ChangeStep | undefined => played.log[seq - 1];
    const ask = (record: string, veld: string | null) =>
      evidence(played.state, { record, veld }, steps);
    return { played, ask, first: ids[0] ?? '', second: ids[1] ?? '' };
  }

  test('is each the cell of its own value', () => {
    const { ask, first, second } = wide();
    expect(ask(first, 'waarde')).toMatchObject({
      waarde: 17,
      cel: { adres: 'B5', notatie: '17%', deze: 1, inKop: false },
    });
    expect(ask(second, 'waarde')).toMatchObject({
      waarde: 30,
      cel: { adres: 'C5', notatie: 'bijna 30%', deze: 2, inKop: false },
    });
    expect(ask(second, 'operator')).toMatchObject({ cel: { adres: 'C5', deze: 2 } });
    expect(ask(second, 'organisatie')).toMatchObject({ cel: { adres: 'A5', deze: 0 } });
  });

  test('points to the heading for what the heading said', () => {
    const { ask, second } = wide();
    expect(ask(second, 'jaar')).toMatchObject({
      waarde: 2020,
      cel: {
        ...{ adres: 'C3', notatie: '2020', inKop: true, deze: 2, rij: 5 },
        plaats: 'jaren.xlsx, blad Verloop, cel C3',
      },
    });
    // A question about the sheet around it, and nothing else.
    expect(ask(second, 'jaar')?.cel?.plek).toEqual({ rij: 3, kolom: 2 });
    expect(ask(second, 'maat')).toMatchObject({
      cel: { adres: 'B2', notatie: 'Uitstroom', inKop: true, deze: 2 },
    });
  });

  test('stays with its cell in a copy, after an undo and again, and in a snapshot', () => {
    const { played, ask, second } = wide();
    const { change, result } = runCommand(
      played.state,
      'dupliceren',
      { record: second },
      played.author,
    );
    if (change === null) throw new Error('nothing was copied');
    played.append(change);
    expect(ask(result.record, 'waarde')).toMatchObject({ cel: { adres: 'C5' } });
    const gone = runCommand(played.state, 'verwijderen', { records: [second] }, played.author);
    if (gone.change === null) throw new Error('nothing was removed');
    played.append(gone.change);
    played.do({ doe: 'ongedaan' });
    expect(ask(second, 'waarde')).toMatchObject({ cel: { adres: 'C5' } });
    const stored = JSON.parse(JSON.stringify([...storedEntities(played.state)]));
    const again = restoreState(storedRest(played.state), stored);
    expect(again.entities.uitstroomcijfer.get(second)?.value).toMatchObject({ kolom: 2 });
  });

  test('finds each by its own cell, not by that of the other year', () => {
    const { played, first, second } = wide();
    const found = (needle: string) =>
      [first, second].filter((id) => {
        const record = played.state.entities.uitstroomcijfer.get(id)?.value;
        return record !== undefined && contains(played.state, record, needle);
      });
    expect(found('bijna 30')).toEqual([second]);
    expect(found('17%')).toEqual([first]);
    expect(found('molendrift')).toEqual([first, second]);
  });
});
