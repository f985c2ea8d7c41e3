/** A month of a year: `09-2020`, `2020-09`, `september 2020`, `sep. '20`. */
import { monthNumber } from '../../values/dates';

const iso = (year: string, month: number): string | null =>
  month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : null;

/** ISO 8601 to the month, or null when the text is no month of a year. */
export function monthOfYear(text: string): string | null {
  const last = /^(\d{1,2})[-/. ]((?:19|20)\d{2})$/.exec(text);
  if (last !== null) return iso(last[2] ?? '', Number(last[1]));
  const first = /^((?:19|20)\d{2})[-/. ]?(\d{1,2})$/.exec(text);
  if (first !== null) return iso(first[1] ?? '', Number(first[2]));
  const words = /^(\p{L}{3,9})\.?[- ]((?:19|20)\d{2})$/u.exec(text.toLowerCase());
  if (words === null) return null;
  const month = monthNumber(words[1] ?? '');
  return month === undefined ? null : iso(words[2] ?? '', month);
}
