/**
 * Which cell of what was imported a field of a record came from. One row may make several records:
 * then the record says which column made it, and what stands in no row stands in a heading.
 */
import { figureHeading, saysUnit } from './figure-cell';
import type { HeadingField, ImportRecord, SourceRow } from './provenance';
import type { AnyRecord } from './record';

/** Where a field was read. */
export interface FieldPlace {
  /** Place in the columns of the import, and so in the cells of the row. */
  index: number;
  /** The heading or title that says it; null = the cell in the row itself. */
  kop: HeadingField | null;
}

type Source = Pick<ImportRecord, 'kolommen' | 'kopregel' | 'vorm'> &
  Partial<Pick<ImportRecord, 'soort'>>;

/** What one cell may say beside its own field: `bijna 30%`, `10 tot 15`, `onbekend`. */
const OF_A_VALUE = new Set(['waarde', 'waardeMax', 'waardetekst', 'operator', 'eenheid']);
/** What the heading of a column says of its records where the import does not say which cell. */
const OF_A_HEADING = new Set(['jaar', 'periode', 'maat', 'vraag']);
const ONE_YEAR = /^\D*(?:19|20)\d{2}\D*$/u;
/** The field whose cell gave another one, where that has no cell of its own that is filled. */
const GIVEN_BY: Readonly<Record<string, { veld: string; als: Pick<RegExp, 'test'> }>> = {
  waardeMax: { veld: 'waarde', als: /[^-+−\d\s.,]|\d\s*[-–—]|\.{2}/u },
  // Also of digits that are no number: 12 34.
  waardetekst: { veld: 'waarde', als: /./u },
  operator: { veld: 'waarde', als: /[^\d\s.,]/u },
  eenheid: { veld: 'waarde', als: { test: saysUnit } },
  // One year, whatever stands around it.
  jaar: { veld: 'periode', als: ONE_YEAR },
  // Under the year something that is not a year alone.
  periode: { veld: 'jaar', als: /\D/u },
  // Of a code with its number before it: `1.2 Roosters`.
  code: { veld: 'naam', als: /^\d+(?:\.\d+)*\.?\)?\s/u },
};

/** 0-based column that made a record, of a row that makes several; undefined of all others. */
export function columnOf(record: AnyRecord): number | undefined {
  return 'kolom' in record ? record.kolom : undefined;
}

/**
 * The place of a field, or null when nothing in the import is it. `kolom` is that of the record: of
 * columns that make several records the one that made this one.
 */
export function placeOfField(
  source: Source,
  cellen: SourceRow['cellen'],
  asked: string,
  kolom?: number,
): FieldPlace | null {
  // What somebody asks stands in the text of a document, like what is answered.
  const veld = source.vorm !== undefined && asked === 'vraag' ? 'tekst' : asked;
  const made = source.kolommen.findIndex((column) => column.kolom === kolom);
  const own = source.kolommen[made];
  if (own?.veld === veld) return { index: made, kop: null };
  const inRow = rowColumn(source, cellen, veld, own?.kolom);
  if (own === undefined) {
    if (inRow !== null && (cellen[inRow.index] ?? null) !== null) return inRow;
    return (
      givenBy(source, cellen, veld) ??
      (source.soort === 'codeboek' && veld === 'ouder' ? parentOfCode(source, cellen) : null) ??
      ofFigure(source, cellen, veld) ??
      (veld === 'jaar' && inRow === null ? yearInMeasure(source, cellen, '') : null) ??
      inRow ??
      anyHeading(source, veld)
    );
  }
  if (inRow !== null) return inRow;
  const said = own.kopvelden?.find((each) => each.veld === veld);
  const ofCell = OF_A_VALUE.has(veld);
  if (said !== undefined && !(veld === 'eenheid' ? saysUnit(cellen[made] ?? '') : ofCell)) {
    return { index: made, kop: said };
  }
  if (ofCell) return { index: made, kop: null };
  const inMeasure = veld === 'jaar' ? yearInMeasure(source, cellen, own.kop) : null;
  if (inMeasure !== null) return inMeasure;
  if (own.kopvelden !== undefined || !OF_A_HEADING.has(veld) || source.kopregel === 0) return null;
  return {
    index: made,
    kop: { veld, rij: source.kopregel, kolom: own.kolom, tekst: own.kop },
  };
}

/**
 * Two columns may give one field, such as a value and the lower bound of a range: the filled one. Of
 * a code that stands under others the last is its name, and those before it are what it falls under.
 */
function rowColumn(
  { kolommen, soort }: Source,
  cellen: SourceRow['cellen'],
  veld: string,
  made: number | undefined,
): FieldPlace | null {
  let found = -1;
  for (const [index, column] of kolommen.entries()) {
    if (column.veld !== veld || isOfOther(column, made)) continue;
    const isFilled = (cellen[index] ?? null) !== null;
    if (isFilled && !(soort === 'codeboek' && veld === 'naam')) return { index, kop: null };
    if (isFilled || found < 0) found = index;
  }
  return found < 0 ? null : { index: found, kop: null };
}

/** Of `bijna 30%` the cell is that of the operator and the unit too. */
function givenBy(source: Source, cellen: SourceRow['cellen'], veld: string): FieldPlace | null {
  const given = GIVEN_BY[veld];
  const place = given === undefined ? null : rowColumn(source, cellen, given.veld, undefined);
  if (given === undefined || place === null) return null;
  return given.als.test((cellen[place.index] ?? '').trim()) ? place : null;
}

/** Of `Ziekteverzuim 2020` the year, where the heading of the figure (`kop`) says none. */
function yearInMeasure(
  source: Source,
  cellen: SourceRow['cellen'],
  kop: string,
): FieldPlace | null {
  if (source.kopregel !== 0 && figureHeading('jaar', kop)) return null;
  const place = rowColumn(source, cellen, 'maat', undefined);
  return place !== null && ONE_YEAR.test((cellen[place.index] ?? '').trim()) ? place : null;
}

/**
 * What a code falls under, where no column says it: the level before it in its row, or else what
 * its own cell says by its number, its indentation or the column that it stands in.
 */
function parentOfCode(source: Source, cellen: SourceRow['cellen']): FieldPlace | null {
  const code = rowColumn(source, cellen, 'code', undefined);
  if (code !== null && /^\d+(?:\.\d+)+$/u.test((cellen[code.index] ?? '').trim())) return code;
  const name = rowColumn(source, cellen, 'naam', undefined);
  if (name === null) return null;
  const levels = source.kolommen.flatMap(({ veld }, index) => (veld === 'naam' ? [index] : []));
  const above = levels.findLast((index) => index < name.index && (cellen[index] ?? null) !== null);
  if (above !== undefined) return { index: above, kop: null };
  const isBelow = name.index !== levels[0] || /^\s|^\d+\.\d/u.test(cellen[name.index] ?? '');
  return isBelow ? name : null;
}

/** What the heading above a figure says of it, where neither its row nor its cell does. */
function ofFigure(source: Source, cellen: SourceRow['cellen'], veld: string): FieldPlace | null {
  const place = source.kopregel === 0 ? null : rowColumn(source, cellen, 'waarde', undefined);
  const column = source.kolommen[place?.index ?? -1];
  // Where the import says what its headings say, it says all of it.
  if (place === null || column === undefined || column.kopvelden !== undefined) return null;
  if (!figureHeading(veld, column.kop)) return null;
  const kop = { veld, rij: source.kopregel, kolom: column.kolom, tekst: column.kop };
  return { index: place.index, kop };
}

/** Says something of records of other columns only. */
function isOfOther({ bij }: ImportRecord['kolommen'][number], made: number | undefined): boolean {
  return bij !== undefined && (made === undefined || !bij.includes(made));
}

/** A record that is its whole row: the first heading that says it. */
function anyHeading({ kolommen }: Source, veld: string): FieldPlace | null {
  for (const [index, { kopvelden = [] }] of kolommen.entries()) {
    const kop = kopvelden.find((each) => each.veld === veld);
    if (kop !== undefined) return { index, kop };
  }
  return null;
}

/**
 * Whether a column of the row is this record's: not one that made another record of the same row,
 * or says something of another only.
 */
export function isColumnOf(
  { kolommen }: Pick<ImportRecord, 'kolommen'>,
  index: number,
  kolom: number,
): boolean {
  const column = kolommen[index];
  if (column === undefined || column.kolom === kolom) return column !== undefined;
  if (column.bij !== undefined) return column.bij.includes(kolom);
  const own = kolommen.find((each) => each.kolom === kolom);
  return column.veld === null || column.veld !== own?.veld;
}
