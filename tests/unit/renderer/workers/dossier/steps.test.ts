import { describe, expect, it, vi } from 'vitest';
import { Steps } from '../../../../../renderer/workers/dossier/steps';
import { CodedError } from '../../../../../shared/desktop/errors';
import type { ChangeStep } from '../../../../../shared/dossier/operations';

const step = (seq: number) => ({ seq, id: `stap ${seq}` }) as ChangeStep;

/** A log of 100 steps of which some cannot be read. */
function log(...broken: number[]) {
  const steps = vi.fn(async (from: number, to: number) => {
    const range = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    if (range.some((seq) => broken.includes(seq))) throw new CodedError('record-beschadigd');
    return range.map(step);
  });
  return { steps };
}

const look = (steps: Steps, ...wanted: number[]) =>
  steps.with((source) => wanted.map((seq) => source(seq)?.seq ?? null));

describe('steps of the log', () => {
  it('are opened when asked for, neighbours in one go, and once', async () => {
    const reading = log();
    const steps = new Steps(reading);
    expect(await look(steps, 9, 3, 5, 4, 8)).toEqual([9, 3, 5, 4, 8]);
    expect(reading.steps.mock.calls).toEqual([
      [3, 5],
      [8, 9],
    ]);
    await look(steps, 3, 9);
    expect(reading.steps).toHaveBeenCalledTimes(2);
  });

  it('are looked up again when an answer finds that it needs another', async () => {
    const reading = log();
    const steps = new Steps(reading);
    const answer = await steps.with((source) => {
      const undo = source(9);
      return undo === undefined ? 'nog niets' : (source(2)?.id ?? 'nog niet alles');
    });
    expect(answer).toBe('stap 2');
    expect(reading.steps.mock.calls).toEqual([
      [9, 9],
      [2, 2],
    ]);
  });

  it('that cannot be read hide no others, and are not tried for ever', async () => {
    const reading = log(4, 7);
    const steps = new Steps(reading);
    expect(await look(steps, 1, 2, 3, 4, 5, 6, 7, 8)).toEqual([1, 2, 3, null, 5, 6, null, 8]);
    const tries = reading.steps.mock.calls.length;
    expect(await look(steps, 4, 7)).toEqual([null, null]);
    expect(reading.steps).toHaveBeenCalledTimes(tries);
  });

  it('that were just written need no reading', async () => {
    const reading = log();
    const steps = new Steps(reading);
    steps.add(step(12));
    expect(await look(steps, 12)).toEqual([12]);
    expect(reading.steps).not.toHaveBeenCalled();
  });
});
