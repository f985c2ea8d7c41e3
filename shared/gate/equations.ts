/**
 * Which figures of a dossier are the sum of which others. Sources seldom say so: a figure counts as
 * a total when it is one arithmetically (it equals the sum of others of the same measure, period
 * and definition) and could be one (it is the largest of them, or is called so). Whoever reads the
 * table can find that out in the same way.
 */
import { group } from 'd3-array';
import { valueText } from '../domain/values';
import { compared, figureNumber, type GateFigure } from './figures';
import { bounds, countsPersons } from './persons';
import type { Equation } from './secondary';

/** One number of a figure. Its id is `<id of the figure>/waarde` or `/n`. */
export interface Cell {
  id: string;
  value: number;
  /** Called a total by its source. */
  total: boolean;
  /** So much may rounding have taken from it or added to it. */
  slack: number;
}

export const cellId = (cijfer: string, veld: 'waarde' | 'n'): string => `${cijfer}/${veld}`;

/** All subsets of fewer cells than this are tried: at most 2^11 sums for each total. */
const MAX_TRIED = 12;
/** Figures among which something may add up, with what does; looked for when it is asked. */
interface Group {
  own: readonly GateFigure[];
  find(own: readonly GateFigure[]): Equation[];
  found: Equation[] | null;
}

/** Answers the sums in which any of these figures stands. */
export function sumsOf(figures: readonly GateFigure[]): (about: ReadonlySet<string>) => Equation[] {
  const groups: Group[] = [];
  const of = new Map<string, Group[]>();
  const add = (members: ReadonlyMap<string, readonly GateFigure[]>, find: Group['find']) => {
    for (const own of members.values()) {
      if (own.length < 2) continue;
      const made: Group = { own, find, found: null };
      groups.push(made);
      for (const { id } of own) of.set(id, [...(of.get(id) ?? []), made]);
    }
  };
  add(byWhole(figures), (own) => {
    const each = withoutRepeats(own);
    return [...numbersOf(each).flatMap(sums), ...shares(each)];
  });
  const once = figures.filter(({ repeated }) => !repeated);
  add(
    group(once, ({ same }) => same),
    (own) => numbersOf(own).flatMap(twice),
  );
  const again = figures.filter(({ repeated }) => repeated);
  add(
    group(again, ({ same }) => same),
    repeats,
  );
  return (about) => {
    const asked = new Set<Group>();
    for (const id of about) for (const one of of.get(id) ?? []) asked.add(one);
    return groups.flatMap((one) => {
      if (!asked.has(one)) return [];
      one.found ??= one.find(one.own);
      return one.found;
    });
  };
}

function byWhole(figures: readonly GateFigure[]): Map<string, GateFigure[]> {
  const wholes = new Map<string, GateFigure[]>();
  for (const figure of figures) {
    for (const key of figure.wholes) {
      const members = wholes.get(key);
      if (members === undefined) wholes.set(key, [figure]);
      else members.push(figure);
    }
  }
  return wholes;
}

/** Of a number that is written at every record of its group, the first. */
function withoutRepeats(figures: readonly GateFigure[]): GateFigure[] {
  const seen = new Set<string>();
  return figures.filter((figure) => {
    if (!figure.repeated) return true;
    const said = `${figure.same} ${figureNumber(figure, 'waarde')}`;
    const first = !seen.has(said);
    seen.add(said);
    return first;
  });
}

/** The same number at every record of a group: each tells the first, and the first tells each. */
function repeats(figures: readonly GateFigure[]): Equation[] {
  return [...group(figures, (figure) => figureNumber(figure, 'waarde')).values()].flatMap(
    ([first, ...others]) =>
      first === undefined
        ? []
        : others.map(({ id }) => ({
            total: cellId(first.id, 'waarde'),
            parts: [cellId(id, 'waarde')],
          })),
  );
}

/** The numbers of these figures that can be added: amounts by unit, persons, and n. */
function numbersOf(cijfers: readonly GateFigure[]): Cell[][] {
  const units = new Map<string, Cell[]>();
  const ns: Cell[] = [];
  for (const cijfer of cijfers) {
    const amount = amountOf(cijfer);
    if (amount !== null) {
      const cells = units.get(amount.unit) ?? [];
      units.set(amount.unit, cells);
      cells.push(amount.cell);
    }
    const n = cijfer.ownN ? figureNumber(cijfer, 'n') : null;
    if (n !== null) {
      ns.push({ id: cellId(cijfer.id, 'n'), value: n, total: cijfer.total, slack: 0 });
    }
  }
  return [...units.values(), ns].filter((cells) => cells.length > 1);
}

/** An exact amount in its unit; a percentage of a known n as persons. Null for what is not exact. */
function amountOf(cijfer: GateFigure): { unit: string; cell: Cell } | null {
  const range = bounds(cijfer);
  const operator = valueText(cijfer.velden.operator).trim();
  if (range === null || range.low !== range.high || !['', 'is'].includes(operator)) return null;
  const id = cellId(cijfer.id, 'waarde');
  const { total } = cijfer;
  const unit = compared(cijfer.velden.eenheid);
  if (unit !== 'procent') {
    const cell = { id, value: range.low, total, slack: 0 };
    return { unit: countsPersons(cijfer) ? 'personen' : unit, cell };
  }
  const n = figureNumber(cijfer, 'n');
  if (n === null) return null;
  const slack = (n / 100) * roundingOf(range.low);
  return { unit: 'personen', cell: { id, value: (range.low * n) / 100, total, slack } };
}

/** Half of the last decimal that is written. */
function roundingOf(value: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return 0.5 / 10 ** decimals;
}

/**
 * Every total of which some of the others are the parts: any two or more of few cells, of many only
 * all the others together.
 */
function sums(cells: readonly Cell[]): Equation[] {
  const positive = cells.filter(({ value }) => value >= 0);
  const largest = positive.reduce((most, { value }) => Math.max(most, value), 0);
  // A total of nothing is the sum of any number of nothings.
  const totals = positive.filter(({ value, total }) => value > 0 && (total || value === largest));
  if (positive.length >= MAX_TRIED) return wholeOf(totals, positive);
  return totals.flatMap((total) =>
    partsOf(
      total,
      positive.filter(({ id }) => id !== total.id),
    ).map((parts) => equation(total, parts)),
  );
}

function wholeOf(totals: readonly Cell[], cells: readonly Cell[]): Equation[] {
  const sum = cells.reduce((all, { value }) => all + value, 0);
  const slack = cells.reduce((all, one) => all + one.slack, 0);
  return totals
    .filter(({ value }) => Math.abs(2 * value - sum) <= slack + 1e-6)
    .map((total) =>
      equation(
        total,
        cells.filter(({ id }) => id !== total.id),
      ),
    );
}

function partsOf(total: Cell, others: readonly Cell[]): Cell[][] {
  const found: Cell[][] = [];
  for (let chosen = 1; chosen < 2 ** others.length; chosen++) {
    const parts = others.filter((_, index) => (chosen >> index) & 1);
    if (parts.length > 1 && fits(total, parts)) found.push(parts);
  }
  return found;
}

const equation = (total: Cell, parts: readonly Cell[]): Equation => ({
  total: total.id,
  parts: parts.map(({ id }) => id),
});

function fits(total: Cell, parts: readonly Cell[]): boolean {
  let sum = 0;
  let slack = total.slack;
  for (const part of parts) {
    sum += part.value;
    slack += part.slack;
  }
  return Math.abs(total.value - sum) <= slack + 1e-6;
}

/** Shares of one whole, which together are 100%. */
function shares(cijfers: readonly GateFigure[]): Equation[] {
  const parts = cijfers.flatMap((cijfer) => {
    const range = bounds(cijfer);
    const usable = range !== null && range.low === range.high && !cijfer.total;
    return usable && compared(cijfer.velden.eenheid) === 'procent'
      ? [{ id: cellId(cijfer.id, 'waarde'), value: range.low }]
      : [];
  });
  if (parts.length < 3) return [];
  const sum = parts.reduce((total, { value }) => total + value, 0);
  if (Math.abs(sum - 100) > 0.5 * parts.length) return [];
  return [{ total: null, parts: parts.map(({ id }) => id) }];
}

/** Equal numbers for the same thing: one tells the other. */
function twice(cells: readonly Cell[]): Equation[] {
  return cells.flatMap((one, index) =>
    cells
      .slice(index + 1)
      .filter((other) => Math.abs(other.value - one.value) <= one.slack + other.slack + 1e-6)
      .map((other) => ({ total: one.id, parts: [other.id] })),
  );
}
