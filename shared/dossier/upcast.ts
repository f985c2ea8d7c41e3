/**
 * Lifts operations of an older format when they are read. The log is never rewritten: a format
 * that was ever released keeps its upcaster here for ever. Upcasters are pure and know nothing of
 * each other: each lifts one version to the next.
 */
import { CodedError } from '../desktop/errors';
import { OPERATION_VERSION } from './operations';

/** Lifts one operation of version n to zero or more of version n + 1. */
export type Upcaster = (operation: unknown) => unknown[];

/** By the version they lift from. Version 1 is the first, so there is nothing to lift yet. */
export const upcasters: ReadonlyMap<number, Upcaster> = new Map();

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
