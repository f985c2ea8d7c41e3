/**
 * Cells of columns of numbers. The format of a cell counts: 0.4 shown as 40% is forty percent. A
 * date where a number is meant is what Excel made of it, and is refused with what it did.
 */
import type { MissingKind } from '../../domain/values';
import type { DecimalMark } from '../form';
import { notation, plainNumber } from '../notation';
import { isCellDate, isCellError, type RawCell } from '../sheet';
import { type AmountReading, type Remark, readAmount } from './amount';
import { choiceOf, unitWords } from './choices';
import { dateForYearRefusal, dateRefusal } from './dates';
import { errorRefusal } from './errors';
import { tidy } from './tidy';
import { countsPersons, isUnitOfItsOwn } from './units';

/** What a number format says of the number: its unit, and whether 0.4 stands for 40. */
export interface FormatUnit {
  eenheid: string;
  /** Shown as a hundred times what is stored. */
  keerHonderd: boolean;
}

const remembered = new Map<string, FormatUnit | null>();
const MAX_REMEMBERED = 500;

/** `"€" #,##0`, `[$€-413]`, `[$$-409]`: a sign, or the letters of a currency. */
const CURRENCY = /€|[$£¥](?!-)|\[\$([^\]-]+)/u;
/** Words behind the digits: `0" fte"`, `0\ "uur"`. Conditions, colours and blanks say nothing. */
const SILENT = /\[[^\]]*\]|[_*]./g;

/** What stands around the digits of the first section, as it is shown. */
function literals(code: string): string {
  const [section = ''] = code.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/) ?? [];
  const text = section.replace(SILENT, '');
  const shown = [...text.matchAll(/"([^"]*)"|\\(.)/g)].map(([, quoted, one]) => quoted ?? one);
  return tidy(shown.join('')).text;
}

function unitOfFormat(code: string): FormatUnit | null {
  const unquoted = code.replace(/"[^"]*"|\\./g, '');
  if (unquoted.includes('%')) return { eenheid: 'procent', keerHonderd: true };
  const bare = code.replace(/\\(.)/g, '$1');
  const currency = CURRENCY.exec(bare);
  if (currency !== null) {
    const sign = (currency[1] ?? currency[0]).trim();
    const eenheid = choiceOf(unitWords, sign) ?? sign;
    return eenheid === '' ? null : { eenheid, keerHonderd: false };
  }
  const words = literals(code);
  const eenheid = choiceOf(unitWords, words) ?? (isUnitOfItsOwn(words) ? words : null);
  return eenheid === null || eenheid === 'tekst' ? null : { eenheid, keerHonderd: false };
}

/** The unit that a number format shows: `0,0%`, `€ #.##0`, `0" fte"`; null for a plain number. */
export function formatUnit(code: string | undefined): FormatUnit | null {
  if (code === undefined) return null;
  const known = remembered.get(code);
  if (known !== undefined) return known;
  const unit = unitOfFormat(code);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(code, unit);
  return unit;
}

const TOO_LARGE = 'Dit getal is te groot om te bewaren. Controleer de cel.';

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
    const unit = formatUnit(format);
    if (unit === null) return { soort: 'getal', bedrag: { waarde: cell } };
    const waarde = unit.keerHonderd ? asPercent(cell) : cell;
    if (!Number.isFinite(waarde)) return { soort: 'geweigerd', reden: TOO_LARGE };
    return { soort: 'getal', bedrag: { waarde, eenheid: unit.eenheid } };
  }
  if (isCellError(cell)) return { soort: 'geweigerd', reden: errorRefusal(cell.fout) };
  if (isCellDate(cell)) return { soort: 'geweigerd', reden: dateRefusal(cell.datum) };
  return { soort: 'geweigerd', reden: `Hier staat ${cell ? 'WAAR' : 'ONWAAR'}, geen getal.` };
}

export type NumberOutcome =
  | { soort: 'leeg' }
  | { soort: 'getal'; getal: number; opgemerkt?: readonly Remark[] }
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
/** One sign and three digits: of a whole number it can only divide thousands. */
const THOUSANDS = /\d([.,])\d{3}(?!\d)/;

/** The sign before the decimals of a text in a column of whole numbers. */
function markOfWhole(text: string, decimaal: DecimalMark | null): DecimalMark | null {
  if (decimaal !== null) return decimaal;
  const sign = THOUSANDS.exec(text)?.[1];
  return sign === undefined ? null : sign === ',' ? '.' : ',';
}

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
  if (isCellDate(cell) && rule === years) {
    return { soort: 'geweigerd', reden: dateForYearRefusal(cell.datum) };
  }
  const isWhole = rule === amounts || rule === years;
  const mark = isWhole && typeof plain === 'string' ? markOfWhole(plain, decimaal) : decimaal;
  const reading = amountOfCell(plain, undefined, mark);
  const shown = notation(cell, undefined) ?? '';
  switch (reading.soort) {
    case 'leeg':
    case 'ontbreekt':
      return reading;
    case 'geweigerd':
      // A period is no slip here: what belongs here is said.
      return typeof cell === 'string' && rule === years
        ? { soort: 'geweigerd', reden: misfit(shown, rule) }
        : reading;
    case 'woorden':
      return { soort: 'geweigerd', reden: misfit(shown, rule) };
    case 'getal': {
      const { waarde, ...more } = reading.bedrag;
      const isPlain = more.eenheid === undefined || countsPersons(more.eenheid);
      // "< 10" persons: there are some, and how many was kept back.
      if (rule === amounts && more.operator === 'minder' && isPlain) {
        return { soort: 'ontbreekt', ontbreekt: 'onderdrukt' };
      }
      // "circa 120" is no count of persons: what is not exact is not taken for exact.
      const isExact = more.operator === undefined && more.waardeMax === undefined;
      if (!isExact || !isPlain) return { soort: 'geweigerd', reden: misfit(shown, rule) };
      const outcome = checked(waarde, shown, rule);
      const told = reading.opgemerkt?.filter((each) => each === 'noot' || !isWhole) ?? [];
      return outcome.soort === 'getal' && told.length > 0
        ? { ...outcome, opgemerkt: told }
        : outcome;
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
