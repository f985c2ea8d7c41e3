/**
 * Text as it is compared when searching: without marks on letters and without capitals. The length
 * may change, so positions in the result are not positions in the original.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** A name as it is told from others: also without regard to how many blanks stand in it. */
export function foldName(name: string): string {
  return fold(name).replace(/\s+/gu, ' ').trim();
}
