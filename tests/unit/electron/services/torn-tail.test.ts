import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32c, wholeLength } from '../../../../electron/services/torn-tail';

const BLOCK = 32_768;
const HEADER = 7;

/** A log with these records, written as LevelDB's log_writer does; and where each record ends. */
function logOf(lengths: readonly number[]): { bytes: Uint8Array; ends: number[] } {
  const out: number[] = [];
  const ends: number[] = [];
  for (const [index, length] of lengths.entries()) {
    let left = length;
    let first = true;
    let last = false;
    while (!last) {
      const room = BLOCK - (out.length % BLOCK);
      if (room < HEADER) {
        out.push(...new Array<number>(room).fill(0));
        continue;
      }
      const size = Math.min(left, room - HEADER);
      last = size === left;
      const type = first ? (last ? 1 : 2) : last ? 4 : 3;
      const body = Uint8Array.from({ length: size + 1 }, (_, i) => (i === 0 ? type : index + i));
      const crc = crc32c(body, 0, body.length);
      const sum = (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
      out.push(sum & 255, (sum >>> 8) & 255, (sum >>> 16) & 255, sum >>> 24);
      out.push(size & 255, size >>> 8, ...body);
      left -= size;
      first = false;
    }
    ends.push(out.length);
  }
  return { bytes: Uint8Array.from(out), ends };
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

  test('of which the end is zeros or noise loses that end', () => {
    const { bytes, ends } = logOf([100, 50_000]);
    for (const fill of [0, 0xab]) {
      const spoilt = Uint8Array.from(bytes);
      spoilt.fill(fill, (ends[0] as number) + 20);
      expect(wholeLength(spoilt)).toBe(ends[0]);
    }
  });

  test('that is damaged in the middle is left alone', () => {
    const { bytes } = logOf([100, 40_000, 40_000]);
    const spoilt = Uint8Array.from(bytes);
    spoilt[50] = (spoilt[50] as number) ^ 1;
    expect(wholeLength(spoilt)).toBe(spoilt.length);
  });

  test('that is empty stays empty', () => {
    expect(wholeLength(new Uint8Array(0))).toBe(0);
  });
});
