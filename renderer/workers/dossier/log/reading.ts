/** Reads steps of the log: sealed records to what the state, the history or undo needs of them. */
import { CodedError } from '../../../../shared/desktop/errors';
import {
  type ChangeKind,
  OPERATION_VERSION,
  type Operation,
} from '../../../../shared/dossier/operations';
import type { Damage } from '../../../../shared/dossier/protocol';
import { upcast } from '../../../../shared/dossier/upcast';
import { validateOperations } from '../../../../shared/dossier/validate';
import { openManifest } from '../../../../shared/vault/manifest';
import { type Manifest, type Part, unpackRecord } from '../../../../shared/vault/record';
import type { KeyRing } from './key-ring';
import { type Closed, openPart } from './sealing';
import type { LogStore, StoredRecord } from './types';

/** Parts that are read at a time: some 3 MB. */
export const PARTS_AT_A_TIME = 32;

/** What a step adds to the state. */
export interface ReplayStep {
  seq: number;
  kind: ChangeKind;
  operations: Operation[];
  /** Units that this step erased. */
  erased: readonly string[];
}

/** What is wrong with a step. */
export type Fault = Extract<Damage['soort'], 'manifest' | 'deel' | 'sleutel'>;

export function isFault<T extends object>(outcome: T | Fault): outcome is Fault {
  return typeof outcome === 'string';
}

/** The manifest, or why not. Throws 'kluis-nieuwer' for one that a newer program wrote. */
export async function readManifest(ring: KeyRing, row: StoredRecord): Promise<Manifest | Fault> {
  const record = unpackRecord(row.bytes);
  const manifest = record === null ? null : await openManifest(ring.keys, row.seq, record.manifest);
  if (manifest === null) return 'manifest';
  if (manifest.v !== 1) throw new CodedError('kluis-nieuwer', { versie: manifest.v });
  return manifest;
}

/**
 * Operations as they are today. Their bytes are authenticated and were checked before they were
 * sealed, so only those of an older version, which were lifted, are checked again.
 */
function lift(version: number, operations: Operation[]): Operation[] {
  if (version === OPERATION_VERSION) return operations;
  return validateOperations(upcast(version, operations));
}

/** Operations of all parts that can be opened, in the order they had in the change set. */
function inOrder(parts: readonly Part[]): Operation[] {
  const [first] = parts;
  if (first === undefined) return [];
  if (parts.length === 1 && first.at.length === 2) return lift(first.v, first.operations);
  const runs: { start: number; operations: Operation[] }[] = [];
  for (const { v, at, operations } of parts) {
    let taken = 0;
    for (let i = 0; i < at.length; i += 2) {
      const length = at[i + 1] as number;
      const run = operations.slice(taken, taken + length);
      runs.push({ start: at[i] as number, operations: lift(v, run) });
      taken += length;
    }
  }
  return runs.sort((a, b) => a.start - b.start).flatMap((run) => run.operations);
}

function fault(closed: Exclude<Closed, 'gewist'>): Fault {
  return closed === 'sleutel' ? 'sleutel' : 'deel';
}

/** Keeps what opened; what is erased is left out without complaint. */
function sound(outcomes: readonly (Part | Closed)[]): Part[] | Fault {
  const parts: Part[] = [];
  for (const outcome of outcomes) {
    if (typeof outcome === 'object') parts.push(outcome);
    else if (outcome !== 'gewist') return fault(outcome);
  }
  return parts;
}

async function readApart(
  store: LogStore,
  ring: KeyRing,
  seq: number,
  manifest: Manifest,
): Promise<Part[] | Fault> {
  const parts: Part[] = [];
  for (let from = 0; from < manifest.parts.length; from += PARTS_AT_A_TIME) {
    const to = Math.min(from + PARTS_AT_A_TIME, manifest.parts.length) - 1;
    const rows = await store.readParts(seq, from, to);
    if (rows.length !== to - from + 1) return 'deel';
    const opened = sound(
      await Promise.all(
        rows.map(({ part, bytes }) => openPart(ring, { seq, part, inline: 0 }, bytes)),
      ),
    );
    if (isFault(opened)) return opened;
    for (const part of opened) parts.push(part);
  }
  return parts;
}

/**
 * One step for the state. For a small one this opens its parts only: each is authenticated for
 * this dossier, step, place and number of parts; the manifest is left to the check of the chain.
 */
export async function readStep(
  store: LogStore,
  ring: KeyRing,
  row: StoredRecord,
): Promise<ReplayStep | Fault> {
  const record = unpackRecord(row.bytes);
  if (record === null) return 'manifest';
  const { seq } = row;
  const inline = record.inline.length;
  const [only] = record.inline;
  const opened = sound(
    inline === 1 && only !== undefined
      ? [await openPart(ring, { seq, part: 0, inline }, only)]
      : await Promise.all(
          record.inline.map((box, part) => openPart(ring, { seq, part, inline }, box)),
        ),
  );
  if (isFault(opened)) return opened;
  const kind = opened[0]?.kind;
  if (kind !== undefined) return { seq, kind, operations: inOrder(opened), erased: [] };
  const manifest = await readManifest(ring, row);
  if (isFault(manifest)) return manifest;
  if (inline > 0 && inline !== manifest.parts.length) return 'deel';
  const parts = inline > 0 ? opened : await readApart(store, ring, seq, manifest);
  if (isFault(parts)) return parts;
  return {
    seq,
    kind: manifest.change.kind,
    operations: inOrder(parts),
    erased: manifest.erased,
  };
}
