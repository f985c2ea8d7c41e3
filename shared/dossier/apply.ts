/** From one state to the next: applying change sets, whole or in batches, and replaying a log. */
import { Draft, type Touch } from './draft';
import type { ChangeSet, Operation } from './operations';
import { type Doable, type DossierState, emptyState } from './state';

/** What applying needs to know of a change set. */
export type Change = Pick<ChangeSet, 'seq' | 'kind' | 'operations'>;

export interface Applied {
  state: DossierState;
  /** Every effect, in order; empty when nothing had an effect. */
  touched: Touch[];
}

/** A change set that arrives in batches; the state before it stays as it was until `close`. */
export interface OpenChange {
  apply(operations: readonly Operation[]): void;
  /** The new state. Not closing it leaves everything as it was. */
  close(kind: ChangeSet['kind']): Applied;
}

/** Applies a change set. Total: never throws on well-formed operations. */
export function applyChangeSet(state: DossierState, change: Change): Applied {
  const open = openChange(state, change.seq);
  open.apply(change.operations);
  return open.close(change.kind);
}

/** Begins a change set whose operations come in batches, such as an import of 100,000 rows. */
export function openChange(state: DossierState, seq: number): OpenChange {
  const draft = new Draft(state);
  const touched: Touch[] = [];
  return {
    apply(operations) {
      for (const operation of operations) {
        const touch = draft.apply(operation, seq);
        if (touch !== null) touched.push(touch);
      }
    },
    close: (kind) => ({
      state: next(state, draft.maps(), stacks(state, seq, kind), seq),
      touched,
    }),
  };
}

/** Adds a whole log, or the tail of one, at once: cheaper than one change set at a time. */
export function replay(changes: Iterable<Change>, from: DossierState = emptyState()): DossierState {
  const draft = new Draft(from);
  let state = from;
  for (const { seq, kind, operations } of changes) {
    for (const operation of operations) draft.apply(operation, seq);
    state = next(state, from, stacks(state, seq, kind), seq);
  }
  return next(state, draft.maps(), state, state.seq);
}

/** Operations that are applied between two moments at which the work may be interrupted. */
const BETWEEN = 2000;

/** `replay` in pieces of a few milliseconds, for whoever has others to answer meanwhile. */
export function* replaying(
  changes: Iterable<Change>,
  from: DossierState,
): Generator<void, DossierState> {
  const draft = new Draft(from);
  let state = from;
  let applied = 0;
  for (const { seq, kind, operations } of changes) {
    for (const operation of operations) {
      draft.apply(operation, seq);
      if (++applied % BETWEEN === 0) yield;
    }
    state = next(state, from, stacks(state, seq, kind), seq);
  }
  return next(state, draft.maps(), state, state.seq);
}

type Maps = Pick<DossierState, 'entities' | 'children' | 'removed'>;

/** Written out: this runs for every edit, also of a long log, and spreading costs more. */
function next(state: DossierState, maps: Maps, doable: Stacks, seq: number): DossierState {
  const { entities, children, removed } = maps;
  const { undo, redo, undone, refs } = doable;
  return { seq, entities, children, removed, erased: state.erased, undo, redo, undone, refs };
}

type Stacks = Pick<DossierState, 'undo' | 'redo' | 'undone' | 'refs'>;

/** The undo and redo stacks after one more step: a fold over the kinds of the steps alone. */
function stacks(state: DossierState, seq: number, kind: ChangeSet['kind']): Stacks {
  const { undo, redo, undone, refs } = state;
  switch (kind) {
    // A dossier without its beginning, or a history without its authors, would be no history; and
    // what left the vault, or which key opens it, is not taken back by undoing a step.
    case 'aanmaken':
    case 'codeur':
    case 'selectie':
    case 'uitgifte':
    case 'terugzetten':
    case 'wachtwoordzin':
    case 'herstelsleutel':
    case 'nieuwe-sleutel':
      return { undo, redo, undone, refs };
    case 'wissen':
      return { undo, redo: null, undone, refs };
    case 'ongedaan':
      if (undo === null) return { undo, redo, undone, refs };
      return {
        undo: undo.below,
        redo: push(redo, undo.step, seq),
        undone: undone.add(undo.step),
        refs: refs.set(seq, undo.step),
      };
    case 'opnieuw':
      if (redo === null) return { undo, redo, undone, refs };
      return {
        undo: push(undo, redo.step, seq),
        redo: redo.below,
        undone: undone.delete(redo.step),
        refs: refs.set(seq, redo.step),
      };
    default:
      return { undo: push(undo, seq, seq), redo: null, undone, refs };
  }
}

function push(below: Doable | null, step: number, last: number): Doable {
  return { step, last, below };
}
