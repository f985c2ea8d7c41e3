/**
 * Printed labels to codes. The sources print knobs as "5", "1 T/M 5", "1, 4 EN 5" (001 r.469 and
 * on) and needs by several names (004 r.608-642, 1054-1095). What is not understood is refused
 * with a reason, never guessed; an empty label means unknown and gives no code at all.
 */
import { type Behoefte, behoefteCodes } from './behoefte';
import { type Draaiknop, draaiknopCodes } from './draaiknop';
import { fold } from './fold';

/** Who gave the labels of one cell, when the cell says so with a mark behind them. */
export type LabelMark = 'gedrukt' | 'tekst' | 'analist';

/**
 * The codes that a label prints, each once, in the order of the label; or why it is refused. `merk`
 * is there when every code has the same mark: `K5 (a)` is an analyst's, `K5 (e)` is in the text.
 */
export type Label<Code> = { codes: Code[]; merk?: LabelMark } | { reden: string };

const MARKS: ReadonlyMap<string, LabelMark> = new Map([
  ['a', 'analist'],
  ['analist', 'analist'],
  ['afgeleid', 'analist'],
  ['e', 'tekst'],
  ['tekst', 'tekst'],
  ['expliciet', 'tekst'],
  ['gedrukt', 'gedrukt'],
]);
/** A mark in brackets, with or without a remark: `(a)`, `(e via r.12)`, `(a: in de tekst)`. */
const MARK = /\(\s*(a|analist|afgeleid|e|tekst|expliciet|gedrukt)(?![\p{L}\p{N}])[^()]*\)/u;

const MIXED =
  'Niet elk label in deze cel heeft hetzelfde teken van herkomst, zoals (a) of (e). Splits de rij, zodat in elke cel één herkomst staat.';

/** Codes in their order, each with the mark that stands behind it or behind the codes after it. */
class MarkedCodes<Code> {
  readonly #marks = new Map<Code, LabelMark | null>();
  #unmarked: Code[] = [];
  #mixed = false;

  add(code: Code): void {
    if (!this.#marks.has(code)) this.#marks.set(code, null);
    this.#unmarked.push(code);
  }

  /** False when there is nothing that it can mark. */
  mark(mark: LabelMark): boolean {
    if (this.#unmarked.length === 0) return false;
    for (const code of this.#unmarked) {
      const before = this.#marks.get(code) ?? null;
      if (before !== null && before !== mark) this.#mixed = true;
      this.#marks.set(code, mark);
    }
    this.#unmarked = [];
    return true;
  }

  /** A code without a mark beside one with a mark is a difference too: it would count as printed. */
  label(): Label<Code> {
    const codes = [...this.#marks.keys()];
    const marks = new Set(this.#marks.values());
    if (this.#mixed || marks.size > 1) return { reden: MIXED };
    const [merk = null] = marks;
    return merk === null ? { codes } : { codes, merk };
  }
}

const HELP = 'Een draaiknop heet 1, 2, 3, 4, 5, 5a of 5b.';
const EXAMPLE = 'Schrijf bijvoorbeeld ‘5’, ‘1, 4 en 5’ of ‘1 t/m 3’.';

/** Words before the numbers that add nothing: "knop 2", "draaiknoppen: 2 en 5", "nr. 3". */
const PREFIX = /^(?:(?:draai)?knop(?:pen)?|label)\b[\s:.]*|^(?:nr|nummer)\b[\s.:]*/u;
// No \b here: "1t/m3" and "2en5" are read too.
const RANGE_WORD = /(?<!\p{L})(?:t\s*\/\s*m|tm|tot en met)(?!\p{L})|[-–—]/gu;
const SEPARATOR = /[,;/+&\n]|(?<!\p{L})en(?!\p{L})/gu;
const TOKEN = /\s*([>|]|«[^»]*»|[^\s>|«»]+)/gu;
const MARK_TOKEN = /^«(.*)»$/u;
const ALL_MARKS = new RegExp(MARK, 'gu');

/** A label of draaiknoppen. Ranges are expanded; the caller keeps the label itself. */
export function parseKnobLabel(label: string): Label<Draaiknop> {
  let text = fold(label).trim();
  if (text === '') return { codes: [] };
  for (let bare = text.replace(PREFIX, ''); bare !== text; bare = text.replace(PREFIX, '')) {
    text = bare;
  }
  // Signs that no label holds itself: '>' for a range, '|' between what stands side by side, '«a»'
  // for who says so.
  const marked = text
    .replace(/[>|«»]/gu, '?')
    .replace(ALL_MARKS, ' «$1» ')
    .replace(/(?<![\p{L}\p{N}])k ?(?=\d)/gu, '')
    .replace(RANGE_WORD, ' > ')
    .replace(SEPARATOR, ' | ')
    .replace(/\b5\s+([ab])\b/gu, '5$1');
  const tokens = [...marked.matchAll(TOKEN)].map(([, token]) => token ?? '');
  return readKnobs(tokens);
}

function readKnobs(tokens: readonly string[]): Label<Draaiknop> {
  const codes = new MarkedCodes<Draaiknop>();
  let expectCode = true;
  let found = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] ?? '';
    const mark = MARKS.get(MARK_TOKEN.exec(token)?.[1] ?? '');
    if (mark !== undefined) {
      if (!codes.mark(mark))
        return { reden: `Vóór het teken van herkomst ontbreekt een nummer. ${EXAMPLE}` };
      continue;
    }
    if (token === '|') {
      // "1, en 5" and a comma at the end are slips of the pen, not doubts about the meaning.
      expectCode = true;
      continue;
    }
    if (token === '>') return { reden: `Voor ‘t/m’ ontbreekt een nummer. ${EXAMPLE}` };
    if (!expectCode) return { reden: `Tussen de nummers ontbreekt een komma of ‘en’. ${EXAMPLE}` };
    const code = knobCode(token);
    if (code === null) return { reden: unknownKnob(token) };
    expectCode = false;
    found = true;
    if (tokens[i + 1] !== '>') {
      codes.add(code);
      continue;
    }
    const range = knobRange(code, tokens[i + 2]);
    if ('reden' in range) return range;
    for (const each of range.codes) codes.add(each);
    i += 2;
  }
  if (!found) return { reden: `Hier staat geen nummer van een draaiknop. ${HELP}` };
  return codes.label();
}

function knobRange(first: Draaiknop, end: string | undefined): Label<Draaiknop> {
  if (end === undefined || end === '|' || end === '>') {
    return { reden: `Na ‘t/m’ ontbreekt een nummer. ${EXAMPLE}` };
  }
  const last = knobCode(end);
  if (last === null) return { reden: unknownKnob(end) };
  const from = Number(first);
  const to = Number(last);
  if (Number.isNaN(from) || Number.isNaN(to)) {
    return { reden: 'Een reeks loopt van heel nummer tot heel nummer, niet van of tot 5a of 5b.' };
  }
  if (from >= to) return { reden: `De reeks ${first} t/m ${last} loopt niet op. ${EXAMPLE}` };
  return { codes: draaiknopCodes.filter((code) => Number(code) >= from && Number(code) <= to) };
}

function knobCode(token: string): Draaiknop | null {
  return draaiknopCodes.find((code) => code === token) ?? null;
}

function unknownKnob(token: string): string {
  if (/^\d+$/u.test(token)) return `Er is geen draaiknop ${token}. ${HELP}`;
  return `‘${token}’ is geen nummer van een draaiknop. ${HELP}`;
}

/** The names under which the sources print each need; longer ones come first when read. */
export const needNames: Readonly<Record<Behoefte, readonly string[]>> = {
  gezien_gehoord: [
    'gezien en gehoord worden',
    'gezien en gehoord',
    'gehoord en gezien worden',
    'gehoord en gezien',
    'gezien/gehoord',
    'gehoord/gezien',
    'gezien_gehoord',
    'gezien worden',
    'gehoord worden',
    'gezien',
    'gehoord',
    'jezelf kunnen zijn',
    'zichzelf kunnen zijn',
    'gg',
  ],
  ertoe_doen: [
    'ertoe doen',
    'er toe doen',
    'ertoe_doen',
    'impact hebben',
    'impact maken',
    'impact',
    'ed',
  ],
  erbij_horen: [
    'ergens bij horen',
    'erbij horen',
    'er bij horen',
    'erbij_horen',
    'ergens bij willen horen',
    'eh',
  ],
};

const needByLength = behoefteCodes
  .flatMap((code) => needNames[code].map((name) => ({ code, name })))
  .sort((a, b) => b.name.length - a.name.length);

const LEADING_MARK = new RegExp(`^${MARK.source}`, 'u');
const BETWEEN = /^\s*(?:[,;/+&.]\s*)*(?:en\b\s*)?/u;

/** A label of behoeften: one or more of the names, with a comma, 'en' or a new line between. */
export function parseNeedLabel(label: string): Label<Behoefte> {
  let rest = fold(label).replace(/\s+/gu, ' ').trim();
  const codes = new MarkedCodes<Behoefte>();
  while (rest !== '') {
    const mark = LEADING_MARK.exec(rest);
    if (mark !== null && codes.mark(MARKS.get(mark[1] ?? '') ?? 'gedrukt')) {
      rest = rest.slice(mark[0].length).replace(BETWEEN, '');
      continue;
    }
    const found = needByLength.find(({ name }) => startsWithWords(rest, name));
    if (found === undefined) {
      return {
        reden: `‘${rest}’ is geen behoefte. Schrijf ‘gezien en gehoord worden’, ‘ertoe doen’ of ‘ergens bij horen’.`,
      };
    }
    codes.add(found.code);
    rest = rest.slice(found.name.length).replace(BETWEEN, '');
  }
  return codes.label();
}

function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words) && !/^[\p{L}\p{N}_]/u.test(text.slice(words.length));
}
