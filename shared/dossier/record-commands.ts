/** Changing, adding, copying and removing records of any kind by hand: each as one change set. */
import { CodedError } from '../desktop/errors';
import { DOSSIER_UNIT, entitySchemas } from '../domain/entities';
import type { Beurt, Interview } from '../domain/interview';
import { interviewName } from '../domain/interview';
import { type RecordType, recordField } from '../domain/record';
import type { Value } from '../domain/values';
import { type Author, type PreparedChange, prepareChange, type Subject } from './change';
import { coderOf, findRecord, set } from './command-tools';
import { operationField, settableOn } from './fields';
import type { Operation } from './operations';
import type { Commands } from './protocol';
import { removalOf } from './removal';
import { beurtenOf, type DossierState, get } from './state';

type Params<C extends keyof Commands> = Commands[C]['params'];
/** What a command answers, but for the step: that is known once it is written. */
interface Answer<C extends keyof Commands> {
  /** Null when the dossier already says so: nothing is written. */
  change: PreparedChange | null;
  result: Omit<Commands[C]['result'], 'seq'>;
}

/** One field of one record. Throws 'niet-gevonden', 'ongeldige-vraag' for a field it has not. */
export function veldWijzigen(
  state: DossierState,
  { record, veld, waarde }: Params<'veldWijzigen'>,
  author: Author,
): Answer<'veldWijzigen'> {
  const { change } = bulkWijzigen(state, { records: [record], veld, waarde }, author);
  return { change, result: {} };
}

/** The same field of many records. */
export function bulkWijzigen(
  state: DossierState,
  { records, veld, waarde }: Params<'bulkWijzigen'>,
  author: Author,
): Answer<'bulkWijzigen'> {
  coderOf(state, author);
  const field = operationField(veld);
  const value = stated(waarde);
  const operations: Operation[] = [];
  const subjects: Subject[] = [];
  for (const id of new Set(records)) {
    const { type, value: entity } = findRecord(state, id);
    if (!settableOn(type, entity, field, value)) throw new CodedError('ongeldige-vraag');
    const change = set(type, entity, field, value);
    if (change.length === 0) continue;
    operations.push(...change);
    subjects.push({ type, id });
  }
  const gewijzigd = operations.length;
  if (gewijzigd === 0) return { change: null, result: { gewijzigd } };
  return { change: prepareChange(author, 'veld', operations, subjects), result: { gewijzigd } };
}

/** A new record. What is left empty is not stated. */
export function toevoegen(
  state: DossierState,
  params: Params<'toevoegen'>,
  author: Author,
): Answer<'toevoegen'> {
  coderOf(state, author);
  const id = author.newId();
  const velden = statedFields(params.soort, params.velden);
  const subjects: Subject[] = [{ type: params.soort, id }];
  const operations: Operation[] = [];
  if (params.soort === 'beurt') {
    const { interview, na } = params;
    const value = { id, ...placeOf(state, interview, na), sourceRow: null, interview, velden };
    operations.push(add('beurt', value));
  } else if (params.soort === 'interview') {
    operations.push(...addInterview(author, { id, sourceRow: null, velden }));
  } else {
    operations.push(add(params.soort, { id, unit: DOSSIER_UNIT, sourceRow: null, velden }));
  }
  const change = prepareChange(author, 'toevoegen', operations, subjects);
  return { change, result: { record: id } };
}

/**
 * A copy of a record, of an interview with its beurten. Its values came from the same row, so it
 * keeps that; who judged the original did not judge the copy, so codings stay behind.
 */
export function dupliceren(
  state: DossierState,
  { record }: Params<'dupliceren'>,
  author: Author,
): Answer<'dupliceren'> {
  coderOf(state, author);
  const { type, value } = findRecord(state, record);
  if (type === 'beurt') throw new CodedError('ongeldige-vraag');
  const id = author.newId();
  const operations: Operation[] = [];
  if (type === 'interview') {
    const { sourceRow, velden } = value as Interview;
    const added = addInterview(author, { id, sourceRow: null, velden });
    operations.push(...copiedRows(state, value as Interview, added, author, sourceRow));
  } else operations.push(add(type, { ...value, id }));
  const change = prepareChange(author, 'toevoegen', operations, [{ type, id }]);
  return { change, result: { record: id } };
}

/** With all that hangs on them: codings first, then beurten, then the record itself. */
export function verwijderen(
  state: DossierState,
  { records }: Params<'verwijderen'>,
  author: Author,
): Answer<'verwijderen'> {
  coderOf(state, author);
  const found = [...new Set(records)].map((id) => findRecord(state, id));
  // An interview takes its beurten along: those are not named beside it.
  const chosen = new Set(records);
  const subjects: Subject[] = found
    .filter(({ type, value }) => type !== 'beurt' || !chosen.has((value as Beurt).interview))
    .map(({ type, value }) => ({ type, id: value.id }));
  const operations = removalOf(state, found);
  if (operations.length === 0) return { change: null, result: { verwijderd: 0 } };
  const change = prepareChange(author, 'verwijderen', operations, subjects);
  return { change, result: { verwijderd: subjects.length } };
}

/** An interview is a unit of its own, so that it can be withdrawn. */
function addInterview(author: Author, given: Omit<Interview, 'unit'>): Operation[] {
  const unit = author.newId();
  const value: Interview = { ...given, unit };
  const naam = interviewName(value);
  return [
    { op: 'add', type: 'unit', value: { id: unit, unit, soort: 'interview', import: null, naam } },
    add('interview', value),
  ];
}

/**
 * The beurten of a copied interview. Its rows are copied too: they are sealed under the key of the
 * interview that they belong to, and go with it.
 */
function copiedRows(
  state: DossierState,
  original: Interview,
  [unitAdded, interviewAdded]: readonly Operation[],
  author: Author,
  firstRow: string | null,
): Operation[] {
  if (unitAdded?.op !== 'add' || interviewAdded?.op !== 'add') throw new CodedError('intern');
  const interview = interviewAdded.value as Interview;
  const { unit } = interview;
  const operations: Operation[] = [];
  const copies = new Map<string, string>();
  const copyRow = (id: string | null): string | null => {
    const row = id === null ? undefined : get(state, 'sourceRow', id);
    if (row === undefined) return null;
    const known = copies.get(row.id);
    if (known !== undefined) return known;
    const copy = author.newId();
    copies.set(row.id, copy);
    operations.push({ op: 'add', type: 'sourceRow', value: { ...row, id: copy, unit } });
    return copy;
  };
  const sourceRow = copyRow(firstRow);
  operations.unshift(unitAdded);
  operations.push(add('interview', { ...interview, sourceRow }));
  for (const beurt of beurtenOf(state, original.id)) {
    const row = copyRow(beurt.sourceRow);
    const value = { ...beurt, id: author.newId(), unit, interview: interview.id, sourceRow: row };
    operations.push(add('beurt', value));
  }
  return operations;
}

/** Where a new beurt stands: between the one it comes after and the next. */
function placeOf(
  state: DossierState,
  interviewId: string,
  na: string | null,
): Pick<Beurt, 'unit' | 'volgorde'> {
  const interview = get(state, 'interview', interviewId);
  if (interview === undefined) throw new CodedError('niet-gevonden', { soort: 'interview' });
  const { unit } = interview;
  const places = beurtenOf(state, interviewId);
  const at = na === null ? -1 : places.findIndex(({ id }) => id === na);
  if (na !== null && at < 0) throw new CodedError('niet-gevonden', { soort: 'beurt' });
  const before = places[at]?.volgorde;
  const after = places[at + 1]?.volgorde;
  if (after === undefined) return { unit, volgorde: Math.floor(before ?? 0) + 1 };
  return { unit, volgorde: before === undefined ? after - 1 : (before + after) / 2 };
}

/** Adding a record, checked: what a page sends goes through the same door as what is read back. */
function add(type: RecordType, value: unknown): Operation {
  const parsed = entitySchemas[type].safeParse(value);
  if (!parsed.success) throw new CodedError('ongeldige-vraag', {}, parsed.error);
  return { op: 'add', type, value: parsed.data };
}

/** A field that was made empty says nothing: null, never an empty text. */
function stated(value: Value): Value {
  return value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
}

function statedFields(
  type: RecordType,
  velden: Partial<Record<string, Value>>,
): Record<string, Value> {
  const filled: Record<string, Value> = {};
  for (const [veld, given] of Object.entries(velden)) {
    if (recordField(type, veld) === undefined) throw new CodedError('ongeldige-vraag');
    const value = stated(given ?? null);
    if (value !== null) filled[veld] = value;
  }
  return filled;
}
