/** What page and worker say to each other about merging: the dry run, the conflicts, the result. */
import type { EntityType } from '../domain/entities';
import type { ChangeSummary } from './operations';

/** Of a list so many are named; the rest is counted. */
export const MERGE_NAMED = 5;

export interface Named {
  aantal: number;
  /** The first ones by name: "Molendrift", "draaiknop 5 bij Molendrift: Rol". */
  voorbeelden: string[];
}

/** What would change of one kind of thing. */
export interface MergeKind {
  soort: EntityType;
  erbij: Named;
  gewijzigd: Named;
  eruit: Named;
}

/** The dry run: nothing has changed yet. */
export interface MergeReport {
  /** Roepnaam of the dossier in the file. */
  naam: string;
  stappen: number;
  /** When the last change in it was made, and by whom. */
  laatste: { at: string; wie: string | null };
  /** When both were last the same; null = they have no common history. */
  gemeen: { at: string } | null;
  /** Steps of the other copy that are not known here. */
  nieuw: { stappen: number; van: string | null; tot: string | null; wie: string[] };
  /** Kinds of which nothing changes are left out. */
  soorten: MergeKind[];
  conflicten: number;
  /** Erased for good there and still here: it goes here too, and undoing does not bring it back. */
  gewistDaar: Named;
  /** Erased for good here and still in the file: it does not come back. */
  gewistHier: number;
  /** Names of coders of both copies that are two coders. */
  naamgenoten: string[];
  /** Files that both read in by themselves: their records come twice. */
  dubbel: string[];
}

/** One side of a conflict. */
export interface ConflictSide {
  /** In words, shortened around the difference; '' = nothing stated; null = it is not there. */
  tekst: string | null;
  /** Who made it so, and when; null = not known. */
  wie: string | null;
  at: string | null;
}

export interface ConflictRow {
  id: string;
  soort: EntityType;
  /** "Molendrift", "draaiknop 5 bij Molendrift". */
  naam: string;
  /** "Sector"; null = the whole of it. */
  veld: string | null;
  was: string | null;
  mijn: ConflictSide;
  hun: ConflictSide;
}

export type MergeChoice = 'mijn' | 'hun';

export interface MergeChoices {
  /** Ids of conflicts with what was chosen. */
  keuzes: [id: string, keuze: MergeChoice][];
  /** For all others; null = they stay as they are here, and are listed. */
  rest: MergeChoice | null;
}

export interface MergeResult {
  /** The step that was added; null when there was nothing new in the file. */
  seq: number | null;
  /** As `mergeTotals` counts them: the history says the same. */
  erbij: number;
  /** Changes; a thing may have had several. */
  gewijzigd: number;
  eruit: number;
  gewist: number;
  /** What nobody decided and so stayed as it is here. */
  open: Named;
}

/**
 * What a merge did, from the counts of its step. Rows of a source and units are left out: they come
 * and go with the records that they belong to.
 */
export function mergeTotals(
  counts: ChangeSummary['counts'],
): Pick<MergeResult, 'erbij' | 'gewijzigd' | 'eruit'> {
  const totals = { erbij: 0, gewijzigd: 0, eruit: 0 };
  for (const type of Object.keys(counts) as EntityType[]) {
    if (type === 'unit' || type === 'sourceRow') continue;
    totals.erbij += counts[type]?.added ?? 0;
    totals.gewijzigd += counts[type]?.set ?? 0;
    totals.eruit += counts[type]?.removed ?? 0;
  }
  return totals;
}
