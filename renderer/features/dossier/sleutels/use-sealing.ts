import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../../shared/desktop/errors';
import { type Progress, useSession } from '../../../store';

export interface SealingState {
  /**
   * wacht: not begun; mislukt: failed or stopped, nothing has changed; onzeker: the dossier is closed
   * because nobody could tell which keys it has.
   */
  step: 'wacht' | 'bezig' | 'mislukt' | 'onzeker' | 'klaar';
  progress: Progress | null;
  failure: Failure | null;
  /** Folders in which back-ups under the old keys are left, once it is done. */
  left: readonly string[];
  /** Begins, also again after it failed. */
  start(): void;
  stop(): void;
}

/** Sealing everything anew, followed and stopped. Ends with the screen. */
export function useSealing(): SealingState {
  const session = useSession();
  const [step, setStep] = useState<SealingState['step']>('wacht');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [left, setLeft] = useState<readonly string[]>([]);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  async function seal(): Promise<void> {
    const stop = new AbortController();
    controller.current = stop;
    setStep('bezig');
    setProgress(null);
    setFailure(null);
    const result = await session.sealAnew({ onProgress: setProgress, signal: stop.signal });
    if (result.ok) {
      setLeft(result.value.achtergebleven);
      setStep('klaar');
    } else {
      setFailure(result);
      setStep(result.code === 'dossier-gesloten' ? 'onzeker' : 'mislukt');
    }
  }

  return {
    step,
    progress,
    failure,
    left,
    start: () => void seal(),
    stop: () => controller.current?.abort(),
  };
}
