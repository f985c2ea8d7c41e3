import { useCallback, useEffect, useRef, useState } from 'react';
import type { BackupState } from '../../../../shared/backup/state';
import type { Failure, Result } from '../../../../shared/desktop/errors';
import type { DossierStatus, Progress } from '../../../../shared/dossier/protocol';
import type { LongWork } from '../../../store';
import type { ChosenMoment } from '../../../store/backup-types';
import { type ListedMoment, listMoments } from './moments';
import { useBackups } from './use-backups';

export interface Restored {
  status: DossierStatus;
  /** What the dossier was before: setting back to it undoes it. Null when it is not found. */
  before: ListedMoment | null;
}

interface Restoring {
  progress: Progress | null;
  failure: Failure | null;
  restored: Restored | null;
  restore(chosen: ChosenMoment): Promise<Restored | null>;
  stop(): void;
  clear(): void;
}

const BEGIN: Progress = {
  zin: 'Wat er nu is, wordt eerst bewaard',
  gedaan: 0,
  totaal: null,
  perSeconde: null,
};

/** The newest moment that was made just before setting back. */
export function momentBefore({ mappen }: BackupState): ListedMoment | null {
  const made = listMoments(mappen).filter(({ of }) => of.reden === 'voor-terugzetten');
  return made.find(({ of }) => of.fout === null) ?? null;
}

/** Sets the open dossier back, with its progress, and finds the way back. */
export function useRestore(): Restoring {
  const session = useBackups();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [restored, setRestored] = useState<Restored | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const restore = useCallback(
    async (chosen: ChosenMoment) => {
      setFailure(null);
      setRestored(null);
      setProgress(BEGIN);
      controller.current = new AbortController();
      const work: LongWork = { onProgress: setProgress, signal: controller.current.signal };
      const result: Result<DossierStatus> = await session.restoreMoment(chosen, work);
      if (!result.ok) {
        setProgress(null);
        setFailure(result);
        return null;
      }
      const state = await session.ask('backups', null);
      const done = { status: result.value, before: state.ok ? momentBefore(state.value) : null };
      setProgress(null);
      setRestored(done);
      return done;
    },
    [session],
  );

  return {
    progress,
    failure,
    restored,
    restore,
    stop: useCallback(() => controller.current?.abort(), []),
    clear: useCallback(() => setFailure(null), []),
  };
}
