/**
 * Lifts operations of an older format when they are read. The log is never rewritten: a format
 * that was ever released keeps its upcaster here for ever. Upcasters are pure and know nothing of
 * each other: each lifts one version to the next.
 */
import { CodedError } from '../desktop/errors';
import { OPERATION_VERSION } from './operations';

/** Lifts one operation of version n to zero or more of version n + 1. */
export type Upcaster = (operation: unknown) => unknown[];

/** By the version they lift from. */
export const upcasters: ReadonlyMap<number, Upcaster> = new Map([
  [1, liftFirst],
  // Only kinds were added: of entity and of step, then of record and of how a value is missing, then of
  // entity and what an import remembers.
  [2, unchanged],
  [3, unchanged],
  [4, unchanged],
]);

/**
 * Operations of `version`, lifted to `target`, not yet checked.
 * Throws 'kluis-nieuwer' for a version of a newer program, 'record-beschadigd' for no version.
 */
export function upcast(
  version: number,
  operations: readonly unknown[],
  steps: ReadonlyMap<number, Upcaster> = upcasters,
  target: number = OPERATION_VERSION,
): readonly unknown[] {
  if (version > target) throw new CodedError('kluis-nieuwer', { versie: version });
  let lifted = operations;
  for (let from = version; from < target; from += 1) {
    const step = steps.get(from);
    if (step === undefined) throw new CodedError('record-beschadigd', { versie: version });
    lifted = lifted.flatMap(step);
  }
  return lifted;
}

/**
 * 1 to 2: a coding was on a casus only and named it so; an import was of casussen only, under one
 * row of headings. What is no such operation passes as it is: checking comes after.
 */
function liftFirst(operation: unknown): unknown[] {
  if (!isObject(operation) || !isObject(operation.value)) return [operation];
  const { type, value } = operation;
  if (type === 'coding' && 'casus' in value) {
    const { casus: onderwerp, ...rest } = value;
    return [{ ...operation, value: { ...rest, onderwerp } }];
  }
  if (type === 'import' && !('soort' in value)) {
    return [{ ...operation, value: { ...value, soort: 'casussen', kopregels: 1 } }];
  }
  return [operation];
}

/** An older program must refuse what it does not know; for this one nothing is different. */
function unchanged(operation: unknown): unknown[] {
  return [operation];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
