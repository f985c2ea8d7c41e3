import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fields,
  fromBase64,
  fromUtf8,
  sameBytes,
  toBase64,
  toHex,
  uint32,
  uint64,
  utf8,
} from '../../../../shared/vault/bytes';

describe('bytes', () => {
  it('goes through base64 and back, as Node writes it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(toHex(fromBase64(text) as Uint8Array)).toBe(Buffer.from(bytes).toString('hex'));
      }),
    );
  });

  it('writes a large array without running out of arguments', () => {
    expect(toBase64(new Uint8Array(300_000))).toHaveLength(400_000);
  });

  it.each(['A', 'AA', 'AAA', 'AA==A', 'A A=', 'AB==', 'AAB=', '-_==', 'AAAA\n'])(
    'refuses %j as base64: one value has one spelling',
    (text) => {
      expect(fromBase64(text)).toBeNull();
    },
  );

  it('gives different lists of fields different bytes', () => {
    expect(toHex(fields('ab', 'c'))).not.toBe(toHex(fields('a', 'bc')));
    expect(toHex(fields('a', ''))).not.toBe(toHex(fields('a')));
    expect(toHex(fields('é', 258))).toBe('00000002c3a9000000080000000000000102');
  });

  it('refuses numbers that do not fit', () => {
    expect(() => uint32(2 ** 32)).toThrow(RangeError);
    expect(() => uint32(-1)).toThrow(RangeError);
    expect(() => uint32(1.5)).toThrow(RangeError);
    expect(() => uint64(2 ** 53)).toThrow(RangeError);
    expect(() => uint64(-1)).toThrow(RangeError);
    expect(toHex(uint64(Number.MAX_SAFE_INTEGER))).toBe('001fffffffffffff');
  });

  it('keeps a byte order mark and refuses bytes that are no text', () => {
    expect(fromUtf8(utf8('\ufeffé'))).toBe('\ufeffé');
    expect(() => fromUtf8(Uint8Array.of(0xc3))).toThrow(TypeError);
  });

  it('compares whole arrays', () => {
    expect(sameBytes(utf8('abc'), utf8('abc'))).toBe(true);
    expect(sameBytes(utf8('abc'), utf8('abd'))).toBe(false);
    expect(sameBytes(utf8('abc'), utf8('ab'))).toBe(false);
  });
});
