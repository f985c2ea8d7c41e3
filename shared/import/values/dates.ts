/**
 * Days. As a text: `01-02-2020`, `1 februari 2020`, `2020-02-01`; one that does not exist is named,
 * and one that may be two is not guessed. As a cell where something else is meant: Excel makes 1 May
 * of `1-5`, a time of `1:32`, and shows the number 2019 as a day in 1905.
 */

const monthNames =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  );
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'january'],
  ['feb', 'february'],
  ['mrt', 'mar', 'march'],
  ['apr'],
  ['may'],
  ['jun', 'june'],
  ['jul', 'july'],
  ['aug', 'august'],
  ['sep', 'sept'],
  ['okt', 'oct', 'october'],
  ['nov'],
  ['dec'],
];
const monthOf: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((name, i) =>
    [name, ...(MONTHS[i] ?? [])].map((word) => [word, i + 1] as const),
  ),
);

/** The number of a month by its name or a short form of it, Dutch or English; undefined for no month. */
export function monthNumber(word: string): number | undefined {
  return monthOf.get(word.toLowerCase());
}

/** The Dutch name of a month by its number, from 1. */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? String(month);
}

/** Those names, for a pattern; the longest first. */
export const MONTH_NAMES = [...monthOf.keys()].sort((a, b) => b.length - a.length).join('|');

/** `2024-05-01` as "1 mei 2024"; a time stays as it is. */
export function dateInWords(datum: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(datum);
  if (parts === null) return datum;
  return `${Number(parts[3])} ${monthName(Number(parts[2]))} ${parts[1]}`;
}

/** Which number of `01-02-2020` is the day. */
export type DateOrder = 'dag-maand' | 'maand-dag';

export type DateReading =
  /** ISO 8601. */
  | { datum: string }
  /** Two days that it may be, ISO. */
  | { dubbel: readonly [string, string] }
  /** It is written as a day, and there is none: 31 April. */
  | { bestaatNiet: true }
  /** No day. */
  | null;

const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const IN_WORDS = /^(?:\p{L}+dag )?(\d{1,2})(?:e|ste|de)?[ -]?(\p{L}{3,9})\.?[ -]?(\d{4}|'?\d{2})$/u;

/** A year of two digits is one of the hundred years up to 2049, as in Excel. */
const LAST_OF_TWO_DIGITS = 49;

function yearOf(digits: string): number {
  const bare = digits.replace("'", '');
  const year = Number(bare);
  if (bare.length === 4) return year;
  return year <= LAST_OF_TWO_DIGITS ? 2000 + year : 1900 + year;
}

/** ISO; null for a day that the calendar does not have. */
function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1000 ? date.toISOString().slice(0, 10) : null;
}

const dayOrNone = (datum: string | null): DateReading =>
  datum === null ? { bestaatNiet: true } : { datum };

/**
 * A text as a day. With slashes it may be American: `1/2/2020` is two days, unless `volgorde` tells
 * (from other dates of the column). `01-02-03` with dashes is 1 February 2003, as in the Netherlands.
 */
export function readDate(text: string, volgorde: DateOrder | null = null): DateReading {
  const bare = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const iso = ISO.exec(bare);
  if (iso !== null) return dayOrNone(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const words = IN_WORDS.exec(bare);
  if (words !== null) {
    const month = monthNumber(words[2] ?? '');
    if (month === undefined) return null;
    return dayOrNone(dayOf(yearOf(words[3] ?? ''), month, Number(words[1])));
  }
  const parts = NUMERIC.exec(bare);
  if (parts === null) return null;
  const [, first, sign, second, year = ''] = parts;
  // Of 15-20-25 neither can be a month: three numbers.
  if (year.length === 2 && Number(first) > 12 && Number(second) > 12) return null;
  const dutch = dayOf(yearOf(year), Number(second), Number(first));
  const american = dayOf(yearOf(year), Number(first), Number(second));
  // What the calendar does not have one way it may have the other: 3/25/2020.
  if (sign !== '/' || dutch === american) return dayOrNone(dutch);
  if (dutch === null || american === null) return dayOrNone(dutch ?? american);
  if (volgorde === 'dag-maand') return { datum: dutch };
  return volgorde === 'maand-dag' ? { datum: american } : { dubbel: [dutch, american] };
}

/** True for what is written as a day, also one that does not exist. */
export function isDateText(text: string): boolean {
  return readDate(text) !== null;
}

/** Digits and a sign or a month: whatever lacks this is no day, and most texts lack it. */
const LIKE_A_DAY = /\d[-/.]\d{1,2}[-/.]\d|\d(?:e|ste|de)?[ -]?\p{L}{3,9}\.?[ -]?'?\d/u;

/** A sentence about a text that is written as a day and is none; null for anything else. */
export function noSuchDay(text: string): string | null {
  if (!LIKE_A_DAY.test(text)) return null;
  const reading = readDate(text);
  return reading !== null && 'bestaatNiet' in reading
    ? `De dag ‘${text.trim()}’ bestaat niet. Verbeter de cel.`
    : null;
}

/** The number that a day stands for in the calendar from 1900. */
function serialOf(datum: string): number {
  return Math.round(Date.parse(`${datum}T00:00:00Z`) / 86_400_000) + 25_569;
}

/** `1-5` for 1 May, but also for 5 January: American settings turn it round. `1:32` for a time. */
function typedBefore(datum: string): string | null {
  const time = /^(\d{2}):(\d{2}):\d{2}/.exec(datum);
  if (time !== null) return `${Number(time[1])}:${time[2]}`;
  const parts = /^\d{4}-(\d{2})-(\d{2})$/.exec(datum);
  if (parts === null) return null;
  const [low, high] = [Number(parts[1]), Number(parts[2])].sort((a, b) => a - b);
  return `${low}-${high}`;
}

/** A sentence: what Excel did, what probably stood there, and the repair. */
export function dateRefusal(
  datum: string,
  repair = 'Maak de cel op als Tekst en typ de inhoud opnieuw.',
): string {
  const kind = /^\d{2}:/.test(datum) ? 'een tijd' : 'een datum';
  const typed = typedBefore(datum);
  const guess = typed === null ? '' : ` Stond er ‘${typed}’?`;
  return `Excel heeft hier ${kind} van gemaakt (${dateInWords(datum)}).${guess} ${repair}`;
}

/** The same where a year belongs: 11 July 1905 is the number 2019 that got the format of a day. */
export function dateForYearRefusal(datum: string): string {
  const serial = /^\d{4}-\d{2}-\d{2}$/.test(datum) ? serialOf(datum) : 0;
  const isYear = serial >= 1900 && serial <= 2100;
  const typed = isYear ? ` Stond er ‘${serial}’? Maak de cel op als Getal zonder decimalen.` : '';
  const other = ` Hier hoort een jaartal: typ het jaar, zoals ${datum.slice(0, 4)}, of zet de datum in een kolom voor de periode.`;
  return `Hier staat een datum (${dateInWords(datum)}).${isYear ? typed : other}`;
}
