/** Which codes were given to something, and how often. */
import { type Coding, codeRank, counts } from '../../domain/coding';
import type { InterviewRow, SchemeCount } from '../protocol';
import type { DossierState } from '../state';
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

/** How often each code was given in the whole dossier, in the order of the schemes; only what was. */
export function schemeCounts(state: DossierState): SchemeCount[] {
  const found = new Map<Coding['code'], SchemeCount>();
  for (const { value } of state.entities.coding.values()) {
    if (!counts(value)) continue;
    const { scheme, code, onderwerp } = value;
    const known = found.get(code) ?? { scheme, code, casussen: 0, beurten: 0 };
    if (state.entities.casus.has(onderwerp)) known.casussen += 1;
    else known.beurten += 1;
    found.set(code, known);
  }
  return [...found.values()].sort((a, b) => codeRank(a) - codeRank(b));
}
