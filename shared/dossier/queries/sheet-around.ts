/** The sheet around a cell: headings, some lines and fields beside it, each as it was read. */
import type { ImportRecord, SourceRow } from '../../domain/provenance';
import { addressOf, fieldSign, recordSign } from '../../domain/turned';
import {
  AROUND,
  type AroundCell,
  type AroundRequest,
  type LineState,
  SHOWN_TEXT,
  type SheetAround,
} from '../sheet-around';
import { type DossierState, get } from '../state';
import { placeOfRow, rowsOfImport } from './rows-of-import';

/** A line before its cells are looked up; several rows of one line are of several organisations. */
interface Line {
  rij: number;
  tot: number;
  staat: LineState;
  rows: readonly SourceRow[];
}

/** A field of the table that has a place of its own in every line. */
interface Field {
  kolom: number;
  index: number;
}

/** Null when the import is not there (any more). */
export function sheetAround(state: DossierState, asked: AroundRequest): SheetAround | null {
  const source = get(state, 'import', asked.import);
  if (source === undefined) return null;
  const rows = rowsOfImport(state, source.id);
  const fields = source.kolommen.flatMap(({ kolom, alinea }, index): Field[] =>
    alinea === undefined ? [{ kolom, index }] : [],
  );
  const lines = [...headings(source, rows, asked.rij), ...around(source, rows, asked.rij)];
  const shown = fieldsAround(withBeside(fields, lines), asked.kolom ?? 0);
  const here = lines.findIndex(({ rij, tot }) => rij <= asked.rij && asked.rij <= tot);
  const veld = shown.velden.findIndex(({ kolom }) => kolom === asked.kolom);
  const isKept =
    here >= 0 && (asked.kolom === null || veld >= 0) && (lines[here]?.rows.length ?? 0) > 0;
  const { bestand, blad, vorm = null, gedraaid = false } = source;
  return {
    ...{ bestand, blad, vorm, gedraaid },
    velden: shown.velden.map(({ kolom, index }) => ({
      kolom,
      teken: vorm === null ? fieldSign(source, kolom) : (source.kolommen[index]?.kop ?? ''),
    })),
    ...{ voor: shown.voor, na: shown.na },
    lijnen: lines.map((line, at) => ({
      ...{ rij: line.rij, tot: line.tot, staat: line.staat, teken: signOf(source, line) },
      cellen: shown.velden.map((field) => {
        const isHere = at === here && field.kolom === asked.kolom;
        return cellOf(source, line, field, isHere ? SHOWN_TEXT.here : SHOWN_TEXT.beside);
      }),
      gat: at > 0 && line.rij > (lines[at - 1] as Line).tot + 1,
    })),
    deze: isKept ? { lijn: here, veld: asked.kolom === null ? null : veld } : null,
    adres: vorm === null && asked.kolom !== null ? addressOf(source, asked.kolom, asked.rij) : '',
  };
}

/** The rows of headings above the lines that are shown anyway. */
function headings(source: ImportRecord, rows: readonly SourceRow[], rij: number): Line[] {
  const { kopregel, kopregels } = source;
  const numbers = Array.from({ length: kopregels }, (_, i) => kopregel - kopregels + 1 + i);
  return numbers
    .filter((each) => each < rij - AROUND.lines)
    .flatMap((each) => {
      const line = lineAt(source, rows, each);
      // Of an import of before rows without a record were kept, the headings are known joined.
      return line.rows.length > 0 || each === kopregel ? line : [];
    });
}

function around(source: ImportRecord, rows: readonly SourceRow[], rij: number): Line[] {
  if (source.vorm !== undefined) return turnsAround(rows, rij);
  const last = Math.max(source.gevuld?.at(-1)?.[1] ?? 0, rows.at(-1)?.rij ?? 0, rij);
  const from = Math.max(firstOf(source), rij - AROUND.lines);
  const to = Math.min(last, rij + AROUND.lines);
  return Array.from({ length: to - from + 1 }, (_, i) => lineAt(source, rows, from + i));
}

/** Above a table that is a part of its sheet stands something else. */
function firstOf({ gebied, gedraaid }: ImportRecord): number {
  if (gebied === undefined) return 1;
  return gedraaid ? gebied.c1 + 1 : gebied.r1;
}

/** Of a document the turn that holds this paragraph, and those before and behind it. */
function turnsAround(rows: readonly SourceRow[], rij: number): Line[] {
  const next = placeOfRow(rows, rij + 1);
  const at = Math.max(0, next - 1);
  return rows.slice(Math.max(0, at - AROUND.lines), at + AROUND.lines + 1).map((row) => ({
    ...{ rij: row.rij, tot: row.tot ?? row.rij },
    ...{ staat: row.staat ?? ('record' as const), rows: [row] },
  }));
}

function lineAt(source: ImportRecord, rows: readonly SourceRow[], rij: number): Line {
  const found: SourceRow[] = [];
  for (let at = placeOfRow(rows, rij); rows[at]?.rij === rij; at++) {
    found.push(rows[at] as SourceRow);
  }
  const record = found.find(({ staat }) => staat === undefined);
  const staat = record === undefined ? found[0]?.staat : 'record';
  return { rij, tot: rij, rows: found, staat: staat ?? absentState(source, rij) };
}

/** What is to be said of a line of which nothing is kept. */
function absentState({ gevuld, kopregel, kopregels }: ImportRecord, rij: number): LineState {
  if (kopregels > 0 && rij === kopregel) return 'kop';
  if (gevuld === undefined) return 'onbekend';
  return gevuld.some(([from, to]) => from <= rij && rij <= to) ? 'weg' : 'leeg';
}

/** With the columns beside the table in which a title stands. */
function withBeside(fields: readonly Field[], lines: readonly Line[]): Field[] {
  const beside = new Set(
    lines.flatMap(({ rows }) => rows.flatMap(({ naast = [] }) => naast.map(({ kolom }) => kolom))),
  );
  const added = [...beside].map((kolom): Field => ({ kolom, index: -1 }));
  return [...fields, ...added].sort((a, b) => a.kolom - b.kolom);
}

/** So many fields on each side; at an edge the ones on the other side make up for them. */
function fieldsAround(fields: readonly Field[], kolom: number) {
  const width = 2 * AROUND.fields + 1;
  const at = Math.max(
    0,
    fields.findIndex((field) => field.kolom >= kolom),
  );
  const from = Math.max(0, Math.min(at - AROUND.fields, fields.length - width));
  const velden = fields.slice(from, from + width);
  return { velden, voor: from, na: fields.length - from - velden.length };
}

function cellOf(source: ImportRecord, line: Line, field: Field, most: number): AroundCell {
  const { kolom, index } = field;
  for (const row of line.rows) {
    const beside = row.naast?.find((each) => each.kolom === kolom)?.tekst;
    const tekst = row.cellen[index] ?? beside ?? null;
    if (tekst !== null) return cut(tekst, most);
  }
  const isKnown = line.rows.length > 0 || line.staat !== 'kop';
  return cut(isKnown ? null : source.kolommen[index]?.kop || null, most);
}

function cut(tekst: string | null, most: number): AroundCell {
  if (tekst === null || tekst.length <= most) return { tekst, meer: 0 };
  return { tekst: tekst.slice(0, most), meer: tekst.length - most };
}

function signOf(source: ImportRecord, { rij, tot }: Line): string {
  if (source.vorm === undefined) return recordSign(source, rij);
  return tot > rij ? `${rij} t/m ${tot}` : String(rij);
}
