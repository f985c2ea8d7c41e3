/**
 * The year or period that a heading names: `2019`, `jr. 2019`, `Uitstroom 2019`, `2019/2020`,
 * `Q1 2020`, `1e kwartaal 2020`, `eind 2019`, or a cell that is a date.
 */
import { isCellDate, type RawCell } from '../../sheet';
import { MONTH_NAMES, monthName } from '../../values/dates';

export interface Period {
  /** A plain year; null when the period is something else. */
  jaar: number | null;
  /** In the words of the heading; null when it is a plain year. */
  periode: string | null;
  /** The heading without it, in words that were one or two parts. */
  rest: string;
  /** Years from the first to the last, such as an average is of. */
  meerJaren: boolean;
  /** Of a part of a year: a quarter, or what was counted so far. */
  deel?: boolean;
  /** A sign stands behind it that points to a note. */
  noot?: boolean;
}

const YEAR = '(?:19|20)\\d{2}';
const OPEN = '(?<![\\d\\p{L}])';
const CLOSE = '(?![\\d\\p{L}])';
const ORDINAL = '(?:[1-4]\\s?(?:e|de|ste)?|eerste|tweede|derde|vierde)';
const PART = `(?:(?:q|k|kw\\.?)\\s?[1-4]|${ORDINAL}\\s?(?:kwartaal|kw\\.?|halfjaar|half jaar|helft)|(?:kwartaal|kw\\.?)\\s?[1-4]|h[12])`;
const SEP = "(?:\\s*[-/–.,']\\s*|\\s+)?";
const DASH = '\\s*(?:[-/–—]|t\\/m|tot(?: en met)?|to)\\s*';

const MONTH = `(?:${MONTH_NAMES})\\.?`;
/** What was counted so far: `t/m sept`, `jan-sep`, `Q1-Q3`, `eerste 9 maanden`, `YTD`. */
const SO_FAR =
  `(?:(?:t\\/m|tm|tot(?: en met)?|until|through)\\s*(?:eind(?:e)?\\s+)?(?:(?:\\d{1,2}\\s+)?${MONTH}|${PART}|\\d{1,2}[-/]\\d{1,2}|heden|nu)` +
  `|${MONTH}${DASH}${MONTH}|${PART}${DASH}${PART}` +
  '|(?:eerste\\s+)?\\d{1,2}\\s*(?:mnd\\.?|maanden|maand|months?|weken|kwartalen)' +
  '|ytd|year to date|tot nu toe|lopend(?: jaar)?|onvolledig|niet volledig|niet compleet|incompleet)';
/** The same words for a year that is whole. */
const WHOLE =
  /(?:^|[\d([,])\s*(?:t\/m|tm|tot en met)\s*(?:eind(?:e)?\s+)?(?:31\s+)?(?:dec|q4|31-12)|(?<!\p{L})(?:jan\p{L}*\.?|q1)\s*(?:[-/–—]|t\/m|tot(?: en met)?)\s*(?:dec|q4)|(?<!\d)12\s*(?:mnd|maand|month)/iu;

const pattern = (source: string): RegExp => new RegExp(`${OPEN}(?:${source})${CLOSE}`, 'iu');

/** From the one that says most to a plain year; the first that is found is meant. */
const PERIODS: readonly { wat: 'deel' | 'jaren' | 'moment' | 'jaar'; zoek: RegExp }[] = [
  {
    wat: 'deel',
    zoek: pattern(
      `${YEAR}\\s*[,:–-]?\\s*${SO_FAR}|${YEAR}\\s*[([]\\s*(?:${SO_FAR}|${PART}|${MONTH})\\s*[)\\]]|${SO_FAR}${SEP}(?:van\\s+)?${YEAR}`,
    ),
  },
  { wat: 'deel', zoek: pattern(`${PART}${SEP}(?:van\\s+)?${YEAR}|${YEAR}${SEP}${PART}`) },
  { wat: 'moment', zoek: pattern(`(?:per\\s+|op\\s+)?\\d{1,2}[-/.]\\d{1,2}[-/.]${YEAR}`) },
  {
    wat: 'moment',
    zoek: pattern(`(?:per\\s+|op\\s+)?\\d{1,2}\\s+(?:${MONTH_NAMES})\\.?\\s+${YEAR}`),
  },
  { wat: 'jaren', zoek: pattern(`${YEAR}${DASH}${YEAR}`) },
  { wat: 'jaren', zoek: pattern(`${YEAR}\\s*[-/–]\\s*['’]?\\d{2}`) },
  { wat: 'deel', zoek: pattern(`${YEAR}-(?:0[1-9]|1[0-2])(?:-\\d{2})?`) },
  {
    wat: 'deel',
    zoek: pattern(`(?:${MONTH_NAMES})\\.?${SEP}${YEAR}|${YEAR}${SEP}(?:${MONTH_NAMES})`),
  },
  { wat: 'moment', zoek: pattern(`(?:begin|medio|half|eind(?:e)?|ultimo|primo)\\s+${YEAR}`) },
  { wat: 'jaar', zoek: pattern(YEAR) },
];

const SHORT_YEAR = /^['’](\d{2})$/u;
/** Little words that lead to a year: `in het jaar 2019`, `jr. 2019`, `FY2019`. */
const LEADING =
  /(?:(?<!\p{L})(?:in|over|van|uit|t\/m|per))?\s*(?:(?<!\p{L})het)?\s*(?:(?<!\p{L})(?:(?:verslag|boek|kalender|school|meet|peil)?jaar|jrs?\.?|fy|cy|year))?\s*[([]?\s*$/iu;
const TRAILING = /^\s*[)\]]?\s*(?:[*†‡]+|[¹²³⁰⁴-⁹]+)?/u;
const NOTE_SIGN = /^\s*[)\]]?\s*[*†‡¹²³⁰⁴-⁹]/u;
const FY = /(?<!\p{L})(?:fy|cy)\s?(?=(?:19|20)\d{2}(?!\d))/giu;

const ANY_YEAR = new RegExp(`${OPEN}${YEAR}${CLOSE}`, 'u');

const PART_ALONE = new RegExp(`^(?:${PART}|(?:${MONTH_NAMES})\\.?)$`, 'iu');

/** `Q1`, `1e kwartaal`, `jan`: of the year that stands above it. */
export function isPartOfYear(text: string): boolean {
  return PART_ALONE.test(text.trim());
}

/** The last two digits of the second year: 2019/20. */
function lastYear(words: string): number {
  const digits = /(\d{2,4})$/u.exec(words)?.[1] ?? '';
  const first = Number(words.slice(0, 4));
  return digits.length === 4 ? Number(digits) : Math.floor(first / 100) * 100 + Number(digits);
}

function isPeriodOfYears(words: string): boolean {
  const first = Number(words.slice(0, 4));
  return lastYear(words) > first && lastYear(words) - first < 60;
}

/** Whether a text may name a year at all: asked of every heading before it is taken apart. */
export function mayHavePeriod(text: string): boolean {
  return /\d{2}/.test(text) && text.length <= MAX_LENGTH;
}

const MAX_LENGTH = 80;

/** The one period that a heading names; null when it names none, or two. */
export function periodIn(heading: string): Period | null {
  if (!mayHavePeriod(heading)) return null;
  const text = heading.replace(FY, '').trim();
  const short = SHORT_YEAR.exec(text)?.[1];
  if (short !== undefined) {
    return { jaar: 2000 + Number(short), periode: null, rest: '', meerJaren: false };
  }
  for (const { wat, zoek } of PERIODS) {
    const found = zoek.exec(text);
    if (found === null) continue;
    const words = found[0].replace(/\s+/g, ' ').trim();
    if (wat === 'jaren' && !isPeriodOfYears(words)) continue;
    const before = text.slice(0, found.index).replace(LEADING, ' ');
    const behind = text.slice(found.index + found[0].length);
    const after = behind.replace(TRAILING, ' ');
    const noot = NOTE_SIGN.test(behind);
    const rest = `${before} ${after}`.replace(/\s+/g, ' ').trim();
    if (ANY_YEAR.test(rest)) return null;
    return wat === 'jaar'
      ? { jaar: Number(words), periode: null, rest, meerJaren: false, noot }
      : {
          jaar: null,
          periode: words,
          rest,
          noot,
          deel: wat === 'deel' && !WHOLE.test(words),
          meerJaren: wat === 'jaren' && lastYear(words) - Number(words.slice(0, 4)) > 1,
        };
  }
  return null;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})/u;

/**
 * What the cells of a row of headings that are dates stand for: the first day of a year for that
 * year, of several months of a year for the months, and any other day for itself.
 */
export function datePeriods(cells: readonly (RawCell | undefined)[]): (Period | null)[] {
  const days = cells.map((cell) => (isCellDate(cell) ? DAY.exec(cell.datum) : null));
  const known = days.filter((day) => day !== null);
  const firsts = known.every(([, , , day]) => day === '01');
  const months = firsts && new Set(known.map(([, , month]) => month)).size > 1;
  return days.map((found) => {
    if (found === null) return null;
    const [, year = '', month = '', day = ''] = found;
    const at = { rest: '', meerJaren: false };
    if (months) {
      return { jaar: null, periode: `${monthName(Number(month))} ${year}`, deel: true, ...at };
    }
    if (firsts && month === '01') return { jaar: Number(year), periode: null, ...at };
    return { jaar: null, periode: `${Number(day)}-${Number(month)}-${year}`, ...at };
  });
}
