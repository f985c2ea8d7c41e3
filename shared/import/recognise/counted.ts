/** What was counted by looking at each row once. */

import type { Findings } from '../check/finding';
import type { EnqueteCount, RefusedCell, RowCount, RowState, SheetPreview } from '../preview';
import type { RecordValues } from './records/record';

export interface Survey {
  telling: RowCount;
  /** Casussen, cijfers or interviews. */
  aantal: number;
  /** Of interviews: their turns. */
  beurten: number;
  /** Of a survey with a row per respondent; absent of anything else. */
  enquete?: EnqueteCount;
  refused: RefusedCell[];
  labels: SheetPreview['labels'];
  /** The first rows that will become a record. */
  first: RecordValues[];
  meldingen: string[];
  /** What may be wrong in it; absent of what is not checked. */
  controle?: Findings;
  /** What becomes of each row under the headings, in their order; empty when nothing is read. */
  standen: RowState[];
}
