/** Collects what a reader notices about cells; a row that is read again takes its findings back. */
import { type CellFinding, type FindingKind, findingKinds, MAX_FINDINGS } from '../sheet';

export function noFindings(): Record<FindingKind, number> {
  return Object.fromEntries(findingKinds.map((kind) => [kind, 0])) as Record<FindingKind, number>;
}

export class Findings {
  readonly list: CellFinding[] = [];
  readonly counts = noFindings();
  readonly #pending: CellFinding[] = [];

  add(soort: FindingKind, rij: number, kolom: number): void {
    this.#pending.push({ soort, rij, kolom });
  }

  /** Forgets what was found since the last `keep`. */
  forget(): void {
    this.#pending.length = 0;
  }

  keep(): void {
    for (const finding of this.#pending) {
      this.counts[finding.soort] += 1;
      if (this.list.length < MAX_FINDINGS) this.list.push(finding);
    }
    this.#pending.length = 0;
  }
}
