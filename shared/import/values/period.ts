/** How sources write a year, a school year, a quarter, a month, a week or a day. */
import { isDateText, MONTH_NAMES } from './dates';

const PLAIN_YEAR = /^(?:(?:kalender)?jaar |heel |in |over )?((?:19|20)\d{2})$/;

/** `2019` and `jaar 2019` give 2019; `2020-2021`, `sinds okt 2022` and `Q3 2021` give null. */
export function plainYear(period: string): number | null {
  const year = PLAIN_YEAR.exec(period.trim().toLowerCase())?.[1];
  return year === undefined ? null : Number(year);
}

const YEAR = "(?:(?:19|20)\\d{2}|'\\d{2})";
const SHORT = "(?:(?:19|20)\\d{2}|'?\\d{2})";
const MONTH = `(?:${MONTH_NAMES})\\.?`;
const ORDINAL = '(?:[1-4](?:e|ste|de)?|eerste|tweede|derde|vierde)';
const BEFORE =
  '(?:school-?jaar|studie-?jaar|cursus-?jaar|boek-?jaar|kalender-?jaar|verslag-?jaar|jaar|jaren|seizoen|periode|sinds|vanaf|begin|medio|eind|einde|ultimo|heel|per|in|over|tot|tot en met|t\\/m|voor|na)';
const PART =
  `(?:(?:q|k|kw)[1-4]|${ORDINAL} ?(?:kwartaal|kw\\.?)|(?:kwartaal|kw\\.?) ?[1-4]|h[12]|s[12]|` +
  `${ORDINAL} (?:half-?jaar|helft)(?: van)?|(?:week|wk\\.?) ?\\d{1,2}|w\\d{1,2}|${MONTH}|\\d{1,2} ${MONTH})`;

const PERIODS: readonly RegExp[] = [
  // 2019-2020, 2019/20, '19/'20, schooljaar 19-20
  new RegExp(`^(?:${BEFORE} )*${YEAR} ?(?:[-/]|t\\/m|tot|tot en met|en) ?${SHORT}$`),
  new RegExp(`^(?:school|studie|cursus|boek)-?jaar ${SHORT}(?: ?[-/] ?${SHORT})?$`),
  // Q3 2021, 3e kwartaal 2021, mei 2020, jan-20, week 12 2020, 1 februari 2020
  new RegExp(`^(?:${BEFORE} )*${PART}(?: (?:van|in))?[ -/]? ?${SHORT}$`),
  new RegExp(`^${YEAR}[ -/]? ?${PART}$`),
  // 05-2020, 2020-05
  /^(?:0?[1-9]|1[0-2])[-/](?:19|20)\d{2}$/,
  /^(?:19|20)\d{2}[-/](?:0[1-9]|1[0-2])$/,
  // eind 2023, schooljaar 2019
  new RegExp(`^(?:${BEFORE} )+(?:19|20)\\d{2}$`),
];

/** Longer texts are no notation of a period. */
const MAX_LENGTH = 40;

/** True for a period or a day: anything that says when, but for four digits alone. `text` is tidy. */
export function isPeriod(text: string): boolean {
  if (text.length > MAX_LENGTH || !/\d/.test(text)) return false;
  return isDateText(text) || PERIODS.some((pattern) => pattern.test(text));
}
