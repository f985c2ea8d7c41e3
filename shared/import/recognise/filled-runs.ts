/** Which rows of a table hold anything: so that a row that is not kept can be told from an empty one. */
import type { ImportRecord } from '../../domain/provenance';
import { nextFilled } from './cells';
import type { SheetReading } from './sheet-reading';

/** A sheet with more gaps than this does not keep where they are. */
const MAX_RUNS = 2_000;

/** Runs of rows, or of paragraphs of a document; nothing when they are too many. */
export function filledRuns({ sheet, gesprek }: SheetReading): Pick<ImportRecord, 'gevuld'> {
  const runs: [number, number][] = [];
  const add = (from: number, to: number) => {
    const last = runs.at(-1);
    if (last !== undefined && last[1] + 1 >= from) last[1] = Math.max(last[1], to);
    else runs.push([from, to]);
  };
  if (gesprek !== undefined) {
    for (const { raw, turn } of gesprek.rijen) add(turn?.van ?? raw.rij, turn?.tot ?? raw.rij);
  } else {
    for (const { rij, cellen } of sheet.rijen) if (nextFilled(cellen, 0) >= 0) add(rij, rij);
  }
  return runs.length > MAX_RUNS ? {} : { gevuld: runs };
}
