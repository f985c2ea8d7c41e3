/** The dry run of erasing: what goes, and where else it is named or quoted. */

import { fold } from '../../../../shared/domain/fold';
import {
  chosenErasables,
  countUnits,
  interviewsOfNames,
  namesakes,
  unitsWith,
} from '../../../../shared/dossier/erasable';
import {
  type ErasurePreview,
  type ListedQuote,
  type QuoteList,
  SAME_WORDS,
} from '../../../../shared/dossier/erasure-preview';
import { type QuotePlace, quotesOf } from '../../../../shared/dossier/erasure-quotes';
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
  const plekken = { aanpasbaar: new Places(), vast: new Places() };
  const totaal = entitiesIn(state);
  const told = (gedaan: number) => progress({ zin: ZIN, gedaan, totaal, perSeconde: null });
  told(0);
  if (units.size > 0) {
    for await (const place of quotesOf(state, units, naam, pace, told)) {
      (place.aanpasbaar ? plekken.aanpasbaar : plekken.vast).add(place);
    }
  }
  return {
    stap: state.seq,
    gekozen: chosenErasables(state, onderdelen),
    aantallen: countUnits(state, units),
    naamgenoten: namesakes(state, units).slice(0, MAX_WINDOW),
    gesprekken: interviewsOfNames(state, units),
    plekken: { aanpasbaar: plekken.aanpasbaar.list, vast: plekken.vast.list },
  };
}

/** Places as they are found; a passage that stands everywhere is counted with its first place. */
class Places {
  readonly list: QuoteList = { totaal: 0, rijen: [] };
  readonly #passages = new Map<string, { times: number; first: ListedQuote }>();

  add(place: QuotePlace): void {
    this.list.totaal += 1;
    const listed: ListedQuote = { ...place, ook: 0 };
    if (place.waarom === 'passage') {
      const key = fold(place.gevonden);
      const known = this.#passages.get(key) ?? { times: 0, first: listed };
      this.#passages.set(key, known);
      known.times += 1;
      if (known.times > SAME_WORDS) {
        known.first.ook += 1;
        return;
      }
    }
    if (this.list.rijen.length < MAX_WINDOW) this.list.rijen.push(listed);
  }
}

function entitiesIn({ entities }: DossierState): number {
  const types = Object.keys(emptyState().entities) as (keyof DossierState['entities'])[];
  return types.reduce((sum, type) => sum + entities[type].size, 0);
}
