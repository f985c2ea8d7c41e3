import { useCallback, useEffect, useRef, useState } from 'react';
import type { BackupState } from '../../../../shared/backup/state';
import type { Failure } from '../../../../shared/desktop/errors';
import type { DossierStatus, Progress } from '../../../../shared/dossier/protocol';
import type { ChosenMoment } from '../../../store';
import { type LongWork, useQuery, useSession } from '../../../store';
import { useClearNotices } from '../../../ui/notices';
import { type ListedMoment, listMoments } from './moments';

interface Restoring {
  /** How the back-ups are doing; null while that is not known. */
  state: BackupState | null;
  progress: Progress | null;
  failure: Failure | null;
  /** The dossier as it became; null when nothing was set back yet. */
  restored: DossierStatus | null;
  /** What it was before that: setting back to it undoes it. Null as long as it is not listed. */
  before: ListedMoment | null;
  /** Whether it was set back. */
  restore(chosen: ChosenMoment): Promise<boolean>;
  stop(): void;
  clear(): void;
}

const BEGIN: Progress = {
  zin: 'Wat er nu is, wordt eerst bewaard',
  gedaan: 0,
  totaal: null,
  perSeconde: null,
};

/** Sets the open dossier back, with its progress, and finds the way back. */
export function useRestore(): Restoring {
  const session = useSession();
  const clearNotices = useClearNotices();
  const state = useQuery('backups', null).data;
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [restored, setRestored] = useState<DossierStatus | null>(null);
  /** Moments that there were already: none of them is what the dossier was just before. */
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set());
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const restore = useCallback(
    async ({ map, moment }: ChosenMoment) => {
      setFailure(null);
      setRestored(null);
      setProgress(BEGIN);
      setKnown(new Set(listMoments(state?.mappen ?? []).map(({ of }) => of.id)));
      controller.current = new AbortController();
      const work: LongWork = { onProgress: setProgress, signal: controller.current.signal };
      const result = await session.restoreMoment({ map, moment }, work);
      setProgress(null);
      if (result.ok) {
        // What they tell of, and offer to undo, is of the dossier as it was.
        clearNotices();
        setRestored(result.value);
      } else setFailure(result);
      return result.ok;
    },
    [session, state, clearNotices],
  );

  const isBefore = ({ of }: ListedMoment) =>
    of.reden === 'voor-terugzetten' && of.fout === null && !known.has(of.id);
  return {
    state,
    progress,
    failure,
    restored,
    before: restored === null ? null : (listMoments(state?.mappen ?? []).find(isBefore) ?? null),
    restore,
    stop: useCallback(() => controller.current?.abort(), []),
    clear: useCallback(() => setFailure(null), []),
  };
}
