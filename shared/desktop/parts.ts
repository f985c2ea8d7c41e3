/** Pieces that channels of several parts of the contract have in common. */
import { z } from '../schema';

export const dossierId = z.string().regex(/^[a-z0-9]{16,40}$/);
export const none = z.null();
