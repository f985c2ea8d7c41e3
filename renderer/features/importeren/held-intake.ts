/** Holds the state of an intake: whoever looks is told of each change. */
import {
  type EntryStand,
  type IntakeEntry,
  type IntakeSheet,
  type IntakeState,
  NOTHING,
} from './intake-state';

/** Files that are read bring many messages a second; whoever looks is told of them this often. */
const TELL_EVERY_MS = 100;

type Read = Extract<EntryStand, { at: 'read' }>;

export interface HeldIntake {
  state(): IntakeState;
  subscribe(listener: () => void): () => void;
  /** Changes the state, and tells of that and of all that waited to be told. */
  set(change: Partial<IntakeState>): void;
  /** The same for how far work is: what comes in quick succession is told together. */
  pace(change: Partial<IntakeState>): void;
  entry(id: number): IntakeEntry | undefined;
  /** How far an entry is now, and its name when that became known. */
  stand(id: number, next: EntryStand, naam?: string): void;
  /** The same, told as `pace` does. */
  paceStand(id: number, next: EntryStand, naam?: string): void;
  /** The stand of an entry that was read; null when it was not, or was put away. */
  readStand(id: number): Read | null;
  /** A table of a file that was read, by its key; undefined when it is not there any more. */
  sheet(id: number, key: number): IntakeSheet | undefined;
  patchSheet(id: number, key: number, change: Partial<IntakeSheet>): void;
}

export function holdIntake(): HeldIntake {
  let state = NOTHING;
  const listeners = new Set<() => void>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let pacedAt = Number.NEGATIVE_INFINITY;

  function tell(): void {
    clearTimeout(waiting);
    waiting = undefined;
    for (const listener of listeners) listener();
  }

  function set(change: Partial<IntakeState>): void {
    state = { ...state, ...change };
    tell();
  }

  function tellPaced(): void {
    pacedAt = performance.now();
    tell();
  }

  function pace(change: Partial<IntakeState>): void {
    state = { ...state, ...change };
    const rest = pacedAt + TELL_EVERY_MS - performance.now();
    if (rest <= 0) tellPaced();
    else waiting ??= setTimeout(tellPaced, rest);
  }

  const entry = (id: number) => state.entries.find((one) => one.id === id);

  const withStand = (id: number, next: EntryStand, naam?: string): Partial<IntakeState> => ({
    entries: state.entries.map((one) =>
      one.id === id ? { ...one, stand: next, naam: naam ?? one.naam } : one,
    ),
  });
  const stand: HeldIntake['stand'] = (id, next, naam) => set(withStand(id, next, naam));

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
    pace,
    entry,
    stand,
    paceStand: (id, next, naam) => pace(withStand(id, next, naam)),
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
