/**
 * An intake of which some sheets renew others. The rows of such a sheet are held until all of them
 * are there; then they are compared, and made into operations.
 */
import { CodedError } from '../../desktop/errors';
import type { ImportRow, ImportSource } from '../../import/stream';
import type { Versiekeuze } from '../../import/version';
import type { Author } from '../change';
import { createIntake, type Intake } from '../intake';
import type { Operation } from '../operations';
import type { DossierState } from '../state';
import { type Collecting, collect } from './collect';
import { compare } from './compare';
import { renew } from './renew';

export interface RenewingIntake extends Pick<Intake, 'beside' | 'close'> {
  /** The sheet that was begun last; null before the first. */
  readonly source: ImportSource | null;
  /**
   * Begins a sheet, as chosen when it renews another. Answers also what was left of the one before
   * it. Throws 'ongeldige-vraag' when what that renews is not there (any more) or of another kind.
   */
  sheet(source: ImportSource, versie: Versiekeuze | undefined): Operation[];
  rows(batch: readonly ImportRow[]): Operation[];
  /** What is left of the last sheet; throws like `sheet`. */
  end(): Operation[];
}

export function createRenewingIntake(state: DossierState, author: Author): RenewingIntake {
  const intake = createIntake(author);
  let begun: ImportSource | null = null;
  let held: { collecting: Collecting; versie: Versiekeuze } | null = null;

  function end(): Operation[] {
    if (held === null || begun === null) return [];
    const { collecting, versie } = held;
    held = null;
    const incoming = collecting.close();
    const comparison = compare(state, versie.van, incoming);
    if (comparison === null) throw new CodedError('ongeldige-vraag', { reden: 'versie' });
    const { operations, telling, erbij } = renew(state, incoming, comparison, versie, author);
    const totals = { importId: incoming.source.id, source: begun, ...erbij, zonderLabel: 0 };
    intake.renewed(operations, { ...totals, vernieuwd: telling });
    return operations;
  }

  return {
    get source() {
      return begun;
    },
    beside: (operations) => intake.beside(operations),
    sheet(source, versie) {
      const before = end();
      begun = source;
      if (versie === undefined) return [...before, ...intake.sheet(source)];
      held = { collecting: collect(source, author), versie };
      return before;
    },
    rows(batch) {
      if (held === null) return intake.rows(batch);
      held.collecting.rows(batch);
      return [];
    },
    end,
    close: () => intake.close(),
  };
}
