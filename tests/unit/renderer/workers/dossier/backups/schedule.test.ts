import { beforeEach, describe, expect, test } from 'vitest';
import { Schedule } from '../../../../../../renderer/workers/dossier/backups/schedule';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

let now: number;
let timers: { at: number; call: () => void }[];
let looked: number[];
let schedule: Schedule;
/** Ends what was begun last, when it does not end by itself. */
let end: (() => void) | null;
let slow: boolean;

beforeEach(() => {
  now = Date.parse('2026-11-22T09:00:00.000Z');
  timers = [];
  looked = [];
  slow = false;
  end = null;
  const begun = now;
  const time = {
    now: () => new Date(now).toISOString(),
    later(ms: number, call: () => void) {
      const timer = { at: now + ms, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    pause: async () => undefined,
  };
  schedule = new Schedule(time, () => {
    looked.push(now - begun);
    if (!slow) return Promise.resolve();
    return new Promise((resolve) => {
      end = resolve;
    });
  });
});

/** Time passes, second by second. */
async function pass(ms: number): Promise<void> {
  for (const until = now + ms; now < until; ) {
    now += SECOND / 2;
    const due = timers.filter(({ at }) => at <= now);
    timers = timers.filter(({ at }) => at > now);
    for (const { call } of due) call();
    // What was begun goes on.
    for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
  }
}

describe('a back-up is looked at', () => {
  test('soon after opening, and then every five minutes', async () => {
    schedule.start();
    await pass(11 * MINUTE);
    expect(looked).toEqual([1500, 5 * MINUTE + 1500, 10 * MINUTE + 1500]);
  });

  test('one minute after the last change', async () => {
    schedule.changed();
    await pass(40 * SECOND);
    schedule.changed();
    await pass(50 * SECOND);
    expect(looked).toEqual([]);
    await pass(15 * SECOND);
    expect(looked).toEqual([100 * SECOND]);
  });

  test('never more than five minutes after the first, however busy one is', async () => {
    for (let n = 0; n < 40; n += 1) {
      schedule.changed();
      await pass(10 * SECOND);
    }
    expect(looked).toEqual([5 * MINUTE]);
  });

  test('soon after opening, also when work begins at once', async () => {
    schedule.start();
    await pass(SECOND);
    schedule.changed();
    await pass(MINUTE / 2);
    expect(looked).toEqual([1500]);
  });

  test('again, when something changed while it was being made', async () => {
    slow = true;
    schedule.changed();
    await pass(2 * MINUTE);
    expect(looked).toEqual([MINUTE]);
    schedule.changed();
    slow = false;
    end?.();
    await pass(2 * MINUTE);
    expect(looked).toEqual([MINUTE, 3 * MINUTE]);
  });

  test('no more once it was stopped', async () => {
    schedule.start();
    schedule.changed();
    schedule.stop();
    schedule.changed();
    await pass(20 * MINUTE);
    expect(looked).toEqual([]);
  });
});
