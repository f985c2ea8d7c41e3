/** The refused rows of imports, as they are kept. */
import { rowsOfImport } from '../../../../shared/dossier/queries/rows-of-import';
import { type DossierState, get } from '../../../../shared/dossier/state';
import { type RefusedSheet, refusedSheet } from '../../../../shared/exchange/refused/rows';

/** In the order that was asked; of what is not there, or has none, nothing. */
export function refusedOf(state: DossierState, imports: readonly string[]): RefusedSheet[] {
  return imports.flatMap((id) => {
    const source = get(state, 'import', id);
    const sheet = source === undefined ? null : refusedSheet(source, rowsOfImport(state, id));
    return sheet ?? [];
  });
}
