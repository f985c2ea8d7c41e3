/** A sheet of employments of which cells were refused, or say something that is no day. */

import type { Value } from '../../../../shared/domain/values';
import { runCommand } from '../../../../shared/dossier/commands';
import { createIntake } from '../../../../shared/dossier/intake';
import type { ImportRow, ImportSource } from '../../../../shared/import/stream';
import { play } from './histories';
import { importSource } from './imports';

const source: ImportSource = {
  ...importSource,
  ...{ bestand: 'personeel.xlsx', blad: 'Personeel', soort: 'dienstverbanden', kopregel: 3 },
  kolommen: [
    { kolom: 1, kop: 'Pseudoniem', veld: 'pseudoniem' },
    { kolom: 2, kop: 'In dienst', veld: 'start' },
    { kolom: 3, kop: 'Uit dienst', veld: 'einde' },
    { kolom: 4, kop: 'Functie', veld: 'functie' },
  ],
  afgewezen: [
    {
      ...{ cel: 'C4', waarde: '31-02-2019' },
      reden: 'De dag ‘31-02-2019’ bestaat niet. Verbeter de cel.',
    },
    { cel: 'E6', waarde: '', reden: 'Hier staat een formule zonder bewaarde uitkomst.' },
  ],
};

const rows: ImportRow[] = [
  {
    rij: 4,
    cellen: ['P-1', '31-02-2019', 'heden', 'adviseur'],
    velden: { pseudoniem: 'P-1', functie: 'adviseur' },
  },
  {
    rij: 5,
    cellen: ['P-2', null, '-', 'adviseur'],
    velden: { pseudoniem: 'P-2', functie: 'adviseur' },
  },
  { rij: 6, cellen: ['P-3', '2020', null, null], velden: { pseudoniem: 'P-3', start: '2020' } },
].map((row) => ({ ...row, knobCodes: [], needCodes: [] }));

/** The state after the import of it, after another of which the same cells were read. */
export function employments() {
  const played = play([]);
  for (const each of [{ ...source, bestand: 'ander.xlsx', afgewezen: [] }, source]) {
    const intake = createIntake(played.author);
    const operations = [...intake.sheet(each), ...intake.rows(rows)];
    played.append({ summary: intake.close().summary, operations });
  }
  const [, , , first = '', second = '', third = ''] = [
    ...played.state.entities.dienstverband.keys(),
  ];
  const set = (record: string, veld: string, waarde: Value) => {
    const { change } = runCommand(
      ...([played.state, 'veldWijzigen', { record, veld, waarde }, played.author] as const),
    );
    if (change !== null) played.append(change);
  };
  return { played, first, second, third, set };
}
