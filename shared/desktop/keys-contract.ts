/** Channels by which the keys of a dossier that exists are replaced. */
import { z } from '../schema';
import { none } from './parts';
import { sentinelSchema, unitKeysSchema, vaultHeaderSchema } from './vault-parts';

export const keysContract = {
  /**
   * Other wraps of the same data key, for another passphrase or recovery key: of the header only
   * these change, whole. 'ongeldige-vraag' for a header of another data key.
   */
  'vault.rewrap': { request: z.strictObject({ header: vaultHeaderSchema }), response: none },
  /**
   * Header, unit keys and sentinel take the place of those that are there, readable or not: all of
   * them or none, wherever the program is killed. sentinel null: how far the log had come is
   * forgotten. After a failure 'vault.read' tells which of the two it is. 'kluis-niet-gevonden'.
   */
  'vault.switch': {
    request: z.strictObject({
      header: vaultHeaderSchema,
      units: unitKeysSchema,
      sentinel: sentinelSchema.nullable(),
    }),
    response: none,
  },
} as const;
