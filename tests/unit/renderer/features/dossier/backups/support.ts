/** Back-ups for tests of screens. */

import type { Session } from '../../../../../../renderer/store';
import type { BackupSession } from '../../../../../../renderer/store/backup-types';
import type {
  BackupFolder,
  BackupMoment,
  BackupState,
} from '../../../../../../shared/backup/state';
import { sessionWith, status } from '../session';

export const moment: BackupMoment = {
  id: '20261120T160200000Z-1200',
  at: '2026-11-20T16:02:00.000Z',
  stap: 1200,
  reden: 'gewoon',
  aantallen: { ...status.aantallen, casussen: 26 },
  bytes: 2_400_000,
  fout: null,
};

export const older: BackupMoment = {
  ...moment,
  id: '20261018T080000000Z-800',
  at: '2026-10-18T08:00:00.000Z',
  stap: 800,
};

export const folder: BackupFolder = {
  map: 'eigen',
  pad: '/thuis/gegevens/back-ups',
  bereikbaar: true,
  fout: null,
  verlaat: null,
  sleutelsAchter: false,
  momenten: [moment, older],
  onleesbaar: 0,
  gecontroleerd: null,
};

export const stick: BackupFolder = { ...folder, map: 'tweede', pad: '/media/stick' };

export const state: BackupState = {
  mappen: [folder],
  bezig: null,
  laatste: { at: moment.at, stap: moment.stap },
  achter: 4,
};

/** A session whose back-ups are in this state. */
export function backupSession(
  parts: Partial<Session & BackupSession>,
  backups: BackupState = state,
): Session {
  return sessionWith(parts as Partial<Session>, { status, backups });
}
