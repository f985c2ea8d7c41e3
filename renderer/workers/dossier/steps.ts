/**
 * The manifests of the log, opened when a sentence, a date or a name needs them. Answers are pure
 * functions of state and steps; here they are made, and made again with what they missed.
 */
import type { ChangeStep } from '../../../shared/dossier/operations';
import type { StepSource } from '../../../shared/dossier/queries/steps';
import type { Log } from './log';

/** Kept at a time; some 300 bytes each. */
const KEPT = 20_000;

export class Steps {
  readonly #log: Pick<Log, 'steps'>;
  /** By number, oldest first; null for a step that cannot be read. */
  readonly #known = new Map<number, ChangeStep | null>();

  constructor(log: Pick<Log, 'steps'>) {
    this.#log = log;
  }

  /** A step that was just written. */
  add(step: ChangeStep): void {
    this.#known.set(step.seq, step);
    if (this.#known.size <= KEPT) return;
    const [oldest] = this.#known.keys();
    if (oldest !== undefined) this.#known.delete(oldest);
  }

  /** What `make` answers when it can look up every step that it asks for. */
  async with<T>(make: (steps: StepSource) => T): Promise<T> {
    for (;;) {
      const missing = new Set<number>();
      const answer = make((seq) => {
        const step = this.#known.get(seq);
        if (step === undefined) missing.add(seq);
        return step ?? undefined;
      });
      if (missing.size === 0) return answer;
      await this.#load([...missing]);
    }
  }

  async #load(missing: number[]): Promise<void> {
    const runs = runsOf(missing.sort((a, b) => a - b));
    await Promise.all(runs.map(([from, to]) => this.#loadRun(from, to)));
  }

  async #loadRun(from: number, to: number): Promise<void> {
    try {
      for (const step of await this.#log.steps(from, to)) this.add(step);
    } catch {
      // One that cannot be read must not hide the others; which one it is, the damage names.
      if (from < to) {
        const middle = (from + to) >>> 1;
        await this.#loadRun(from, middle);
        await this.#loadRun(middle + 1, to);
      }
    }
    for (let seq = from; seq <= to; seq++) {
      if (!this.#known.has(seq)) this.#known.set(seq, null);
    }
  }
}

/** Runs of consecutive numbers, as [first, last]. */
function runsOf(sorted: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
