/**
 * Bounded inflating: every byte that comes out is counted against the size the header declared and
 * checked by its CRC. A part is whole and as declared, or it is an error.
 */
import { damaged } from '../refusals';
import { crc32 } from './crc32';
import type { Entry } from './directory';

const STORED = 0;
const DEFLATED = 8;

/** Packed bytes per write, so that a bomb is noticed after little work. */
const SLICE = 64 * 1024;

async function* inflated(entry: Entry): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  const feed = async (): Promise<void> => {
    for (let at = 0; at < entry.data.length; at += SLICE) {
      // The copy keeps the file's own buffer out of the stream's hands.
      await writer.write(entry.data.slice(at, at + SLICE));
    }
    await writer.close();
  };
  // What goes wrong in writing comes out of the reader as well, which reports it.
  feed().catch(() => undefined);
  const reader = stream.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (cause) {
    throw damaged(entry.name, 'het onderdeel is niet uit te pakken', cause);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function* stored(entry: Entry): Generator<Uint8Array> {
  for (let at = 0; at < entry.data.length; at += SLICE) yield entry.data.subarray(at, at + SLICE);
}

/**
 * The bytes of a part, in pieces. Throws 'werkmap-beschadigd' as soon as more comes out than was
 * declared, and at the end when less did or the checksum differs: a consumer may work along, but
 * must not publish before the generator is done.
 */
export async function* inflate(entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw damaged(entry.name, 'het onderdeel is op een onbekende manier ingepakt');
  }
  let length = 0;
  let checksum = 0;
  for await (const piece of entry.method === STORED ? stored(entry) : inflated(entry)) {
    length += piece.length;
    if (length > entry.unpacked) throw damaged(entry.name, 'er zit meer in dan is opgegeven');
    checksum = crc32(piece, checksum);
    yield piece;
  }
  if (length < entry.unpacked) throw damaged(entry.name, 'er zit minder in dan is opgegeven');
  if (checksum !== entry.crc) throw damaged(entry.name, 'de controlesom klopt niet');
}

/** A whole part in memory: for the small parts, and for what is handed over to another reader. */
export async function inflateWhole(entry: Entry): Promise<Uint8Array> {
  const whole = new Uint8Array(entry.unpacked);
  let at = 0;
  for await (const piece of inflate(entry)) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
