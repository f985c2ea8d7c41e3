/**
 * Secondary suppression: what else has to be held back so that nobody can compute what was. Known
 * are all cells that are not hidden and the sums that they stand in; a hidden cell can be computed
 * exactly when these equations have one solution for it. That is more than looking for a row with
 * one gap: two hidden cells in every row and column may still give each other away (Statistical
 * Policy Working Paper 22, FCSM 2005, table 3).
 */

/** The total is the sum of the parts. A total of null is a number that everybody knows, such as 100%. */
export interface Equation {
  total: string | null;
  parts: readonly string[];
}

export interface SecondaryInput {
  equations: readonly Equation[];
  /** Held back already. */
  hidden: ReadonlySet<string>;
  /** What may be held back too: never a value that its source published. */
  mayHide(id: string): boolean;
  /** The smaller, the sooner it is held back. */
  size(id: string): number;
}

export interface Secondary {
  /** To be held back as well. */
  extra: ReadonlySet<string>;
  /** Hidden, and still to be computed: from values that were published already. */
  open: ReadonlySet<string>;
}

const members = ({ total, parts }: Equation): string[] =>
  total === null ? [...parts] : [total, ...parts];

/** Holds back the smallest cells until no hidden one can be computed, or nothing more may be hidden. */
export function protect({ equations, hidden, ...rules }: SecondaryInput): Secondary {
  const extra = new Set<string>();
  const open = new Set<string>();
  for (const linked of components(equations)) {
    const found = protectLinked({ equations: linked, hidden, ...rules });
    for (const id of found.extra) extra.add(id);
    for (const id of found.open) open.add(id);
  }
  return { extra, open };
}

/** Equations that share no cell say nothing of each other. */
function components(equations: readonly Equation[]): Equation[][] {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const equation of equations) {
    const [first, ...rest] = members(equation);
    if (first === undefined) continue;
    for (const id of rest) parent.set(rootOf(id), rootOf(first));
  }
  const found = new Map<string, Equation[]>();
  for (const equation of equations) {
    const root = rootOf(members(equation)[0] ?? '');
    const own = found.get(root) ?? [];
    found.set(root, own);
    own.push(equation);
  }
  return [...found.values()];
}

/** Elimination takes the cube of its cells; of more than this only single rows are looked at. */
const MAX_SOLVED = 120;

function protectLinked({ equations, hidden, mayHide, size }: SecondaryInput): Secondary {
  const ids = new Set(equations.flatMap(members));
  const all = new Set([...ids].filter((id) => hidden.has(id)));
  const extra = new Set<string>();
  const open = new Set<string>();
  if (all.size === 0) return { extra, open };
  for (;;) {
    const solved = all.size <= MAX_SOLVED;
    const found = solved ? computable(equations, all) : alone(equations, all);
    const known = [...found].filter((id) => !open.has(id));
    if (known.length === 0) return { extra, open };
    // One at a time where it is exact, the only gap of a row first: what protects it protects others.
    const gaps = solved ? alone(equations, all) : null;
    const next = known.find((id) => gaps?.has(id)) ?? (known[0] as string);
    for (const id of solved ? [next] : known) {
      const other = candidate(equations, all, id, mayHide, size);
      if (other === null) open.add(id);
      else {
        all.add(other);
        extra.add(other);
      }
    }
  }
}

/** Hidden cells that stand in an equation without another. */
function alone(equations: readonly Equation[], hidden: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const equation of equations) {
    const [gap, ...more] = members(equation).filter((id) => hidden.has(id));
    if (gap !== undefined && more.length === 0) found.add(gap);
  }
  return found;
}

/**
 * Of the equations in which this cell is the only gap, else of those with it, else of those linked
 * to it by hidden cells.
 */
function candidate(
  equations: readonly Equation[],
  hidden: ReadonlySet<string>,
  id: string,
  mayHide: SecondaryInput['mayHide'],
  size: SecondaryInput['size'],
): string | null {
  const onlyGap = equations.filter((equation) => {
    const gaps = members(equation).filter((member) => hidden.has(member));
    return gaps.length === 1 && gaps[0] === id;
  });
  const nearest = smallest(onlyGap.flatMap(members), hidden, mayHide, size);
  if (nearest !== null) return nearest;
  const reached = new Set([id]);
  const linked = new Set<Equation>();
  for (;;) {
    const before = linked.size;
    for (const equation of equations) {
      if (members(equation).some((member) => reached.has(member))) linked.add(equation);
    }
    const found = smallest([...linked].flatMap(members), hidden, mayHide, size);
    if (found !== null || linked.size === before) return found;
    for (const equation of linked) {
      for (const member of members(equation)) if (hidden.has(member)) reached.add(member);
    }
  }
}

function smallest(
  ids: readonly string[],
  hidden: ReadonlySet<string>,
  mayHide: SecondaryInput['mayHide'],
  size: SecondaryInput['size'],
): string | null {
  let best: string | null = null;
  for (const id of ids) {
    if (hidden.has(id) || !mayHide(id)) continue;
    if (best === null || size(id) < size(best) || (size(id) === size(best) && id < best)) best = id;
  }
  return best;
}

const ZERO = 1e-9;

/**
 * The hidden cells that the others give away: those for which the equations have one solution.
 * Gauss-Jordan elimination of the equations over the hidden cells; a row with one cell left in it
 * determines that cell.
 */
export function computable(
  equations: readonly Equation[],
  hidden: ReadonlySet<string>,
): ReadonlySet<string> {
  const columns = new Map<string, number>();
  for (const equation of equations) {
    for (const id of members(equation)) {
      if (hidden.has(id) && !columns.has(id)) columns.set(id, columns.size);
    }
  }
  const rows = equations
    .map((equation) => rowOf(equation, columns))
    .filter((row) => row.some((value) => value !== 0));
  const reduced = eliminate(rows, columns.size);
  const names = [...columns.keys()];
  const found = new Set<string>();
  for (const row of reduced) {
    const filled = row.flatMap((value, index) => (Math.abs(value) > ZERO ? [index] : []));
    const [only] = filled;
    if (filled.length === 1 && only !== undefined) found.add(names[only] as string);
  }
  return found;
}

function rowOf({ total, parts }: Equation, columns: ReadonlyMap<string, number>): number[] {
  const row = new Array<number>(columns.size).fill(0);
  const add = (id: string, sign: number) => {
    const column = columns.get(id);
    if (column !== undefined) row[column] = (row[column] ?? 0) + sign;
  };
  if (total !== null) add(total, 1);
  for (const part of parts) add(part, -1);
  return row;
}

/** Reduced row echelon form. */
function eliminate(rows: number[][], width: number): number[][] {
  let top = 0;
  for (let column = 0; column < width && top < rows.length; column++) {
    const pivot = rows.findIndex((row, index) => index >= top && Math.abs(row[column] ?? 0) > ZERO);
    if (pivot < 0) continue;
    const row = rows[pivot] as number[];
    rows[pivot] = rows[top] as number[];
    rows[top] = row;
    const lead = row[column] as number;
    for (let at = column; at < width; at++) row[at] = (row[at] as number) / lead;
    for (const other of rows) {
      const factor = other === row ? 0 : (other[column] as number);
      if (Math.abs(factor) <= ZERO) continue;
      for (let at = column; at < width; at++) {
        other[at] = (other[at] as number) - factor * (row[at] as number);
      }
    }
    top += 1;
  }
  return rows;
}
