/** Checks of what the page asks to let out. */
import { contract } from '../../../../shared/desktop/contract';
import { passageSchema } from '../../../../shared/gate/passage';
import { z } from '../../../../shared/schema';
import type { EverythingMethods } from './protocol';

export const everythingSchemas: {
  readonly [M in keyof EverythingMethods]: z.ZodType<EverythingMethods[M]['params']>;
} = {
  saveEverything: z.strictObject({ target: contract['save.begin'].request, poort: passageSchema }),
};
