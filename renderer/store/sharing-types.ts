/** Sharing and merging, as screens ask for it. */
import type { Result } from '../../shared/desktop/errors';
import type {
  ConflictRow,
  MergeChoices,
  MergeReport,
  MergeResult,
} from '../../shared/dossier/merge-report';
import type { Window } from '../../shared/dossier/protocol';
import type { ShareChoice } from '../../shared/dossier/share';
import type { LongWork, SaveTarget, Secret } from './work-types';

/** What is shared, under which name and which passphrase. */
export interface ShareInput {
  keuze: ShareChoice;
  roepnaam: string;
  passphrase: string;
}

export interface SharingSession {
  /** Fails with 'wachtwoordzin-geweigerd' when it is that of the dossier itself, or easy to guess. */
  mayShareWith(passphrase: string): Promise<Result<null>>;
  /** Writes a shared file: a dossier of its own; null when cancelled. */
  share(
    target: SaveTarget,
    input: ShareInput,
    work: LongWork,
  ): Promise<Result<{ pad: string } | null>>;
  /** Reads a shared file or a backup and says what merging it would do. Nothing changes. */
  readMerge(input: { file: File; geheim: Secret }, work: LongWork): Promise<Result<MergeReport>>;
  /** What the copies that were read contradict each other in. */
  mergeConflicts(offset: number, limit: number): Promise<Result<Window<ConflictRow>>>;
  /** Merges the file that was read: one step, wholly or not at all. */
  merge(choices: MergeChoices, work: LongWork): Promise<Result<MergeResult>>;
  /** Lets go of the file that was read. */
  dropMerge(): void;
}
