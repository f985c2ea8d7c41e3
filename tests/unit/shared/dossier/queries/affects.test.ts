import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { casusDraaiknop } from '../../../../../shared/charts/casus-draaiknop';
import { drawFigure } from '../../../../../shared/charts/registry';
import type { EntityType } from '../../../../../shared/domain/entities';
import {
  flatTypes,
  type RecordType,
  recordFields,
  recordTypes,
} from '../../../../../shared/domain/record';
import { type Applied, applyChangeSet, replay } from '../../../../../shared/dossier/apply';
import type { Touch } from '../../../../../shared/dossier/draft';
import { TREE } from '../../../../../shared/dossier/list-requests';
import type { ChangeStep } from '../../../../../shared/dossier/operations';
import { MAX_WINDOW, type Queries, type QueryName } from '../../../../../shared/dossier/protocol';
import { affects } from '../../../../../shared/dossier/queries/affects';
import { beurtPlace, beurtRows } from '../../../../../shared/dossier/queries/beurt-rows';
import { casusList } from '../../../../../shared/dossier/queries/casus-list';
import { casusDetail } from '../../../../../shared/dossier/queries/casus-rows';
import { cijferList } from '../../../../../shared/dossier/queries/cijfer-list';
import { schemeCounts } from '../../../../../shared/dossier/queries/code-counts';
import { evidence } from '../../../../../shared/dossier/queries/evidence';
import { facet } from '../../../../../shared/dossier/queries/facets';
import { figureSource } from '../../../../../shared/dossier/queries/figure-source';
import { interviewList } from '../../../../../shared/dossier/queries/interview-list';
import { KeptLists } from '../../../../../shared/dossier/queries/kept-lists';
import { createLists } from '../../../../../shared/dossier/queries/lists';
import { facets, imports } from '../../../../../shared/dossier/queries/sources';
import type { StepSource } from '../../../../../shared/dossier/queries/steps';
import { type DossierState, emptyState } from '../../../../../shared/dossier/state';
import { actions, play } from '../histories';

// Properties are tried on many histories; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 });

type Ask = <Q extends QueryName>(
  query: Q,
  params: Queries[Q]['params'],
  answer: (state: DossierState) => Queries[Q]['result'],
) => void;

const noCasusFilter = {
  ...{ zoek: '', wereld: [], knop: [], behoefte: [], zonder: [], import: null, ids: null },
};

/** One question of every kind, about things of which `last` knows the ids. */
function askAll(last: DossierState, pick: number, steps: StepSource, ask: Ask): void {
  const one = (type: EntityType) => pickFrom([...last.entities[type].keys()], pick) ?? 'weg';
  const ofEach = recordTypes.map(one);
  const [casus = '', cijfer = '', interview = '', beurt = ''] = ofEach;
  const whole = { offset: 0, limit: MAX_WINDOW };
  const byName = { kolom: 'organisatie', richting: 'op' } as const;
  const from = one('import');
  const casussen = { filter: { ...noCasusFilter, import: from }, sorteer: byName, ...whole };
  ask('casussen', casussen, (state) => new KeptLists(casusList, state).window(casussen));
  const cijferFilter = { zoek: 'zorg', waarden: {}, import: null, ids: null };
  const cijfers = { filter: cijferFilter, sorteer: byName, ...whole };
  ask('cijfers', cijfers, (state) => new KeptLists(cijferList, state).window(cijfers));
  const interviewFilter = { zoek: '', import: from, ids: null };
  const interviews = { filter: interviewFilter, sorteer: byName, ...whole };
  ask('interviews', interviews, (state) => new KeptLists(interviewList, state).window(interviews));
  ask('cijfer', { id: cijfer }, (state) => new KeptLists(cijferList, state).row(cijfer));
  ask('interview', { id: interview }, (state) =>
    new KeptLists(interviewList, state).row(interview),
  );
  const lists = (state: DossierState) => createLists(state).flat;
  for (const soort of flatTypes) {
    const id = one(soort);
    const { veld } = pickFrom(recordFields[soort], pick) ?? { veld: '' };
    const kolom = soort === 'code' && pick % 2 === 0 ? TREE : veld;
    const request = { filter: cijferFilter, sorteer: { kolom, richting: 'op' as const }, ...whole };
    ask('records', { soort, ...request }, (state) => lists(state)[soort].window(request));
    ask('record', { soort, id }, (state) => lists(state)[soort].row(id));
  }
  ask('toekenningen', null, schemeCounts);
  const beurten = { interview, ...whole };
  ask('beurten', beurten, (state) => beurtRows(state, beurten, steps));
  ask('beurtPlaats', { beurt }, (state) => beurtPlace(state, beurt));
  ask('casus', { id: casus }, (state) => casusDetail(state, casus, steps));
  ask('facetten', null, facets);
  for (const soort of recordTypes) {
    const { veld } = pickFrom(recordFields[soort], pick) ?? { veld: '' };
    ask('facet', { soort, veld }, (state) => facet(state, { soort, veld }));
  }
  ask('imports', null, (state) => imports(state, steps));
  ask('figuur', { naam: 'casus-draaiknop', opties: {} }, (state) =>
    drawFigure(
      { naam: 'casus-draaiknop', opties: casusDraaiknop.opties.standaard },
      figureSource(state, steps),
    ),
  );
  const records = ofEach.flatMap((record, index) => [
    { record, veld: null },
    { record, veld: pickFrom(recordFields[recordTypes[index] as RecordType], pick)?.veld ?? null },
  ]);
  for (const params of [...records, { coding: one('coding') }]) {
    ask('bewijs', params, (state) => evidence(state, params, steps));
  }
}

describe('whether an answer may have changed', () => {
  test('is never denied when it did', () => {
    fc.assert(
      fc.property(actions, fc.nat({ max: 50 }), fc.nat({ max: 20 }), (list, pick, at) => {
        const { log, state: last } = play(list);
        // Ids of what is there at some moment: also what came or went later is asked about.
        const known = replay(log.slice(0, at % (log.length + 1)));
        const steps = (seq: number): ChangeStep | undefined => log[seq - 1];
        // Once for all questions: making the states took most of the time of this test.
        const moments: Applied[] = [];
        for (const change of log) {
          moments.push(applyChangeSet(moments.at(-1)?.state ?? emptyState(), change));
        }
        for (const ids of [last, known]) {
          askAll(ids, pick, steps, (query, params, answer) => {
            let before = answer(emptyState());
            for (const { state, touched } of moments) {
              const after = answer(state);
              if (!affects(query, params, touched, state)) {
                expect(after, `${query} ${JSON.stringify(params)}`).toEqual(before);
              }
              before = after;
            }
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is not denied for what is called by its interview, or shows the rows of its beurten', () => {
    const { state: first } = play([
      {
        ...{ doe: 'inlezen', cijfers: [] },
        beurten: [{ organisatie: '', interview: 'I-01', knobs: ['5'], needs: [], tekst: 'zorg' }],
      },
    ]);
    const [interview = ''] = [...first.entities.interview.keys()];
    const [beurt = ''] = [...first.entities.beurt.keys()];
    const [coding = ''] = [...first.entities.coding.keys()];
    const unit = first.entities.interview.get(interview)?.value.unit ?? '';
    const renamed = applyChangeSet(first, {
      ...{ seq: first.seq + 1, kind: 'veld' },
      operations: [
        {
          ...{ op: 'set', type: 'interview', id: interview, unit },
          ...{ field: 'velden.titel', before: null, after: 'Gesprek bij vertrek' },
        },
      ],
    });
    for (const params of [{ record: beurt, veld: 'tekst' }, { coding }]) {
      const title = (state: DossierState) => evidence(state, params, () => undefined)?.titel;
      expect(title(renamed.state)).not.toBe(title(first));
      expect(affects('bewijs', params, renamed.touched, renamed.state)).toBe(true);
    }
    const inBeurt = touch({ type: 'beurt', op: 'add', id: 'b', record: 'b' });
    const params = { record: interview, veld: 'rol' };
    expect(affects('bewijs', params, [{ ...inBeurt, interview }], first)).toBe(true);
    expect(affects('bewijs', params, [{ ...inBeurt, interview: 'i' }], first)).toBe(false);
  });

  const touch = (over: Partial<Touch>): Touch => ({
    ...{ op: 'set', type: 'casus', id: 'a', unit: 'u', field: 'velden.sector', record: 'a' },
    interview: null,
    ...over,
  });
  const state = emptyState();
  const list: Queries['casussen']['params'] = {
    filter: { zoek: '', wereld: [], knop: [], behoefte: [], zonder: [], import: null, ids: null },
    ...{ sorteer: { kolom: 'naam', richting: 'op' }, offset: 0, limit: 10 },
  };

  test('is denied for another casus', () => {
    expect(affects('casus', { id: 'a' }, [touch({})], state)).toBe(true);
    expect(affects('casus', { id: 'b' }, [touch({})], state)).toBe(false);
    expect(affects('bewijs', { record: 'b', veld: null }, [touch({})], state)).toBe(false);
    expect(affects('bewijs', { coding: 'k' }, [touch({})], state)).toBe(false);
    const coding = touch({ type: 'coding', id: 'k', field: 'richting', record: 'a' });
    expect(affects('bewijs', { coding: 'k' }, [coding], state)).toBe(true);
    expect(affects('casus', { id: 'a' }, [coding], state)).toBe(true);
    // Who and what a sentence names may be called otherwise.
    const coder = touch({ type: 'coder', id: 'x', field: 'naam', record: null });
    expect(affects('casus', { id: 'a' }, [coder], state)).toBe(true);
    for (const type of ['coder', 'import', 'sourceRow'] as const) {
      const changed = touch({ type, id: 'x', op: 'remove', field: null, record: null });
      expect(affects('bewijs', { record: 'a', veld: null }, [changed], state)).toBe(true);
    }
  });

  test('is denied for lists of what nobody touched', () => {
    const coder = touch({ op: 'add', type: 'coder', id: 'c', field: null, record: null });
    expect(affects('casussen', list, [coder], state)).toBe(false);
    expect(affects('casussen', list, [touch({})], state)).toBe(true);
    const cijfer = touch({ type: 'uitstroomcijfer', field: 'velden.bron' });
    const beurt = touch({ type: 'beurt', id: 'b', field: 'velden.tekst', record: 'b' });
    const inInterview = { ...beurt, interview: 'i' };
    expect(affects('casussen', list, [cijfer, inInterview], state)).toBe(false);
    expect(affects('interview', { id: 'j' }, [cijfer, inInterview], state)).toBe(false);
    expect(affects('interview', { id: 'i' }, [inInterview], state)).toBe(true);
    expect(affects('cijfer', { id: 'z' }, [cijfer], state)).toBe(false);
    const window = { offset: 0, limit: 1 };
    expect(affects('beurten', { interview: 'j', ...window }, [inInterview], state)).toBe(false);
    expect(affects('beurtPlaats', { beurt: 'b' }, [inInterview], state)).toBe(false);
    const facetOf = { soort: 'uitstroomcijfer', veld: 'sector' } as const;
    expect(affects('facet', facetOf, [cijfer, touch({})], state)).toBe(false);
    expect(affects('facet', { ...facetOf, veld: 'bron' }, [cijfer], state)).toBe(true);
    expect(affects('facetten', null, [touch({})], state)).toBe(false);
    expect(affects('facetten', null, [touch({ field: 'velden.wereld' })], state)).toBe(true);
    expect(affects('imports', null, [touch({ field: 'velden.wereld' })], state)).toBe(false);
    expect(affects('imports', null, [touch({ op: 'remove', field: null })], state)).toBe(true);
  });

  test('is never denied for what every step changes', () => {
    for (const query of ['status', 'ongedaan'] as const) {
      expect(affects(query, null, [], state)).toBe(true);
    }
    expect(affects('geschiedenis', { offset: 0, limit: 1 }, [], state)).toBe(true);
  });
});

describe('the sources', () => {
  const { state, log } = play([
    { doe: 'import', rows: [{ organisatie: '', knobs: [], needs: [], tekst: 'zorg' }] },
    {
      doe: 'import',
      rows: Array(3).fill({ organisatie: 'Molendrift', knobs: ['5'], needs: [], tekst: 'zorg' }),
    },
    { doe: 'veld', pick: 0, veld: 'wereld', value: 'zorg' },
    { doe: 'veld', pick: 1, veld: 'wereld', value: 'jeugd' },
    { doe: 'veld', pick: 2, veld: 'wereld', value: 'zorg' },
  ]);
  const [first = '', second = ''] = [...state.entities.import.keys()].sort();

  test('are the werelden as they occur, and the imports, newest first', () => {
    expect(facets(state)).toEqual({
      werelden: [
        { wereld: 'jeugd', aantal: 1 },
        { wereld: 'zorg', aantal: 2 },
      ],
      imports: [
        { id: second, bestand: 'casussen.xlsx' },
        { id: first, bestand: 'casussen.xlsx' },
      ],
    });
  });

  test('each import has the casussen that are still there', () => {
    const file = {
      ...{ bestand: 'casussen.xlsx', blad: 'Casussen', soort: 'casussen', wie: 'analist' },
      sha256: '0'.repeat(64),
    };
    expect(imports(state, (seq) => log[seq - 1])).toEqual([
      { id: second, ...file, at: log[2]?.at, aantal: 3, afgewezen: 0 },
      { id: first, ...file, at: log[1]?.at, aantal: 1, afgewezen: 0 },
    ]);
  });
});

function pickFrom<T>(items: readonly T[], pick: number): T | undefined {
  return items[pick % items.length];
}
