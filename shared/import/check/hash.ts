/**
 * Finding what is the same among 100,000 rows: first by a number that costs little and may say too
 * much, then, of those few that it takes together, by the whole text.
 */
import { isCellDate, type RawCell } from '../sheet';

const mix = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193);

/** Signs at the end of a text that tell rows apart: numbers count there. */
const TAIL = 8;

function textHash(hash: number, text: string): number {
  const { length } = text;
  let made = mix(hash, length);
  for (let at = Math.max(0, length - TAIL); at < length; at++)
    made = mix(made, text.charCodeAt(at));
  if (length <= TAIL) return made;
  return mix(mix(made, text.charCodeAt(0)), text.charCodeAt(length >> 1));
}

/** A number for these columns of a row; equal rows have the same. */
export function cellsHash(cells: readonly RawCell[], columns: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const kolom of columns) {
    const cell = cells[kolom];
    if (typeof cell === 'string') hash = textHash(hash, cell);
    else if (typeof cell === 'number') hash = mix(mix(hash, cell | 0), (cell * 4096) | 0);
    else if (cell === undefined || cell === null) hash = mix(hash, 3);
    else if (typeof cell === 'boolean') hash = mix(hash, cell ? 5 : 7);
    else hash = textHash(hash, isCellDate(cell) ? cell.datum : cell.fout);
  }
  return hash;
}

/** Places to begin with; a power of two, as every later number of them. */
const PLACES = 1024;

/** What was seen before that is the same: by hash, and where hashes agree by a whole key. */
export class Seen<T extends object> {
  // By hand: of 100,000 numbers that are no small ones, a `Map` takes longer than all other checks.
  #hashes = new Int32Array(PLACES);
  #items: (T | undefined)[] = new Array(PLACES);
  #count = 0;
  /** Of hashes that more than one had. */
  readonly #exact = new Map<string, T>();
  readonly #keyOf: (item: T) => string;

  constructor(keyOf: (item: T) => string) {
    this.#keyOf = keyOf;
  }

  /** The first that is the same, or null when this is it. */
  add(hash: number, item: T): T | null {
    const place = this.#placeOf(hash);
    const first = this.#items[place];
    if (first === undefined) {
      this.#put(place, hash, item);
      if (this.#count * 2 > this.#items.length) this.#grow();
      return null;
    }
    const firstKey = this.#keyOf(first);
    if (!this.#exact.has(firstKey)) this.#exact.set(firstKey, first);
    const key = this.#keyOf(item);
    const same = this.#exact.get(key);
    if (same === undefined) this.#exact.set(key, item);
    return same ?? null;
  }

  /** Where this hash is, or would be. */
  #placeOf(hash: number): number {
    const last = this.#items.length - 1;
    let place = (hash ^ (hash >>> 15)) & last;
    while (this.#items[place] !== undefined && this.#hashes[place] !== (hash | 0)) {
      place = (place + 1) & last;
    }
    return place;
  }

  #put(place: number, hash: number, item: T): void {
    this.#hashes[place] = hash;
    this.#items[place] = item;
    this.#count += 1;
  }

  #grow(): void {
    const [hashes, items] = [this.#hashes, this.#items];
    this.#hashes = new Int32Array(items.length * 2);
    this.#items = new Array(items.length * 2);
    this.#count = 0;
    for (const [at, item] of items.entries()) {
      const hash = hashes[at] ?? 0;
      if (item !== undefined) this.#put(this.#placeOf(hash), hash, item);
    }
  }
}
