/**
 * What leaves of records that are held back whole: of a dienstverband that there is one, of an
 * organisatie that is not to be named how far the asking came. A casus leaves without the names.
 */
import type { Casus } from '../domain/casus';
import type { Dienstverband } from '../domain/dienstverband';
import type { Organisatie, OrganisatieField } from '../domain/organisatie';
import { HIDDEN, vertrouwelijkheidOf } from './guarded';
import { type GuardedNames, guardReason, namesWithin } from './organisations';
import type { Reason } from './suppress';

/** Why an organisatie is held back as a whole, or null. */
export function organisatieReason({ velden }: Organisatie): Reason | null {
  return guardReason(vertrouwelijkheidOf(velden.vertrouwelijkheid));
}

const SHOWN: ReadonlySet<string> = new Set<OrganisatieField>([
  'code',
  'status',
  'vertrouwelijkheid',
]);

export function maskedOrganisatie(organisatie: Organisatie): Organisatie {
  return { ...organisatie, velden: withheld(organisatie.velden, SHOWN) };
}

/**
 * One row is one person, whatever its source allows: also which fields are filled says something (who
 * has no last day still works there). What is left is that there is one.
 */
export function maskedDienstverband(dienstverband: Dienstverband): Dienstverband {
  return { ...dienstverband, velden: { pseudoniem: HIDDEN } };
}

/** Why a casus leaves without its name: that of an organisation that is not to be named. */
export function casusReason({ velden }: Casus, names: GuardedNames): Reason | null {
  if (names.empty) return null;
  const of = [velden.organisatie, velden.naam].map((value) => guardReason(names.guardOf(value)));
  return of.find((reason) => reason !== null) ?? null;
}

/** A casus without its names, as it leaves. */
export function maskedCasus(casus: Casus, names: GuardedNames): Casus {
  return { ...casus, velden: { ...casus.velden, ...namesWithin(casus.velden, names) } };
}

/** With only these fields; what says nothing stays so. */
export function withheld<V extends object>(velden: V, shown: ReadonlySet<string>): V {
  const entries = Object.entries(velden).map(([veld, value]) =>
    shown.has(veld) || value === null ? [veld, value] : [veld, HIDDEN],
  );
  return Object.fromEntries(entries) as V;
}
