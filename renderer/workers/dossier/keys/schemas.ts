/** Checks of what the page asks about keys. */
import { z } from '../../../../shared/schema';
import type { KeysMethods } from './protocol';

const tekst = z.string().min(1).max(1024);
const geheim = z.strictObject({ soort: z.enum(['wachtwoordzin', 'herstelsleutel']), tekst });

export const keysSchemas: {
  readonly [M in keyof KeysMethods]: z.ZodType<KeysMethods[M]['params']>;
} = {
  changePassphrase: z.strictObject({ geheim, nieuw: tekst }),
  newRecoveryKey: z.strictObject({ geheim }),
  confirmRecoveryKey: z.null(),
  newKeys: z.strictObject({ geheim, nieuw: tekst }),
  reseal: z.null(),
  discardKeys: z.null(),
  rename: z.strictObject({ roepnaam: z.string().min(1).max(80) }),
};
