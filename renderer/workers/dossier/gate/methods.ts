/** Notes what the page lets out itself. */
import { uitgifteOf } from '../../../../shared/gate/reporting';
import { passageOf } from '../../../../shared/gate/request';
import type { MethodContext, MethodGroup } from '../methods';
import { noteUitgifte } from './note';
import type { GateMethods } from './protocol';
import { gateAnswer } from './report';

export function gateMethods({ open }: MethodContext): MethodGroup<GateMethods> {
  return {
    async noteExit({ wat, vorm, bestemming }) {
      const dossier = open();
      const report = await dossier.steps.with((steps) => gateAnswer(dossier, wat, steps));
      const note = uitgifteOf(report, passageOf(wat), { soort: wat.soort, vorm, bestemming });
      const { seq } = await noteUitgifte(dossier, note);
      return { seq };
    },
  };
}
