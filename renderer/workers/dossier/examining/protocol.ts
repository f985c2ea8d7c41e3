/** Holding tables on their way in against the dossier, as the page asks for it. */
import type { ExaminedTable } from '../../../../shared/dossier/examine/examination';
import type { Together } from '../../../../shared/import/together';

export interface ExaminingMethods {
  /**
   * Rows come over the port (shared/import/stream.ts), which is transferred; nothing is stored.
   * Answers per table that was sent, in their order; [] when there is nothing to hold them against.
   */
  examineRows: { params: { port: MessagePort; samen: Together }; result: ExaminedTable[] };
}
