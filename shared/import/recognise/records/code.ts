/**
 * A row of a codebook becomes a code. Under which code it falls is said by a column, by levels in
 * columns of their own, by its number (1.1.2 falls under 1.1), or by how far it is indented.
 */

import { isMissing } from '../../../domain/values';
import type { RawRow } from '../../sheet';
import { textRules } from '../../values/rules';
import { amount } from '../amount-words';
import { saidOfAll } from '../lists/samen';
import { saidInto } from './figures';
import { columnsByField, Draft, type Made, type MakerContext, type RecordMaker } from './record';

const rules = textRules('code');
const NUMBERED = /^(\d+(?:\.\d+)*)\.?\)?\s+(\S.*)$/su;
const NUMBER = /^\d+(?:\.\d+)+$/;
const INDENT = /^[\s\u00a0]*(?:[-–—•·*>▪◦]+\s+)?/u;
/** Of the names so many begin with a number when those numbers are codes. */
const LEAST_NUMBERED = 0.6;
const MAX_SCANNED = 200;
const MAX_NAMED = 3;
/** Parents as a path: `Werkdruk > Administratie`. */
const PATH = /\s*(?:\\|>|::)\s*/u;

const NO_NAME = 'De code heeft geen naam, daarom is de hele rij niet overgenomen. Vul hem in.';

interface Above {
  depth: number;
  name: string;
}

export function createCodeMaker({ table, cells, sheet }: MakerContext): RecordMaker {
  const columns = columnsByField(table);
  const names = columns.get('naam') ?? [];
  const [firstName = columns.get('code')?.[0] ?? 0] = names;
  const hasLevels = names.length > 1;
  const hasCodes = columns.has('code');
  const said = saidOfAll(table.breed);
  const texts = [...columns].flatMap(([veld, [kolom = 0]]) => {
    const rule = rules.get(veld);
    return rule === undefined || veld === 'naam' ? [] : [{ veld, kolom, rule }];
  });
  const nameRule = rules.get('naam');
  const sample = sheet.rijen
    .slice(0, MAX_SCANNED)
    .filter(({ rij }) => rij > table.kopregel)
    .map(({ cellen }) => cellen[firstName])
    .filter((cell) => typeof cell === 'string' && cell.trim() !== '');
  const isNumbered =
    !hasCodes &&
    sample.length > 0 &&
    sample.filter((cell) => NUMBERED.test(String(cell).trim())).length >=
      sample.length * LEAST_NUMBERED;
  /** Indentation, from the outside in; of levels the last name of each column. */
  let above: Above[] = [];
  const seen = new Map<string, string>();
  const twice: string[] = [];
  const derived = { nummer: 0, inspringing: 0, niveau: 0 };

  /** The deepest level that is filled, with the level above it. */
  function byLevels(draft: Draft): void {
    if (nameRule === undefined) return;
    let deepest: number | null = null;
    for (const [depth, kolom] of names.entries()) {
      const own = new Draft(draft.raw, cells);
      own.text('naam', kolom, nameRule);
      draft.refused.push(...own.refused);
      const { naam } = own.velden;
      if (typeof naam !== 'string') continue;
      above = [...above.filter((each) => each.depth < depth), { depth, name: naam }];
      draft.velden.naam = naam;
      deepest = depth;
    }
    const parent =
      deepest === null ? undefined : above.findLast(({ depth }) => depth < Number(deepest));
    if (parent === undefined || draft.velden.ouder !== undefined) return;
    draft.velden.ouder = parent.name;
    derived.niveau += 1;
  }

  function byName(draft: Draft): void {
    if (nameRule === undefined || names[0] === undefined) return;
    draft.text('naam', firstName, nameRule);
    const { velden } = draft;
    if (typeof velden.naam !== 'string') return;
    const parts = isNumbered ? NUMBERED.exec(velden.naam) : null;
    if (parts !== null) {
      velden.code = parts[1] ?? null;
      velden.naam = (parts[2] ?? '').trim();
    }
    const raw = cells.value(draft.raw, firstName);
    const indent = typeof raw === 'string' ? (INDENT.exec(raw)?.[0] ?? '') : '';
    if (typeof velden.naam === 'string') velden.naam = velden.naam.replace(/^[-–—•·*>▪◦]+\s+/u, '');
    byIndent(draft, indent.length);
  }

  function byIndent(draft: Draft, depth: number): void {
    const { velden } = draft;
    above = above.filter((each) => each.depth < depth);
    const parent = above.at(-1);
    if (depth > 0 && parent !== undefined && velden.ouder === undefined) {
      velden.ouder = parent.name;
      derived.inspringing += 1;
    }
    above.push({ depth, name: String(velden.code ?? velden.naam) });
  }

  /** 1.1.2 falls under 1.1, when that is a code of this list. */
  function byNumber({ velden }: Draft): void {
    const { code } = velden;
    if (typeof code !== 'string' || !NUMBER.test(code) || velden.ouder !== undefined) return;
    const parent = code.replace(/\.\d+$/, '');
    if (!seen.has(parent)) return;
    velden.ouder = parent;
    derived.nummer += 1;
  }

  function make(raw: RawRow): Made {
    const draft = new Draft(raw, cells);
    const { velden, refused } = draft;
    for (const { veld, kolom, rule } of texts) draft.text(veld, kolom, rule);
    if (typeof velden.ouder === 'string') velden.ouder = velden.ouder.split(PATH).at(-1) ?? null;
    if (hasLevels) byLevels(draft);
    else byName(draft);
    const { naam, code } = velden;
    const isNamed = [naam, code].some((each) => each !== undefined && !isMissing(each));
    if (!isNamed) return draft.without(firstName, NO_NAME);
    byNumber(draft);
    remember(raw, typeof code === 'string' ? code : null);
    saidInto(draft, said);
    return { rows: [{ rij: raw.rij, velden, knobCodes: [], needCodes: [] }], refused };
  }

  function remember(raw: RawRow, code: string | null): void {
    if (code === null) return;
    const cel = cells.address(raw, columns.get('code')?.[0] ?? firstName);
    const before = seen.get(code);
    if (before === undefined) seen.set(code, cel);
    else twice.push(`${code} (${before} en ${cel})`);
  }

  function meldingen(): string[] {
    const messages: string[] = [];
    const codes = (number: number) => amount(number, 'code', 'codes');
    const { nummer, inspringing, niveau } = derived;
    if (nummer > 0)
      messages.push(`Bij ${codes(nummer)} zegt het nummer waar hij onder valt: 1.1.2 onder 1.1.`);
    if (inspringing > 0)
      messages.push(`Bij ${codes(inspringing)} zegt de inspringing waar hij onder valt.`);
    if (niveau > 0)
      messages.push(`Bij ${codes(niveau)} zeggen de kolommen met niveaus waar hij onder valt.`);
    if (twice.length > 0) {
      const named = twice.slice(0, MAX_NAMED).join(', ');
      const more = twice.length > MAX_NAMED ? ' en meer' : '';
      messages.push(
        `Dezelfde code staat er meer dan eens: ${named}${more}. Excel maakt van 1.10 het getal 1,1; maak de kolom dan op als Tekst.`,
      );
    }
    return messages;
  }

  return { make, between: () => undefined, meldingen };
}
