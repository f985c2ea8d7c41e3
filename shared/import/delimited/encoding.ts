/**
 * From the bytes of a text file to its text. What the file says by its first bytes counts; then what
 * its bytes can be: text in UTF-16 has a zero in every other byte, and what is no UTF-8 was hardly
 * ever meant as such, so the rest is the code page of Windows.
 */
import type { Control } from '../control';
import type { TextEncodingName } from '../form';
import { decodeWindows1252 } from './windows-1252';

/** Bytes of a file by which UTF-16 without a mark is known, and text from what is none. */
const HEAD = 4_096;
/** Bytes that are looked at between two looks at the clock. */
const PIECE = 1024 * 1024;
/** Of Dutch or English in UTF-16 nearly every other byte is zero; of anything else in text, none. */
const MOSTLY = 0.6;
const HARDLY = 0.05;
/** More of the head than this as control characters, and it is no text. A stray one occurs. */
const MAX_CONTROLS = 0.005;
/** So many signs that are right for one that is wrong. */
const NEARLY = 10;
const SIGNS_PER_BREATH = 10_000;
/** Written by DOS, and by programs that still think in it, after the last line. */
const END_OF_FILE = '\u001a';

/** What a byte order mark says; null without one. */
export function markedEncoding(bytes: Uint8Array): TextEncodingName | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark, by which of each two bytes is zero; null when it is not that. */
function zeroedEncoding(head: Uint8Array): TextEncodingName | null {
  const pairs = head.length >> 1;
  if (pairs < 2) return null;
  let first = 0;
  let second = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) first += 1;
    if (head[at + 1] === 0) second += 1;
  }
  if (second > MOSTLY * pairs && first < HARDLY * pairs) return 'utf-16le';
  return first > MOSTLY * pairs && second < HARDLY * pairs ? 'utf-16be' : null;
}

/** Tab, line ends and form feeds belong in text, and an escape to some old encodings. */
function isControl(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return code < 9 || (code > 13 && code < 32 && code !== 27 && sign !== END_OF_FILE);
}

/** The first characters of a text, or null when the bytes are no text. */
export function textHead(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD);
  const codering = markedEncoding(head) ?? zeroedEncoding(head) ?? 'utf-8';
  const text = new TextDecoder(codering).decode(head);
  if (text.includes('\0')) return null;
  const controls = Array.from(text).filter(isControl).length;
  return controls > MAX_CONTROLS * text.length ? null : text;
}

async function isStrictly(bytes: Uint8Array, control: Control): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
      await control.breathe();
    }
    decoder.decode();
    return true;
  } catch (reason) {
    if (reason instanceof TypeError) return false;
    throw reason;
  }
}

/**
 * UTF-8 that was cut off, or into which lines of another file were pasted: almost every sign beyond
 * ASCII is right. In the code page of Windows almost none would be.
 */
async function isNearly(bytes: Uint8Array, control: Control): Promise<boolean> {
  const text = await decodeText(bytes, 'utf-8', control);
  let right = 0;
  let wrong = 0;
  for (const [sign] of text.matchAll(/\P{ASCII}/gu)) {
    if (sign === REPLACED) wrong += 1;
    else right += 1;
    if ((right + wrong) % SIGNS_PER_BREATH === 0) await control.breathe();
  }
  return right > NEARLY * wrong;
}

/** How a text was written. Throws what `control` throws. */
export async function encodingOf(bytes: Uint8Array, control: Control): Promise<TextEncodingName> {
  const told = markedEncoding(bytes) ?? zeroedEncoding(bytes.subarray(0, HEAD));
  if (told !== null) return told;
  if (await isStrictly(bytes, control)) return 'utf-8';
  return (await isNearly(bytes, control)) ? 'utf-8' : 'windows-1252';
}

/** What UTF-8 and UTF-16 cannot be read as. */
export const REPLACED = '\ufffd';

/** The bytes behind a mark of this encoding. */
function unmarked(bytes: Uint8Array, codering: TextEncodingName): Uint8Array {
  const told = markedEncoding(bytes);
  // A mark of UTF-8 is three bytes, and no text in the code page of Windows begins with them.
  if (told === 'utf-8') return bytes.subarray(codering.startsWith('utf-16') ? 0 : 3);
  return told === codering ? bytes.subarray(2) : bytes;
}

/**
 * The whole text, without its mark and without the end sign of DOS. What does not fit the encoding
 * becomes REPLACED. Throws what `control` throws.
 */
export async function decodeText(
  bytes: Uint8Array,
  codering: TextEncodingName,
  control: Control,
): Promise<string> {
  const rest = unmarked(bytes, codering);
  const wide = codering === 'windows-1252' ? null : new TextDecoder(codering, { ignoreBOM: true });
  let text = '';
  for (let at = 0; at < rest.length; at += PIECE) {
    const piece = rest.subarray(at, at + PIECE);
    text += wide === null ? decodeWindows1252(piece) : wide.decode(piece, { stream: true });
    await control.breathe();
  }
  text += wide?.decode() ?? '';
  return text.endsWith(END_OF_FILE) ? text.slice(0, -1) : text;
}
