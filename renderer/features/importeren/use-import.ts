import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/desktop/errors';
import type { ImportPreview, ImportReport } from '../../../shared/import/preview';
import { type LongWork, type Progress, useSession } from '../../store';

/** Where an import stands. Nothing is stored before `done`. */
export type ImportStep =
  | { at: 'idle' }
  | { at: 'reading'; bestand: string; progress: Progress }
  | { at: 'preview'; preview: ImportPreview }
  | { at: 'storing'; preview: ImportPreview; progress: Progress }
  | { at: 'done'; report: ImportReport }
  | { at: 'failed'; bestand: string; failure: Failure; preview: ImportPreview | null };

export interface ImportFlow {
  step: ImportStep;
  read(file: File): void;
  store(): void;
  /** Stops what runs and leaves nothing, or closes preview, report or error. */
  leave(): void;
}

function beginning(zin: string): Progress {
  return { zin, gedaan: 0, totaal: null, perSeconde: null };
}

/** Reads a workbook, waits for a yes, and stores it in one change set that can be stopped. */
export function useImport(): ImportFlow {
  const session = useSession();
  const [step, setStep] = useState<ImportStep>({ at: 'idle' });
  const running = useRef<AbortController | null>(null);
  // Leaving the screen stops the work: nothing goes on unseen.
  useEffect(() => () => running.current?.abort(), []);

  const work = (onProgress: (progress: Progress) => void): LongWork => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    return {
      signal: controller.signal,
      onProgress: (progress) => {
        if (!controller.signal.aborted) onProgress(progress);
      },
    };
  };

  /** Stopped, and nothing else was begun since: ready for the next. */
  const stopped = (job: LongWork) => {
    if (running.current?.signal === job.signal) setStep({ at: 'idle' });
  };

  const read = async (file: File) => {
    const bestand = file.name;
    setStep({ at: 'reading', bestand, progress: beginning('Het bestand wordt gelezen.') });
    const job = work((progress) => setStep({ at: 'reading', bestand, progress }));
    const result = await session.readWorkbook(file, job);
    if (job.signal.aborted) return stopped(job);
    setStep(
      result.ok
        ? { at: 'preview', preview: result.value }
        : { at: 'failed', bestand, failure: result, preview: null },
    );
  };

  const store = async () => {
    if (step.at !== 'preview') return;
    const { preview } = step;
    setStep({ at: 'storing', preview, progress: beginning('De rijen worden verzegeld.') });
    const job = work((progress) => setStep({ at: 'storing', preview, progress }));
    const result = await session.importPreview(preview, job);
    if (job.signal.aborted && !result.ok) return stopped(job);
    setStep(
      result.ok
        ? { at: 'done', report: result.value }
        : { at: 'failed', bestand: preview.bestand, failure: result, preview },
    );
  };

  const leave = () => {
    running.current?.abort();
    setStep({ at: 'idle' });
  };

  return { step, read: (file) => void read(file), store: () => void store(), leave };
}
