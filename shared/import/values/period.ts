/** The year of a period, when the period is one plain year and nothing else. */

const PLAIN_YEAR = /^(?:19|20)\d{2}$/;

/** `2019` gives 2019; `2020-2021`, `sinds okt 2022` and `ca. 2019` give null. */
export function plainYear(period: string): number | null {
  const text = period.trim();
  return PLAIN_YEAR.test(text) ? Number(text) : null;
}
