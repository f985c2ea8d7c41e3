/** What screens ask of templates. */
import type { Result } from '../../shared/desktop/errors';
import type { SaveTarget } from './work-types';

export interface TemplatesSession {
  /** Saves an empty template; null when cancelled, 'niet-gevonden' for a name that is none. */
  saveTemplate(target: SaveTarget, naam: string): Promise<Result<{ pad: string } | null>>;
}
