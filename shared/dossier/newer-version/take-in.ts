/** Storing a sheet that renews another: its rows are collected, compared, and made into operations. */
import { CodedError } from '../../desktop/errors';
import type { ImportRow, ImportSource } from '../../import/stream';
import type { Versiekeuze } from '../../import/version';
import type { Author } from '../change';
import type { SheetTotals } from '../intake';
import type { Operation } from '../operations';
import type { DossierState } from '../state';
import { collect } from './collect';
import { compare } from './compare';
import { renew } from './renew';

export interface TakingIn {
  readonly source: ImportSource;
  rows(batch: readonly ImportRow[]): void;
  /**
   * Throws 'ongeldige-vraag' when the import that it renews is not there (any more) or is of another
   * kind.
   */
  close(): { operations: Operation[]; totals: SheetTotals };
}

export function takeIn(
  state: DossierState,
  author: Author,
  source: ImportSource,
  keuze: Versiekeuze,
): TakingIn {
  const collecting = collect(source, author);
  return {
    source,
    rows: (batch) => collecting.rows(batch),
    close() {
      const incoming = collecting.close();
      const comparison = compare(state, keuze.van, incoming);
      if (comparison === null) throw new CodedError('ongeldige-vraag', { reden: 'versie' });
      const { operations, telling, erbij } = renew(state, incoming, comparison, keuze, author);
      const totals = { importId: incoming.source.id, source, ...erbij, zonderLabel: 0 };
      return { operations, totals: { ...totals, vernieuwd: telling } };
    },
  };
}
