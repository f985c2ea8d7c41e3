/**
 * Cuts the operations of a change set into parts: each of one unit, so that a unit can be erased,
 * and each small, so that none takes long to seal or open.
 */
import {
  type ChangeKind,
  OPERATION_VERSION,
  type Operation,
} from '../../../../shared/dossier/operations';
import { Packer } from '../../../../shared/dossier/packing';

/** Between 100 and 250: fewer cost more in the store, more cost more for each read. */
const PART_OPERATIONS = 200;
/**
 * What one row of the store holds, in UTF-16 units of JSON: with a few letters that take two bytes,
 * and with what sealing adds, it stays under 64 KiB. A larger value Chromium writes as a file of its
 * own, which costs more than sealing it (docs/decisions/0125).
 */
export const ROW_LENGTH = 56 * 1024;

/** The unit whose key seals an operation. */
export function unitOf(operation: Operation): string {
  return operation.op === 'set' ? operation.unit : operation.value.unit;
}

/** The entity an operation is about. */
export function idOf(operation: Operation): string {
  return operation.op === 'set' ? operation.id : operation.value.id;
}

/** Fewer operations have too little in common to be worth packing: an edit stays what it is. */
const FEW = 8;

/** A part that is not sealed yet. */
export interface PlainPart {
  unit: string;
  at: number[];
  /** How many operations it holds. */
  count: number;
  /** These operations, as long as they are few. */
  few: Operation[];
  packer: Packer;
}

/** The JSON of a part (shared/vault/record.ts, Part). */
export function partJson({ at, count, few, packer }: PlainPart, kind?: ChangeKind): string {
  const head = kind === undefined ? '' : `"kind":${JSON.stringify(kind)},`;
  const json = (what: string) => `{"v":${OPERATION_VERSION},${head}"at":[${at}],${what}}`;
  if (count < FEW) {
    const plain = JSON.stringify(few);
    // Texts that repeat may fit only packed.
    if (count === 1 || plain.length <= ROW_LENGTH) return json(`"operations":${plain}`);
  }
  return json(`"packed":${JSON.stringify(packer.packed())}`);
}

export class Cutter {
  readonly #open = new Map<string, PlainPart>();
  #count = 0;

  /** Adds an operation; answers the part that is full now. */
  add(operation: Operation): PlainPart | null {
    const unit = unitOf(operation);
    let full: PlainPart | null = null;
    let part = this.#open.get(unit);
    if (part !== undefined && !part.packer.add(operation, ROW_LENGTH)) {
      full = part;
      part = undefined;
    }
    if (part === undefined) {
      part = { unit, at: [], count: 0, few: [], packer: new Packer() };
      // What does not fit even alone is a part alone.
      part.packer.add(operation, Number.POSITIVE_INFINITY);
      this.#open.set(unit, part);
    }
    part.count += 1;
    // What is held here outlives thousands of rows: no more than is needed.
    if (part.count < FEW) part.few.push(operation);
    else part.few = [];
    const { at } = part;
    const length = at.at(-1) as number;
    if (at.length > 0 && (at.at(-2) as number) + length === this.#count)
      at[at.length - 1] = length + 1;
    else at.push(this.#count, 1);
    this.#count += 1;
    if (part.count < PART_OPERATIONS) return full;
    this.#open.delete(unit);
    return part;
  }

  /** The parts that did not become full. */
  rest(): PlainPart[] {
    const rest = [...this.#open.values()];
    this.#open.clear();
    return rest;
  }
}
