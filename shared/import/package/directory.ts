/**
 * The preflight of a zip package: its central directory is read and judged before one byte is
 * inflated. Source: PKWARE APPNOTE 6.3.10. Zip64 records are read, because streaming writers put
 * them in small files too; what they claim is held to the same limits.
 */
import { CodedError } from '../../desktop/errors';
import { LIMITS } from '../limits';
import { count, damaged, size, tooLarge } from '../refusals';

export interface Entry {
  /** With `/` between folders, as declared (case kept). */
  name: string;
  /** 0 = stored, 8 = deflated; others cannot be opened. */
  method: number;
  crc: number;
  /** Declared sizes in bytes; inflating holds them to it. */
  packed: number;
  unpacked: number;
  /** The packed bytes, a view on the file. */
  data: Uint8Array;
}

/** Entries by lower-case name: package part names are case-insensitive. */
export type Directory = ReadonlyMap<string, Entry>;

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const U16 = 0xffff;
const U32 = 0xffffffff;

/** Deflate cannot do better than 1032:1; a header that claims more lies. */
const MAX_RATIO = 1_032;

interface End {
  entries: number;
  offset: number;
}

interface Header {
  flags: number;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  nameLength: number;
  offset: number;
  /** Bytes of the whole record. */
  length: number;
}

const WHERE = 'de inhoudsopgave';

/** 64-bit number; beyond what a double holds exactly it is far over every limit anyway. */
const u64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

function findEnd(view: DataView): End {
  const last = view.byteLength - 22;
  const first = Math.max(0, last - U16);
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    // A record of which the comment does not fit is a coincidence of bytes.
    if (at + 22 + view.getUint16(at + 20, true) > view.byteLength) continue;
    const entries = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (entries !== U16 && offset !== U32) return { entries, offset };
    return findEnd64(view, at) ?? { entries, offset };
  }
  throw damaged(WHERE, 'het einde van het bestand ontbreekt');
}

function findEnd64(view: DataView, end: number): End | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64) return null;
  const at = u64(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64) {
    throw damaged(WHERE, 'het einde van het bestand ontbreekt');
  }
  return { entries: u64(view, at + 32), offset: u64(view, at + 48) };
}

/** Replaces the 32-bit fields that say "see the extra field" by their 64-bit values. */
function apply64(view: DataView, header: Header, from: number, to: number): void {
  let at = from;
  while (at + 4 <= to) {
    const id = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > to) return;
    if (id === 1) {
      let p = at + 4;
      const next = (field: 'unpacked' | 'packed' | 'offset') => {
        if (header[field] !== U32 || p + 8 > end) return;
        header[field] = u64(view, p);
        p += 8;
      };
      next('unpacked');
      next('packed');
      next('offset');
      return;
    }
    at = end;
  }
}

function readHeader(view: DataView, at: number): Header {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) {
    throw damaged(WHERE, 'een onderdeel ontbreekt');
  }
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const header: Header = {
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    nameLength,
    offset: view.getUint32(at + 42, true),
    length: 46 + nameLength + extraLength + view.getUint16(at + 32, true),
  };
  if (at + header.length > view.byteLength) throw damaged(WHERE, 'een onderdeel is afgekapt');
  apply64(view, header, at + 46 + nameLength, at + 46 + nameLength + extraLength);
  return header;
}

/** Some Windows writers put backslashes between folders. Names that leave the package are refused. */
function partName(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes).replaceAll('\\', '/');
  const unsafe =
    name === '' ||
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    name.includes('\0') ||
    name.split('/').includes('..');
  if (unsafe) throw damaged(WHERE, 'een onderdeel heeft een onveilige naam');
  return name;
}

/**
 * The packed bytes of a part. Its own header must say the same name and method as the directory:
 * where the two differ, two readers would read two different workbooks.
 */
function packedBytes(
  bytes: Uint8Array,
  view: DataView,
  name: string,
  header: Header,
  nameBytes: Uint8Array,
): Uint8Array {
  const at = header.offset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) {
    throw damaged(name, 'het onderdeel staat niet waar de inhoudsopgave het noemt');
  }
  const own = bytes.subarray(at + 30, at + 30 + view.getUint16(at + 26, true));
  const same = own.length === nameBytes.length && own.every((byte, i) => byte === nameBytes[i]);
  if (!same || view.getUint16(at + 8, true) !== header.method) {
    throw damaged(name, 'het onderdeel heet anders dan de inhoudsopgave zegt');
  }
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + header.packed > bytes.length) throw damaged(name, 'het onderdeel is afgekapt');
  return bytes.subarray(start, start + header.packed);
}

function judge(name: string, header: Header): void {
  if (header.flags & 1) throw new CodedError('werkmap-versleuteld');
  if (header.unpacked > LIMITS.part) {
    throw tooLarge(`het onderdeel ${name}`, size(header.unpacked), size(LIMITS.part));
  }
  const possible = header.method === 0 ? header.packed : (header.packed + 1) * MAX_RATIO;
  if (header.unpacked > possible) throw damaged(name, 'de opgegeven grootte kan niet kloppen');
}

/**
 * Reads the central directory of a zip package. Throws 'werkmap-beschadigd', 'werkmap-te-groot' or
 * 'werkmap-versleuteld'. What it returns is inside the limits as far as headers can tell; headers
 * can lie, so inflate.ts counts again.
 */
export function readDirectory(bytes: Uint8Array): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end.entries > LIMITS.entries) {
    throw tooLarge('het aantal onderdelen', count(end.entries), count(LIMITS.entries));
  }
  const directory = new Map<string, Entry>();
  let at = end.offset;
  let total = 0;
  for (let i = 0; i < end.entries; i++) {
    const header = readHeader(view, at);
    const nameBytes = bytes.subarray(at + 46, at + 46 + header.nameLength);
    const name = partName(nameBytes);
    at += header.length;
    judge(name, header);
    total += header.unpacked;
    if (total > LIMITS.total)
      throw tooLarge('de uitgepakte inhoud', size(total), size(LIMITS.total));
    if (name.endsWith('/')) continue;
    const key = name.toLowerCase();
    if (directory.has(key)) throw damaged(name, 'het onderdeel staat er twee keer in');
    const { method, crc, packed, unpacked } = header;
    const data = packedBytes(bytes, view, name, header, nameBytes);
    directory.set(key, { name, method, crc, packed, unpacked, data });
  }
  return directory;
}
