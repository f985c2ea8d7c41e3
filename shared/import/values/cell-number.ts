/**
 * Cells of columns of numbers. The format of a cell counts: 0.4 shown as 40% is forty percent. A
 * date where a number is meant is what Excel made of it, and is refused with what it did.
 */
import type { MissingKind } from '../../domain/values';
import type { DecimalMark } from '../form';
import { notation, plainNumber } from '../notation';
import { isCellDate, isCellError, type RawCell } from '../sheet';
import { type AmountReading, readAmount } from './amount';
import { dateRefusal } from './dates';

/** Why an error cell cannot be used; a sentence. */
export function errorRefusal(fout: string): string {
  return `In het blad staat hier de fout ${fout}. Herstel de formule of maak de cel leeg.`;
}

const remembered = new Map<string, 'procent' | 'euro' | null>();
const MAX_REMEMBERED = 500;

/** The unit that a number format shows: `0,0%`, `€ #.##0`; null for a plain number. */
export function formatUnit(code: string | undefined): 'procent' | 'euro' | null {
  if (code === undefined) return null;
  const known = remembered.get(code);
  if (known !== undefined) return known;
  const bare = code.replace(/\\(.)/g, '$1');
  const unquoted = bare.replace(/"[^"]*"/g, '');
  const unit = unquoted.includes('%') ? 'procent' : bare.includes('€') ? 'euro' : null;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(code, unit);
  return unit;
}

/** Multiplied as a sheet shows it: 0.07 becomes 7, not 7.000000000000001. */
function asPercent(value: number): number {
  return Number((value * 100).toPrecision(15));
}

/**
 * A cell of the column of values, or of one of its bounds. `decimaal`: the sign before the decimals
 * of numbers that are text, where the file tells.
 */
export function amountOfCell(
  cell: RawCell | undefined,
  format: string | undefined,
  decimaal: DecimalMark | null = null,
): AmountReading {
  if (cell === undefined || cell === null) return { soort: 'leeg' };
  if (typeof cell === 'string') return readAmount(cell, decimaal);
  if (typeof cell === 'number') {
    const eenheid = formatUnit(format);
    if (eenheid === null) return { soort: 'getal', bedrag: { waarde: cell } };
    const waarde = eenheid === 'procent' ? asPercent(cell) : cell;
    return { soort: 'getal', bedrag: { waarde, eenheid } };
  }
  if (isCellError(cell)) return { soort: 'geweigerd', reden: errorRefusal(cell.fout) };
  if (isCellDate(cell)) return { soort: 'geweigerd', reden: dateRefusal(cell.datum) };
  return { soort: 'geweigerd', reden: `Hier staat ${cell ? 'WAAR' : 'ONWAAR'}, geen getal.` };
}

export type NumberOutcome =
  | { soort: 'leeg' }
  | { soort: 'getal'; getal: number }
  | { soort: 'ontbreekt'; ontbreekt: MissingKind }
  | { soort: 'geweigerd'; reden: string };

/** Which numbers a column takes; the sentence says what it is for. */
export interface NumberRule {
  past(value: number): boolean;
  /** "Hier hoort …": to be completed into a sentence. */
  hoort: string;
}

export const years: NumberRule = {
  past: (value) => Number.isInteger(value) && value >= 1900 && value <= 2100,
  hoort: 'een jaartal van vier cijfers, zoals 2019',
};
export const amounts: NumberRule = {
  past: (value) => Number.isInteger(value) && value >= 0,
  hoort: 'een heel getal van 0 of hoger',
};
export const anyNumber: NumberRule = { past: () => true, hoort: 'een getal' };

/** "n = 185" is 185. */
const COUNTED = /^n\s*=\s*/i;
const YEAR = /^\d{4}$/;

/** A plain number of a column such as n, rank or year. Numbers stored as text count as numbers. */
export function numberOfCell(
  cell: RawCell | undefined,
  rule: NumberRule,
  decimaal: DecimalMark | null = null,
): NumberOutcome {
  const plain = typeof cell === 'string' ? cell.trim().replace(COUNTED, '') : cell;
  if (typeof plain === 'string' && YEAR.test(plain) && rule === years) {
    return checked(Number(plain), plain, rule);
  }
  const reading = amountOfCell(plain, undefined, decimaal);
  const shown = notation(cell, undefined) ?? '';
  switch (reading.soort) {
    case 'leeg':
    case 'ontbreekt':
    case 'geweigerd':
      return reading;
    case 'woorden':
      return { soort: 'geweigerd', reden: misfit(shown, rule) };
    case 'getal': {
      const { waarde, ...more } = reading.bedrag;
      // "< 10" persons: there are some, and how many was kept back.
      if (rule === amounts && more.operator === 'minder') {
        return { soort: 'ontbreekt', ontbreekt: 'onderdrukt' };
      }
      // "circa 120" is no count of persons: what is not exact is not taken for exact.
      const bare = Object.keys(more).every(
        (key) => key === 'eenheid' && more.eenheid === 'personen',
      );
      return bare
        ? checked(waarde, shown, rule)
        : { soort: 'geweigerd', reden: misfit(shown, rule) };
    }
  }
}

function checked(getal: number, shown: string, rule: NumberRule): NumberOutcome {
  if (rule.past(getal)) return { soort: 'getal', getal };
  return { soort: 'geweigerd', reden: misfit(shown === '' ? plainNumber(getal) : shown, rule) };
}

const MAX_SHOWN = 40;

function misfit(shown: string, { hoort }: NumberRule): string {
  const short = shown.length > MAX_SHOWN ? `${shown.slice(0, MAX_SHOWN)}…` : shown;
  return `Hier hoort ${hoort}; er staat ‘${short}’.`;
}
