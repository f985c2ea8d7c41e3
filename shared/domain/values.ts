/**
 * What a field can hold. Unknown is never zero and never an empty string: a missing value is
 * `null` (not asked, not printed) or says which kind of missing it is.
 */
import { z } from '../schema';

/**
 * Kinds of missing that a source can state itself. `null` means: the source says nothing.
 * Whoever was asked did not know ('onbekend'), would not say ('geweigerd'), was not asked
 * ('niet-gevraagd'), or keeps no record of it ('niet-geregistreerd'). 'onderdrukt': there is a
 * value, and whoever published the file kept it back.
 */
export const missingKinds = [
  'onbekend',
  'nvt',
  'geweigerd',
  'niet-gevraagd',
  'niet-geregistreerd',
  'onderdrukt',
] as const;
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

/** True for a value that states its own kind of missing: the only object that is not a list. */
export function isMissing(value: Value): value is Missing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The running text of a value: lists one item per line, '' for what is missing. */
export function valueText(value: Value | undefined): string {
  if (value === undefined || value === null || isMissing(value)) return '';
  if (Array.isArray(value)) return value.join('\n');
  return typeof value === 'boolean' ? (value ? 'ja' : 'nee') : String(value);
}
