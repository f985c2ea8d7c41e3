/** What the notation of a cell says beside what stands in it: where a merge came from, what was hidden. */

/** Of a cell that is merged with one above: where its value stands. */
export function mergedNotation(shown: string, address: string): string {
  return `${shown} (samengevoegd, uit ${address})`;
}

/** Of a number that its format rounds: what the cell holds. */
export function roundedNotation(shown: string, whole: string): string {
  return `${shown} (in de cel ${whole})`;
}

const MERGED = / \(samengevoegd, uit [A-Z]{1,3}\d{1,7}\)$/u;
const ROUNDED = /^.*? \(in de cel ([^()]+)\)$/su;

/** The cell alone, to be typed again: of a rounded number all of it. */
export function plainNotation(notatie: string): string {
  const own = notatie.replace(MERGED, '');
  return ROUNDED.exec(own)?.[1] ?? own;
}
