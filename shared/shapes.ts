/**
 * The shape of plain objects: the names of their fields, one level deep, and the lengths of their
 * lists. The rows of a sheet are alike, so a shape that is said once leaves only values to say.
 */

/** A field; a field with the keys of its object; or a field with the length of its list. */
export type ShapeField =
  | string
  | [field: string, ...keys: string[]]
  | [field: string, length: number];
/** What it is a shape of, and the fields of that, in their order. */
export type Shape<Kind extends string = string> = [kind: Kind, ...fields: ShapeField[]];

export type Plain = Record<string, unknown>;

/** Names of our own fields. Anything else is no shape, `__proto__` least of all. */
const FIELD = /^[A-Za-z]+$/;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As JSON, a shape leaves out what is undefined. */
function definedKeys(value: Plain): string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined);
}

function fieldOf(key: string, value: unknown): ShapeField {
  if (Array.isArray(value)) return [key, value.length];
  return isPlain(value) ? [key, ...definedKeys(value)] : key;
}

/** The shape of a value, or null when one of its names is no name of a field. */
function shapeOf<Kind extends string>(kind: Kind, value: Plain): Shape<Kind> | null {
  const shape: Shape<Kind> = [kind, ...definedKeys(value).map((key) => fieldOf(key, value[key]))];
  return isShape(shape) ? shape : null;
}

/** Whether this is a shape, wherever it came from. */
export function isShape(data: unknown): data is Shape {
  return (
    Array.isArray(data) &&
    data.length > 0 &&
    data.every((field, i) => (i > 0 && Array.isArray(field) ? isInner(field) : isName(field)))
  );
}

function isName(data: unknown): boolean {
  return typeof data === 'string' && FIELD.test(data);
}

function isInner([name, ...more]: unknown[]): boolean {
  const [length] = more;
  const isList = more.length === 1 && Number.isInteger(length) && (length as number) >= 0;
  return isName(name) && (isList || more.every(isName));
}

/** Whether a value has exactly this shape, its fields in the same order. */
function fits(value: Plain, shape: Shape): boolean {
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
  if (!isPlain(held) || typeof field[1] === 'number') return false;
  let at = 1;
  for (const key in held) {
    if (held[key] === undefined) continue;
    if (field[at] !== key) return false;
    at += 1;
  }
  return at === field.length;
}

/** Visits what a value of this shape holds, in the order of the shape. */
export function eachValue(value: Plain, shape: Shape, visit: (held: unknown) => void): void {
  for (let at = 1; at < shape.length; at += 1) {
    const field = shape[at] as ShapeField;
    if (typeof field === 'string') {
      visit(value[field]);
      continue;
    }
    const held = value[field[0]];
    if (Array.isArray(held)) for (const item of held) visit(item);
    else for (let k = 1; k < field.length; k += 1) visit((held as Plain)[field[k] as string]);
  }
}

/** A value of this shape of what `next` hands out, in the order of the shape. */
export function shaped(shape: Shape, next: () => unknown): Plain {
  const value: Plain = {};
  for (let at = 1; at < shape.length; at += 1) {
    const field = shape[at] as ShapeField;
    if (typeof field === 'string') {
      value[field] = next();
      continue;
    }
    const [name, length] = field;
    if (typeof length === 'number') {
      const list: unknown[] = [];
      for (let item = 0; item < length; item += 1) list.push(next());
      value[name] = list;
    } else {
      const inside: Plain = {};
      for (let k = 1; k < field.length; k += 1) inside[field[k] as string] = next();
      value[name] = inside;
    }
  }
  return value;
}

/** Shapes by their place in a list; values that come one after the other mostly have the same. */
export class Shapes<Kind extends string> {
  readonly list: Shape<Kind>[] = [];
  /** By kind, the place of the one that was asked last. */
  readonly #last = new Map<Kind, number>();

  /** The place of the shape of a value, which is new when the list grew; -1 when it has none. */
  placeOf(kind: Kind, value: Plain): number {
    const last = this.#last.get(kind);
    if (last !== undefined && fits(value, this.list[last] as Shape)) return last;
    let place = this.list.findIndex((shape) => shape[0] === kind && fits(value, shape));
    if (place < 0) {
      const shape = shapeOf(kind, value);
      if (shape === null) return -1;
      place = this.list.push(shape) - 1;
    }
    this.#last.set(kind, place);
    return place;
  }
}
