/** The log in memory: for the example dossier, whose edits are gone when it closes. */
import { CodedError } from '../../../../shared/desktop/errors';
import type { LogStore, StoredPart, StoredRecord, StoredSegment } from './types';

function exists(): CodedError {
  return new CodedError('opslag-mislukt');
}

/** An empty store. */
export function memoryStore(): LogStore {
  const records = new Map<number, StoredRecord>();
  let last = 0;
  const parts = new Map<number, Map<number, StoredPart>>();
  let snapshot: StoredSegment | null = null;
  const segments = new Map<number, StoredSegment>();
  return {
    async last() {
      return last;
    },
    async readRecords(from, to) {
      const found: StoredRecord[] = [];
      for (let seq = from; seq <= to; seq++) {
        const record = records.get(seq);
        if (record !== undefined) found.push(record);
      }
      return found;
    },
    async addRecords(added) {
      if (added.some(({ seq }) => records.has(seq))) throw exists();
      for (const record of added) {
        records.set(record.seq, record);
        last = Math.max(last, record.seq);
      }
    },
    async readParts(seq, from, to) {
      const own = [...(parts.get(seq)?.values() ?? [])];
      return own.filter(({ part }) => part >= from && part <= to).sort((a, b) => a.part - b.part);
    },
    async addParts(added) {
      if (added.some(({ seq, part }) => parts.get(seq)?.has(part))) throw exists();
      for (const part of added) {
        const own = parts.get(part.seq) ?? new Map<number, StoredPart>();
        own.set(part.part, part);
        parts.set(part.seq, own);
      }
    },
    async removePartsAfter(seq) {
      for (const step of [...parts.keys()]) if (step > seq) parts.delete(step);
    },
    async readSnapshot() {
      return snapshot;
    },
    async readSegments(ids) {
      return ids.flatMap((id) => segments.get(id) ?? []);
    },
    async putSegments(added) {
      for (const segment of added) segments.set(segment.id, segment);
    },
    async replaceSnapshot(index, keep) {
      snapshot = index;
      for (const id of [...segments.keys()]) if (!keep.has(id)) segments.delete(id);
    },
    async removeSnapshot() {
      snapshot = null;
      segments.clear();
    },
    close() {},
  };
}
