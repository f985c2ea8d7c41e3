/** CRC-32 (IEEE 802.3, reflected), sixteen bytes at a time: checking costs less than inflating. */

const STEP = 16;

function makeTables(): Uint32Array[] {
  const first = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    first[n] = c >>> 0;
  }
  const tables = [first];
  for (let t = 1; t < STEP; t++) {
    const before = tables[t - 1] as Uint32Array;
    tables.push(before.map((c) => (first[c & 255] as number) ^ (c >>> 8)));
  }
  return tables;
}

const tables = makeTables();
const at = (table: number, byte: number): number => (tables[table] as Uint32Array)[byte] as number;

/** Continues a checksum: begin with 0, feed the pieces in order. Unsigned 32 bits. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let c = ~before;
  let p = 0;
  const b = bytes;
  for (const end = b.length - (STEP - 1); p < end; p += STEP) {
    // The running checksum folds into the first four bytes; the others stand by themselves.
    c =
      at(15, ((b[p] as number) ^ c) & 255) ^
      at(14, ((b[p + 1] as number) ^ (c >>> 8)) & 255) ^
      at(13, ((b[p + 2] as number) ^ (c >>> 16)) & 255) ^
      at(12, ((b[p + 3] as number) ^ (c >>> 24)) & 255) ^
      at(11, b[p + 4] as number) ^
      at(10, b[p + 5] as number) ^
      at(9, b[p + 6] as number) ^
      at(8, b[p + 7] as number) ^
      at(7, b[p + 8] as number) ^
      at(6, b[p + 9] as number) ^
      at(5, b[p + 10] as number) ^
      at(4, b[p + 11] as number) ^
      at(3, b[p + 12] as number) ^
      at(2, b[p + 13] as number) ^
      at(1, b[p + 14] as number) ^
      at(0, b[p + 15] as number);
  }
  for (; p < b.length; p++) c = at(0, ((b[p] as number) ^ c) & 255) ^ (c >>> 8);
  return ~c >>> 0;
}
