/**
 * A table of records of a dossier as rows of cells: a column for every field that any of them fills,
 * under the names of the screens. Interviews have a row per beurt, with the fields of the interview
 * on each, as a sheet of interviews is read.
 */
import { type Coding, counts } from '../domain/coding';
import { directionOf, roleOf } from '../domain/coding-words';
import type { FieldDefinition } from '../domain/field';
import { missingShort } from '../domain/missing-words';
import { type AnyRecord, type RecordType, recordFields } from '../domain/record';
import { isMissing, type Value } from '../domain/values';
import { codingName } from '../dossier/names';
import { beurtenOf, codingsOf, type DossierState, get } from '../dossier/state';
import { type Masking, maskingOf } from '../gate/masking';
import { type Passage, standardPassage } from '../gate/passage';
import type { Reason } from '../gate/suppress';
import type { Pace } from './pace';

/** A text, a number, or nothing: the three things that a cell can hold. */
export type TableCell = string | number | null;

export interface TableColumn {
  kop: string;
  uitleg: string;
  /** What its cells look like: to give them room. */
  soort: FieldDefinition['soort'];
}

export interface Table {
  /** What the table is of: "Casussen". */
  naam: string;
  kolommen: readonly TableColumn[];
  /** Number of rows, without the headings. */
  rijen: number;
  /** What of it is held back; null when it was let go whole. */
  achtergehouden: HeldBack | null;
  /** The rows, made as they are asked for. */
  cellen(): Iterable<TableCell[]>;
}

/** Records of which something is not in it, by reason. */
export interface HeldBack {
  redenen: Partial<Record<Reason, number>>;
  /** Persons below which a group is small. */
  drempel: number;
}

/** A beurt stands in the table of its interview. */
export type TableKind = Exclude<RecordType, 'beurt'>;

/** The records that make one row, by kind of table. What is coded stands last. */
const shapes: { readonly [K in TableKind]: { naam: string; types: readonly RecordType[] } } = {
  casus: { naam: 'Casussen', types: ['casus'] },
  uitstroomcijfer: { naam: 'Uitstroomcijfers', types: ['uitstroomcijfer'] },
  interview: { naam: 'Interviews', types: ['interview', 'beurt'] },
  organisatie: { naam: 'Organisaties', types: ['organisatie'] },
  vertrekreden: { naam: 'Vertrekredenen', types: ['vertrekreden'] },
  dienstverband: { naam: 'Dienstverbanden', types: ['dienstverband'] },
  kostenpost: { naam: 'Kostenposten', types: ['kostenpost'] },
  code: { naam: 'Codes', types: ['code'] },
};

/** Records of one row; an interview without beurten has a row of itself. */
type Line = readonly [AnyRecord, ...AnyRecord[]];

interface Column extends TableColumn {
  cell(line: Line): TableCell;
}

/**
 * The table of these records, in this order, as it passes the gate; ids that are not there are left
 * out.
 */
export async function tableOf(
  state: DossierState,
  soort: TableKind,
  ids: readonly string[],
  pace: Pace,
  poort: Passage = standardPassage,
): Promise<Table> {
  const { naam, types } = shapes[soort];
  const masking = poort.volledig ? null : maskingOf(state, poort);
  const all = [...fieldColumns(types), ...codingColumns(state, types, masking)];
  const filled = new Set<Column>();
  const redenen: HeldBack['redenen'] = {};
  let last: AnyRecord | undefined;
  let rijen = 0;
  for (const line of lines(state, soort, ids, masking)) {
    rijen += 1;
    const reden = line[0] === last ? null : (masking?.reason(soort, line[0]) ?? null);
    if (reden !== null) redenen[reden] = (redenen[reden] ?? 0) + 1;
    last = line[0];
    if (filled.size < all.length) {
      for (const column of all) {
        if (!filled.has(column) && column.cell(line) !== null) filled.add(column);
      }
    }
    const pause = pace.breathe();
    if (pause !== undefined) await pause;
  }
  const kolommen = all.filter((column) => filled.has(column));
  return {
    naam,
    kolommen,
    rijen,
    achtergehouden: masking === null ? null : { redenen, drempel: poort.drempel },
    *cellen() {
      for (const line of lines(state, soort, ids, masking)) {
        yield kolommen.map(({ cell }) => cell(line));
      }
    },
  };
}

/** With `masking`: as they leave, with in place of what is held back that it is. */
function* lines(
  state: DossierState,
  soort: TableKind,
  ids: readonly string[],
  masking: Masking | null,
): Generator<Line> {
  const leaving = <R extends AnyRecord>(type: RecordType, record: R): R =>
    masking?.record(type, record) ?? record;
  for (const id of ids) {
    const record = get(state, soort, id);
    if (record === undefined) continue;
    const first = leaving(soort, record);
    const beurten = soort === 'interview' ? beurtenOf(state, id) : [];
    if (beurten.length === 0) yield [first];
    for (const beurt of beurten) yield [first, leaving('beurt', beurt)];
  }
}

function fieldColumns(types: readonly RecordType[]): Column[] {
  return types.flatMap((type, place) =>
    recordFields[type].map(
      (definition): Column => ({
        kop: definition.label,
        uitleg: explanation(definition),
        soort: definition.soort,
        cell(line) {
          const velden = line[place]?.velden as Record<string, Value> | undefined;
          return valueCell(definition, velden?.[definition.veld] ?? null);
        },
      }),
    ),
  );
}

function explanation({ uitleg, keuzes }: FieldDefinition): string {
  if (keuzes === undefined) return uitleg;
  const words = keuzes.map(({ label, uitleg: meaning }) =>
    meaning === undefined ? label : `${label}: ${meaning}`,
  );
  return [uitleg, ...words].join('\n');
}

/** A choice as the screens call it; a list one item per line; what is not stated is nothing. */
function valueCell({ keuzes }: FieldDefinition, value: Value): TableCell {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (isMissing(value)) return missingShort[value.ontbreekt];
  const text = Array.isArray(value) ? value.join('\n') : value;
  return (keuzes?.find(({ waarde }) => waarde === text)?.label ?? text) || null;
}

/**
 * What was coded, with who says so. Not under the names of the labels: read back they would be
 * taken for what a source prints.
 */
function codingColumns(
  state: DossierState,
  types: readonly RecordType[],
  masking: Masking | null,
): Column[] {
  const coded = types.findIndex((type) => type === 'casus' || type === 'beurt');
  if (coded < 0) return [];
  const on = types[coded] === 'beurt' ? 'beurt' : 'casus';
  const column = (scheme: Coding['scheme'], kop: string): Column => ({
    kop,
    uitleg:
      'Wat in dit dossier is toegekend, met de herkomst. Suggesties die niet zijn aanvaard, staan er niet bij.',
    soort: 'lijst',
    cell(line) {
      const record = line[coded];
      if (record === undefined) return null;
      const own = codingsOf(state, record.id).filter((each) => each.scheme === scheme);
      const words =
        own
          .filter(counts)
          .map((each) => codingWords(each, on))
          .join('\n') || null;
      // What was said in an interview that is held back, its codings say too.
      const held = words !== null && masking?.reason(types[coded] as RecordType, record) != null;
      return held ? missingShort.onderdrukt : words;
    },
  });
  return [column('draaiknop', 'Draaiknopcoderingen'), column('behoefte', 'Behoeftecoderingen')];
}

/** "draaiknop 5a (analist, primair, versterkt)". */
function codingWords(coding: Coding, on: 'casus' | 'beurt'): string {
  const said = [coding.herkomst, roleOf(coding), directionOf(coding, on)].filter(
    (word) => word !== null,
  );
  return `${codingName(coding.code)} (${said.join(', ')})`;
}
