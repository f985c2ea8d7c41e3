/** What leaves with something, of the open dossier as it is now. */
import type { FigureRequest } from '../../../../shared/charts/registry';
import type { TableRequest } from '../../../../shared/dossier/list-requests';
import type { StepSource } from '../../../../shared/dossier/queries/steps';
import type { GateReport } from '../../../../shared/gate/report';
import { gateReport } from '../../../../shared/gate/reporting';
import { type GateRequest, passageOf } from '../../../../shared/gate/request';
import {
  copiedScope,
  figureScope,
  type Scope,
  shareScope,
  tableScope,
  wholeScope,
} from '../../../../shared/gate/scope';
import type { Dossier } from '../dossier';
import { drawn } from './figure';

export function gateAnswer(dossier: Dossier, request: GateRequest, steps: StepSource): GateReport {
  return gateReport(dossier.state, scopeOf(dossier, request, steps), passageOf(request));
}

function scopeOf(dossier: Dossier, request: GateRequest, steps: StepSource): Scope {
  const { state } = dossier;
  switch (request.soort) {
    case 'tabel':
      return tableScope(state, request.request.tabel.soort, idsOf(dossier, request.request.tabel));
    case 'figuur':
      return figureScope(state, whole(state, request.request, steps));
    case 'deling':
      return shareScope(state, request.keuze);
    case 'alles':
      return wholeScope(state);
    case 'klembord':
      return copiedScope(request.tekst);
  }
}

/** Everything that the figure is about, also what it would hold back. */
function whole(
  state: Dossier['state'],
  { poort: _, ...request }: FigureRequest,
  steps: StepSource,
) {
  return drawn(state, request, steps);
}

/** The records of a table, in its order. */
export function idsOf({ lists }: Dossier, tabel: TableRequest['tabel']): readonly string[] {
  switch (tabel.soort) {
    case 'casus':
      return lists.casussen.ids(tabel.filter, tabel.sorteer);
    case 'uitstroomcijfer':
      return lists.cijfers.ids(tabel.filter, tabel.sorteer);
    case 'interview':
      return lists.interviews.ids(tabel.filter, tabel.sorteer);
    case 'organisatie':
    case 'vertrekreden':
    case 'dienstverband':
    case 'kostenpost':
    case 'code':
      return lists.flat[tabel.soort].ids(tabel.filter, tabel.sorteer);
  }
}
