/**
 * Which moment two copies last had in common. The change sets that both logs hold word for word
 * are only its beginning: a merge names the last change set of the other copy (`ref`), a selection
 * that of the dossier it was taken from. What one side has taken over since counts as common.
 *
 * When both merged what the other had at the time, neither of the two moments holds everything:
 * their common past is then the merge of both (merge-past.ts).
 */
import type { ChangeStep } from './operations';
import type { DossierState } from './state';

export type Side = 'mijn' | 'hun';

export type Base =
  /** Nothing in common: all of theirs is new. */
  | { soort: 'geen' }
  /** The state of a side at a step. */
  | { soort: 'stap'; kant: Side; stap: number }
  /** The same, of which the other side began with a selection (its step 1). */
  | { soort: 'selectie'; kant: Side; stap: number }
  /** Both began with a selection, of which neither holds the whole: what these had in common. */
  | { soort: 'selecties' }
  /** Both have merged the other since, without knowing that the other did. */
  | { soort: 'kruis'; mijn: number; hun: number; eerder: Base };

/** A log as far as merging needs it; `steps[0]` is step 1. */
export interface Past {
  steps: readonly Pick<ChangeStep, 'id' | 'kind' | 'ref'>[];
  /** Steps that are undone now, and which change each 'ongedaan' is about: of the newest state. */
  undone: Pick<DossierState['undone'], 'has'>;
  refs: Pick<DossierState['refs'], 'entries'>;
}

/** Rounds of merging both ways that are looked back; before these only the common log counts. */
const ROUNDS = 4;

/** What mine and theirs last had in common. */
export function commonBase(mine: Past, theirs: Past): Base {
  const a = new Chain(mine);
  const b = new Chain(theirs);
  return between(a, b, mine.steps.length, theirs.steps.length, ROUNDS);
}

/** The steps of each side at which a state is needed for a base. */
export function stepsOf(base: Base): { mijn: Set<number>; hun: Set<number> } {
  const needed = { mijn: new Set<number>(), hun: new Set<number>() };
  for (let at: Base | null = base; at !== null; at = at.soort === 'kruis' ? at.eerder : null) {
    if (at.soort === 'stap') needed[at.kant].add(at.stap);
    else if (at.soort === 'selectie') {
      needed[at.kant].add(at.stap);
      needed[at.kant === 'mijn' ? 'hun' : 'mijn'].add(1);
    } else if (at.soort === 'selecties') {
      needed.mijn.add(1);
      needed.hun.add(1);
    } else if (at.soort === 'kruis') {
      needed.mijn.add(at.mijn);
      needed.hun.add(at.hun);
    }
  }
  return needed;
}

function between(a: Chain, b: Chain, endOfA: number, endOfB: number, rounds: number): Base {
  const shared = a.prefixWith(b, Math.min(endOfA, endOfB));
  // How far each side is known to the other, up to these ends.
  const inA = Math.max(shared, b.knowsOf(a, endOfB, endOfA));
  const inB = Math.max(shared, a.knowsOf(b, endOfA, endOfB));
  if (inA === 0 && inB === 0) return a.selects && b.selects ? { soort: 'selecties' } : none;
  if (inA <= shared && inB <= shared) return { soort: 'stap', kant: 'hun', stap: shared };
  if (inB <= shared || Math.max(shared, a.knowsOf(b, inA, endOfB)) >= inB) {
    const selected = inB === 0 && b.selects && b.knowsOf(a, 1, endOfA) === inA;
    return { soort: selected ? 'selectie' : 'stap', kant: 'mijn', stap: inA };
  }
  if (inA <= shared || Math.max(shared, b.knowsOf(a, inB, endOfA)) >= inA) {
    const selected = inA === 0 && a.selects && a.knowsOf(b, 1, endOfB) === inB;
    return { soort: selected ? 'selectie' : 'stap', kant: 'hun', stap: inB };
  }
  const eerder: Base =
    rounds > 0
      ? between(a, b, inA, inB, rounds - 1)
      : shared > 0
        ? { soort: 'stap', kant: 'hun', stap: shared }
        : none;
  return { soort: 'kruis', mijn: inA, hun: inB, eerder };
}

const none: Base = { soort: 'geen' };

class Chain {
  readonly #steps: Past['steps'];
  readonly #undone: Past['undone'];
  readonly #places: ReadonlyMap<string, number>;
  /** Of each change that was ever undone, the last step that did so. */
  readonly #undoneAt: ReadonlyMap<number, number>;
  readonly #takings: readonly { at: number; ref: string }[];

  constructor({ steps, undone, refs }: Past) {
    this.#steps = steps;
    this.#undone = undone;
    this.#places = new Map(steps.map(({ id }, index) => [id, index + 1]));
    const undoneAt = new Map<number, number>();
    for (const [at, of] of refs.entries()) {
      if (steps[at - 1]?.kind === 'ongedaan') undoneAt.set(of, Math.max(at, undoneAt.get(of) ?? 0));
    }
    this.#undoneAt = undoneAt;
    this.#takings = steps.flatMap(({ kind, ref }, index) => {
      const takes = kind === 'samenvoegen' || (kind === 'selectie' && index === 0);
      return takes && ref !== null ? [{ at: index + 1, ref }] : [];
    });
  }

  /** It began as a selection of another dossier. */
  get selects(): boolean {
    return this.#steps[0]?.kind === 'selectie';
  }

  /** How many steps both begin with, of at most `most`. */
  prefixWith(other: Chain, most: number): number {
    let length = 0;
    while (length < most && this.#steps[length]?.id === other.#steps[length]?.id) length += 1;
    return length;
  }

  /**
   * The last step of the other, of its first `endOfOther`, that this one took over in its first
   * `end` steps; 0 = none. What was taken over and then undone was not.
   */
  knowsOf(other: Chain, end: number, endOfOther: number): number {
    let last = 0;
    for (const { at, ref } of this.#takings) {
      if (at > end || this.#undone.has(at)) continue;
      const place = other.#places.get(ref);
      if (place !== undefined && place <= endOfOther) last = Math.max(last, other.#settled(place));
    }
    return last;
  }

  /**
   * A step, or the one before a merge that was in force there and was undone later: what that merge
   * had brought is not this side's to take away from whoever it came from.
   */
  #settled(step: number): number {
    let settled = step;
    for (const { at } of this.#takings.toReversed()) {
      const taken = at <= settled && this.#undone.has(at);
      if (taken && (this.#undoneAt.get(at) ?? 0) > settled) settled = at - 1;
    }
    return settled;
  }
}
