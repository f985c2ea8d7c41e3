/**
 * What a newer program wrote. Everything readable (key files, the head of a back-up) has a version
 * at its top; a higher one than is known here is refused before anything else of it is believed.
 * Such a file may say in `vanaf` which Draaiknop is the oldest that reads it, and its `roepnaam`:
 * every later format keeps these two names, so that a program that came before can say them.
 */
import { CodedError } from './errors';

const PROGRAM_VERSION = /^\d{1,4}\.\d{1,4}\.\d{1,4}$/;
const LONGEST_NAME = 80;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** 'kluis-nieuwer' with what the value says of itself: `vanaf` and `naam`, when they make sense. */
export function newerError(value: unknown): CodedError {
  const { vanaf, roepnaam } = isObject(value) ? value : {};
  const known = typeof vanaf === 'string' && PROGRAM_VERSION.test(vanaf);
  const named = typeof roepnaam === 'string' && roepnaam !== '' && roepnaam.length <= LONGEST_NAME;
  return new CodedError('kluis-nieuwer', {
    ...(known ? { vanaf } : {}),
    ...(named ? { naam: roepnaam } : {}),
  });
}

/**
 * Whether a value is of a later format than `known`.
 * @param field where its version stands.
 */
export function isNewer(
  value: unknown,
  known: number,
  field: 'version' | 'v' = 'version',
): boolean {
  const version = isObject(value) ? value[field] : undefined;
  return typeof version === 'number' && version > known;
}
