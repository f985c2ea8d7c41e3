/** The state of the back-ups as the screens see it. No schemas here: the first script needs this. */
import type { ErrorCode } from '../desktop/errors';
import type { DossierCounts, Progress } from '../dossier/counts';

/** Beside the dossier, and the second folder of the user's choice. */
export const backupFolders = ['eigen', 'tweede'] as const;
export type BackupFolderName = (typeof backupFolders)[number];

/** Why a moment was made. What is not 'gewoon' stays for at least thirty days. */
export const backupReasons = [
  'gewoon',
  'voor-bijwerken',
  'voor-terugzetten',
  'nieuwe-sleutel',
  'hand',
] as const;
export type BackupReason = (typeof backupReasons)[number];

export interface BackupMoment {
  /** Within its folder. */
  id: string;
  /** ISO, UTC. */
  at: string;
  stap: number;
  reden: BackupReason;
  /** null without the key (a dossier that is locked), and for one that does not open. */
  aantallen: DossierCounts | null;
  /** Bytes of the whole dossier in it; moments share them. */
  bytes: number;
  /**
   * Why it cannot be set back: 'backup-onleesbaar' (changed or damaged) or 'andere-sleutel' (made
   * before the new key) or 'nieuwere-sleutel' (made after a newer one than that of the open dossier).
   * null: nothing is known to be wrong.
   */
  fout: 'backup-onleesbaar' | 'andere-sleutel' | 'nieuwere-sleutel' | null;
  /** Something was erased for good after it was made: `aantallen` counts that, and it stays gone. */
  gewistSinds?: boolean;
}

export interface BackupFolder {
  map: BackupFolderName;
  /** As the user knows it. */
  pad: string;
  /** False when it is not there now, such as a stick that was taken out: no fault. */
  bereikbaar: boolean;
  /** What went wrong the last time something was written or checked here; null when it went well. */
  fout: ErrorCode | null;
  /** The service by which this folder leaves the computer (OneDrive, a share), or null. */
  verlaat: string | null;
  /** It still holds keys of what was erased: they go at the next back-up that succeeds here. */
  sleutelsAchter: boolean;
  /** Newest first. */
  momenten: BackupMoment[];
  /** Files that should be a moment and cannot be read as one. */
  onleesbaar: number;
  /** When all of it was last read and checked, and up to which step it was sound. */
  gecontroleerd: { at: string; stap: number } | null;
}

export interface BackupState {
  /** The own folder, then the second one when there is one. */
  mappen: BackupFolder[];
  /** What is being written or checked now. */
  bezig: Progress | null;
  /** The newest moment of the dossier as it is now, in any folder that can be reached. */
  laatste: { at: string; stap: number } | null;
  /** Steps that are in no back-up yet. */
  achter: number;
}

/** Of a dossier that is not backed up, such as the example. */
export const noBackups: BackupState = Object.freeze({
  mappen: [],
  bezig: null,
  laatste: null,
  achter: 0,
});

/** Moments of one dossier in a folder that was chosen on this computer. */
export interface FoundBackups {
  /** Of the dossier. */
  id: string;
  /** null when its key file is missing or damaged: then it cannot be opened from here. */
  roepnaam: string | null;
  /** Newest first. */
  momenten: BackupMoment[];
}
