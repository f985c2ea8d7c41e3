/**
 * What a user asks for, as a change set. Each command looks at the state, refuses what cannot be
 * done with a CodedError, and gives the operations; nothing here writes anything.
 */
import { suggestionsFor } from '../analysis/suggestions';
import { CodedError } from '../desktop/errors';
import { type Coding, codingSchema, type KnobCoding } from '../domain/coding';
import { DOSSIER_UNIT } from '../domain/entities';
import { equal } from '../domain/equal';
import { fold } from '../domain/fold';
import { type Value, valueText } from '../domain/values';
import { type Author, type PreparedChange, prepareChange, type Subject } from './change';
import { casusOf, coderOf, onderwerpOf, ownCoding, set } from './command-tools';
import { settableOn } from './fields';
import type { ChangeKind, ChangeSet, ChangeStep, Operation } from './operations';
import type { CommandName, Commands } from './protocol';
import { bulkWijzigen, dupliceren, toevoegen, veldWijzigen, verwijderen } from './record-commands';
import { codingsOf, type DossierState } from './state';
import { invert } from './undo';

/** The commands that need the state only; undo and redo also need the change set they invert. */
export type PlainCommand = Exclude<CommandName, 'ongedaanMaken' | 'opnieuwDoen'>;

/** What a command answers, but for the step: that is known once it is written. */
export interface Answer<C extends PlainCommand> {
  /** Null when the dossier already says so: nothing is written. */
  change: PreparedChange | null;
  result: Omit<Commands[C]['result'], 'seq'>;
}

type Run<C extends PlainCommand> = (
  state: DossierState,
  params: Commands[C]['params'],
  author: Author,
) => Answer<C>;

const commands: { readonly [C in PlainCommand]: Run<C> } = {
  wieBenIk,
  toekennen,
  coderingWijzigen,
  intrekken,
  suggestie,
  veldWijzigen,
  bulkWijzigen,
  toevoegen,
  dupliceren,
  verwijderen,
};

/**
 * The change set that a command stands for. Throws a CodedError: 'niet-gevonden' (params: soort),
 * 'naam-leeg' (no name, or nobody has said who they are), 'ongeldige-vraag'.
 */
export function runCommand<C extends PlainCommand>(
  state: DossierState,
  command: C,
  params: Commands[C]['params'],
  author: Author,
): Answer<C> {
  return commands[command](state, params, author);
}

/**
 * The change set that undoes or redoes: the inverse of `target`, the change set at `last` of
 * nextUndo or nextRedo. `root` is the change itself (`step`), which the sentence will name.
 */
export function prepareInverse(
  state: DossierState,
  kind: 'ongedaan' | 'opnieuw',
  target: Pick<ChangeSet, 'operations'>,
  root: Pick<ChangeStep, 'id' | 'subjects'>,
  author: Author,
): PreparedChange {
  const { operations, left } = invert(state, target.operations);
  return prepareChange(author, kind, operations, root.subjects, { ref: root.id, left });
}

/** The same name, however it is capitalised, is the same coder. */
function wieBenIk(
  state: DossierState,
  { naam }: Commands['wieBenIk']['params'],
  author: Author,
): Answer<'wieBenIk'> {
  const clean = naam.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (clean === '') throw new CodedError('naam-leeg');
  for (const { value } of state.entities.coder.values()) {
    if (fold(value.naam) === fold(clean)) return { change: null, result: { coder: value.id } };
  }
  const id = author.newId();
  const value = { id, unit: DOSSIER_UNIT, naam: clean } as const;
  const self = { ...author, coder: id };
  const change = prepareChange(
    self,
    'codeur',
    [{ op: 'add', type: 'coder', value }],
    [{ type: 'coder', id }],
  );
  return { change, result: { coder: id } };
}

function toekennen(
  state: DossierState,
  params: Commands['toekennen']['params'],
  author: Author,
): Answer<'toekennen'> {
  const { type, value: onderwerp } = onderwerpOf(state, params.onderwerp);
  const coder = coderOf(state, author);
  if (type === 'beurt') checkQuote(params.anchor, onderwerp.velden);
  const coding = checked({
    ...params,
    id: author.newId(),
    unit: onderwerp.unit,
    herkomst: 'analist',
    status: 'aanvaard',
    coder,
  });
  const same = codingsOf(state, onderwerp.id).find(
    (other) =>
      saysTheSame(other, coding) &&
      // Of a casus as a whole it repeats whatever was said before; a beurt is coded by fragment.
      ((type === 'casus' && coding.anchor === null) || equal(other.anchor, coding.anchor)),
  );
  if (same === undefined) {
    return { change: assign(state, coding, author), result: { coding: coding.id } };
  }
  // Saying it again adds what is said more: a direction, a motivation, or that it is the main one.
  const operations: Operation[] = said(coding).flatMap(([field, value]) =>
    value === null ? [] : set('coding', same, field, value),
  );
  operations.push(...demoted(state, coding, same.id));
  return {
    change: changeOrNull(author, 'codering', operations, same.id),
    result: { coding: same.id },
  };
}

function coderingWijzigen(
  state: DossierState,
  { coding: id, ...fields }: Commands['coderingWijzigen']['params'],
  author: Author,
): Answer<'coderingWijzigen'> {
  coderOf(state, author);
  const coding = ownCoding(state, id);
  const operations: Operation[] = Object.entries(fields).flatMap(([field, value]) => {
    if (value === undefined) return [];
    if (!settableOn('coding', coding, field, value)) throw new CodedError('ongeldige-vraag');
    return set('coding', coding, field, value);
  });
  const after = { ...coding, ...fields } as Coding;
  operations.push(...demoted(state, after, id));
  return { change: changeOrNull(author, 'codering', operations, id), result: {} };
}

function intrekken(
  state: DossierState,
  { coding: id }: Commands['intrekken']['params'],
  author: Author,
): Answer<'intrekken'> {
  coderOf(state, author);
  const operation: Operation = { op: 'remove', type: 'coding', value: ownCoding(state, id) };
  const change = prepareChange(author, 'verwijderen', [operation], [{ type: 'coding', id }]);
  return { change, result: {} };
}

/** A refusal is kept as a coding that counts nowhere, so that it is not suggested again. */
function suggestie(
  state: DossierState,
  params: Commands['suggestie']['params'],
  author: Author,
): Answer<'suggestie'> {
  const casus = casusOf(state, params.casus);
  const coder = coderOf(state, author);
  const found = suggestionsFor(casus, codingsOf(state, casus.id)).find(
    ({ id }) => id === params.suggestie,
  );
  if (found === undefined) throw new CodedError('niet-gevonden', { soort: 'suggestie' });
  const { scheme, code, anchor } = found;
  const coding = checked({
    id: author.newId(),
    unit: casus.unit,
    onderwerp: casus.id,
    herkomst: 'suggestie',
    status: params.oordeel,
    coder,
    anchor,
    motivatie: null,
    scheme,
    code,
    richting: null,
    ...(scheme === 'draaiknop' ? { rol: 'aanvullend' } : { perspectief: null }),
  });
  const operation: Operation = { op: 'add', type: 'coding', value: coding };
  const subjects: Subject[] = [{ type: 'coding', id: coding.id }];
  return { change: prepareChange(author, 'suggestie', [operation], subjects), result: {} };
}

function assign(state: DossierState, coding: Coding, author: Author): PreparedChange {
  const operations: Operation[] = [
    { op: 'add', type: 'coding', value: coding },
    ...demoted(state, coding, coding.id),
  ];
  return prepareChange(author, 'codering', operations, [{ type: 'coding', id: coding.id }]);
}

function changeOrNull(
  author: Author,
  kind: ChangeKind,
  operations: Operation[],
  coding: string,
): PreparedChange | null {
  if (operations.length === 0) return null;
  return prepareChange(author, kind, operations, [{ type: 'coding', id: coding }]);
}

/** A coder has one main knob per casus or beurt: the others of theirs become additional. */
function demoted(state: DossierState, coding: Coding, self: string): Operation[] {
  if (coding.scheme !== 'draaiknop' || coding.rol !== 'primair') return [];
  if (coding.status === 'geweigerd') return [];
  return codingsOf(state, coding.onderwerp)
    .filter(
      (other): other is KnobCoding =>
        other.scheme === 'draaiknop' &&
        other.rol === 'primair' &&
        other.status === 'aanvaard' &&
        other.coder === coding.coder &&
        other.id !== self,
    )
    .flatMap((other) => set('coding', other, 'rol', 'aanvullend'));
}

/** The same coder, the same code, accepted, for the same perspective. */
function saysTheSame(other: Coding, coding: Coding): boolean {
  return (
    other.status === 'aanvaard' &&
    other.coder === coding.coder &&
    other.code === coding.code &&
    (other.scheme !== 'behoefte' ||
      coding.scheme !== 'behoefte' ||
      other.perspectief === coding.perspectief)
  );
}

/** What an assignment says beside its code. 'Aanvullend' is the absence of a claim, so null. */
function said(coding: Coding): [field: string, value: Value][] {
  const rol = coding.scheme === 'draaiknop' && coding.rol === 'primair' ? coding.rol : null;
  return [
    ['rol', rol],
    ['richting', coding.richting],
    ['motivatie', coding.motivatie],
  ];
}

/** A fragment must be what stands there: a quote from elsewhere would be evidence of nothing. */
function checkQuote(anchor: Coding['anchor'], velden: Readonly<Record<string, Value>>): void {
  if (anchor === null || anchor.start === null) return;
  const { veld, start, end, quote } = anchor;
  const text = valueText(velden[veld]);
  const stands = end !== null && start < end && quote !== null && text.slice(start, end) === quote;
  if (!stands) throw new CodedError('ongeldige-vraag');
}

function checked(coding: unknown): Coding {
  const parsed = codingSchema.safeParse(coding);
  if (!parsed.success) throw new CodedError('ongeldige-vraag', {}, parsed.error);
  return parsed.data;
}
