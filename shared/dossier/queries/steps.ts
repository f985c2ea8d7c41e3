/** The steps of the log, as answers look them up: for dates, and for who did it. */
import type { ChangeStep } from '../operations';

/** The steps of the log by their number, as far as they can be read. */
export type StepSource = (seq: number) => ChangeStep | undefined;
