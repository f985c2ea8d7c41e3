/** The sealed log of a dossier: what the dossier worker uses of it. */

export type { CopyTarget } from './copying';
export { freshRing } from './copying';
export { deleteDatabase, deleteOtherDatabases, openDexieStore } from './dexie-store';
export type { ToldErasure } from './erasures';
export { writeFirstStep } from './first-step';
export type { Locks } from './lock';
export type { Log, OwnLog, OwnSteps } from './log';
export { memoryStore } from './memory-store';
export { type OpenedLog, type OpenLogOptions, openLog } from './opening';
export { resealLog } from './resealing';
export { restoreBundle, restoreDatabase } from './restoring';
export type {
  ChangeDraft,
  LogShell,
  LogStore,
  StoredPart,
  StoredRecord,
  StoredSegment,
  SummaryDraft,
  Time,
  Work,
} from './types';
