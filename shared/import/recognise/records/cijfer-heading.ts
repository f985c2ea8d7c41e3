/**
 * What the heading of a column of values says of every value under it: `Verloop %` is a measure in
 * percent, `2024 Vertrokken` one of a year. Most tables of an HR department have no other place for
 * either.
 */

export interface HeadingSays {
  /** The measure in the words of the heading; null when it names none, as `Waarde`. */
  maat: string | null;
  /** A code of `eenheden`; null when the heading names no unit. */
  eenheid: 'procent' | 'procentpunt' | 'euro' | null;
  /** The year of all figures below; null when the heading names none, or not surely that. */
  jaar: number | null;
  /** A year is named of which it is not sure that the figures are of it. */
  jaartal: boolean;
}

const UNITS: readonly (readonly [RegExp, NonNullable<HeadingSays['eenheid']>])[] = [
  [/procentpunt|%-punt/iu, 'procentpunt'],
  [/%|percentage|procent|\bpct\b/iu, 'procent'],
  [/€|\beuro'?s?\b|\beur\b/iu, 'euro'],
];
/** A unit on its own; "uitstroompercentage" is a word of its own and stays whole. */
const LOOSE_UNIT =
  /[([]?\s*(?:(?:(?<![\p{L}])in )?(?:%-punten?|%|€)|(?<![\p{L}])(?:in )?(?:procentpunten|procentpunt|procenten|procent|percentage|pct\.?|euro'?s?|eur)(?![\p{L}]))\s*[)\]]?/giu;

/**
 * Words that say nothing that can be compared: `Waarde`, `Kolom 7`, `Kolom7`, `Bedrag`. Each ends at a
 * blank or the end, so that there is one way to read a text: two ways cost 2^n for n digits.
 */
const SAYS_NOTHING =
  /^(?:(?:(?:waarden?|cijfers?|getal(?:len)?|uitkomst(?:en)?|aantal(?:len)?|bedrag(?:en)?|scores?|resultaat|resultaten|stand|totaal|gegevens?|data|kolom|veld|van|tot|(?:onder|boven)grens|min|max|minimum|maximum|n|values?|figures?|amount|results?|column|lower|upper|bound)\d*|\d+)(?:\s+|$))*$/iu;

/** A number of four digits that can be a year, and no part of a date, a range or a longer number. */
const YEARS = /(?<![\d\p{L}])(?:19|20)\d{2}(?![\d\p{L}])/gu;
const PART_OF_MORE = /\d\s*[-/.–]\s*(?:19|20)\d{2}|(?:19|20)\d{2}\s*[-/–]\s*\d/u;
/** With these a year may be the one that is compared with, a bound, or one of a part of it. */
const UNSURE =
  /(?<!\p{L})(?:t\.?\s?o\.?\s?v\.?|ten opzichte|vergeleken|verschil|verandering|sinds|vanaf|t\/m|tot|tot en met|na|voor|vóór|basis\p{L}*|index|begin|start|eind|einde|medio|ultimo|half\p{L}*|kwartaal|q[1-4]|week|maand(?:en)?|mnd|ytd|jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|jun[ie]?|jul[i]?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})/iu;
/** The year with the little words that lead to it: `in het jaar 2024`, `(2024)`. */
const LOOSE_YEAR =
  /[([]?\s*(?:(?<!\p{L})(?:in|over|van|uit)\s+)?(?:(?<!\p{L})het\s+)?(?:(?<!\p{L})(?:verslag)?jaar\s+)?(?<![\d\p{L}])(?:19|20)\d{2}(?![\d\p{L}])\s*[)\]]?/iu;

function yearOf(kop: string): Pick<HeadingSays, 'jaar' | 'jaartal'> {
  const years = kop.match(YEARS) ?? [];
  const [first] = years;
  if (first === undefined) return { jaar: null, jaartal: false };
  const isSure = years.length === 1 && !PART_OF_MORE.test(kop) && !UNSURE.test(kop);
  return isSure ? { jaar: Number(first), jaartal: false } : { jaar: null, jaartal: true };
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:/-]+|[\s,;:/-]+$/g, '')
    .trim();

/**
 * Reads a heading. `isYearKnown`: a column of the table says the year, so one in the heading is a
 * part of the measure.
 */
export function headingSays(kop: string, isYearKnown = false): HeadingSays {
  const eenheid = UNITS.find(([pattern]) => pattern.test(kop))?.[1] ?? null;
  const year = isYearKnown ? { jaar: null, jaartal: false } : yearOf(kop);
  const words = kop.replace(LOOSE_UNIT, ' ');
  const maat = tidy(year.jaar === null ? words : words.replace(LOOSE_YEAR, ' '));
  return { maat: SAYS_NOTHING.test(maat) ? null : maat, eenheid, ...year };
}

/** A measure with its year, as a row may say it: `Ziekteverzuim 2020`. Null when none is surely of it. */
export function yearInMeasure(words: string): { maat: string; jaar: number } | null {
  const { jaar } = yearOf(words);
  const maat = tidy(words.replace(LOOSE_YEAR, ' '));
  return jaar === null || SAYS_NOTHING.test(maat) ? null : { maat, jaar };
}

/** Whether words name what is measured by themselves. */
export const isMeasure = (words: string): boolean => MEASURE.test(words);

/** The lower of two headings says it alone with one of these; else the group above belongs to it. */
const MEASURE =
  /uitstroom|verloop|vertrek|vertrokken|verzuim|instroom|doorstroom|behoud|vacature|kosten|turnover|attrition|retention|absence/iu;

/**
 * The same of a column whose heading may be two rows: `kop` is both together, `onderste` the lower
 * one. What that names itself is not said twice.
 */
export function columnSays(kop: string, onderste: string, isYearKnown: boolean): HeadingSays {
  const all = headingSays(kop, isYearKnown);
  if (!MEASURE.test(onderste)) return all;
  const { maat } = headingSays(onderste, isYearKnown || all.jaar === null);
  return { ...all, maat: maat ?? all.maat };
}
