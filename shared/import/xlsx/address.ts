/** Addresses of cells and ranges as the file writes them. */
import { LIMITS } from '../limits';
import type { MergedRange } from '../sheet';

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** `B7` to 1-based row and 0-based column; null when it is no address inside a sheet. */
export function parseAddress(text: string): { rij: number; kolom: number } | null {
  const parts = CELL.exec(text);
  if (parts === null) return null;
  let kolom = 0;
  for (const letter of (parts[1] as string).toUpperCase()) {
    kolom = kolom * 26 + letter.charCodeAt(0) - 64;
  }
  const rij = Number(parts[2]);
  return kolom <= LIMITS.columns && rij <= LIMITS.rows ? { rij, kolom: kolom - 1 } : null;
}

/** `A1:C3`, or a single cell. */
export function parseRange(text: string): MergedRange | null {
  const [from = '', to = from] = text.split(':');
  const a = parseAddress(from);
  const b = parseAddress(to);
  if (a === null || b === null) return null;
  return {
    r1: Math.min(a.rij, b.rij),
    c1: Math.min(a.kolom, b.kolom),
    r2: Math.max(a.rij, b.rij),
    c2: Math.max(a.kolom, b.kolom),
  };
}
