/** What the commands share: looking things up, refusing, and setting a field. */
import { CodedError } from '../desktop/errors';
import type { Casus } from '../domain/casus';
import type { Coding } from '../domain/coding';
import type { Entity, EntityType } from '../domain/entities';
import { equal } from '../domain/equal';
import type { Beurt } from '../domain/interview';
import type { AnyRecord, RecordType } from '../domain/record';
import type { Value } from '../domain/values';
import type { Author } from './change';
import { readField } from './fields';
import type { SetOperation } from './operations';
import { type DossierState, get, recordOf } from './state';

/** Setting a field, or nothing when it says so already. */
export function set(type: EntityType, entity: Entity, field: string, after: Value): SetOperation[] {
  const before = readField(type, entity, field);
  const { id, unit } = entity;
  return equal(before, after) ? [] : [{ op: 'set', type, id, unit, field, before, after }];
}

/** Who does it. Throws 'naam-leeg' (reden: niemand) when nobody has said who they are. */
export function coderOf(state: DossierState, { coder }: Author): string {
  if (coder === null || get(state, 'coder', coder) === undefined) {
    throw new CodedError('naam-leeg', { reden: 'niemand' });
  }
  return coder;
}

export function casusOf(state: DossierState, id: string): Casus {
  const casus = get(state, 'casus', id);
  if (casus === undefined) throw new CodedError('niet-gevonden', { soort: 'casus' });
  return casus;
}

/** What a coding can be about. */
export function onderwerpOf(
  state: DossierState,
  id: string,
): { type: 'casus'; value: Casus } | { type: 'beurt'; value: Beurt } {
  const beurt = get(state, 'beurt', id);
  if (beurt !== undefined) return { type: 'beurt', value: beurt };
  return { type: 'casus', value: casusOf(state, id) };
}

/** A record of any kind. */
export function findRecord(
  state: DossierState,
  id: string,
): { type: RecordType; value: AnyRecord } {
  const found = recordOf(state, id);
  if (found === undefined) throw new CodedError('niet-gevonden', { soort: 'onderdeel' });
  return { type: found.type, value: found.held.value };
}

/** A coding that may be changed: what a file says is not ours to change. */
export function ownCoding(state: DossierState, id: string): Coding {
  const coding = get(state, 'coding', id);
  if (coding === undefined) throw new CodedError('niet-gevonden', { soort: 'codering' });
  if (coding.coder === null) throw new CodedError('ongeldige-vraag');
  return coding;
}
