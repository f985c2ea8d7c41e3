/** A reader that has read its workbook already: what it sends, and what goes wrong, the test says. */
import type { MessagePort as NodePort } from 'node:worker_threads';
import type { Wire } from '../../../renderer/store/wire';
import type {
  FromWorkbookWorker,
  ToWorkbookWorker,
} from '../../../renderer/workers/workbook/protocol';
import type { SheetKind } from '../../../shared/domain/provenance';
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

/** Of a preview, only what sending needs: the first `sheets` sheets, and one that is left out. */
export function previewOf(sheets: number): ImportPreview {
  const blad = (index: number, soort: SheetKind | null) => ({
    ...{
      index,
      keuze: { soort },
      waaromNiet: null,
      telling: { gelezen: 10, overgenomen: 10 },
      kolommen: [],
    },
  });
  const kept = Array.from({ length: sheets }, (_, index) => blad(index, 'casussen'));
  const bladen = [...kept, blad(sheets, null)];
  return {
    token: 't1',
    bestand: 'casussen.xlsx',
    grootte: 1_000,
    bladen,
  } as unknown as ImportPreview;
}
export const preview = previewOf(1);

export interface Reader {
  start(): Wire;
  /** What was asked of it over the line. */
  asked: ToWorkbookWorker['type'][];
  /** Dies with the program: nothing is sent any more. */
  die(): void;
}

/** `spoil` may change or hold back (null) a message on its way. */
export function reader(
  readings: Reading | readonly Reading[],
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
          const all = 'source' in readings ? [readings] : readings;
          if (asked.type === 'read') {
            say({ type: 'preview', id: asked.id, preview: previewOf(all.length) });
          }
          if (asked.type !== 'send') return;
          const port = asked.port as unknown as NodePort;
          const chosen = asked.sheets.flatMap(({ sheet }) => all[sheet] ?? []);
          const batches = batchesOf(chosen);
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

function* batchesOf(readings: readonly Reading[]) {
  let sent = 0;
  for (const { source, rows } of readings) {
    yield { type: 'begin', source, meldingen: [`Blad ${source.blad} is gelezen.`] };
    for (let at = 0; at < rows.length; at += MAX_BATCH) {
      yield { type: 'rows', rows: rows.slice(at, at + MAX_BATCH) };
    }
    sent += rows.length;
  }
  yield { type: 'end', rows: sent };
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
      soort: 'casussen',
      kopregel: 1,
      kopregels: 1,
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

/** A sheet with the figures of two organisations over three years each. */
export const cijfers: Reading = {
  source: {
    ...madeUp(0).source,
    blad: 'Cijfers',
    soort: 'uitstroomcijfers',
    kolommen: [
      { kolom: 0, kop: 'Organisatie', veld: 'organisatie' },
      { kolom: 1, kop: 'Jaar', veld: 'jaar' },
      { kolom: 2, kop: 'Uitstroom %', veld: 'waarde' },
    ],
    aantalRijen: 6,
    afgewezen: [],
  },
  rows: Array.from({ length: 6 }, (_, i): ImportRow => {
    const organisatie = `Organisatie ${(i % 2) + 1}`;
    const jaar = 2018 + Math.floor(i / 2);
    const maat = 'uitstroompercentage';
    return {
      rij: i + 2,
      cellen: [organisatie, String(jaar), `${10 + i},5`],
      velden: { organisatie, jaar, maat, waarde: 10.5 + i, eenheid: 'procent' },
      knobCodes: [],
      needCodes: [],
    };
  }),
};

/** A sheet with two interviews of three turns; the second turn is labelled in the file. */
export const gesprekken: Reading = {
  source: {
    ...madeUp(0).source,
    blad: 'Gesprekken',
    soort: 'interviews',
    kolommen: [
      { kolom: 0, kop: 'Interview', veld: 'interview' },
      { kolom: 1, kop: 'Rol', veld: 'rol' },
      { kolom: 2, kop: 'Antwoord', veld: 'tekst' },
      { kolom: 3, kop: 'Draaiknop', veld: 'draaiknoplabel' },
    ],
    aantalRijen: 6,
    afgewezen: [],
  },
  rows: Array.from({ length: 6 }, (_, i): ImportRow => {
    const interview = `I-0${Math.floor(i / 3) + 1}`;
    const tekst = `Antwoord ${(i % 3) + 1} over roosters`;
    const label = i % 3 === 1 ? '5' : null;
    const rol = i % 3 === 1 ? 'adviseur' : null;
    return {
      rij: i + 2,
      cellen: [interview, rol, tekst, label],
      velden: {
        ...{ interview, tekst, spreker: 'adviseur' },
        ...(rol === null ? {} : { rol }),
        ...(label === null ? {} : { draaiknoplabel: label }),
      },
      knobCodes: label === null ? [] : ['5'],
      needCodes: [],
    };
  }),
};
