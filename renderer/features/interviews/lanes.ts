/**
 * Overlapping codings laid out as a printed edition does: every fragment keeps one lane, the text is
 * cut where one begins or ends, and beside it each has a stripe over its lines. Pure, and O(n log n):
 * a long answer with 5,000 codings is drawn as it is scrolled by.
 */

/** Half-open and not empty: characters of a text, or lines of it. */
export interface Extent {
  start: number;
  end: number;
}

/** A smallest-first queue of numbers. */
class Smallest {
  readonly #items: number[] = [];

  push(value: number): void {
    const items = this.#items;
    let at = items.push(value) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((items[parent] as number) <= value) break;
      items[at] = items[parent] as number;
      at = parent;
    }
    items[at] = value;
  }

  pop(): number | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (items.length === 0 || last === undefined) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && (items[child + 1] as number) < (items[child] as number)) {
        child += 1;
      }
      if ((items[child] as number) >= last) break;
      items[at] = items[child] as number;
      at = child;
    }
    items[at] = last;
    return first;
  }
}

const at = (extents: readonly Extent[], index: number) => extents[index] as Extent;

/** Indexes in the order in which they begin; of those that begin together the longest first. */
export function inReadingOrder(extents: readonly Extent[]): number[] {
  return extents
    .map((_, index) => index)
    .sort(
      (a, b) =>
        at(extents, a).start - at(extents, b).start ||
        at(extents, b).end - at(extents, a).end ||
        a - b,
    );
}

/**
 * A lane for each extent, from 0: two that overlap never share one, each takes the lowest that is
 * free where it begins, and no more lanes are used than lie over each other somewhere.
 */
export function assignLanes(extents: readonly Extent[]): number[] {
  const lanes = new Array<number>(extents.length).fill(0);
  const ending = extents
    .map((_, index) => index)
    .sort((a, b) => at(extents, a).end - at(extents, b).end);
  const free = new Smallest();
  let used = 0;
  let ended = 0;
  for (const index of inReadingOrder(extents)) {
    const { start } = at(extents, index);
    while (ended < ending.length && at(extents, ending[ended] as number).end <= start) {
      free.push(lanes[ending[ended] as number] as number);
      ended += 1;
    }
    const lane = free.pop();
    lanes[index] = lane ?? used;
    if (lane === undefined) used += 1;
  }
  return lanes;
}

/** Lanes that have a line of their own under the text; more are told by the margin. */
export const RAILS = 3;

/** A piece of text over which the same fragments lie. */
export interface Segment extends Extent {
  /** Fragments over it. */
  depth: number;
  /** Which fragment has the line of each of the first lanes; null = none. */
  rails: readonly (number | null)[];
  /** Fragments that begin at its start, the longest first. */
  begins: readonly number[];
  /** Fragments that end at its end, the last begun first. */
  ends: readonly number[];
}

interface Edge {
  begins: number[];
  ends: number[];
}

/**
 * Cuts a text of `length` characters at each begin and end. The segments follow each other without
 * a gap and together are the text; fragments lie within it.
 */
export function segmentsOf(
  length: number,
  fragments: readonly Extent[],
  lanes: readonly number[],
): Segment[] {
  const edges = new Map<number, Edge>([
    [0, { begins: [], ends: [] }],
    [length, { begins: [], ends: [] }],
  ]);
  const edge = (position: number): Edge => {
    let found = edges.get(position);
    if (found === undefined) {
      found = { begins: [], ends: [] };
      edges.set(position, found);
    }
    return found;
  };
  const order = inReadingOrder(fragments);
  for (const index of order) edge(at(fragments, index).start).begins.push(index);
  // The last begun is closed first, as brackets are.
  for (const index of order.reverse()) edge(at(fragments, index).end).ends.push(index);
  const positions = [...edges.keys()].sort((a, b) => a - b);
  const rails = new Array<number | null>(RAILS).fill(null);
  let depth = 0;
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < positions.length; i += 1) {
    const start = positions[i] as number;
    const end = positions[i + 1] as number;
    const here = edges.get(start) as Edge;
    for (const index of here.ends) {
      const lane = lanes[index] as number;
      if (lane < RAILS) rails[lane] = null;
      depth -= 1;
    }
    for (const index of here.begins) {
      const lane = lanes[index] as number;
      if (lane < RAILS) rails[lane] = index;
      depth += 1;
    }
    const { ends } = edges.get(end) as Edge;
    segments.push({ start, end, depth, rails: [...rails], begins: here.begins, ends });
  }
  return segments;
}

/** A stripe in the margin: `lines` from the first to after the last. */
export interface Stripe {
  index: number;
  lane: number;
  lines: Extent;
}

export interface Margin {
  stripes: Stripe[];
  /** Runs of lines beside which more codings lie than there is room for, and which. */
  more: { lines: Extent; indexes: number[] }[];
}

/** The margin of a text of which fragment i covers `lines[i]`, with room for `room` lanes. */
export function marginOf(lines: readonly Extent[], room: number): Margin {
  const lanes = assignLanes(lines);
  const margin: Margin = { stripes: [], more: [] };
  for (const index of inReadingOrder(lines)) {
    const extent = at(lines, index);
    const lane = lanes[index] as number;
    if (lane < room) {
      margin.stripes.push({ index, lane, lines: extent });
      continue;
    }
    const last = margin.more.at(-1);
    if (last !== undefined && extent.start < last.lines.end) {
      last.lines.end = Math.max(last.lines.end, extent.end);
      last.indexes.push(index);
    } else margin.more.push({ lines: { ...extent }, indexes: [index] });
  }
  return margin;
}
