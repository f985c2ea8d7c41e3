/** Codings as the page shows them: with who gave them, and when. */
import type { BeurtCoding } from '../protocol';
import { type DossierState, get, heldCodings } from '../state';
import type { StepSource } from './steps';

/** The codings of a casus or beurt, refused suggestions included; knobs before needs. */
export function codingsWithCoder(
  state: DossierState,
  record: string,
  steps: StepSource,
): BeurtCoding[] {
  return heldCodings(state, record).map(({ value, since }) => ({
    ...value,
    coderNaam: value.coder === null ? null : (get(state, 'coder', value.coder)?.naam ?? null),
    stap: since,
    at: steps(since)?.at ?? '',
  }));
}
