/**
 * The door between what was read (opened, but from a disk) and what may be applied. Unknown fields
 * are refused: a value that this program does not know would be lost by silence.
 */
import { CodedError } from '../desktop/errors';
import { type EntityType, entitySchemas, entityTypes } from '../domain/entities';
import { valueSchema } from '../domain/values';
import { z } from '../schema';
import { settable } from './fields';
import { type ChangeStep, changeKinds, OPERATION_VERSION, type Operation } from './operations';
import { upcast } from './upcast';

const typeSchema = z.enum(entityTypes as [EntityType, ...EntityType[]]);

const setSchema = z.strictObject({
  op: z.literal('set'),
  type: typeSchema,
  id: z.string(),
  unit: z.string(),
  field: z.string(),
  before: valueSchema,
  after: valueSchema,
});
const wholeSchema = z.strictObject({
  op: z.enum(['add', 'remove']),
  type: typeSchema,
  value: z.unknown(),
});

const countSchema = z.number().int().nonnegative();
const subjectSchema = z.strictObject({ type: typeSchema, id: z.string() });

/** What a manifest says of its change set, with its place in the log. */
export const changeStepSchema = z.strictObject({
  seq: z.number().int().positive(),
  id: z.string().min(1),
  kind: z.enum(changeKinds),
  coder: z.string().nullable(),
  at: z.iso.datetime(),
  ref: z.string().nullable(),
  counts: z.partialRecord(
    typeSchema,
    z.strictObject({ added: countSchema, removed: countSchema, set: countSchema }),
  ),
  subjects: z.array(subjectSchema).max(3),
  left: z.array(z.strictObject({ ...subjectSchema.shape, field: z.string().nullable() })),
}) satisfies z.ZodType<ChangeStep>;

/** Operations as they are written: with the version of their format. */
export interface StoredOperations {
  versie: number;
  operaties: unknown[];
}
const storedSchema = z.strictObject({
  versie: z.number().int().positive(),
  operaties: z.array(z.unknown()),
}) satisfies z.ZodType<StoredOperations>;

/** What to write for these operations. */
export function storeOperations(operations: Operation[]): StoredOperations {
  return { versie: OPERATION_VERSION, operaties: operations };
}

/**
 * Operations as they were written, lifted to this version and checked. Throws a CodedError:
 * 'record-beschadigd' (params: nummer of the first bad operation, 1-based) or 'kluis-nieuwer'.
 */
export function readOperations(stored: unknown): Operation[] {
  const parsed = storedSchema.safeParse(stored);
  if (!parsed.success) throw new CodedError('record-beschadigd', {}, parsed.error);
  return validateOperations(upcast(parsed.data.versie, parsed.data.operaties));
}

/** Operations of this version, checked. Throws 'record-beschadigd' (params: nummer, 1-based). */
export function validateOperations(operations: readonly unknown[]): Operation[] {
  return operations.map((operation, index) => {
    try {
      return validate(operation);
    } catch (cause) {
      throw new CodedError('record-beschadigd', { nummer: index + 1 }, cause);
    }
  });
}

function validate(given: unknown): Operation {
  if ((given as { op?: unknown } | null)?.op === 'set') {
    const operation = setSchema.parse(given);
    const { type, field, before, after } = operation;
    if (!settable(type, field, before) || !settable(type, field, after)) {
      throw new RangeError('no such field, or not such a value');
    }
    return operation;
  }
  const { op, type, value } = wholeSchema.parse(given);
  return { op, type, value: entitySchemas[type].parse(value) };
}
