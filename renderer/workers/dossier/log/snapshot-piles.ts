/** Which entities lie together in a segment, and which segments must be written again. */
import type { Segment } from './snapshot-reading';

export const SEGMENT_ENTITIES = 200;

/** Entities of one unit that will be one segment, or a few when they are long. */
export interface Pile {
  unit: string;
  entities: Set<string>;
}

/** Kept from one snapshot to the next, so that a snapshot costs what changed and not what is there. */
export class Piles {
  readonly #segments = new Map<number, Segment>();
  readonly #placeOf = new Map<string, number>();
  readonly #roomy = new Map<string, number>();
  /** Of this snapshot. */
  #changed: Pile[] = [];
  readonly #pileOf = new Map<number, Pile>();
  readonly #open = new Map<string, Pile>();

  constructor(segments: Iterable<Segment>) {
    for (const segment of segments) this.#place(segment);
  }

  /** All segments; complete once every changed pile was written. */
  get segments(): Iterable<Segment> {
    return this.#segments.values();
  }

  /** An entity changed, and is put here once a snapshot; `unit` is null when it is gone. */
  put(id: string, unit: string | null): void {
    const home = this.#unpack(this.#placeOf.get(id));
    if (home !== undefined && home.unit !== unit) {
      home.entities.delete(id);
      this.#placeOf.delete(id);
    }
    if (unit !== null && home?.unit !== unit) this.#roomIn(unit).entities.add(id);
  }

  /** Hands out the piles to write. What changes from now on belongs to the next snapshot. */
  take(): Pile[] {
    const changed = this.#changed;
    this.#changed = [];
    this.#pileOf.clear();
    this.#open.clear();
    return changed;
  }

  /** A pile now lies on disk as this segment. */
  written(segment: Segment): void {
    this.#place(segment);
  }

  #place(segment: Segment): void {
    this.#segments.set(segment.id, segment);
    for (const entity of segment.entities) this.#placeOf.set(entity, segment.id);
    if (segment.entities.length < SEGMENT_ENTITIES) this.#roomy.set(segment.unit, segment.id);
  }

  /** The pile of a segment, which then is to be written again. */
  #unpack(segment: number | undefined): Pile | undefined {
    if (segment === undefined) return undefined;
    const known = this.#pileOf.get(segment);
    if (known !== undefined) return known;
    const found = this.#segments.get(segment);
    if (found === undefined) return undefined;
    this.#segments.delete(segment);
    const pile = this.#begin(found.unit, found.entities);
    this.#pileOf.set(segment, pile);
    return pile;
  }

  #begin(unit: string, entities: readonly string[]): Pile {
    const pile = { unit, entities: new Set(entities) };
    this.#changed.push(pile);
    return pile;
  }

  #roomIn(unit: string): Pile {
    let pile = this.#open.get(unit);
    if (pile === undefined) {
      pile = this.#unpack(this.#roomy.get(unit));
      this.#roomy.delete(unit);
    }
    if (pile === undefined || pile.entities.size >= SEGMENT_ENTITIES) pile = this.#begin(unit, []);
    this.#open.set(unit, pile);
    return pile;
  }
}
