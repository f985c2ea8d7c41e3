/** Saves the refused rows of imports as a workbook, as they are at this moment. */
import { CodedError } from '../../../../shared/desktop/errors';
import { Pace } from '../../../../shared/exchange/pace';
import { writeRefused } from '../../../../shared/exchange/refused/workbook';
import { standardPassage } from '../../../../shared/gate/passage';
import { gateReport, uitgifteOf } from '../../../../shared/gate/reporting';
import { refusedScope } from '../../../../shared/gate/scope';
import { noteUitgifte } from '../gate/note';
import type { MethodContext, MethodGroup } from '../methods';
import { saveThroughShell } from '../saving';
import type { RefusedMethods } from './protocol';
import { refusedOf } from './sheets';

const PASSAGE = { ...standardPassage, volledig: true };

export function refusedMethods({ deps, clock, open }: MethodContext): MethodGroup<RefusedMethods> {
  return {
    saveRefused({ target, imports }, { signal, progress }) {
      const dossier = open();
      const sheets = refusedOf(dossier.state, imports);
      if (sheets.length === 0) throw new CodedError('niet-gevonden');
      return saveThroughShell(deps.shell, target, async (write, bestemming) => {
        progress({ zin: 'De werkmap wordt gemaakt', gedaan: 0, totaal: null, perSeconde: null });
        const pace = new Pace({ now: clock, pause: deps.time.pause, signal });
        await writeRefused(sheets, write, pace);
        const report = gateReport(dossier.state, refusedScope(sheets), PASSAGE);
        const what = { soort: 'afgewezen', vorm: 'xlsx', bestemming } as const;
        await noteUitgifte(dossier, uitgifteOf(report, PASSAGE, what));
      });
    },
  };
}
