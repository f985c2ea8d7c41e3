/** What the page asks of the gate beside the query `poort`. */
import type { Bestemming } from '../../../../shared/domain/uitgifte';
import type { GateRequest } from '../../../../shared/gate/request';

export interface GateMethods {
  /**
   * Writes in the history that this left, in this form ('svg', 'tekst'). What the page lets out
   * itself (a figure, a copy) is noted before it does: nothing leaves without its line.
   */
  noteExit: {
    params: { wat: GateRequest; vorm: string; bestemming: Bestemming };
    result: { seq: number };
  };
}
