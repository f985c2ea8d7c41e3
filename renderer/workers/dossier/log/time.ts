/** The clock of the worker itself. */
import type { Time } from './types';

export const workerTime: Time = {
  now: () => new Date().toISOString(),
  later(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  pause: () => new Promise((resolve) => setTimeout(resolve)),
};
