import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type CasusField, casusFields } from '../../../../../shared/domain/casus';
import type { Value } from '../../../../../shared/domain/values';
import { applyChangeSet } from '../../../../../shared/dossier/apply';
import type { Operation } from '../../../../../shared/dossier/operations';
import {
  type CasusColumn,
  type CasusFilter,
  type CasusListRequest,
  MAX_WINDOW,
} from '../../../../../shared/dossier/protocol';
import { casusList } from '../../../../../shared/dossier/queries/casus-list';
import { KeptLists } from '../../../../../shared/dossier/queries/kept-lists';
import { type DossierState, emptyState } from '../../../../../shared/dossier/state';
import { actions, play } from '../histories';

// Properties are tried on many histories; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 });

const noFilter: CasusFilter = {
  ...{ zoek: '', wereld: [], knop: [], behoefte: [], zonder: [], import: null, ids: null },
};

const casussen = (state: DossierState) => new KeptLists(casusList, state);

function request(over: {
  filter?: Partial<CasusFilter>;
  kolom?: CasusColumn;
  richting?: 'op' | 'af';
  offset?: number;
  limit?: number;
}): CasusListRequest {
  return {
    filter: { ...noFilter, ...over.filter },
    sorteer: { kolom: over.kolom ?? 'code', richting: over.richting ?? 'op' },
    offset: over.offset ?? 0,
    limit: over.limit ?? MAX_WINDOW,
  };
}

interface Given {
  velden?: Partial<Record<CasusField, Value>>;
  knop?: string[];
  behoefte?: string[];
  geweigerd?: string[];
  import?: string;
  /** The row as it was read. */
  cellen?: (string | null)[];
}

/** A dossier of these casussen, called by the letters of the alphabet, in this order. */
function dossier(list: Given[]): DossierState {
  const operations = list.flatMap((given, index): Operation[] => {
    const id = String.fromCharCode(97 + index);
    const row = `r-${id}`;
    const codings = [
      ...(given.knop ?? []).map((code) => ['draaiknop', code, 'aanvaard'] as const),
      ...(given.behoefte ?? []).map((code) => ['behoefte', code, 'aanvaard'] as const),
      ...(given.geweigerd ?? []).map((code) => ['draaiknop', code, 'geweigerd'] as const),
    ];
    return [
      {
        ...{ op: 'add', type: 'sourceRow' },
        value: {
          id: row,
          unit: 'u',
          import: given.import ?? 'i1',
          rij: 100 - index,
          cellen: given.cellen ?? [],
        },
      },
      {
        ...{ op: 'add', type: 'casus' },
        value: { id, unit: 'u', sourceRow: row, velden: given.velden ?? {} },
      },
      ...codings.map(([scheme, code, status]): Operation => {
        const base = {
          id: `${id}-${code}`,
          unit: 'u',
          onderwerp: id,
          status,
          coder: null,
          anchor: null,
        };
        const rest = { herkomst: 'analist', motivatie: null, richting: null } as const;
        return {
          ...{ op: 'add', type: 'coding' },
          value:
            scheme === 'draaiknop'
              ? { ...base, ...rest, scheme, code: code as '5', rol: 'aanvullend' }
              : { ...base, ...rest, scheme, code: code as 'ertoe_doen', perspectief: null },
        };
      }),
    ];
  });
  return applyChangeSet(emptyState(), { seq: 1, kind: 'import', operations }).state;
}

/** The ids that a request gives, as a word. */
function ask(list: Given[], over: Parameters<typeof request>[0]): string {
  return casussen(dossier(list))
    .window(request(over))
    .rows.map(({ id }) => id)
    .join('');
}

describe('filters', () => {
  const list: Given[] = [
    { velden: { naam: 'Één loket', wereld: 'zorg' }, knop: ['5'], behoefte: ['ertoe_doen'] },
    {
      velden: { naam: 'Twee loketten', wereld: 'jeugd', aanpak: 'Loopt\ngoed' },
      knop: ['5a', '1'],
    },
    { velden: { naam: 'Drie', werkzameElementen: ['Loket', 'goed'] }, import: 'i2' },
    {
      velden: { naam: 'Vier', wereld: 'zorg' },
      knop: ['2'],
      geweigerd: ['5'],
      cellen: ['Vier', null, 'Ziekteverzuim'],
    },
  ];

  test.each<[string, Partial<CasusFilter>, string]>([
    ['nothing', {}, 'dcba'],
    ['text, without capitals and accents', { zoek: 'EEN LOKET' }, 'a'],
    ['part of a word', { zoek: 'loket' }, 'cba'],
    ['text over the end of a line', { zoek: 'loopt  goed' }, 'b'],
    ['no text over the end of a field', { zoek: 'loketten jeugd' }, ''],
    ['a column that became no field', { zoek: 'verzuim' }, 'd'],
    ['only blanks', { zoek: '  ' }, 'dcba'],
    ['a wereld', { wereld: ['zorg'] }, 'da'],
    ['one wereld or another', { wereld: ['zorg', 'jeugd'] }, 'dba'],
    ['a knob with its subtypes', { knop: [5] }, 'ba'],
    ['one knob or another', { knop: [1, 2] }, 'db'],
    ['a behoefte', { behoefte: ['ertoe_doen'] }, 'a'],
    ['no knob', { zonder: ['draaiknop'] }, 'c'],
    ['no behoefte', { zonder: ['behoefte'] }, 'dcb'],
    ['a knob or none', { knop: [2], zonder: ['draaiknop'] }, 'dc'],
    ['a knob, and no behoefte', { knop: [5], zonder: ['behoefte'] }, 'b'],
    ['a knob in a wereld', { knop: [5], wereld: ['zorg'] }, 'a'],
    ['an import', { import: 'i2' }, 'c'],
    ['certain casussen', { ids: ['b', 'd', 'weg'] }, 'db'],
    ['none', { ids: [] }, ''],
  ])('%s', (_, filter, expected) => {
    expect(ask(list, { filter })).toBe(expected);
  });
});

describe('order', () => {
  const named = (...names: (Value | undefined)[]): Given[] =>
    names.map((naam) => ({ velden: naam === undefined ? {} : { naam } }));

  test('is Dutch: numbers by value, accents and capitals beside their letters', () => {
    expect(ask(named('Casus 10', 'casus 9', 'Één', 'zorg', 'Eend'), { kolom: 'naam' })).toBe(
      'bacedd'.replace('dd', 'd'),
    );
  });

  test('what is not known stands last, in both directions', () => {
    const list = named('b', undefined, 'a', { ontbreekt: 'onbekend' });
    expect(ask(list, { kolom: 'naam' })).toBe('cadb');
    expect(ask(list, { kolom: 'naam', richting: 'af' })).toBe('acdb');
  });

  test('tells apart what Dutch order does not, so that it is one order', () => {
    const names = ['a', 'a\u200b', 'a', 'a\u200b'];
    expect(new Intl.Collator('nl').compare('a', 'a\u200b')).toBe(0);
    expect(ask(named(...names), { kolom: 'naam' })).toBe('cadb');
    expect(ask(named(...names), { kolom: 'naam', richting: 'af' })).toBe('dbca');
  });

  test('what is equal stands as it came in: by step and row', () => {
    expect(ask(named('x', 'x', 'x'), { kolom: 'naam' })).toBe('cba');
    expect(ask(named('x', 'x', 'x'), { kolom: 'naam', richting: 'af' })).toBe('cba');
  });

  test('by codings: fewer first, then by their codes', () => {
    const list: Given[] = [
      { knop: ['1', '5'] },
      { knop: ['5'] },
      { geweigerd: ['1'] },
      { knop: ['2'] },
      { knop: ['1', '2'] },
    ];
    expect(ask(list, { kolom: 'draaiknoppen' })).toBe('dbeac');
    const needs: Given[] = [{ behoefte: ['erbij_horen'] }, { behoefte: ['gezien_gehoord'] }, {}];
    expect(ask(needs, { kolom: 'behoeften' })).toBe('bac');
    expect(ask([{}, { knop: ['1'] }], { kolom: 'herkomst' })).toBe('ba');
  });

  test('by the number of open suggestions', () => {
    const list: Given[] = [
      { velden: { aanpak: 'preventie' } },
      { velden: { aanpak: 'preventie en technologie' } },
      {},
    ];
    expect(ask(list, { kolom: 'suggesties' })).toBe('cab');
    expect(ask(list, { kolom: 'suggesties', richting: 'af' })).toBe('bac');
  });
});

describe('a window', () => {
  const list = casussen(dossier(Array.from({ length: 26 }, () => ({}))));
  const ids = (over: Parameters<typeof request>[0]) =>
    list.window(request(over)).rows.map(({ id }) => id);

  test('is a part of the list, with its total', () => {
    expect(list.window(request({ offset: 20, limit: 3 }))).toMatchObject({
      ...{ total: 26, offset: 20 },
      rows: [{ id: 'f' }, { id: 'e' }, { id: 'd' }],
    });
    expect(ids({ offset: 25, limit: 10 })).toEqual(['a']);
    expect(ids({ offset: 26, limit: 10 })).toEqual([]);
  });

  test('never holds more than it may', () => {
    const many = Array.from(
      { length: MAX_WINDOW + 50 },
      (_, i): Operation => ({
        ...{ op: 'add', type: 'casus' },
        value: { id: `c${i}`, unit: 'u', sourceRow: null, velden: {} },
      }),
    );
    const { state } = applyChangeSet(emptyState(), { seq: 1, kind: 'import', operations: many });
    const { rows, total } = casussen(state).window(request({ limit: 10_000 }));
    expect([rows.length, total]).toEqual([MAX_WINDOW, MAX_WINDOW + 50]);
  });
});

test('a row has what counts, and how many suggestions are open', () => {
  const state = dossier([
    {
      velden: { naam: 'x', aanpak: 'preventie' },
      knop: ['5'],
      behoefte: ['ertoe_doen'],
      geweigerd: ['1'],
    },
  ]);
  expect(casussen(state).window(request({})).rows).toEqual([
    {
      ...{ id: 'a', velden: { naam: 'x', aanpak: 'preventie' }, suggesties: 1 },
      marks: [
        {
          ...{ id: 'a-5', scheme: 'draaiknop', code: '5', herkomst: 'analist' },
          ...{ rol: 'aanvullend', richting: null, perspectief: null },
        },
        {
          ...{ id: 'a-ertoe_doen', scheme: 'behoefte', code: 'ertoe_doen', herkomst: 'analist' },
          ...{ rol: null, richting: null, perspectief: null },
        },
      ],
    },
  ]);
});

test('lists that are kept while the dossier changes are those that would be made anew', () => {
  const columns = fc.constantFrom<CasusColumn>(
    ...casusFields.slice(0, 12),
    ...(['draaiknoppen', 'behoeften', 'herkomst', 'suggesties'] as const),
  );
  const filter = fc.record({
    zoek: fc.constantFrom('', '', 'zorg', 'werk'),
    wereld: fc.subarray(['zorg', 'jeugd'], { maxLength: 1 }),
    knop: fc.subarray([1, 2, 3, 4, 5] as const),
    behoefte: fc.subarray(['ertoe_doen', 'erbij_horen'] as const),
    zonder: fc.subarray(['draaiknop', 'behoefte'] as const),
    import: fc.constant(null),
    ids: fc.constant(null),
  });
  const requests = fc.array(
    fc.record({
      filter,
      sorteer: fc.record({
        kolom: columns,
        richting: fc.constantFrom('op' as const, 'af' as const),
      }),
      offset: fc.constant(0),
      limit: fc.constant(MAX_WINDOW),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(actions, requests, (list, asked) => {
      let state = emptyState();
      const kept = casussen(state);
      for (const change of play(list).log) {
        const next = applyChangeSet(state, change);
        state = next.state;
        kept.advance(state, next.touched);
        const anew = casussen(state);
        // Not all at every step: a list is also made after others were kept for a while.
        for (const each of asked.slice(0, 1 + (change.seq % asked.length))) {
          expect(kept.window(each)).toEqual(anew.window(each));
        }
      }
    }),
    { numRuns: 150 },
  );
});

describe('an edit in a large dossier', () => {
  const size = 2000;
  const many = Array.from({ length: size }, (_, i): Operation => {
    const velden = { naam: `Casus ${i}`, sector: 'zorg' };
    return { op: 'add', type: 'casus', value: { id: `c${i}`, unit: 'u', sourceRow: null, velden } };
  });
  const start = applyChangeSet(emptyState(), { seq: 1, kind: 'import', operations: many }).state;

  /** How many casussen are looked up when one field of one casus changes, and what is on top. */
  function edit(field: CasusField, after: string) {
    let lookups = 0;
    const watched = (state: DossierState): DossierState => {
      const casus = new Proxy(state.entities.casus, {
        get(target, key) {
          if (key === 'get') lookups += 1;
          const held = Reflect.get(target, key, target);
          return typeof held === 'function' ? held.bind(target) : held;
        },
      });
      return { ...state, entities: { ...state.entities, casus } };
    };
    const top = request({ kolom: 'naam', limit: 1 });
    const lists = casussen(watched(start));
    lists.window(top);
    const operation: Operation = {
      ...{ op: 'set', type: 'casus', id: 'c1500', unit: 'u' },
      ...{ field: `velden.${field}`, before: null, after },
    };
    const next = applyChangeSet(start, { seq: 2, kind: 'veld', operations: [operation] });
    lookups = 0;
    lists.advance(watched(next.state), next.touched);
    const [first] = lists.window(top).rows;
    return { lookups, first: first?.id };
  }

  test('looks at that casus alone when it stays where it is', () => {
    const { lookups, first } = edit('aanpak', 'iets anders');
    expect(first).toBe('c0');
    expect(lookups).toBeLessThan(10);
  });

  test('looks at a few others when it moves', () => {
    const { lookups, first } = edit('naam', 'Aap');
    expect(first).toBe('c1500');
    expect(lookups).toBeLessThan(100);
  });
});
