/** The receiver's side of shared/import/stream.ts: messages are pulled, and checked before they count. */
import { CodedError } from '../../../shared/desktop/errors';
import type { RowsFromReader, RowsToReader } from '../../../shared/import/stream';
import { createRowCheck } from './row-check';

/** Asked for at once, so that reading goes on while a batch is being sealed. */
const AHEAD = 2;
/** A reader that says nothing for so long is gone. */
const SILENCE_MS = 30_000;

export interface RowMessages {
  /**
   * Throws 'afgebroken', 'bestand-verdwenen' when the reader is gone, 'ongeldige-vraag' when it sends
   * what is no message.
   */
  next(): Promise<RowsFromReader>;
  /** Tells the reader that no more is wanted. */
  stop(): void;
}

/** Pulls messages from the reader: each that is taken asks for another. */
export function readRows(port: MessagePort, signal: AbortSignal): RowMessages {
  const arrived: unknown[] = [];
  let wake: () => void = () => undefined;
  const onAbort = () => wake();
  const check = createRowCheck();
  const ask = (message: RowsToReader) => port.postMessage(message);
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    arrived.push(data);
    wake();
  };
  signal.addEventListener('abort', onAbort);
  for (let i = 0; i < AHEAD; i++) ask({ type: 'next' });

  return {
    async next() {
      if (arrived.length === 0 && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const silence = setTimeout(resolve, SILENCE_MS);
          wake = () => {
            clearTimeout(silence);
            resolve();
          };
        });
      }
      if (signal.aborted) throw new CodedError('afgebroken');
      if (arrived.length === 0) throw new CodedError('bestand-verdwenen');
      const message = check(arrived.shift());
      if (message === null) throw new CodedError('ongeldige-vraag');
      if (message.type !== 'end') ask({ type: 'next' });
      return message;
    },
    stop() {
      signal.removeEventListener('abort', onAbort);
      ask({ type: 'stop' });
      port.close();
    },
  };
}
