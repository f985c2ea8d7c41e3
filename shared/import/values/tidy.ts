/** A text as it is compared: small letters, one kind of space, dash and apostrophe, without notes. */

export interface Tidy {
  text: string;
  /** The mark of a footnote stood behind it, and is left out. */
  noot: boolean;
}

/** `17*`, `17 ¹⁾`, `17 [2]`, `17% 1)`: what refers to a note under the table. */
const NOTE_MARK = /(?<=\S)\s*(?:\*+\)?|[†‡§]+|[¹²³⁰⁴-⁹]+[⁾)]?|\[(?:noot )?[\da-z]\])$/u;
const NOTE_NUMBER = /^([^(]*\S)\s\d\)$/u;

/** Without the marks of notes at its end. */
function withoutNotes(text: string): Tidy {
  let bare = text;
  for (;;) {
    const next = bare.replace(NOTE_MARK, '').replace(NOTE_NUMBER, '$1');
    if (next === bare) return { text: bare, noot: bare !== text };
    bare = next;
  }
}

/** White space at the ends says nothing, nor do signs that take no room. */
export function tidy(text: string): Tidy {
  const plain = text
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[’‘`´]/g, "'")
    .replaceAll('％', '%')
    .trim();
  return withoutNotes(plain);
}
