/** Which casussen a filter lets through. */
import { counts } from '../../domain/coding';
import { type Draaiknop, draaiknop } from '../../domain/draaiknop';
import { valueText } from '../../domain/values';
import type { CasusFilter } from '../protocol';
import { codingsOf } from '../state';
import type { Matches } from './list-kind';
import { fromImport, oneOf, passesAll, searched } from './record-filter';

type Test = Matches<'casus'>;

/** What is ticked in one group is "or" ("without" belongs to its group); the groups are "and". */
export function compileCasusFilter(filter: CasusFilter): Test {
  const tests: Test[] = [
    ...searched(filter.zoek),
    ...fromImport(filter.import),
    ...oneOf(filter.ids),
  ];
  if (filter.wereld.length > 0) {
    const worlds = new Set(filter.wereld);
    tests.push((_, casus) => worlds.has(valueText(casus.velden.wereld)));
  }
  const knobs = new Set<number>(filter.knop);
  tests.push(
    ...codingTest(filter, 'draaiknop', knobs.size, (code) =>
      knobs.has(draaiknop(code as Draaiknop).number),
    ),
  );
  const needs = new Set<string>(filter.behoefte);
  tests.push(...codingTest(filter, 'behoefte', needs.size, (code) => needs.has(code)));
  return passesAll(tests);
}

function codingTest(
  filter: CasusFilter,
  scheme: 'draaiknop' | 'behoefte',
  ticked: number,
  has: (code: string) => boolean,
): Test[] {
  const without = filter.zonder.includes(scheme);
  if (ticked === 0 && !without) return [];
  return [
    (state, casus) => {
      const own = codingsOf(state, casus.id).filter((c) => c.scheme === scheme && counts(c));
      return (without && own.length === 0) || own.some(({ code }) => has(code));
    },
  ];
}
