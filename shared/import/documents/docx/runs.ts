/** Text as it grows run by run, with how far its beginning is bold. */

/** Private characters of the symbol fonts of Word that people do use, by their code. */
const SYMBOLS: ReadonlyMap<number, string> = new Map([
  [0xf04a, '☺'],
  [0xf04c, '☹'],
  [0xf06c, '●'],
  [0xf0a7, '▪'],
  [0xf0b7, '•'],
  [0xf0d8, '➢'],
  [0xf0e0, '→'],
  [0xf0e8, '➔'],
  [0xf0fc, '✓'],
]);
export const UNKNOWN_SYMBOL = '□';

/** The character of `<w:sym w:char="F0E0"/>`; a square for one that only its own font knows. */
export function symbol(code: string | undefined): string {
  const point = code !== undefined && /^[0-9a-f]{1,6}$/i.test(code) ? Number.parseInt(code, 16) : 0;
  const known = SYMBOLS.get(point);
  if (known !== undefined) return known;
  const isOwn = point < 0x20 || point > 0x10ffff || (point >= 0xd800 && point <= 0xf8ff);
  return isOwn ? UNKNOWN_SYMBOL : String.fromCodePoint(point);
}

export class GrowingText {
  #pieces: string[] = [];
  #length = 0;
  #bold = 0;
  #isBoldSoFar = true;

  add(text: string, isBold: boolean): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#length += text.length;
    // White space between bold words is bold or not without anyone seeing it.
    if (this.#isBoldSoFar && (isBold || !/\S/.test(text))) this.#bold = this.#length;
    else this.#isBoldSoFar = false;
  }

  get length(): number {
    return this.#length;
  }

  /** Without white space around it; `vet` counts the bold characters at its beginning. */
  finish(): { tekst: string; vet: number } {
    const whole = this.#pieces.join('').replaceAll('\u00ad', '');
    const tekst = whole.trim();
    const before = whole.length - whole.trimStart().length;
    return { tekst, vet: Math.max(0, Math.min(tekst.length, this.#bold - before)) };
  }
}
