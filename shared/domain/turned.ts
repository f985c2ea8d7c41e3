/**
 * Where a cell is, of a table that is read upright or turned. Of a turned table the fields stand
 * below each other and each record has a column: its `rij` is then a column of the sheet (1 = A) and
 * its `kolom` a row (0 = row 1). Whatever is shown or stored as an address goes through here, so that
 * it is always that of the sheet as it stands.
 */

/** A table, a choice or an import: absent = upright. */
export interface Turned {
  readonly gedraaid?: true | undefined;
}

/** 0-based column to letters: 0 -> A, 26 -> AA. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** 0-based column and 1-based row of the sheet to an address: (1, 7) -> B7. */
export function cellAddress(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

/** The address of a cell of a table: (1, 7) of an upright one is B7, of a turned one G2. */
export function addressOf({ gedraaid }: Turned, kolom: number, rij: number): string {
  return gedraaid ? cellAddress(rij - 1, kolom + 1) : cellAddress(kolom, rij);
}

/** A part of a sheet: 1-based rows and 0-based columns, inclusive. */
interface Area {
  r1: number;
  c1: number;
  r2: number;
  c2: number;
}

/** A part of a sheet as a part of its turned view, or the other way round. */
export function turnedArea({ r1, c1, r2, c2 }: Area): Area {
  return { r1: c1 + 1, c1: r1 - 1, r2: c2 + 1, c2: r2 - 1 };
}

/** A part of the sheet as a table is read, turned or not; or the other way round. */
export function areaInView<Part extends Area | null>(area: Part, { gedraaid }: Turned): Part {
  return gedraaid && area !== null ? (turnedArea(area) as Part) : area;
}

/** What a record of the table stands in, for one and for more. */
export function recordLines({ gedraaid }: Turned): readonly [een: string, meer: string] {
  return gedraaid ? ['kolom', 'kolommen'] : ['rij', 'rijen'];
}

/** What a field of the table stands in, for one and for more. */
export function fieldLines({ gedraaid }: Turned): readonly [een: string, meer: string] {
  return gedraaid ? ['rij', 'rijen'] : ['kolom', 'kolommen'];
}

/** Which record: the number of its row, or of a turned table the letters of its column. */
export function recordSign({ gedraaid }: Turned, rij: number): string {
  return gedraaid ? columnName(rij - 1) : String(rij);
}

/** Which field: the letters of its column, or of a turned table the number of its row. */
export function fieldSign({ gedraaid }: Turned, kolom: number): string {
  return gedraaid ? String(kolom + 1) : columnName(kolom);
}

/** "rij 7", or of a turned table "kolom G". */
export function recordPlace(turned: Turned, rij: number): string {
  return `${recordLines(turned)[0]} ${recordSign(turned, rij)}`;
}

/** "kolom B", or of a turned table "rij 2". */
export function fieldPlace(turned: Turned, kolom: number): string {
  return `${fieldLines(turned)[0]} ${fieldSign(turned, kolom)}`;
}

/** Row and column of the table of an address of the sheet; null for what is no address. */
export function placeOfCell(
  { gedraaid }: Turned,
  cel: string,
): { rij: number; kolom: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(cel) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return gedraaid ? { rij: column, kolom: row - 1 } : { rij: row, kolom: column - 1 };
}
