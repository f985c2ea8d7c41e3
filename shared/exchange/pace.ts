/**
 * Makes long work share its thread: it stops now and then to let waiting messages through, and
 * there it can be stopped for good.
 */
import { CodedError } from '../desktop/errors';

export interface PaceHooks {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Lets waiting messages through; resolves as soon as they were. */
  pause(): Promise<void>;
  signal: AbortSignal;
}

/** A question that waits for a table waits no longer than this. */
const SLICE_MS = 25;

export class Pace {
  readonly #hooks: PaceHooks;
  #next: number;

  constructor(hooks: PaceHooks) {
    this.#hooks = hooks;
    this.#next = hooks.now() + SLICE_MS;
  }

  /**
   * To be called after each small piece of work; a promise must be awaited before the next. Throws
   * (or rejects with) 'afgebroken' once the work was stopped.
   */
  breathe(): Promise<void> | undefined {
    if (this.#hooks.signal.aborted) throw new CodedError('afgebroken');
    return this.#hooks.now() < this.#next ? undefined : this.#pause();
  }

  async #pause(): Promise<void> {
    await this.#hooks.pause();
    if (this.#hooks.signal.aborted) throw new CodedError('afgebroken');
    this.#next = this.#hooks.now() + SLICE_MS;
  }
}
