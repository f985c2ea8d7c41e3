/** Uitstroomcijfers for the tests of the gate. */
import type { CijferField, Uitstroomcijfer } from '../../../../shared/domain/uitstroomcijfer';
import type { Value } from '../../../../shared/domain/values';
import { cijferFigures } from '../../../../shared/gate/figures';
import { guardedNames } from '../../../../shared/gate/organisations';
import { suppress } from '../../../../shared/gate/suppress';

let last = 0;

/** A figure of one organisation, measure and year unless said otherwise. */
export function cijfer(
  velden: Partial<Record<CijferField, Value>>,
  id = `u${++last}`,
): Uitstroomcijfer {
  return {
    id,
    unit: 'u',
    sourceRow: null,
    velden: {
      organisatie: 'Zorggroep',
      maat: 'vertrokken medewerkers',
      uitstroomsoort: 'personeel',
      jaar: 2023,
      definitie: 'bruto',
      eenheid: 'personen',
      operator: 'is',
      ...velden,
    },
  };
}

/** What of these figures is held back, where no organisation asks not to be named. */
export function suppressed(cijfers: readonly Uitstroomcijfer[], drempel: number) {
  return suppress(cijferFigures(cijfers, guardedNames([])), drempel);
}
