import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pixels, withDensity } from '../../../../shared/charts/png-size';
import { crc32 } from '../../../../shared/import/package/crc32';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
const ihdr = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
/** One grey pixel. */
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', ihdr),
  chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
  chunk('IEND', Buffer.alloc(0)),
]);

function chunks(bytes: Uint8Array): { type: string; data: Buffer; crc: number }[] {
  const buffer = Buffer.from(bytes);
  const found: { type: string; data: Buffer; crc: number }[] = [];
  for (let at = 8; at < buffer.length; ) {
    const length = buffer.readUInt32BE(at);
    found.push({
      type: buffer.toString('latin1', at + 4, at + 8),
      data: buffer.subarray(at + 8, at + 8 + length),
      crc: buffer.readUInt32BE(at + 8 + length),
    });
    at += 12 + length;
  }
  return found;
}

describe('the size on paper of a PNG', () => {
  it('is a pHYs chunk of 11,811 pixels per metre, right after the header', () => {
    const found = chunks(withDensity(png, 300));
    expect(found.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
    const { data, crc } = found[1] ?? { data: Buffer.alloc(0), crc: 0 };
    expect(data.readUInt32BE(0)).toBe(11811);
    expect(data.readUInt32BE(4)).toBe(11811);
    expect(data[8]).toBe(1);
    // A published value: the pHYs chunk of 300 dpi files ends with 78 a5 3f 76.
    expect(crc.toString(16)).toBe('78a53f76');
  });

  it('leaves every other byte as it was', () => {
    const out = Buffer.from(withDensity(png, 300));
    expect(Buffer.concat([out.subarray(0, 33), out.subarray(33 + 21)]).equals(png)).toBe(true);
  });

  it('refuses what is no PNG', () => {
    expect(() => withDensity(new TextEncoder().encode('<svg/>'), 300)).toThrow(RangeError);
    expect(() => withDensity(png.subarray(0, 20), 300)).toThrow(RangeError);
  });

  it('counts whole pixels: 16 cm at 300 dpi is 1,890', () => {
    expect([pixels(160, 300), pixels(120, 300), pixels(78, 300)]).toEqual([1890, 1417, 921]);
  });
});
