/**
 * A sheet on its way in beside the import that it renews: what is new, what reads otherwise, what is
 * gone. Pure; a value that a hand changed since is no change of the sheet unless the sheet says
 * something else there now.
 */
import { equal } from '../../domain/equal';
import { columnOf, placeOfField } from '../../domain/field-place';
import type { Beurt } from '../../domain/interview';
import type { ImportRecord, SourceRow } from '../../domain/provenance';
import type { AnyRecord, RecordType } from '../../domain/record';
import type { Value } from '../../domain/values';
import type { DossierState } from '../state';
import { alignTurns } from './align-turns';
import { currentOf, type Earlier, earlierRecords, sheetOf, versionsOf } from './earlier';
import type { Incoming, Later } from './incoming';
import { matchRecords, type Pairs } from './match';
import { together, type Unread, unreadBy } from './refused';
import { pairsOfRetry } from './retry';

/** One field that the new sheet says otherwise. */
export interface Change {
  veld: string;
  /** As it was read before. */
  was: Value;
  /** As it is in the dossier. */
  nu: Value;
  wordt: Value;
  /** A hand made it what it is. */
  hand: boolean;
}

/** One field that stays as it is, because its cell in the new sheet could not be read. */
export interface Kept {
  veld: string;
  /** As it is in the dossier. */
  nu: Value;
  /** What the cell says. */
  cel: string;
}

export interface Pair {
  old: Earlier;
  now: Later;
  changes: Change[];
  kept: Kept[];
}

export interface Comparison {
  /** The import that is renewed, and those that it renewed. */
  versions: ImportRecord[];
  /** In the order of the new sheet. */
  pairs: Pair[];
  added: Later[];
  /**
   * Of the sheet that is renewed and its corrections; what an earlier one had and was kept is not told
   * again.
   */
  gone: Earlier[];
}

/** Compares with import `van`; null when that is not (or no longer) there, or is of another kind. */
export function compare(state: DossierState, van: string, incoming: Incoming): Comparison | null {
  const versions = versionsOf(state, van);
  if (versions[0]?.soort !== incoming.source.soort) return null;
  return compareWith(versions, earlierRecords(state, versions), incoming);
}

/** The same with the earlier records at hand. */
export function compareWith(
  versions: ImportRecord[],
  earlier: readonly Earlier[],
  incoming: Incoming,
): Comparison {
  const retried = pairsOfRetry(incoming.source, versions, earlier, incoming.records);
  const unread = unreadBy(incoming.source);
  const found = retried ?? matched(earlier, incoming.records, sheetOf(versions), unread);
  const says = fieldsOf(incoming);
  const pairs: Pair[] = [];
  const added: Later[] = [];
  for (const now of incoming.records) {
    const old = found.get(now);
    if (old === undefined) added.push(now);
    else pairs.push({ old, now, ...changesOf(old, now, incoming.source, says, unread(now)) });
  }
  const kept = new Set(pairs.map(({ old }) => old));
  const current = new Set(currentOf(versions).map(({ id }) => id));
  const left = earlier.filter((each) => !kept.has(each) && current.has(each.row.import));
  const interviews = new Set(left.map(({ value }) => value.id));
  // The turns of an interview that is gone go with it.
  const gone = left.filter(
    ({ type, value }) => type !== 'beurt' || !interviews.has((value as Beurt).interview),
  );
  // Rows that were refused are never all of the sheet: what is not among them is not gone.
  return { versions, pairs, added, gone: incoming.source.herkansing === undefined ? gone : [] };
}

function matched(
  earlier: readonly Earlier[],
  later: readonly Later[],
  sheet: ImportRecord | undefined,
  unread: (later: Later) => Unread,
): Pairs {
  const isTurn = ({ type }: { type: RecordType }) => type === 'beurt';
  const old = earlier.filter((each) => !isTurn(each));
  const now = later.filter((each) => !isTurn(each));
  const pairs = onlyOneEach(old, now) ?? matchRecords([...old], now, { sheet, unread });
  const oldTurns = turnsOf(earlier.filter(isTurn));
  const newTurns = turnsOf(later.filter(isTurn));
  for (const [one, other] of [...pairs]) {
    if (one.type !== 'interview') continue;
    const turns = alignTurns(oldTurns.get(other.value.id) ?? [], newTurns.get(one.value.id) ?? []);
    for (const [turn, earlierTurn] of turns) pairs.set(turn, earlierTurn);
  }
  return pairs;
}

/** A document is one interview: whatever its heading says now, it is the same one. */
function onlyOneEach(old: readonly Earlier[], now: readonly Later[]): Pairs | null {
  const [one] = now;
  const [other] = old;
  const isDocument = other?.source.vorm !== undefined && old.length === 1 && now.length === 1;
  return isDocument && one !== undefined ? new Map([[one, other]]) : null;
}

function turnsOf<T extends { value: AnyRecord }>(turns: readonly T[]): Map<string, T[]> {
  const byInterview = new Map<string, T[]>();
  for (const turn of turns) {
    const { interview } = turn.value as Beurt;
    const held = byInterview.get(interview);
    if (held === undefined) byInterview.set(interview, [turn]);
    else held.push(turn);
  }
  const place = ({ value }: T) => (value as Beurt).volgorde;
  for (const held of byInterview.values()) held.sort((a, b) => place(a) - place(b));
  return byInterview;
}

/** What the sheet says of its records; of a field of which it has no column it says nothing. */
function fieldsOf({ source, records }: Incoming): ReadonlySet<string> {
  const says = new Set<string>();
  for (const { veld, kopvelden = [] } of source.kolommen) {
    if (veld !== null) says.add(veld);
    for (const said of kopvelden) says.add(said.veld);
  }
  for (const { value } of records) for (const veld of Object.keys(value.velden)) says.add(veld);
  for (const group of together) {
    if (group.some((veld) => says.has(veld))) for (const veld of group) says.add(veld);
  }
  return says;
}

function changesOf(
  old: Earlier,
  now: Later,
  source: ImportRecord,
  says: ReadonlySet<string>,
  unread: Unread,
): Pick<Pair, 'changes' | 'kept'> {
  const held = old.value.velden as Record<string, Value | undefined>;
  const read = now.value.velden as Record<string, Value | undefined>;
  const changes: Change[] = [];
  const kept: Kept[] = [];
  for (const veld of new Set([...Object.keys(held), ...Object.keys(read), ...old.hand])) {
    const nu = held[veld] ?? null;
    const wordt = read[veld] ?? null;
    if (equal(nu, wordt) || (wordt === null && !says.has(veld))) continue;
    const cel = unread.get(veld);
    if (cel !== undefined) {
      if (nu !== null) kept.push({ veld, nu, cel });
      continue;
    }
    const was = old.gelezen[veld] ?? null;
    const hand = old.hand.has(veld);
    const isSame =
      equal(was, wordt) ||
      sameCell(
        cellText(old.source, old.row, old.value, veld),
        cellText(source, now.row, now.value, veld),
      );
    if (hand && isSame) continue;
    changes.push({ veld, was, nu, wordt, hand });
  }
  return { changes, kept };
}

/** What the cell of a field says; null when no cell says it. */
function cellText(
  source: ImportRecord,
  { cellen }: SourceRow,
  record: AnyRecord,
  veld: string,
): string | null {
  const place = placeOfField(source, cellen, veld, columnOf(record));
  return place === null ? null : (place.kop?.tekst ?? cellen[place.index] ?? '');
}

function sameCell(was: string | null, is: string | null): boolean {
  return was !== null && is !== null && was.trim() === is.trim();
}
