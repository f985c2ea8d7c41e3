/** Holds tables on their way in against the open dossier: rows are looked at and let go of. */
import { CodedError } from '../../../../shared/desktop/errors';
import { recordTypes } from '../../../../shared/domain/record';
import {
  createExamining,
  type ExaminedTable,
} from '../../../../shared/dossier/examine/examination';
import type { DossierState } from '../../../../shared/dossier/state';
import type { Together } from '../../../../shared/import/together';
import type { MethodContext, MethodGroup } from '../methods';
import { readRows } from '../rows-port';
import type { LongWork } from '../work';
import type { ExaminingMethods } from './protocol';

/** Of one table in an empty dossier everything is new. */
function isAlone({ entities }: DossierState, { tabellen }: Together): boolean {
  return tabellen < 2 && recordTypes.every((type) => entities[type].isEmpty());
}

async function examine(
  state: DossierState,
  port: MessagePort,
  samen: Together,
  { signal, progress }: LongWork,
): Promise<ExaminedTable[]> {
  const messages = readRows(port, signal);
  try {
    if (isAlone(state, samen)) return [];
    const examining = createExamining(state, samen.tabellen);
    let gedaan = 0;
    for (let begun = false; ; begun = true) {
      const message = await messages.next();
      if (message.type === 'end') return examining.close();
      if (message.type === 'begin') examining.sheet(message.source);
      else if (begun) examining.rows(message.rows);
      else throw new CodedError('ongeldige-vraag');
      if (message.type === 'rows') gedaan += message.rows.length;
      const zin = 'Vergelijken met wat er al in het dossier staat';
      progress({ zin, gedaan, totaal: samen.rijen, perSeconde: null });
    }
  } finally {
    messages.stop();
  }
}

export function examiningMethods({ open }: MethodContext): MethodGroup<ExaminingMethods> {
  return {
    examineRows: ({ port, samen }, work) => examine(open().state, port, samen, work),
  };
}
