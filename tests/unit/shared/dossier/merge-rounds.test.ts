import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Entity } from '../../../../shared/domain/entities';
import { commonBase } from '../../../../shared/dossier/merge-base';
import type { ShareChoice } from '../../../../shared/dossier/share';
import { type DossierState, get } from '../../../../shared/dossier/state';
import { merge, past, planOf, select, share, stateAt } from './copies';
import { type Action, actions, Played, play, someActions, testAuthor } from './histories';
import { contents } from './states';

vi.setConfig({ testTimeout: 60_000 });

function work(on: Played, list: readonly Action[]): Played {
  for (const each of list) on.do(each);
  return on;
}

/** Without the coders: each copy has one of its own. */
function things(state: DossierState): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(contents(state)).filter(([id]) => get(state, 'coder', id) === undefined),
  );
}

/** Of an interview a selection brings the name of now: what its unit was called first says nothing. */
function withoutFirstName(entity: Entity): Entity {
  const ofInterview = 'soort' in entity && entity.soort === 'interview' && 'naam' in entity;
  return ofInterview ? { ...entity, naam: '' } : entity;
}

/** Going back over the merge itself is another matter. */
function forward(list: readonly Action[]): Action[] {
  return list.filter(({ doe }) => doe !== 'ongedaan' && doe !== 'opnieuw');
}

/** Ids that a copy made: they begin with its name. */
function addedBy(name: string, { state }: Played): string[] {
  return Object.keys(contents(state)).filter((id) => id.startsWith(name));
}

const everything: ShareChoice = {
  soort: 'selectie',
  soorten: ['casus', 'uitstroomcijfer', 'interview'],
  imports: null,
  ids: null,
};
const field = (veld: string, value: 'zorg' | 'jeugd' | 'Één open deur'): Action => ({
  doe: 'veld',
  pick: 0,
  veld,
  value,
});

describe('sharing, working on both sides and merging', () => {
  test('gives both the same where they do not contradict, at once or a second time', () => {
    fc.assert(
      fc.property(actions, someActions, someActions, someActions, (before, one, two, three) => {
        const a = play(before);
        const b = share(a, 'b');
        work(a, one);
        work(b, two);
        fc.pre(planOf(a, b).conflicts.length === 0);
        merge(a, b);
        expect(planOf(a, b).operations).toEqual([]);
        // All of a is known to a: b has nothing to contradict it with.
        expect(merge(b, a).conflicts).toEqual([]);
        expect(contents(b.state)).toEqual(contents(a.state));
        work(b, forward(three));
        expect(merge(a, b).conflicts).toEqual([]);
        expect(things(a.state)).toEqual(things(b.state));
      }),
      { numRuns: 150 },
    );
  });

  test('both ways at the same moment gives no false conflicts afterwards', () => {
    fc.assert(
      fc.property(actions, someActions, someActions, someActions, (before, one, two, three) => {
        const a = play(before);
        const b = share(a, 'b');
        const common = a.log.length;
        work(a, one);
        work(b, two);
        fc.pre(planOf(a, b).conflicts.length === 0);
        const sent = a.fork(a.author);
        merge(a, b);
        merge(b, sent);
        expect(things(a.state)).toEqual(things(b.state));
        const both = sent.log.length > common;
        expect(commonBase(past(a), past(b)).soort).toBe(both ? 'kruis' : 'stap');
        work(a, forward(three));
        expect(planOf(b, a).conflicts).toEqual([]);
        merge(b, a);
        expect(contents(b.state)).toEqual(contents(a.state));
        expect(planOf(a, b).operations).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('a contradiction that was settled does not come back', () => {
    for (const decision of ['mijn', 'hun'] as const) {
      const a = play([]);
      work(a, [{ doe: 'toevoegen', pick: 0, soort: 'casus', tekst: 'zorg' }]);
      const b = share(a, 'b');
      work(a, [field('sector', 'zorg')]);
      work(b, [field('sector', 'jeugd'), field('regio', 'zorg')]);
      expect(planOf(a, b).conflicts).toHaveLength(1);
      const sent = a.fork(a.author);
      expect(merge(a, b, () => decision).conflicts).toEqual([]);
      const chosen = decision === 'mijn' ? 'zorg' : 'jeugd';
      const sector = (of: Played) => of.state.entities.casus.first()?.value.velden.sector;
      expect(sector(a)).toBe(chosen);
      // The other settled it the same way, from its side, without knowing.
      merge(b, sent, () => (decision === 'mijn' ? 'hun' : 'mijn'));
      expect(sector(b)).toBe(chosen);
      work(b, [field('sector', 'Één open deur')]);
      expect(merge(a, b).conflicts).toEqual([]);
      expect(sector(a)).toBe('Één open deur');
    }
  });

  test('a contradiction that both left open, is one still', () => {
    const a = play([{ doe: 'toevoegen', pick: 0, soort: 'casus', tekst: 'zorg' }]);
    const b = share(a, 'b');
    work(a, [field('sector', 'zorg')]);
    work(b, [field('sector', 'jeugd')]);
    const sent = a.fork(a.author);
    expect(merge(a, b).conflicts).toHaveLength(1);
    expect(merge(b, sent).conflicts).toHaveLength(1);
    expect(planOf(a, b).conflicts).toMatchObject([{ mine: 'zorg', theirs: 'jeugd' }]);
  });

  test('a merge that was undone can be made again, and takes nothing from the other', () => {
    fc.assert(
      fc.property(actions, someActions, someActions, (before, one, two) => {
        const a = play(before);
        const b = share(a, 'b');
        work(a, one);
        work(b, two);
        const first = planOf(a, b);
        fc.pre(first.conflicts.length === 0 && first.operations.length > 1);
        merge(a, b);
        const between = share(a, 'c');
        work(a, [{ doe: 'ongedaan' }]);
        // What b added is not taken out of b because it was taken out of a again.
        const own = addedBy('b', b);
        merge(b, between);
        expect(planOf(b, a).operations.filter(({ op }) => op === 'remove')).toEqual([]);
        expect(addedBy('b', b)).toEqual(own);
        merge(a, b);
        expect(addedBy('b', a)).toEqual(own);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a selection', () => {
  const choices = fc.record({
    soort: fc.constant('selectie' as const),
    soorten: fc.subarray(['casus', 'uitstroomcijfer', 'interview'] as const),
    imports: fc.constant(null),
    ids: fc.constant(null),
  });

  test('comes back with what was done to it, and takes away nothing that was not in it', () => {
    fc.assert(
      fc.property(actions, choices, someActions, someActions, (before, choice, one, two) => {
        const a = play(before);
        const b = select(a, 'b', choice);
        const untouched = planOf(a, b);
        expect(untouched.conflicts).toEqual([]);
        expect(untouched.operations).toMatchObject([{ op: 'add', type: 'coder' }]);
        work(b, one);
        const back = planOf(a, b);
        expect(back.conflicts).toEqual([]);
        const known = Object.keys(contents(stateAt(b, 1)));
        for (const operation of back.operations) {
          if (operation.op === 'remove') expect(known).toContain(operation.value.id);
        }
        merge(a, b);
        for (const [id, value] of Object.entries(things(b.state))) {
          if (get(b.state, 'import', id) !== undefined) continue;
          const here = contents(a.state)[id] as Entity;
          expect(withoutFirstName(here)).toEqual(withoutFirstName(value as Entity));
        }
        work(b, two);
        expect(merge(a, b).conflicts).toEqual([]);
        expect(planOf(a, b).operations).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('takes over what was done to the whole dossier since', () => {
    const a = play([{ doe: 'toevoegen', pick: 0, soort: 'casus', tekst: 'zorg' }]);
    const b = select(a, 'b', everything);
    work(a, [field('sector', 'zorg')]);
    work(b, [field('regio', 'jeugd')]);
    expect(merge(b, a).conflicts).toEqual([]);
    expect(b.state.entities.casus.first()?.value.velden).toMatchObject({
      sector: 'zorg',
      regio: 'jeugd',
    });
  });

  test('and another one of the same dossier know what they have in common', () => {
    const a = play([{ doe: 'toevoegen', pick: 0, soort: 'casus', tekst: 'zorg' }]);
    const b = select(a, 'b', everything);
    const c = select(a, 'c', everything);
    work(b, [field('sector', 'zorg')]);
    expect(commonBase(past(c), past(b))).toEqual({ soort: 'selecties' });
    expect(merge(c, b).conflicts).toEqual([]);
    expect(c.state.entities.casus.first()?.value.velden).toMatchObject({ sector: 'zorg' });
  });
});

test('a dossier of others has nothing in common: all of it is new', () => {
  const a = play([{ doe: 'toevoegen', pick: 0, soort: 'casus', tekst: 'zorg' }]);
  const b = new Played(testAuthor(null, 'x')).join('analist');
  work(b, [{ doe: 'toevoegen', pick: 0, soort: 'interview', tekst: 'jeugd' }]);
  expect(commonBase(past(a), past(b))).toEqual({ soort: 'geen' });
  const both = { ...contents(a.state), ...contents(b.state) };
  expect(merge(a, b).conflicts).toEqual([]);
  expect(contents(a.state)).toEqual(both);
});
