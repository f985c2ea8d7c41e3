/** Holds the state of an intake: whoever looks is told of each change. */
import {
  type EntryStand,
  type IntakeEntry,
  type IntakeSheet,
  type IntakeState,
  NOTHING,
} from './intake-state';

type Read = Extract<EntryStand, { at: 'read' }>;

export interface HeldIntake {
  state(): IntakeState;
  subscribe(listener: () => void): () => void;
  set(change: Partial<IntakeState>): void;
  entry(id: number): IntakeEntry | undefined;
  /** How far an entry is now, and its name when that became known. */
  stand(id: number, next: EntryStand, naam?: string): void;
  /** The stand of an entry that was read; null when it was not, or was put away. */
  readStand(id: number): Read | null;
  /** A table of a file that was read, by its key; undefined when it is not there any more. */
  sheet(id: number, key: number): IntakeSheet | undefined;
  patchSheet(id: number, key: number, change: Partial<IntakeSheet>): void;
}

export function holdIntake(): HeldIntake {
  let state = NOTHING;
  const listeners = new Set<() => void>();

  function set(change: Partial<IntakeState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  const entry = (id: number) => state.entries.find((one) => one.id === id);

  function stand(id: number, next: EntryStand, naam?: string): void {
    set({
      entries: state.entries.map((one) =>
        one.id === id ? { ...one, stand: next, naam: naam ?? one.naam } : one,
      ),
    });
  }

  function readStand(id: number): Read | null {
    const now = entry(id)?.stand;
    return now?.at === 'read' ? now : null;
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set,
    entry,
    stand,
    readStand,
    sheet: (id, key) => readStand(id)?.sheets.find((one) => one.key === key),
    patchSheet(id, key, change) {
      const now = readStand(id);
      if (now === null) return;
      const sheets = now.sheets.map((one) => (one.key === key ? { ...one, ...change } : one));
      stand(id, { ...now, sheets });
    },
  };
}
