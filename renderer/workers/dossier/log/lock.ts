/** One window for each dossier: an exclusive Web Lock, held as long as it is open. */
import { CodedError } from '../../../../shared/desktop/errors';

/** The part of `navigator.locks` that is used. */
export interface Locks {
  request<T>(
    name: string,
    options: { mode: 'exclusive'; signal: AbortSignal },
    held: () => Promise<T>,
  ): Promise<T>;
}

/** How long a window that is just closing may take to let go. */
const PATIENCE_MS = 1500;

/**
 * Takes the lock of a dossier; the answer gives it back.
 * Rejects with 'elders-open' when another window keeps it.
 */
export async function lockDossier(
  locks: Locks,
  dossier: string,
  patience = PATIENCE_MS,
): Promise<() => void> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), patience);
  return new Promise((resolve, reject) => {
    locks
      .request(`dossier:${dossier}`, { mode: 'exclusive', signal: waiting.signal }, () => {
        clearTimeout(timer);
        return new Promise<void>((release) => resolve(release));
      })
      .catch((cause) => reject(new CodedError('elders-open', {}, cause)));
  });
}
