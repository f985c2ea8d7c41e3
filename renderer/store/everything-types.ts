/** "Alles eruit", as screens ask for it. */
import type { Result } from '../../shared/desktop/errors';
import type { Passage } from '../../shared/gate/passage';
import type { LongWork, SaveTarget } from './work-types';

export interface EverythingSession {
  /** The whole dossier as a zip; null when cancelled. `poort` lets everything go, or it is refused. */
  saveEverything(
    input: { target: SaveTarget; poort: Passage },
    work: LongWork,
  ): Promise<Result<{ pad: string } | null>>;
}
