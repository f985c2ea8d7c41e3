import type { Value } from '../../shared/domain/values';

/** A record as the screens get it. */
export interface ShownRecord {
  id: string;
  velden: Partial<Record<string, Value>>;
}
