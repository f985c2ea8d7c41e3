/**
 * The dossier as JSON: every entity as it is, and beside it everything that happened. Together they
 * hold all that the state of a dossier is made of; schema.ts says how they look.
 */
import { type EntityType, entityTypes } from '../../domain/entities';
import { isKeptApart } from '../../domain/pseudoniem';
import type { ChangeStep } from '../../dossier/operations';
import { type StoredEntity, storedEntities } from '../../dossier/snapshot';
import type { DossierState, Held } from '../../dossier/state';
import type { EverythingSource, ToldStep } from './source';

/** Raised when a reader of an earlier one would misread it. */
export const JSON_VERSION = 1;

/** The key of pseudonyms leaves the dossier nowhere. */
export type ExportedType = Exclude<EntityType, 'pseudoniem'>;
export const exportedTypes: readonly ExportedType[] = entityTypes.filter(
  (type) => type !== 'pseudoniem',
);

/** What "dossier.json" begins with. */
export interface DossierHead {
  formaat: 'draaiknop-dossier';
  versie: typeof JSON_VERSION;
  /** Beside this file. */
  schema: string;
  dossier: { id: string; naam: string };
  gemaakt: string;
  stap: number;
  /** Parts that were erased for good: nothing of them is here. */
  gewist: number;
}

/** A step of the history. */
export interface StepLine extends ChangeStep {
  wie: string | null;
  zin: string;
}

/** When something was added, what happened to it since (newest first), and its last name if it was removed. */
export interface TrackLine {
  id: string;
  soort: EntityType;
  onderdeel: string;
  sinds: number;
  later: { stap: number; wat: 'set' | 'remove' | 'add'; veld: string | null; was: unknown }[];
  verwijderd: StoredEntity['name'];
}

/** "dossier.json", piece by piece: one entity on a line. */
export function* dossierJson(
  { state, naam, id, at }: EverythingSource,
  onLine: () => void,
): Generator<string> {
  const head: DossierHead = {
    formaat: 'draaiknop-dossier',
    versie: JSON_VERSION,
    schema: 'dossier.schema.json',
    dossier: { id, naam },
    gemaakt: at,
    stap: state.seq,
    gewist: state.erased.size,
  };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "entiteiten": {`;
  for (const [place, type] of exportedTypes.entries()) {
    yield `${place === 0 ? '' : ','}\n  ${JSON.stringify(type)}: [`;
    yield* lines(valuesOf(state, type), onLine);
    yield ']';
  }
  yield '\n }\n}\n';
}

function* valuesOf(state: DossierState, type: EntityType): Generator<unknown> {
  for (const { value } of state.entities[type].values() as Iterable<Held>) {
    if (!isKeptApart(type, value)) yield value;
  }
}

/** "geschiedenis.json": the steps, and what happened to each thing. */
export function* historyJson(
  { state, steps }: EverythingSource,
  onLine: () => void,
): Generator<string> {
  const head = {
    formaat: 'draaiknop-geschiedenis',
    versie: JSON_VERSION,
    schema: 'geschiedenis.schema.json',
  };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "stappen": [`;
  yield* lines(steps.map(stepLine), onLine);
  yield '],\n "sporen": [';
  yield* lines(tracks(state), onLine);
  yield ']\n}\n';
}

function stepLine({ step, row }: ToldStep): StepLine {
  return { ...step, wie: row.wie, zin: row.zin };
}

function* tracks(state: DossierState): Generator<TrackLine> {
  for (const { id, type, unit, since, trail, name, value } of storedEntities(state)) {
    if (isKeptApart(type, value ?? {})) continue;
    yield {
      id,
      soort: type,
      onderdeel: unit,
      sinds: since,
      later: trail.map(([stap, wat, veld, was]) => ({ stap, wat, veld, was })),
      verwijderd: name,
    };
  }
}

function* lines(values: Iterable<unknown>, onLine: () => void): Generator<string> {
  let first = true;
  for (const value of values) {
    yield `${first ? '' : ','}\n${JSON.stringify(value)}`;
    first = false;
    onLine();
  }
  if (!first) yield '\n';
}
