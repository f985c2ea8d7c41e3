/**
 * What a record was read as, whatever was made of it since. A step that sets where a record was read
 * (sourceRow) is a newer version that came in: what it set beside that was read too.
 */

import { equal } from '../../domain/equal';
import type { AnyRecord } from '../../domain/record';
import type { Value } from '../../domain/values';
import { fieldOf } from '../fields';
import type { DossierState, Held, Trail } from '../state';

export type Velden = Readonly<Partial<Record<string, Value>>>;

/**
 * The changes that hold, newest first: without those that were undone and the steps that undid them.
 * Undo goes newest first, so all between a step and its undo was undone as well.
 */
function holding(state: Pick<DossierState, 'refs' | 'undone'>, newest: Trail | null): Trail[] {
  const marks: Trail[] = [];
  let undoneFrom = Number.POSITIVE_INFINITY;
  for (let mark = newest; mark !== null; mark = mark.earlier) {
    if (mark.step >= undoneFrom) continue;
    const about = state.refs.get(mark.step);
    if (about !== undefined && state.undone.has(about)) undoneFrom = about;
    else marks.push(mark);
  }
  return marks;
}

/** The fields of a record as its file said them, and which of them a hand made something else. */
export function asRead(
  state: Pick<DossierState, 'refs' | 'undone'>,
  { value, since, trail }: Held<AnyRecord>,
): { gelezen: Velden; hand: ReadonlySet<string> } {
  const now = value.velden as Velden;
  if (trail === null) return { gelezen: now, hand: new Set() };
  const marks = holding(state, trail);
  const reading = new Set([since]);
  for (const { step, field } of marks) if (field === 'sourceRow') reading.add(step);
  const gelezen: Record<string, Value | undefined> = { ...now };
  const known = new Set<string>();
  for (const { step, field, before } of marks) {
    const veld = fieldOf(field);
    if (veld === null || known.has(veld)) continue;
    if (reading.has(step)) known.add(veld);
    else gelezen[veld] = before;
  }
  const hand = Object.keys(gelezen).filter(
    (veld) => !equal(gelezen[veld] ?? null, now[veld] ?? null),
  );
  return { gelezen: gelezen as Velden, hand: new Set(hand) };
}
