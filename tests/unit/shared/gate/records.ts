/** Records of the five later kinds, for the tests of the gate. */
import type { AnyRecord, Records, RecordType } from '../../../../shared/domain/record';
import type { Value } from '../../../../shared/domain/values';
import { applyChangeSet } from '../../../../shared/dossier/apply';
import type { AddOperation } from '../../../../shared/dossier/operations';
import { type DossierState, emptyState, recordOf } from '../../../../shared/dossier/state';
import { maskingOf } from '../../../../shared/gate/masking';
import type { Passage } from '../../../../shared/gate/passage';

type Plain = Exclude<RecordType, 'beurt'>;
type Velden<T extends RecordType> = Records[T]['velden'];

const usual: { readonly [T in Plain]: Readonly<Record<string, Value>> } = {
  casus: {},
  uitstroomcijfer: { maat: 'vertrokken medewerkers', eenheid: 'personen', operator: 'is' },
  interview: {},
  organisatie: {},
  vertrekreden: {
    ...{ onderzoek: 'Exit-enquête', organisatie: 'Noord', jaar: 2024 },
    ...{ eenheid: 'procent', operator: 'is', antwoordtype: 'een' },
  },
  dienstverband: { organisatie: 'Noord', functie: 'jeugdbeschermer' },
  kostenpost: { organisatie: 'Noord', jaar: 2023, groep: 'recruitment' },
  code: {},
};

/** Adds one record, with what is usual for its kind unless said otherwise. */
export function add<T extends Plain>(type: T, id: string, velden: Velden<T>): AddOperation {
  const value = { id, unit: 'u', sourceRow: null, velden: { ...usual[type], ...velden } };
  return { op: 'add', type, value: value as AnyRecord };
}

export function stateOf(...operations: AddOperation[]): DossierState {
  return applyChangeSet(emptyState(), { seq: 1, kind: 'import', operations }).state;
}

const standard: Pick<Passage, 'drempel'> = { drempel: 10 };

/** Why each record is held back, by id; those that may go are left out. */
export function held(state: DossierState, at = standard): Record<string, string> {
  const masking = maskingOf(state, at);
  return Object.fromEntries(
    all(state).flatMap(({ type, value }) => {
      const reason = masking.reason(type, value);
      return reason === null ? [] : [[value.id, reason]];
    }),
  );
}

/** The fields of a record as they leave. */
export function leaving(state: DossierState, id: string, at = standard): Record<string, Value> {
  const found = recordOf(state, id);
  if (found === undefined) throw new Error(`no ${id}`);
  return maskingOf(state, at).record(found.type, found.held.value).velden as Record<string, Value>;
}

function all(state: DossierState): { type: Plain; value: AnyRecord }[] {
  return (Object.keys(usual) as Plain[]).flatMap((type) =>
    Array.from(state.entities[type].values() as Iterable<{ value: AnyRecord }>, ({ value }) => ({
      type,
      value,
    })),
  );
}
