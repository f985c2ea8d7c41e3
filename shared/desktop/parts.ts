/** Pieces that channels of several parts of the contract have in common. */
import { z } from '../schema';
import { MAX_CHUNK_BYTES } from './limits';

export const dossierId = z.string().regex(/^[a-z0-9]{16,40}$/);
export const none = z.null();
/** A piece of a file. */
export const bytes = z
  .instanceof(Uint8Array)
  .refine((chunk) => chunk.byteLength <= MAX_CHUNK_BYTES, 'larger than MAX_CHUNK_BYTES');
