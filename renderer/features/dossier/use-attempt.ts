import { useState } from 'react';
import type { Failure, Result } from '../../../shared/desktop/errors';
import { useCountdown } from './use-countdown';

export interface Attempt {
  busy: boolean;
  failure: Failure | null;
  /** Seconds to wait after wrong secrets; 0 = none. */
  wait: number;
  /** What came of it; null when one runs already or it has to wait. */
  run<T>(make: () => Promise<Result<T>>): Promise<Result<T> | null>;
  /** Forgets what went wrong. */
  clear(): void;
}

/** One attempt at a time at something that asks for a secret. */
export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wait = useCountdown();
  return {
    busy,
    failure,
    wait: wait.left,
    clear: () => setFailure(null),
    async run(make) {
      if (busy || wait.left > 0) return null;
      setBusy(true);
      setFailure(null);
      const result = await make();
      setBusy(false);
      if (!result.ok) {
        setFailure(result);
        const seconds = Number(result.params.wacht ?? 0);
        if (seconds > 0) wait.start(seconds);
      }
      return result;
    },
  };
}
