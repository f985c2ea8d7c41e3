/**
 * Notices that the computer has slept: a browser does not tell, but a timer that comes far too
 * late does. Electron hears it from the system itself, and before sleeping instead of after.
 */
const INTERVAL_MS = 5_000;
/** Longer than a busy machine holds a timer up. */
const SLEPT_MS = 60_000;

export function watchSleep(onWake: () => void, clock: () => number = Date.now): () => void {
  let last = clock();
  const timer = setInterval(() => {
    const now = clock();
    if (now - last > INTERVAL_MS + SLEPT_MS) onWake();
    last = now;
  }, INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}
