/** Which codes were given to something, and how often. */
import { type Coding, codeRank, counts } from '../../domain/coding';
import type { InterviewRow } from '../protocol';
import type { SortKey } from './list-kind';

export type CodeCount = InterviewRow['codes'][number];

/** Codings that count, per code; knobs before needs, each in the order of its list. */
export function codeCounts(codings: Iterable<Coding>): CodeCount[] {
  const found = new Map<Coding['code'], CodeCount>();
  for (const coding of codings) {
    if (!counts(coding)) continue;
    const { scheme, code } = coding;
    const known = found.get(code);
    if (known === undefined) found.set(code, { scheme, code, aantal: 1 });
    else known.aantal += 1;
  }
  return [...found.values()].sort((a, b) => codeRank(a) - codeRank(b));
}

/** Fewer codes first, then by the codes in the order of their list: 1, 2, 1+2, 1+5; null: none. */
export function codesKey(codings: Iterable<Coding>, scheme: Coding['scheme']): SortKey {
  const ranks = new Set<number>();
  for (const coding of codings) {
    if (coding.scheme === scheme && counts(coding)) ranks.add(codeRank(coding));
  }
  if (ranks.size === 0) return null;
  const letters = [...ranks].sort((a, b) => a - b).map((rank) => String.fromCharCode(97 + rank));
  return `${ranks.size}${letters.join('')}`;
}
