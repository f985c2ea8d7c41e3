/**
 * What of an interview may not leave: of one that is not for others, or that may be known in a total
 * only, everything that says who spoke or what was said. That it was held, and how, stays.
 */
import type { Beurt, BeurtField, Interview, InterviewField } from '../domain/interview';
import { vertrouwelijkheidOf } from './guarded';
import { HIDDEN, type Reason } from './suppress';

const SHOWN: ReadonlySet<InterviewField> = new Set(['interview', 'vorm', 'vertrouwelijkheid']);
const SHOWN_OF_TURN: ReadonlySet<BeurtField> = new Set(['volgnr']);

/** Why an interview is held back with its beurten, or null. */
export function interviewReason(interview: Interview): Reason | null {
  const guard = vertrouwelijkheidOf(interview.velden.vertrouwelijkheid);
  return guard === 'intern' || guard === 'totaal' ? guard : null;
}

/** An interview that is held back, as it leaves. */
export function maskedInterview(interview: Interview): Interview {
  return { ...interview, velden: withheld(interview.velden, SHOWN) };
}

/** A beurt of an interview that is held back, as it leaves. */
export function maskedBeurt(beurt: Beurt): Beurt {
  return { ...beurt, velden: withheld(beurt.velden, SHOWN_OF_TURN) };
}

function withheld<V extends object>(velden: V, shown: ReadonlySet<string>): V {
  const entries = Object.entries(velden).map(([veld, value]) =>
    shown.has(veld) || value === null ? [veld, value] : [veld, HIDDEN],
  );
  return Object.fromEntries(entries) as V;
}
