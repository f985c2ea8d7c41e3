/** What may stand within a line of the handbook. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code' | 'key'; text: string }
  | { kind: 'emphasis' | 'strong'; parts: Inline[] }
  | { kind: 'link'; to: string; parts: Inline[] };

/** The text uses something that the handbook does not know. A test keeps this from readers. */
export class MarkdownError extends Error {
  override readonly name = 'MarkdownError';
}

interface Form {
  pattern: RegExp;
  make(found: RegExpExecArray): Inline;
}

/** In the order in which they are tried at one place. */
const forms: readonly Form[] = [
  { pattern: /\\([\\`*[\]<>|_#-])/y, make: ([, text = '']) => ({ kind: 'text', text }) },
  { pattern: /`([^`]+)`/y, make: ([, text = '']) => ({ kind: 'code', text }) },
  { pattern: /<kbd>([^<]+)<\/kbd>/y, make: ([, text = '']) => ({ kind: 'key', text }) },
  {
    pattern: /(?<!!)\[([^\]]+)\]\(([^()\s]+)\)/y,
    make: ([, text = '', to = '']) => ({ kind: 'link', to, parts: parseInline(text) }),
  },
  {
    pattern: /\*\*(\S(?:.*?\S)?)\*\*(?!\*)/y,
    make: ([, text = '']) => ({ kind: 'strong', parts: parseInline(text) }),
  },
  {
    pattern: /\*([^\s*](?:[^*]*[^\s*])?)\*/y,
    make: ([, text = '']) => ({ kind: 'emphasis', parts: parseInline(text) }),
  },
];

/** Left over after all forms: markup that was opened and not closed, or is not ours. */
const STRAY = /[`*]|<\/?[a-z]|\]\(|!\[/i;

/** One line (or one paragraph, joined) as parts. Throws MarkdownError on anything beyond the subset. */
export function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let plain = '';
  const flush = () => {
    if (STRAY.test(plain)) throw new MarkdownError(`not closed, or not known: ${plain.trim()}`);
    if (plain !== '') parts.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const found = matchAt(text, at);
    if (found === null) {
      plain += text[at];
      at += 1;
    } else {
      flush();
      parts.push(found.part);
      at = found.end;
    }
  }
  flush();
  return parts;
}

function matchAt(text: string, at: number): { part: Inline; end: number } | null {
  for (const { pattern, make } of forms) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) return { part: make(found), end: at + found[0].length };
  }
  return null;
}

/** The words without their markup. */
export function inlineText(parts: readonly Inline[]): string {
  return parts.map((part) => ('parts' in part ? inlineText(part.parts) : part.text)).join('');
}
