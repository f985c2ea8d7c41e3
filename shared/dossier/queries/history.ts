/** The history in sentences, and what undo and redo would do. */

import type { ChangeStep } from '../operations';
import {
  type HistoryRow,
  MAX_WINDOW,
  type Queries,
  type UndoState,
  type Window,
} from '../protocol';
import { count, leftNames, phrase, sentence, sentenceSource } from '../sentences';
import type { DossierState } from '../state';
import type { StepSource } from './steps';

/** Names of what was left alone in one line of the history; the rest is counted. */
const NAMED = 5;

type HistoryRequest = Queries['geschiedenis']['params'];

/** A window on the history, newest first; a step that cannot be read is left out. */
export function history(
  state: DossierState,
  request: HistoryRequest,
  steps: StepSource,
): Window<HistoryRow> {
  const { offset, limit, soort } = request;
  const asked =
    soort === undefined
      ? { total: state.seq, at: (place: number) => state.seq - place }
      : left(state);
  const length = Math.max(0, Math.min(limit, MAX_WINDOW, asked.total - offset));
  const rows = Array.from({ length }, (_, index) => asked.at(offset + index)).flatMap((seq) => {
    const change = steps(seq);
    return change === undefined ? [] : historyRow(state, change, steps);
  });
  return { total: asked.total, offset, rows };
}

/**
 * The steps in which something left, newest first. What left from another copy came with the step
 * that merged it.
 */
function left(state: DossierState): { total: number; at(place: number): number } {
  const steps = new Set(Array.from(state.entities.uitgifte.values(), ({ since }) => since));
  const newest = [...steps].sort((a, b) => b - a);
  return { total: newest.length, at: (place) => newest[place] ?? 0 };
}

/** What undo and redo would do, to stand after "Ongedaan maken: " and "Opnieuw: ". */
export function undoState(state: DossierState, steps: StepSource): UndoState {
  const source = sentenceSource(state, steps);
  const say = (step: number | undefined): string | null => {
    if (step === undefined) return null;
    const change = steps(step);
    return change === undefined ? `stap ${step}` : phrase(change, source);
  };
  return { ongedaan: say(state.undo?.step), opnieuw: say(state.redo?.step) };
}

function historyRow(state: DossierState, change: ChangeStep, steps: StepSource): HistoryRow {
  const { seq, id, kind, at, coder } = change;
  const source = sentenceSource(state, steps);
  const notes = [refusedNote(state, change), leftNote(change, source)];
  return {
    seq,
    id,
    kind,
    at,
    wie: coder === null ? null : (source.name('coder', coder, null)?.naam ?? null),
    zin: sentence(change, source),
    ongedaan: state.undone.has(seq),
    bijzin: notes.filter((note) => note !== null).join(' ') || null,
  };
}

/** Of all sheets that came in with that step. */
function refusedNote(state: DossierState, { kind, seq }: ChangeStep): string | null {
  if (kind !== 'import') return null;
  let refused = 0;
  for (const { value, since } of state.entities.import.values()) {
    if (since === seq) refused += value.afgewezen.length;
  }
  return refused === 0 ? null : `${count(refused, 'cel', 'cellen')} afgewezen.`;
}

function leftNote(
  { kind, left }: ChangeStep,
  source: Parameters<typeof leftNames>[1],
): string | null {
  if (left.length === 0) return null;
  const names = leftNames(left.slice(0, NAMED), source);
  const more = left.length > NAMED ? `; en nog ${left.length - NAMED}` : '';
  const why =
    kind === 'samenvoegen'
      ? 'In beide kopieën anders, niet gekozen en daarom zo gelaten'
      : 'Later veranderd en daarom zo gelaten';
  return `${why}: ${names.join('; ')}${more}.`;
}
