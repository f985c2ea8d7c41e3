/** Which casussen a filter lets through. */
import type { Casus } from '../../domain/casus';
import { counts } from '../../domain/coding';
import { type Draaiknop, draaiknop } from '../../domain/draaiknop';
import { fold } from '../../domain/fold';
import { valueText } from '../../domain/values';
import type { CasusFilter } from '../protocol';
import { codingsOf, type DossierState, importOf } from '../state';

export type Matches = (state: DossierState, casus: Casus) => boolean;

/** The text that is searched, by casus: a casus never changes, another one takes its place. */
const haystacks = new WeakMap<Casus, string>();

/** What is ticked in one group is "or" ("without" belongs to its group); the groups are "and". */
export function compileFilter(filter: CasusFilter): Matches {
  const tests: Matches[] = [];
  const needle = oneLine(filter.zoek);
  if (needle !== '') tests.push((state, casus) => haystack(state, casus).includes(needle));
  if (filter.wereld.length > 0) {
    const worlds = new Set(filter.wereld);
    tests.push((_, casus) => worlds.has(valueText(casus.velden.wereld)));
  }
  if (filter.import !== null) {
    tests.push((state, casus) => importOf(state, casus) === filter.import);
  }
  if (filter.ids !== null) {
    const ids = new Set(filter.ids);
    tests.push((_, casus) => ids.has(casus.id));
  }
  const knobs = new Set<number>(filter.knop);
  tests.push(
    ...codingTest(filter, 'draaiknop', knobs.size, (code) =>
      knobs.has(draaiknop(code as Draaiknop).number),
    ),
  );
  const needs = new Set<string>(filter.behoefte);
  tests.push(...codingTest(filter, 'behoefte', needs.size, (code) => needs.has(code)));
  return (state, casus) => tests.every((test) => test(state, casus));
}

function codingTest(
  filter: CasusFilter,
  scheme: 'draaiknop' | 'behoefte',
  ticked: number,
  has: (code: string) => boolean,
): Matches[] {
  const without = filter.zonder.includes(scheme);
  if (ticked === 0 && !without) return [];
  return [
    (state, casus) => {
      const own = codingsOf(state, casus.id).filter((c) => c.scheme === scheme && counts(c));
      return (without && own.length === 0) || own.some(({ code }) => has(code));
    },
  ];
}

/** All fields, and the row as it was read: also the columns that became no field are searched. */
function haystack(state: DossierState, casus: Casus): string {
  let text = haystacks.get(casus);
  if (text === undefined) {
    // A sign that nobody types keeps a needle from running from one field into the next.
    const row = casus.sourceRow === null ? null : state.entities.sourceRow.get(casus.sourceRow);
    text = [...Object.values(casus.velden), ...(row?.value.cellen ?? [])]
      .map((value) => oneLine(valueText(value)))
      .join('\u0000');
    haystacks.set(casus, text);
  }
  return text;
}

function oneLine(text: string): string {
  return fold(text).replace(/\s+/gu, ' ').trim();
}
