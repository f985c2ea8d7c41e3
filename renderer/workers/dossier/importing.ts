/**
 * An import: rows come from the workbook worker over a port, are turned into operations, sealed and
 * written batch by batch, and are there all at once at the end, or not at all.
 */
import { CodedError } from '../../../shared/desktop/errors';
import { createIntake } from '../../../shared/dossier/intake';
import { type ImportReport, MAX_LISTED } from '../../../shared/import/preview';
import type { RowsFromReader, RowsToReader } from '../../../shared/import/stream';
import type { Dossier } from './dossier';
import { readerMessage } from './row-check';
import type { LongWork } from './work';

/** Asked for at once, so that reading goes on while a batch is being sealed. */
const AHEAD = 2;
/** A reader that says nothing for so long is gone. */
const SILENCE_MS = 30_000;

/**
 * Imports all rows of the port. Throws 'afgebroken', 'bestand-verdwenen' when the reader is gone,
 * 'ongeldige-vraag' when it sends what are no rows, or the codes of Log.append; then nothing of it
 * is in the dossier.
 * @param now milliseconds.
 */
export async function importRows(
  dossier: Dossier,
  port: MessagePort,
  { signal, progress }: LongWork,
  now: () => number,
): Promise<ImportReport> {
  const started = now();
  const messages = readPort(port, signal);
  try {
    const first = await messages.next();
    if (first.type !== 'begin') throw new CodedError('ongeldige-vraag');
    const { source, meldingen } = first;
    const { bestand, blad, afgewezen, aantalRijen: totaal } = source;
    const zin = `${bestand} wordt verzegeld en bewaard`;
    const { step, result } = await dossier.changeInBatches({ signal }, async (add, author) => {
      const intake = createIntake(source, author);
      await add(intake.begin());
      for (let rows = await messages.next(); rows.type !== 'end'; rows = await messages.next()) {
        if (rows.type !== 'rows') throw new CodedError('ongeldige-vraag');
        await add(intake.rows(rows.rows));
        const gedaan = intake.totals.casussen;
        const perSeconde = Math.round((1000 * gedaan) / Math.max(1, now() - started));
        progress({ zin, gedaan, totaal, perSeconde });
      }
      const { importId, totals } = intake;
      return { summary: intake.summary(), result: { importId, ...totals } };
    });
    return {
      seq: step.seq,
      bestand,
      blad,
      ...result,
      afgewezen: afgewezen.slice(0, MAX_LISTED),
      aantalAfgewezen: afgewezen.length,
      meldingen,
      seconden: (now() - started) / 1000,
    };
  } finally {
    messages.stop();
  }
}

interface Messages {
  next(): Promise<RowsFromReader>;
  stop(): void;
}

/** Pulls messages from the reader: each that is taken asks for another. */
function readPort(port: MessagePort, signal: AbortSignal): Messages {
  const arrived: unknown[] = [];
  let wake: () => void = () => undefined;
  const onAbort = () => wake();
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
      const message = readerMessage(arrived.shift());
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
