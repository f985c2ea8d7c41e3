/** What the name of a sheet says of all that is on it, where people keep a sheet per organisation or year. */

const GENERIC =
  /^(?:blad|sheet|tabel|rekentool|kosten|invul\p{L}*|totaal|totalen|export|data|overzicht|werkblad|template|leeg|roi|resultaten|gegevens)?[\s\d_().-]*$/iu;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** `organisatie` and `jaar` as far as the name says them and nothing in `known` does. */
export function nameOfSheet(
  naam: string,
  known: readonly string[],
): [veld: 'organisatie' | 'jaar', waarde: string | number][] {
  const years = naam.match(YEAR) ?? [];
  const rest = naam
    .replace(YEAR, ' ')
    .replace(/(?<!\p{L})(?:rekentool|kosten|uitstroom)(?!\p{L})/giu, ' ')
    .replace(/[\s_()-]+/g, ' ')
    .trim();
  const found: [veld: 'organisatie' | 'jaar', waarde: string | number][] = [];
  if (!GENERIC.test(rest) && !known.includes('organisatie')) found.push(['organisatie', rest]);
  if (years.length === 1 && !known.includes('jaar')) found.push(['jaar', Number(years[0])]);
  return found;
}
