/** The sender's side of stream.ts: one answer for each request, rows converted as they are asked. */

import type { Proposed } from './propose';
import { importSource } from './recognise/describe';
import { importRows } from './recognise/proposal';
import { type ImportRow, MAX_BATCH, type RowsFromReader } from './stream';

/** Answers requests in order: the source, batches of rows, the end; null after the end. */
export function rowAnswers(proposed: Proposed): () => RowsFromReader | null {
  const { file, proposal, counted } = proposed;
  const rows = importRows(proposal);
  let state: 'begin' | 'rows' | 'end' = 'begin';
  let sent = 0;

  function batch(): ImportRow[] {
    const taken: ImportRow[] = [];
    while (taken.length < MAX_BATCH) {
      const step = rows.next();
      if (step.done === true) break;
      taken.push(step.value);
    }
    return taken;
  }

  return () => {
    if (state === 'begin') {
      state = 'rows';
      const source = importSource(file, proposal, counted);
      return { type: 'begin', source, meldingen: counted.meldingen };
    }
    if (state === 'end') return null;
    const taken = batch();
    if (taken.length > 0) {
      sent += taken.length;
      return { type: 'rows', rows: taken };
    }
    state = 'end';
    return { type: 'end', rows: sent };
  };
}
