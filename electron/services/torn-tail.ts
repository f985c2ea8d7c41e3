/**
 * The end of a log of LevelDB, in which Chromium keeps IndexedDB. Who is killed, or loses power, in
 * the middle of a write leaves part of a record there. LevelDB overlooks that when it reads, and
 * then writes on behind it; at the next start the remains stand in the middle, Chromium calls it
 * corruption, and throws the whole store away. So what was never finished is cut off before that.
 *
 * Format: LevelDB doc/log_format.md. Blocks of 32 KiB, in which a record is one FULL fragment, or
 * FIRST, any MIDDLE and LAST; a fragment is checksum (4), length (2), type (1) and its bytes.
 */

const BLOCK = 32_768;
const HEADER = 7;
const [FULL, FIRST, MIDDLE, LAST] = [1, 2, 3, 4];

/** CRC-32C (Castagnoli), RFC 3720 B.4. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  }
  return value;
});

/** Of bytes `start` to `end`. */
export function crc32c(bytes: Uint8Array, start: number, end: number): number {
  let value = 0xffffffff;
  for (let at = start; at < end; at += 1) {
    value = (TABLE[(value ^ (bytes[at] as number)) & 0xff] as number) ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** As LevelDB stores it: a checksum of something that holds checksums would prove little. */
function masked(crc: number): number {
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}

interface Fragment {
  type: number;
  end: number;
}

/** The fragment that begins here; null when it is not all there, or not what was written. */
function fragmentAt(bytes: Uint8Array, at: number): Fragment | null {
  if (at + HEADER > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, HEADER);
  const type = view.getUint8(6);
  const end = at + HEADER + view.getUint16(4, true);
  const blockEnd = at - (at % BLOCK) + BLOCK;
  if (type < FULL || type > LAST || end > blockEnd || end > bytes.length) return null;
  // The checksum is of the type and what follows it.
  return view.getUint32(0, true) === masked(crc32c(bytes, at + 6, end)) ? { type, end } : null;
}

/** Whether a fragment begins at any later block: then what lies before it is no unfinished end. */
function goesOnAfter(bytes: Uint8Array, at: number): boolean {
  for (let block = at - (at % BLOCK) + BLOCK; block < bytes.length; block += BLOCK) {
    if (fragmentAt(bytes, block) !== null) return true;
  }
  return false;
}

/**
 * How many bytes of a log are whole records, counted from its begin. All of them, too, when the log
 * goes on in a block after the damage: that is not ours to mend. Within the last block nothing tells
 * damage from an unfinished end; what comes before it is kept, where Chromium would keep nothing.
 */
export function wholeLength(bytes: Uint8Array): number {
  let at = 0;
  let whole = 0;
  /** Bytes so far of a record of which the end is still to come; null between records. */
  let held: number | null = null;
  while (at < bytes.length) {
    const left = BLOCK - (at % BLOCK);
    if (left < HEADER) {
      // Too little for a header: filled with zeros.
      at += left;
      continue;
    }
    const fragment = fragmentAt(bytes, at);
    if (fragment === null || !mayFollow(fragment.type, held)) {
      return goesOnAfter(bytes, at) ? bytes.length : whole;
    }
    const { type, end } = fragment;
    held = type === FIRST || type === MIDDLE ? (held ?? 0) + end - at - HEADER : null;
    at = end;
    if (held === null) whole = at;
  }
  return whole;
}

/**
 * Whether a fragment may come where so much of a record is held. A first fragment without bytes (all
 * that fitted in its block) may be left there by a kill: LevelDB reads on behind it.
 */
function mayFollow(type: number, held: number | null): boolean {
  return type === FULL || type === FIRST ? !held : held !== null;
}
