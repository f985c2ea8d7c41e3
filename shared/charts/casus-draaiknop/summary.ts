/** Too many casussen for a row each: per wereld, how many have each combination of draaiknoppen. */
import { type KnobNumber, knobNumbers } from '../../domain/draaiknop';
import type { Band, CasusRow, Counts } from './matrix';

/** Worlds that get a band of their own in a summary; a source with more has no worlds but names. */
export const MAX_BANDS = 40;

export interface Combination {
  /** Ascending; never empty. */
  knoppen: KnobNumber[];
  casussen: string[];
}

/** At most 31, in the order 1, 1+2, 1+2+3, …, 5: by code, never by number of casussen. */
export function combinations(rows: readonly CasusRow[]): Combination[] {
  const found = new Map<string, Combination>();
  for (const row of rows) {
    if (!row.gelabeld) continue;
    const knoppen = knobNumbers.filter((knob) => row.cells[knob].marks.length > 0);
    const key = knoppen.join();
    const own = found.get(key);
    if (own === undefined) found.set(key, { knoppen, casussen: [row.casus.id] });
    else own.casussen.push(row.casus.id);
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own);
}

/** Bands that are drawn: of more than there is room for, the last ones together. */
export function summaryBands(bands: readonly Band[]): Band[] {
  if (bands.length <= MAX_BANDS) return [...bands];
  const rest = bands.slice(MAX_BANDS - 1);
  const together: Band = {
    wereld: `${rest.length} andere werelden`,
    rows: rest.flatMap(({ rows }) => rows),
    counts: rest.map(({ counts }) => counts).reduce(joined),
  };
  return [...bands.slice(0, MAX_BANDS - 1), together];
}

function joined(a: Counts, b: Counts): Counts {
  const knob = (number: KnobNumber) => [...a.perKnop[number], ...b.perKnop[number]];
  return {
    casussen: [...a.casussen, ...b.casussen],
    gelabeld: [...a.gelabeld, ...b.gelabeld],
    zonder: [...a.zonder, ...b.zonder],
    perKnop: { 1: knob(1), 2: knob(2), 3: knob(3), 4: knob(4), 5: knob(5) },
  };
}
