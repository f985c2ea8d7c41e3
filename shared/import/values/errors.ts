/** Errors of a formula, as a cell or as the text that an export made of one. */

/** As a Dutch Excel shows them, by what a file holds. */
const DUTCH: Readonly<Record<string, string>> = {
  '#N/A': '#N/B',
  '#DIV/0!': '#DEEL/0!',
  '#VALUE!': '#WAARDE!',
  '#REF!': '#VERW!',
  '#NAME?': '#NAAM?',
  '#NUM!': '#GETAL!',
  '#NULL!': '#LEEG!',
  '#SPILL!': '#OVERLOOP!',
  '#CALC!': '#BEREKENEN!',
  '#GETTING_DATA': '#GEGEVENS_OPHALEN',
};
const KNOWN: ReadonlySet<string> = new Set(
  [...Object.entries(DUTCH).flat(), 'err:502', 'err:508', 'err:522'].map((name) =>
    name.toLowerCase(),
  ),
);
/** What an export prints of a column that is too narrow for its numbers. */
const TOO_NARROW = /^#{2,}$/;

/** Why an error cell cannot be used; a sentence. `fout` is as in the file: `#N/A`. */
export function errorRefusal(fout: string): string {
  const dutch = DUTCH[fout];
  const named = dutch === undefined ? fout : `${fout} (in een Nederlandse Excel ${dutch})`;
  return `In het blad staat hier de fout ${named}. Herstel de formule of maak de cel leeg.`;
}

/** The same of a text that is an error and nothing else; null for any other text. */
export function errorOfText(text: string): string | null {
  const first = text.charCodeAt(0);
  // '#', 'e' or 'E': asked of many cells.
  if (first !== 35 && first !== 69 && first !== 101) return null;
  const bare = text.trim();
  if (TOO_NARROW.test(bare)) {
    return 'Hier staan alleen hekjes: de kolom was te smal toen het bestand werd gemaakt, en het getal is er niet meer. Maak de kolom breder en bewaar het bestand opnieuw.';
  }
  return KNOWN.has(bare.toLowerCase()) ? errorRefusal(bare.toUpperCase()) : null;
}
