/** From a part in the package to its bytes in UTF-8, with a breath between the pieces. */
import type { Control, Stage } from '../control';
import { LIMITS } from '../limits';
import type { Entry } from '../package/directory';
import { inflate, inflateWhole } from '../package/inflate';
import { damaged, size, tooLarge } from '../refusals';
import type { PartReader } from './part-reader';

/** XML may be UTF-16; a byte order mark or the shape of its first bytes says so. */
function wideEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a, b] = head;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return null;
}

/** Other encodings are not allowed in a workbook; guessing one would spoil its letters. */
function checkDeclaration(part: string, head: Uint8Array): void {
  const text = String.fromCharCode(...head.subarray(0, 200));
  const declared = /<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
  if (declared === undefined || /^(utf-?8|us-ascii|ascii)$/i.test(declared)) return;
  throw damaged(part, 'de tekens staan er in een codering die niet mag');
}

const BOM = [0xef, 0xbb, 0xbf];

/** Pieces of a part, one after the other, to UTF-8 without byte order mark. */
class ToUtf8 {
  readonly #part: string;
  #begun = false;
  #decoder: InstanceType<typeof TextDecoder> | null = null;

  constructor(part: string) {
    this.#part = part;
  }

  convert(piece: Uint8Array): Uint8Array {
    if (this.#begun) return this.#decoder === null ? piece : this.#recode(piece);
    this.#begun = true;
    const wide = wideEncoding(piece);
    if (wide !== null) {
      this.#decoder = new TextDecoder(wide, { fatal: true });
      return this.#recode(piece);
    }
    checkDeclaration(this.#part, piece);
    return BOM.every((byte, i) => piece[i] === byte) ? piece.subarray(BOM.length) : piece;
  }

  /** After the last piece: a character that was cut off is an error. */
  end(): void {
    if (this.#decoder !== null) this.#recode(null);
  }

  #recode(piece: Uint8Array | null): Uint8Array {
    try {
      const text =
        piece === null ? this.#decoder?.decode() : this.#decoder?.decode(piece, { stream: true });
      return new TextEncoder().encode(text);
    } catch (cause) {
      throw damaged(this.#part, 'er staan tekens in die niet te lezen zijn', cause);
    }
  }
}

/** Feeds a part to its reader. Size and checksum are known to be right once this resolves. */
export async function readPart(
  entry: Entry,
  reader: PartReader,
  control: Control,
  stage?: () => Stage,
): Promise<void> {
  const utf8 = new ToUtf8(entry.name);
  await inflate(entry, (piece) => {
    reader.push(utf8.convert(piece));
    return control.breathe(stage);
  });
  utf8.end();
  reader.end();
}

/** The whole of a part that only describes others, in UTF-8. */
export async function wholePart(entry: Entry, control: Control): Promise<Uint8Array> {
  if (entry.unpacked > LIMITS.support) {
    throw tooLarge(`het onderdeel ${entry.name}`, size(entry.unpacked), size(LIMITS.support));
  }
  const utf8 = new ToUtf8(entry.name);
  const whole = utf8.convert(await inflateWhole(entry));
  utf8.end();
  await control.breathe();
  return whole;
}
