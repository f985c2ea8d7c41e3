/** How large a PNG is on paper: its pixels, and the chunk by which a word processor places it so. */
import { crc32 } from '../import/package/crc32';

/** What print asks for. */
export const PRINT_DPI = 300;

/** Above this Chromium makes no canvas and takes no picture. */
export const MAX_SIDE = 16_384;

const MM_PER_INCH = 25.4;
/** Signature (8) and the IHDR chunk (length 4, type 4, data 13, CRC 4), which always comes first. */
const AFTER_HEADER = 8 + 25;

/** Whole pixels: 16 cm at 300 dpi is 1,890. */
export function pixels(millimetres: number, dpi: number): number {
  return Math.round((millimetres / MM_PER_INCH) * dpi);
}

/** The PNG with a pHYs chunk for `dpi` dots per inch. Throws when the bytes are no PNG. */
export function withDensity(png: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  if (String.fromCharCode(...png.subarray(1, 4)) !== 'PNG' || png.length < AFTER_HEADER) {
    throw new RangeError('not a PNG');
  }
  const chunk = physicalSize(Math.round((dpi * 1000) / MM_PER_INCH));
  const out = new Uint8Array(png.length + chunk.length);
  out.set(png.subarray(0, AFTER_HEADER));
  out.set(chunk, AFTER_HEADER);
  out.set(png.subarray(AFTER_HEADER), AFTER_HEADER + chunk.length);
  return out;
}

/** pHYs (PNG, third edition, 11.3.4.3): pixels per unit in x and y, and the unit: 1 = metre. */
function physicalSize(perMetre: number): Uint8Array {
  const chunk = new Uint8Array(4 + 4 + 9 + 4);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(
    [...'pHYs'].map((letter) => letter.charCodeAt(0)),
    4,
  );
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  return chunk;
}
