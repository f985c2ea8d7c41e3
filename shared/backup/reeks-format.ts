/**
 * A reeks: the steps of a dossier in the order of its log, only ever added to.
 *
 *   0-7     'DKREEKS' in ASCII, then the version (1)
 *   8       frames as in a bundle (shared/vault/bundle-format.ts): kind, length, content
 *
 *   2 record  a log record of step 1, 2, 3, …: the place in the file is the number
 *   3 part    a box: the parts of the record before it that do not lie inline, in order
 *
 * There is no end: each moment says how many bytes are its own, and the head that its slot holds
 * authenticates all of them, because every record names the one before and its parts. What lies
 * after the longest moment was never finished, and is cut off before anything is added.
 */
import { type Bytes, concat, utf8 } from '../vault/bytes';

export const REEKS_VERSION = 1;
export const REEKS_START: Bytes = concat(utf8('DKREEKS'), Uint8Array.of(REEKS_VERSION));
