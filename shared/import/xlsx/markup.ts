/**
 * A small, strict reader of XML markup in bytes (UTF-8) that arrive in pieces. It knows what
 * spreadsheet parts need: elements by local name (any namespace prefix), attributes, text, CDATA,
 * comments and processing instructions. A document type declaration is refused, so no entity can
 * be defined. When a construct is not complete yet, NEED_MORE is thrown; the caller goes back to
 * where the construct began and tries again with more.
 */
import { damaged } from '../refusals';
import { ByteCursor, isSpace, LT } from './byte-cursor';
import { unescapeXml } from './escapes';

export const OPEN = 1;
export const CLOSE = 2;
export const EMPTY = 3;
/** A comment or processing instruction. */
export const ASIDE = 4;
export const CDATA = 5;
export type TagKind = typeof OPEN | typeof CLOSE | typeof EMPTY | typeof ASIDE | typeof CDATA;

const BANG = 33;
export const QUOTE = 34;
const APOSTROPHE = 39;
export const SLASH = 47;
const COLON = 58;
export const EQUALS = 61;
export const GT = 62;
const QUESTION = 63;

export class Markup extends ByteCursor {
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
  /** True when the last tag has this local name. */
  is(name: string): boolean {
    return this.nameTo - this.nameFrom === name.length && this.starts(name, this.nameFrom);
  }

  name(): string {
    return this.string(this.nameFrom, this.nameTo);
  }

  /** Index of an attribute of the last tag by its name as written, or -1. */
  attributeIndex(name: string): number {
    for (let i = 0; i < this.attributes; i++) {
      const from = this.attrNameFrom[i] as number;
      if ((this.attrNameTo[i] as number) - from === name.length && this.starts(name, from))
        return i;
    }
    return -1;
  }

  /** Unescaped value of an attribute of the last tag. */
  attribute(name: string): string | undefined {
    const i = this.attributeIndex(name);
    return i < 0 ? undefined : this.#valueText(i);
  }

  /** The same for an attribute of another namespace, whatever prefix the file chose for it. */
  prefixedAttribute(name: string): string | undefined {
    for (let i = 0; i < this.attributes; i++) {
      const from = (this.attrNameTo[i] as number) - name.length;
      if (from <= (this.attrNameFrom[i] as number)) continue;
      if (this.bytes[from - 1] === COLON && this.starts(name, from)) return this.#valueText(i);
    }
    return undefined;
  }

  #valueText(i: number): string {
    return this.unescape(this.string(this.attrFrom[i] as number, this.attrTo[i] as number));
  }

  /** Reads the tag that begins at `at` (a `<`) and moves behind it. */
  tag(): TagKind {
    const b = this.bytes;
    const first = b[this.at + 1] as number;
    if (first === SLASH) return this.#closeTag();
    if (first === BANG) return this.#declaration();
    if (first === QUESTION) {
      this.skipTo('?>');
      return ASIDE;
    }
    const p = this.#tagName(this.at + 1);
    if (this.nameTo === this.nameFrom) this.invalid();
    return this.#attributes(p);
  }

  /** Reads a name up to white space, `/` or `>`; answers with the position behind it. */
  #tagName(start: number): number {
    const b = this.bytes;
    let p = start;
    let from = p;
    let c = b[p] as number;
    while (c !== GT && c !== SLASH && !isSpace(c)) {
      if (c === 0) this.starve();
      if (c === LT || c === EQUALS) this.invalid();
      if (c === COLON) from = p + 1;
      c = b[++p] as number;
    }
    this.nameFrom = from;
    this.nameTo = p;
    return p;
  }

  #closeTag(): TagKind {
    const b = this.bytes;
    let p = this.#tagName(this.at + 2);
    while (isSpace(b[p] as number)) p += 1;
    if (b[p] === 0) this.starve();
    if (b[p] !== GT) this.invalid();
    this.at = p + 1;
    return CLOSE;
  }

  #attributes(start: number): TagKind {
    const b = this.bytes;
    let p = start;
    let n = 0;
    for (;;) {
      let c = b[p] as number;
      while (isSpace(c)) c = b[++p] as number;
      if (c === GT) {
        this.attributes = n;
        this.at = p + 1;
        return OPEN;
      }
      if (c === SLASH) {
        this.attributes = n;
        if (b[p + 1] === 0) this.starve();
        if (b[p + 1] !== GT) this.invalid();
        this.at = p + 2;
        return EMPTY;
      }
      this.attrNameFrom[n] = p;
      while (c !== EQUALS && !isSpace(c)) {
        if (c === 0) this.starve();
        if (c === LT || c === GT || c === SLASH) this.invalid();
        c = b[++p] as number;
      }
      this.attrNameTo[n] = p;
      if (n > 0) this.#refuseTwice(n);
      while (isSpace(c)) c = b[++p] as number;
      if (c === 0) this.starve();
      if (c !== EQUALS) this.invalid();
      c = b[++p] as number;
      while (isSpace(c)) c = b[++p] as number;
      if (c === 0) this.starve();
      if (c !== QUOTE && c !== APOSTROPHE) this.invalid();
      p = this.#value(c, p + 1, n);
      n += 1;
    }
  }

  /** Finds the end of a value in these quotes; answers with the position behind it. */
  #value(quote: number, from: number, n: number): number {
    const b = this.bytes;
    let p = from;
    for (let c = b[p] as number; c !== quote; c = b[++p] as number) {
      if (c === 0) this.starve();
      if (c === LT) this.invalid();
    }
    this.attrFrom[n] = from;
    this.attrTo[n] = p;
    return p + 1;
  }

  /** An attribute that stands there twice has two values, so it has none. */
  #refuseTwice(n: number): void {
    const b = this.bytes;
    const from = this.attrNameFrom[n] as number;
    const length = (this.attrNameTo[n] as number) - from;
    for (let other = 0; other < n; other++) {
      const at = this.attrNameFrom[other] as number;
      if ((this.attrNameTo[other] as number) - at !== length) continue;
      let i = 0;
      while (i < length && b[at + i] === b[from + i]) i += 1;
      if (i === length) this.invalid();
    }
  }

  #declaration(): TagKind {
    if (this.buffer.end - this.at < 9) this.starve();
    if (this.starts('<!--', this.at)) {
      this.at += 4;
      this.skipTo('-->');
      return ASIDE;
    }
    if (this.starts('<![CDATA[', this.at)) {
      this.nameFrom = this.at + 9;
      this.skipTo(']]>');
      this.nameTo = this.at - 3;
      return CDATA;
    }
    throw damaged(this.part, 'er staat een documentdeclaratie in, die in een werkmap niet hoort');
  }

  /**
   * Text of the element that was just opened, up to and including its end tag `name`. Comments
   * vanish, CDATA counts as text; null when there is an element inside (the caller decides).
   */
  content(name: string): string | null {
    let result = '';
    for (;;) {
      const lt = this.find(LT, this.at);
      if (lt < 0) this.starve();
      if (lt > this.at) result += this.unescape(this.slice(this.at, lt));
      this.at = lt;
      const kind = this.tag();
      if (kind === CDATA) result += this.slice(this.nameFrom, this.nameTo);
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

  /** The five entities of XML and character numbers; anything else stays, and is counted. */
  unescape(raw: string): string {
    if (!raw.includes('&')) return raw;
    return unescapeXml(raw, () => {
      this.unknownEntities += 1;
    });
  }
}
