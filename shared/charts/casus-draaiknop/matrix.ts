/** The data of the matrix arranged as it is shown: bands, rows, cells and what they count. */
import { group, mean } from 'd3-array';
import { werelden } from '../../domain/casus';
import { type Draaiknop, draaiknop, type KnobNumber, knobNumbers } from '../../domain/draaiknop';
import { fold } from '../../domain/fold';
import type { MatrixCasus, MatrixInput, MatrixMark } from './data';
import type { MatrixOptions } from './options';

/** What stands at one casus and one draaiknop. Both lists empty: nobody said anything. */
export interface Cell {
  /** Counted, strongest herkomst first: the first is drawn. */
  marks: MatrixMark[];
  /** Codes of open suggestions; only where nothing is counted. */
  suggesties: Draaiknop[];
}

export interface CasusRow {
  casus: MatrixCasus;
  /** 1 under its parent, 2 under that one's child. */
  diepte: number;
  cells: Record<KnobNumber, Cell>;
  /** Has any counted draaiknop. */
  gelabeld: boolean;
}

/** Of a band or of the whole. Unlabelled casussen are never part of a share. */
export interface Counts {
  casussen: string[];
  gelabeld: string[];
  zonder: string[];
  perKnop: Record<KnobNumber, string[]>;
}

export interface Band {
  /** 'zorg', another text of the source, or null: not stated. */
  wereld: string | null;
  rows: CasusRow[];
  counts: Counts;
}

export interface Matrix {
  bands: Band[];
  counts: Counts;
  /** All casussen in the dossier, also those of worlds that are left out. */
  totaal: number;
  /** Casussen that are a part of another casus that is shown. */
  onderdelen: number;
  /** Cells drawn as suggestion. */
  suggesties: number;
  /** Cells in which more than one herkomst says the same. */
  dubbel: number;
  /** Every counted coding is printed in the source. */
  alleenGedrukt: boolean;
}

/** Above this a figure is no longer read row by row, and its scene outgrows a window. */
export const MAX_ROWS = 2_000;

/** Drawn as combinations of draaiknoppen per wereld: see summary.ts. */
export const isSummarised = ({ counts }: Pick<Matrix, 'counts'>): boolean =>
  counts.casussen.length > MAX_ROWS;

const STRENGTH = ['gedrukt', 'tekst', 'analist', 'suggestie'] as const;

export function arrange(input: MatrixInput, options: MatrixOptions): Matrix {
  const key = worldKey();
  const chosen = new Set(options.wereld.map(key));
  const shown = input.casussen.filter(
    ({ wereld }) => chosen.size === 0 || chosen.has(key(wereld ?? '')),
  );
  const cells = cellsOf(input, options);
  const rows = shown.map((casus): CasusRow => {
    const own = cells.get(casus.id) ?? emptyCells();
    return {
      casus,
      diepte: 0,
      cells: own,
      gelabeld: knobNumbers.some((knob) => own[knob].marks.length > 0),
    };
  });
  // Rows of which there are too many to draw one by one need no order.
  const volgorde = rows.length > MAX_ROWS ? null : options.volgorde;
  const bands = inBands(rows, key).map(
    ([wereld, inBand]): Band => ({
      wereld,
      rows: volgorde === null ? inBand : order(inBand, volgorde),
      counts: count(inBand),
    }),
  );
  const visible = new Set(shown.map(({ id }) => id));
  const all = rows.flatMap((row) => knobNumbers.map((knob) => row.cells[knob]));
  return {
    bands,
    counts: count(rows),
    totaal: input.casussen.length,
    onderdelen: shown.filter(({ ouder }) => ouder !== null && visible.has(ouder)).length,
    suggesties: all.filter((cell) => cell.suggesties.length > 0).length,
    dubbel: all.filter(({ marks }) => marks.some((mark) => mark.herkomst !== marks[0]?.herkomst))
      .length,
    alleenGedrukt: all.every((cell) => cell.marks.every((mark) => mark.herkomst === 'gedrukt')),
  };
}

function emptyCells(): Record<KnobNumber, Cell> {
  const empty = (): Cell => ({ marks: [], suggesties: [] });
  return { 1: empty(), 2: empty(), 3: empty(), 4: empty(), 5: empty() };
}

function cellsOf(
  input: MatrixInput,
  { toonSuggesties }: MatrixOptions,
): Map<string, Record<KnobNumber, Cell>> {
  const cells = new Map<string, Record<KnobNumber, Cell>>();
  const at = (casus: string, code: Draaiknop): Cell => {
    const own = cells.get(casus) ?? emptyCells();
    cells.set(casus, own);
    return own[draaiknop(code).number];
  };
  for (const mark of input.marks) at(mark.casus, mark.code).marks.push(mark);
  if (toonSuggesties) {
    for (const { casus, code } of input.suggesties) {
      const cell = at(casus, code);
      if (cell.marks.length === 0 && !cell.suggesties.includes(code)) cell.suggesties.push(code);
    }
  }
  for (const own of cells.values()) {
    for (const knob of knobNumbers) {
      if (own[knob].marks.length < 2) continue;
      own[knob].marks.sort(
        (a, b) => STRENGTH.indexOf(a.herkomst) - STRENGTH.indexOf(b.herkomst) || role(a) - role(b),
      );
    }
  }
  return cells;
}

const role = (mark: MatrixMark) => (mark.rol === 'primair' ? 0 : 1);

function count(rows: readonly CasusRow[]): Counts {
  const ids = (wanted: (row: CasusRow) => boolean) =>
    rows.filter(wanted).map((row) => row.casus.id);
  const knob = (number: KnobNumber) => ids((row) => row.cells[number].marks.length > 0);
  return {
    casussen: ids(() => true),
    gelabeld: ids((row) => row.gelabeld),
    zonder: ids((row) => !row.gelabeld),
    perKnop: { 1: knob(1), 2: knob(2), 3: knob(3), 4: knob(4), 5: knob(5) },
  };
}

/** A world as it is compared: "Zorg " and "zorg" are one. Remembers, because worlds are few. */
function worldKey(): (wereld: string) => string {
  const known = new Map<string, string>();
  return (wereld) => {
    const found = known.get(wereld) ?? fold(wereld).trim();
    known.set(wereld, found);
    return found;
  };
}

/** Bands in the order of the programme, then other names, then what states no world. */
function inBands(
  rows: readonly CasusRow[],
  key: (wereld: string) => string,
): [string | null, CasusRow[]][] {
  const groups = group(rows, (row) => key(row.casus.wereld ?? ''));
  const rank = (world: string) => {
    const index = (werelden as readonly string[]).indexOf(world);
    if (world === '') return werelden.length + 1;
    return index === -1 ? werelden.length : index;
  };
  return [...groups.entries()]
    .sort(([a], [b]) => rank(a) - rank(b) || collator.compare(a, b))
    .map(([, inBand]) => [inBand[0]?.casus.wereld ?? null, inBand]);
}

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

function order(rows: readonly CasusRow[], volgorde: MatrixOptions['volgorde']): CasusRow[] {
  const bySource = (a: CasusRow, b: CasusRow) => a.casus.volgorde - b.casus.volgorde;
  if (volgorde === 'bron') return nest([...rows].sort(bySource));
  if (volgorde === 'naam') {
    return [...rows].sort((a, b) => collator.compare(a.casus.naam, b.casus.naam) || bySource(a, b));
  }
  return [...rows].sort(
    (a, b) =>
      barycentre(a) - barycentre(b) ||
      knobs(a).length - knobs(b).length ||
      pattern(a).localeCompare(pattern(b)) ||
      bySource(a, b),
  );
}

const knobs = (row: CasusRow) => knobNumbers.filter((knob) => row.cells[knob].marks.length > 0);
const pattern = (row: CasusRow) => knobs(row).join();

/** Mean position of the counted marks; the columns keep their order, so one pass is exact. */
function barycentre(row: CasusRow): number {
  return mean(knobs(row)) ?? Number.MAX_SAFE_INTEGER;
}

/** Parts directly under what they are a part of, where that stands in the same band. */
function nest(rows: readonly CasusRow[]): CasusRow[] {
  const here = new Set(rows.map((row) => row.casus.id));
  const parentOf = (row: CasusRow) =>
    row.casus.ouder !== null && row.casus.ouder !== row.casus.id && here.has(row.casus.ouder)
      ? row.casus.ouder
      : null;
  const children = new Map<string | null, CasusRow[]>();
  for (const row of rows) {
    const parent = parentOf(row);
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [row]);
    else siblings.push(row);
  }
  const nested: CasusRow[] = [];
  const done = new Set<string>();
  const visit = (row: CasusRow, diepte: number) => {
    if (done.has(row.casus.id)) return;
    done.add(row.casus.id);
    nested.push({ ...row, diepte: Math.min(diepte, 2) });
    for (const child of children.get(row.casus.id) ?? []) visit(child, diepte + 1);
  };
  for (const row of children.get(null) ?? []) visit(row, 0);
  // Casussen that name each other as parent hang under nobody: they keep their own place.
  for (const row of rows) visit(row, 0);
  return nested;
}
