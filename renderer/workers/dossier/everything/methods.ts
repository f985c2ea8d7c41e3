/** The whole dossier out, as files that anybody can read. */
import { CodedError } from '../../../../shared/desktop/errors';
import { history } from '../../../../shared/dossier/queries/history';
import type { EverythingSource, ToldStep } from '../../../../shared/exchange/everything/source';
import { writeEverything } from '../../../../shared/exchange/everything/write-everything';
import { Pace } from '../../../../shared/exchange/pace';
import { gateReport, uitgifteOf } from '../../../../shared/gate/reporting';
import { wholeScope } from '../../../../shared/gate/scope';
import type { Dossier } from '../dossier';
import { noteUitgifte } from '../gate/note';
import type { MethodContext, MethodGroup } from '../methods';
import { saveThroughShell } from '../saving';
import type { EverythingMethods } from './protocol';

/** Steps that are looked up at a time. */
const STEPS_AT_A_TIME = 200;
const BEGIN = 'De geschiedenis wordt gelezen';

export function everythingMethods(context: MethodContext): MethodGroup<EverythingMethods> {
  const { shell, time } = context.deps;
  return {
    /** Throws 'afgebroken' or the codes of the shell; then no file is left. */
    saveEverything: ({ target, poort }, { signal, progress }) => {
      if (!poort.volledig) throw new CodedError('ongeldige-vraag');
      const dossier = context.open();
      return saveThroughShell(shell, target, async (write, bestemming) => {
        const pace = new Pace({ now: context.clock, pause: time.pause, signal });
        progress({ zin: BEGIN, gedaan: 0, totaal: null, perSeconde: null });
        const source = await everythingIn(dossier, time.now(), pace);
        const started = context.clock();
        await writeEverything(
          source,
          {
            write,
            progress({ pad, gedaan, totaal }) {
              const perSeconde = Math.round(
                (1000 * gedaan) / Math.max(1, context.clock() - started),
              );
              progress({ zin: `${pad} wordt gemaakt`, gedaan, totaal, perSeconde });
            },
          },
          pace,
        );
        const report = gateReport(source.state, wholeScope(source.state), poort);
        const what = { soort: 'alles', vorm: 'zip', bestemming } as const;
        await noteUitgifte(dossier, uitgifteOf(report, poort, what));
      });
    },
  };
}

/** The dossier as it is now; what changes while it is written is not in it. */
async function everythingIn(dossier: Dossier, at: string, pace: Pace): Promise<EverythingSource> {
  const { state, naam, id } = dossier;
  const steps: ToldStep[] = [];
  for (let from = 1; from <= state.seq; from += STEPS_AT_A_TIME) {
    const to = Math.min(from + STEPS_AT_A_TIME - 1, state.seq);
    for (const told of await toldSteps(dossier, state, from, to)) steps.push(told);
    await pace.breathe();
  }
  return { state, naam, id, at, steps };
}

function toldSteps(
  { steps }: Dossier,
  state: Dossier['state'],
  from: number,
  to: number,
): Promise<ToldStep[]> {
  return steps.with((stepOf) => {
    const request = { offset: state.seq - to, limit: to - from + 1 };
    const { rows } = history(state, request, stepOf);
    return rows.toReversed().flatMap((row) => {
      const step = stepOf(row.seq);
      return step === undefined ? [] : [{ step, row }];
    });
  });
}
