import { useEffect, useState } from 'react';

/** Runs once when it opens, whatever is redrawn around it. */
export function useOnce(run: () => Promise<void>): void {
  const [first] = useState(() => ({ run, done: false }));
  useEffect(() => {
    if (first.done) return;
    first.done = true;
    void first.run();
  }, [first]);
}
