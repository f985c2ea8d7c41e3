/** Random histories for property tests: made of the same commands and imports that users make. */
import fc from 'fast-check';
import { suggestionsFor } from '../../../../shared/analysis/suggestions';
import { behoefteCodes } from '../../../../shared/domain/behoefte';
import { directionCodes, perspectiveCodes } from '../../../../shared/domain/coding';
import { draaiknopCodes } from '../../../../shared/domain/draaiknop';
import { recordFields, recordTypes } from '../../../../shared/domain/record';
import { applyChangeSet } from '../../../../shared/dossier/apply';
import type { Author, PreparedChange } from '../../../../shared/dossier/change';
import { prepareInverse, runCommand } from '../../../../shared/dossier/commands';
import type { ChangeKind, ChangeSet, Operation } from '../../../../shared/dossier/operations';
import {
  codingsOf,
  type DossierState,
  emptyState,
  recordOf,
} from '../../../../shared/dossier/state';
import { nextRedo, nextUndo } from '../../../../shared/dossier/undo';
import { added, chosen, flatSheets, importOfKinds, importOfOthers, importOfRows } from './imports';

/** Ids and times that count up, so that a failing history reads the same each time. */
export function testAuthor(coder: string | null, prefix = 'id'): Author {
  let ids = 0;
  let minutes = 0;
  return {
    coder,
    newId: () => `${prefix}${String(++ids).padStart(4, '0')}`,
    now: () => new Date(Date.UTC(2026, 0, 5, 9, ++minutes)).toISOString(),
  };
}

const text = fc.constantFrom(
  'zorg',
  'jeugd',
  'Minder ziekteverzuim door scholing',
  'Wie er werkt, hoort erbij',
  'Één open deur',
);
const value = fc.oneof(
  text,
  fc.constant(null),
  fc.array(text, { maxLength: 2 }),
  fc.constant({ ontbreekt: 'onbekend' as const }),
);
const pick = fc.nat({ max: 50 });
/** A field by its place among those of the record, or by its name. */
const field = pick as fc.Arbitrary<number | string>;
const row = fc.record({
  organisatie: fc.constantFrom('', 'Molendrift', 'molendrift ', 'ZorgStart'),
  knobs: fc.subarray([...draaiknopCodes], { maxLength: 3 }),
  needs: fc.subarray([...behoefteCodes], { maxLength: 2 }),
  tekst: text,
});

const other = fc.record({
  organisatie: fc.constantFrom('', 'Molendrift', 'ZorgStart'),
  interview: fc.constantFrom('', 'I-01', 'I-02'),
  knobs: fc.subarray([...draaiknopCodes], { maxLength: 2 }),
  needs: fc.subarray([...behoefteCodes], { maxLength: 2 }),
  tekst: text,
});

const action = fc.oneof(
  fc.record({ doe: fc.constant('import' as const), rows: fc.array(row, { maxLength: 4 }) }),
  fc.record({
    doe: fc.constant('inlezen' as const),
    cijfers: fc.array(other, { maxLength: 3 }),
    beurten: fc.array(other, { maxLength: 4 }),
  }),
  fc.record({
    doe: fc.constant('soorten' as const),
    rijen: fc.array(
      fc.record({
        soort: fc.constantFrom(...flatSheets),
        organisatie: fc.constantFrom('', 'Molendrift', 'ZorgStart'),
        tekst: text as fc.Arbitrary<string>,
      }),
      { maxLength: 4 },
    ),
  }),
  fc.record({
    doe: fc.constant('toevoegen' as const),
    pick,
    soort: fc.constantFrom(...recordTypes),
    tekst: text as fc.Arbitrary<string>,
  }),
  fc.record({ doe: fc.constant('dupliceren' as const), pick }),
  fc.record({ doe: fc.constant('verwijderen' as const), picks: fc.array(pick, { maxLength: 3 }) }),
  fc.record({
    doe: fc.constant('bulk' as const),
    picks: fc.array(pick, { maxLength: 4 }),
    veld: field,
    value,
  }),
  fc.record({
    doe: fc.constant('knop' as const),
    pick,
    code: fc.constantFrom(...draaiknopCodes),
    primair: fc.boolean(),
    richting: fc.option(fc.constantFrom(...directionCodes)),
  }),
  fc.record({
    doe: fc.constant('behoefte' as const),
    pick,
    code: fc.constantFrom(...behoefteCodes),
    perspectief: fc.option(fc.constantFrom(...perspectiveCodes)),
  }),
  fc.record({
    doe: fc.constant('wijzig' as const),
    pick,
    richting: fc.option(fc.constantFrom(...directionCodes)),
  }),
  fc.record({ doe: fc.constant('primair' as const), pick }),
  fc.record({ doe: fc.constant('intrekken' as const), pick }),
  fc.record({ doe: fc.constant('suggestie' as const), pick, aanvaard: fc.boolean() }),
  fc.record({
    doe: fc.constant('veld' as const),
    pick,
    veld: field,
    value,
  }),
  fc.record({ doe: fc.constant('ongedaan' as const) }),
  fc.record({ doe: fc.constant('opnieuw' as const) }),
);
export type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

/** Two imported rows first, so that most actions have something to act on. */
const start: Action = {
  doe: 'import',
  rows: [
    {
      organisatie: 'Molendrift',
      knobs: ['5'],
      needs: [],
      tekst: 'Minder ziekteverzuim door scholing',
    },
    { organisatie: '', knobs: ['1', '2'], needs: ['ertoe_doen'], tekst: 'zorg' },
  ],
};
export const actions: fc.Arbitrary<Action[]> = fc
  .array(action, { maxLength: 14 })
  .map((list) => [start, ...list]);
export const someActions: fc.Arbitrary<Action[]> = fc.array(action, { maxLength: 8 });

/** A dossier being worked in: its state and its whole log. */
export class Played {
  state: DossierState = emptyState();
  readonly log: ChangeSet[] = [];
  readonly author: Author;

  constructor(author: Author = testAuthor(null)) {
    this.author = author;
  }

  /** A copy that goes on by itself, by another author. */
  fork(author: Author): Played {
    const copy = new Played(author);
    copy.state = this.state;
    copy.log.push(...this.log);
    return copy;
  }

  append({ summary, operations }: PreparedChange): ChangeSet {
    const change = { ...summary, seq: this.state.seq + 1, operations };
    this.state = applyChangeSet(this.state, change).state;
    this.log.push(change);
    return change;
  }

  /** A change set of any operations. */
  write(kind: ChangeKind, operations: Operation[]): ChangeSet {
    const { author } = this;
    const at = author.now();
    const summary = { id: author.newId(), kind, coder: author.coder, at, ref: null };
    return this.append({
      summary: { ...summary, counts: {}, subjects: [], left: [] },
      operations,
    });
  }

  /** Who works here from now on. */
  join(naam: string): this {
    const { change, result } = runCommand(this.state, 'wieBenIk', { naam }, this.author);
    if (change !== null) this.append(change);
    this.author.coder = result.coder;
    return this;
  }

  /** Does it if there is something to do it to; the change set, or null. */
  do(action: Action): ChangeSet | null {
    const change = this.#prepare(action);
    return change === null ? null : this.append(change);
  }

  #prepare(action: Action): PreparedChange | null {
    const { state, author } = this;
    const casussen = [...state.entities.casus.keys(), ...state.entities.beurt.keys()].sort();
    const records = recordTypes.flatMap((type) => [...state.entities[type].keys()]).sort();
    const codings = [...state.entities.coding.values()]
      .map((held) => held.value)
      .filter(({ coder }) => coder !== null)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const at = 'pick' in action ? action.pick : 0;
    const casus = casussen[at % casussen.length];
    const coding = codings[at % codings.length];
    switch (action.doe) {
      case 'inlezen':
        return importOfOthers(action, author);
      case 'soorten':
        return importOfKinds(action, author);
      case 'toevoegen':
        return added(state, action, author);
      case 'dupliceren': {
        const record = records[at % records.length];
        if (record === undefined || recordOf(state, record)?.type === 'beurt') return null;
        return runCommand(state, 'dupliceren', { record }, author).change;
      }
      case 'verwijderen':
        return runCommand(state, 'verwijderen', { records: chosen(records, action.picks) }, author)
          .change;
      case 'veld':
      case 'bulk': {
        const picks = action.doe === 'veld' ? [action.pick] : action.picks;
        const all = chosen(records, picks);
        const type = all[0] === undefined ? undefined : recordOf(state, all[0])?.type;
        if (type === undefined) return null;
        const fields = recordFields[type];
        const veld =
          typeof action.veld === 'string'
            ? action.veld
            : (fields[action.veld % fields.length]?.veld ?? '');
        const same = all.filter((id) => recordOf(state, id)?.type === type);
        const params = { records: same, veld, waarde: action.value };
        return runCommand(state, 'bulkWijzigen', params, author).change;
      }
      case 'import':
        return importOfRows(action.rows, author);
      case 'ongedaan':
      case 'opnieuw': {
        const target = action.doe === 'ongedaan' ? nextUndo(state) : nextRedo(state);
        if (target === null) return null;
        const last = this.log[target.last - 1] as ChangeSet;
        return prepareInverse(
          state,
          action.doe,
          last,
          this.log[target.step - 1] as ChangeSet,
          author,
        );
      }
      case 'wijzig':
        if (coding === undefined) return null;
        return runCommand(
          state,
          'coderingWijzigen',
          { coding: coding.id, richting: action.richting },
          author,
        ).change;
      case 'primair':
        if (coding?.scheme !== 'draaiknop') return null;
        return runCommand(state, 'coderingWijzigen', { coding: coding.id, rol: 'primair' }, author)
          .change;
      case 'intrekken':
        if (coding === undefined) return null;
        return runCommand(state, 'intrekken', { coding: coding.id }, author).change;
      default:
        return casus === undefined ? null : this.#aboutCasus(action, casus);
    }
  }

  #aboutCasus(
    action: Extract<Action, { doe: 'knop' | 'behoefte' | 'suggestie' }>,
    casus: string,
  ): PreparedChange | null {
    const { state, author } = this;
    const common = { onderwerp: casus, anchor: null, motivatie: null };
    if (action.doe === 'knop') {
      const { code, richting } = action;
      const rol = action.primair ? 'primair' : 'aanvullend';
      const params = { ...common, scheme: 'draaiknop', code, rol, richting } as const;
      return runCommand(state, 'toekennen', params, author).change;
    }
    if (action.doe === 'behoefte') {
      const { code, perspectief } = action;
      const params = { ...common, scheme: 'behoefte', code, perspectief, richting: null } as const;
      return runCommand(state, 'toekennen', params, author).change;
    }
    const held = state.entities.casus.get(casus);
    const open = held === undefined ? [] : suggestionsFor(held.value, codingsOf(state, casus));
    const suggestion = open[action.pick % open.length];
    if (suggestion === undefined) return null;
    const oordeel = action.aanvaard ? 'aanvaard' : 'geweigerd';
    const params = { casus, suggestie: suggestion.id, oordeel } as const;
    return runCommand(state, 'suggestie', params, author).change;
  }
}

/** A dossier in which somebody did all this. */
export function play(list: readonly Action[]): Played {
  const played = new Played().join('analist');
  for (const each of list) played.do(each);
  return played;
}
