/** Records of a text as the rows of a sheet, within the limits of a sheet; for files and the clipboard. */
import { CodedError } from '../../desktop/errors';
import { type Control, rowsStage } from '../control';
import { LIMITS } from '../limits';
import { count, overLimit, tooLarge } from '../refusals';
import {
  type CellFinding,
  type FindingKind,
  findingKinds,
  MAX_FINDINGS,
  type RawCell,
  type RawRow,
  type RawSheet,
} from '../sheet';
import type { RecordSplitter } from './split';

/** Rows between two looks at the clock, and characters: rows may be long. */
const ROWS_PER_BREATH = 1_000;
const CHARACTERS_PER_BREATH = 256 * 1024;

/** Findings of a sheet that is being read: the first are listed, all are counted. */
export class Findings {
  readonly listed: CellFinding[] = [];
  readonly counted = Object.fromEntries(findingKinds.map((soort) => [soort, 0])) as Record<
    FindingKind,
    number
  >;

  add(soort: FindingKind, rij: number, kolom: number): void {
    this.counted[soort] += 1;
    if (this.counted[soort] <= MAX_FINDINGS) this.listed.push({ soort, rij, kolom });
  }
}

/** A cell of the text as a cell of the sheet; an empty one is null. */
export type CellMaker = (text: string, rij: number, kolom: number) => RawCell;

function check(wat: string, number: number, limit: number): void {
  if (number > limit) throw tooLarge(wat, count(number), count(limit));
}

/**
 * Reads all records. A record is a row, also one that is empty or of several lines: as a spreadsheet
 * numbers them. Throws 'werkmap-te-groot' beyond a limit and 'werkmap-leeg' without any cell.
 */
export async function readRows(
  splitter: RecordSplitter,
  naam: string,
  make: CellMaker,
  findings: Findings,
  control: Control,
): Promise<RawSheet> {
  const rijen: RawRow[] = [];
  const begin = control.now();
  let cells = 0;
  let breathed = splitter.at;
  for (let rij = 1; !splitter.done; rij++) {
    const texts = splitter.record();
    if (texts.length > LIMITS.columns) throw overLimit('het aantal kolommen', LIMITS.columns);
    const cellen = cellsOf(texts, rij, make);
    cells += cellen.length;
    check('het aantal rijen', rij, LIMITS.rows);
    check('het aantal cellen', cells, LIMITS.cells);
    if (cellen.length > 0) rijen.push({ rij, cellen, opmaak: null });
    for (const kolom of splitter.odd.stray) findings.add('los-aanhalingsteken', rij, kolom);
    for (const kolom of splitter.odd.open) findings.add('open-aanhalingsteken', rij, kolom);
    if (rij % ROWS_PER_BREATH !== 0 && splitter.at - breathed < CHARACTERS_PER_BREATH) continue;
    breathed = splitter.at;
    await control.breathe(() => rowsStage('Rijen lezen', rij, control.now() - begin));
  }
  if (rijen.length === 0) throw new CodedError('werkmap-leeg');
  return {
    naam,
    verborgen: false,
    rijen,
    samengevoegd: [],
    formules: 0,
    verborgenRijen: 0,
    bevindingen: findings.listed,
    aantalBevindingen: findings.counted,
  };
}

/** Up to the last that holds anything. */
function cellsOf(texts: readonly string[], rij: number, make: CellMaker): RawCell[] {
  let length = texts.length;
  while (length > 0 && texts[length - 1] === '') length -= 1;
  const cells: RawCell[] = [];
  for (let kolom = 0; kolom < length; kolom++) {
    const text = texts[kolom] as string;
    cells.push(text === '' ? null : make(text, rij, kolom));
  }
  return cells;
}
