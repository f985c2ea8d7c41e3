/**
 * The door between what was read (opened, but from a disk) and what may be applied. Unknown fields
 * are refused: a value that this program does not know would be lost by silence.
 */
import { CodedError } from '../desktop/errors';
import { type EntityType, entitySchemas, entityTypes } from '../domain/entities';
import { valueSchema } from '../domain/values';
import { z } from '../schema';
import { settable } from './fields';
import type { Operation } from './operations';

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

/**
 * Operations of this version, checked (lift older ones first: upcast.ts). Throws a CodedError
 * 'record-beschadigd' whose `nummer` is the first bad operation, counted from 1.
 */
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
