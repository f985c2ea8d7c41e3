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

/** Takes a piece that arrived; a promise holds the next one back until it resolves. */
export type TakePiece = (piece: Uint8Array) => Promise<void> | undefined;

async function inflateDeflated(entry: Entry, take: TakePiece): Promise<void> {
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
  const next = async () => {
    try {
      return await reader.read();
    } catch (cause) {
      throw damaged(entry.name, 'het onderdeel is niet uit te pakken', cause);
    }
  };
  try {
    for (let step = await next(); !step.done; step = await next()) {
      const busy = take(step.value);
      if (busy !== undefined) await busy;
    }
  } finally {
    // Also after a refusal half-way: the stream must not go on inflating by itself.
    await reader.cancel().catch(() => undefined);
  }
}

async function copyStored(entry: Entry, take: TakePiece): Promise<void> {
  for (let at = 0; at < entry.data.length; at += SLICE) {
    await take(entry.data.subarray(at, at + SLICE));
  }
}

/**
 * Hands on the bytes of a part, in pieces. Throws 'werkmap-beschadigd' as soon as more comes out
 * than was declared, and at the end when less did or the checksum differs: `take` may work along,
 * but nothing is to be believed before this resolves.
 */
export async function inflate(entry: Entry, take: TakePiece): Promise<void> {
  let length = 0;
  let checksum = 0;
  const check: TakePiece = (piece) => {
    length += piece.length;
    if (length > entry.unpacked) throw damaged(entry.name, 'er zit meer in dan is opgegeven');
    checksum = crc32(piece, checksum);
    return take(piece);
  };
  if (entry.method === STORED) await copyStored(entry, check);
  else if (entry.method === DEFLATED) await inflateDeflated(entry, check);
  else throw damaged(entry.name, 'het onderdeel is op een onbekende manier ingepakt');
  if (length < entry.unpacked) throw damaged(entry.name, 'er zit minder in dan is opgegeven');
  if (checksum !== entry.crc) throw damaged(entry.name, 'de controlesom klopt niet');
}

/** A whole part in memory: for the small parts, and for what is handed over to another reader. */
export async function inflateWhole(entry: Entry): Promise<Uint8Array> {
  const whole = new Uint8Array(entry.unpacked);
  let at = 0;
  await inflate(entry, (piece) => {
    whole.set(piece, at);
    at += piece.length;
    return undefined;
  });
  return whole;
}
