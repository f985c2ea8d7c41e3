/**
 * What a check found in a table on its way in: a cell that may be wrong, why, and what could be done
 * about it. Nothing is done by itself: a repair is applied by a person and remembered with the
 * import, and so is that somebody looked and left it as it is.
 */
import { z } from '../../schema';

export const checkRules = [
  /** A year that has not been yet, or that no file can be about. */
  'jaar',
  /** A percentage that no part of a whole can be. */
  'percentage',
  /** Fewer persons than the count that is said of them. */
  'n',
  /** A number of persons that is no whole number, or a percentage that no count of n can give. */
  'deel-van-n',
  /** A range or a period that runs backwards. */
  'volgorde',
  /** The name of an organisation, in another spelling than a known one. */
  'organisatie',
  /** A row that says in every field what another row says. */
  'dubbele-rij',
  /** The same figure, from another source. */
  'zelfde-cijfer',
  /** The same figure, with another value. */
  'tegenspraak',
] as const;
export type CheckRule = (typeof checkRules)[number];

/** Where else something stands. */
export interface FindingPlace {
  /** null = the file that the finding is of. */
  bestand: string | null;
  blad: string;
  /** An address of that sheet; null = what was typed by hand. */
  cel: string | null;
  /** What stands there. */
  waarde: string;
}

/** What could be done: another text for the cell, or the row left out. */
export type FindingProposal = { wordt: string } | { rij: 'niet' };

export interface Finding {
  regel: CheckRule;
  /** The address alone, of the sheet as it stands: "C7". */
  cel: string;
  /** 1-based row of the sheet. */
  rij: number;
  /** As the sheet shows it. */
  waarde: string;
  /** What is the matter and why; a Dutch sentence. */
  reden: string;
  /** null when only a person can say. */
  voorstel: FindingProposal | null;
  naast?: FindingPlace;
}

/** Findings with their real number per rule: a list is cut, a number never. */
export interface Findings {
  bevindingen: Finding[];
  /** Only of rules that found something. */
  aantallen: Partial<Record<CheckRule, number>>;
}

/** Another text that a cell is read as, because a person took over a proposal. */
export interface Herstel {
  wordt: string;
  regel: CheckRule;
  /** Why, as the finding said it. */
  reden: string;
}

export const herstelSchema: z.ZodType<Herstel> = z.strictObject({
  wordt: z.string().min(1).max(1_000),
  regel: z.enum(checkRules),
  reden: z.string().max(2_000),
});

/** One repair as the import remembers it. */
export interface AppliedRepair extends Herstel {
  cel: string;
  /** What the cell says; of a cell that is shared with another organisation it goes with the rest. */
  was: string;
}

/** What says which finding this is, for remembering that it is left as it is. */
export function findingKey({ regel, cel }: Pick<Finding, 'regel' | 'cel'>): string {
  return `${regel} ${cel}`;
}
