/**
 * What goes into a shared file: the whole dossier with its history, or a selection of records with
 * all that they rest on and all that was said about them. A selection brings nothing of the records
 * that stay behind: not the rejected cells of their rows, nor the names of who coded only those. Nor
 * does it bring what a chosen interview was called before: its unit keeps its first name.
 */
import type { Coding } from '../domain/coding';
import { columnOf } from '../domain/field-place';
import { foldName } from '../domain/fold';
import { interviewName } from '../domain/interview';
import type { Coder, ImportRecord, SourceRow, UnitRecord } from '../domain/provenance';
import { flatTypes, type Records } from '../domain/record';
import { placeOfCell } from '../domain/turned';
import type { AddOperation } from './operations';
import { beurtenOf, codingsOf, type DossierState, get, importOf } from './state';

/** The kinds of record that can be chosen; the turns of an interview go with it. */
export const sharedTypes = ['casus', 'uitstroomcijfer', 'interview', ...flatTypes] as const;
export type SharedType = (typeof sharedTypes)[number];

export type ShareChoice =
  | { soort: 'alles' }
  | {
      soort: 'selectie';
      soorten: readonly SharedType[];
      /** Of these imports, null among them = made by hand; null = wherever they come from. */
      imports: readonly (string | null)[] | null;
      /** Exactly these (marked or found in a list), of the kinds above; null = no restriction. */
      ids: readonly string[] | null;
    };

type SharedRecord = Records[SharedType];

/** The records that a choice takes, by kind, without turns; in the order of the state. */
export function chosenRecords(
  state: DossierState,
  choice: ShareChoice,
): { type: SharedType; value: SharedRecord }[] {
  const all = choice.soort === 'alles';
  const imports = all || choice.imports === null ? null : new Set(choice.imports);
  const ids = all || choice.ids === null ? null : new Set(choice.ids);
  const chosen: { type: SharedType; value: SharedRecord }[] = [];
  for (const type of sharedTypes) {
    if (!all && !choice.soorten.includes(type)) continue;
    for (const { value } of state.entities[type].values()) {
      if (ids !== null && !ids.has(value.id)) continue;
      if (imports !== null && !imports.has(importOf(state, value))) continue;
      chosen.push({ type, value });
    }
  }
  return chosen;
}

/**
 * The additions that make a dossier of the selection, what others rest on first. Whoever selected
 * is in it as a coder, beside everybody who coded something of it.
 * @param by coder id of who makes the selection; null = nobody was named yet.
 */
export function selectionOf(
  state: DossierState,
  choice: ShareChoice,
  by: string | null,
): AddOperation[] {
  const records: AddOperation[] = [];
  const codings: AddOperation[] = [];
  const coders = new Set<string>(by === null ? [] : [by]);
  const units = new Set<string>();
  const names = new Map<string, string>();
  const rows = new Map<string, SourceRow>();
  const take = (type: AddOperation['type'], value: Records[keyof Records]): void => {
    records.push({ op: 'add', type, value });
    units.add(value.unit);
    const row = value.sourceRow === null ? undefined : get(state, 'sourceRow', value.sourceRow);
    if (row !== undefined) rows.set(row.id, row);
    for (const coding of codingsOf(state, value.id)) takeCoding(coding);
  };
  const takeCoding = (coding: Coding): void => {
    codings.push({ op: 'add', type: 'coding', value: coding });
    if (coding.coder !== null) coders.add(coding.coder);
  };
  for (const { type, value } of chosenRecords(state, choice)) {
    take(type, value);
    if (type !== 'interview') continue;
    names.set(value.unit, interviewName(value));
    for (const beurt of beurtenOf(state, value.id)) take('beurt', beurt);
  }
  const imports = importsOf(state, rows.values(), columnsOf(records, rows));
  for (const { unit } of [...imports, ...rows.values()]) units.add(unit);
  return [
    ...added(
      'coder',
      present(coders, (id): Coder | undefined => get(state, 'coder', id)),
    ),
    ...added(
      'unit',
      present(units, (id) => get(state, 'unit', id)).map(
        (unit): UnitRecord => ({ ...unit, naam: names.get(unit.id) ?? unit.naam }),
      ),
    ),
    ...added('import', imports),
    ...added('sourceRow', [...rows.values()]),
    ...records,
    ...codings,
  ];
}

/** By import the columns that made these records, of rows that make several. */
function columnsOf(
  records: readonly AddOperation[],
  rows: ReadonlyMap<string, SourceRow>,
): Map<string, Set<number>> {
  const made = new Map<string, Set<number>>();
  for (const { value } of records) {
    const record = value as Records[keyof Records];
    const kolom = columnOf(record);
    const row = record.sourceRow === null ? undefined : rows.get(record.sourceRow);
    if (kolom === undefined || row === undefined) continue;
    made.set(row.import, (made.get(row.import) ?? new Set()).add(kolom));
  }
  return made;
}

/**
 * Columns of organisations of which nothing is shared: where organisations stand in columns their
 * names are headings. In another spelling it is the same one, as in the intake.
 */
function columnsOfOthers({ kolommen }: ImportRecord, made: ReadonlySet<number>): Set<number> {
  const names = new Map(
    kolommen.flatMap(({ kolom, kopvelden = [] }): [number, string][] =>
      kopvelden
        .filter(({ veld }) => veld === 'organisatie')
        .map(({ tekst }) => [kolom, foldName(tekst)]),
    ),
  );
  const shared = new Set([...made].map((kolom) => names.get(kolom)));
  const others = new Set(
    [...names].filter(([, name]) => !shared.has(name)).map(([kolom]) => kolom),
  );
  for (const { kolom, bij } of kolommen) {
    if (bij?.every((of) => others.has(of))) others.add(kolom);
  }
  return others;
}

/** The imports of these rows, with of headings and rejected cells only those of what is shared. */
function importsOf(
  state: DossierState,
  rows: Iterable<SourceRow>,
  made: ReadonlyMap<string, ReadonlySet<number>>,
): ImportRecord[] {
  const kept = new Map<string, Set<number>>();
  for (const row of rows) {
    const numbers = kept.get(row.import) ?? new Set();
    kept.set(row.import, numbers.add(row.rij));
  }
  return [...kept].flatMap(([id, numbers]) => {
    const source = get(state, 'import', id);
    if (source === undefined) return [];
    const others = columnsOfOthers(source, made.get(id) ?? new Set());
    const isOwn = ({ cel }: { cel: string }) => {
      const at = placeOfCell(source, cel);
      if (at === null || others.has(at.kolom)) return false;
      // A heading is of every row under it.
      return numbers.has(at.rij) || at.rij <= source.kopregel;
    };
    const { herstel: repairs = [], vervangen: all = [], ...rest } = source;
    const [herstel, vervangen] = [repairs.filter(isOwn), all.filter(isOwn)];
    const own = {
      ...rest,
      afgewezen: source.afgewezen.filter(isOwn),
      ...(herstel.length === 0 ? {} : { herstel }),
      ...(vervangen.length === 0 ? {} : { vervangen }),
    };
    if (others.size === 0) return [own];
    const kolommen = source.kolommen.map(({ kopvelden, ...column }) => {
      if (others.has(column.kolom)) return { ...column, kop: '' };
      return kopvelden === undefined ? column : { ...column, kopvelden };
    });
    return [{ ...own, kolommen }];
  });
}

function present<T>(ids: Iterable<string>, look: (id: string) => T | undefined): T[] {
  return [...ids].flatMap((id) => look(id) ?? []);
}

function added(type: AddOperation['type'], values: AddOperation['value'][]): AddOperation[] {
  return values.map((value) => ({ op: 'add', type, value }));
}
