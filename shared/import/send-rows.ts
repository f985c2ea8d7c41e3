/** The sender's side of stream.ts: one answer for each request, rows converted as they are asked. */
import { replacedSource } from './personal/reading';
import type { ProposedSheet } from './propose';
import { importSource, type SourceFile } from './recognise/describe';
import { sheetRows } from './recognise/sheet-rows';
import { type ImportRow, MAX_BATCH, type RowsFromReader } from './stream';

/** A sheet to send, with the file that it is of. */
export interface SheetToSend extends ProposedSheet {
  file: SourceFile;
}

function batch(rows: Generator<ImportRow>): ImportRow[] {
  const taken: ImportRow[] = [];
  while (taken.length < MAX_BATCH) {
    const step = rows.next();
    if (step.done === true) break;
    taken.push(step.value);
  }
  return taken;
}

function* answers(sheets: readonly SheetToSend[]): Generator<RowsFromReader> {
  let sent = 0;
  for (const { file, reading, counted } of sheets) {
    // Of a sheet that is left out there is nothing to say.
    if (reading.reader === null) continue;
    const replaced = replacedSource(reading);
    const source = {
      ...importSource(file, reading, counted),
      ...(replaced === null ? {} : { vervangen: replaced.vervangen }),
    };
    const { versie } = reading.keuze;
    const { meldingen } = counted;
    yield {
      ...{ type: 'begin', source, meldingen },
      ...(versie === undefined ? {} : { versie }),
      ...(replaced === null ? {} : { pseudoniemen: replaced.pseudoniemen }),
    };
    const rows = sheetRows(reading);
    for (let taken = batch(rows); taken.length > 0; taken = batch(rows)) {
      sent += taken.length;
      yield { type: 'rows', rows: taken };
    }
  }
  yield { type: 'end', rows: sent };
}

/**
 * Answers requests in order: of each sheet its source and batches of its rows, then the end; null
 * after the end.
 */
export function rowAnswers(sheets: readonly SheetToSend[]): () => RowsFromReader | null {
  const made = answers(sheets);
  return () => made.next().value ?? null;
}
