/**
 * A newer version as operations: records that are there stay, with their codings, and say from now on
 * what the new sheet says and where. What is sealed under one key stays under it: rows of the new
 * sheet are of the unit of their record, so that who erases it erases them too.
 */
import type { Coding } from '../../domain/coding';
import { columnOf } from '../../domain/field-place';
import { foldName } from '../../domain/fold';
import type { Beurt } from '../../domain/interview';
import type { ImportRecord, SourceRow } from '../../domain/provenance';
import type { AnyRecord } from '../../domain/record';
import { valueText } from '../../domain/values';
import type { Versiekeuze } from '../../import/version';
import type { Author } from '../change';
import { set } from '../command-tools';
import { operationField } from '../fields';
import type { Operation } from '../operations';
import { removalOf } from '../removal';
import { beurtenOf, codingsOf, type DossierState, get } from '../state';
import type { Comparison, Pair } from './compare';
import { type ComparedRow, chosenForRow, comparedRows, isRemoved } from './decide';
import { unitKey } from './identity';
import type { Incoming, Later } from './incoming';

/** What became of the records. */
export interface RenewedCount {
  erbij: number;
  gewijzigd: number;
  gelijk: number;
  weg: number;
}

export interface Renewal {
  operations: Operation[];
  /** Interviews, casussen and the like: an interview is changed when one of its turns is. */
  telling: RenewedCount;
  /** Records that came in, with their turns and codings. */
  erbij: { aantal: number; beurten: number; coderingen: number };
}

/** The operations of a newer version, in an order in which they can be applied. */
export function renew(
  state: DossierState,
  incoming: Incoming,
  comparison: Comparison,
  keuze: Versiekeuze,
  author: Author,
): Renewal {
  const renewing = new Renewing(state, incoming, comparison, author);
  for (const row of comparedRows(comparison)) renewing.row(row, chosenForRow(keuze, row));
  renewing.rest();
  return renewing.close(comparison.gone.filter((each) => isRemoved(keuze, each)));
}

class Renewing {
  readonly #state: DossierState;
  readonly #incoming: Incoming;
  readonly #author: Author;
  readonly #comparison: Comparison;
  /** Units of the intake to those they are here. */
  readonly #units: Map<string, string>;
  readonly #usedUnits = new Set<string>();
  /** Interviews of the intake to those that are here. */
  readonly #interviews: Map<string, string>;
  readonly #places: Map<string, number>;
  /** Rows of the intake, by unit that they are in here. */
  readonly #rows = new Map<string, string>();
  readonly #rowOperations: Operation[] = [];
  readonly #operations: Operation[] = [];
  readonly #telling: RenewedCount = { erbij: 0, gewijzigd: 0, gelijk: 0, weg: 0 };
  readonly #erbij = { aantal: 0, beurten: 0, coderingen: 0 };
  /** Interviews that say the same of themselves, and those of which a turn does not. */
  readonly #sameInterviews = new Set<string>();
  readonly #changedTurns = new Set<string>();

  constructor(state: DossierState, incoming: Incoming, comparison: Comparison, author: Author) {
    this.#state = state;
    this.#incoming = incoming;
    this.#comparison = comparison;
    this.#author = author;
    this.#units = unitsHere(state, incoming, comparison);
    this.#interviews = new Map(
      comparison.pairs
        .filter(({ now }) => now.type === 'interview')
        .map(({ old, now }) => [now.value.id, old.value.id]),
    );
    this.#places = placesOfTurns(state, comparison);
  }

  row(row: ComparedRow, chosen: ReturnType<typeof chosenForRow>): void {
    if (chosen === 'oud') {
      this.#telling.gelijk += counted(row.pairs.map(({ old }) => old));
      return;
    }
    for (const pair of row.pairs) this.#move(pair, chosen === 'nieuw');
    for (const later of row.added) this.#add(later);
  }

  /** Rows that made no record are kept as they were read. */
  rest(): void {
    for (const row of this.#incoming.rest) this.#placeRow(row, this.#unit(row.unit));
  }

  close(gone: Comparison['gone']): Renewal {
    const { source, units } = this.#incoming;
    const own = this.#unit(source.unit);
    const added = [...units.values()].filter(
      ({ id }) => !this.#units.has(id) && (id === own || this.#usedUnits.has(id)),
    );
    this.#telling.weg = counted(gone);
    for (const { type, value } of gone) {
      if (type === 'beurt') this.#changedTurns.add((value as Beurt).interview);
    }
    for (const id of this.#changedTurns) {
      if (!this.#sameInterviews.has(id)) continue;
      this.#telling.gelijk -= 1;
      this.#telling.gewijzigd += 1;
    }
    return {
      operations: [
        ...added.map((value): Operation => ({ op: 'add', type: 'unit', value })),
        { op: 'add', type: 'import', value: { ...source, unit: own } satisfies ImportRecord },
        ...renamedUnits(this.#state, this.#comparison),
        ...this.#rowOperations,
        ...this.#operations,
        ...removalOf(this.#state, gone),
      ],
      telling: this.#telling,
      erbij: this.#erbij,
    };
  }

  #unit(id: string): string {
    const here = this.#units.get(id) ?? id;
    this.#usedUnits.add(here);
    return here;
  }

  /** The row in the unit of its record: of a row with records of several units each has its own. */
  #placeRow(row: SourceRow, unit: string): string {
    const key = `${row.id} ${unit}`;
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const isFirst = !this.#rows.has(row.id);
    const id = isFirst ? row.id : this.#author.newId();
    this.#rows.set(row.id, id).set(key, id);
    this.#rowOperations.push({ op: 'add', type: 'sourceRow', value: { ...row, id, unit } });
    return id;
  }

  #move({ old, now, changes }: Pair, isAll: boolean): void {
    const { type, value } = old;
    const row = this.#placeRow(now.row, value.unit);
    this.#operations.push(...set(type, value, 'sourceRow', row));
    this.#operations.push(...set(type, value, 'kolom', columnOf(now.value) ?? null));
    const taken = changes.filter(({ hand }) => isAll || !hand);
    for (const { veld, wordt } of taken) {
      this.#operations.push(...set(type, value, operationField(veld), wordt));
    }
    if (type !== 'beurt') this.#telling[taken.length > 0 ? 'gewijzigd' : 'gelijk'] += 1;
    else if (taken.length > 0) this.#changedTurns.add((value as Beurt).interview);
    if (type === 'interview' && taken.length === 0) this.#sameInterviews.add(value.id);
    this.#printed(
      old.value,
      now,
      new Set(taken.map(({ veld }) => veld)),
      new Set(changes.map(({ veld }) => veld)),
    );
  }

  /** What the labels print, where the new sheet prints another label and that was taken over. */
  #printed(
    record: AnyRecord,
    now: Later,
    taken: ReadonlySet<string>,
    changed: ReadonlySet<string>,
  ): void {
    for (const [scheme, label] of labels) {
      const isTaken = [label, 'labelherkomst', 'polariteit'].some((veld) => taken.has(veld));
      if (!isTaken || (changed.has(label) && !taken.has(label))) continue;
      const printed = codingsOf(this.#state, record.id).filter(
        (coding) => coding.coder === null && coding.scheme === scheme,
      );
      const asked = now.codings.filter((coding) => coding.scheme === scheme);
      const left = printed.filter((one) => !asked.some((other) => saysTheSame(one, other)));
      for (const value of left) this.#operations.push({ op: 'remove', type: 'coding', value });
      for (const coding of asked) {
        if (printed.some((one) => saysTheSame(one, coding))) continue;
        this.#addCoding(coding, record);
      }
    }
  }

  #addCoding(coding: Coding, { id, unit }: Pick<AnyRecord, 'id' | 'unit'>): void {
    const value = { ...coding, unit, onderwerp: id };
    this.#operations.push({ op: 'add', type: 'coding', value });
    this.#erbij.coderingen += 1;
  }

  #add({ type, value, row, codings }: Later): void {
    const unit = this.#unit(value.unit);
    const placed: AnyRecord = { ...value, unit, sourceRow: this.#placeRow(row, unit) };
    if (type === 'beurt') {
      const turn = placed as Beurt;
      turn.interview = this.#interviews.get(turn.interview) ?? turn.interview;
      turn.volgorde = this.#places.get(value.id) ?? turn.volgorde;
      this.#changedTurns.add(turn.interview);
      this.#erbij.beurten += 1;
    } else {
      this.#telling.erbij += 1;
      this.#erbij.aantal += 1;
    }
    this.#operations.push({ op: 'add', type, value: placed });
    for (const coding of codings) this.#addCoding(coding, placed);
  }
}

const labels = [
  ['draaiknop', 'draaiknoplabel'],
  ['behoefte', 'behoeftelabel'],
] as const;

/** Of turns their interview is counted. */
function counted(records: readonly { type: string }[]): number {
  return records.filter(({ type }) => type !== 'beurt').length;
}

function saysTheSame(one: Coding, other: Coding): boolean {
  const rol = (coding: Coding) => (coding.scheme === 'draaiknop' ? coding.rol : null);
  return (
    one.code === other.code &&
    one.herkomst === other.herkomst &&
    one.richting === other.richting &&
    rol(one) === rol(other) &&
    one.anchor?.quote === other.anchor?.quote
  );
}

/** Units of the intake that are here already: of an interview, or of an organisation by its name. */
function unitsHere(
  state: DossierState,
  { source, units }: Incoming,
  { versions, pairs }: Comparison,
): Map<string, string> {
  const here = new Map<string, string>();
  const ids = new Set(versions.map(({ id }) => id));
  const byName = new Map<string, string>();
  for (const { value } of state.entities.unit.values()) {
    if (value.soort === 'organisatie' && value.import !== null && ids.has(value.import)) {
      byName.set(foldName(value.naam), value.id);
    }
  }
  for (const { id, soort, naam } of units.values()) {
    const known = soort === 'organisatie' ? byName.get(foldName(naam)) : undefined;
    if (known !== undefined) here.set(id, known);
  }
  for (const { old, now } of pairs) {
    // The sheet has a unit of its own: records that name nobody stay in that of their version.
    const isOwn = now.value.unit === source.unit && source.vorm === undefined;
    if (!isOwn && unitOf(now) !== '' && get(state, 'unit', old.value.unit)?.soort !== 'import') {
      if (!here.has(now.value.unit)) here.set(now.value.unit, old.value.unit);
    }
  }
  return here;
}

const unitOf = ({ type, value }: Later) => unitKey(type, value.velden);

/** Organisations that the new sheet spells otherwise throughout: what is erased is found by its name. */
function renamedUnits(state: DossierState, { pairs }: Comparison): Operation[] {
  const names = new Map<string, string>();
  for (const { old, now } of pairs) {
    const unit = get(state, 'unit', old.value.unit);
    if (unit?.soort !== 'organisatie') continue;
    const naam = nameOf(now);
    if (naam !== '' && foldName(naam) !== foldName(unit.naam)) names.set(unit.id, naam);
  }
  return [...names].flatMap(([id, naam]) => {
    const unit = get(state, 'unit', id);
    return unit === undefined ? [] : set('unit', unit, 'naam', naam);
  });
}

/** Of the organisation whose unit a record is in, as the sheet writes it. */
function nameOf({ type, value }: Later): string {
  const velden = value.velden as Record<string, Parameters<typeof valueText>[0]>;
  const text =
    type === 'organisatie'
      ? valueText(velden.naam) || valueText(velden.code)
      : valueText(velden.organisatie);
  return text.replace(/\s+/gu, ' ').trim();
}

/** Places of turns that come in between those that are there, by id of the intake. */
function placesOfTurns(state: DossierState, { pairs, added }: Comparison): Map<string, number> {
  const places = new Map<string, number>();
  const olds = new Map(pairs.map(({ old, now }) => [now.value.id, old.value]));
  const turns = new Map<string, Later[]>();
  for (const later of [...pairs.map(({ now }) => now), ...added]) {
    if (later.type !== 'beurt') continue;
    const { interview } = later.value as Beurt;
    turns.set(interview, [...(turns.get(interview) ?? []), later]);
  }
  for (const [interview, all] of turns) {
    const there = olds.get(interview);
    if (there === undefined) continue;
    const taken = beurtenOf(state, there.id).map(({ volgorde }) => volgorde);
    all.sort((a, b) => (a.value as Beurt).volgorde - (b.value as Beurt).volgorde);
    let before = Number.NEGATIVE_INFINITY;
    let run: Later[] = [];
    const putRun = () => {
      const after = taken.find((volgorde) => volgorde > before);
      const between = run.length + 1;
      for (const [index, { value }] of run.entries()) {
        places.set(value.id, placeBetween(before, after, index + 1, between));
      }
      run = [];
    };
    for (const one of all) {
      const old = olds.get(one.value.id) as Beurt | undefined;
      if (old === undefined) run.push(one);
      else {
        putRun();
        before = old.volgorde;
      }
    }
    putRun();
  }
  return places;
}

function placeBetween(before: number, after: number | undefined, at: number, of: number): number {
  if (after === undefined) return Number.isFinite(before) ? Math.floor(before) + at : at;
  if (!Number.isFinite(before)) return after - of + at;
  return before + ((after - before) * at) / of;
}
