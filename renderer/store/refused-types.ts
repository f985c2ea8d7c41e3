/** Refused rows as a workbook, to be corrected and read in again. */
import type { Result } from '../../shared/desktop/errors';
import type { RefusedFile } from '../../shared/exchange/refused/file';
import type { LongWork, SaveTarget } from './work-types';

export type { RefusedFile };

export interface RefusedSession {
  /** Of a table that is not stored yet; 'niet-gevonden' when nothing of it is refused. */
  refusedRows(token: string, sheet: number, work: LongWork): Promise<Result<RefusedFile>>;
  /** Saves that, and notes in the history that it left; null when the user cancelled. */
  saveRefusedFile(target: SaveTarget, file: RefusedFile): Promise<Result<{ pad: string } | null>>;
  /** The same of what is in the dossier: of these imports. */
  saveRefused(
    target: SaveTarget,
    imports: string[],
    work: LongWork,
  ): Promise<Result<{ pad: string } | null>>;
}
