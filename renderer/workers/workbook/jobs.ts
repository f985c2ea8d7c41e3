/** Work that takes long, by the id of the message that asked for it: progress, stopping, failing. */
import { CodedError, type Failure, failure, toFailure } from '../../../shared/desktop/errors';
import { Control, localDay, type Stage } from '../../../shared/import/control';
import type { FromWorkbookWorker } from './protocol';

export interface Jobs {
  /**
   * Posts what `task` answers. It shows progress and can be stopped, also while it still waits for
   * what comes `after`; what goes wrong is told with the file. Never rejects.
   */
  run(
    id: number,
    bestand: string,
    task: (control: Control) => Promise<FromWorkbookWorker>,
    after?: Promise<void>,
  ): Promise<void>;
  cancel(id: number): void;
  isCancelled(id: number): boolean;
}

/** Lets messages through that wait. A timer would wait at least four milliseconds each time. */
function createPause(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  let resume: () => void = () => undefined;
  port1.onmessage = () => resume();
  return () =>
    new Promise((resolve) => {
      resume = resolve;
      port2.postMessage(null);
    });
}

/** The browser says by name that a chosen file is not there any more, or was changed or locked. */
function isGone(reason: unknown): boolean {
  return (
    reason instanceof DOMException &&
    (reason.name === 'NotFoundError' || reason.name === 'NotReadableError')
  );
}

function failureOf(reason: unknown, bestand: string): Failure {
  if (isGone(reason)) return failure('bestand-verdwenen', { bestand });
  if (reason instanceof RangeError) {
    // An array or text that does not fit in memory.
    return failure('werkmap-te-groot', { bestand });
  }
  const problem = toFailure(reason);
  return failure(problem.code, { bestand, ...problem.params });
}

export function createJobs(post: (message: FromWorkbookWorker) => void): Jobs {
  const running = new Map<number, AbortController>();
  const pause = createPause();
  const now = () => performance.now();
  const today = () => localDay(new Date());

  return {
    async run(id, bestand, task, after) {
      const abort = new AbortController();
      running.set(id, abort);
      try {
        await after;
        if (abort.signal.aborted) throw new CodedError('afgebroken');
        const onStage = (progress: Stage) => post({ type: 'progress', id, progress });
        const answer = await task(
          new Control({ now, pause, today, signal: abort.signal, onStage }),
        );
        post(answer);
      } catch (reason) {
        post({ type: 'failed', id, failure: failureOf(reason, bestand) });
      } finally {
        running.delete(id);
      }
    },
    cancel: (id) => running.get(id)?.abort(),
    isCancelled: (id) => running.get(id)?.signal.aborted === true,
  };
}
