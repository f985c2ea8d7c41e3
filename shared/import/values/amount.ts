/**
 * What stands in a column of values, taken apart: `bijna 30%` is 30, with an operator and a unit;
 * `15 à 20` is a range; `de helft` and `1 op 3` are words. A part that is not understood makes the
 * whole words: half a value would look like a whole one. Percent is 17, never 0.17.
 */
import type { MissingKind } from '../../domain/values';
import type { DecimalMark } from '../form';
import { choiceOf, operatorWords } from './choices';
import { errorOfText } from './errors';
import { statedMissingFigure, statesNothing } from './missing';
import type { Doubt } from './number';
import { isPeriod } from './period';
import { type Quantity, type QuantityReading, readQuantity, times } from './quantity';
import { tidy } from './tidy';
import { countsPersons } from './units';

export interface Amount {
  waarde: number;
  waardeMax?: number;
  /** A code of `operatoren`; absent when the source says none. */
  operator?: string;
  /** A code of `eenheden`, or the words of the source when those say more: "% van respondenten". */
  eenheid?: string;
}

/**
 * What a reader has to know of how it was read: a note left out, how precise the source is where no
 * field keeps that, or a doubt that was decided.
 */
export type Remark = 'noot' | 'precisie' | Doubt;

export type AmountReading =
  | { soort: 'leeg' }
  | { soort: 'ontbreekt'; ontbreekt: MissingKind }
  | { soort: 'getal'; bedrag: Amount; opgemerkt?: readonly Remark[] }
  | { soort: 'woorden' }
  /** A sentence: why, and what to do. */
  | { soort: 'geweigerd'; reden: string };

const WORDS: AmountReading = { soort: 'woorden' };

/** No figure is so long; a text that is need not be taken apart. */
const MAX_LENGTH = 120;

/** Before a number; the longest first, so that "iets meer dan" is not "meer dan" with something. */
const OPERATORS = [...operatorWords.keys()]
  .filter((word) => word !== 'is' && word !== 'precies')
  .concat('precies')
  .sort((a, b) => b.length - a.length);

/** Behind a number: `20 of meer`, `30+`. */
const AT_LEAST =
  /^(.*\S) (?:of|en|or|and) (?:meer|hoger|langer|ouder|more|higher)$|^(.*[\d%¼½¾])\+$/;
const AT_MOST = /^(.*\S) (?:of|en|or|and) (?:minder|lager|korter|jonger|less|fewer|lower)$/;

const RATIO = /^\d+ ?(?:op de|op|van de|van|uit|in|out of|:|\/) ?\d/;
const DURATION =
  /^(\d{1,3}) ?(?:jaar|jaren|jr\.?|years?),? ?(?:en |and )?(\d{1,2}) ?(?:maanden|maand|mnd\.?|months?)$/;
const TIMES = /(?:^| )(?:[01]?\d|2[0-3])[:.][0-5]\d ?(?:uur|u\.?|h)$/;
/** Two quantities with a word or dash between them; what precedes a range is in RANGE_OPENING. */
const RANGE =
  /^(.*?[\d¼½¾].*?)( ?- ?| \.{2,3} | (?:à|á|a|tot en met|t\/m|tot|to|en|and) )((?:€ ?)?(?:-(?=[\d.,¼½¾]))?[\d.,¼½¾].*)$/u;
const RANGE_OPENING = /^(?:tussen(?: de)?|between|van|from) (?=[-€\d¼½¾])/;

/** The text around an operator, and its code; null when there is none. */
function withoutOperator(text: string): { operator: string; rest: string } | null {
  for (const word of OPERATORS) {
    if (!text.startsWith(word)) continue;
    const rest = text.slice(word.length);
    // A word ends where its letters end: "ca" is not the beginning of "cao".
    if (/\p{L}$/u.test(word) && !/^[ \d€]/.test(rest)) continue;
    const operator = choiceOf(operatorWords, word);
    if (operator !== null) return { operator, rest: rest.trim() };
  }
  const least = AT_LEAST.exec(text);
  if (least !== null) return { operator: 'minstens', rest: least[1] ?? least[2] ?? '' };
  const most = AT_MOST.exec(text);
  return most === null ? null : { operator: 'hoogstens', rest: most[1] ?? '' };
}

function refused(reden: string): AmountReading {
  return { soort: 'geweigerd', reden };
}

function asRefusal({ tekst, dubbel }: { tekst: string; dubbel: readonly [string, string] }) {
  const [one, other] = dubbel;
  return refused(
    `‘${tekst}’ kan ${one} en ${other} betekenen. Schrijf duizendtallen met een punt (1.528) en decimalen met een komma (1,5).`,
  );
}

const isQuantity = (found: NonNullable<QuantityReading>): found is Quantity => 'getal' in found;

/** Persons are whole, and euros have no three decimals: 1.528 of them can be one number only. */
const isCertain = (eenheid = ''): boolean => eenheid === 'euro' || countsPersons(eenheid);

function amountOf(bedrag: Amount, twijfels: readonly (Doubt | null)[]): AmountReading {
  if (isCertain(bedrag.eenheid)) return { soort: 'getal', bedrag };
  const opgemerkt = [...new Set(twijfels)].filter((each) => each !== null);
  return opgemerkt.length === 0
    ? { soort: 'getal', bedrag }
    : { soort: 'getal', bedrag, opgemerkt };
}

/** Of `30 tot 50 duizend` both are thousands; of `500 tot 1 duizend` only the second. */
function lowerBound(low: Quantity, high: Quantity): number {
  const shared = low.factor === 1 && low.getal < high.getal ? high.factor : low.factor;
  return times(low.getal, shared);
}

function range(text: string, decimaal: DecimalMark | null): AmountReading | null {
  const bare = text.replace(RANGE_OPENING, '');
  const parts = RANGE.exec(bare);
  if (parts === null) return null;
  const [, first = '', between = '', second = ''] = parts;
  // "en" divides a range only after "tussen"; elsewhere it divides two figures.
  if (bare === text && /^ (?:en|and) $/.test(between)) return null;
  const low = readQuantity(first, decimaal);
  const high = readQuantity(second, decimaal);
  if (low === null || high === null) return null;
  if (!isQuantity(low)) return asRefusal(low);
  if (!isQuantity(high)) return asRefusal(high);
  if (low.eenheid !== null && high.eenheid !== null && low.eenheid !== high.eenheid) {
    return refused('De twee getallen hebben een verschillende eenheid. Zet ze op eigen rijen.');
  }
  const waarde = lowerBound(low, high);
  const waardeMax = times(high.getal, high.factor);
  if (waarde >= waardeMax) {
    return refused(
      'Het tweede getal van dit bereik is niet hoger dan het eerste. Controleer de cel.',
    );
  }
  const eenheid = low.eenheid ?? high.eenheid;
  const bedrag = { waarde, waardeMax, ...(eenheid === null ? {} : { eenheid }) };
  return amountOf(bedrag, [low.twijfel, high.twijfel]);
}

function single(text: string, decimaal: DecimalMark | null): AmountReading {
  const duration = DURATION.exec(text);
  if (duration !== null) {
    const waarde = Number(duration[1]) * 12 + Number(duration[2]);
    return { soort: 'getal', bedrag: { waarde, eenheid: 'maanden' } };
  }
  const found = readQuantity(text, decimaal);
  if (found === null) return WORDS;
  if (!isQuantity(found)) return asRefusal(found);
  const { getal, factor, eenheid, twijfel } = found;
  const bedrag = { waarde: times(getal, factor), ...(eenheid === null ? {} : { eenheid }) };
  return amountOf(bedrag, [twijfel]);
}

function withRemark(reading: AmountReading, noot: boolean): AmountReading {
  if (!noot || reading.soort !== 'getal') return reading;
  return { ...reading, opgemerkt: [...(reading.opgemerkt ?? []), 'noot'] };
}

/** What most cells hold: digits, at most two decimals, perhaps a percent sign. */
const PLAIN = /^(-?)(\d{1,9})(?:[.,](\d{1,2}))?( ?%)?$/;

/** The same as all of the below would make of it, in a tenth of the time. */
function plainAmount(text: string): AmountReading | null {
  const parts = PLAIN.exec(text);
  if (parts === null) return null;
  const [, minus, whole = '', decimals = '0', percent] = parts;
  const size = Number(`${whole}.${decimals}`);
  const waarde = minus === '' || size === 0 ? size : -size;
  return {
    soort: 'getal',
    bedrag: percent === undefined ? { waarde } : { waarde, eenheid: 'procent' },
  };
}

/**
 * Takes a text of a column of values apart. `decimaal`: the sign before the decimals in this column
 * or file, where that is known.
 */
export function readAmount(text: string, decimaal: DecimalMark | null = null): AmountReading {
  if (text.length > MAX_LENGTH) return WORDS;
  const quick = plainAmount(text);
  if (quick !== null) return quick;
  const { text: bare, noot } = tidy(text);
  if (statesNothing(bare)) return { soort: 'leeg' };
  const ontbreekt = statedMissingFigure(bare);
  if (ontbreekt !== null) return { soort: 'ontbreekt', ontbreekt };
  const error = errorOfText(bare);
  if (error !== null) return refused(error);
  if (!/[\d¼½¾]/.test(bare)) return WORDS;
  if (isPeriod(bare)) {
    return refused(
      `Dit is een datum of een periode (${text.trim()}), en hier hoort een getal. Typ het getal opnieuw.`,
    );
  }
  // Excel's own sign for "this is a text"; '19 may be a year.
  const unquoted = /^'\d{2}$/.test(bare) ? bare : bare.replace(/^'(?=[\d€<>≤≥±~=+-])/, '');
  const opened = withoutOperator(unquoted);
  const rest = opened?.rest ?? unquoted;
  if (RATIO.test(rest) || TIMES.test(rest)) return WORDS;
  const reading = range(rest, decimaal) ?? single(rest, decimaal);
  if (reading.soort !== 'getal') return reading;
  const bedrag =
    opened === null ? reading.bedrag : { ...reading.bedrag, operator: opened.operator };
  return withRemark({ ...reading, bedrag }, noot);
}
