/** What leaves with something, of the open dossier as it is now. */
import type { FigureRequest } from '../../../../shared/charts/registry';
import type { Breath } from '../../../../shared/dossier/erasure-needles';
import type { TableRequest } from '../../../../shared/dossier/list-requests';
import type { StepSource } from '../../../../shared/dossier/queries/steps';
import { allKept, searchKept, sharedKept } from '../../../../shared/gate/kept';
import type { GateReport } from '../../../../shared/gate/report';
import { gateReport } from '../../../../shared/gate/reporting';
import { type GateRequest, passageOf } from '../../../../shared/gate/request';
import {
  copiedScope,
  figureScope,
  refusedScope,
  type Scope,
  shareScope,
  tableScope,
  wholeScope,
} from '../../../../shared/gate/scope';
import type { Dossier } from '../dossier';
import { refusedOf } from '../refused/sheets';
import { drawn } from './figure';

export function gateAnswer(dossier: Dossier, request: GateRequest, steps: StepSource): GateReport {
  return gateReport(dossier.state, scopeOf(dossier, request, steps), passageOf(request));
}

/** Searches what is long in it piece by piece, so that the answer itself is there at once. */
export async function searchBefore(
  { state }: Dossier,
  request: GateRequest,
  pace: Breath,
): Promise<void> {
  if (request.soort === 'alles') await searchKept(allKept(state), pace);
  if (request.soort === 'deling') await searchKept(sharedKept(state, request.keuze), pace);
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
    case 'afgewezen':
      return 'imports' in request.van
        ? refusedScope(refusedOf(state, request.van.imports))
        : { ...copiedScope(request.van.tekst), rijen: request.van.rijen };
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
