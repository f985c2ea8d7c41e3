/** What every group of methods of the worker is made with (core.ts joins the groups). */
import type { BackupKeeper } from './backups/keeper';
import type { Dossier } from './dossier';
import type { OpeningDeps } from './opening';
import type { LongWork } from './work';

export interface MethodContext {
  deps: OpeningDeps;
  /** Milliseconds, for measuring. */
  clock(): number;
  /** The open dossier. Throws 'dossier-gesloten'. */
  open(): Dossier;
  /** Who keeps its back-ups. Throws 'ongeldige-vraag' for the example, which has none. */
  keeper(): BackupKeeper;
  /**
   * Opens a dossier and answers its status. Throws 'ongeldige-vraag' when one is open, unless it is
   * `instead`: that one is closed once `make` has succeeded.
   */
  opened(make: () => Promise<Dossier>, instead?: Dossier): Promise<Dossier['status']>;
  /**
   * Closes the open dossier and opens the one that `make` answers, such as the same under another
   * key. When `make` rejects, no dossier is open any more and the page has to lock.
   */
  reopened(make: () => Promise<Dossier>): Promise<Dossier['status']>;
}

/** The methods of a group, as protocol.ts declares them. */
export type MethodGroup<M extends { [K in keyof M]: { params: unknown; result: unknown } }> = {
  readonly [K in keyof M]: (params: M[K]['params'], work: LongWork) => Promise<M[K]['result']>;
};
