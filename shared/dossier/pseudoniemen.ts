/**
 * The key of pseudonyms of a dossier: made while an import comes in, asked by what stands in the next
 * one, and read one person at a time. Whoever goes by a number ("P-3") is one person, with one key; of
 * a role each original is somebody else.
 */
import {
  type Pseudoniem,
  pseudoniemKey,
  pseudonymNumber,
  type Replaced,
} from '../domain/pseudoniem';
import { valueText } from '../domain/values';
import type { Author } from './change';
import type { Operation } from './operations';
import type { DossierState } from './state';

export type AskedOriginal = Pick<Replaced, 'origineel' | 'soort'>;

/** What is known of what was asked, and what nobody else may go by. */
export interface KnownPseudoniemen {
  bekend: Replaced[];
  /** The first number that nobody goes by. */
  volgende: number;
  /** Roles that somebody goes by: never also given to somebody else. */
  rollen: string[];
}

/** One person, without what they are called. */
export interface PersonKey {
  /** Their unit: what is handed back to see or erase it. */
  unit: string;
  door: string;
  soorten: Pseudoniem['soort'][];
  /** Cells in which they were replaced, by the imports that are here. */
  cellen: number;
}

function* all(state: DossierState): Generator<Pseudoniem> {
  for (const { value } of state.entities.pseudoniem.values()) yield value;
}

/** Answers only what was asked; of one original that has several the one that came last. */
export function knownPseudoniemen(
  state: DossierState,
  asked: readonly AskedOriginal[],
): KnownPseudoniemen {
  const known = new Map<string, Replaced & { since: number }>();
  for (const { value, since } of state.entities.pseudoniem.values()) {
    const key = pseudoniemKey(value);
    if ((known.get(key)?.since ?? -1) <= since) known.set(key, { ...value, since });
  }
  const bekend = asked.flatMap(({ origineel, soort }) => {
    const found = known.get(pseudoniemKey({ origineel, soort }));
    return found === undefined ? [] : [{ origineel, soort, door: found.door }];
  });
  const rollen = new Set<string>();
  for (const { door } of all(state)) if (pseudonymNumber(door) === null) rollen.add(door);
  return { bekend, volgende: highestNumber(state) + 1, rollen: [...rollen] };
}

/** Also of persons whose key was erased: their number stands in what was read and is never given again. */
function highestNumber(state: DossierState): number {
  let highest = 0;
  const see = (door: string) => {
    highest = Math.max(highest, pseudonymNumber(door.trim()) ?? 0);
  };
  for (const { door } of all(state)) see(door);
  for (const { value } of state.entities.import.values()) {
    for (const { door } of value.vervangen ?? []) see(door);
  }
  for (const { value } of state.entities.dienstverband.values()) {
    see(valueText(value.velden.pseudoniem));
  }
  return highest;
}

export interface KeyMaker {
  /** What is to be added so that these are in the key; nothing for what is in it. */
  add(persons: readonly Replaced[]): Operation[];
}

/** For one import: what comes twice in it is added once. */
export function createKeyMaker(state: DossierState, author: Author): KeyMaker {
  const held = new Set<string>();
  const units = new Map<string, string>();
  for (const one of all(state)) {
    held.add(entryKey(one));
    if (pseudonymNumber(one.door) !== null) units.set(one.door, one.unit);
  }
  return {
    add(persons) {
      const operations: Operation[] = [];
      for (const { origineel, soort, door } of persons) {
        const key = entryKey({ origineel, soort, door });
        if (held.has(key)) continue;
        held.add(key);
        const isOne = pseudonymNumber(door) !== null;
        let unit = isOne ? units.get(door) : undefined;
        if (unit === undefined) {
          unit = author.newId();
          if (isOne) units.set(door, unit);
          const value = { id: unit, unit, soort: 'persoon' as const, import: null, naam: door };
          operations.push({ op: 'add', type: 'unit', value });
        }
        const value = { id: author.newId(), unit, origineel, soort, door };
        operations.push({ op: 'add', type: 'pseudoniem', value });
      }
      return operations;
    },
  };
}

const entryKey = (one: Replaced): string => `${pseudoniemKey(one)}\n${one.door}`;

const order = new Intl.Collator('nl', { numeric: true });

/** Everybody in the key, by what stands in their place. */
export function personKeys(state: DossierState): PersonKey[] {
  const cells = new Map<string, number>();
  for (const { value } of state.entities.import.values()) {
    for (const { door } of value.vervangen ?? []) cells.set(door, (cells.get(door) ?? 0) + 1);
  }
  const persons = new Map<string, PersonKey>();
  for (const { unit, door, soort } of all(state)) {
    const known = persons.get(unit);
    if (known === undefined) {
      persons.set(unit, { unit, door, soorten: [soort], cellen: cells.get(door) ?? 0 });
    } else if (!known.soorten.includes(soort)) known.soorten.push(soort);
  }
  return [...persons.values()].sort(
    (a, b) => order.compare(a.door, b.door) || (a.unit < b.unit ? -1 : 1),
  );
}

/** What one person is called; empty when their key was erased. */
export function originalsOfPerson(state: DossierState, unit: string): AskedOriginal[] {
  return [...all(state)]
    .filter((one) => one.unit === unit)
    .map(({ origineel, soort }) => ({ origineel, soort }));
}

/** Persons of whom no import is left to need the key once these units are gone. */
export function personsOnlyIn(state: DossierState, gone: ReadonlySet<string>): Set<string> {
  const persons = new Set<string>();
  const kept = new Set<string>();
  for (const { value } of state.entities.import.values()) {
    const doors = gone.has(value.unit) ? persons : kept;
    for (const { door } of value.vervangen ?? []) doors.add(door);
  }
  if (persons.size === 0) return persons;
  return new Set(
    [...all(state)]
      .filter(({ door }) => persons.has(door) && !kept.has(door))
      .map(({ unit }) => unit),
  );
}

/** The units of the key, also of what was taken back: they go into no file that leaves. */
export function unitsOfKey(state: DossierState): Set<string> {
  const units = new Set([...all(state)].map(({ unit }) => unit));
  for (const { type, unit } of state.removed.values()) if (type === 'pseudoniem') units.add(unit);
  return units;
}
