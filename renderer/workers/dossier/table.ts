/** Saves a table of the open dossier as a workbook or csv, as it is at this moment. */
import type { TableRequest } from '../../../shared/dossier/protocol';
import { Pace, type PaceHooks } from '../../../shared/exchange/pace';
import { tableOf } from '../../../shared/exchange/table';
import { writeTable } from '../../../shared/exchange/write-table';
import { standardPassage } from '../../../shared/gate/passage';
import { gateReport, uitgifteOf } from '../../../shared/gate/reporting';
import { tableScope } from '../../../shared/gate/scope';
import type { Dossier } from './dossier';
import { noteUitgifte } from './gate/note';
import { idsOf } from './gate/report';
import type { SaveTargetParams } from './protocol';
import { saveThroughShell } from './saving';
import type { Shell } from './shell';
import type { LongWork } from './work';

const ZIN = 'De tabel wordt gemaakt';

/**
 * null when the user cancelled the dialog. Throws 'afgebroken' or the codes of the shell; then no
 * file is left.
 */
export function saveTable(
  shell: Shell,
  dossier: Dossier,
  { target, request }: { target: SaveTargetParams; request: TableRequest },
  { signal, progress }: LongWork,
  hooks: Omit<PaceHooks, 'signal'> & { /** ISO time. */ today(): string },
): Promise<{ pad: string } | null> {
  return saveThroughShell(shell, target, async (write, bestemming) => {
    const pace = new Pace({ ...hooks, signal });
    const { state, naam } = dossier;
    const { formaat, tabel } = request;
    progress({ zin: ZIN, gedaan: 0, totaal: null, perSeconde: null });
    const poort = request.poort ?? standardPassage;
    const ids = idsOf(dossier, tabel);
    const table = await tableOf(state, tabel.soort, ids, pace, poort);
    const started = hooks.now();
    await writeTable(
      table,
      {
        formaat,
        origin: { dossier: naam, at: hooks.today(), stap: state.seq },
        write,
        onRows(gedaan) {
          const perSeconde = Math.round((1000 * gedaan) / Math.max(1, hooks.now() - started));
          progress({ zin: ZIN, gedaan, totaal: table.rijen, perSeconde });
        },
      },
      pace,
    );
    const report = gateReport(state, tableScope(state, tabel.soort, ids), poort);
    const what = { soort: 'tabel', vorm: formaat, bestemming } as const;
    await noteUitgifte(dossier, uitgifteOf(report, poort, what));
  });
}
