/**
 * From the rows of a sheet to casussen. Every row under the headings gets exactly one outcome, so
 * the counts add up: taken, refused with a reason, or skipped because it is no casus.
 */
import type { Behoefte } from '../../domain/behoefte';
import type { CasusField } from '../../domain/casus';
import type { Draaiknop } from '../../domain/draaiknop';
import { type Label, parseKnobLabel, parseNeedLabel } from '../../domain/labels';
import { cellAddress } from '../../domain/provenance';
import { isMissing, type Value } from '../../domain/values';
import { notation } from '../notation';
import type { ColumnMapping, RefusedCell } from '../preview';
import type { MergedRange, RawCell, RawRow, RawSheet } from '../sheet';
import type { ImportRow } from '../stream';
import type { CasusTable } from './table';
import { fieldValue } from './values';

export const skipReasons = ['kop', 'totaal', 'tussenkop', 'noot'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** A row that will become a casus; its source cells are made only when it is sent. */
export type CasusValues = Omit<ImportRow, 'cellen'>;

export type RowOutcome =
  | { soort: 'overgenomen'; row: CasusValues; refused: readonly RefusedCell[] }
  | { soort: 'afgewezen'; refused: readonly RefusedCell[] }
  | { soort: 'overgeslagen'; waarom: SkipReason }
  /** Only white space: counts as an empty row. */
  | { soort: 'leeg' };

const EMPTY: RowOutcome = { soort: 'leeg' };
const NONE: readonly RefusedCell[] = [];

const TOTAL = /^(sub)?tota(al|len)\b|^(gemiddelde?|som|total|average|mean)\b/i;
const NOTE =
  /^(bron(nen)?|noot|let op|toelichting|opmerking(en)?|legenda|n\.?b\.?|source)\s*:|^[*†¹]/i;

/** A merge at least this wide, across the table, is a heading between the rows. */
const WIDE = 3;

/** Different labels of which the meaning is remembered. */
const MAX_REMEMBERED = 1_000;

interface FieldColumn {
  veld: CasusField;
  kolom: number;
}

interface LabelColumn<Code> extends FieldColumn {
  parse(label: string): Label<Code>;
}

export class RowReader {
  readonly #columns: readonly ColumnMapping[];
  readonly #fields: readonly FieldColumn[];
  readonly #nameColumn: number;
  readonly #knobs: LabelColumn<Draaiknop>;
  readonly #needs: LabelColumn<Behoefte>;
  readonly #headings: ReadonlyMap<number, string>;
  readonly #formats: readonly string[];
  readonly #betweenHeadings: ReadonlySet<number>;
  readonly #neverCalculated: ReadonlySet<string>;

  /** `formats` are the number formats of the workbook, by index. */
  constructor(sheet: RawSheet, table: CasusTable, formats: readonly string[]) {
    this.#columns = table.kolommen;
    this.#formats = formats;
    this.#fields = table.kolommen.flatMap(({ kolom, veld }) =>
      veld === null ? [] : { veld, kolom },
    );
    const columnOf = (veld: CasusField) => this.#fields.find((f) => f.veld === veld)?.kolom ?? 0;
    this.#nameColumn = columnOf('naam');
    this.#knobs = {
      veld: 'draaiknoplabel',
      kolom: columnOf('draaiknoplabel'),
      parse: remembering(parseKnobLabel),
    };
    this.#needs = {
      veld: 'behoeftelabel',
      kolom: columnOf('behoeftelabel'),
      parse: remembering(parseNeedLabel),
    };
    this.#headings = new Map(table.kolommen.map(({ kolom, kop }) => [kolom, kop]));
    this.#betweenHeadings = new Set(sheet.samengevoegd.filter(isWide).map(({ r1 }) => r1));
    this.#neverCalculated = new Set(
      sheet.bevindingen
        .filter(({ soort }) => soort === 'formule-zonder-waarde')
        .map(({ rij, kolom }) => cellAddress(kolom, rij)),
    );
  }

  /** What becomes of a row. */
  read(raw: RawRow): RowOutcome {
    const first = nextFilled(raw.cellen, 0);
    if (first < 0) return EMPTY;
    const waarom = this.#skip(raw, first);
    if (waarom !== null) return { soort: 'overgeslagen', waarom };

    const refused: RefusedCell[] = [];
    const velden: Partial<Record<CasusField, Value>> = {};
    for (const { veld, kolom } of this.#fields) {
      const value = this.#value(raw, veld, kolom, refused);
      if (value !== undefined) velden[veld] = value;
    }
    const { naam } = velden;
    if (naam === undefined || isMissing(naam)) {
      return { soort: 'afgewezen', refused: this.#nameless(raw, refused) };
    }
    const knobCodes = this.#codes(raw, velden, this.#knobs, refused);
    const needCodes = this.#codes(raw, velden, this.#needs, refused);
    const row = { rij: raw.rij, velden, knobCodes, needCodes };
    return { soort: 'overgenomen', row, refused: refused.length === 0 ? NONE : refused };
  }

  /** The original notation of a row, per column of the table. */
  cells(raw: RawRow): (string | null)[] {
    return this.#columns.map(({ kolom }) => this.#notation(raw, kolom));
  }

  #notation(raw: RawRow, kolom: number): string | null {
    return notation(raw.cellen[kolom], this.#format(raw, kolom));
  }

  #format(raw: RawRow, kolom: number): string | undefined {
    const index = raw.opmaak?.[kolom] ?? 0;
    return index === 0 ? undefined : this.#formats[index];
  }

  #value(raw: RawRow, veld: CasusField, kolom: number, refused: RefusedCell[]): Value | undefined {
    const outcome = fieldValue(veld, raw.cellen[kolom], this.#format(raw, kolom));
    if (outcome.soort === 'waarde') return outcome.waarde;
    if (outcome.soort === 'leeg' && this.#neverCalculated.size === 0) return undefined;
    const cel = cellAddress(kolom, raw.rij);
    if (outcome.soort === 'geweigerd') {
      refused.push({ cel, waarde: this.#notation(raw, kolom) ?? '', reden: outcome.reden });
    } else if (this.#neverCalculated.has(cel)) {
      refused.push({
        cel,
        waarde: '',
        reden:
          'Hier staat een formule zonder bewaarde uitkomst. Open de werkmap in Excel, bewaar hem en kies hem opnieuw.',
      });
    }
    return undefined;
  }

  /** The reason to list a row without a name, unless its name cell already gave one. */
  #nameless(raw: RawRow, refused: RefusedCell[]): RefusedCell[] {
    const cel = cellAddress(this.#nameColumn, raw.rij);
    if (refused.some((cell) => cell.cel === cel)) return refused;
    const waarde = this.#notation(raw, this.#nameColumn) ?? '';
    const reden =
      'De naam van de casus ontbreekt, daarom is de hele rij niet overgenomen. Vul hem in.';
    return [{ cel, waarde, reden }, ...refused];
  }

  #codes<Code>(
    raw: RawRow,
    velden: Partial<Record<CasusField, Value>>,
    { veld, kolom, parse }: LabelColumn<Code>,
    refused: RefusedCell[],
  ): Code[] {
    const text = velden[veld];
    if (typeof text !== 'string') return [];
    const label = parse(text);
    if ('codes' in label) return label.codes;
    const reden = `${label.reden} De tekst is bewaard, zonder codering.`;
    refused.push({ cel: cellAddress(kolom, raw.rij), waarde: text, reden });
    return [];
  }

  /** Why a row is no casus, or null when it is (or should be) one. */
  #skip(raw: RawRow, first: number): SkipReason | null {
    if (this.#repeatsHeadings(raw, first)) return 'kop';
    const text = (this.#notation(raw, first) ?? '').trim();
    const name = (this.#notation(raw, this.#nameColumn) ?? '').trim();
    if (TOTAL.test(name === '' ? text : name) && holdsOneText(raw.cellen)) return 'totaal';
    if (nextFilled(raw.cellen, first + 1) >= 0) return null;
    if (NOTE.test(text)) return 'noot';
    return this.#betweenHeadings.has(raw.rij) ? 'tussenkop' : null;
  }

  /** Long sheets repeat their headings for the printer. */
  #repeatsHeadings(raw: RawRow, first: number): boolean {
    let same = 0;
    for (let kolom = first; kolom >= 0; kolom = nextFilled(raw.cellen, kolom + 1)) {
      const cell = raw.cellen[kolom];
      if (typeof cell !== 'string' || cell.trim() !== this.#headings.get(kolom)) return false;
      same += 1;
    }
    return same > 1;
  }
}

/** First column from here on that holds something, or -1. */
function nextFilled(cells: readonly RawCell[], from: number): number {
  for (let kolom = from; kolom < cells.length; kolom++) {
    if (!isBlank(cells[kolom])) return kolom;
  }
  return -1;
}

/** Apart from the cell that says "totaal", a row of totals has figures only. */
function holdsOneText(cells: readonly RawCell[]): boolean {
  return cells.filter((cell) => typeof cell === 'string' && !isBlank(cell)).length <= 1;
}

/** Labels repeat a lot: each is parsed once. */
function remembering<Code>(parse: (label: string) => Label<Code>): (label: string) => Label<Code> {
  const known = new Map<string, Label<Code>>();
  return (label) => {
    const before = known.get(label);
    if (before !== undefined) return before;
    const parsed = parse(label);
    if (known.size < MAX_REMEMBERED) known.set(label, parsed);
    return parsed;
  };
}

function isBlank(cell: RawCell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
}

function isWide({ r1, r2, c1, c2 }: MergedRange): boolean {
  return r1 === r2 && c2 - c1 + 1 >= WIDE;
}
