/** What several schemas of requests are made of. */
import { MAX_WINDOW } from '../../../shared/dossier/protocol';
import type { Together } from '../../../shared/import/together';
import { z } from '../../../shared/schema';

export const id = z.string().min(1).max(100);
export const ids = z.array(id).max(100_000);
export const offset = z.number().int().nonnegative();
export const limit = z.number().int().nonnegative().max(MAX_WINDOW);
export const scheme = z.enum(['draaiknop', 'behoefte']);

/** How much comes in together: shared/import/together.ts. */
export const together: z.ZodType<Together> = z.strictObject({
  tabellen: z.number().int().nonnegative(),
  rijen: z.number().int().nonnegative(),
});
