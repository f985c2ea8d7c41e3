/**
 * Fills in a workbook as somebody in Excel does: cells get values, everything else stays. It changes the
 * markup of the first sheet, so that a test does not depend on the writer that it tests.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Typed = string | number | null;

const FIRST_SHEET = 'xl/worksheets/sheet1.xml';

const escapeXml = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function cell(address: string, value: Typed): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

/** 0-based. */
const columnOf = (address: string): number =>
  [...address.replace(/\d/g, '')].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The markup of the parts of a workbook, by path. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );
}

/** The workbook with these cells on its first sheet, by address: "B5". What stood there is replaced. */
export function fillCells(
  bytes: Uint8Array,
  cells: Readonly<Record<string, Typed>>,
): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const markup = strFromU8(parts[FIRST_SHEET] ?? new Uint8Array());
  const rows = new Map<number, Map<string, string>>();
  const put = (address: string, value: string) => {
    const number = Number(address.replace(/\D/g, ''));
    const row = rows.get(number) ?? new Map<string, string>();
    row.set(address, value);
    rows.set(number, row);
  };
  const [data = ''] = markup.match(/<sheetData>.*<\/sheetData>/s) ?? [];
  for (const [found, address = ''] of data.matchAll(
    /<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs,
  )) {
    put(address, found);
  }
  for (const [address, value] of Object.entries(cells)) put(address, cell(address, value));
  const filled = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([number, row]) => {
      const sorted = [...row].sort(([a], [b]) => columnOf(a) - columnOf(b));
      return `<row r="${number}">${sorted.map(([, each]) => each).join('')}</row>`;
    });
  const changed = markup.replace(data, () => `<sheetData>${filled.join('')}</sheetData>`);
  return new Uint8Array(zipSync({ ...parts, [FIRST_SHEET]: strToU8(changed) }, { level: 1 }));
}
