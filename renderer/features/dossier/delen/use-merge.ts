import { useCallback, useRef, useState } from 'react';
import type { Failure, Result } from '../../../../shared/desktop/errors';
import type {
  MergeChoices,
  MergeReport,
  MergeResult,
} from '../../../../shared/dossier/merge-report';
import type { Progress } from '../../../../shared/dossier/protocol';
import { type LongWork, type Secret, useSession } from '../../../store';
import { useCountdown } from '../use-countdown';

export type MergeStep =
  | { soort: 'bestand' }
  | { soort: 'nakijken'; bestand: string; report: MergeReport }
  | { soort: 'klaar'; result: MergeResult };

export interface MergeFlow {
  step: MergeStep;
  progress: Progress | null;
  failure: Failure | null;
  /** Seconds to wait after wrong secrets. */
  wait: number;
  read(file: File, geheim: Secret): Promise<void>;
  merge(choices: MergeChoices): Promise<void>;
  /** Back to choosing a file; what was read is let go. */
  again(): void;
  stop(): void;
  clear(): void;
}

/**
 * From a file to what it would do, and to what was done. What was read stays in the worker while
 * another screen is in front.
 */
export function useMerge(): MergeFlow {
  const session = useSession();
  const [step, setStep] = useState<MergeStep>({ soort: 'bestand' });
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wait = useCountdown();
  const controller = useRef<AbortController | null>(null);

  async function long<T>(zin: string, make: (work: LongWork) => Promise<Result<T>>) {
    const current = new AbortController();
    controller.current = current;
    setFailure(null);
    setProgress({ zin, gedaan: 0, totaal: null, perSeconde: null });
    const result = await make({ onProgress: setProgress, signal: current.signal });
    setProgress(null);
    if (!result.ok && result.code !== 'afgebroken') setFailure(result);
    return result;
  }

  return {
    step,
    progress,
    failure,
    wait: wait.left,
    async read(file, geheim) {
      const result = await long('Het bestand wordt gelezen', (work) =>
        session.readMerge({ file, geheim }, work),
      );
      if (result.ok) setStep({ soort: 'nakijken', bestand: file.name, report: result.value });
      else if (Number(result.params.wacht ?? 0) > 0) wait.start(Number(result.params.wacht));
    },
    async merge(choices) {
      const result = await long('De twee kopieën worden samengevoegd', (work) =>
        session.merge(choices, work),
      );
      if (result.ok) setStep({ soort: 'klaar', result: result.value });
    },
    again() {
      session.dropMerge();
      setFailure(null);
      setStep({ soort: 'bestand' });
    },
    stop: () => controller.current?.abort(),
    clear: useCallback(() => setFailure(null), []),
  };
}
