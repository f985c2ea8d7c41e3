/** The dry run of erasing: what goes, and where else it is named or quoted. */
import {
  chosenErasables,
  countUnits,
  namesakes,
  unitsWith,
} from '../../../../shared/dossier/erasable';
import type { ErasurePreview, QuoteList } from '../../../../shared/dossier/erasure-preview';
import { quotesOf } from '../../../../shared/dossier/erasure-quotes';
import { MAX_WINDOW } from '../../../../shared/dossier/protocol';
import { type DossierState, emptyState } from '../../../../shared/dossier/state';
import { Pace, type PaceHooks } from '../../../../shared/exchange/pace';
import type { Dossier } from '../dossier';
import type { LongWork } from '../work';

const ZIN = 'Alle teksten die blijven, worden nagekeken';

/** Rejects with 'afgebroken' when stopped. Changes nothing. */
export async function previewErasure(
  { state, naam }: Dossier,
  onderdelen: readonly string[],
  { signal, progress }: LongWork,
  hooks: Omit<PaceHooks, 'signal'>,
): Promise<ErasurePreview> {
  const pace = new Pace({ ...hooks, signal });
  const units = unitsWith(state, onderdelen);
  const plekken = { aanpasbaar: newList(), vast: newList() };
  const totaal = entitiesIn(state);
  const told = (gedaan: number) => progress({ zin: ZIN, gedaan, totaal, perSeconde: null });
  told(0);
  if (units.size > 0) {
    for await (const place of quotesOf(state, units, naam, pace, told)) {
      add(place.aanpasbaar ? plekken.aanpasbaar : plekken.vast, place);
    }
  }
  return {
    stap: state.seq,
    gekozen: chosenErasables(state, onderdelen),
    aantallen: countUnits(state, units),
    naamgenoten: namesakes(state, units).slice(0, MAX_WINDOW),
    plekken,
  };
}

function newList(): QuoteList {
  return { totaal: 0, rijen: [] };
}

function add(list: QuoteList, place: QuoteList['rijen'][number]): void {
  list.totaal += 1;
  if (list.rijen.length < MAX_WINDOW) list.rijen.push(place);
}

function entitiesIn({ entities }: DossierState): number {
  const types = Object.keys(emptyState().entities) as (keyof DossierState['entities'])[];
  return types.reduce((sum, type) => sum + entities[type].size, 0);
}
