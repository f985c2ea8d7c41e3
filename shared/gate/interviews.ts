/**
 * What of an interview may not leave: of one that is not for others, or that may be known in a total
 * only, everything that says who spoke or what was said. That it was held, and how, stays.
 */
import type { Beurt, BeurtField, Interview, InterviewField } from '../domain/interview';
import { type GuardedNames, guardReason, guardWith } from './organisations';
import { withheld } from './plain-records';
import type { Reason } from './suppress';

const SHOWN: ReadonlySet<string> = new Set<InterviewField>([
  'interview',
  'vorm',
  'vertrouwelijkheid',
]);
const SHOWN_OF_TURN: ReadonlySet<string> = new Set<BeurtField>(['volgnr']);

/** Why an interview is held back with its beurten, or null. */
export function interviewReason({ velden }: Interview, names: GuardedNames): Reason | null {
  return guardReason(guardWith(names, velden.vertrouwelijkheid, velden.organisatie));
}

/** An interview that is held back, as it leaves. */
export function maskedInterview(interview: Interview): Interview {
  return { ...interview, velden: withheld(interview.velden, SHOWN) };
}

/** A beurt of an interview that is held back, as it leaves. */
export function maskedBeurt(beurt: Beurt): Beurt {
  return { ...beurt, velden: withheld(beurt.velden, SHOWN_OF_TURN) };
}
