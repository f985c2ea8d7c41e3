/** What the dossier has of a sheet and of the versions that it renewed, as their files said it. */

import { columnOf } from '../../domain/field-place';
import type { ImportRecord, SourceRow } from '../../domain/provenance';
import { type AnyRecord, broughtBy, type RecordType } from '../../domain/record';
import { type DossierState, get, type Held } from '../state';
import { asRead, type Velden } from './as-read';

/** A record of an earlier version, with the row that it was read from last. */
export interface Earlier {
  type: RecordType;
  value: AnyRecord;
  since: number;
  /** What it was read as: without what was changed by hand since. */
  gelezen: Velden;
  /** The fields that were. */
  hand: ReadonlySet<string>;
  row: SourceRow;
  source: ImportRecord;
}

/** The import and all that it renewed, newest first. */
export function versionsOf(state: DossierState, importId: string): ImportRecord[] {
  const versions: ImportRecord[] = [];
  const seen = new Set<string>();
  for (let id: string | undefined = importId; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    const source: ImportRecord | undefined = get(state, 'import', id);
    if (source === undefined) break;
    versions.push(source);
    id = source.vernieuwt;
  }
  return versions;
}

/**
 * What of these versions is the sheet as it is now: the newest that is a whole sheet, which stands
 * last, after the corrected rows that were refused of it and came in since.
 */
export function currentOf(versions: readonly ImportRecord[]): ImportRecord[] {
  const whole = versions.findIndex(({ herkansing }) => herkansing === undefined);
  return versions.slice(0, whole < 0 ? versions.length : whole + 1);
}

/** The sheet that these versions are of: that of which the corrected rows were a part. */
export function sheetOf(versions: readonly ImportRecord[]): ImportRecord | undefined {
  return currentOf(versions).at(-1);
}

/**
 * Row of the whole sheet that a record stood on: of one that was corrected the row that was refused.
 * Null when its row says of none.
 */
export function rowOfSheet(
  { row, source }: Pick<Earlier, 'row' | 'source'>,
  sheet: Pick<ImportRecord, 'bestand' | 'blad'>,
): number | null {
  const { herkansing } = source;
  if (herkansing === undefined) return row.rij;
  const isOf = herkansing.bestand === sheet.bestand && herkansing.blad === sheet.blad;
  return isOf ? (row.eerder ?? null) : null;
}

/** The imports that no other renewed: what a newer version can be one of. */
export function latestVersions(state: DossierState): ImportRecord[] {
  const all = [...state.entities.import.values()].map(({ value }) => value);
  const renewed = new Set(all.map(({ vernieuwt }) => vernieuwt));
  return all.filter(({ id }) => !renewed.has(id));
}

/**
 * The records of these versions, in the order in which they came and of their rows. A copy that was
 * made by hand has the row of its original: it is nobody's row, and is left out.
 */
export function earlierRecords(state: DossierState, versions: readonly ImportRecord[]): Earlier[] {
  const sources = new Map(versions.map((source) => [source.id, source]));
  const soort = versions[0]?.soort;
  if (soort === undefined) return [];
  const types: RecordType[] = soort === 'interviews' ? ['interview', 'beurt'] : [broughtBy[soort]];
  const found = new Map<string, Earlier>();
  for (const type of types) {
    for (const held of state.entities[type].values() as Iterable<Held<AnyRecord>>) {
      const { value, since } = held;
      const row = value.sourceRow === null ? undefined : get(state, 'sourceRow', value.sourceRow);
      const source = row === undefined ? undefined : sources.get(row.import);
      if (row === undefined || source === undefined) continue;
      const place = `${type} ${row.import} ${row.rij} ${columnOf(value) ?? ''}`;
      const other = found.get(place);
      if (other !== undefined && isBefore(other, held)) continue;
      found.set(place, { type, value, since, row, source, ...asRead(state, held) });
    }
  }
  const current = new Set(currentOf(versions).map(({ id }) => id));
  const sheet = sheetOf(versions);
  // Corrected rows stand among the others of their sheet.
  const order = new Map(versions.map(({ id }, index) => [id, current.has(id) ? 0 : index]));
  const rij = (each: Earlier) =>
    (current.has(each.row.import) && sheet !== undefined ? rowOfSheet(each, sheet) : null) ??
    each.row.rij;
  return [...found.values()].sort(
    (a, b) =>
      (order.get(a.row.import) ?? 0) - (order.get(b.row.import) ?? 0) ||
      rij(a) - rij(b) ||
      (columnOf(a.value) ?? 0) - (columnOf(b.value) ?? 0),
  );
}

function isBefore(one: Earlier, other: Held<AnyRecord>): boolean {
  return one.since < other.since || (one.since === other.since && one.value.id < other.value.id);
}
