/**
 * Rows as they cross from one worker to the other: numbers in an array that is handed over whole,
 * and each text once. As plain objects every cell was written and made anew on the way, which took
 * longer than making the rows, and the receiver held every word as often as the sheet has it.
 */
import { eachValue, isShape, type Plain, type Shape, Shapes, shaped } from '../shapes';
import type { ImportRow } from './stream';

export interface PackedRows {
  type: 'packed';
  /** The texts begin anew: what was remembered is to be forgotten. */
  anew: boolean;
  /** Behind those of the messages before. */
  texts: string[];
  shapes: Shape[];
  /** Per row its shape, then its values: one of the codes below, or a text by its place. */
  values: Int32Array<ArrayBuffer>;
  numbers: Float64Array<ArrayBuffer>;
  /** What is neither text nor number, such as a list. */
  others: unknown[];
}

const [NULL, TRUE, FALSE, NUMBER, OTHER, FIRST_TEXT] = [0, 1, 2, 3, 4, 5];

/** Texts that both sides remember; more would outlive the rows that they are of. */
const MAX_TEXTS = 100_000;

const KIND = 'rij';

/** Packs batches of rows, each for the same receiver. Null for rows that cannot be packed. */
export function createRowPacker(): (rows: readonly ImportRow[]) => PackedRows | null {
  const known = new Map<string, number>();
  let shapes = new Shapes<typeof KIND>();

  return (rows) => {
    const anew = known.size > MAX_TEXTS;
    if (anew) {
      known.clear();
      shapes = new Shapes();
    }
    const told = shapes.list.length;
    const [texts, values, numbers, others]: [string[], number[], number[], unknown[]] = [
      [],
      [],
      [],
      [],
    ];
    const put = (held: unknown) => {
      if (typeof held === 'string') {
        let place = known.get(held);
        if (place === undefined) {
          place = known.size;
          known.set(held, place);
          texts.push(held);
        }
        values.push(place + FIRST_TEXT);
      } else if (typeof held === 'number') {
        values.push(NUMBER);
        numbers.push(held);
      } else if (held === null) values.push(NULL);
      else if (typeof held === 'boolean') values.push(held ? TRUE : FALSE);
      else {
        values.push(OTHER);
        others.push(held);
      }
    };
    for (const row of rows) {
      const place = shapes.placeOf(KIND, row as unknown as Plain);
      const shape = shapes.list[place];
      if (shape === undefined) return null;
      values.push(place);
      eachValue(row as unknown as Plain, shape, put);
    }
    return {
      ...{ type: 'packed', anew, texts, shapes: shapes.list.slice(told), others },
      values: Int32Array.from(values),
      numbers: Float64Array.from(numbers),
    };
  };
}

function isPacked(data: unknown): data is PackedRows {
  if (typeof data !== 'object' || data === null) return false;
  const { type, anew, texts, shapes, values, numbers, others } = data as Partial<PackedRows>;
  return (
    type === 'packed' &&
    typeof anew === 'boolean' &&
    Array.isArray(texts) &&
    texts.every((text) => typeof text === 'string') &&
    Array.isArray(shapes) &&
    shapes.every(isShape) &&
    values instanceof Int32Array &&
    numbers instanceof Float64Array &&
    Array.isArray(others)
  );
}

/**
 * Unpacks what one sender packs, in its order; null for what is no such message. The sender handles
 * untrusted files: what the rows hold is for its caller to check.
 */
export function createRowUnpacker(): (data: unknown) => unknown[] | null {
  let texts: string[] = [];
  let shapes: Shape[] = [];

  return (data) => {
    if (!isPacked(data)) return null;
    if (data.anew) [texts, shapes] = [[], []];
    for (const text of data.texts) texts.push(text);
    for (const shape of data.shapes) shapes.push(shape);
    const { values, numbers, others } = data;
    let [at, number, other] = [0, 0, 0];
    let isWhole = true;
    const next = (): unknown => {
      const value = values[at++];
      if (value === undefined) isWhole = false;
      else if (value >= FIRST_TEXT) return texts[value - FIRST_TEXT];
      else if (value === NUMBER) return numbers[number++];
      else if (value === OTHER) return others[other++];
      return value === TRUE ? true : value === FALSE ? false : null;
    };
    const rows: Plain[] = [];
    while (isWhole && at < values.length) {
      const shape = shapes[values[at++] as number];
      if (shape === undefined || !isBounded(shape, values.length)) return null;
      rows.push(shaped(shape, next));
    }
    return isWhole ? rows : null;
  };
}

/** No list is longer than all values together, whatever its shape says. */
function isBounded(shape: Shape, most: number): boolean {
  return shape.every(
    (field) =>
      typeof field === 'string' || Number(field[1]) <= most || typeof field[1] !== 'number',
  );
}
