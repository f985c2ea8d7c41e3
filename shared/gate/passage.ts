/** How something passes the gate: what is held back, and below how many persons a group is small. */
import { z } from '../schema';

/**
 * Persons below which a group is small: the common rule for published tables. Staff surveys use 5
 * or 7; a group may choose another for this computer.
 */
export const STANDARD_THRESHOLD = 10;

/** What can be chosen. */
export const thresholds = [5, 7, 10, 15, 20, 30] as const;

export const passageSchema = z.strictObject({
  /** Somebody chose to let everything go as it is; else what may not leave is held back. */
  volledig: z.boolean(),
  /** Persons. */
  drempel: z.literal(thresholds),
});
export type Passage = z.infer<typeof passageSchema>;

/** What holds when nothing was chosen. */
export const standardPassage: Passage = Object.freeze({
  volledig: false,
  drempel: STANDARD_THRESHOLD,
});
