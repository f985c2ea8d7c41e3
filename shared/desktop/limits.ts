/** Apart from the contract: the first script of the page needs these and not the schemas. */

/** A piece of a file on its way to disk, in bytes. Kept small so that nothing waits long. */
export const MAX_CHUNK_BYTES = 256 * 1024;

/** Minutes without use after which Draaiknop locks: what one may choose. There is no "never". */
export const IDLE_MINUTES = [5, 10, 15, 30, 60] as const;
export type IdleMinutes = (typeof IDLE_MINUTES)[number];

/** What counts until somebody chooses, and when the choice cannot be read. */
export const STANDARD_IDLE_MINUTES: IdleMinutes = 15;
