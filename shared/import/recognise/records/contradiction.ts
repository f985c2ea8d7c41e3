/** Whether a cell with an amount can stand beside what other columns of its row say. */
import { notation } from '../../notation';
import type { Amount } from '../../values/amount';
import { unitLabel, unitsAgree } from '../../values/units';
import type { Draft } from './record';

/** The column that fills a field of this row. */
export type ColumnOf = (veld: string) => number | undefined;

const WORDS_TWICE =
  'Hier staan woorden, maar de kolom voor een cijfer in woorden is al gevuld. Zet hier een getal of maak de cel leeg.';

const shown = (value: number): string => notation(value, undefined) ?? '';

/** Why a cell cannot stand beside what other columns of the row say, or null. */
export function contradiction(
  draft: Draft,
  columnOf: ColumnOf,
  { eenheid, operator, waardeMax }: Amount,
): string | null {
  const { velden } = draft;
  const at = (veld: string) => {
    const kolom = columnOf(veld);
    return kolom === undefined ? '' : ` (${draft.address(kolom)})`;
  };
  if (
    eenheid !== undefined &&
    typeof velden.eenheid === 'string' &&
    !unitsAgree(eenheid, velden.eenheid)
  ) {
    return `Deze cel is in ${unitLabel(eenheid)}, maar de kolom met de eenheid${at('eenheid')} zegt ‘${unitLabel(velden.eenheid)}’. Maak ze gelijk.`;
  }
  if (
    operator !== undefined &&
    typeof velden.operator === 'string' &&
    velden.operator !== operator
  ) {
    return `Deze cel zegt ‘${operator}’, maar de kolom die zegt hoe precies${at('operator')} zegt ‘${velden.operator}’. Maak ze gelijk.`;
  }
  if (
    waardeMax !== undefined &&
    typeof velden.waardeMax === 'number' &&
    velden.waardeMax !== waardeMax
  ) {
    return `Deze cel loopt tot ${shown(waardeMax)}, maar de kolom met de bovengrens${at('waardeMax')} zegt ${shown(velden.waardeMax)}. Maak ze gelijk.`;
  }
  return null;
}

/** Keeps words of a cell of values; true when they are new. Other words of the row refuse them. */
export function wordsInto(draft: Draft, kolom: number, text: string): boolean {
  const { velden } = draft;
  if (velden.waardetekst === undefined) {
    velden.waardetekst = text;
    return true;
  }
  if (velden.waardetekst !== text) draft.refuse(kolom, WORDS_TWICE);
  return false;
}

/** A range runs upwards; the upper bound that does not is refused, whatever column it has. */
export function checkRange(draft: Draft, columnOf: ColumnOf): void {
  const { waarde, waardeMax } = draft.velden;
  if (typeof waarde !== 'number' || typeof waardeMax !== 'number' || waardeMax >= waarde) return;
  delete draft.velden.waardeMax;
  const kolom = columnOf('waardeMax');
  if (kolom === undefined) return;
  draft.refuse(
    kolom,
    `De bovengrens is lager dan de waarde (${shown(waarde)}). Controleer welke van de twee klopt.`,
  );
}
