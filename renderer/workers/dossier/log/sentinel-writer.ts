/** Keeps the shell's sentinel at most ten seconds behind the log. */
import type { Sentinel } from '../../../../shared/desktop/contract';
import type { DossierKeys } from '../../../../shared/vault/keys';
import { makeSentinel } from '../../../../shared/vault/sentinel';
import type { Head } from './appending';
import type { Time } from './types';

/** With a write that takes some time, well within ten seconds. */
const DELAY_MS = 5000;

interface Noted extends Head {
  at: string;
}

export class SentinelWriter {
  readonly #keys: DossierKeys;
  readonly #write: (sentinel: Sentinel) => Promise<void>;
  readonly #time: Time;
  #noted: Noted | null = null;
  #cancel: (() => void) | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(keys: DossierKeys, write: (sentinel: Sentinel) => Promise<void>, time: Time) {
    this.#keys = keys;
    this.#write = write;
    this.#time = time;
  }

  /** The log has come so far; `at` is the time of that change. */
  note(head: Head, at: string): void {
    this.#noted = { ...head, at };
    this.#plan();
  }

  /** Writes what was noted, now. Rejects when the shell cannot; then it stays noted. */
  async flush(): Promise<void> {
    this.#cancel?.();
    this.#cancel = null;
    const next = this.#writing.then(() => this.#writeNoted());
    this.#writing = next.catch(() => {});
    await next;
  }

  #plan(): void {
    this.#cancel ??= this.#time.later(DELAY_MS, () => {
      this.#cancel = null;
      // Tried again after the same time: a sentinel that lags is the lesser evil.
      this.flush().catch(() => this.#plan());
    });
  }

  async #writeNoted(): Promise<void> {
    const noted = this.#noted;
    if (noted === null) return;
    await this.#write(await makeSentinel(this.#keys, noted.seq, noted.hash, noted.at));
    if (this.#noted === noted) this.#noted = null;
  }
}
