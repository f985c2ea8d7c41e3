import type { CijferFilter } from '../../../shared/dossier/protocol';
import { noFilter } from '../../records/field-filter';
import type { Destination } from '../../ui/navigation';

/** What another screen wants to see here. */
export function filterOf(to: Destination): CijferFilter {
  return {
    ...noFilter,
    waarden: to.waarden ?? {},
    ids: to.cijfers ?? null,
    import: to.import ?? null,
  };
}
