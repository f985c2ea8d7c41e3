/** What makers of records of figures share: a cell with an amount, and what all rows are told. */
import type { Amount, Remark } from '../../values/amount';
import { amountOfCell, type NumberRule, numberOfCell } from '../../values/cell-number';
import { trimmed } from '../../values/text';
import type { TableCells } from '../cells';
import type { Said } from '../wide/wide';
import { type ColumnOf, checkRange, contradiction, wordsInto } from './contradiction';
import type { Draft } from './record';

/** Fills a field of numbers from its column; what is none is refused with what belongs there. */
export function numberInto(
  draft: Draft,
  cells: TableCells,
  veld: string,
  kolom: number,
  rule: NumberRule,
): void {
  const cell = cells.value(draft.raw, kolom);
  const outcome = numberOfCell(cell, rule, cells.decimalOf(draft.raw, kolom));
  if (outcome.soort === 'getal') {
    draft.velden[veld] ??= outcome.getal;
    draft.remark(kolom, outcome.opgemerkt);
  } else if (outcome.soort === 'ontbreekt') draft.velden[veld] ??= { ontbreekt: outcome.ontbreekt };
  else if (outcome.soort === 'geweigerd') draft.refuse(kolom, outcome.reden);
  else draft.empty(kolom);
}

/** What makes a cell with an amount one number of a field. */
export interface OneNumber {
  /** The refusal of words and of ranges. */
  hoort: string;
  /** The number that the field gets; why it cannot be one, when it cannot. */
  number(amount: Amount, remarks: readonly Remark[]): number | { reden: string };
}

/**
 * Fills a field from a cell that may say its unit beside its one number: `36 uur`, `80%`. That it is
 * not exact (`circa 40`) has no field here, and is remarked.
 */
export function oneInto(
  draft: Draft,
  cells: TableCells,
  veld: string,
  kolom: number,
  { hoort, number }: OneNumber,
): void {
  const { raw, velden } = draft;
  const cell = cells.value(raw, kolom);
  const reading = amountOfCell(cell, cells.format(raw, kolom), cells.decimalOf(raw, kolom));
  if (reading.soort === 'leeg') draft.empty(kolom);
  else if (reading.soort === 'ontbreekt') velden[veld] = { ontbreekt: reading.ontbreekt };
  else if (reading.soort === 'geweigerd') draft.refuse(kolom, reading.reden);
  else if (reading.soort === 'woorden' || reading.bedrag.waardeMax !== undefined) {
    draft.refuse(kolom, hoort);
  } else {
    const { bedrag, opgemerkt = [] } = reading;
    const found = number(bedrag, opgemerkt);
    if (typeof found === 'number') {
      velden[veld] = found;
      const isExact = bedrag.operator === undefined || bedrag.operator === 'is';
      draft.remark(kolom, isExact ? opgemerkt : [...opgemerkt, 'precisie']);
    } else draft.refuse(kolom, found.reden);
  }
}

/**
 * Fills `waarde`, and what its cell says beside the number: `bijna 30%`, `10 tot 15`. The other
 * columns of the row come first: a cell that says something else than they do is refused.
 */
export function amountInto(
  draft: Draft,
  cells: TableCells,
  kolom: number,
  columnOf: ColumnOf,
): void {
  const { raw, velden } = draft;
  const cell = cells.value(raw, kolom);
  const reading = amountOfCell(cell, cells.format(raw, kolom), cells.decimalOf(raw, kolom));
  if (reading.soort === 'getal') {
    const problem = contradiction(draft, columnOf, reading.bedrag);
    if (problem !== null) {
      draft.refuse(kolom, problem);
      return;
    }
    const { waarde, waardeMax, operator, eenheid } = reading.bedrag;
    velden.waarde ??= waarde;
    if (waardeMax !== undefined) velden.waardeMax ??= waardeMax;
    if (operator !== undefined) velden.operator ??= operator;
    if (eenheid !== undefined) velden.eenheid ??= eenheid;
    draft.remark(kolom, reading.opgemerkt);
    checkRange(draft, columnOf);
  } else if (reading.soort === 'ontbreekt') velden.waarde ??= { ontbreekt: reading.ontbreekt };
  else if (reading.soort === 'geweigerd') draft.refuse(kolom, reading.reden);
  else if (reading.soort === 'woorden') wordsInto(draft, kolom, trimmed(String(cell)));
  else draft.empty(kolom);
}

/** What titles and headings say, where the row itself says nothing. */
export function saidInto(draft: Pick<Draft, 'velden'>, said: readonly Said[]): void {
  for (const { veld, waarde } of said) draft.velden[veld] ??= waarde;
}
