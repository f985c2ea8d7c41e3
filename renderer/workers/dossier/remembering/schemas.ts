/** Checks of what the page asks about the keychain. */
import { z } from '../../../../shared/schema';
import type { RememberingMethods } from './protocol';

const geheim = z.strictObject({
  soort: z.enum(['wachtwoordzin', 'herstelsleutel']),
  tekst: z.string().min(1).max(1024),
});

export const rememberingSchemas: {
  readonly [M in keyof RememberingMethods]: z.ZodType<RememberingMethods[M]['params']>;
} = {
  rememberHere: z.strictObject({ geheim }),
  unlockHere: z.strictObject({ id: z.string().min(1).max(100) }),
};
