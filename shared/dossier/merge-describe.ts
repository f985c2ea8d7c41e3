/** A merge in words: what would come, and what the two copies disagree about. */
import type { Entity, EntityType } from '../domain/entities';
import { equal } from '../domain/equal';
import { fold } from '../domain/fold';
import type { Value } from '../domain/values';
import type { EntityMap } from './entity-map';
import { fieldLabel, fieldWords } from './field-words';
import { readField, settableFields } from './fields';
import { type Conflict, conflictId, type MergePlan } from './merge';
import {
  type ConflictRow,
  type ConflictSide,
  MERGE_NAMED,
  type MergeKind,
  type MergeReport,
  type Named,
} from './merge-report';
import { mergeOrder } from './merge-versions';
import { nameAt } from './names';
import type { ChangeStep } from './operations';
import { type DossierState, get, type Held, trailOf } from './state';

/** One of the copies: its state, and its steps by their number. */
export interface Copy {
  state: DossierState;
  steps: readonly ChangeStep[];
}

/** Kinds that are told; rows and units come and go with the records that they belong to. */
const told: readonly EntityType[] = mergeOrder.filter(
  (type) => type !== 'sourceRow' && type !== 'unit',
);

/** What a merge does, by kind; `mine` and `theirs` give the names. */
export function kindsOf(
  { operations }: MergePlan,
  mine: DossierState,
  theirs: DossierState,
): MergeKind[] {
  const added = new Map<EntityType, string[]>();
  const removed = new Map<EntityType, string[]>();
  const set = new Map<EntityType, Map<string, string[]>>();
  for (const operation of operations) {
    const { op, type } = operation;
    if (op === 'set') {
      const fields = set.get(type) ?? new Map<string, string[]>();
      const names = fields.get(operation.id) ?? [];
      fields.set(operation.id, [...names, fieldLabel(type, operation.field)]);
      set.set(type, fields);
    } else push(op === 'add' ? added : removed, type, operation.value.id);
  }
  const list = (ids: readonly string[] | undefined, state: DossierState, type: EntityType): Named =>
    named(ids ?? [], (id) => nameOf(state, type, id));
  return told.flatMap((soort) => {
    const fields = set.get(soort);
    const gewijzigd = named([...(fields?.keys() ?? [])], (id) => {
      const labels = fields?.get(id) ?? [];
      return `${nameOf(mine, soort, id)}: ${labels.join(', ')}`;
    });
    const erbij = list(added.get(soort), theirs, soort);
    const eruit = list(removed.get(soort), mine, soort);
    const some = erbij.aantal + gewijzigd.aantal + eruit.aantal > 0;
    return some ? [{ soort, erbij, gewijzigd, eruit }] : [];
  });
}

function push(lists: Map<EntityType, string[]>, type: EntityType, id: string): void {
  const list = lists.get(type);
  if (list === undefined) lists.set(type, [id]);
  else list.push(id);
}

/** The first of a list by name, and how many there are. */
export function named<T>(all: readonly T[], name: (one: T) => string): Named {
  return { aantal: all.length, voorbeelden: all.slice(0, MERGE_NAMED).map(name) };
}

/** "draaiknop 5 bij Molendrift". */
function nameOf(state: DossierState, type: EntityType, id: string): string {
  const name = nameAt(state, type, id, null);
  if (name === null) return 'een gewist onderdeel';
  return name.bij === null ? name.naam : `${name.naam} bij ${name.bij}`;
}

/** Names under which both copies know a coder, each another one. */
export function namesakes({ operations }: MergePlan, mine: DossierState): string[] {
  const known = new Set([...mine.entities.coder.values()].map(({ value }) => fold(value.naam)));
  const names = operations.flatMap((operation) => {
    if (operation.op !== 'add' || operation.type !== 'coder') return [];
    const { naam } = operation.value as { naam: string };
    return known.has(fold(naam)) ? [naam] : [];
  });
  return [...new Set(names)];
}

/** Files that would come, and that were read in here as well. */
export function doubles({ operations }: MergePlan, mine: DossierState): string[] {
  const known = new Set([...mine.entities.import.values()].map(({ value }) => value.sha256));
  const files = operations.flatMap((operation) => {
    if (operation.op !== 'add' || operation.type !== 'import') return [];
    const { sha256, bestand } = operation.value as { sha256: string; bestand: string };
    return known.has(sha256) ? [bestand] : [];
  });
  return [...new Set(files)];
}

/** Steps of theirs that mine does not know, of those after `known`. */
export function newSteps(mine: Copy, theirs: Copy, known: number): MergeReport['nieuw'] {
  const ids = new Set(mine.steps.map(({ id }) => id));
  const fresh = theirs.steps.slice(known).filter(({ id }) => !ids.has(id));
  const coders = new Set(fresh.flatMap(({ coder }) => coder ?? []));
  const wie = [...coders].flatMap((id) => get(theirs.state, 'coder', id)?.naam ?? []);
  return {
    stappen: fresh.length,
    van: fresh[0]?.at ?? null,
    tot: fresh.at(-1)?.at ?? null,
    wie: [...new Set(wie)],
  };
}

/** A conflict as people look at it: before, mine, theirs. */
export function conflictRow(conflict: Conflict, mine: Copy, theirs: Copy): ConflictRow {
  const { type, id } = conflict;
  const there = mapOf(mine.state, type).has(id) ? mine.state : theirs.state;
  const row = { id: conflictId(conflict), soort: type, naam: nameOf(there, type, id) };
  if (conflict.soort === 'veld') {
    const { field } = conflict;
    const held = [conflict.base, conflict.mine, conflict.theirs] as const;
    const [was, own, other] = excerpts(
      held.map((value) => heldWords(type, field, value, about(there, type, id))),
    );
    return {
      ...row,
      veld: fieldLabel(type, field),
      was: was ?? '',
      mijn: { tekst: own ?? '', ...lastChange(mine, type, id, field) },
      hun: { tekst: other ?? '', ...lastChange(theirs, type, id, field) },
    };
  }
  return {
    ...row,
    veld: null,
    was: null,
    mijn: wholeSide(conflict, conflict.mine, mine),
    hun: wholeSide(conflict, conflict.theirs, theirs),
  };
}

/** Said as the coding screens say that nobody knows; '' for another field that holds nothing. */
function heldWords(type: EntityType, field: string, value: Value, on: 'casus' | 'beurt'): string {
  if (type === 'coding' && value === null) {
    if (field === 'richting') return 'richting onbekend';
    if (field === 'perspectief') return 'van wie: onbekend';
  }
  return fieldWords(type, field, value, on);
}

/** What a coding is about: its direction is said in other words of a casus than of a beurt. */
function about(state: DossierState, type: EntityType, id: string): 'casus' | 'beurt' {
  const coding = type === 'coding' ? get(state, 'coding', id) : undefined;
  if (coding === undefined) return 'casus';
  return get(state, 'beurt', coding.onderwerp) === undefined ? 'casus' : 'beurt';
}

function wholeSide(
  { type, id, base }: Extract<Conflict, { soort: 'geheel' }>,
  value: Entity | null,
  copy: Copy,
): ConflictSide {
  const by = lastChange(copy, type, id, null);
  if (value === null) return { tekst: null, ...by };
  if (base === null) return { tekst: 'een ander onderdeel met hetzelfde kenmerk', ...by };
  const fields = new Set([...settableFields(type, base), ...settableFields(type, value)]);
  const changed = [...fields].filter(
    (field) => !equal(readField(type, value, field), readField(type, base, field)),
  );
  const parts = changed.map((field) => {
    const on = about(copy.state, type, id);
    const [text] = excerpts([heldWords(type, field, readField(type, value, field), on)]);
    return `${fieldLabel(type, field)}: ${text === '' ? 'leeg' : text}`;
  });
  return {
    tekst: parts.length > 0 ? parts.join('; ') : 'ongewijzigd, maar er is aan gewerkt',
    ...by,
  };
}

/** Who made a field what it is, or took the whole of it away, and when. */
function lastChange(
  { state, steps }: Copy,
  type: EntityType,
  id: string,
  field: string | null,
): Pick<ConflictSide, 'wie' | 'at'> {
  let step: number | null = null;
  for (let mark = trailOf(state, type, id); mark !== null; mark = mark.earlier) {
    if (field !== null && mark.field !== field && mark.what === 'set') continue;
    step = mark.step;
    break;
  }
  step ??= mapOf(state, type).get(id)?.since ?? null;
  const made = step === null ? undefined : steps[step - 1];
  const coder = made?.coder ?? null;
  const wie = coder === null ? null : (get(state, 'coder', coder)?.naam ?? null);
  return { wie, at: made?.at ?? null };
}

/** Longer texts are cut around the place where they begin to differ. In UTF-16 units. */
const SHOWN = 600;
const LEAD = 120;

function excerpts(texts: readonly string[]): string[] {
  if (texts.every(({ length }) => length <= SHOWN)) return [...texts];
  const [first = ''] = texts;
  let same = 0;
  while (same < first.length && texts.every((text) => text[same] === first[same])) same += 1;
  const from = texts.length > 1 ? Math.max(0, same - LEAD) : 0;
  return texts.map((text) => {
    const shown = text.slice(from, from + SHOWN);
    return `${from > 0 ? '…' : ''}${shown}${from + SHOWN < text.length ? '…' : ''}`;
  });
}

function mapOf(state: DossierState, type: EntityType): EntityMap<Held> {
  return state.entities[type] as EntityMap<Held>;
}

/** Names of units that theirs erased for good and that are still here. */
export function erasedThere(mine: DossierState, theirs: DossierState): Named {
  const gone = [...theirs.erased].filter((unit) => !mine.erased.has(unit));
  const here = gone.flatMap((unit) => get(mine, 'unit', unit) ?? []);
  return named(here, ({ naam }) => naam);
}

/** Records that the file still holds of what was erased here for good. */
export function erasedHere(mine: DossierState, theirs: DossierState): number {
  const fresh = [...mine.erased].filter((unit) => !theirs.erased.has(unit));
  if (fresh.length === 0) return 0;
  return fresh.filter((unit) => theirs.entities.unit.has(unit)).length;
}
