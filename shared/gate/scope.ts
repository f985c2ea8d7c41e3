/** What is in something that leaves: records, or words that stand in a drawing or were copied. */
import type { Figure } from '../charts/figure';
import { figureSvg } from '../charts/svg';
import { fold } from '../domain/fold';
import { type AnyRecord, type RecordType, recordFields, recordTypes } from '../domain/record';
import { type Value, valueText } from '../domain/values';
import { chosenRecords, type ShareChoice } from '../dossier/share';
import { beurtenOf, type DossierState, get } from '../dossier/state';
import type { RefusedSheet } from '../exchange/refused/rows';
import { textsOf } from '../exchange/refused/workbook';
import { allKept, type Kept, sharedKept } from './kept';
import { namesOf } from './organisations';

/** The kinds that have a table of their own. */
type TableKind = Exclude<RecordType, 'beurt'>;

export interface ScopedRecord {
  type: RecordType;
  value: AnyRecord;
}

export interface Scope {
  records: ScopedRecord[];
  /** What can be read in it, where that is not the records themselves; null = their fields. */
  teksten: string[] | null;
  /** What goes with them beside their fields; absent = nothing but these fields. */
  meegaand?: Kept[];
  /** The history goes with it. */
  geschiedenis?: true;
  /** Rows of a source, as they were read; absent = what leaves is records, or words. */
  rijen?: number;
}

/** The records of a table, an interview with its beurten. */
export function tableScope(state: DossierState, type: TableKind, ids: readonly string[]): Scope {
  const records = ids.flatMap((id): ScopedRecord[] => {
    const value = get(state, type, id);
    return value === undefined ? [] : withTurns(state, type, value);
  });
  return { records, teksten: null };
}

export function shareScope(state: DossierState, keuze: ShareChoice): Scope {
  const records = chosenRecords(state, keuze).flatMap(({ type, value }) =>
    withTurns(state, type, value),
  );
  const scope: Scope = { records, teksten: null, meegaand: sharedKept(state, keuze) };
  return keuze.soort === 'alles' ? { ...scope, geschiedenis: true } : scope;
}

export function wholeScope(state: DossierState): Scope {
  const records = recordTypes.flatMap((type) =>
    values(state.entities[type]).map((value): ScopedRecord => ({ type, value })),
  );
  return { records, teksten: null, meegaand: allKept(state), geschiedenis: true };
}

/** The records behind the marks of a figure; of their words only what is drawn can be read. */
export function figureScope(state: DossierState, figure: Figure): Scope {
  const ids = new Map<string, RecordType>();
  for (const { target } of figure.scene.areas) {
    for (const id of target.ids) ids.set(id, target.soort);
  }
  const records = [...ids].flatMap(([id, type]): ScopedRecord[] => {
    const value = get(state, type, id);
    return value === undefined ? [] : [{ type, value }];
  });
  return { records, teksten: [readable(figureSvg(figure))] };
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

/** What can be read in an SVG. */
function readable(svg: string): string {
  return svg
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** Rows that were refused, of these imports: what can be read in their workbook. */
export function refusedScope(sheets: readonly RefusedSheet[]): Scope {
  const rijen = sheets.reduce((sum, sheet) => sum + sheet.rijen.length, 0);
  return { records: [], teksten: textsOf(sheets), rijen };
}

/** Words that were copied: which records they are of cannot be told, which organisations can. */
export function copiedScope(tekst: string): Scope {
  return { records: [], teksten: [tekst] };
}

/**
 * The organisations of a dossier that are named in a text, as whole words, each by one name. A name
 * within a longer one ("Politie" in "Politie (basisteams)") counts only where it stands by itself too.
 */
export function organisationsIn(state: DossierState, tekst: string): Set<string> {
  const names = new Map<string, string>();
  const know = (naam: string, called = naam) => {
    if (naam.length > 2 && !names.has(naam)) names.set(naam, called);
  };
  for (const { value } of state.entities.organisatie.values()) {
    const [first, ...others] = namesOf(value.velden);
    if (first === undefined) continue;
    for (const naam of [first, ...others]) know(naam, first);
  }
  for (const type of ofOrganisation) {
    for (const { value } of state.entities[type].values() as Iterable<{ value: AnyRecord }>) {
      const { organisatie } = value.velden as Partial<Record<string, Value>>;
      know(fold(valueText(organisatie).trim()).replace(/\s+/g, ' '));
    }
  }
  let read = fold(tekst).replace(/\s+/g, ' ');
  const found = new Set<string>();
  for (const naam of [...names.keys()].sort((a, b) => b.length - a.length)) {
    const rest = without(read, naam);
    if (rest !== read) found.add(names.get(naam) ?? naam);
    read = rest;
  }
  return found;
}

/** The kinds whose records say of which organisation they are. */
const ofOrganisation = recordTypes.filter((type) =>
  recordFields[type].some(({ veld }) => veld === 'organisatie'),
);

const INSIDE = /[\p{L}\p{N}]/u;

/** The text without this name where it stands as whole words: a sign in its place that no name has. */
function without(tekst: string, naam: string): string {
  let rest = '';
  let from = 0;
  for (let at = tekst.indexOf(naam); at >= 0; at = tekst.indexOf(naam, at + 1)) {
    const end = at + naam.length;
    if (at < from || INSIDE.test(tekst[at - 1] ?? '') || INSIDE.test(tekst[end] ?? '')) continue;
    rest += `${tekst.slice(from, at)}\n`;
    from = end;
  }
  return rest + tekst.slice(from);
}

function values(held: { values(): Iterable<{ value: AnyRecord }> }): AnyRecord[] {
  return Array.from(held.values(), ({ value }) => value);
}

function withTurns(state: DossierState, type: TableKind, value: AnyRecord): ScopedRecord[] {
  const turns = type === 'interview' ? beurtenOf(state, value.id) : [];
  return [{ type, value }, ...turns.map((turn): ScopedRecord => ({ type: 'beurt', value: turn }))];
}
