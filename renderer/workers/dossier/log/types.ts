/** What the log is made of and what it needs from outside. */
import type { Sentinel, UnitKeys } from '../../../../shared/desktop/contract';
import type { ChangeSet } from '../../../../shared/dossier/operations';
import type { Bytes } from '../../../../shared/vault/bytes';

/** A step, sealed: shared/vault/record.ts. */
export interface StoredRecord {
  /** 1-based. */
  seq: number;
  bytes: Bytes;
}

/** A part of a large step that lies apart. */
export interface StoredPart {
  seq: number;
  /** 0-based. */
  part: number;
  bytes: Bytes;
}

/** A piece of a snapshot. */
export interface StoredSegment {
  id: number;
  bytes: Bytes;
}

/**
 * Where sealed bytes lie. Knows nothing of keys. Every method rejects with a CodedError
 * ('schijf-vol' or 'opslag-mislukt') when the store fails; what was asked then did not happen.
 * A write that resolved is durable.
 */
export interface LogStore {
  /** The highest step, 0 when there is none. */
  last(): Promise<number>;
  /** Steps `from` to `to`, both included, in order; those that are not there are left out. */
  readRecords(from: number, to: number): Promise<StoredRecord[]>;
  /** All of them or none. Rejects when one of these steps exists: nothing is written over. */
  addRecords(records: readonly StoredRecord[]): Promise<void>;

  /** Parts `from` to `to` of one step, both included, in order. */
  readParts(seq: number, from: number, to: number): Promise<StoredPart[]>;
  /** All of them or none. Rejects when one of them exists. */
  addParts(parts: readonly StoredPart[]): Promise<void>;
  /** Removes the parts of every step after `seq`. */
  removePartsAfter(seq: number): Promise<void>;

  /** The newest snapshot index; its `id` is the step it stands on. */
  readSnapshot(): Promise<StoredSegment | null>;
  readSegments(ids: readonly number[]): Promise<StoredSegment[]>;
  /** A cache: a segment that a broken-off snapshot left is written over. */
  putSegments(segments: readonly StoredSegment[]): Promise<void>;
  /** Makes this the only index and removes every segment that is not in `keep`. */
  replaceSnapshot(index: StoredSegment, keep: ReadonlySet<number>): Promise<void>;
  removeSnapshot(): Promise<void>;

  close(): void;
}

/** What the shell keeps for the log, outside the browser's store. */
export interface LogShell {
  /** Resolves when the file is durable. */
  writeUnits(units: UnitKeys): Promise<void>;
  writeSentinel(sentinel: Sentinel): Promise<void>;
}

/** Time, given from outside so that tests need not wait. */
export interface Time {
  /** ISO 8601, UTC. */
  now(): string;
  /** Calls back after `ms`; the answer cancels it. */
  later(ms: number, call: () => void): () => void;
  /** Lets everything else that waits go first. */
  pause(): Promise<void>;
}

/** Long work: can be followed and stopped. */
export interface Work {
  signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
  /** Others have to be answered meanwhile: lets them go first. */
  pause?(): Promise<void>;
}

/** A change set before it has its place in the log. */
export type ChangeDraft = Omit<ChangeSet, 'seq'>;
export type SummaryDraft = Omit<ChangeDraft, 'operations'>;
