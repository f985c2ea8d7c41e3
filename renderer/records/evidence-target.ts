import type { Queries } from '../../shared/dossier/protocol';

/** What the evidence pane answers for: the record as a whole, a field, a coding or a suggestion. */
export type EvidenceTarget =
  | { soort: 'record' }
  | { soort: 'veld'; veld: string }
  | { soort: 'coding'; coding: string }
  | { soort: 'suggestie'; suggestie: string };

/** The record itself: what is shown until something in it is pointed at. */
export const WHOLE: EvidenceTarget = { soort: 'record' };

/** The question for the dossier worker. */
export function evidenceParams(
  record: string,
  target: EvidenceTarget,
): Queries['bewijs']['params'] {
  switch (target.soort) {
    case 'record':
      return { record, veld: null };
    case 'veld':
      return { record, veld: target.veld };
    case 'coding':
      return { coding: target.coding };
    case 'suggestie':
      return { casus: record, suggestie: target.suggestie };
  }
}

/** True when two targets ask for the same evidence. */
export function sameTarget(a: EvidenceTarget, b: EvidenceTarget): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
