/**
 * Operations of one part of a change set, packed: what they say, without saying it again. The rows
 * of a sheet have the same fields and mostly the same words, so as JSON nine tenths of them are
 * repeats, and an import of 100,000 rows spent most of its time writing these (docs/decisions/0146).
 *
 * All values of all operations stand in one list. An operation that adds an entity is the number of
 * its shape, then its values in the order of the shape: the number of a text; a whole number n as
 * -1 - n; null, true and false as they are; anything else in a list of its own. Any other operation
 * is RAW, then the operation in a list.
 */
import type { Entity, EntityType } from '../domain/entities';
import { eachValue, type Plain, type Shape, Shapes, shaped } from '../shapes';
import type { AddOperation, Operation } from './operations';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type PackedValue = number | boolean | null | [Json] | [Operation];

const RAW = -1;

/** As JSON in a part; `texts` and `shapes` are referred to by their place. */
export interface Packed {
  texts: string[];
  shapes: Shape<EntityType>[];
  values: PackedValue[];
}

/** What a value counts for in the length of the JSON: a number of five digits and its comma. */
const VALUE_LENGTH = 6;
/** The longest number as JSON, with its brackets. */
const NUMBER_LENGTH = 28;

/** Packs operations one by one, and knows about how long their JSON has become. */
export class Packer {
  /** In UTF-16 units; rather too much than too little. */
  length = 0;
  readonly #texts = new Map<string, number>();
  readonly #shapes = new Shapes<EntityType>();
  /** Of all operations in one list: a list for each would outlive its row by far. */
  readonly #values: PackedValue[] = [];

  /** False, and nothing has changed, when with this operation it would be longer than `most`. */
  add(operation: Operation, most: number): boolean {
    const { length } = this;
    const [texts, values] = [this.#texts.size, this.#values.length];
    if (operation.op !== 'add' || !this.#pack(operation)) {
      this.#values.push(RAW, [operation]);
      this.length += JSON.stringify(operation).length + VALUE_LENGTH;
    }
    if (this.length <= most) return true;
    for (const text of [...this.#texts.keys()].slice(texts)) this.#texts.delete(text);
    this.#values.length = values;
    this.length = length;
    return false;
  }

  packed(): Packed {
    return { texts: [...this.#texts.keys()], shapes: this.#shapes.list, values: this.#values };
  }

  /** False for an entity that has no shape. */
  #pack({ type, value }: AddOperation): boolean {
    const entity = value as unknown as Plain;
    const { list } = this.#shapes;
    const shapes = list.length;
    const place = this.#shapes.placeOf(type, entity);
    const shape = list[place];
    if (shape === undefined) return false;
    if (list.length > shapes) this.length += JSON.stringify(shape).length + 1;
    const values = this.#values;
    const before = values.length;
    values.push(place);
    eachValue(entity, shape, this.#put);
    this.length += (values.length - before) * VALUE_LENGTH;
    return true;
  }

  readonly #put = (value: unknown): void => {
    if (typeof value === 'string') this.#values.push(this.#text(value));
    else if (value === null || typeof value === 'boolean') this.#values.push(value);
    else if (Number.isSafeInteger(value) && (value as number) >= 0) {
      this.#values.push(-1 - (value as number));
      this.length += NUMBER_LENGTH;
    } else {
      this.#values.push([value as Json]);
      this.length += typeof value === 'number' ? NUMBER_LENGTH : JSON.stringify(value).length;
    }
  };

  #text(text: string): number {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const place = this.#texts.size;
    this.#texts.set(text, place);
    this.length += JSON.stringify(text).length + 1;
    return place;
  }
}

/** The operations that were packed, as they were. */
export function unpack({ texts, shapes, values }: Packed): Operation[] {
  const operations: Operation[] = [];
  let at = 0;
  const next = (): unknown => {
    const value = values[at++];
    if (typeof value === 'number') return value >= 0 ? texts[value] : -1 - value;
    return Array.isArray(value) ? value[0] : value;
  };
  while (at < values.length) {
    const place = values[at++] as number;
    if (place === RAW) {
      operations.push(next() as Operation);
      continue;
    }
    const shape = shapes[place] as Shape<EntityType>;
    const value = shaped(shape, next) as unknown as Entity;
    operations.push({ op: 'add', type: shape[0], value });
  }
  return operations;
}
