/** The states that a merge compares, replayed from both logs. */
import { CodedError } from '../../../../shared/desktop/errors';
import { type Base, type Side, stepsOf } from '../../../../shared/dossier/merge-base';
import type { DossierState } from '../../../../shared/dossier/state';
import type { Pace } from '../../../../shared/exchange/pace';
import type { Dossier } from '../dossier';
import type { Work } from '../log';
import type { OtherCopy } from './other-copy';

/** Their last state and those that a base is made of: each log is replayed once at most. */
export async function statesFor(
  base: Base,
  dossier: Dossier,
  mine: DossierState,
  other: OtherCopy,
  work: Work,
): Promise<{ theirs: DossierState; at(side: Side, step: number): DossierState }> {
  const needed = stepsOf(base);
  const rising = (steps: Iterable<number>) => [...steps].sort((a, b) => a - b);
  needed.mijn.delete(mine.seq);
  needed.hun.add(other.steps.length);
  const own = needed.mijn.size === 0 ? [] : await dossier.log.statesAt(rising(needed.mijn), work);
  const others = await other.statesAt(rising(needed.hun), work);
  const bySeq = (states: readonly DossierState[]) =>
    new Map(states.map((state) => [state.seq, state]));
  const states = { mijn: bySeq([...own, mine]), hun: bySeq(others) };
  const at = (side: Side, step: number): DossierState => {
    const state = states[side].get(step);
    if (state === undefined) throw new CodedError('backup-onleesbaar', { stap: step });
    return state;
  };
  return { theirs: at('hun', other.steps.length), at };
}

/** Work in pieces, with pauses in which others are answered. Rejects with 'afgebroken'. */
export async function inPieces<T>(work: Generator<void, T>, pace: Pace): Promise<T> {
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
    const pause = pace.breathe();
    if (pause !== undefined) await pause;
  }
}
