/**
 * A log record: one step of the log as it lies in IndexedDB and in a bundle.
 *
 *   0       version (1)
 *   1       number of parts that lie inline (0-255)
 *   2-5     length m of the manifest, 32-bit big-endian
 *   6       the manifest: a box of table 'manifest', part 0 of 1
 *   6+m     each inline part: length (32-bit), then a box of table 'part'
 *
 * A small change set keeps its parts inline, so one edit is one record. Parts of a large one lie
 * apart, one box each, and are written before their manifest. Inline, the additional data of a part
 * holds how many there are; apart it holds 0, because the manifest alone counts those.
 */
import type { ChangeKind, ChangeSummary, Operation } from '../dossier/operations';
import { type Packed, unpack } from '../dossier/packing';
import { type Bytes, concat, uint32 } from './bytes';

const RECORD_VERSION = 1;
export const MAX_INLINE_PARTS = 8;

/** Plain content of a manifest; JSON in UTF-8. */
export interface Manifest {
  /** Version of this content. */
  v: 1;
  change: ChangeSummary;
  /** SHA-256 (hex) of the sealed manifest of the step before; '' for the first step. */
  previous: string;
  parts: { unit: string; sha256: string; operations: number }[];
  /** Units that this change set erased for good. */
  erased: string[];
}

/** Plain content of a part; JSON in UTF-8. */
export interface Part extends PartHead {
  operations: Operation[];
}

/** What every part says, however its operations are written. */
interface PartHead {
  /** Version of the operations in it: OPERATION_VERSION when it was written. */
  v: number;
  /**
   * What the state needs of the summary, only in the first inline part: so that replaying a long
   * log opens one box for each edit. The manifest names the hash of this part.
   */
  kind?: ChangeKind;
  /** Where its operations stood in the change set: start, length, start, length, … */
  at: number[];
}

/** From version 5 on a part of many operations holds them packed. */
export type WrittenPart = Part | (PartHead & { packed: Packed });

/** A part as it is used, from how it was written. */
export function readPart(written: WrittenPart): Part {
  if (!('packed' in written)) return written;
  const { packed, ...head } = written;
  return { ...head, operations: unpack(packed) };
}

export interface RecordBytes {
  manifest: Bytes;
  /** Boxes of the parts that lie inline. */
  inline: Bytes[];
}

/** The bytes of a record. */
export function packRecord({ manifest, inline }: RecordBytes): Bytes {
  if (inline.length > MAX_INLINE_PARTS) throw new RangeError('too many inline parts');
  return concat(
    Uint8Array.of(RECORD_VERSION, inline.length),
    uint32(manifest.length),
    manifest,
    ...inline.flatMap((part) => [uint32(part.length), part]),
  );
}

/** The boxes of a record, or null when the bytes are not one. */
export function unpackRecord(bytes: Bytes): RecordBytes | null {
  if (bytes.length < 6 || bytes[0] !== RECORD_VERSION) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const count = bytes[1] as number;
  if (count > MAX_INLINE_PARTS) return null;
  let at = 2;
  const boxes: Bytes[] = [];
  for (let i = 0; i <= count; i++) {
    if (at + 4 > bytes.length) return null;
    const length = view.getUint32(at);
    at += 4;
    if (at + length > bytes.length) return null;
    boxes.push(bytes.subarray(at, at + length));
    at += length;
  }
  const [manifest, ...inline] = boxes;
  return at !== bytes.length || manifest === undefined ? null : { manifest, inline };
}
