/**
 * Operations of one part of a change set, packed: what they say, without saying it again. The rows
 * of a sheet have the same fields and mostly the same words, so as JSON nine tenths of them are
 * repeats, and an import of 100,000 rows spent most of its time writing these (docs/decisions/0146).
 *
 * A packed operation that adds an entity is a list: the number of its shape, then its values in the
 * order of the shape. A value is the number of a text, null, true or false as they are, and anything
 * else in a list of its own. Any other operation stands as it is.
 */
import type { Entity, EntityType } from '../domain/entities';
import type { AddOperation, Operation } from './operations';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A field; a field with the keys of its object; or a field with the length of its list. */
type ShapeField = string | [field: string, ...keys: string[]] | [field: string, length: number];
type Shape = [type: EntityType, ...fields: ShapeField[]];
type PackedValue = number | boolean | null | [Json];
type PackedRow = [shape: number, ...values: PackedValue[]];

/** As JSON in a part; `texts` and `shapes` are referred to by their place. */
export interface Packed {
  texts: string[];
  shapes: Shape[];
  rows: (PackedRow | Operation)[];
}

/** What a value counts for in the length of the JSON: a number of five digits and its comma. */
const VALUE_LENGTH = 6;
/** The longest number as JSON. */
const NUMBER_LENGTH = 24;
/** The names of our own fields; anything else is stored as it is. */
const FIELD = /^[A-Za-z]+$/;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldOf(key: string, value: unknown): ShapeField {
  if (Array.isArray(value)) return [key, value.length];
  return isObject(value) ? [key, ...definedKeys(value)] : key;
}

/** JSON leaves out what is undefined. */
function definedKeys(value: Record<string, unknown>): string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined);
}

function hasPlainNames(shape: Shape): boolean {
  return shape.flat().every((name) => typeof name === 'number' || FIELD.test(name));
}

/** Whether an entity has exactly these fields, with these keys and lengths, in this order. */
function fits(value: Record<string, unknown>, shape: Shape): boolean {
  let at = 1;
  for (const key in value) {
    const held = value[key];
    if (held === undefined) continue;
    const field = shape[at];
    at += 1;
    if (field === key) {
      if (typeof held === 'object' && held !== null) return false;
    } else if (!Array.isArray(field) || field[0] !== key || !fitsInside(held, field)) return false;
  }
  return at === shape.length;
}

function fitsInside(held: unknown, field: Exclude<ShapeField, string>): boolean {
  if (Array.isArray(held)) return field[1] === held.length;
  if (!isObject(held) || typeof field[1] === 'number') return false;
  let at = 1;
  for (const key in held) {
    if (held[key] === undefined) continue;
    if (field[at] !== key) return false;
    at += 1;
  }
  return at === field.length;
}

/** Packs operations one by one, and knows about how long their JSON has become. */
export class Packer {
  /** In UTF-16 units; rather too much than too little. */
  length = 0;
  readonly #texts = new Map<string, number>();
  readonly #shapes: Shape[] = [];
  readonly #rows: Packed['rows'] = [];
  /** The shape that the last entity of each type had: the next mostly has it too. */
  readonly #last = new Map<EntityType, number>();

  /** False, and nothing has changed, when with this operation it would be longer than `most`. */
  add(operation: Operation, most: number): boolean {
    const { length } = this;
    const texts = this.#texts.size;
    const row = operation.op === 'add' ? this.#row(operation) : null;
    if (row === null) this.length += JSON.stringify(operation).length + 1;
    if (this.length > most) {
      for (const text of [...this.#texts.keys()].slice(texts)) this.#texts.delete(text);
      this.length = length;
      return false;
    }
    this.#rows.push(row ?? operation);
    return true;
  }

  packed(): Packed {
    return { texts: [...this.#texts.keys()], shapes: this.#shapes, rows: this.#rows };
  }

  #row({ type, value }: AddOperation): PackedRow | null {
    const entity = value as unknown as Record<string, unknown>;
    const index = this.#shapeOf(type, entity);
    const shape = this.#shapes[index];
    if (shape === undefined) return null;
    const row: PackedRow = [index];
    for (let at = 1; at < shape.length; at += 1) {
      const field = shape[at] as ShapeField;
      if (typeof field === 'string') {
        row.push(this.#value(entity[field]));
        continue;
      }
      const held = entity[field[0]];
      if (Array.isArray(held)) for (const item of held) row.push(this.#value(item));
      else {
        const inside = held as Record<string, unknown>;
        for (let k = 1; k < field.length; k += 1) row.push(this.#value(inside[field[k] as string]));
      }
    }
    this.length += row.length * VALUE_LENGTH + 3;
    return row;
  }

  /** The place of the shape; that of none for an entity that is stored as it is. */
  #shapeOf(type: EntityType, value: Record<string, unknown>): number {
    const last = this.#last.get(type);
    if (last !== undefined && fits(value, this.#shapes[last] as Shape)) return last;
    let index = this.#shapes.findIndex((shape) => shape[0] === type && fits(value, shape));
    if (index < 0) {
      const shape: Shape = [type, ...definedKeys(value).map((key) => fieldOf(key, value[key]))];
      if (!hasPlainNames(shape)) return -1;
      index = this.#shapes.push(shape) - 1;
      this.length += JSON.stringify(shape).length + 1;
    }
    this.#last.set(type, index);
    return index;
  }

  #value(value: unknown): PackedValue {
    if (typeof value === 'string') return this.#text(value);
    if (value === null || typeof value === 'boolean') return value;
    this.length += typeof value === 'number' ? NUMBER_LENGTH : JSON.stringify(value).length;
    return [value as Json];
  }

  #text(text: string): number {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const index = this.#texts.size;
    this.#texts.set(text, index);
    this.length += JSON.stringify(text).length + 1;
    return index;
  }
}

/** The operations that were packed, as they were. */
export function unpack({ texts, shapes, rows }: Packed): Operation[] {
  const read = (value: PackedValue | undefined): unknown => {
    if (typeof value === 'number') return texts[value];
    return Array.isArray(value) ? value[0] : value;
  };
  return rows.map((row) => {
    if (!Array.isArray(row)) return row;
    const [index, ...values] = row;
    const [type, ...fields] = shapes[index] as Shape;
    const entity: Record<string, unknown> = {};
    let at = 0;
    for (const field of fields) {
      if (typeof field === 'string') {
        entity[field] = read(values[at++]);
        continue;
      }
      const [name, ...keys] = field;
      const [length] = keys;
      if (typeof length === 'number') {
        entity[name] = values.slice(at, at + length).map(read);
        at += length;
      } else {
        const inside: Record<string, unknown> = {};
        for (const key of keys as string[]) inside[key] = read(values[at++]);
        entity[name] = inside;
      }
    }
    return { op: 'add', type, value: entity as unknown as Entity };
  });
}
