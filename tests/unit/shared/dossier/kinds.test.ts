/**
 * Organisaties, vertrekredenen, dienstverbanden, kostenposten and codes are read, shared, merged,
 * erased and told as the other kinds are.
 */
import { describe, expect, test } from 'vitest';
import type { EntityType } from '../../../../shared/domain/entities';
import { flatTypes, recordTypes } from '../../../../shared/domain/record';
import {
  chosenErasables,
  countUnits,
  erasureCounts,
  unitsWith,
} from '../../../../shared/dossier/erasable';
import { eraseUnits } from '../../../../shared/dossier/erasure';
import { quotesOf } from '../../../../shared/dossier/erasure-quotes';
import { conflictRow, kindsOf } from '../../../../shared/dossier/merge-describe';
import type { ChangeStep } from '../../../../shared/dossier/operations';
import { sentence, sentenceSource } from '../../../../shared/dossier/sentences';
import { type ShareChoice, sharedTypes } from '../../../../shared/dossier/share';
import type { DossierState } from '../../../../shared/dossier/state';
import { merge, planOf, select, share } from './copies';
import { type Action, Played, play, testAuthor } from './histories';
import { flatSheets } from './imports';
import { contents } from './states';

const row = (soort: (typeof flatSheets)[number], organisatie: 'Molendrift' | 'ZorgStart') => ({
  soort,
  organisatie,
  tekst: 'zorg',
});
/** Two rows on each of the five sheets, and one record of each other kind. */
const all: Action[] = [
  {
    doe: 'import',
    rows: [{ organisatie: 'Molendrift', knobs: ['5'], needs: [], tekst: 'zorg' }],
  },
  {
    doe: 'inlezen',
    cijfers: [{ organisatie: 'Molendrift', interview: '', knobs: [], needs: [], tekst: 'zorg' }],
    beurten: [{ organisatie: '', interview: 'I-01', knobs: [], needs: [], tekst: 'zorg' }],
  },
  {
    doe: 'soorten',
    rijen: flatSheets.flatMap((soort) => [row(soort, 'Molendrift'), row(soort, 'ZorgStart')]),
  },
];
const whole: Extract<ShareChoice, { soort: 'selectie' }> = {
  ...{ soort: 'selectie', soorten: sharedTypes, imports: null, ids: null },
};
const idsOf = (state: DossierState, type: EntityType) => [...state.entities[type].keys()].sort();
const valuesOf = (state: DossierState, type: EntityType) =>
  Array.from(state.entities[type].values() as Iterable<{ value: unknown }>, ({ value }) => value);
const unitOf = (state: DossierState, naam: string) =>
  [...state.entities.unit.values()]
    .filter(({ value }) => value.soort === 'organisatie' && value.naam === naam)
    .map(({ value }) => value.id);

describe('a selection', () => {
  test('of everything holds all nine kinds as they are', () => {
    const made = play(all);
    const copy = select(made, 'b', whole);
    for (const type of recordTypes) {
      expect(made.state.entities[type].size, type).toBeGreaterThan(0);
      expect(valuesOf(copy.state, type), type).toEqual(valuesOf(made.state, type));
    }
    expect(planOf(copy, made)).toEqual({ operations: [], conflicts: [] });
  });

  test.each(flatTypes)('of one kind holds nothing of the others: %s', (type) => {
    const made = play(all);
    const { state } = select(made, 'b', { ...whole, soorten: [type] });
    for (const other of recordTypes) {
      expect(idsOf(state, other)).toEqual(other === type ? idsOf(made.state, type) : []);
    }
    // The rows that they came from, and no other sheet.
    expect(state.entities.import.size).toBe(1);
    expect(state.entities.sourceRow.size).toBe(state.entities[type].size);
    expect(state.entities.coding.size).toBe(0);
  });
});

describe('a merge', () => {
  test('into a copy that has none brings all nine kinds, by name, and a second time nothing', () => {
    const made = play(all);
    const empty = new Played(testAuthor(null, 'leeg')).join('leeg');
    const told = kindsOf(planOf(empty, made), empty.state, made.state);
    for (const type of recordTypes) {
      const kind = told.find(({ soort }) => soort === type);
      expect(kind?.erbij.aantal, type).toBe(made.state.entities[type].size);
    }
    expect(told.find(({ soort }) => soort === 'organisatie')?.erbij.voorbeelden).toEqual([
      'Molendrift',
      'ZorgStart',
    ]);
    merge(empty, made);
    for (const type of recordTypes) {
      expect(valuesOf(empty.state, type), type).toEqual(valuesOf(made.state, type));
    }
    expect(planOf(empty, made).operations).toEqual([]);
  });

  test('of a field that both changed is a question, in the words of the screen', () => {
    const mine = play(all);
    const theirs = share(mine, 'b');
    const [id = ''] = idsOf(mine.state, 'dienstverband');
    const [record] = valuesOf(mine.state, 'dienstverband') as { id: string; unit: string }[];
    const set = (copy: Played, after: string) =>
      copy.write('veld', [
        {
          ...{ op: 'set', type: 'dienstverband', id, unit: record?.unit ?? '' },
          ...{ field: 'velden.functie', before: 'zorg', after },
        },
      ]);
    set(mine, 'adviseur');
    set(theirs, 'jeugdbeschermer');
    const [conflict] = planOf(mine, theirs).conflicts;
    if (conflict === undefined) throw new Error('no conflict');
    const copies = [mine, theirs].map(({ state, log }) => ({ state, steps: log }));
    const [here, there] = copies as [(typeof copies)[0], (typeof copies)[0]];
    expect(conflictRow(conflict, here, there)).toMatchObject({
      ...{ soort: 'dienstverband', veld: 'Functie', was: 'zorg' },
      ...{ mijn: { tekst: 'adviseur' }, hun: { tekst: 'jeugdbeschermer' } },
    });
  });
});

describe('erasing', () => {
  const { state } = play(all);

  test('an organisation in each source takes what is its own, and nothing of another', () => {
    const units = unitsWith(state, unitOf(state, 'Molendrift'));
    expect(countUnits(state, units)).toMatchObject({
      ...{ casus: 1, uitstroomcijfer: 1, organisatie: 1, vertrekreden: 1 },
      // A codebook is of nobody in particular.
      ...{ dienstverband: 1, kostenpost: 1, code: 0, interview: 0 },
    });
    const after = eraseUnits(state, units).state;
    for (const type of ['organisatie', 'vertrekreden', 'dienstverband', 'kostenpost'] as const) {
      expect(after.entities[type].size, type).toBe(1);
    }
    expect(after.entities.code.size).toBe(2);
    const names = flatTypes.map((type) => JSON.stringify(valuesOf(after, type))).join('');
    expect(names).not.toContain('Molendrift');
    expect(names).toContain('ZorgStart');
  });

  test('all sources leaves nothing of any kind', () => {
    const sources = [...state.entities.import.keys()];
    expect(chosenErasables(state, sources)).toHaveLength(sources.length);
    const { state: after } = eraseUnits(state, unitsWith(state, sources));
    for (const type of [...recordTypes, 'sourceRow', 'import', 'coding', 'unit'] as const) {
      expect(after.entities[type].size, type).toBe(0);
    }
    expect(JSON.stringify(contents(after))).not.toMatch(/Molendrift|ZorgStart|zorg/);
  });

  test('is told by number, and an organisation by how many there were in sources', () => {
    const units = unitsWith(state, unitOf(state, 'Molendrift'));
    const step: ChangeStep = {
      ...{
        id: 's',
        seq: 9,
        kind: 'wissen',
        coder: null,
        at: '',
        ref: null,
        subjects: [],
        left: [],
      },
      counts: erasureCounts(state, units),
    };
    expect(
      sentence(
        step,
        sentenceSource(state, () => undefined),
      ),
    ).toBe(
      '6 organisaties voorgoed gewist, met 1 casus, 1 cijfer, 1 vertrekreden, 1 dienstverband, 1 kostenpost en 1 toekenning',
    );
  });

  test('looks for the other names of an organisation in what stays', async () => {
    const made = play(all);
    const [one] = unitOf(made.state, 'Molendrift').flatMap((unit) =>
      [...made.state.entities.organisatie.values()].filter(({ value }) => value.unit === unit),
    );
    const [casus] = [...made.state.entities.casus.values()];
    if (one === undefined || casus === undefined) throw new Error('nothing to look for');
    made.write('veld', [
      {
        ...{ op: 'set', type: 'organisatie', id: one.value.id, unit: one.value.unit },
        ...{ field: 'velden.andereNamen', before: null, after: ['De Oude Molen'] },
      },
      {
        ...{ op: 'set', type: 'casus', id: casus.value.id, unit: casus.value.unit },
        ...{ field: 'velden.opmerking', before: null, after: 'Zoals bij de oude molen.' },
      },
    ]);
    const pace = { breathe: () => undefined };
    const found: string[] = [];
    for await (const place of quotesOf(made.state, new Set([one.value.unit]), 'Proef', pace)) {
      found.push(`${place.plaats}: ${place.gevonden}`);
    }
    expect(found).toContain('Opmerking: de oude molen');
  });
});

test('an import of five sheets is told kind by kind', () => {
  const made = play([all[2] as Action]);
  const step = made.log.at(-1);
  if (step === undefined) throw new Error('nothing was read');
  expect(
    sentence(
      step,
      sentenceSource(made.state, (seq) => made.log[seq - 1]),
    ),
  ).toBe(
    '2 organisaties, 2 vertrekredenen, 2 dienstverbanden, 2 kostenposten en 2 codes geïmporteerd uit casussen.xlsx en 2 andere bladen',
  );
});
