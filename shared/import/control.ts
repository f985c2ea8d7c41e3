/**
 * Reading untrusted files takes as long as its author wants; so every stage hands control back
 * several times a second. There the host shows progress, cancels, or ends what takes too long.
 */
import { CodedError } from '../desktop/errors';
import { LIMITS } from './limits';

export interface Stage {
  zin: string;
  gedaan: number;
  totaal: number | null;
  /** Rows per second, when rows are what is counted. */
  perSeconde: number | null;
}

/** A stage that counts rows and does not know how many there are; `milliseconds` since the first. */
export function rowsStage(zin: string, gedaan: number, milliseconds: number): Stage {
  const seconds = milliseconds / 1000;
  const perSeconde = seconds > 0 ? Math.round(gedaan / seconds) : null;
  return { zin, gedaan, totaal: null, perSeconde };
}

export interface HostHooks {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Lets waiting messages through; resolves as soon as they were. */
  pause(): Promise<void>;
  signal?: AbortSignal | undefined;
  onStage?: ((stage: Stage) => void) | undefined;
  /** The day on which it is read, ISO; without it nothing is said to lie ahead. */
  today?: (() => string) | undefined;
}

/** At most this long between two looks at the clock, and between two signs of life. */
const PAUSE_EVERY_MS = 40;
const STAGE_EVERY_MS = 150;

export class Control {
  readonly #hooks: HostHooks;
  readonly #deadline: number;
  #nextPause: number;
  #nextStage = 0;

  constructor(hooks: HostHooks, milliseconds: number = LIMITS.milliseconds) {
    this.#hooks = hooks;
    const now = hooks.now();
    this.#deadline = now + milliseconds;
    this.#nextPause = now + PAUSE_EVERY_MS;
  }

  now(): number {
    return this.#hooks.now();
  }

  today(): string | null {
    return this.#hooks.today?.() ?? null;
  }

  /** Reports a stage at once: for the first sentence of a stage, or one that will be silent. */
  announce(stage: Stage): void {
    this.#hooks.onStage?.(stage);
  }

  /**
   * To be called after each bounded piece of work; a promise must be awaited before the next.
   * Throws 'afgebroken' when the host cancelled and 'werkmap-te-traag' when the time is up.
   */
  breathe(stage?: () => Stage): Promise<void> | undefined {
    const now = this.#hooks.now();
    if (now >= this.#deadline) {
      throw new CodedError('werkmap-te-traag', { seconden: LIMITS.milliseconds / 1000 });
    }
    if (stage !== undefined && now >= this.#nextStage) {
      this.#nextStage = now + STAGE_EVERY_MS;
      this.#hooks.onStage?.(stage());
    }
    return now >= this.#nextPause ? this.#pause() : undefined;
  }

  async #pause(): Promise<void> {
    await this.#hooks.pause();
    this.#nextPause = this.#hooks.now() + PAUSE_EVERY_MS;
    if (this.#hooks.signal?.aborted === true) throw new CodedError('afgebroken');
  }
}

/** The day of a moment where the computer is, ISO. */
export function localDay(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
