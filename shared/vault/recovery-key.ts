/**
 * The recovery key as people handle it: 160 random bits in nine groups of four. The alphabet
 * (Crockford's base32) has no I, L, O or U; what is easily confused is read as what was meant.
 * The ninth group is a check, so a typing error is told apart from the key of another dossier.
 */
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { type Bytes, concat, utf8 } from './bytes';
import { randomBytes } from './primitives';

const RECOVERY_BYTES = 20;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_LENGTH = 32;
const CHECK_LENGTH = 4;

function toSymbols(bytes: Uint8Array, count: number): string {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < count) {
      bits -= 5;
      text += ALPHABET[(buffer >> bits) & 31];
    }
    buffer &= (1 << bits) - 1;
  }
  return text;
}

function check(bytes: Uint8Array): string {
  return toSymbols(digest(concat(utf8('draaiknop herstelsleutel v1'), bytes)), CHECK_LENGTH);
}

/** Twenty fresh random bytes. */
export function newRecoveryKey(): Bytes {
  return randomBytes(RECOVERY_BYTES);
}

/** `XXXX-XXXX-…`: eight groups of key, one of check. */
export function printRecoveryKey(bytes: Bytes): string {
  if (bytes.length !== RECOVERY_BYTES) throw new RangeError('a recovery key has 20 bytes');
  const symbols = toSymbols(bytes, KEY_LENGTH) + check(bytes);
  return (symbols.match(/.{4}/g) ?? []).join('-');
}

/** What was typed: the key, or what is wrong with it before any lock is tried. */
export type TypedRecoveryKey =
  | { soort: 'goed'; bytes: Bytes }
  | { soort: 'onvolledig'; tekens: number; nodig: number }
  | { soort: 'tikfout' };

/** Reads what somebody typed: any case, spaces and dashes anywhere, O for 0, I or L for 1. */
export function readRecoveryKey(text: string): TypedRecoveryKey {
  const symbols = text
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const nodig = KEY_LENGTH + CHECK_LENGTH;
  if (symbols.length < nodig) return { soort: 'onvolledig', tekens: symbols.length, nodig };
  if (symbols.length > nodig) return { soort: 'tikfout' };
  const bytes = new Uint8Array(RECOVERY_BYTES);
  let buffer = 0;
  let bits = 0;
  let at = 0;
  for (const symbol of symbols.slice(0, KEY_LENGTH)) {
    const value = ALPHABET.indexOf(symbol);
    if (value < 0) return { soort: 'tikfout' };
    buffer = (buffer << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (buffer >> bits) & 255;
      buffer &= (1 << bits) - 1;
    }
  }
  return check(bytes) === symbols.slice(KEY_LENGTH)
    ? { soort: 'goed', bytes }
    : { soort: 'tikfout' };
}
