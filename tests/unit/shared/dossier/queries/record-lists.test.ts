import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type InterviewField, interviewFields } from '../../../../../shared/domain/interview';
import type { ImportRecord, SheetKind } from '../../../../../shared/domain/provenance';
import { type CijferField, cijferFields } from '../../../../../shared/domain/uitstroomcijfer';
import type { Value } from '../../../../../shared/domain/values';
import { applyChangeSet } from '../../../../../shared/dossier/apply';
import type { Operation } from '../../../../../shared/dossier/operations';
import {
  type CijferFilter,
  type CijferListRequest,
  type InterviewColumn,
  type InterviewListRequest,
  MAX_WINDOW,
} from '../../../../../shared/dossier/protocol';
import { cijferList } from '../../../../../shared/dossier/queries/cijfer-list';
import { facet } from '../../../../../shared/dossier/queries/facets';
import { interviewList } from '../../../../../shared/dossier/queries/interview-list';
import { KeptLists } from '../../../../../shared/dossier/queries/kept-lists';
import { type DossierState, emptyState } from '../../../../../shared/dossier/state';
import { actions, play } from '../histories';
import { importSource } from '../imports';

// Properties are tried on many histories; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 });

const whole = { offset: 0, limit: MAX_WINDOW };
const letter = (index: number) => String.fromCharCode(97 + index);

function stateOf(operations: Operation[], from = emptyState(), seq = 1): DossierState {
  return applyChangeSet(from, { seq, kind: 'import', operations }).state;
}

/** Cijfers called by the letters of the alphabet, in this order. */
function cijfers(...list: Partial<Record<CijferField, Value>>[]): DossierState {
  return stateOf(
    list.map(
      (velden, index): Operation => ({
        ...{ op: 'add', type: 'uitstroomcijfer' },
        value: { id: letter(index), unit: 'u', sourceRow: null, velden },
      }),
    ),
  );
}

function askCijfers(
  state: DossierState,
  kolom: CijferField,
  richting: 'op' | 'af' = 'op',
  filter: Partial<CijferFilter> = {},
): string {
  const all = { zoek: '', waarden: {}, import: null, ids: null, ...filter };
  const { rows } = new KeptLists(cijferList, state).window({
    ...{ filter: all, sorteer: { kolom, richting } },
    ...whole,
  });
  return rows.map(({ id }) => id).join('');
}

describe('uitstroomcijfers', () => {
  test('stand by the size of a number, texts after it, what is not known last', () => {
    const state = cijfers(
      { waarde: 10 },
      { waarde: 9.5 },
      {},
      { waarde: 'bijna 3' },
      { waarde: -1 },
      { waarde: { ontbreekt: 'onbekend' } },
    );
    expect(askCijfers(state, 'waarde')).toBe('ebadcf');
    expect(askCijfers(state, 'waarde', 'af')).toBe('dabecf');
  });

  test('stand by the words of a choice, as the screen shows them', () => {
    // "ongeveer", "meer dan", "precies", and what is no choice.
    const state = cijfers(
      { operator: 'ongeveer' },
      { operator: 'meer' },
      { operator: 'is' },
      { operator: 'naar schatting' },
    );
    expect(askCijfers(state, 'operator')).toBe('bdac');
  });

  test('are filtered by ticked values: within a field "or", fields together "and"', () => {
    const state = cijfers(
      { sector: 'zorg', bron: 'AZW' },
      { sector: 'zorg ', bron: 'CBS' },
      { sector: 'jeugd', bron: 'CBS' },
      { sector: { ontbreekt: 'nvt' } },
    );
    const ask = (filter: Partial<CijferFilter>) => askCijfers(state, 'code', 'op', filter);
    expect(ask({ waarden: { sector: ['zorg'] } })).toBe('ab');
    expect(ask({ waarden: { sector: ['zorg', 'jeugd'], bron: ['CBS'] } })).toBe('bc');
    expect(ask({ waarden: { sector: [] } })).toBe('abcd');
    expect(ask({ zoek: 'cbs', ids: ['a', 'c'] })).toBe('c');
    expect(facet(state, { soort: 'uitstroomcijfer', veld: 'sector' })).toEqual([
      { waarde: 'jeugd', aantal: 1 },
      { waarde: 'zorg', aantal: 2 },
    ]);
  });

  test('of two sheets that came in together stand sheet by sheet', () => {
    const sheet = (id: string, blad: string): Operation[] => [
      {
        ...{ op: 'add', type: 'import' },
        value: { ...importSource, soort: 'uitstroomcijfers', blad, id, unit: 'u' } as ImportRecord,
      },
      ...[1, 2].flatMap((rij): Operation[] => [
        {
          ...{ op: 'add', type: 'sourceRow' },
          value: { id: `${id}${rij}`, unit: 'u', import: id, rij, cellen: [] },
        },
        {
          ...{ op: 'add', type: 'uitstroomcijfer' },
          value: { id: `${blad}${rij}`, unit: 'u', sourceRow: `${id}${rij}`, velden: {} },
        },
      ]),
    ];
    const state = stateOf([...sheet('x', 'B'), ...sheet('y', 'A')]);
    expect(askCijfers(state, 'code')).toBe('A1A2B1B2');
    expect(askCijfers(state, 'code', 'op', { import: 'x' })).toBe('B1B2');
  });
});

interface GivenInterview {
  velden?: Partial<Record<InterviewField, Value>>;
  /** Text of each turn, and the codes on it; the turns in the order in which they stand. */
  beurten?: { tekst: string; cellen?: string[]; knop?: string[]; geweigerd?: string[] }[];
}

function interviews(...list: GivenInterview[]): DossierState {
  return stateOf(
    list.flatMap(({ velden = {}, beurten = [] }, index): Operation[] => {
      const id = letter(index);
      return [
        { op: 'add', type: 'interview', value: { id, unit: id, sourceRow: null, velden } },
        ...beurten.flatMap(({ tekst, cellen, knop = [], geweigerd = [] }, at): Operation[] => {
          const beurt = `${id}${at}`;
          const row = `r-${beurt}`;
          const coding = (code: string, status: 'aanvaard' | 'geweigerd'): Operation => ({
            ...{ op: 'add', type: 'coding' },
            value: {
              ...{
                id: `${beurt}-${code}`,
                unit: id,
                onderwerp: beurt,
                herkomst: 'analist',
                status,
              },
              ...{ coder: null, anchor: null, motivatie: null, richting: null },
              ...{ scheme: 'draaiknop', code: code as '5', rol: 'aanvullend' },
            },
          });
          return [
            {
              ...{ op: 'add', type: 'sourceRow' },
              value: { id: row, unit: id, import: 'i', rij: at + 2, cellen: cellen ?? [] },
            },
            {
              ...{ op: 'add', type: 'beurt' },
              value: {
                ...{ id: beurt, unit: id, sourceRow: row, interview: id },
                ...{ volgorde: at + 1, velden: { tekst } },
              },
            },
            ...knop.map((code) => coding(code, 'aanvaard')),
            ...geweigerd.map((code) => coding(code, 'geweigerd')),
          ];
        }),
      ];
    }),
  );
}

function request(
  kolom: InterviewColumn,
  zoek = '',
  richting: 'op' | 'af' = 'op',
): InterviewListRequest {
  return { filter: { zoek, import: null, ids: null }, sorteer: { kolom, richting }, ...whole };
}

function askInterviews(state: DossierState, ...asked: Parameters<typeof request>): string {
  const { rows } = new KeptLists(interviewList, state).window(request(...asked));
  return rows.map(({ id }) => id).join('');
}

describe('interviews', () => {
  const state = interviews(
    { velden: { rol: 'adviseur' }, beurten: [{ tekst: 'Roosters', knop: ['1', '5'] }] },
    {
      velden: { rol: 'directeur' },
      beurten: [{ tekst: 'Vertrek' }, { tekst: 'Lonen en\nroosters' }],
    },
    { velden: { rol: 'begeleider' }, beurten: [] },
    { beurten: [{ tekst: 'x', cellen: ['Werkdruk'], knop: ['2'], geweigerd: ['5'] }] },
  );

  test('are found by what is said in them, and by the rows as they were read', () => {
    expect(askInterviews(state, 'rol', 'ROOSTERS')).toBe('ab');
    expect(askInterviews(state, 'rol', 'en roosters')).toBe('b');
    expect(askInterviews(state, 'rol', 'directeur')).toBe('b');
    expect(askInterviews(state, 'rol', 'werkdruk')).toBe('d');
    expect(askInterviews(state, 'rol', 'vertrek lonen')).toBe('');
  });

  test('stand by their fields, their number of beurten and the codes in them', () => {
    expect(askInterviews(state, 'rol')).toBe('acbd');
    expect(askInterviews(state, 'rol', '', 'af')).toBe('bcad');
    expect(askInterviews(state, 'beurten')).toBe('cadb');
    expect(askInterviews(state, 'draaiknoppen')).toBe('dabc');
    expect(askInterviews(state, 'behoeften')).toBe('abcd');
  });

  test('have their beurten, characters and codes counted; what is refused is no code', () => {
    const lists = new KeptLists(interviewList, state);
    expect(lists.row('a')).toEqual({
      ...{ id: 'a', velden: { rol: 'adviseur' }, beurten: 1, tekens: 8 },
      codes: [
        { scheme: 'draaiknop', code: '1', aantal: 1 },
        { scheme: 'draaiknop', code: '5', aantal: 1 },
      ],
    });
    expect(lists.row('b')).toMatchObject({ beurten: 2, tekens: 24, codes: [] });
    expect(lists.row('d')?.codes).toEqual([{ scheme: 'draaiknop', code: '2', aantal: 1 }]);
    expect(lists.row('weg')).toBeNull();
  });

  test('move when one of their beurten gets a code', () => {
    const lists = new KeptLists(interviewList, state);
    const asked = request('draaiknoppen', '', 'af');
    const order = () => lists.window(asked).rows.map(({ id, codes }) => [id, codes.length]);
    expect(order()[0]).toEqual(['a', 2]);
    const codings = ['1', '2', '3'].map(
      (code): Operation => ({
        ...{ op: 'add', type: 'coding' },
        value: {
          ...{
            id: `n${code}`,
            unit: 'b',
            onderwerp: 'b1',
            herkomst: 'analist',
            status: 'aanvaard',
          },
          ...{ coder: null, anchor: null, motivatie: null, richting: null },
          ...{ scheme: 'draaiknop', code: code as '1', rol: 'aanvullend' },
        },
      }),
    );
    const next = applyChangeSet(state, { seq: 2, kind: 'codering', operations: codings });
    lists.advance(next.state, next.touched);
    expect(order()[0]).toEqual(['b', 3]);
  });
});

describe('lists that are kept while the dossier changes', () => {
  test('know that a row is gone under a record that stays, as after a merge', () => {
    const row = { id: 'r', unit: 'u', import: 'i', rij: 2, cellen: ['Werkdruk'] };
    const state = stateOf([
      { op: 'add', type: 'sourceRow', value: row },
      {
        ...{ op: 'add', type: 'uitstroomcijfer' },
        value: { id: 'a', unit: 'u', sourceRow: 'r', velden: {} },
      },
    ]);
    const kept = new KeptLists(cijferList, state);
    const ask = (filter: Partial<CijferFilter>) =>
      kept.window({
        filter: { zoek: '', waarden: {}, import: null, ids: null, ...filter },
        sorteer: { kolom: 'code', richting: 'op' },
        ...whole,
      }).total;
    expect([ask({ import: 'i' }), ask({ zoek: 'werkdruk' })]).toEqual([1, 1]);
    const next = applyChangeSet(state, {
      ...{ seq: 2, kind: 'samenvoegen' },
      operations: [{ op: 'remove', type: 'sourceRow', value: row }],
    });
    kept.advance(next.state, next.touched);
    expect([ask({ import: 'i' }), ask({ zoek: 'werkdruk' }), ask({})]).toEqual([0, 0, 1]);
  });

  const richting = fc.constantFrom('op' as const, 'af' as const);
  const zoek = fc.constantFrom('', '', 'zorg', 'werk', 'molen');
  const kinds: SheetKind[] = ['uitstroomcijfers', 'interviews'];

  test.each(kinds)('are those that would be made anew: %s', (kind) => {
    const cijferRequest = fc.record({
      filter: fc.record({
        zoek,
        waarden: fc.constantFrom({}, {}, { organisatie: ['Molendrift'] }, { maat: ['zorg'] }),
        import: fc.constant(null),
        ids: fc.constant(null),
      }),
      sorteer: fc.record({ kolom: fc.constantFrom(...cijferFields), richting }),
    });
    const interviewRequest = fc.record({
      filter: fc.record({ zoek, import: fc.constant(null), ids: fc.constant(null) }),
      sorteer: fc.record({
        kolom: fc.constantFrom<InterviewColumn>(
          ...interviewFields,
          ...(['beurten', 'draaiknoppen', 'behoeften'] as const),
        ),
        richting,
      }),
    });
    const make = (state: DossierState) =>
      kind === 'uitstroomcijfers'
        ? new KeptLists(cijferList, state)
        : new KeptLists(interviewList, state);
    const requests: fc.Arbitrary<(CijferListRequest | InterviewListRequest)[]> = fc.array(
      (kind === 'uitstroomcijfers' ? cijferRequest : interviewRequest).map((asked) => ({
        ...(asked as CijferListRequest),
        ...whole,
      })),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(actions, requests, (list, asked) => {
        let state = emptyState();
        const kept = make(state);
        for (const change of play(list).log) {
          const next = applyChangeSet(state, change);
          state = next.state;
          kept.advance(state, next.touched);
          const anew = make(state);
          // Not all at every step: a list is also made after others were kept for a while.
          for (const each of asked.slice(0, 1 + (change.seq % asked.length))) {
            expect(kept.window(each as never)).toEqual(anew.window(each as never));
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
