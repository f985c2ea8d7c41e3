/**
 * The page's end of the line to the workbook worker. A workbook is untrusted: the page keeps watch
 * and ends a worker that is silent, dead or does not let itself be cancelled
 * (renderer/workers/workbook/protocol.ts says when).
 */
import { type ErrorCode, type Failure, failure, type Result } from '../../shared/desktop/errors';
import type { TableArea } from '../../shared/domain/provenance';
import type { RefusedFile } from '../../shared/exchange/refused/file';
import type { ReadChoice } from '../../shared/import/form';
import type { Layout } from '../../shared/import/layout';
import { PASTED } from '../../shared/import/names';
import type {
  ChosenSheet,
  ImportPreview,
  SheetChoice,
  SheetGrid,
  SheetPreview,
} from '../../shared/import/preview';
import {
  CANCEL_GRACE_MS,
  type FromWorkbookWorker,
  SILENCE_MS,
  type ToWorkbookWorker,
} from '../workers/workbook/protocol';
import type { LongWork } from './types';
import type { Wire } from './wire';

/** A table of a file that waits in the worker. */
export interface WaitingSheet {
  token: string;
  /** Place among the tables of the file, from 0. */
  sheet: number;
}

export interface WorkbookClient {
  /**
   * Reads a file, or cells that were copied in Excel. What has one of the `layouts` of sheets that
   * came in before is read as then.
   */
  read(
    source: File | string,
    work: LongWork,
    layouts?: readonly Layout[],
  ): Promise<Result<ImportPreview>>;
  /** Reads the whole file again as chosen; what was chosen of its tables goes. */
  reread(token: string, keuze: ReadChoice, work: LongWork): Promise<Result<ImportPreview>>;
  /** Reads one table as chosen; the choice stays with the token. */
  remap(
    token: string,
    sheet: number,
    choice: SheetChoice,
    work: LongWork,
  ): Promise<Result<SheetPreview>>;
  split(
    token: string,
    sheet: number,
    gebied: TableArea,
    work: LongWork,
  ): Promise<Result<ImportPreview>>;
  unsplit(token: string, sheet: number, work: LongWork): Promise<Result<ImportPreview>>;
  restore(
    token: string,
    bladen: readonly ChosenSheet[],
    work: LongWork,
  ): Promise<Result<ImportPreview>>;
  grid(
    token: string,
    sheet: number,
    window: { vanaf: number; aantal: number },
    work: LongWork,
  ): Promise<Result<SheetGrid>>;
  /** A workbook of the refused rows of one table; 'niet-gevonden' when it has none. */
  refused(token: string, sheet: number, work: LongWork): Promise<Result<RefusedFile>>;
  /**
   * Lets the worker send the rows of these sheets over `port`, in this order. `onLost` is called
   * when they cannot (all) be sent: a file is gone, or the worker was ended on the way.
   */
  send(sheets: readonly WaitingSheet[], port: MessagePort, onLost: (reason: Failure) => void): void;
  /** The rows of these files are not needed any more. */
  drop(tokens: readonly string[]): void;
  end(): void;
}

/** What the worker may be asked for. */
type Answer = ImportPreview | SheetPreview | SheetGrid | RefusedFile;

interface Reading {
  /** What was waited for, or why there is none. */
  settle(result: Result<Answer>): void;
  progress: LongWork['onProgress'];
  bestand: string;
  silence: ReturnType<typeof setTimeout>;
}

function isMessage(data: unknown): data is FromWorkbookWorker {
  return typeof data === 'object' && data !== null && 'type' in data && 'id' in data;
}

export function createWorkbookClient(start: () => Wire): WorkbookClient {
  let wire: Wire | null = null;
  let lastId = 0;
  const readings = new Map<number, Reading>();
  const sendings = new Map<number, { bestand: string; onLost(reason: Failure): void }>();
  /** The files that wait in the worker, with their names. */
  const files = new Map<string, string>();

  /** Ends the worker: every reading fails, every waiting preview is gone. */
  function endWith(code: ErrorCode): void {
    wire?.end();
    wire = null;
    files.clear();
    for (const { settle, bestand } of [...readings.values()]) settle(failure(code, { bestand }));
    for (const { onLost, bestand } of sendings.values()) onLost(failure(code, { bestand }));
    sendings.clear();
  }

  function withFile(problem: Failure, bestand: string): Failure {
    return failure(problem.code, { bestand, ...problem.params });
  }

  function receive(data: unknown): void {
    if (!isMessage(data)) return;
    const sending = sendings.get(data.id);
    if (sending !== undefined) {
      sendings.delete(data.id);
      if (data.type === 'failed') sending.onLost(withFile(data.failure, sending.bestand));
      return;
    }
    const reading = readings.get(data.id);
    if (reading === undefined) return;
    clearTimeout(reading.silence);
    switch (data.type) {
      case 'progress':
        reading.silence = setTimeout(() => endWith('werkmap-te-traag'), SILENCE_MS);
        reading.progress(data.progress);
        break;
      case 'preview':
        files.set(data.preview.token, data.preview.bestand);
        reading.settle({ ok: true, value: data.preview });
        break;
      case 'remapped':
        reading.settle({ ok: true, value: data.preview });
        break;
      case 'grid': {
        const { rijen, laatsteRij, kolommen } = data;
        reading.settle({ ok: true, value: { rijen, laatsteRij, kolommen } });
        break;
      }
      case 'refused': {
        const { naam, bytes, rijen, tekst } = data;
        reading.settle({ ok: true, value: { naam, bytes, rijen, tekst } });
        break;
      }
      case 'failed':
        reading.settle(withFile(data.failure, reading.bestand));
        break;
      case 'sent':
        break;
    }
  }

  /** A worker is started for the first file, and again after one was ended. */
  function line(): Wire {
    if (wire !== null) return wire;
    const started = start();
    started.listen(
      (data) => {
        if (wire === started) receive(data);
      },
      () => {
        // Out of memory is what kills a worker that reads a workbook.
        if (wire === started) endWith('werkmap-te-groot');
      },
    );
    wire = started;
    return started;
  }

  const post = (to: Wire, message: ToWorkbookWorker, transfer?: Transferable[]) =>
    to.send(message, transfer);

  /** Asks and keeps watch until it is there, or the worker had to be ended. */
  function ask<Asked extends Answer>(
    to: Wire,
    bestand: string,
    { onProgress, signal }: LongWork,
    question: (id: number) => ToWorkbookWorker,
  ): Promise<Result<Asked>> {
    const id = ++lastId;
    return new Promise((resolve) => {
      let grace: ReturnType<typeof setTimeout> | undefined;
      const cancel = () => {
        post(to, { type: 'cancel', id });
        grace = setTimeout(() => endWith('afgebroken'), CANCEL_GRACE_MS);
      };
      const reading: Reading = {
        bestand,
        progress: onProgress,
        silence: setTimeout(() => endWith('werkmap-te-traag'), SILENCE_MS),
        settle(result) {
          readings.delete(id);
          clearTimeout(reading.silence);
          clearTimeout(grace);
          signal.removeEventListener('abort', cancel);
          // The protocol says which question is answered by a file, which by a table or its rows.
          resolve(result as Result<Asked>);
        },
      };
      readings.set(id, reading);
      signal.addEventListener('abort', cancel);
      post(to, question(id));
    });
  }

  /** The same about a file that waits in the worker. */
  function askAbout<Asked extends Answer>(
    token: string,
    work: LongWork,
    question: (id: number) => ToWorkbookWorker,
  ): Promise<Result<Asked>> {
    if (work.signal.aborted) return Promise.resolve(failure('afgebroken'));
    const bestand = files.get(token);
    if (wire === null || bestand === undefined) {
      return Promise.resolve(failure('bestand-verdwenen'));
    }
    return ask(wire, bestand, work, question);
  }

  return {
    read(source, work, layouts = []) {
      if (work.signal.aborted) return Promise.resolve(failure('afgebroken'));
      const pasted = typeof source === 'string';
      const known = layouts.length === 0 ? {} : { layouts };
      return ask(line(), pasted ? PASTED : source.name, work, (id) =>
        pasted
          ? { type: 'paste', id, text: source, ...known }
          : { type: 'read', id, file: source, ...known },
      );
    },
    reread: (token, keuze, work) =>
      askAbout(token, work, (id) => ({ type: 'reread', id, token, keuze })),
    remap: (token, sheet, choice, work) =>
      askAbout(token, work, (id) => ({ type: 'remap', id, token, sheet, choice })),
    split: (token, sheet, gebied, work) =>
      askAbout(token, work, (id) => ({ type: 'split', id, token, sheet, gebied })),
    unsplit: (token, sheet, work) =>
      askAbout(token, work, (id) => ({ type: 'unsplit', id, token, sheet })),
    restore: (token, bladen, work) =>
      askAbout(token, work, (id) => ({ type: 'restore', id, token, bladen: [...bladen] })),
    grid: (token, sheet, window, work) =>
      askAbout(token, work, (id) => ({ type: 'grid', id, token, sheet, ...window })),
    refused: (token, sheet, work) =>
      askAbout(token, work, (id) => ({ type: 'refused', id, token, sheet })),
    send(sheets, port, onLost) {
      const bestand = [...new Set(sheets.map(({ token }) => files.get(token)))];
      const [first] = bestand;
      const named = first === undefined ? {} : { bestand: first };
      if (wire === null || bestand.includes(undefined)) {
        onLost(failure('bestand-verdwenen', named));
        return;
      }
      const id = ++lastId;
      sendings.set(id, { bestand: first ?? '', onLost });
      const message: ToWorkbookWorker = { type: 'send', id, sheets: [...sheets], port };
      post(wire, message, [port]);
    },
    drop(tokens) {
      const known = tokens.filter((token) => files.delete(token));
      // At once: one message for each of 500 took as long as drawing the report of their import.
      if (wire !== null && known.length > 0) post(wire, { type: 'drop', tokens: known });
    },
    end() {
      endWith('afgebroken');
    },
  };
}
