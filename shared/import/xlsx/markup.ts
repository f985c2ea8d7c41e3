/**
 * A small, strict reader of XML markup in text that arrives in pieces. It knows what spreadsheet
 * parts need: elements by local name (any namespace prefix), attributes, text, CDATA, comments and
 * processing instructions. A document type declaration is refused, so no entity can be defined.
 *
 * The text ends in a NUL, which XML cannot contain: scanning loops stop there without asking for
 * the length. When a construct is not complete yet, NEED_MORE is thrown; the caller goes back to
 * where the construct began and tries again with more text.
 */
import { damaged } from '../refusals';

/** Thrown as is: the construct at hand needs text that has not arrived. */
export const NEED_MORE = Symbol('need more text');

export const OPEN = 1;
export const CLOSE = 2;
export const EMPTY = 3;
/** A comment or processing instruction. */
export const ASIDE = 4;
export const CDATA = 5;
export type TagKind = typeof OPEN | typeof CLOSE | typeof EMPTY | typeof ASIDE | typeof CDATA;

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
export const LT = 60;
const EQUALS = 61;
const GT = 62;
const QUESTION = 63;

const isSpace = (c: number): boolean => c === SPACE || c === LF || c === CR || c === TAB;

const ENTITY = /&(?:(lt)|(gt)|(amp)|(quot)|(apos)|#x([0-9a-fA-F]{1,6})|#([0-9]{1,7}))?;?/g;

export class Markup {
  /** The part, for error messages. */
  readonly part: string;
  text = '\0';
  at = 0;
  /** The last tag: its local name. */
  nameFrom = 0;
  nameTo = 0;
  /** The last tag: its attributes; values are raw and without quotes. */
  attributes = 0;
  readonly attrNameFrom: number[] = [];
  readonly attrNameTo: number[] = [];
  readonly attrFrom: number[] = [];
  readonly attrTo: number[] = [];
  /** `&name;` that XML does not define, seen so far; the text keeps them as they stand. */
  unknownEntities = 0;
  #final = false;

  constructor(part: string) {
    this.part = part;
  }

  /** Adds text; what lies before `at` is forgotten. */
  extend(more: string, final: boolean): void {
    this.text = `${this.text.slice(this.at, -1)}${more}\0`;
    this.at = 0;
    this.#final = final;
  }

  /** Moves to the next `<`; false when there is none left and no text will come. */
  seek(): boolean {
    if (this.text.charCodeAt(this.at) === LT) return true;
    const next = this.text.indexOf('<', this.at);
    if (next >= 0) {
      this.at = next;
      return true;
    }
    // Everything up to the sentinel is white space or stray text: it needs no second look.
    this.at = this.text.length - 1;
    if (this.#final) return false;
    throw NEED_MORE;
  }

  /** To be called where the text runs out: more is needed, or the part was cut off. */
  starve(): never {
    if (this.#final || this.text.indexOf('\0') < this.text.length - 1) {
      throw damaged(this.part, 'de inhoud is afgekapt of geen geldige XML');
    }
    throw NEED_MORE;
  }

  invalid(): never {
    throw damaged(this.part, 'de inhoud is geen geldige XML');
  }

  /** True when the last tag has this local name. */
  is(name: string): boolean {
    return this.nameTo - this.nameFrom === name.length && this.text.startsWith(name, this.nameFrom);
  }

  name(): string {
    return this.text.slice(this.nameFrom, this.nameTo);
  }

  /** Unescaped value of an attribute of the last tag, by its name as written. */
  attribute(name: string): string | undefined {
    for (let i = 0; i < this.attributes; i++) {
      const from = this.attrNameFrom[i] as number;
      if ((this.attrNameTo[i] as number) - from !== name.length) continue;
      if (this.text.startsWith(name, from)) return this.#attributeValue(i);
    }
    return undefined;
  }

  /** The same for an attribute of another namespace, whatever prefix the file chose for it. */
  prefixedAttribute(name: string): string | undefined {
    for (let i = 0; i < this.attributes; i++) {
      const to = this.attrNameTo[i] as number;
      const from = to - name.length;
      if (from <= (this.attrNameFrom[i] as number)) continue;
      if (!this.text.startsWith(name, from) || this.text.charCodeAt(from - 1) !== COLON) continue;
      return this.#attributeValue(i);
    }
    return undefined;
  }

  #attributeValue(i: number): string {
    return this.unescape(this.text.slice(this.attrFrom[i], this.attrTo[i]));
  }

  /** Reads the tag that begins at `at` (a `<`) and moves behind it. */
  tag(): TagKind {
    const s = this.text;
    const first = s.charCodeAt(this.at + 1);
    if (first === SLASH) return this.#closeTag();
    if (first === BANG) return this.#declaration();
    if (first === QUESTION) {
      this.#skipTo('?>');
      return ASIDE;
    }
    let p = this.at + 1;
    let from = p;
    let c = first;
    while (c !== GT && c !== SLASH && !isSpace(c)) {
      if (c === 0) this.starve();
      if (c === LT || c === EQUALS) this.invalid();
      if (c === COLON) from = p + 1;
      c = s.charCodeAt(++p);
    }
    if (p === from) this.invalid();
    this.nameFrom = from;
    this.nameTo = p;
    return this.#attributes(p);
  }

  #closeTag(): TagKind {
    const s = this.text;
    let p = this.at + 2;
    let from = p;
    let c = s.charCodeAt(p);
    while (c !== GT && !isSpace(c)) {
      if (c === 0) this.starve();
      if (c === LT) this.invalid();
      if (c === COLON) from = p + 1;
      c = s.charCodeAt(++p);
    }
    this.nameFrom = from;
    this.nameTo = p;
    while (isSpace(c)) c = s.charCodeAt(++p);
    if (c === 0) this.starve();
    if (c !== GT) this.invalid();
    this.at = p + 1;
    return CLOSE;
  }

  #attributes(start: number): TagKind {
    const s = this.text;
    let p = start;
    let n = 0;
    for (;;) {
      let c = s.charCodeAt(p);
      while (isSpace(c)) c = s.charCodeAt(++p);
      if (c === GT || c === SLASH) {
        this.attributes = n;
        if (c === GT) {
          this.at = p + 1;
          return OPEN;
        }
        const next = s.charCodeAt(p + 1);
        if (next === 0) this.starve();
        if (next !== GT) this.invalid();
        this.at = p + 2;
        return EMPTY;
      }
      this.attrNameFrom[n] = p;
      while (c !== EQUALS && !isSpace(c)) {
        if (c === 0) this.starve();
        if (c === LT || c === GT || c === SLASH) this.invalid();
        c = s.charCodeAt(++p);
      }
      this.attrNameTo[n] = p;
      for (let other = 0; other < n; other++) {
        // An attribute that stands there twice has two values, so it has none.
        const from = this.attrNameFrom[other] as number;
        const length = (this.attrNameTo[other] as number) - from;
        const here = this.attrNameFrom[n] as number;
        if (length === p - here && s.startsWith(s.slice(from, from + length), here)) this.invalid();
      }
      while (isSpace(c)) c = s.charCodeAt(++p);
      if (c === 0) this.starve();
      if (c !== EQUALS) this.invalid();
      c = s.charCodeAt(++p);
      while (isSpace(c)) c = s.charCodeAt(++p);
      if (c === 0) this.starve();
      if (c !== QUOTE && c !== APOSTROPHE) this.invalid();
      const end = s.indexOf(c === QUOTE ? '"' : "'", p + 1);
      if (end < 0) this.starve();
      this.attrFrom[n] = p + 1;
      this.attrTo[n] = end;
      n += 1;
      p = end + 1;
    }
  }

  #declaration(): TagKind {
    const s = this.text;
    if (s.length - 1 - this.at < 9) this.starve();
    if (s.startsWith('<!--', this.at)) {
      this.at += 4;
      this.#skipTo('-->');
      return ASIDE;
    }
    if (s.startsWith('<![CDATA[', this.at)) {
      this.nameFrom = this.at + 9;
      this.#skipTo(']]>');
      this.nameTo = this.at - 3;
      return CDATA;
    }
    throw damaged(this.part, 'er staat een documentdeclaratie in, die in een werkmap niet hoort');
  }

  #skipTo(end: string): void {
    const found = this.text.indexOf(end, this.at);
    if (found < 0) this.starve();
    this.at = found + end.length;
  }

  /**
   * Text of the element that was just opened, up to and including its end tag `name`. Comments
   * vanish, CDATA counts as text; null when there is an element inside (the caller decides).
   */
  content(name: string): string | null {
    const s = this.text;
    let result = '';
    for (;;) {
      const lt = s.indexOf('<', this.at);
      if (lt < 0) this.starve();
      if (lt > this.at) result += this.unescape(s.slice(this.at, lt));
      this.at = lt;
      const kind = this.tag();
      if (kind === CDATA) result += s.slice(this.nameFrom, this.nameTo);
      else if (kind === CLOSE) {
        if (!this.is(name)) this.invalid();
        return result;
      } else if (kind !== ASIDE) return null;
    }
  }

  /** Moves behind the end of the element that was just opened. */
  skipElement(): void {
    for (let depth = 1; depth > 0; ) {
      if (!this.seek()) this.starve();
      const kind = this.tag();
      if (kind === OPEN) depth += 1;
      else if (kind === CLOSE) depth -= 1;
    }
  }

  /** The five entities of XML and character numbers; anything else stays as it stands. */
  unescape(raw: string): string {
    if (!raw.includes('&')) return raw;
    return raw.replace(ENTITY, (all, lt, gt, amp, quot, apos, hex, decimal) => {
      if (all.endsWith(';')) {
        if (lt !== undefined) return '<';
        if (gt !== undefined) return '>';
        if (amp !== undefined) return '&';
        if (quot !== undefined) return '"';
        if (apos !== undefined) return "'";
        const code =
          hex !== undefined
            ? Number.parseInt(hex, 16)
            : decimal !== undefined
              ? Number.parseInt(decimal, 10)
              : 0;
        if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
      }
      this.unknownEntities += 1;
      return all;
    });
  }
}

/** Escapes of characters that XML cannot hold: `_x000D_`; `_x005F_` is the underscore itself. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Text of a cell as the sheet shows it: `_xHHHH_` escapes resolved and line ends as `\n`.
 * ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
 */
export function cellText(raw: string): string {
  let text = raw;
  if (text.includes('_x')) {
    text = text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  return text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text;
}
