/** Something the user has to know before or instead of a window: one Dutch sentence, or two. */
export class HostError extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = 'HostError';
  }
}
