/**
 * The key of pseudonyms of a dossier: made while an import comes in, asked by what stands in the next
 * one, and read one person at a time. Whoever goes by a number ("P-3") is one person, with one key; of
 * a role each original is somebody else.
 */

import type { ImportRecord } from '../domain/provenance';
import {
  type Pseudoniem,
  pseudoniemKey,
  pseudonymNumber,
  type Replaced,
  type ReplacedIn,
} from '../domain/pseudoniem';
import { valueText } from '../domain/values';
import type { Author } from './change';
import type { Operation } from './operations';
import type { DossierState } from './state';

type ReplacedCell = NonNullable<ImportRecord['vervangen']>[number];

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
  /**
   * Places in which they were replaced, by the imports that are here; null = others went by the same
   * in an import that does not say which of these were theirs.
   */
  cellen: number | null;
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
  /**
   * What is to be added so that these are in the key, nothing for what is in it, and the replaced
   * cells of their import with whose each is.
   */
  add(
    persons: readonly ReplacedIn[],
    cells: readonly ReplacedCell[],
  ): { operations: Operation[]; vervangen: ReplacedCell[] };
}

/** For one import: what comes twice in it is added once. */
export function createKeyMaker(state: DossierState, author: Author): KeyMaker {
  const held = new Map<string, string>();
  const units = new Map<string, string>();
  for (const one of all(state)) {
    held.set(entryKey(one), one.unit);
    if (pseudonymNumber(one.door) !== null) units.set(one.door, one.unit);
  }
  return {
    add(persons, cells) {
      const operations: Operation[] = [];
      const owners = new Map<number, string>();
      for (const { origineel, soort, door, cellen } of persons) {
        const key = entryKey({ origineel, soort, door });
        const isOne = pseudonymNumber(door) !== null;
        const before = held.get(key);
        let unit = before ?? (isOne ? units.get(door) : undefined);
        if (unit === undefined) {
          unit = author.newId();
          if (isOne) units.set(door, unit);
          const value = { id: unit, unit, soort: 'persoon' as const, import: null, naam: door };
          operations.push({ op: 'add', type: 'unit', value });
        }
        for (const index of cellen) owners.set(index, unit);
        if (before !== undefined) continue;
        held.set(key, unit);
        const value = { id: author.newId(), unit, origineel, soort, door };
        operations.push({ op: 'add', type: 'pseudoniem', value });
      }
      const vervangen = cells.map((cell, index) => {
        const sleutel = owners.get(index);
        return sleutel === undefined ? cell : { ...cell, sleutel };
      });
      return { operations, vervangen };
    },
  };
}

const entryKey = (one: Replaced): string => `${pseudoniemKey(one)}\n${one.door}`;

const order = new Intl.Collator('nl', { numeric: true });

/** Everybody in the key, by what stands in their place. */
export function personKeys(state: DossierState): PersonKey[] {
  const own = new Map<string, number>();
  const unsaid = new Map<string, number>();
  for (const { value } of state.entities.import.values()) {
    for (const { door, sleutel } of value.vervangen ?? []) {
      const [counts, who] = sleutel === undefined ? [unsaid, door] : [own, sleutel];
      counts.set(who, (counts.get(who) ?? 0) + 1);
    }
  }
  const sharing = new Map<string, Set<string>>();
  for (const { door, unit } of all(state)) {
    sharing.set(door, (sharing.get(door) ?? new Set()).add(unit));
  }
  const cellsOf = (unit: string, door: string): number | null => {
    const more = unsaid.get(door) ?? 0;
    return more > 0 && sharing.get(door)?.size !== 1 ? null : (own.get(unit) ?? 0) + more;
  };
  const persons = new Map<string, PersonKey>();
  for (const { unit, door, soort } of all(state)) {
    const known = persons.get(unit);
    if (known === undefined) {
      persons.set(unit, { unit, door, soorten: [soort], cellen: cellsOf(unit, door) });
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
  // By their unit, or by what they go by in an import that says no more.
  const persons = new Set<string>();
  const kept = new Set<string>();
  for (const { value } of state.entities.import.values()) {
    const those = gone.has(value.unit) ? persons : kept;
    for (const { door, sleutel } of value.vervangen ?? []) those.add(sleutel ?? door);
  }
  if (persons.size === 0) return persons;
  const isIn = (those: ReadonlySet<string>, { door, unit }: Pseudoniem) =>
    those.has(unit) || those.has(door);
  return new Set(
    [...all(state)].filter((one) => isIn(persons, one) && !isIn(kept, one)).map(({ unit }) => unit),
  );
}

/** The units of the key, also of what was taken back: they go into no file that leaves. */
export function unitsOfKey(state: DossierState): Set<string> {
  const units = new Set([...all(state)].map(({ unit }) => unit));
  for (const { type, unit } of state.removed.values()) if (type === 'pseudoniem') units.add(unit);
  return units;
}
