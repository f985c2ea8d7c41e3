/** Checks of what the page asks when sharing and merging. */
import { MAX_WINDOW } from '../../../../shared/dossier/protocol';
import { sharedTypes } from '../../../../shared/dossier/share';
import { z } from '../../../../shared/schema';
import type { SaveTargetParams, SecretParams } from '../params';
import type { SharingMethods } from './protocol';

const id = z.string().min(1).max(100);
/** An id with the name of a field. */
const conflict = z.string().min(1).max(300);
const choice = z.enum(['mijn', 'hun']);

/** `target` and `secret` are the schemas of where a file goes and of what opens one. */
export function sharingSchemas(of: {
  target: z.ZodType<SaveTargetParams>;
  secret: z.ZodType<SecretParams>;
}): { readonly [M in keyof SharingMethods]: z.ZodType<SharingMethods[M]['params']> } {
  return {
    delenMag: z.strictObject({ passphrase: z.string().min(1).max(1024) }),
    delen: z.strictObject({
      target: of.target,
      keuze: z.union([
        z.strictObject({ soort: z.literal('alles') }),
        z.strictObject({
          soort: z.literal('selectie'),
          soorten: z.array(z.enum(sharedTypes)).max(sharedTypes.length),
          imports: z.array(id.nullable()).max(10_000).nullable(),
          ids: z.array(id).max(100_000).nullable(),
        }),
      ]),
      roepnaam: z.string().min(1).max(80),
      passphrase: z.string().min(1).max(1024),
    }),
    samenvoegenLezen: z.strictObject({
      file: z.instanceof(Blob),
      naam: z.string().max(500),
      geheim: of.secret,
    }),
    samenvoegenConflicten: z.strictObject({
      offset: z.number().int().nonnegative(),
      limit: z.number().int().nonnegative().max(MAX_WINDOW),
    }),
    samenvoegen: z.strictObject({
      keuzes: z.array(z.tuple([conflict, choice])).max(100_000),
      rest: choice.nullable(),
    }),
    samenvoegenLaten: z.null(),
  };
}
