/**
 * A map that stays as it was when another is made of it, by id. What came in together, such as an
 * import, lies in an ordinary `Map` that is never changed again; what changed since lies over it in
 * a persistent one. So one edit costs the same at 100,000 entities as at 1,000, and 100,000 at once
 * cost what an ordinary map costs: a tenth of what a persistent one does (docs/decisions/0146).
 */
import { Map as Dict } from 'immutable';

/** So many at once, and so large a part of what is there, are worth a new base. */
const MANY = 1000;
const PART = 1 / 8;

export class EntityMap<V extends object> {
  readonly #base: ReadonlyMap<string, V>;
  /** null: what the base has is gone. */
  #over: Dict<string, V | null>;
  #size: number;
  /** Of a map that is open for changes: what neither base nor `over` has. */
  #fresh: Map<string, V> | null = null;

  private constructor(base: ReadonlyMap<string, V>, over: Dict<string, V | null>, size: number) {
    this.#base = base;
    this.#over = over;
    this.#size = size;
  }

  static empty<V extends object>(): EntityMap<V> {
    return new EntityMap<V>(new Map(), Dict(), 0);
  }

  get size(): number {
    return this.#size;
  }

  isEmpty(): boolean {
    return this.#size === 0;
  }

  get(id: string): V | undefined {
    const fresh = this.#fresh?.get(id);
    if (fresh !== undefined) return fresh;
    if (this.#over.size > 0) {
      const over = this.#over.get(id);
      if (over !== undefined) return over ?? undefined;
    }
    // An empty map would take the hash of the id all the same, and an import asks 200,000 times.
    return this.#base.size === 0 ? undefined : this.#base.get(id);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  first(): V | undefined {
    for (const value of this.values()) return value;
    return undefined;
  }

  *entries(): Generator<[string, V]> {
    const over = this.#over;
    for (const entry of this.#base) if (over.size === 0 || !over.has(entry[0])) yield entry;
    for (const [id, value] of over) if (value !== null) yield [id, value];
    if (this.#fresh !== null) yield* this.#fresh;
  }

  *keys(): Generator<string> {
    for (const [id] of this.entries()) yield id;
  }

  *values(): Generator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): Generator<[string, V]> {
    return this.entries();
  }

  /** A map of what `keep` says. */
  filter(keep: (value: V, id: string) => boolean): EntityMap<V> {
    const open = EntityMap.empty<V>().asMutable();
    for (const [id, value] of this.entries()) if (keep(value, id)) open.set(id, value);
    return open.asImmutable();
  }

  /** The same, open for `set` and `delete`; this one stays as it is. */
  asMutable(): EntityMap<V> {
    const open = new EntityMap(this.#base, this.#over.asMutable(), this.#size);
    open.#fresh = new Map();
    return open;
  }

  /** Only of a map that is open. */
  set(id: string, value: V): void {
    const fresh = this.#opened();
    const isFresh = fresh.has(id);
    if (isFresh || (!this.#base.has(id) && !this.#over.has(id))) {
      fresh.set(id, value);
      if (!isFresh) this.#size += 1;
    } else {
      if (!this.has(id)) this.#size += 1;
      this.#over.set(id, value);
    }
  }

  /** Only of a map that is open. */
  delete(id: string): void {
    const fresh = this.#opened();
    if (!this.has(id)) return;
    this.#size -= 1;
    if (fresh.delete(id)) return;
    if (this.#base.has(id)) this.#over.set(id, null);
    else this.#over.delete(id);
  }

  /** What an open map has become. Ends it: nothing more can be set. */
  asImmutable(): EntityMap<V> {
    const fresh = this.#opened();
    const base = this.#base;
    this.#fresh = null;
    if (base.size === 0 && this.#over.size === 0 && fresh.size >= MANY) {
      return new EntityMap<V>(fresh, Dict(), this.#size);
    }
    if (fresh.size >= MANY && fresh.size >= base.size * PART) {
      const all = new Map(this.entries());
      for (const [id, value] of fresh) all.set(id, value);
      return new EntityMap<V>(all, Dict(), this.#size);
    }
    for (const [id, value] of fresh) this.#over.set(id, value);
    return new EntityMap(base, this.#over.asImmutable(), this.#size);
  }

  #opened(): Map<string, V> {
    if (this.#fresh === null) throw new RangeError('a map that is not open does not change');
    return this.#fresh;
  }
}
