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

export type RowOutcome =
  | { soort: 'overgenomen'; row: ImportRow; refused: RefusedCell[] }
  | { soort: 'afgewezen'; refused: RefusedCell[] }
  | { soort: 'overgeslagen'; waarom: SkipReason }
  /** Only white space: counts as an empty row. */
  | { soort: 'leeg' };

const TOTAL = /^(sub)?tota(al|len)\b|^(gemiddelde?|som|total|average|mean)\b/i;
const NOTE =
  /^(bron(nen)?|noot|let op|toelichting|opmerking(en)?|legenda|n\.?b\.?|source)\s*:|^[*†¹]/i;

/** A merge at least this wide, across the table, is a heading between the rows. */
const WIDE = 3;

interface FieldColumn {
  veld: CasusField;
  kolom: number;
}

export class RowReader {
  readonly #columns: readonly ColumnMapping[];
  readonly #fields: readonly FieldColumn[];
  readonly #nameColumn: number;
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
    this.#nameColumn = this.#fields.find(({ veld }) => veld === 'naam')?.kolom ?? 0;
    this.#headings = new Map(table.kolommen.map(({ kolom, kop }) => [kolom, kop]));
    this.#betweenHeadings = new Set(sheet.samengevoegd.filter(isWide).map(({ r1 }) => r1));
    this.#neverCalculated = new Set(
      sheet.bevindingen
        .filter(({ soort }) => soort === 'formule-zonder-waarde')
        .map(({ rij, kolom }) => cellAddress(kolom, rij)),
    );
  }

  read(raw: RawRow): RowOutcome {
    const filled = raw.cellen.flatMap((cell, kolom) => (isBlank(cell) ? [] : kolom));
    if (filled.length === 0) return { soort: 'leeg' };
    const waarom = this.#skip(raw, filled);
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
    const knobCodes = this.#codes<Draaiknop>(
      raw,
      velden,
      'draaiknoplabel',
      parseKnobLabel,
      refused,
    );
    const needCodes = this.#codes<Behoefte>(raw, velden, 'behoeftelabel', parseNeedLabel, refused);
    const cellen = this.#columns.map(({ kolom }) => this.#notation(raw, kolom));
    return {
      soort: 'overgenomen',
      row: { rij: raw.rij, cellen, velden, knobCodes, needCodes },
      refused,
    };
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
    veld: CasusField,
    parse: (label: string) => Label<Code>,
    refused: RefusedCell[],
  ): Code[] {
    const text = velden[veld];
    if (typeof text !== 'string') return [];
    const label = parse(text);
    if ('codes' in label) return label.codes;
    const kolom = this.#fields.find((field) => field.veld === veld)?.kolom ?? 0;
    const reden = `${label.reden} De tekst is bewaard, zonder codering.`;
    refused.push({ cel: cellAddress(kolom, raw.rij), waarde: text, reden });
    return [];
  }

  /** Why a row is no casus, or null when it is (or should be) one. */
  #skip(raw: RawRow, filled: readonly number[]): SkipReason | null {
    if (this.#repeatsHeadings(raw, filled)) return 'kop';
    const first = filled[0] as number;
    const text = (this.#notation(raw, first) ?? '').trim();
    const name = (this.#notation(raw, this.#nameColumn) ?? '').trim();
    if (TOTAL.test(name === '' ? text : name) && this.#holdsOnlyNumbers(raw, filled))
      return 'totaal';
    if (filled.length > 1) return null;
    if (NOTE.test(text)) return 'noot';
    if (this.#betweenHeadings.has(raw.rij)) return 'tussenkop';
    return null;
  }

  /** Long sheets repeat their headings for the printer. */
  #repeatsHeadings(raw: RawRow, filled: readonly number[]): boolean {
    if (filled.length < 2) return false;
    return filled.every((kolom) => {
      const cell = raw.cellen[kolom];
      return typeof cell === 'string' && cell.trim() === this.#headings.get(kolom);
    });
  }

  /** Apart from the cell that says "totaal", a row of totals has figures only. */
  #holdsOnlyNumbers(raw: RawRow, filled: readonly number[]): boolean {
    const texts = filled.filter((kolom) => typeof raw.cellen[kolom] === 'string');
    return texts.length <= 1;
  }
}

function isBlank(cell: RawCell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

function isWide({ r1, r2, c1, c2 }: MergedRange): boolean {
  return r1 === r2 && c2 - c1 + 1 >= WIDE;
}
