/** What can be erased for good, as it is asked for and answered. */
import type { EntityType } from '../domain/entities';

export const erasableKinds = [
  'interview',
  'organisatie',
  'bron',
  /** Who is behind a pseudonym. */
  'persoon',
  'weggehaald',
] as const;
export type ErasableKind = (typeof erasableKinds)[number];

export const erasedTypes = [
  'interview',
  'beurt',
  'casus',
  'uitstroomcijfer',
  'organisatie',
  'vertrekreden',
  'dienstverband',
  'kostenpost',
  'code',
  'coding',
  'import',
  'sourceRow',
  'pseudoniem',
] as const satisfies readonly EntityType[];
/** How many of each there are, removed ones included only where it says so. */
export type ErasableCounts = Readonly<Record<(typeof erasedTypes)[number], number>>;

/** One thing that can be erased. */
export interface Erasable {
  /** Its unit, or one of them: what is handed back to choose it. */
  id: string;
  soort: ErasableKind;
  naam: string;
  /** The file and sheet it came from; null when made by hand, or when it is one itself. */
  bron: string | null;
  aantallen: ErasableCounts;
}

export interface ErasableRequest {
  soort: ErasableKind;
  /** Folded substring of the name or the source; '' = all. */
  zoek: string;
  offset: number;
  limit: number;
}
