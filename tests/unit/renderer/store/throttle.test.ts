import { describe, expect, it } from 'vitest';
import { createThrottle } from '../../../../renderer/store/throttle';

describe('waiting times after wrong attempts', () => {
  it('lets two wrong attempts pass, then waits 5, 10, 20, 40, 60, 60 seconds', () => {
    let now = 0;
    const throttle = createThrottle(() => now);
    const waits = [];
    for (let attempt = 0; attempt < 8; attempt++) {
      waits.push(throttle.wrong());
      now += throttle.remaining() * 1000;
      expect(throttle.remaining()).toBe(0);
    }
    expect(waits).toEqual([0, 0, 5, 10, 20, 40, 60, 60]);
  });

  it('counts down in whole seconds and never ends a moment early', () => {
    let now = 1000;
    const throttle = createThrottle(() => now);
    for (let attempt = 0; attempt < 3; attempt++) throttle.wrong();
    expect(throttle.remaining()).toBe(5);
    now += 4999;
    expect(throttle.remaining()).toBe(1);
    now += 1;
    expect(throttle.remaining()).toBe(0);
  });

  it('starts over after a right attempt', () => {
    const throttle = createThrottle(() => 0);
    for (let attempt = 0; attempt < 4; attempt++) throttle.wrong();
    throttle.right();
    expect(throttle.remaining()).toBe(0);
    expect(throttle.wrong()).toBe(0);
  });
});
