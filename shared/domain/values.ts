/**
 * What a field can hold. Unknown is never zero and never an empty string: a missing value is
 * `null` (not asked, not printed) or says which kind of missing it is.
 */
import { z } from '../schema';

/** Kinds of missing that a source can state itself. `null` means: the source says nothing. */
export const missingKinds = ['onbekend', 'nvt', 'geweigerd'] as const;
export type MissingKind = (typeof missingKinds)[number];

export const missingSchema = z.strictObject({ ontbreekt: z.enum(missingKinds) });
export type Missing = z.infer<typeof missingSchema>;

export const valueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string()),
  missingSchema,
]);
/** A value of a field, as stored in operations and in the state. */
export type Value = z.infer<typeof valueSchema>;

/** True for a value that states its own kind of missing. */
export function isMissing(value: unknown): value is Missing {
  return missingSchema.safeParse(value).success;
}
