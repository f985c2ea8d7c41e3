/** Something the user has to know before or instead of a window: one Dutch sentence, or two. */
export class HostError extends Error {
  /** Exit code of the process. */
  readonly exitCode: number;
  constructor(sentence: string, cause?: unknown, exitCode = 1) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = 'HostError';
    this.exitCode = exitCode;
  }
}

/** There is no browser to drive: `npm start` goes on without a window. */
export const NO_BROWSER = 3;
