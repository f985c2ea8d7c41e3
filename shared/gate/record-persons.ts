/** How many persons a record says it is about, and what of it may not leave for what it says itself. */
import type { AnyRecord, Records, RecordType } from '../domain/record';
import type { Value } from '../domain/values';
import { vertrouwelijkheidOf } from './guarded';
import { guardReason } from './organisations';
import { personsOf, smallGroup } from './persons';
import type { Reason } from './suppress';

/** Kinds whose source says what may be done with them. */
export const guardedTypes = [
  'uitstroomcijfer',
  'interview',
  'organisatie',
  'vertrekreden',
  'dienstverband',
  'kostenpost',
] as const satisfies readonly RecordType[];
const guarded: ReadonlySet<RecordType> = new Set(guardedTypes);

/** Kinds that may say how many persons they are about. A dienstverband is always one. */
export const aboutPersons = [
  'uitstroomcijfer',
  'vertrekreden',
  'kostenpost',
] as const satisfies readonly RecordType[];
export type AboutPersons = (typeof aboutPersons)[number];

/** The persons of a record, from the fewest to the most; null when it says no number. */
export function personsIn(
  type: AboutPersons,
  record: AnyRecord,
): { low: number; high: number } | null {
  if (type !== 'kostenpost')
    return personsOf(record as Records[Exclude<AboutPersons, 'kostenpost'>]);
  const { aangenomen, vertrokken } = (record as Records['kostenpost']).velden;
  const counts = [aangenomen, vertrokken].filter((value) => typeof value === 'number');
  return counts.length === 0 ? null : { low: Math.min(...counts), high: Math.max(...counts) };
}

/** True when it says a number of persons below the threshold. */
export function isSmall(type: RecordType, { velden }: Pick<AnyRecord, 'velden'>, drempel: number) {
  const few = (value: Value | undefined) => typeof value === 'number' && Math.abs(value) < drempel;
  const said = velden as Readonly<Record<string, Value>>;
  switch (type) {
    case 'uitstroomcijfer':
    case 'vertrekreden':
      return smallGroup({ velden: said }, drempel) !== null;
    case 'kostenpost':
      return few(said.aangenomen) || few(said.vertrokken);
    case 'organisatie':
      return few(said.medewerkers);
    case 'dienstverband':
    case 'casus':
    case 'interview':
    case 'beurt':
    case 'code':
      return false;
  }
}

/** What may be done with a record, as its source said; null for a kind that says nothing of it. */
export function guardIn(type: RecordType, { velden }: Pick<AnyRecord, 'velden'>) {
  if (!guarded.has(type)) return null;
  return vertrouwelijkheidOf((velden as Readonly<Record<string, Value>>).vertrouwelijkheid);
}

/**
 * Why a record will not leave as it is, by what it says itself: what others make of it (a sum, an
 * organisation that is not to be named) is found when it leaves. What its source published is never
 * small; that of a dienstverband nothing leaves holds for all of them alike.
 */
export function ownReason(
  type: RecordType,
  record: Pick<AnyRecord, 'velden'>,
  drempel: number,
): Extract<Reason, 'intern' | 'totaal' | 'klein'> | null {
  const guard = guardIn(type, record);
  if (guard === null) return null;
  const said = guardReason(guard);
  if (said !== null || guard === 'openbaar') return said;
  return isSmall(type, record, drempel) ? 'klein' : null;
}
