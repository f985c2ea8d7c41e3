/**
 * Code page 1252, which is what Excel on Windows writes when it saves as "CSV" here. By a table of
 * its own, since the decoder of Node 20 takes the bytes 80-9F for control characters.
 * Source: https://encoding.spec.whatwg.org/#legacy-single-byte-encodings (index-windows-1252).
 */

/** What the bytes 80-9F stand for; the five that stand for nothing keep their number. */
const HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const FIRST = 0x80;

const UNITS = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= FIRST && byte < FIRST + HIGH.length ? HIGH.charCodeAt(byte - FIRST) : byte,
);

/** A text is made of its units at once: of a byte at a time it would take many times as long. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) units[at] = UNITS[bytes[at] as number] as number;
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}
