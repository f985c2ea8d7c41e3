/** The workbook worker as its page and the dossier worker see it: messages in, messages out. */
import { onTestFinished } from 'vitest';
import { eenBlad } from '../../../../../fixtures/vijandig/werkmap';
import { createWorkbookWorker } from '../../../../../renderer/workers/workbook/core';
import type {
  FromWorkbookWorker,
  ToWorkbookWorker,
} from '../../../../../renderer/workers/workbook/protocol';
import { createRowUnpacker, type PackedRows } from '../../../../../shared/import/row-packing';
import type { ImportRow, RowsFromReader } from '../../../../../shared/import/stream';

export function start() {
  const messages: FromWorkbookWorker[] = [];
  const waiting: {
    wanted: (m: FromWorkbookWorker) => boolean;
    found: (m: FromWorkbookWorker) => void;
  }[] = [];
  const worker = createWorkbookWorker((message) => {
    // What crosses must be plain data.
    const copy = structuredClone(message);
    messages.push(copy);
    for (const { wanted, found } of waiting) if (wanted(copy)) found(copy);
  });
  const heard = (wanted: (m: FromWorkbookWorker) => boolean) =>
    new Promise<FromWorkbookWorker>((found) => {
      const already = messages.find(wanted);
      if (already !== undefined) found(already);
      else waiting.push({ wanted, found });
    });
  const done = (id: number) =>
    heard((m) => m.id === id && m.type !== 'progress' && m.type !== 'sent');
  return { messages, heard, done, say: (message: ToWorkbookWorker) => worker.receive(message) };
}

export async function read(page: ReturnType<typeof start>, id: number, file: File) {
  page.say({ type: 'read', id, file });
  const answer = await page.done(id);
  if (answer.type !== 'preview') throw new Error(JSON.stringify(answer));
  return answer.preview;
}

/** The dossier worker's end: asks and collects. */
export function receiver() {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => {
    port1.close();
    port2.close();
  });
  const arrived: RowsFromReader[] = [];
  let wake: () => void = () => undefined;
  const unpack = createRowUnpacker();
  port1.onmessage = ({ data }: MessageEvent<RowsFromReader | PackedRows>) => {
    arrived.push(
      data.type === 'packed' ? { type: 'rows', rows: unpack(data) as ImportRow[] } : data,
    );
    wake();
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 30));
  return {
    port: port2,
    arrived,
    settle,
    ask: () => port1.postMessage({ type: 'next' }),
    stop: () => port1.postMessage({ type: 'stop' }),
    async next(): Promise<RowsFromReader> {
      port1.postMessage({ type: 'next' });
      while (arrived.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return arrived.shift() as RowsFromReader;
    },
  };
}

export const casussen = (rows: number) =>
  new File(
    [
      eenBlad([
        ['Casus', 'Organisatie', 'Draaiknop'],
        ...Array.from({ length: rows }, (_, i) => [`Casus ${i}`, `Organisatie ${i % 7}`, '5']),
      ]),
    ],
    'veel.xlsx',
  );

/** Everything that arrives, until the end. */
export async function all(dossier: ReturnType<typeof receiver>): Promise<RowsFromReader[]> {
  const messages: RowsFromReader[] = [];
  for (;;) {
    const message = await dossier.next();
    messages.push(message);
    if (message.type === 'end') return messages;
  }
}
