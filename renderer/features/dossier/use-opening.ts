import { useEffect, useRef, useState } from 'react';
import type { Failure, Result } from '../../../shared/desktop/errors';
import type { DossierStatus, Progress } from '../../../shared/dossier/protocol';
import type { LongWork } from '../../store';
import { type SecretInput, useSecret } from './secret-field';
import { useCountdown } from './use-countdown';

export interface Opening {
  secret: SecretInput;
  progress: Progress | null;
  failure: Failure | null;
  /** Seconds to wait after wrong secrets. */
  wait: number;
  /** Runs it with the secret that was typed, when there is one and nothing else goes on. */
  open(make: (work: LongWork) => Promise<Result<DossierStatus>>): Promise<void>;
  stop(): void;
  clear(): void;
}

/** Opening something with a secret: its progress, what went wrong, and how long to wait. */
export function useOpening(sentence: string, onDone: (status: DossierStatus) => void): Opening {
  const secret = useSecret();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const controller = useRef<AbortController | null>(null);
  const countdown = useCountdown();
  useEffect(() => () => controller.current?.abort(), []);
  return {
    secret,
    progress,
    failure,
    wait: countdown.left,
    async open(make) {
      if (!secret.complete() || progress !== null || countdown.left > 0) return;
      controller.current = new AbortController();
      setFailure(null);
      setProgress({ zin: sentence, gedaan: 0, totaal: null, perSeconde: null });
      const result = await make({ onProgress: setProgress, signal: controller.current.signal });
      setProgress(null);
      if (result.ok) {
        onDone(result.value);
        return;
      }
      setFailure(result);
      const seconds = Number(result.params.wacht ?? 0);
      if (seconds > 0) countdown.start(seconds);
    },
    stop: () => controller.current?.abort(),
    clear: () => setFailure(null),
  };
}
