import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32c, wholeLength } from '../../../../electron/services/torn-tail';

const BLOCK = 32_768;
const HEADER = 7;

const [FULL, FIRST, MIDDLE, LAST] = [1, 2, 3, 4];

/** A fragment of so many bytes, as LevelDB's log_writer makes it. */
function fragment(type: number, size: number, seed = 0): Buffer {
  const made = Buffer.alloc(HEADER + size);
  for (let at = 0; at < size; at += 1) made[HEADER + at] = seed + at;
  made[6] = type;
  made.writeUInt16LE(size, 4);
  const crc = crc32c(made, 6, made.length);
  made.writeUInt32LE((((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0, 0);
  return made;
}

/** A log with these records, as log_writer cuts them into fragments; and where each record ends. */
function logOf(lengths: readonly number[]): { bytes: Buffer; ends: number[] } {
  const out: Buffer[] = [];
  const ends: number[] = [];
  let length = 0;
  const put = (piece: Buffer) => {
    out.push(piece);
    length += piece.length;
  };
  for (const [index, whole] of lengths.entries()) {
    let left = whole;
    let first = true;
    let last = false;
    while (!last) {
      const room = BLOCK - (length % BLOCK);
      if (room < HEADER) {
        put(Buffer.alloc(room));
        continue;
      }
      const size = Math.min(left, room - HEADER);
      last = size === left;
      put(fragment(first ? (last ? FULL : FIRST) : last ? LAST : MIDDLE, size, index));
      left -= size;
      first = false;
    }
    ends.push(length);
  }
  return { bytes: Buffer.concat(out), ends };
}

const lengths = fc.array(
  fc.oneof(fc.nat(40), fc.integer({ min: BLOCK - 30, max: BLOCK + 30 }), fc.nat(3 * BLOCK)),
  { minLength: 1, maxLength: 6 },
);

test('the checksum is CRC-32C: the vectors of RFC 3720 B.4', () => {
  const of = (bytes: Uint8Array) => crc32c(bytes, 0, bytes.length).toString(16);
  expect(of(new Uint8Array(32))).toBe('8a9136aa');
  expect(of(new Uint8Array(32).fill(255))).toBe('62a8ab43');
  expect(of(Uint8Array.from({ length: 32 }, (_, i) => i))).toBe('46dd794e');
  expect(of(new TextEncoder().encode('123456789'))).toBe('e3069283');
});

describe('a log', () => {
  test('that is whole stays as it is', () => {
    fc.assert(
      fc.property(lengths, (each) => {
        const { bytes } = logOf(each);
        expect(wholeLength(bytes)).toBe(bytes.length);
      }),
      { numRuns: 40 },
    );
  });

  test('that was broken off anywhere keeps every record that was finished, and nothing else', () => {
    fc.assert(
      fc.property(lengths, fc.nat(), (each, cut) => {
        const { bytes, ends } = logOf(each);
        const at = cut % (bytes.length + 1);
        expect(wholeLength(bytes.subarray(0, at))).toBe(ends.findLast((end) => end <= at) ?? 0);
      }),
      { numRuns: 150 },
    );
  });

  test.each([7, 6, 1])(
    'of which a block has %i bytes left for the next record is whole',
    (room) => {
      const { bytes, ends } = logOf([BLOCK - HEADER - room, 100, 50]);
      expect(wholeLength(bytes)).toBe(bytes.length);
      // Nothing of the second is there but what fills the block: a first fragment without bytes, or zeros.
      expect(wholeLength(bytes.subarray(0, BLOCK))).toBe(ends[0]);
      const torn = Buffer.concat([bytes, fragment(FULL, 90).subarray(0, 40)]);
      expect(wholeLength(torn)).toBe(bytes.length);
    },
  );

  test('goes on behind a first fragment without bytes, as LevelDB reads on behind it', () => {
    const before = fragment(FULL, BLOCK - 2 * HEADER);
    const left = Buffer.concat([before, fragment(FIRST, 0)]);
    const behind = logOf([30, 40_000, 20]).bytes;
    for (const next of [behind, fragment(FULL, 10)]) {
      const bytes = Buffer.concat([left, next]);
      expect(wholeLength(bytes)).toBe(bytes.length);
    }
  });

  test.each([
    ['a last fragment without a first', fragment(LAST, 20)],
    ['a middle fragment without a first', fragment(MIDDLE, 20)],
    ['a record within a record', Buffer.concat([fragment(FIRST, 20), fragment(FULL, 20)])],
    ['a fragment of no type', fragment(5, 20)],
    ['a fragment over the end of its block', fragment(FULL, BLOCK)],
    ['zeros that are filled in', Buffer.alloc(300)],
  ])('loses %s, which LevelDB refuses', (_what, end) => {
    const { bytes } = logOf([100, 50]);
    expect(wholeLength(Buffer.concat([bytes, end]))).toBe(bytes.length);
  });

  test('loses a last record of which one bit is not what was written', () => {
    const { bytes, ends } = logOf([100, 50_000]);
    for (const at of [bytes.length - 1, (ends[0] as number) + 1, (ends[0] as number) + 50]) {
      const spoilt = Buffer.from(bytes);
      spoilt[at] = (spoilt[at] as number) ^ 4;
      const goesOn = at < BLOCK;
      expect(wholeLength(spoilt)).toBe(goesOn ? spoilt.length : ends[0]);
    }
  });

  test('of which the end is zeros or noise loses that end', () => {
    const { bytes, ends } = logOf([100, 50_000]);
    for (const fill of [0, 0xab]) {
      const spoilt = Uint8Array.from(bytes);
      spoilt.fill(fill, (ends[0] as number) + 20);
      expect(wholeLength(spoilt)).toBe(ends[0]);
    }
  });

  test('that is damaged in the middle is left alone', () => {
    for (const lengths of [
      [100, 40_000],
      [100, 40_000, 40_000],
    ]) {
      const { bytes } = logOf(lengths);
      bytes[50] = (bytes[50] as number) ^ 1;
      expect(wholeLength(bytes)).toBe(bytes.length);
    }
  });

  test('that is empty stays empty', () => {
    expect(wholeLength(new Uint8Array(0))).toBe(0);
  });
});
