/**
 * The tree of a codebook. A code says which one it falls under by that one's code or name, as the
 * source wrote it; whatever it says, each code stands in the tree exactly once.
 */
import { type Code, codeName } from './code';
import { fold } from './fold';
import { valueText } from './values';

/** Why a code stands at the top although it says that it falls under another. */
export type Loose =
  /** No code is called so. */
  | 'onbekend'
  /** Several are, in other codebooks than its own. */
  | 'meerdere'
  /** It would fall under itself, at once or by way of others. */
  | 'kring';

/** Where a code stands. */
export interface CodePlace {
  /** 0-based, from the top of the tree to its end. */
  plaats: number;
  /** 0 = at the top. */
  niveau: number;
  /** The code it stands under; null = it stands at the top. */
  ouder: { id: string; naam: string } | null;
  los: Loose | null;
  /** How many codes stand directly under it. */
  kinderen: number;
}

/** No code has this id. */
const TOP = '';

type Above = { id: string } | { los: Loose } | null;

const collator = new Intl.Collator('nl', { numeric: true });

const wordOf = ({ velden }: Code, veld: 'code' | 'naam' | 'codeboek' | 'ouder') =>
  fold(valueText(velden[veld])).trim();

/**
 * The place of each code, by its id. `codes` as they came in: that is how codes without a number
 * stand among each other; those with one stand before them, by it. Codebooks stand apart.
 */
export function codeTree(codes: readonly Code[]): ReadonlyMap<string, CodePlace> {
  const above = withoutCircles(codes, parentsOf(codes));
  const under = new Map<string, Code[]>();
  for (const code of codes) {
    const parent = above.get(code.id) ?? null;
    addTo(under, parent !== null && 'id' in parent ? parent.id : TOP, code);
  }
  const places = new Map<string, CodePlace>();
  // A stack of its own: a file may say that each of its codes falls under the one before.
  const waiting: { code: Code; parent: Code | null; niveau: number }[] = [];
  const wait = (parent: Code | null, niveau: number) => {
    const children = inOrder(under.get(parent?.id ?? TOP) ?? [], parent === null);
    for (const code of children.reverse()) waiting.push({ code, parent, niveau });
  };
  wait(null, 0);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { code, parent, niveau } = next;
    const said = above.get(code.id) ?? null;
    places.set(code.id, {
      plaats: places.size,
      niveau,
      ouder: parent === null ? null : { id: parent.id, naam: codeName(parent) },
      los: said !== null && 'los' in said ? said.los : null,
      kinderen: under.get(code.id)?.length ?? 0,
    });
    wait(code, niveau + 1);
  }
  return places;
}

/** Which code each one names: of its own codebook first, else the only one that is called so. */
function parentsOf(codes: readonly Code[]): Map<string, Above> {
  const called = new Map<string, Code[]>();
  for (const code of codes) {
    // A code before a name: a number is meant for this.
    for (const word of new Set([wordOf(code, 'code'), wordOf(code, 'naam')])) {
      if (word !== '') addTo(called, word, code);
    }
  }
  const parentOf = (code: Code): Above => {
    const word = wordOf(code, 'ouder');
    if (word === '') return null;
    const found = called.get(word) ?? [];
    const book = wordOf(code, 'codeboek');
    const own = found.filter((each) => wordOf(each, 'codeboek') === book);
    const [first] = own.filter((each) => wordOf(each, 'code') === word).concat(own);
    if (first !== undefined) return { id: first.id };
    const [only, ...more] = found;
    if (only === undefined) return { los: 'onbekend' };
    return more.length > 0 ? { los: 'meerdere' } : { id: only.id };
  };
  return new Map(codes.map((code) => [code.id, parentOf(code)]));
}

/** Codes that fall under themselves stand at the top; what hangs on them stays where it is. */
function withoutCircles(codes: readonly Code[], above: ReadonlyMap<string, Above>) {
  const next = (id: string) => {
    const parent = above.get(id) ?? null;
    return parent !== null && 'id' in parent ? parent.id : null;
  };
  const circling = new Set<string>();
  const seen = new Set<string>();
  for (const { id } of codes) {
    const path: string[] = [];
    let at: string | null = id;
    while (at !== null && !seen.has(at)) {
      seen.add(at);
      path.push(at);
      at = next(at);
    }
    // Back on this very path: from there on it goes round.
    const from = at === null ? -1 : path.indexOf(at);
    if (from >= 0) for (const each of path.slice(from)) circling.add(each);
  }
  return new Map<string, Above>(
    codes.map(({ id }) => [id, circling.has(id) ? { los: 'kring' } : (above.get(id) ?? null)]),
  );
}

/** By number, else as they came in; at the top each codebook by itself, one without a name last. */
function inOrder(codes: readonly Code[], byBook: boolean): Code[] {
  const compare = (a: string, b: string) =>
    a === '' || b === '' ? Number(a === '') - Number(b === '') : collator.compare(a, b);
  return codes.toSorted(
    (a, b) =>
      (byBook ? compare(wordOf(a, 'codeboek'), wordOf(b, 'codeboek')) : 0) ||
      compare(wordOf(a, 'code'), wordOf(b, 'code')),
  );
}

function addTo(groups: Map<string, Code[]>, key: string, code: Code): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [code]);
  else group.push(code);
}
