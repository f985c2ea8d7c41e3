/** A reader that has read its workbook already: what it sends, and what goes wrong, the test says. */
import type { MessagePort as NodePort } from 'node:worker_threads';
import type { Wire } from '../../../renderer/store/wire';
import type {
  FromWorkbookWorker,
  ToWorkbookWorker,
} from '../../../renderer/workers/workbook/protocol';
import type { ImportPreview } from '../../../shared/import/preview';
import {
  type ImportRow,
  type ImportSource,
  MAX_BATCH,
  type RowsToReader,
} from '../../../shared/import/stream';

export interface Reading {
  source: ImportSource;
  rows: readonly ImportRow[];
}

/** Of a preview, only what sending needs. */
export const preview = { token: 't1', bestand: 'casussen.xlsx' } as ImportPreview;

export interface Reader {
  start(): Wire;
  /** What was asked of it over the line. */
  asked: ToWorkbookWorker['type'][];
  /** Dies with the program: nothing is sent any more. */
  die(): void;
}

/** `spoil` may change or hold back (null) a message on its way. */
export function reader(
  { source, rows }: Reading,
  spoil: (message: unknown, index: number) => unknown = (message) => message,
): Reader {
  let dead = false;
  const made: Reader = {
    asked: [],
    die() {
      dead = true;
    },
    start() {
      let say: (message: FromWorkbookWorker) => void = () => undefined;
      return {
        listen(onMessage) {
          say = onMessage;
        },
        end: () => undefined,
        send(message) {
          const asked = message as ToWorkbookWorker;
          made.asked.push(asked.type);
          if (asked.type === 'read') say({ type: 'preview', id: asked.id, preview });
          if (asked.type !== 'send') return;
          const port = asked.port as unknown as NodePort;
          const batches = batchesOf(source, rows);
          let index = 0;
          port.on('message', ({ type }: RowsToReader) => {
            if (type === 'stop') return port.close();
            const batch = batches.next();
            if (batch.done) return;
            const spoiled = spoil(batch.value, index++);
            if (spoiled !== null && !dead) port.postMessage(spoiled);
          });
        },
      };
    },
  };
  return made;
}

function* batchesOf(source: ImportSource, rows: readonly ImportRow[]) {
  yield { type: 'begin', source, meldingen: ['Blad “Toelichting” is niet gelezen.'] };
  for (let at = 0; at < rows.length; at += MAX_BATCH) {
    yield { type: 'rows', rows: rows.slice(at, at + MAX_BATCH) };
  }
  yield { type: 'end', rows: rows.length };
}

/** A reading of `count` made-up rows, for `units` organisations. */
export function madeUp(count: number, units = 10): Reading {
  const rows = Array.from({ length: count }, (_, i): ImportRow => {
    const naam = `Praktijk ${i + 1}`;
    const organisatie = `Organisatie ${(i % units) + 1}`;
    const label = i % 3 === 0 ? '5' : null;
    return {
      rij: i + 2,
      cellen: [naam, organisatie, label],
      velden: { naam, organisatie, ...(label === null ? {} : { draaiknoplabel: label }) },
      knobCodes: label === null ? [] : ['5'],
      needCodes: [],
    };
  });
  return {
    rows,
    source: {
      bestand: 'praktijken.xlsx',
      sha256: '0'.repeat(64),
      grootte: 1000,
      blad: 'Blad1',
      kopregel: 1,
      kolommen: [
        { kolom: 0, kop: 'Casus', veld: 'naam' },
        { kolom: 1, kop: 'Organisatie', veld: 'organisatie' },
        { kolom: 2, kop: 'Draaiknop', veld: 'draaiknoplabel' },
      ],
      aantalRijen: count,
      afgewezen: [{ cel: 'C9', waarde: 'zes', reden: 'geen draaiknop' }],
    },
  };
}
