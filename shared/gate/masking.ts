/** The records of a dossier as they pass the gate. */
import type { Casus } from '../domain/casus';
import type { Dienstverband } from '../domain/dienstverband';
import type { Beurt, Interview } from '../domain/interview';
import type { Organisatie } from '../domain/organisatie';
import type { AnyRecord, RecordType } from '../domain/record';
import { type DossierState, get } from '../dossier/state';
import { interviewReason, maskedBeurt, maskedInterview } from './interviews';
import type { GuardedNames } from './organisations';
import type { Passage } from './passage';
import {
  casusReason,
  maskedCasus,
  maskedDienstverband,
  maskedOrganisatie,
  organisatieReason,
} from './plain-records';
import { masked, type Reason, type Suppression } from './suppress';
import { type CountedType, namesIn, suppressedOf } from './suppressed';

export interface Masking {
  /** Why a record is held back, or null. A beurt goes with its interview; a code always may go. */
  reason(type: RecordType, record: AnyRecord): Reason | null;
  /** The record as it leaves: the same object when nothing of it is held back. */
  record<R extends AnyRecord>(type: RecordType, record: R): R;
}

/** What is held back at this threshold, whatever was chosen about it. */
export function maskingOf(state: DossierState, { drempel }: Pick<Passage, 'drempel'>): Masking {
  const names = namesIn(state);
  // Found when the first record of its kind is asked about.
  const found = new Map<CountedType, ReadonlyMap<string, Suppression>>();
  const heldOf = (type: CountedType, { id }: AnyRecord): Suppression | undefined => {
    let held = found.get(type);
    if (held === undefined) {
      held = suppressedOf(state, type, drempel).held;
      found.set(type, held);
    }
    return held.get(id);
  };
  const reason: Masking['reason'] = (type, record) => {
    switch (type) {
      case 'casus':
        return casusReason(record as Casus, names);
      case 'uitstroomcijfer':
      case 'vertrekreden':
      case 'kostenpost':
      case 'organisatie':
        return heldOf(type, record)?.reden ?? wholeReason(type, record);
      case 'dienstverband':
        return 'persoon';
      case 'interview':
        return interviewReason(record as Interview, names);
      case 'code':
        return null;
      case 'beurt': {
        const interview = get(state, 'interview', (record as Beurt).interview);
        return interview === undefined ? null : interviewReason(interview, names);
      }
    }
  };
  return {
    reason,
    record<R extends AnyRecord>(type: RecordType, record: R): R {
      if (reason(type, record) === null) return record;
      return maskedRecord(type, record, names, heldOf) as R;
    },
  };
}

/** An organisatie that is not to be named is held back whole; its numbers or not. */
function wholeReason(type: CountedType, record: AnyRecord): Reason | null {
  return type === 'organisatie' ? organisatieReason(record as Organisatie) : null;
}

function maskedRecord(
  type: RecordType,
  record: AnyRecord,
  names: GuardedNames,
  heldOf: (type: CountedType, record: AnyRecord) => Suppression | undefined,
): AnyRecord {
  switch (type) {
    case 'casus':
      return maskedCasus(record as Casus, names);
    case 'code':
      return record;
    case 'dienstverband':
      return maskedDienstverband(record as Dienstverband);
    case 'organisatie':
      return organisatieReason(record as Organisatie) === null
        ? masked(record, heldOf(type, record))
        : maskedOrganisatie(record as Organisatie);
    case 'uitstroomcijfer':
    case 'vertrekreden':
    case 'kostenpost':
      return masked(record, heldOf(type, record));
    case 'interview':
      return maskedInterview(record as Interview);
    case 'beurt':
      return maskedBeurt(record as Beurt);
  }
}
