import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Kept, keptMoments, newestFirst } from '../../../../shared/backup/retention';

const ZONE = 'Europe/Amsterdam';
const ME = '0123456789abcdef-electron';
const OTHER = 'fedcba9876543210-electron';

function moment(at: string, extra: Partial<Kept> = {}): Kept {
  const whole = at.length === 10 ? `${at}T12:00:00.000Z` : at;
  return { at: whole, stap: 1, reden: 'gewoon', maker: ME, ...extra };
}

/** Times of what stays, oldest first. */
function kept(moments: readonly Kept[], now: string, zone = ZONE): string[] {
  const at = now.length === 10 ? `${now}T13:00:00.000Z` : now;
  return [...keptMoments(moments, at, zone)].map((one) => one.at).sort();
}

/** Noon of each of the days before this one, the newest first. */
function days(last: string, count: number): Kept[] {
  const start = Date.parse(`${last}T12:00:00.000Z`);
  return Array.from({ length: count }, (_, n) =>
    moment(new Date(start - n * 86_400_000).toISOString()),
  );
}

describe('of today', () => {
  test('the newest of each of the last three hours in which one was made', () => {
    const made = [
      '2026-11-22T08:05:00.000Z',
      '2026-11-22T09:10:00.000Z',
      '2026-11-22T09:50:00.000Z',
      '2026-11-22T11:00:00.000Z',
      '2026-11-22T12:01:00.000Z',
      '2026-11-22T12:02:00.000Z',
      '2026-11-22T12:59:00.000Z',
    ].map((at) => moment(at));
    expect(kept(made, '2026-11-22')).toEqual([
      '2026-11-22T09:50:00.000Z',
      '2026-11-22T11:00:00.000Z',
      '2026-11-22T12:59:00.000Z',
    ]);
  });

  test('begins at midnight on the wall, not in Greenwich', () => {
    // 23:30 and 00:30 in Amsterdam, in summer.
    const evening = moment('2026-07-01T21:30:00.000Z');
    const night = moment('2026-07-01T22:30:00.000Z');
    const again = moment('2026-07-01T21:40:00.000Z');
    const now = '2026-07-01T22:40:00.000Z';
    expect(kept([evening, again, night], now)).toEqual([again.at, night.at]);
    expect(kept([evening, again, night], now, 'UTC')).toEqual([again.at, night.at]);
    expect(kept([evening, night, moment('2026-07-01T20:30:00.000Z')], now)).toEqual([
      evening.at,
      night.at,
    ]);
    expect(kept([evening, night, moment('2026-07-01T20:30:00.000Z')], now, 'UTC')).toHaveLength(3);
  });
});

describe('of before today', () => {
  test('one a day, one a week, one a month', () => {
    const all = days('2026-11-22', 430);
    expect(kept(all, '2026-11-22').map((at) => at.slice(0, 10))).toEqual([
      // The newest of each of twelve months before this one,
      '2025-11-30',
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      // of each of four weeks before this one, Sundays (22 November 2026 is one, of this week),
      '2026-10-25',
      '2026-10-31',
      '2026-11-01',
      '2026-11-08',
      // of each of seven days before today, the last of which is a Sunday too, and of today.
      '2026-11-15',
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ]);
  });

  test.each([
    // The day of 23 hours and the day of 25.
    ['2026-03-29', '2026-03-30'],
    ['2026-10-25', '2026-10-26'],
  ])('a day on which the clock is changed is one day (%s)', (day, next) => {
    const early = moment(`${day}T00:30:00.000Z`);
    const late = moment(`${day}T21:30:00.000Z`);
    expect(kept([early, late], next)).toEqual([late.at]);
  });

  test('the last day of a month is of that month where the user is', () => {
    // Half past midnight on the first of November in Amsterdam.
    const first = moment('2026-10-31T23:30:00.000Z');
    const last = moment('2026-10-31T22:30:00.000Z');
    expect(kept([first, last], '2027-02-10')).toEqual([last.at, first.at]);
    expect(kept([first, last], '2027-02-10', 'UTC')).toEqual([first.at]);
  });

  test('a month of February does not take that of January', () => {
    const all = ['2028-01-31', '2028-02-29', '2028-02-28'].map((at) => moment(at));
    expect(kept(all, '2028-04-30').map((at) => at.slice(0, 10))).toEqual([
      '2028-01-31',
      '2028-02-29',
    ]);
  });
});

describe('what is not usual', () => {
  test.each(['hand', 'voor-bijwerken', 'voor-terugzetten'] as const)(
    '%s stays thirty days',
    (reden) => {
      const made = moment('2026-10-23T09:00:00.000Z', { reden });
      const later = moment('2026-10-23T10:00:00.000Z');
      const newest = moment('2026-11-21');
      expect(kept([made, later, newest], '2026-11-22')).toContain(made.at);
      expect(kept([made, later, newest], '2026-11-23')).not.toContain(made.at);
    },
  );

  test('what says it is of later takes the place of nothing', () => {
    const future = days('2031-01-30', 30);
    const past = days('2026-11-22', 30);
    expect(kept([...future, ...past], '2026-11-22')).toEqual([
      ...kept(past, '2026-11-22'),
      ...kept(future, '2031-01-30'),
    ]);
  });

  test('a clock that fell back to years ago takes nothing of the history away', () => {
    const history = kept(days('2026-11-22', 430), '2026-11-22').map((at) => moment(at));
    const made = moment('2015-01-01T00:05:00.000Z');
    expect(kept([...history, made], '2015-01-01')).toEqual([made.at, ...history.map((m) => m.at)]);
  });

  test('the newest of another computer stays, however old', () => {
    const theirs = [moment('2020-01-01', { maker: OTHER }), moment('2020-01-02', { maker: OTHER })];
    expect(kept([...theirs, ...days('2026-11-22', 2)], '2026-11-22')).toEqual([
      '2020-01-02T12:00:00.000Z',
      '2026-11-21T12:00:00.000Z',
      '2026-11-22T12:00:00.000Z',
    ]);
  });
});

describe('always', () => {
  const now = '2026-11-22T13:00:00.000Z';
  const times = fc
    .integer({ min: Date.parse('2024-06-01'), max: Date.parse('2026-12-24') })
    .map((ms) => new Date(ms).toISOString());
  const moments = fc.array(
    fc.record({
      at: times,
      stap: fc.nat(1000),
      reden: fc.constantFrom('gewoon', 'gewoon', 'gewoon', 'hand', 'voor-terugzetten'),
      maker: fc.constantFrom(ME, ME, OTHER),
    }) as fc.Arbitrary<Kept>,
    { maxLength: 120 },
  );
  const zones = fc.constantFrom('Europe/Amsterdam', 'UTC', 'Pacific/Auckland', 'America/St_Johns');

  test('the newest stays, nothing is made up, and no more stays than was promised', () => {
    fc.assert(
      fc.property(moments, zones, (all, zone) => {
        const stay = keptMoments(all, now, zone);
        const [newest] = [...all].sort(newestFirst);
        if (newest !== undefined) expect(stay.has(newest)).toBe(true);
        const [last] = all.filter(({ at }) => at <= now).sort(newestFirst);
        if (last !== undefined) expect(stay.has(last)).toBe(true);
        for (const one of stay) expect(all).toContain(one);
        const usual = [...stay].filter(({ reden }) => reden === 'gewoon');
        // Places of the calendar and the newest of two makers, now and of later.
        expect(usual.length).toBeLessThanOrEqual(2 * (3 + 7 + 4 + 12 + 2));
      }),
    );
  });

  test('thinning twice is thinning once', () => {
    fc.assert(
      fc.property(moments, zones, (all, zone) => {
        const once = [...keptMoments(all, now, zone)];
        expect(keptMoments(once, now, zone)).toEqual(new Set(once));
      }),
    );
  });

  test('nothing went yesterday that would stay today', () => {
    const tomorrow = '2026-11-23T13:00:00.000Z';
    fc.assert(
      fc.property(moments, zones, (all, zone) => {
        const past = all.filter(({ at }) => at <= now);
        const daily = keptMoments([...keptMoments(past, now, zone)], tomorrow, zone);
        for (const one of keptMoments(past, tomorrow, zone)) expect(daily.has(one)).toBe(true);
      }),
    );
  });
});
