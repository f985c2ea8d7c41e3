/** Copies of a dossier that are worked on apart, shared and merged: as the product does it. */
import { applyChangeSet } from '../../../../shared/dossier/apply';
import { prepareChange } from '../../../../shared/dossier/change';
import { eraseUnits } from '../../../../shared/dossier/erasure';
import { type Decide, drained, type MergePlan, plan } from '../../../../shared/dossier/merge';
import { commonBase, type Past } from '../../../../shared/dossier/merge-base';
import { pastOf } from '../../../../shared/dossier/merge-past';
import { type ShareChoice, selectionOf } from '../../../../shared/dossier/share';
import type { DossierState } from '../../../../shared/dossier/state';
import { emptyState } from '../../../../shared/dossier/state';
import { Played, testAuthor } from './histories';

/** The state of a log after a step. */
export function stateAt({ log }: Played, step: number): DossierState {
  return log
    .slice(0, step)
    .reduce((state, change) => applyChangeSet(state, change).state, emptyState());
}

export function past({ log, state }: Played): Past {
  return { steps: log, undone: state.undone, refs: state.refs };
}

/** What merging `theirs` into `mine` would do. */
export function planOf(mine: Played, theirs: Played, decide: Decide = () => null): MergePlan {
  const base = pastOf(commonBase(past(mine), past(theirs)), {
    mine: mine.state,
    theirs: theirs.state,
    at: (side, step) => stateAt(side === 'mijn' ? mine : theirs, step),
  });
  return plan(drained(base), mine.state, theirs.state, [], decide);
}

/** Merges `theirs` into `mine`, as one step; answers what nobody decided. */
export function merge(mine: Played, theirs: Played, decide: Decide = () => null): MergePlan {
  const made = planOf(mine, theirs, decide);
  mine.state = eraseUnits(mine.state, theirs.state.erased).state;
  const ref = theirs.log.at(-1)?.id ?? '';
  mine.append(prepareChange(mine.author, 'samenvoegen', made.operations, [], { ref }));
  return made;
}

/** A whole copy for a colleague: the same change sets, ids and all. */
export function share(from: Played, name: string): Played {
  return from.fork(testAuthor(null, name)).join(`codeur ${name}`);
}

/** A selection for a colleague: a dossier of its own that begins with it. */
export function select(from: Played, name: string, choice: ShareChoice): Played {
  const copy = new Played(testAuthor(from.author.coder, name));
  const operations = selectionOf(from.state, choice, from.author.coder);
  const ref = from.log.at(-1)?.id ?? '';
  copy.append(prepareChange(copy.author, 'selectie', operations, [], { ref }));
  copy.author.coder = null;
  return copy.join(`codeur ${name}`);
}
