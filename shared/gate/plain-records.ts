/**
 * What of an organisatie, vertrekreden, kostenpost or dienstverband may not leave: what its source
 * wants kept, and of a dienstverband all of it, since each is one person.
 */
import type { AnyRecord, Records, RecordType } from '../domain/record';
import type { Value } from '../domain/values';
import { vertrouwelijkheidOf } from './guarded';
import { HIDDEN, type Reason } from './suppress';

export type PlainType = Extract<
  RecordType,
  'organisatie' | 'vertrekreden' | 'dienstverband' | 'kostenpost'
>;

/** What may be known of a record that is held back: which inquiry or line it is, never of whom. */
const SHOWN: { readonly [T in PlainType]: ReadonlySet<string> } = {
  organisatie: new Set(['code', 'status', 'vertrouwelijkheid']),
  vertrekreden: new Set(['onderzoek', 'antwoordtype', 'reden', 'vertrouwelijkheid']),
  dienstverband: new Set(['vertrouwelijkheid']),
  kostenpost: new Set(['groep', 'post', 'vertrouwelijkheid']),
};

/** Why it is held back, or null. */
export function plainReason(type: PlainType, { velden }: AnyRecord): Reason | null {
  const said = (velden as Partial<Record<string, Value>>).vertrouwelijkheid;
  const guard = vertrouwelijkheidOf(said);
  if (guard === 'intern' || guard === 'totaal') return guard;
  return type === 'dienstverband' && guard !== 'openbaar' ? 'klein' : null;
}

/** A record that is held back, as it leaves. */
export function maskedPlain<T extends PlainType>(type: T, record: AnyRecord): Records[T] {
  const velden = Object.entries(record.velden as Record<string, Value>).map(([veld, value]) =>
    SHOWN[type].has(veld) || value === null ? [veld, value] : [veld, HIDDEN],
  );
  return { ...record, velden: Object.fromEntries(velden) } as unknown as Records[T];
}
