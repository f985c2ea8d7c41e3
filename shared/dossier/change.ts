/** Making a change set: its summary from its operations, by somebody, at a time. */
import type { EntityType } from '../domain/entities';
import type { ChangeKind, ChangeSummary, Operation } from './operations';

/** Who makes a change, when, and where ids come from: all that is not pure, as arguments. */
export interface Author {
  /** Coder id; null for the program itself. */
  coder: string | null;
  /** The time now: ISO 8601, UTC. */
  now(): string;
  /** A random id that was never given before. At most 16 characters keeps look-ups fast. */
  newId(): string;
}

/** A change set that has no place in the log yet. */
export interface PreparedChange {
  summary: ChangeSummary;
  operations: Operation[];
}

export type Counts = ChangeSummary['counts'];
export type Subject = ChangeSummary['subjects'][number];

/** At most this many entities are named in a summary. */
const MAX_SUBJECTS = 3;

export interface ChangeDetails {
  ref?: string;
  left?: ChangeSummary['left'];
}

/** A change set of these operations; `subjects` are named in the history, the first ones only. */
export function prepareChange(
  author: Author,
  kind: ChangeKind,
  operations: Operation[],
  subjects: readonly Subject[],
  details: ChangeDetails = {},
): PreparedChange {
  const counts = countOperations(operations);
  return { summary: summarise(author, kind, counts, subjects, details), operations };
}

/** The summary of operations that were counted elsewhere, such as an import in batches. */
export function summarise(
  author: Author,
  kind: ChangeKind,
  counts: Counts,
  subjects: readonly Subject[],
  { ref, left }: ChangeDetails = {},
): ChangeSummary {
  return {
    id: author.newId(),
    kind,
    coder: author.coder,
    at: author.now(),
    ref: ref ?? null,
    counts,
    subjects: subjects.slice(0, MAX_SUBJECTS).map(({ type, id }) => ({ type, id })),
    left: left ?? [],
  };
}

/** Operations by type and kind; adds to `counts` when given. */
export function countOperations(operations: readonly Operation[], counts: Counts = {}): Counts {
  const word = { add: 'added', remove: 'removed', set: 'set' } as const;
  for (const { op, type } of operations) countOne(counts, type)[word[op]] += 1;
  return counts;
}

function countOne(counts: Counts, type: EntityType): NonNullable<Counts[EntityType]> {
  const count = counts[type] ?? { added: 0, removed: 0, set: 0 };
  counts[type] = count;
  return count;
}
