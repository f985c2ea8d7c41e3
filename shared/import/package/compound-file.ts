/**
 * The names in an OLE compound file ([MS-CFB]): enough to tell a workbook with a password from an
 * old .xls. Nothing of the contents is read. Every walk is bounded by the file's own size.
 */

const FREE = 0xfffffffa;
const HEADER = 512;

/**
 * Names of the streams and storages, in lower case. Empty when the structure makes no sense:
 * then the caller knows only that it was meant to be a compound file.
 */
export function compoundNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  if (bytes.length < HEADER) return names;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return names;
  const sectorSize = 1 << shift;
  const sectorAt = (sector: number) => (sector + 1) * sectorSize;
  const inFile = (sector: number) => sector < FREE && sectorAt(sector) + sectorSize <= bytes.length;
  const perSector = sectorSize / 4;

  /** The sector after this one, by the allocation table; its first 109 sectors stand in the header. */
  const next = (sector: number): number => {
    const table = Math.floor(sector / perSector);
    if (table >= 109) return FREE;
    const tableSector = view.getUint32(76 + table * 4, true);
    if (!inFile(tableSector)) return FREE;
    return view.getUint32(sectorAt(tableSector) + (sector % perSector) * 4, true);
  };

  let sector = view.getUint32(48, true);
  for (let steps = bytes.length / sectorSize; steps > 0 && inFile(sector); steps--) {
    const start = sectorAt(sector);
    for (let entry = start; entry < start + sectorSize; entry += 128) {
      const length = view.getUint16(entry + 64, true);
      if (length < 2 || length > 64) continue;
      let name = '';
      for (let i = 0; i < length - 2; i += 2) {
        name += String.fromCharCode(view.getUint16(entry + i, true));
      }
      names.add(name.toLowerCase());
    }
    sector = next(sector);
  }
  return names;
}
