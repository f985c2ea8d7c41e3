/** Headings as they are compared, and every word that a kind of sheet knows with its field. */
import type { SheetDescription } from './kinds/description';

export interface HeadingWord {
  veld: string;
  woord: string;
  zeker: boolean;
  /** The column fills the field where its first column is empty. */
  tweede: boolean;
}

/** Without capitals, accents and punctuation; words divided by one space. */
export function foldHeading(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The sign of a percentage as the word that it is: of ‘Dienstverband %’ it says what is meant. */
export const foldWithSign = (text: string): string =>
  foldHeading(text.replace(/%/g, ' percentage '));

/** Every word with its field; the product's own names and labels are among them. */
export function headingWords({ velden }: SheetDescription): HeadingWord[] {
  return velden.flatMap(({ veld, label, woorden: { zeker, kan }, ookVan = [] }) => {
    const own = [label, veld.replace(/[A-Z]/g, (letter) => ` ${letter}`), veld].map(foldHeading);
    const certain = new Set([...own, ...zeker].filter((woord) => !kan.includes(woord)));
    return [
      ...[...certain].map((woord) => ({ veld, woord, zeker: true, tweede: false })),
      ...kan.map((woord) => ({ veld, woord, zeker: false, tweede: false })),
      ...ookVan.map((woord) => ({ veld, woord, zeker: true, tweede: true })),
    ];
  });
}
