/** When the next back-up is looked at: soon after opening, and some time after a change. */
import type { Time } from '../log';

/** The first screens have had their answers. */
const START_MS = 1500;
/** After the last change. */
const QUIET_MS = 60_000;
/** After the first change that is in no back-up. */
const LONGEST_MS = 5 * 60_000;
/** When nothing changes: a stick that came back, a disk that has room again. */
const TICK_MS = 5 * 60_000;

export class Schedule {
  readonly #time: Time;
  readonly #run: () => Promise<void>;
  #cancel: (() => void) | null = null;
  /** When, and whether another change puts it off. */
  #planned: { at: number; quiet: boolean } | null = null;
  /** The oldest change that was not looked at. */
  #oldest: number | null = null;
  #stopped = false;

  /** @param run never rejects. */
  constructor(time: Time, run: () => Promise<void>) {
    this.#time = time;
    this.#run = run;
  }

  start(): void {
    this.#plan(START_MS, false);
  }

  changed(): void {
    const now = this.#now();
    this.#oldest ??= now;
    const at = Math.min(now + QUIET_MS, this.#oldest + LONGEST_MS);
    const sooner = this.#planned !== null && !this.#planned.quiet && this.#planned.at <= at;
    if (!sooner) this.#plan(Math.max(0, at - now), true);
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
    this.#cancel = null;
  }

  #plan(ms: number, quiet: boolean): void {
    this.#cancel?.();
    this.#cancel = null;
    if (this.#stopped) return;
    this.#planned = { at: this.#now() + ms, quiet };
    this.#cancel = this.#time.later(ms, () => void this.#look());
  }

  async #look(): Promise<void> {
    this.#cancel = null;
    this.#planned = null;
    this.#oldest = null;
    await this.#run();
    // A change in the meantime planned its own.
    if (this.#planned === null) this.#plan(TICK_MS, false);
  }

  #now(): number {
    return Date.parse(this.#time.now());
  }
}
