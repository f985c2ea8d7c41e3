/**
 * Operations and change sets: the only way a dossier changes.
 * Operations carry values, never instructions, so an old change set replays the same for ever.
 */
import type { Entity, EntityType } from '../domain/entities';
import type { Value } from '../domain/values';

/** Version of the operation format; upcasters lift older ones when they are read. */
export const OPERATION_VERSION = 5;

export interface AddOperation {
  op: 'add';
  type: EntityType;
  value: Entity;
}
export interface RemoveOperation {
  op: 'remove';
  type: EntityType;
  /** The whole entity as it was, so that the removal can be undone. */
  value: Entity;
}
export interface SetOperation {
  op: 'set';
  type: EntityType;
  id: string;
  unit: string;
  /** A top-level field, or of a record `velden.<veld>`. */
  field: string;
  before: Value;
  after: Value;
}
export type Operation = AddOperation | RemoveOperation | SetOperation;

export const changeKinds = [
  'aanmaken',
  'codeur',
  'import',
  'toevoegen',
  'veld',
  'codering',
  'suggestie',
  'verwijderen',
  'ongedaan',
  'opnieuw',
  'samenvoegen',
  'wissen',
  /** A selection of another dossier: the first step of a shared file. */
  'selectie',
  /** Something left the vault (shared/domain/uitgifte.ts). */
  'uitgifte',
  /** Set back to a backup: the log before it is that backup's. */
  'terugzetten',
  'wachtwoordzin',
  'herstelsleutel',
  /** Everything was sealed again under a new key. */
  'nieuwe-sleutel',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What a manifest says. It names no person, organisation or text: only ids, counts and times. */
export interface ChangeSummary {
  /** Random id of the change set. */
  id: string;
  kind: ChangeKind;
  /** Coder id, or null for the program itself (a new dossier, the example). */
  coder: string | null;
  /** ISO 8601, UTC. */
  at: string;
  /**
   * The change set that this one undoes or does again; of 'samenvoegen' the other copy's last one,
   * of 'selectie' the last one of the dossier it was taken from. Of 'terugzetten' the number of the
   * back-up's last step, in digits. Of 'import' the import that a sheet of it renews (the first).
   */
  ref: string | null;
  /** Number of entities added, removed and fields set, per type. */
  counts: Partial<Record<EntityType, { added: number; removed: number; set: number }>>;
  /** At most three entities to name in the sentence of the history. */
  subjects: { type: EntityType; id: string }[];
  /** What undo could not put back, or a merge left for nobody decided it, by entity and field. */
  left: { type: EntityType; id: string; field: string | null }[];
}

/** A change set without its operations: what a manifest alone tells. */
export interface ChangeStep extends ChangeSummary {
  /** 1-based position in this copy's log. */
  seq: number;
}

export interface ChangeSet extends ChangeStep {
  operations: Operation[];
}
