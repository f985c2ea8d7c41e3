/** Apart from the contract: the first script of the page needs the number and not the schemas. */

/** A piece of a file on its way to disk, in bytes. Kept small so that nothing waits long. */
export const MAX_CHUNK_BYTES = 256 * 1024;
