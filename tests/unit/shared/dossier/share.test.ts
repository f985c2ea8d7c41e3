import { describe, expect, test } from 'vitest';
import type { ImportRecord } from '../../../../shared/domain/provenance';
import { replay } from '../../../../shared/dossier/apply';
import { chosenRecords, type ShareChoice, selectionOf } from '../../../../shared/dossier/share';
import { type DossierState, get } from '../../../../shared/dossier/state';
import { planOf, select } from './copies';
import { type Action, Played, play } from './histories';

const past: Action[] = [
  {
    doe: 'import',
    rows: [
      { organisatie: 'Molendrift', knobs: ['5'], needs: [], tekst: 'zorg' },
      { organisatie: 'ZorgStart', knobs: ['2'], needs: ['ertoe_doen'], tekst: 'jeugd' },
    ],
  },
  {
    doe: 'inlezen',
    cijfers: [{ organisatie: 'Molendrift', interview: '', knobs: [], needs: [], tekst: 'zorg' }],
    beurten: [{ organisatie: '', interview: 'I-01', knobs: ['1'], needs: [], tekst: 'zorg' }],
  },
  { doe: 'toevoegen', pick: 0, soort: 'casus', tekst: 'zorg' },
];
const all: Extract<ShareChoice, { soort: 'selectie' }> = {
  soort: 'selectie',
  soorten: ['casus', 'uitstroomcijfer', 'interview'],
  imports: null,
  ids: null,
};

/** The dossier that a selection becomes. */
function shared(state: DossierState, choice: ShareChoice, by: string | null = null): DossierState {
  return replay([{ seq: 1, kind: 'selectie', operations: selectionOf(state, choice, by) }]);
}

const { state } = play(past);
const idOf = (name: string) =>
  [...state.entities.casus.values()].find(({ value }) => value.velden.organisatie === name)?.value
    .id ?? '';

describe('a selection', () => {
  test('of everything is everything but the history', () => {
    const copy = shared(state, all, [...state.entities.coder.keys()][0] ?? null);
    for (const type of ['casus', 'uitstroomcijfer', 'interview', 'beurt', 'coding'] as const) {
      expect([...copy.entities[type].keys()].sort()).toEqual(
        [...state.entities[type].keys()].sort(),
      );
    }
    expect([...copy.entities.unit.keys()].sort()).toEqual(
      [...state.entities.unit.keys()].filter((id) => copy.entities.unit.has(id)).sort(),
    );
  });

  test('holds a record with its codings, row, import, units and coder, and no other record', () => {
    const id = idOf('ZorgStart');
    const copy = shared(state, { ...all, ids: [id] });
    expect([...copy.entities.casus.keys()]).toEqual([id]);
    expect(copy.entities.coding.size).toBe(2);
    expect(copy.entities.sourceRow.size).toBe(1);
    expect(copy.entities.import.size).toBe(1);
    expect(copy.entities.interview.size + copy.entities.uitstroomcijfer.size).toBe(0);
    const text = JSON.stringify([
      ...copy.entities.unit.values(),
      ...copy.entities.sourceRow.values(),
    ]);
    expect(text).toContain('ZorgStart');
    expect(text).not.toContain('Molendrift');
  });

  test('takes an interview with its turns', () => {
    const copy = shared(state, { ...all, soorten: ['interview'] });
    expect([copy.entities.interview.size, copy.entities.beurt.size]).toEqual([1, 1]);
    expect(copy.entities.casus.size).toBe(0);
  });

  test('calls an interview as it is called now, in its unit too', () => {
    const made = new Played().join('analist');
    made.do({ doe: 'toevoegen', pick: 0, soort: 'interview', tekst: 'Gesprek bij Molendrift' });
    made.do({ doe: 'veld', pick: 0, veld: 'rol', value: 'jeugd' });
    const copy = shared(made.state, all);
    expect([...copy.entities.unit.values()].map(({ value }) => value.naam)).toEqual(['jeugd']);
    expect(JSON.stringify(copy.entities)).not.toContain('Molendrift');
    // What it is called there says nothing about what it is called here.
    const there = select(made, 'b', all);
    expect(planOf(made, there).operations).toMatchObject([{ op: 'add', type: 'coder' }]);
    expect(planOf(there, made)).toEqual({ operations: [], conflicts: [] });
  });

  test('goes by source; what was made by hand is a source of its own', () => {
    const imports = [...state.entities.import.values()].map(({ value }) => value);
    const casussen = imports.find(({ soort }) => soort === 'casussen')?.id ?? '';
    const names = (choice: ShareChoice) =>
      chosenRecords(state, choice).map(
        ({ value }) => ('organisatie' in value.velden && value.velden.organisatie) || 'met de hand',
      );
    expect(names({ ...all, imports: [null] })).toEqual(['met de hand']);
    expect(names({ ...all, imports: [casussen] }).sort()).toEqual(['Molendrift', 'ZorgStart']);
    expect(names({ ...all, imports: [] })).toEqual([]);
    expect(chosenRecords(state, { soort: 'alles' })).toHaveLength(
      state.entities.casus.size +
        state.entities.uitstroomcijfer.size +
        state.entities.interview.size,
    );
  });

  test('brings the rejected cells of its own rows only', () => {
    const source = [...state.entities.import.values()].find(
      ({ value }) => value.soort === 'casussen',
    )?.value as ImportRecord;
    const rij = (id: string) =>
      get(state, 'sourceRow', get(state, 'casus', id)?.sourceRow ?? '')?.rij ?? 0;
    const [mine, others] = [rij(idOf('ZorgStart')), rij(idOf('Molendrift'))];
    expect(mine).not.toBe(others);
    const cell = (row: number) => ({ cel: `C${row}`, waarde: 'x', reden: 'geen getal' });
    const rejected = replay(
      [
        {
          seq: state.seq + 1,
          kind: 'import',
          operations: [
            { op: 'remove', type: 'import', value: source },
            {
              op: 'add',
              type: 'import',
              value: { ...source, afgewezen: [cell(mine), cell(others)] },
            },
          ],
        },
      ],
      state,
    );
    const copy = shared(rejected, { ...all, ids: [idOf('ZorgStart')] });
    expect(get(copy, 'import', source.id)?.afgewezen).toEqual([cell(mine)]);
  });

  test('names whoever selected and whoever coded it, nobody else', () => {
    const coders = [...state.entities.coder.keys()];
    expect([...shared(state, { ...all, soorten: ['casus'] }).entities.coder.keys()]).toEqual([]);
    expect([...shared(state, all, coders[0] ?? null).entities.coder.keys()]).toEqual(coders);
  });
});
