/**
 * An OLE compound file ([MS-CFB]): a small file system in a file, in which Office before 2007 kept
 * its documents, and in which a password packs a newer one. Nothing in it is believed: every chain
 * is as long as the file at most, every sector must lie in the file, and a stream is as long as its
 * entry says or it is an error.
 */
import { damaged } from '../refusals';

/** Sector numbers from here on have a meaning of their own: free, end of chain, table. */
const SPECIAL = 0xfffffffa;
const END = 0xfffffffe;
const HEADER = 512;
/** Sectors of the allocation table that the header itself lists. */
const LISTED = 109;
const ENTRY = 128;
const SMALL = 64;
const STREAM = 2;
const ROOT = 5;
const NOTHING = 0xffffffff;

const WHERE = 'de indeling van het bestand';

interface DirectoryEntry {
  /** In lower case: names are compared without regard to it. */
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorSize: number;
  readonly #sectors: number;
  readonly #table: Uint32Array;
  readonly #entries: DirectoryEntry[];
  /** What stands at the top, by name; what an embedded document brought along lies deeper. */
  readonly #top = new Map<string, DirectoryEntry>();

  /** Throws 'werkmap-beschadigd' when the structure makes no sense. */
  constructor(bytes: Uint8Array) {
    if (bytes.length < HEADER) throw damaged(WHERE, 'het bestand is afgekapt');
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.#view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw damaged(WHERE, 'de maat van de blokken klopt niet');
    this.#sectorSize = 1 << shift;
    // The last sector may be cut short: some programs do not fill it up.
    this.#sectors = Math.ceil(bytes.length / this.#sectorSize) - 1;
    this.#table = this.#readTable();
    this.#entries = this.#readDirectory();
    this.#fillTop();
  }

  /** True when there is a stream or storage of this name (in lower case) at the top. */
  has(name: string): boolean {
    return this.#top.has(name);
  }

  /** The bytes of a stream at the top. Throws 'werkmap-beschadigd' when it is not whole. */
  stream(name: string): Uint8Array {
    const entry = this.#top.get(name);
    if (entry === undefined || entry.type !== STREAM) {
      throw damaged(WHERE, `het onderdeel ${name} ontbreekt`);
    }
    return entry.size < this.#view.getUint32(56, true)
      ? this.#smallStream(entry)
      : this.#gather(entry.start, entry.size);
  }

  #sectorAt(sector: number): number {
    return (sector + 1) * this.#sectorSize;
  }

  /** All sectors of a chain. */
  #chain(start: number): number[] {
    const chain: number[] = [];
    for (let sector = start; sector < SPECIAL; sector = this.#table[sector] ?? END) {
      if (sector >= this.#sectors) throw damaged(WHERE, 'een blok ligt buiten het bestand');
      if (chain.length > this.#sectors) throw damaged(WHERE, 'de blokken lopen in een kring');
      chain.push(sector);
    }
    return chain;
  }

  /** The allocation table: for each sector the next of its chain. */
  #readTable(): Uint32Array {
    const perSector = this.#sectorSize / 4;
    const table = new Uint32Array(this.#sectors).fill(NOTHING);
    let filled = 0;
    const take = (sector: number) => {
      if (sector >= SPECIAL || filled >= table.length) return;
      if (sector >= this.#sectors) throw damaged(WHERE, 'een blok ligt buiten het bestand');
      const at = this.#sectorAt(sector);
      for (let i = 0; i < perSector && filled < table.length; i++) {
        const from = at + i * 4;
        table[filled++] =
          from + 4 <= this.#bytes.length ? this.#view.getUint32(from, true) : NOTHING;
      }
    };
    for (let i = 0; i < LISTED; i++) take(this.#view.getUint32(76 + i * 4, true));
    // Larger files list the sectors of their table in sectors of their own, each naming the next.
    let list = this.#view.getUint32(68, true);
    for (let steps = 0; list < SPECIAL && filled < table.length; steps++) {
      if (list >= this.#sectors || this.#sectorAt(list + 1) > this.#bytes.length) {
        throw damaged(WHERE, 'een blok ligt buiten het bestand');
      }
      if (steps > this.#sectors) throw damaged(WHERE, 'de blokken lopen in een kring');
      const at = this.#sectorAt(list);
      for (let i = 0; i < perSector - 1; i++) take(this.#view.getUint32(at + i * 4, true));
      list = this.#view.getUint32(at + (perSector - 1) * 4, true);
    }
    return table;
  }

  #readDirectory(): DirectoryEntry[] {
    const entries: DirectoryEntry[] = [];
    for (const sector of this.#chain(this.#view.getUint32(48, true))) {
      const begin = this.#sectorAt(sector);
      const end = Math.min(begin + this.#sectorSize, this.#bytes.length);
      for (let at = begin; at + ENTRY <= end; at += ENTRY) entries.push(this.#entry(at));
    }
    return entries;
  }

  #entry(at: number): DirectoryEntry {
    const view = this.#view;
    const length = Math.min(64, view.getUint16(at + 64, true));
    let name = '';
    for (let i = 0; i + 2 < length; i += 2)
      name += String.fromCharCode(view.getUint16(at + i, true));
    return {
      name: name.toLowerCase(),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      // The upper half counts in large sectors only, and no file is that large.
      size: view.getUint32(at + 120, true),
    };
  }

  /** Walks the tree of the entries at the top; each is visited once, whatever the links say. */
  #fillTop(): void {
    const root = this.#entries[0];
    if (root === undefined || root.type !== ROOT) {
      throw damaged(WHERE, 'de inhoudsopgave ontbreekt');
    }
    const waiting = [root.child];
    const seen = new Set<number>();
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const entry = this.#entries[id];
      if (entry === undefined || id === 0 || seen.has(id)) continue;
      seen.add(id);
      if (!this.#top.has(entry.name)) this.#top.set(entry.name, entry);
      waiting.push(entry.left, entry.right);
    }
  }

  /** The bytes of a chain, up to `size`. */
  #gather(start: number, size: number): Uint8Array {
    const whole = this.#room(size);
    let filled = 0;
    for (const sector of this.#chain(start)) {
      if (filled >= size) break;
      const at = this.#sectorAt(sector);
      const piece = this.#bytes.subarray(at, at + Math.min(this.#sectorSize, size - filled));
      whole.set(piece, filled);
      filled += piece.length;
    }
    if (filled < size) throw damaged(WHERE, 'een onderdeel is afgekapt');
    return whole;
  }

  /** Room for a stream, which is in the file and so no longer than it. */
  #room(size: number): Uint8Array {
    if (size > this.#bytes.length) throw damaged(WHERE, 'een onderdeel is langer dan het bestand');
    return new Uint8Array(size);
  }

  /** Short streams share the stream of the root, in sectors of 64 bytes with a table of their own. */
  #smallStream({ start, size }: DirectoryEntry): Uint8Array {
    const root = this.#entries[0] as DirectoryEntry;
    const container = this.#gather(root.start, root.size);
    const links = this.#chain(this.#view.getUint32(60, true));
    const perSector = this.#sectorSize / 4;
    const next = (small: number): number => {
      const sector = links[Math.floor(small / perSector)];
      const at = sector === undefined ? Infinity : this.#sectorAt(sector) + (small % perSector) * 4;
      return at + 4 <= this.#bytes.length ? this.#view.getUint32(at, true) : END;
    };
    const whole = this.#room(size);
    let filled = 0;
    for (let sector = start; filled < size && sector < SPECIAL; sector = next(sector)) {
      const at = sector * SMALL;
      const piece = container.subarray(at, at + Math.min(SMALL, size - filled));
      if (piece.length === 0) break;
      whole.set(piece, filled);
      filled += piece.length;
    }
    if (filled < size) throw damaged(WHERE, 'een onderdeel is afgekapt');
    return whole;
  }
}
