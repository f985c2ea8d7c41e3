/** What happened to one thing, newest first, each step in a sentence with what it was before. */
import type { Coding } from '../../domain/coding';
import type { Entity } from '../../domain/entities';
import { columnOf, placeOfField } from '../../domain/field-place';
import { fullPlace, type ImportRecord, type SourceRow, sourceWords } from '../../domain/provenance';
import type { AnyRecord, RecordType } from '../../domain/record';
import type { Value } from '../../domain/values';
import { fieldLabel, fieldWords } from '../field-words';
import { operationField, readField } from '../fields';
import type { ChangeKind, ChangeStep } from '../operations';
import type { Evidence } from '../protocol';
import { capital } from '../sentences';
import { type DossierState, get, type Held, recordOf, type Trail } from '../state';
import type { StepSource } from './steps';

type Changes = Evidence['wijzigingen'];
export type Subject = Held<Entity> & { type: RecordType | 'coding' };

const MAX_CHANGES = 20;
/** A longer text is cut where it is quoted. */
const MAX_QUOTED = 80;

/** At most 20 changes; with `veld` only those of that field. The last one is how it came in. */
export function changesOf(
  state: DossierState,
  subject: Subject,
  veld: string | null,
  steps: StepSource,
): Changes {
  const sentences = new Map<number, string[]>();
  const later = new Map<string, Value>();
  const { value } = subject;
  // Of a beurt, the direction of a coding is said in other words.
  const about = 'onderwerp' in value ? get(state, 'beurt', value.onderwerp) : undefined;
  const on = about === undefined ? 'casus' : 'beurt';
  for (let mark = subject.trail; mark !== null; mark = mark.earlier) {
    // What an import set on the way is how it came in.
    if (mark.step === subject.since) continue;
    if (mark.field === 'kolom') later.set('kolom', mark.before);
    const isMoved = mark.field === 'sourceRow';
    const isOther = mark.what === 'set' && mark.field !== operationField(veld ?? '');
    if (mark.field === 'kolom' || (veld !== null && isOther && !isMoved)) continue;
    if (!sentences.has(mark.step) && sentences.size === MAX_CHANGES - 1) break;
    const said = sentences.get(mark.step) ?? [];
    const words = isMoved
      ? movedSentence(state, subject, mark, later, veld)
      : markSentence(subject, mark, later, { isNamed: veld !== null, on });
    if (words !== null) said.unshift(words);
    sentences.set(mark.step, said);
  }
  const changes = [...sentences].map(([stap, said]) => {
    const change = steps(stap);
    return line(state, stap, change, prefix(change?.kind) + said.join('; '));
  });
  const first = steps(subject.since);
  return [...changes, line(state, subject.since, first, origin(state, subject, first?.kind))];
}

/** `later` holds what each field held after the mark; the walk goes back in time. */
function markSentence(
  { type, value }: Subject,
  { what, field, before }: Trail,
  later: Map<string, Value>,
  { isNamed, on }: { isNamed: boolean; on: 'casus' | 'beurt' },
): string {
  if (what === 'remove') return type === 'coding' ? 'Ingetrokken' : 'Verwijderd';
  if (what === 'add') return 'Teruggezet';
  const name = field ?? '';
  const after = later.get(name) ?? readField(type, value, name);
  later.set(name, before);
  const say = (held: Value) => quoted(type, name, held, on);
  const change = `${say(before)} werd ${say(after)}`;
  return isNamed ? capital(change) : `${fieldLabel(type, name)}: ${change}`;
}

/** A newer version of its file came in: where it stands since, and where it stood. */
function movedSentence(
  state: DossierState,
  { value }: Subject,
  { before }: Trail,
  later: Map<string, Value>,
  veld: string | null,
): string | null {
  const record = value as AnyRecord;
  const now = sourceOfRow(state, (later.get('sourceRow') ?? record.sourceRow) as string | null);
  const was = sourceOfRow(state, before as string | null);
  later.set('sourceRow', before);
  if (now === null) return null;
  const words = `bijgewerkt uit ${sourceWords(now.source)}`;
  if (was === null) return capital(words);
  const kolom = (later.get('kolom') ?? columnOf(record)) as number | null | undefined;
  const place =
    veld === null ? null : placeOfField(was.source, was.row.cellen, veld, kolom ?? undefined);
  const column = was.source.kolommen[place?.index ?? -1];
  const at = place?.kop ?? null;
  const stood =
    at === null
      ? fullPlace(was.source, column, was.row)
      : fullPlace(was.source, { ...at, kop: at.tekst }, at);
  return capital(`${words}; stond in ${stood}`);
}

function sourceOfRow(
  state: DossierState,
  id: string | null,
): { row: SourceRow; source: ImportRecord } | null {
  const row = id === null ? undefined : get(state, 'sourceRow', id);
  const source = row === undefined ? undefined : get(state, 'import', row.import);
  return row === undefined || source === undefined ? null : { row, source };
}

function origin(state: DossierState, subject: Subject, kind?: ChangeKind): string {
  const { type, value, since } = subject;
  if (kind === 'import') return `Geïmporteerd uit ${importName(state, value, since)}`;
  if (kind === 'samenvoegen') return 'Overgenomen uit een andere kopie';
  if (kind === 'selectie') return 'Overgenomen uit een ander dossier';
  if (type === 'coding') {
    const { herkomst, status } = value as Coding;
    return herkomst === 'suggestie' ? `Suggestie ${status}` : 'Toegekend';
  }
  const { sourceRow } = value as AnyRecord;
  return sourceRow === null
    ? 'Toegevoegd'
    : `Kopie van een rij uit ${importName(state, value, since)}`;
}

/** The file that it was read from at a step: newer versions came in since. */
function importName(state: DossierState, entity: Entity, step: number): string {
  const held = recordOf(state, 'onderwerp' in entity ? entity.onderwerp : entity.id)?.held;
  let row: Value = held?.value.sourceRow ?? null;
  for (let mark = held?.trail ?? null; mark !== null && mark.step > step; mark = mark.earlier) {
    if (mark.field === 'sourceRow') row = mark.before;
  }
  const found = sourceOfRow(state, row as string | null);
  return found?.source.bestand ?? 'een bestand dat er niet meer is';
}

function prefix(kind: ChangeKind | undefined): string {
  if (kind === 'ongedaan') return 'Ongedaan gemaakt. ';
  if (kind === 'opnieuw') return 'Opnieuw gedaan. ';
  return kind === 'samenvoegen' ? 'Uit een andere kopie. ' : '';
}

function line(
  state: DossierState,
  stap: number,
  change: ChangeStep | undefined,
  zin: string,
): Changes[number] {
  const coder = change?.coder ?? null;
  const wie = coder === null ? null : (get(state, 'coder', coder)?.naam ?? null);
  return { stap, at: change?.at ?? '', wie, zin };
}

function quoted(type: Subject['type'], field: string, value: Value, on: 'casus' | 'beurt'): string {
  const text = fieldWords(type, field, value, on).replace(/\s+/gu, ' ');
  if (text === '') return type === 'coding' ? 'onbekend' : 'leeg';
  return `‘${text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED - 1)}…` : text}’`;
}
