/**
 * An analysis is declared, not called by hand: what it is named, what it does in words that stand
 * on screen beside its outcome, and a pure function of the state.
 */
import type { DossierState } from '../dossier/state';

export interface Analysis<Parameters, Outcome> {
  naam: string;
  /** The definition in force, in Dutch, for whoever reads the outcome. */
  definitie: string;
  run(state: DossierState, parameters: Parameters): Outcome;
}
