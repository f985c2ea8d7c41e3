import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchSleep } from '../../../../electron/chromium/sleep-watch';

let time = 0;
const woke = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  woke.mockClear();
  time = 0;
});
afterEach(() => vi.useRealTimers());

/** Lets `ms` pass on the clock between two ticks of the timer. */
const tick = (ms: number) => {
  time += ms;
  vi.advanceTimersByTime(5_000);
};

test('a timer that comes far too late means that the computer slept', () => {
  watchSleep(woke, () => time);
  tick(5_000);
  tick(8 * 3_600_000);
  expect(woke).toHaveBeenCalledTimes(1);
  tick(5_000);
  expect(woke).toHaveBeenCalledTimes(1);
});

test('a busy machine, or a clock that is set back, is no sleep', () => {
  watchSleep(woke, () => time);
  tick(30_000);
  tick(-3_600_000);
  expect(woke).not.toHaveBeenCalled();
});

test('stops when told', () => {
  const stop = watchSleep(woke, () => time);
  stop();
  tick(3_600_000);
  expect(woke).not.toHaveBeenCalled();
});
