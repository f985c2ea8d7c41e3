/** Lines of Markdown without its signs for headings, quotes and type; what they mean is kept apart. */

/** A line of text with what makes it stand out. */
export interface Marked {
  tekst: string;
  /** Characters at its beginning that are bold. */
  vet: number;
  stijl: 'titel' | 'kop' | null;
}

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const QUOTED = /^ {0,3}>\s?/;
/** Bold at the beginning of a line: `**Interviewer:** …`. */
const BOLD_FIRST = /^(\*\*|__)(?=\S)(.{1,400}?\S)\1/;
const BOLD = /(\*\*|__)(?=\S)([^*_]{1,2000}?\S|\S)\1/g;
const ITALIC =
  /(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])([^*_]{1,2000}?)(?<=[^\s])\1(?![\p{L}\p{N}*_])/gu;
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!>~|])/g;

/** A line that only divides: dashes, stars, equal signs. */
export function isRule(line: string): boolean {
  return /^\s*([-=_*~–—])(?:\s*\1){2,}\s*$/.test(line);
}

/** A line of ordinary text. */
export function bare(line: string): Marked {
  return { tekst: line.trim(), vet: 0, stijl: null };
}

function withoutType(text: string): string {
  return text.replace(BOLD, '$2').replace(ITALIC, '$2').replace(ESCAPED, '$1');
}

/** A line of Markdown. */
export function marked(line: string): Marked {
  const heading = HEADING.exec(line);
  if (heading !== null) {
    const tekst = withoutType(heading[2] ?? '');
    return { tekst, vet: tekst.length, stijl: heading[1] === '#' ? 'titel' : 'kop' };
  }
  const text = line.replace(QUOTED, '').replace(/\\$/, '').trim();
  const bold = BOLD_FIRST.exec(text);
  if (bold === null) return { tekst: withoutType(text), vet: 0, stijl: null };
  const before = withoutType(bold[2] ?? '');
  return {
    tekst: before + withoutType(text.slice(bold[0].length)),
    vet: before.length,
    stijl: null,
  };
}
