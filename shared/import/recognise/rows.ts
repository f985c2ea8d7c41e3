/**
 * What becomes of each row under the headings: exactly one outcome, so the counts add up. It makes
 * a record, is refused with a reason, or is skipped because it is none.
 */
import type { RefusedCell, SheetChoice } from '../preview';
import {
  isCellDate,
  type MergedRange,
  type RawCell,
  type RawRow,
  type RawSheet,
  type RawWorkbook,
} from '../sheet';
import { readAmount } from '../values/amount';
import { isBlank, nextFilled, TableCells } from './cells';
import { isImportIds } from './enquete/heading';
import { headingsAt, headingText } from './heading-rows';
import { createBeurtMaker } from './records/beurt';
import { createCasusMaker } from './records/casus';
import { createCijferMaker } from './records/cijfer';
import { createWideMaker } from './records/cijfer-wide';
import { createCodeMaker } from './records/code';
import { createDienstverbandMaker } from './records/dienstverband';
import { createKostenpostMaker } from './records/kostenpost';
import { createOrganisatieMaker } from './records/organisatie';
import type { MakerContext, RecordMaker, RecordValues } from './records/record';
import { createRespondentMaker } from './records/respondent';
import { createVertrekredenMaker } from './records/vertrekreden';
import { isNote, isTotal, isTotalOfRows } from './row-words';
import type { SheetTable } from './table';

export const skipReasons = [
  'kop',
  'totaal',
  'tussenkop',
  'noot',
  'weggelaten',
  'zonder antwoord',
  'zonder cijfer',
] as const;
export type SkipReason = (typeof skipReasons)[number];

export type RowOutcome =
  | { soort: 'overgenomen'; rows: readonly RecordValues[]; refused: readonly RefusedCell[] }
  | { soort: 'afgewezen'; refused: readonly RefusedCell[] }
  | { soort: 'overgeslagen'; waarom: SkipReason }
  /** Only white space: counts as an empty row. */
  | { soort: 'leeg' };

const EMPTY: RowOutcome = { soort: 'leeg' };

/** A merge at least this wide, across the table, is a heading between the rows. */
const WIDE = 3;

const makers: Readonly<
  Record<SheetTable['description']['soort'], (context: MakerContext) => RecordMaker>
> = {
  casussen: createCasusMaker,
  uitstroomcijfers: createCijferMaker,
  interviews: createBeurtMaker,
  dienstverbanden: createDienstverbandMaker,
  vertrekredenen: createVertrekredenMaker,
  rekentool: createKostenpostMaker,
  organisaties: createOrganisatieMaker,
  codeboek: createCodeMaker,
};

/**
 * Per kind: the columns that name a row, where "Totaal" makes it a row of totals; columns whose
 * words a row of totals may hold beside that; and columns whose words are never a note.
 */
const rowWords: Readonly<
  Record<SheetTable['description']['soort'], Record<'naam' | 'bijTotaal' | 'nooitNoot', string[]>>
> = {
  casussen: { naam: ['naam'], bijTotaal: [], nooitNoot: [] },
  uitstroomcijfers: {
    naam: ['organisatie', 'maat'],
    bijTotaal: ['eenheid', 'jaar', 'periode', 'operator'],
    nooitNoot: [],
  },
  // What people say may begin with any word; a sheet of interviews has no totals.
  interviews: { naam: [], bijTotaal: [], nooitNoot: ['tekst', 'vraag'] },
  dienstverbanden: { naam: ['pseudoniem', 'functie'], bijTotaal: [], nooitNoot: [] },
  vertrekredenen: { naam: ['reden'], bijTotaal: ['eenheid', 'jaar'], nooitNoot: [] },
  // Its totals are compared with its lines: its maker leaves them out.
  rekentool: { naam: [], bijTotaal: [], nooitNoot: [] },
  organisaties: { naam: ['naam'], bijTotaal: [], nooitNoot: [] },
  // A code may be called anything, also "Totaal".
  codeboek: { naam: [], bijTotaal: [], nooitNoot: ['naam', 'code'] },
};

/** What makes the records of a table: of most kinds a row is one, of some tables it is several. */
function makerOf({ description, perRespondent, breed }: SheetTable) {
  if (perRespondent) return createRespondentMaker;
  const isWide = breed !== undefined && description.soort === 'uitstroomcijfers';
  return isWide ? createWideMaker : makers[description.soort];
}

/** Lines that may stand above headings. */
const MAX_TITLES = 4;

/** One cell that holds something. */
function isSingle({ cellen }: RawRow): boolean {
  const first = nextFilled(cellen, 0);
  return first >= 0 && nextFilled(cellen, first + 1) < 0;
}

/** Stands directly under the row before it. */
function follows(rijen: readonly RawRow[], at: number): boolean {
  return rijen[at - 1]?.rij === (rijen[at]?.rij ?? 0) - 1;
}

/** Words, or a year: what a row of headings holds. */
function headingIn(cell: RawCell | undefined): string | null {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return String(cell);
  return isCellDate(cell) ? headingText(cell) : null;
}

function isWide({ r1, r2, c1, c2 }: MergedRange): boolean {
  return r1 === r2 && c2 - c1 + 1 >= WIDE;
}

export class RowReader {
  readonly cells: TableCells;
  readonly #sheet: RawSheet;
  readonly #table: SheetTable;
  readonly #headings: readonly ReadonlyMap<number, string>[];
  readonly #betweenHeadings: ReadonlySet<number>;
  readonly #nameColumns: readonly number[];
  readonly #measures: ReadonlySet<number>;
  readonly #besideTotal: ReadonlySet<number>;
  readonly #neverNote: ReadonlySet<number>;
  readonly #hasTotals: boolean;
  /** What a person said of single rows; null when nothing. */
  readonly #chosen: SheetChoice['rijen'] | null;

  constructor(
    sheet: RawSheet,
    table: SheetTable,
    workbook: Pick<RawWorkbook, 'opmaken' | 'vorm'>,
    rijen: SheetChoice['rijen'],
  ) {
    this.#chosen = Object.keys(rijen).length === 0 ? null : rijen;
    this.#sheet = sheet;
    this.#table = table;
    this.cells = new TableCells(sheet, table, workbook);
    this.#headings = headingMaps(sheet, table);
    this.#betweenHeadings = new Set(sheet.samengevoegd.filter(isWide).map(({ r1 }) => r1));
    const { naam, bijTotaal, nooitNoot } = rowWords[table.description.soort];
    const columns = (fields: readonly string[]) =>
      fields.flatMap((veld) =>
        table.kolommen.filter((column) => column.veld === veld).map(({ kolom }) => kolom),
      );
    this.#nameColumns = columns(naam);
    this.#measures = new Set(columns(['maat']));
    this.#besideTotal = new Set(columns(bijTotaal));
    this.#neverNote = new Set(columns(nooitNoot));
    this.#hasTotals = naam.length > 0;
  }

  /** One pass over the rows under the headings, in order; the maker tells at its end what it did. */
  *outcomes(): Generator<[RawRow, RowOutcome], RecordMaker> {
    const maker = makerOf(this.#table)({
      table: this.#table,
      cells: this.cells,
      sheet: this.#sheet,
      blad: this.#sheet.naam,
      koppen: this.#headings.at(-1) ?? new Map(),
    });
    for (const [at, raw] of this.#sheet.rijen.entries()) {
      if (raw.rij > this.#table.kopregel) yield [raw, this.#read(raw, at, maker)];
    }
    return maker;
  }

  #read(raw: RawRow, at: number, maker: RecordMaker): RowOutcome {
    const first = nextFilled(raw.cellen, 0);
    if (first < 0) return EMPTY;
    const chosen = this.#chosen?.[raw.rij];
    if (chosen === 'niet') return { soort: 'overgeslagen', waarom: 'weggelaten' };
    const waarom = chosen === 'wel' ? null : this.#skip(raw, first, at);
    if (waarom !== null) {
      if (waarom === 'tussenkop') maker.between();
      return { soort: 'overgeslagen', waarom };
    }
    const { rows, refused, overgeslagen } = maker.make(raw);
    if (overgeslagen !== undefined && refused.length === 0) {
      return { soort: 'overgeslagen', waarom: overgeslagen };
    }
    return rows.length === 0
      ? { soort: 'afgewezen', refused }
      : { soort: 'overgenomen', rows, refused };
  }

  /** Why a row is no record, or null when it is (or should be) one. */
  #skip(raw: RawRow, first: number, at: number): SkipReason | null {
    if (this.#repeatsHeadings(raw, first)) return 'kop';
    if (this.#table.perRespondent && isImportIds(raw.cellen)) return 'kop';
    const text = (this.cells.notation(raw, first) ?? '').trim();
    if (this.#hasTotals && this.#isTotal(raw, text)) return 'totaal';
    if (nextFilled(raw.cellen, first + 1) >= 0) return null;
    if (isNote(text) && !this.#neverNote.has(first)) return 'noot';
    if (this.#betweenHeadings.has(raw.rij)) return 'tussenkop';
    return !this.#neverNote.has(first) && this.#isTitle(at) ? 'tussenkop' : null;
  }

  /** After a blank row, a line or a few above headings that are repeated: the title of what follows. */
  #isTitle(at: number): boolean {
    const { rijen } = this.#sheet;
    let below = at;
    let raw = rijen[below];
    while (raw !== undefined && below - at <= MAX_TITLES && isSingle(raw)) raw = rijen[++below];
    if (raw === undefined || !this.#repeatsHeadings(raw, nextFilled(raw.cellen, 0))) return false;
    let above = at;
    while (above > 0 && isSingle(rijen[above] as RawRow) && follows(rijen, above)) above -= 1;
    return isSingle(rijen[above] as RawRow) && !follows(rijen, above);
  }

  /** Apart from the cell that says "totaal", a row of totals has figures only. */
  #isTotal(raw: RawRow, text: string): boolean {
    const named = this.#nameColumns
      .map((kolom) => ({ kolom, name: (this.cells.notation(raw, kolom) ?? '').trim() }))
      .find(({ name }) => name !== '');
    // A measure may begin with such a word; where organisations are named it is a total.
    const isSum = named !== undefined && this.#measures.has(named.kolom) ? isTotalOfRows : isTotal;
    if (!isSum(named?.name ?? text)) return false;
    const texts = raw.cellen.filter((cell, kolom) => this.#isWords(cell, kolom));
    return texts.length <= 1;
  }

  #isWords(cell: RawCell, kolom: number): boolean {
    if (typeof cell !== 'string' || isBlank(cell) || this.#besideTotal.has(kolom)) return false;
    return readAmount(cell).soort === 'woorden';
  }

  /** Long sheets repeat their headings for the printer. */
  #repeatsHeadings(raw: RawRow, first: number): boolean {
    return this.#headings.some((headings) => {
      let same = 0;
      for (let kolom = first; kolom >= 0; kolom = nextFilled(raw.cellen, kolom + 1)) {
        const cell = raw.cellen[kolom];
        if (headingIn(cell) !== headings.get(kolom)) return false;
        same += 1;
      }
      return same > 1;
    });
  }
}

/** The headings as they stand in their own rows: one row, or a group and what stands below. */
function headingMaps(
  sheet: RawSheet,
  { kopregel, kopregels }: SheetTable,
): ReadonlyMap<number, string>[] {
  const rows = [kopregel - 1, kopregel].slice(2 - kopregels);
  return rows.map(
    (rij) =>
      new Map(
        headingsAt(sheet, rij, 1, Number.POSITIVE_INFINITY).map(({ kolom, kop }) => [kolom, kop]),
      ),
  );
}
