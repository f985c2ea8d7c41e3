/** What happened to one thing, newest first, each step in a sentence with what it was before. */
import type { Coding } from '../../domain/coding';
import type { Entity } from '../../domain/entities';
import type { AnyRecord, RecordType } from '../../domain/record';
import type { Value } from '../../domain/values';
import { fieldLabel, fieldWords } from '../field-words';
import { operationField, readField } from '../fields';
import type { ChangeKind, ChangeStep } from '../operations';
import type { Evidence } from '../protocol';
import { capital } from '../sentences';
import { type DossierState, get, type Held, importOf, recordOf, type Trail } from '../state';
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
    if (veld !== null && mark.what === 'set' && mark.field !== operationField(veld)) continue;
    if (!sentences.has(mark.step) && sentences.size === MAX_CHANGES - 1) break;
    const said = sentences.get(mark.step) ?? [];
    said.unshift(markSentence(subject, mark, later, { isNamed: veld !== null, on }));
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

function origin(state: DossierState, { type, value }: Subject, kind?: ChangeKind): string {
  if (kind === 'import') return `Geïmporteerd uit ${importName(state, value)}`;
  if (kind === 'samenvoegen') return 'Overgenomen uit een andere kopie';
  if (kind === 'selectie') return 'Overgenomen uit een ander dossier';
  if (type === 'coding') {
    const { herkomst, status } = value as Coding;
    return herkomst === 'suggestie' ? `Suggestie ${status}` : 'Toegekend';
  }
  const { sourceRow } = value as AnyRecord;
  return sourceRow === null ? 'Toegevoegd' : `Kopie van een rij uit ${importName(state, value)}`;
}

function importName(state: DossierState, entity: Entity): string {
  const record = recordOf(state, 'onderwerp' in entity ? entity.onderwerp : entity.id);
  const id = record === undefined ? null : importOf(state, record.held.value);
  const source = id === null ? undefined : get(state, 'import', id);
  return source?.bestand ?? 'een bestand dat er niet meer is';
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
