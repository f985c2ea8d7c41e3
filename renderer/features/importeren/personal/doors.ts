/** What comes in the place of what was found: known pseudonyms first, then roles, then a new number. */
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
}

export function usedIn(tables: readonly PersonsOfTable[]): Used {
  const doors = new Map<string, string>();
  let highest = 0;
  for (const { preview, choice } of tables) {
    for (const places of Object.values(choice.vervangen ?? {})) {
      for (const { door } of places) highest = Math.max(highest, pseudonymNumber(door) ?? 0);
    }
    const left = new Set(choice.gelaten);
    for (const hit of preview.persoonsgegevens?.treffers ?? []) {
      const decision = decisionOf(hit, choice, left);
      if (decision !== null && decision !== 'zo') doors.set(keyOf(hit), decision.door);
    }
  }
  return { doors, highest };
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
 * proposed as the row says it; everybody else gets the next number, and keeps it in the whole list.
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
  const roles = rolesOf(hits);
  let next = Math.max(known.volgende, used.highest + 1);
  return hits.map((hit) => {
    const key = personOf(hit);
    const before = doors.get(keyOf(hit)) ?? doors.get(key);
    if (before !== undefined) return before;
    const rol = roles.get(key) ?? null;
    const door = rol ?? numberedPseudonym(next);
    if (rol === null) next += 1;
    doors.set(key, door);
    return door;
  });
}

/** The role of each person, wherever in the table it is said; none for who is told apart by a name. */
function rolesOf(hits: readonly PersonalHit[]): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  for (const hit of hits) {
    const person = personOf(hit);
    if (hit.rol !== null && !roles.has(person)) roles.set(person, hit.rol);
  }
  for (const hit of hits) if (hit.apart) roles.delete(personOf(hit));
  return roles;
}
