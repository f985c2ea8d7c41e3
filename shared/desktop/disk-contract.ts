/** What the page may ask about the disk that holds the data folder. */
import { z } from '../schema';
import { errorCodes } from './errors';
import { dossierId } from './parts';

export const diskStateSchema = z.strictObject({
  /** The folder that was looked at. */
  pad: z.string(),
  /** Bytes that may still be written there; null when the system does not say. */
  vrij: z.number().nonnegative().nullable(),
  /** Why nothing can be written in that folder now; null when it can. */
  fout: z.enum(errorCodes).nullable(),
});
export type DiskState = z.infer<typeof diskStateSchema>;

export const diskContract = {
  /** Of the folder of this dossier; null: of the data folder itself. */
  'disk.free': { request: z.strictObject({ id: dossierId.nullable() }), response: diskStateSchema },
} as const;
