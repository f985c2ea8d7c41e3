import type { Value } from '../../shared/domain/values';
import type { WithOngelezen } from '../../shared/dossier/protocol';

/** A record as the screens get it. */
export interface ShownRecord extends WithOngelezen {
  id: string;
  velden: Partial<Record<string, Value>>;
}
