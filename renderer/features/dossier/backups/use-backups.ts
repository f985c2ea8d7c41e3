import { type Session, useSession } from '../../../store';
import type { BackupSession } from '../../../store/backup-types';

/** The session, with what it can do with back-ups. */
export function useBackups(): Session & BackupSession {
  return useSession() as Session & BackupSession;
}
