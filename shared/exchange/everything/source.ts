/** What "alles eruit" is made of: a dossier at one moment. */
import type { ChangeStep } from '../../dossier/operations';
import type { HistoryRow } from '../../dossier/protocol';
import type { DossierState } from '../../dossier/state';

/** A step as the log has it, with how the history says it. */
export interface ToldStep {
  step: ChangeStep;
  row: HistoryRow;
}

export interface EverythingSource {
  state: DossierState;
  /** Name and id of the dossier. */
  naam: string;
  id: string;
  /** ISO time. */
  at: string;
  /** Oldest first; a step that cannot be read is not among them. */
  steps: readonly ToldStep[];
}
