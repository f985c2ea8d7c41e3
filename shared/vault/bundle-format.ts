/**
 * A bundle: a whole dossier in one file (.draaiknop), for a backup, for moving, for the example.
 *
 *   0-9     'DRAAIKNOP' in ASCII, then the version (1)
 *   10      frames, each: kind (1), length of its content (32-bit big-endian), content
 *
 *   1 head    JSON in UTF-8: BundleHead. Exactly one, first.
 *   2 record  a log record (record.ts) of step 1, 2, 3, …: the place in the file is the number
 *   3 part    a box: the parts of the record before it that do not lie inline, in order
 *   4 end     a box of table 'bundle', sequence = number of steps, part 0 of 1, sealed with the
 *             dossier's own key; plain: BundleEnd. Exactly one, last; nothing comes after it.
 *
 * Records and parts are the very bytes of the store: nothing is opened to make a backup. The end
 * holds the SHA-256 of every byte before it, so a file that was cut off or changed anywhere, the
 * readable head included, is noticed.
 */
import { unitKeysSchema, vaultHeaderSchema } from '../desktop/contract';
import { z } from '../schema';
import { type Bytes, concat, uint32, utf8 } from './bytes';

export const BUNDLE_VERSION = 1;
export const BUNDLE_START: Bytes = concat(utf8('DRAAIKNOP'), Uint8Array.of(BUNDLE_VERSION));
export const FRAME_HEAD_BYTES = 5;
/** Longer than any frame that is written; a damaged length must not ask for all memory. */
export const MAX_FRAME_BYTES = 256 * 1024 * 1024;

export const frameKinds = { head: 1, record: 2, part: 3, end: 4 } as const;
export type FrameKind = (typeof frameKinds)[keyof typeof frameKinds];

export const bundleHeadSchema = z.strictObject({
  v: z.literal(1),
  header: vaultHeaderSchema,
  units: unitKeysSchema,
  /** Number of steps, for progress; the end is what counts. */
  steps: z.number().int().nonnegative(),
});
export type BundleHead = z.infer<typeof bundleHeadSchema>;

/** Plain content of the end; JSON in UTF-8. */
export interface BundleEnd {
  v: 1;
  steps: number;
  parts: number;
  /** SHA-256 (hex) of the sealed manifest of the last step; '' when there is none. */
  head: string;
  /** SHA-256 (hex) of every byte before the frame of the end. */
  sha256: string;
}

/** The five bytes before the content of a frame. */
export function frameHead(kind: FrameKind, length: number): Bytes {
  return concat(Uint8Array.of(kind), uint32(length));
}
