/** Checks of what the page asks to erase. */
import { z } from '../../../../shared/schema';
import { type ErasingMethods, MAX_CHOSEN } from './protocol';

const onderdelen = z.array(z.string().min(1).max(100)).min(1).max(MAX_CHOSEN);

export const erasingSchemas: {
  readonly [M in keyof ErasingMethods]: z.ZodType<ErasingMethods[M]['params']>;
} = {
  wisVoorbeeld: z.strictObject({ onderdelen }),
  wissen: z.strictObject({
    onderdelen,
    geheim: z.strictObject({
      soort: z.enum(['wachtwoordzin', 'herstelsleutel']),
      tekst: z.string().min(1).max(1024),
    }),
  }),
};
