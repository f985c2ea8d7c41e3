/**
 * Printed labels to codes. The sources print knobs as "5", "1 T/M 5", "1, 4 EN 5" (001 r.469 and
 * on) and needs by several names (004 r.608-642, 1054-1095). What is not understood is refused
 * with a reason, never guessed; an empty label means unknown and gives no code at all.
 */
import { type Behoefte, behoefteCodes } from './behoefte';
import { type Draaiknop, draaiknopCodes } from './draaiknop';
import { fold } from './fold';

/** The codes that a label prints, each once, in the order of the label; or why it is refused. */
export type Label<Code> = { codes: Code[] } | { reden: string };

const HELP = 'Een draaiknop heet 1, 2, 3, 4, 5, 5a of 5b.';
const EXAMPLE = 'Schrijf bijvoorbeeld ‘5’, ‘1, 4 en 5’ of ‘1 t/m 3’.';

/** Words before the numbers that add nothing: "knop 2", "draaiknoppen: 2 en 5", "nr. 3". */
const PREFIX = /^(?:(?:draai)?knop(?:pen)?|label)\b[\s:.]*|^(?:nr|nummer)\b[\s.:]*/u;
// No \b here: "1t/m3" and "2en5" are read too.
const RANGE_WORD = /(?<!\p{L})(?:t\s*\/\s*m|tm|tot en met)(?!\p{L})|[-–—]/gu;
const SEPARATOR = /[,;/+&\n]|(?<!\p{L})en(?!\p{L})/gu;
const TOKEN = /\s*([>|]|[^\s>|]+)/gu;

/** A label of draaiknoppen. Ranges are expanded; the caller keeps the label itself. */
export function parseKnobLabel(label: string): Label<Draaiknop> {
  let text = fold(label).trim();
  if (text === '') return { codes: [] };
  for (let bare = text.replace(PREFIX, ''); bare !== text; bare = text.replace(PREFIX, '')) {
    text = bare;
  }
  // Two signs that no label holds itself: '>' for a range, '|' between what stands side by side.
  const marked = text
    .replace(/[>|]/gu, '?')
    .replace(RANGE_WORD, ' > ')
    .replace(SEPARATOR, ' | ')
    .replace(/\b5\s+([ab])\b/gu, '5$1');
  const tokens = [...marked.matchAll(TOKEN)].map(([, token]) => token ?? '');
  return readKnobs(tokens);
}

function readKnobs(tokens: readonly string[]): Label<Draaiknop> {
  const codes = new Set<Draaiknop>();
  let expectCode = true;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] ?? '';
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
    if (tokens[i + 1] !== '>') {
      codes.add(code);
      continue;
    }
    const range = knobRange(code, tokens[i + 2]);
    if ('reden' in range) return range;
    for (const each of range.codes) codes.add(each);
    i += 2;
  }
  if (codes.size === 0) return { reden: `Hier staat geen nummer van een draaiknop. ${HELP}` };
  return { codes: [...codes] };
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
  ],
  ertoe_doen: [
    'ertoe doen',
    'er toe doen',
    'ertoe_doen',
    'impact hebben',
    'impact maken',
    'impact',
  ],
  erbij_horen: [
    'ergens bij horen',
    'erbij horen',
    'er bij horen',
    'erbij_horen',
    'ergens bij willen horen',
  ],
};

const needByLength = behoefteCodes
  .flatMap((code) => needNames[code].map((name) => ({ code, name })))
  .sort((a, b) => b.name.length - a.name.length);

/** A label of behoeften: one or more of the names, with a comma, 'en' or a new line between. */
export function parseNeedLabel(label: string): Label<Behoefte> {
  let rest = fold(label).replace(/\s+/gu, ' ').trim();
  const codes = new Set<Behoefte>();
  while (rest !== '') {
    const found = needByLength.find(({ name }) => startsWithWords(rest, name));
    if (found === undefined) {
      return {
        reden: `‘${rest}’ is geen behoefte. Schrijf ‘gezien en gehoord worden’, ‘ertoe doen’ of ‘ergens bij horen’.`,
      };
    }
    codes.add(found.code);
    rest = rest.slice(found.name.length).replace(/^\s*(?:[,;/+&.]\s*)*(?:en\b\s*)?/u, '');
  }
  return { codes: [...codes] };
}

function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words) && !/^[\p{L}\p{N}_]/u.test(text.slice(words.length));
}
