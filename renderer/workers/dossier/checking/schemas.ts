/** Checks of what the page asks to look at. */
import { z } from '../../../../shared/schema';
import type { CheckingMethods } from './protocol';

export const checkingSchemas: {
  readonly [M in keyof CheckingMethods]: z.ZodType<CheckingMethods[M]['params']>;
} = {
  checkAgain: z.null(),
  inspectBackup: z.strictObject({ file: z.instanceof(Blob), naam: z.string().max(500) }),
};
