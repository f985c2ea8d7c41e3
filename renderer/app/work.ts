/**
 * What must not be cut off halfway by a clock: an import, a backup that is set back, a dossier that
 * is sealed anew, and every file that is being written. A system dialog that asks where a file goes
 * is not work: it may stand open for a night.
 */
import type { Desktop } from '../../shared/desktop/contract';
import type { Session } from '../store';

export interface Work {
  busy(): boolean;
  /** Calls back when `busy` may have changed. */
  subscribe(listener: () => void): () => void;
}

export interface WorkCounter {
  work: Work;
  /** The same shell, of which the unfinished files are counted. */
  ofShell(desktop: Desktop): Desktop;
  /** The same session, of which imports, backups that are set back and erasures are counted. */
  ofSession(session: Session): Session;
}

export function createWorkCounter(): WorkCounter {
  const listeners = new Set<() => void>();
  /** Tokens of files that were begun, and one object for each other piece of work. */
  const running = new Set<unknown>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const begin = (piece: unknown) => {
    running.add(piece);
    changed();
  };
  const end = (piece: unknown) => {
    if (running.delete(piece)) changed();
  };

  async function during<T>(work: Promise<T>): Promise<T> {
    begin(work);
    try {
      return await work;
    } finally {
      end(work);
    }
  }

  return {
    work: {
      busy: () => running.size > 0,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    ofShell: (desktop) => ({
      ...desktop,
      async invoke(channel, request) {
        const result = await desktop.invoke(channel, request);
        const token = tokenIn(channel === 'save.begin' && result.ok ? result.value : request);
        if (channel === 'save.begin') {
          if (token !== null) begin(token);
        } else if (channel === 'save.end' || channel === 'save.abort') end(token);
        // The shell takes away a file of which a piece could not be written.
        else if (channel === 'save.write' && !result.ok) end(token);
        return result;
      },
    }),
    ofSession: (session) => ({
      ...session,
      importPreviews: (previews, work) => during(session.importPreviews(previews, work)),
      openBackup: (input, work) => during(session.openBackup(input, work)),
      openBackupFolder: (input, work) => during(session.openBackupFolder(input, work)),
      restoreMoment: (chosen, work) => during(session.restoreMoment(chosen, work)),
      restoreLocked: (input, work) => during(session.restoreLocked(input, work)),
      erase: (input) => during(session.erase(input)),
      merge: (choices, work) => during(session.merge(choices, work)),
      sealAnew: (work) => during(session.sealAnew(work)),
    }),
  };
}

/** The file that a request or answer is about. */
function tokenIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('token' in value)) return null;
  return typeof value.token === 'string' ? value.token : null;
}
