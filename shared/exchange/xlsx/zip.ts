/**
 * Writes a zip package part by part. Each part is deflated by the platform, beside this thread, and
 * held until its sizes are known: then no reader meets a header without them. Source: PKWARE APPNOTE
 * 6.3.10.
 */
import { crc32 } from '../../import/package/crc32';

type Bytes = Uint8Array<ArrayBuffer>;

const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** 1 January 1980: when a part was made is nobody's business. */
const DATE = 0x0021;

interface Packed {
  chunks: Bytes[];
  crc: number;
  packed: number;
  unpacked: number;
}

export class ZipWriter {
  readonly #write: (bytes: Bytes) => Promise<void>;
  readonly #central: Bytes[] = [];
  #offset = 0;

  constructor(write: (bytes: Bytes) => Promise<void>) {
    this.#write = write;
  }

  /** Adds a part of these pieces, texts as UTF-8. Rejects with what `pieces` throws. */
  async add(path: string, pieces: AsyncIterable<string | Bytes>): Promise<void> {
    const part = await deflated(pieces);
    const name = new TextEncoder().encode(path);
    const sizes = (view: DataView, at: number): void => {
      view.setUint16(at, FLAGS, true);
      view.setUint16(at + 2, DEFLATED, true);
      view.setUint16(at + 6, DATE, true);
      view.setUint32(at + 8, part.crc, true);
      view.setUint32(at + 12, part.packed, true);
      view.setUint32(at + 16, part.unpacked, true);
      view.setUint16(at + 20, name.length, true);
    };
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, 0x04034b50, true);
    local.setUint16(4, VERSION, true);
    sizes(local, 6);
    const record = new DataView(new ArrayBuffer(46));
    record.setUint32(0, 0x02014b50, true);
    record.setUint16(4, VERSION, true);
    record.setUint16(6, VERSION, true);
    sizes(record, 8);
    record.setUint32(42, this.#offset, true);
    this.#central.push(new Uint8Array(record.buffer), name);
    for (const bytes of [new Uint8Array(local.buffer), name, ...part.chunks]) {
      await this.#put(bytes);
    }
  }

  /** Writes the table of contents; nothing may be added after it. */
  async end(): Promise<void> {
    const start = this.#offset;
    for (const bytes of this.#central) await this.#put(bytes);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(8, this.#central.length / 2, true);
    end.setUint16(10, this.#central.length / 2, true);
    end.setUint32(12, this.#offset - start, true);
    end.setUint32(16, start, true);
    await this.#put(new Uint8Array(end.buffer));
  }

  async #put(bytes: Bytes): Promise<void> {
    this.#offset += bytes.length;
    await this.#write(bytes);
  }
}

async function deflated(pieces: AsyncIterable<string | Bytes>): Promise<Packed> {
  const encoder = new TextEncoder();
  const stream = new CompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  const packed: Packed = { chunks: [], crc: 0, packed: 0, unpacked: 0 };
  const collected = collect(stream.readable.getReader(), packed);
  // When the pieces fail it is they who say so.
  collected.catch(() => undefined);
  try {
    for await (const piece of pieces) {
      const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
      packed.crc = crc32(bytes, packed.crc);
      packed.unpacked += bytes.length;
      await writer.write(bytes);
    }
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
  await writer.close();
  await collected;
  return packed;
}

async function collect(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  packed: Packed,
): Promise<void> {
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    packed.chunks.push(step.value as Bytes);
    packed.packed += step.value.length;
  }
}
