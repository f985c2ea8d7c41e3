/** Erasing for good, as screens ask for it. */
import type { Result } from '../../shared/desktop/errors';
import type { ErasurePreview } from '../../shared/dossier/erasure-preview';
import type { LongWork, Secret } from './work-types';

export interface ErasingSession {
  /** What would go, and where else it is named. `onderdelen`: units, interviews or imports. */
  previewErasure(onderdelen: readonly string[], work: LongWork): Promise<Result<ErasurePreview>>;
  /**
   * Erases them for good once the secret proved right; wrong ones begin a waiting time. `stap` is
   * null when the history tells of it only at the next opening.
   */
  erase(input: {
    onderdelen: readonly string[];
    geheim: Secret;
  }): Promise<Result<{ stap: number | null }>>;
}
