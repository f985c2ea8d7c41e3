/** What comes in the place of what was found: known pseudonyms first, then roles, then a new number. */
import { foldName } from '../../../../shared/domain/fold';
import type { PersonalKind } from '../../../../shared/domain/personal-kinds';
import {
  numberedPseudonym,
  pseudoniemKey,
  pseudonymNumber,
} from '../../../../shared/domain/pseudoniem';
import type { KnownPseudoniemen } from '../../../../shared/dossier/pseudoniemen';
import { decisionOf } from '../../../../shared/import/personal/decision';
import type { PersonalHit, SheetChoice, SheetPreview } from '../../../../shared/import/preview';

/** A table with what is chosen of it, as far as its persons matter. */
export interface PersonsOfTable {
  preview: Pick<SheetPreview, 'persoonsgegevens'>;
  choice: SheetChoice;
}

/** What came in the place of what, in all files that are on their way in. */
export interface Used {
  doors: ReadonlyMap<string, string>;
  /** The highest number that somebody goes by. */
  highest: number;
  /** Roles that stand in the place of somebody. */
  rollen: ReadonlySet<string>;
  /** Everything that was found in them. */
  treffers: readonly PersonalHit[];
}

export function usedIn(tables: readonly PersonsOfTable[]): Used {
  const doors = new Map<string, string>();
  const rollen = new Set<string>();
  const treffers: PersonalHit[] = [];
  let highest = 0;
  for (const { preview, choice } of tables) {
    for (const places of Object.values(choice.vervangen ?? {})) {
      for (const { door } of places) {
        const number = pseudonymNumber(door);
        if (number === null) rollen.add(door);
        else highest = Math.max(highest, number);
      }
    }
    const left = new Set(choice.gelaten);
    for (const hit of preview.persoonsgegevens?.treffers ?? []) {
      treffers.push(hit);
      const decision = decisionOf(hit, choice, left);
      if (decision === null || decision === 'zo') continue;
      doors.set(keyOf(hit), decision.door);
      if (!doors.has(personOf(hit))) doors.set(personOf(hit), decision.door);
    }
  }
  return { doors, highest, rollen, treffers };
}

/** Who a hit is of: the name in its row where there is one, or itself. */
export function personOf(hit: Pick<PersonalHit, 'soort' | 'tekst' | 'bij'>): string {
  return hit.bij === undefined ? keyOf(hit) : nameKey(hit.bij);
}

/** The same for every place where this very thing stands. */
export function keyOf({ soort, tekst }: { soort: PersonalKind; tekst: string }): string {
  return soort === 'naam' || soort === 'personeelsnummer'
    ? nameKey(tekst)
    : pseudoniemKey({ soort, origineel: tekst.trim() });
}

/** A name and a number of staff are both who somebody is. */
function nameKey(tekst: string): string {
  return pseudoniemKey({ soort: 'naam', origineel: tekst.trim() });
}

/**
 * What to propose for each hit, in their order. Whoever is known keeps what they go by; a role is
 * proposed where one person alone has it; everybody else gets the next number, and keeps it in the
 * whole list. What differs where records are told apart never gets the same.
 */
export function proposedDoors(
  hits: readonly PersonalHit[],
  known: KnownPseudoniemen,
  used: Used,
): string[] {
  const doors = new Map(used.doors);
  for (const { origineel, soort, door } of known.bekend) {
    const key = keyOf({ soort, tekst: origineel });
    if (!doors.has(key)) doors.set(key, door);
  }
  const taken = [...known.rollen, ...used.rollen];
  const roles = rolesOf([...used.treffers, ...hits], doors, new Set(taken.map(foldName)));
  const holders = new Holders();
  // What was decided comes first, and then what was known: these are where they are.
  for (const before of [used.doors, doors]) {
    for (const hit of hits) holders.take(hit, before.get(keyOf(hit)));
  }
  let next = Math.max(known.volgende, used.highest + 1);
  return hits.map((hit) => {
    const [own, person] = [keyOf(hit), personOf(hit)];
    const rol = roles.get(person);
    if (rol !== undefined) return rol;
    const before = [doors.get(own), doors.get(person)]
      .filter(isNumbered)
      .find((each) => holders.take(hit, each));
    const door = before ?? numberedPseudonym(next);
    if (before === undefined) {
      next += 1;
      holders.take(hit, door);
    }
    if (hit.identity !== undefined) doors.set(own, door);
    if (!isNumbered(doors.get(person))) doors.set(person, door);
    return door;
  });
}

const isNumbered = (door: string | undefined): door is string =>
  door !== undefined && pseudonymNumber(door) !== null;

/** Who goes by what in a column that tells records apart: one of what stands there. */
class Holders {
  readonly #held = new Map<string, string>();

  /** Whether this may go by it; then nothing else in its column may. */
  take(hit: PersonalHit, door: string | undefined): boolean {
    if (door === undefined) return false;
    if (hit.identity === undefined) return true;
    const [place, own] = [`${hit.identity} ${door}`, keyOf(hit)];
    const holder = this.#held.get(place);
    if (holder === undefined) this.#held.set(place, own);
    return holder === undefined || holder === own;
  }
}

/**
 * The role of each person who alone has it: what they went by before, or what any row says of them.
 * None for who is told apart by a name, and none that somebody else has or had (`taken`, folded).
 */
function rolesOf(
  hits: readonly PersonalHit[],
  doors: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  const without = new Set<string>();
  for (const hit of hits) {
    const person = personOf(hit);
    const before = doors.get(keyOf(hit)) ?? doors.get(person);
    if (hit.apart === true || isNumbered(before)) without.add(person);
    else if (before !== undefined) roles.set(person, before);
    else if (hit.rol !== null && !roles.has(person) && !taken.has(foldName(hit.rol))) {
      roles.set(person, hit.rol);
    }
  }
  const persons = new Map<string, number>();
  for (const rol of roles.values()) {
    const key = foldName(rol);
    persons.set(key, (persons.get(key) ?? 0) + 1);
  }
  const alone = [...roles].filter(
    ([person, rol]) => !without.has(person) && persons.get(foldName(rol)) === 1,
  );
  return new Map(alone);
}
