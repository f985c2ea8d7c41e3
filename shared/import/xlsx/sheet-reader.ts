/**
 * One pass over the text of a worksheet. Only rows that hold something are kept. Whatever this
 * reader does not understand is named in `notUnderstood`, never guessed at; what contradicts itself
 * is refused with its cell.
 */
import { LIMITS } from '../limits';
import { count, damaged, overLimit, tooLarge } from '../refusals';
import { hiddenAs, type MergedRange, type RawRow, type RawSheet, type SheetState } from '../sheet';
import { parseRange } from './address';
import { LT } from './byte-cursor';
import { CellReader } from './cell-reader';
import type { SheetContext } from './cell-values';
import { ASIDE, CDATA, CLOSE, EMPTY, OPEN, type TagKind } from './markup';
import { PartReader } from './part-reader';
import { RowBuilder } from './row-builder';

type Place = 'kop' | 'gegevens' | 'staart' | 'klaar';

/** Different things that were not understood, beyond which no more are named. */
const MAX_NAMED = 20;

export class SheetReader extends PartReader {
  readonly rows: RawRow[] = [];
  readonly merged: MergedRange[] = [];
  /** What SheetJS should be asked about, in Dutch; empty for nearly every workbook. */
  readonly notUnderstood = new Set<string>();
  /** Rows seen, also empty ones: what progress counts. */
  rowsSeen = 0;
  #hidden = 0;
  #place: Place = 'kop';
  #root = '';
  #lastRow = 0;
  #unordered = false;
  readonly #context: SheetContext;
  readonly #builder: RowBuilder;
  readonly #cells: CellReader;

  constructor(part: string, context: SheetContext) {
    super(part);
    this.#context = context;
    this.#builder = new RowBuilder(context.name, context.styles, context.budget);
    this.#cells = new CellReader(this.xml, context, this.#builder, (what) => this.#wonder(what));
  }

  /** True when the part is a worksheet; chart and dialog sheets hold no cells. */
  get isWorksheet(): boolean {
    return this.#root === 'worksheet';
  }

  /** The sheet as read; only meaningful once the last text was pushed. */
  sheet(naam: string, staat: SheetState): RawSheet {
    if (this.#unordered) this.#sort();
    return {
      naam,
      ...hiddenAs(staat),
      rijen: this.rows,
      samengevoegd: this.merged,
      formules: this.#builder.formulas,
      verborgenRijen: this.#hidden,
      bevindingen: this.#builder.findings.list,
      aantalBevindingen: this.#builder.findings.counts,
    };
  }

  protected construct(): void {
    const { xml } = this;
    const kind = xml.tag();
    if (kind === ASIDE || kind === CDATA) return;
    if (this.#place === 'gegevens') this.#data(kind);
    else if (this.#place === 'kop') this.#head(kind);
    else if (this.#place === 'staart') this.#tail(kind);
    else xml.invalid();
  }

  protected finish(): void {
    if (this.#place !== 'klaar') {
      throw damaged(this.#context.name, 'het blad houdt te vroeg op');
    }
  }

  #head(kind: TagKind): void {
    const { xml } = this;
    if (this.#root === '') {
      if (kind === CLOSE) xml.invalid();
      this.#root = xml.name();
      if (kind === EMPTY) this.#place = 'klaar';
    } else if (xml.is('sheetData')) {
      if (kind === CLOSE) xml.invalid();
      this.#place = kind === OPEN ? 'gegevens' : 'staart';
      this.strict = kind === OPEN;
    } else this.#endOfRoot(kind);
  }

  #tail(kind: TagKind): void {
    const { xml } = this;
    if (kind !== CLOSE && xml.is('mergeCell')) {
      const range = parseRange(xml.attribute('ref') ?? '');
      if (range === null)
        throw damaged(this.#context.name, 'een samengevoegd gebied is onleesbaar');
      if (this.merged.length >= LIMITS.merged) {
        throw overLimit('het aantal samengevoegde gebieden', LIMITS.merged);
      }
      this.merged.push(range);
    } else if (xml.is('sheetData')) {
      throw damaged(this.#context.name, 'het blad heeft twee keer gegevens');
    } else this.#endOfRoot(kind);
  }

  #endOfRoot(kind: TagKind): void {
    if (kind === CLOSE && this.xml.is(this.#root)) this.#place = 'klaar';
  }

  #data(kind: TagKind): void {
    const { xml } = this;
    if (kind === CLOSE) {
      if (!xml.is('sheetData')) xml.invalid();
      this.#place = 'staart';
      this.strict = false;
    } else if (xml.is('row')) this.#row(kind === OPEN);
    else this.#skipUnknown(kind, 'een blok tussen de rijen');
  }

  #skipUnknown(kind: TagKind, what: string): void {
    const { xml } = this;
    const name = xml.name();
    if (kind === OPEN) xml.skipElement();
    if (name !== 'extLst') this.#wonder(`${what} (${name})`);
  }

  #wonder(what: string): void {
    if (this.notUnderstood.size < MAX_NAMED) this.notUnderstood.add(what);
  }

  /** A row: read whole, and only then counted, for it may have to be read again. */
  #row(hasCells: boolean): void {
    const { xml, rows } = this;
    const cells = this.#cells;
    const stated = this.#rowNumber();
    const hiddenText = xml.attribute('hidden');
    const hidden = hiddenText === '1' || hiddenText === 'true';
    cells.beginRow(stated ?? this.#lastRow + 1, stated !== undefined);
    if (hasCells) {
      for (;;) {
        if (xml.bytes[xml.at] !== LT && !xml.seek(true)) xml.starve();
        if (xml.starts('<c ', xml.at) && cells.readPlain()) continue;
        const kind = xml.tag();
        if (kind === CLOSE) {
          if (!xml.is('row')) xml.invalid();
          break;
        }
        if (kind === ASIDE || kind === CDATA) continue;
        if (xml.is('c')) cells.read(kind === OPEN);
        else this.#skipUnknown(kind, 'een blok in een rij');
      }
    }
    const row = this.#builder.end();
    if (row.rij > LIMITS.rows) throw tooLarge('het rijnummer', count(row.rij), count(LIMITS.rows));
    this.rowsSeen += 1;
    if (hidden && row.cellen.length > 0) this.#hidden += 1;
    if (row.rij <= this.#lastRow) this.#unordered = true;
    this.#lastRow = row.rij;
    if (row.cellen.length > 0) rows.push(row);
  }

  #rowNumber(): number | undefined {
    const text = this.xml.attribute('r');
    if (text === undefined) return undefined;
    if (!/^\d{1,15}$/.test(text) || Number(text) === 0) {
      throw damaged(this.#context.name, 'een rijnummer is onleesbaar');
    }
    return Number(text);
  }

  /** Rows out of order are put in order; two rows with one number would hide each other. */
  #sort(): void {
    this.rows.sort((a, b) => a.rij - b.rij);
    const twice = this.rows.find((row, i) => row.rij === this.rows[i - 1]?.rij);
    if (twice !== undefined) {
      throw damaged(this.#context.name, `rij ${count(twice.rij)} staat er twee keer in`);
    }
  }
}
