/** The records of a dossier as they pass the gate. */
import type { Beurt, Interview } from '../domain/interview';
import type { AnyRecord, RecordType } from '../domain/record';
import type { Uitstroomcijfer } from '../domain/uitstroomcijfer';
import { type DossierState, get } from '../dossier/state';
import { interviewReason, maskedBeurt, maskedInterview } from './interviews';
import type { Passage } from './passage';
import { maskedPlain, plainReason } from './plain-records';
import { masked, type Reason, type Suppressed, suppress } from './suppress';

export interface Masking {
  /** Why a record is held back, or null. A beurt goes with its interview; a casus always may go. */
  reason(type: RecordType, record: AnyRecord): Reason | null;
  /** The record as it leaves: the same object when nothing of it is held back. */
  record<R extends AnyRecord>(type: RecordType, record: R): R;
}

type Cijfers = DossierState['entities']['uitstroomcijfer'];

/** By the map itself, which is another one as soon as any figure changes. */
const kept = new WeakMap<Cijfers, Map<number, Suppressed>>();

/** What of all figures of a dossier is held back at this threshold (persons). */
export function suppressedOf({ entities }: DossierState, drempel: number): Suppressed {
  const cijfers = entities.uitstroomcijfer;
  const known = kept.get(cijfers) ?? new Map<number, Suppressed>();
  kept.set(cijfers, known);
  const before = known.get(drempel);
  if (before !== undefined) return before;
  const made = suppress(
    Array.from(cijfers.values(), ({ value }) => value),
    drempel,
  );
  known.set(drempel, made);
  return made;
}

/** What is held back at this threshold, whatever was chosen about it. */
export function maskingOf(state: DossierState, { drempel }: Pick<Passage, 'drempel'>): Masking {
  const { cijfers } = suppressedOf(state, drempel);
  const reason: Masking['reason'] = (type, record) => {
    switch (type) {
      case 'casus':
        return null;
      case 'uitstroomcijfer':
        return cijfers.get(record.id)?.reden ?? null;
      case 'interview':
        return interviewReason(record as Interview);
      case 'organisatie':
      case 'vertrekreden':
      case 'dienstverband':
      case 'kostenpost':
        return plainReason(type, record);
      case 'code':
        return null;
      case 'beurt': {
        const interview = get(state, 'interview', (record as Beurt).interview);
        return interview === undefined ? null : interviewReason(interview);
      }
    }
  };
  return {
    reason,
    record<R extends AnyRecord>(type: RecordType, record: R): R {
      if (reason(type, record) === null) return record;
      return maskedRecord(type, record, cijfers) as R;
    },
  };
}

function maskedRecord(
  type: RecordType,
  record: AnyRecord,
  cijfers: Suppressed['cijfers'],
): AnyRecord {
  switch (type) {
    case 'casus':
    case 'code':
      return record;
    case 'organisatie':
    case 'vertrekreden':
    case 'dienstverband':
    case 'kostenpost':
      return maskedPlain(type, record);
    case 'uitstroomcijfer':
      return masked(record as Uitstroomcijfer, cijfers.get(record.id));
    case 'interview':
      return maskedInterview(record as Interview);
    case 'beurt':
      return maskedBeurt(record as Beurt);
  }
}
