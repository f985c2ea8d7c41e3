/**
 * What can be erased for good, and what goes with it. The smallest thing is a unit: an interview, or
 * an organisation within a source. A source goes with all its units; what was taken back (an import
 * that was undone) is still sealed in the log, and goes as the one step that brought it.
 */
import { DOSSIER_UNIT } from '../domain/entities';
import { foldName } from '../domain/fold';
import { type Interview, interviewName } from '../domain/interview';
import { type ImportRecord, sourceWords, type UnitRecord } from '../domain/provenance';
import { valueText } from '../domain/values';
import type { Counts } from './change';
import {
  type Erasable,
  type ErasableCounts,
  type ErasableKind,
  type ErasableRequest,
  erasableKinds,
  erasedTypes,
} from './erasable-types';
import { MAX_WINDOW, type Window } from './protocol';
import { personsOnlyIn, unitsOfKey } from './pseudoniemen';
import { needleOf } from './queries/search-text';
import { type DossierState, get } from './state';

type Tally = Record<(typeof erasedTypes)[number], number>;

const order = new Intl.Collator('nl', { numeric: true });

function byName(a: Erasable, b: Erasable): number {
  return order.compare(a.naam, b.naam) || (a.id < b.id ? -1 : 1);
}

/** Everything of one kind that can be erased, by name. One pass over the state. */
export function erasable(state: DossierState, request: ErasableRequest): Window<Erasable> {
  const typed = needleOf(request.zoek);
  const all = everything(state, request.soort)
    .filter(({ naam, bron }) => needleOf(`${naam}\n${bron ?? ''}`).includes(typed))
    .sort(byName);
  const { offset } = request;
  const rows = all.slice(offset, offset + Math.min(request.limit, MAX_WINDOW));
  return { total: all.length, offset, rows };
}

/** Those that were chosen, each with what goes with it. Unknown and erased ids are left out. */
export function chosenErasables(state: DossierState, chosen: Iterable<string>): Erasable[] {
  const ids = new Set([...chosen].map((id) => unitIdOf(state, id)));
  return erasableKinds.flatMap((soort) => everything(state, soort).filter(({ id }) => ids.has(id)));
}

/** Others that are called the same: an organisation in another source. */
export function namesakes(state: DossierState, units: ReadonlySet<string>): Erasable[] {
  const names = organisationNames(state, units);
  if (names.size === 0) return [];
  return everything(state, 'organisatie').filter(
    ({ id, naam }) => !units.has(id) && names.has(foldName(naam)),
  );
}

/** Interviews and respondents who are of these organisations by their own field; they keep their key. */
export function interviewsOfNames(state: DossierState, units: ReadonlySet<string>): Erasable[] {
  const names = organisationNames(state, units);
  if (names.size === 0) return [];
  const interviews = interviewPerUnit(state);
  return everything(state, 'interview')
    .filter(({ id }) => {
      const organisatie = valueText(interviews.get(id)?.velden.organisatie);
      return !units.has(id) && names.has(foldName(organisatie));
    })
    .sort(byName);
}

/** What the organisations among these units are called, as names are told apart. */
function organisationNames(state: DossierState, units: ReadonlySet<string>): Set<string> {
  const names = new Set<string>();
  for (const unit of units) {
    const record = get(state, 'unit', unit);
    if (record?.soort === 'organisatie') names.add(foldName(record.naam));
  }
  return names;
}

/**
 * All units that go when these are erased. An id is that of a unit, an interview or an import; an
 * import, or its unit, stands for everything that came from it, with who is behind the pseudonyms that
 * stand in nothing else. Ids that are unknown or erased
 * already are left out.
 */
export function unitsWith(state: DossierState, chosen: Iterable<string>): Set<string> {
  const units = new Set<string>();
  for (const id of chosen) {
    const unit = unitIdOf(state, id);
    if (unit === DOSSIER_UNIT || state.erased.has(unit)) continue;
    const record = get(state, 'unit', unit);
    if (record !== undefined) {
      for (const one of record.soort === 'import' ? ofImport(state, record) : [unit])
        units.add(one);
    } else {
      for (const one of takenBackWith(state, unit)) units.add(one);
    }
  }
  units.delete(DOSSIER_UNIT);
  for (const unit of personsOnlyIn(state, units)) units.add(unit);
  return units;
}

/** How much goes with these units, in a state. */
export function countUnits(state: DossierState, units: ReadonlySet<string>): ErasableCounts {
  const tally = newTally();
  for (const type of erasedTypes) {
    for (const { value } of state.entities[type].values()) {
      if (units.has(value.unit)) tally[type] += 1;
    }
  }
  return tally;
}

/**
 * What the history says of it: numbers only. What was removed before goes too, and is counted; an
 * interview is counted by its unit, so that one whose turns were all removed is still one, and so is
 * who is behind a pseudonym.
 */
export function erasureCounts(state: DossierState, units: ReadonlySet<string>): Counts {
  const tally: Record<string, number> = { ...countUnits(state, units) };
  const interviews = new Set<string>();
  for (const { value } of state.entities.unit.values()) {
    if (units.has(value.id) && value.soort === 'interview') interviews.add(value.id);
  }
  for (const { type, unit } of state.removed.values()) {
    if (!units.has(unit)) continue;
    if (type === 'interview') interviews.add(unit);
    else if (type in tally) tally[type] = (tally[type] ?? 0) + 1;
  }
  tally.interview = interviews.size;
  const key = unitsOfKey(state);
  tally.pseudoniem = [...units].filter((unit) => key.has(unit)).length;
  tally.unit = units.size;
  return Object.fromEntries(
    Object.entries(tally)
      .filter(([, removed]) => removed > 0)
      .map(([type, removed]) => [type, { added: 0, removed, set: 0 }]),
  );
}

/** The unit that an id stands for; of an import the unit of its own. */
function unitIdOf(state: DossierState, id: string): string {
  return (get(state, 'interview', id) ?? get(state, 'import', id))?.unit ?? id;
}

/** Copies of an interview have a unit that is of no import, but rows that are. */
function ofImport(state: DossierState, { id: unit, import: source }: UnitRecord): Set<string> {
  const units = new Set([unit]);
  for (const { value } of state.entities.unit.values()) {
    if (value.import === source) units.add(value.id);
  }
  for (const { value } of state.entities.sourceRow.values()) {
    if (value.import === source) units.add(value.unit);
  }
  return units;
}

/** Units that were taken back and came in the same step as this one, when it was taken back. */
function takenBackWith(state: DossierState, unit: string): string[] {
  const since = state.removed.get(unit)?.since;
  if (since === undefined) return [];
  return takenBack(state).get(since) ?? [];
}

/** Units of which nothing is left but what the log holds, by the step that brought them. */
function takenBack(state: DossierState): Map<number, string[]> {
  const steps = new Map<number, string[]>();
  for (const [id, { type, since }] of state.removed) {
    if (type !== 'unit') continue;
    const units = steps.get(since);
    if (units === undefined) steps.set(since, [id]);
    else units.push(id);
  }
  for (const units of steps.values()) units.sort();
  return steps;
}

function everything(state: DossierState, soort: ErasableKind): Erasable[] {
  if (soort === 'weggehaald') return allTakenBack(state);
  const counts = countsPerUnit(state);
  if (soort === 'bron') return sources(state, counts);
  const interviews = soort === 'interview' ? interviewPerUnit(state) : null;
  const newer = newerVersions(state);
  return [...state.entities.unit.values()].flatMap(({ value }) => {
    if (value.soort !== soort) return [];
    const interview = interviews?.get(value.id);
    const naam = interview === undefined ? value.naam : interviewName(interview);
    const bron = value.import === null ? null : sourceName(state, value.import, newer);
    return [{ id: value.id, soort, naam, bron, aantallen: counts.get(value.id) ?? newTally() }];
  });
}

function sources(state: DossierState, counts: ReadonlyMap<string, Tally>): Erasable[] {
  const sums = new Map<string, Tally>();
  const add = (source: string, unit: string) => {
    const sum = sums.get(source) ?? newTally();
    sums.set(source, sum);
    const tally = counts.get(unit);
    if (tally !== undefined) for (const type of erasedTypes) sum[type] += tally[type];
  };
  const unitsOf = new Map<string, Set<string>>();
  const belongs = (source: string, unit: string) => {
    const units = unitsOf.get(source) ?? new Set();
    unitsOf.set(source, units);
    if (!units.has(unit)) add(source, unit);
    units.add(unit);
  };
  for (const { value } of state.entities.unit.values()) {
    if (value.import !== null) belongs(value.import, value.id);
  }
  for (const { value } of state.entities.sourceRow.values()) belongs(value.import, value.unit);
  return [...state.entities.import.values()].map(
    ({ value: { id, unit, bestand, blad, vorm } }) => ({
      id: unit,
      soort: 'bron' as const,
      naam: sourceWords({ bestand, blad, vorm }),
      bron: null,
      aantallen: sums.get(id) ?? newTally(),
    }),
  );
}

function allTakenBack(state: DossierState): Erasable[] {
  const steps = takenBack(state);
  const tallies = new Map<number, { tally: Tally; namen: Set<string>; bestanden: Set<string> }>();
  const stepOf = new Map<string, number>();
  for (const [step, units] of steps) {
    tallies.set(step, { tally: newTally(), namen: new Set(), bestanden: new Set() });
    for (const unit of units) stepOf.set(unit, step);
  }
  for (const { type, unit, name } of state.removed.values()) {
    const told = tallies.get(stepOf.get(unit) ?? 0);
    if (told === undefined) continue;
    if (type in told.tally) told.tally[type as keyof Tally] += 1;
    if (type === 'import') told.bestanden.add(name.naam);
    if (type === 'unit') told.namen.add(name.naam);
  }
  return [...tallies].map(([step, { tally, namen, bestanden }]) => {
    const [first = ''] = steps.get(step) ?? [];
    const naam = [...(bestanden.size > 0 ? bestanden : namen)].slice(0, 3).join(', ');
    return { id: first, soort: 'weggehaald' as const, naam, bron: null, aantallen: tally };
  });
}

function countsPerUnit(state: DossierState): Map<string, Tally> {
  const counts = new Map<string, Tally>();
  for (const type of erasedTypes) {
    for (const { value } of state.entities[type].values()) {
      const tally = counts.get(value.unit) ?? newTally();
      counts.set(value.unit, tally);
      tally[type] += 1;
    }
  }
  return counts;
}

function interviewPerUnit(state: DossierState): Map<string, Interview> {
  return new Map([...state.entities.interview.values()].map(({ value }) => [value.unit, value]));
}

/** By import the one that renewed it: the unit stays that of the first, and holds the rows of both. */
function newerVersions(state: DossierState): Map<string, ImportRecord> {
  const newer = new Map<string, ImportRecord>();
  for (const { value } of state.entities.import.values()) {
    if (value.vernieuwt !== undefined) newer.set(value.vernieuwt, value);
  }
  return newer;
}

function sourceName(
  state: DossierState,
  id: string,
  newer: ReadonlyMap<string, ImportRecord>,
): string | null {
  const source = get(state, 'import', id);
  if (source === undefined) return null;
  let last = source;
  const seen = new Set<string>();
  for (let next = newer.get(id); next !== undefined && !seen.has(next.id); ) {
    seen.add(next.id);
    last = next;
    next = newer.get(next.id);
  }
  const words = sourceWords(source);
  return last === source ? words : `${words}, vernieuwd met ${sourceWords(last)}`;
}

function newTally(): Tally {
  return {
    interview: 0,
    beurt: 0,
    casus: 0,
    uitstroomcijfer: 0,
    organisatie: 0,
    vertrekreden: 0,
    dienstverband: 0,
    kostenpost: 0,
    code: 0,
    coding: 0,
    import: 0,
    sourceRow: 0,
    pseudoniem: 0,
  };
}
