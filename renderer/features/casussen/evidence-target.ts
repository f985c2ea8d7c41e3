import type { CasusField } from '../../../shared/domain/casus';
import type { Queries } from '../../../shared/dossier/protocol';

/** What the evidence pane answers for: the casus as a whole, a field, a coding or a suggestion. */
export type EvidenceTarget =
  | { soort: 'casus' }
  | { soort: 'veld'; veld: CasusField }
  | { soort: 'coding'; coding: string }
  | { soort: 'suggestie'; suggestie: string };

/** The question for the dossier worker. */
export function evidenceParams(casus: string, target: EvidenceTarget): Queries['bewijs']['params'] {
  switch (target.soort) {
    case 'casus':
      return { casus, veld: null };
    case 'veld':
      return { casus, veld: target.veld };
    case 'coding':
      return { coding: target.coding };
    case 'suggestie':
      return { casus, suggestie: target.suggestie };
  }
}

/** True when two targets ask for the same evidence. */
export function sameTarget(a: EvidenceTarget, b: EvidenceTarget): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
