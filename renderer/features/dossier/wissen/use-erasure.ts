import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../../shared/desktop/errors';
import type { Erasable } from '../../../../shared/dossier/erasable-types';
import type { ErasurePreview } from '../../../../shared/dossier/erasure-preview';
import type { Progress } from '../../../../shared/dossier/protocol';
import { useDossier, useSession } from '../../../store';

export interface Erasure {
  chosen: readonly Erasable[];
  /** What would happen; null before it was looked at, and once another choice was made. */
  preview: ErasurePreview | null;
  /** The dossier has changed since it was looked at. */
  outdated: boolean;
  progress: Progress | null;
  failure: Failure | null;
  choose(item: Erasable, on: boolean): void;
  /** Looks at what was chosen, or begins with these ids. */
  look(ids?: readonly string[]): void;
  stop(): void;
  /** It is erased: begins anew. */
  done(): void;
}

/** What is chosen to be erased, and what that would do. */
export function useErasure(): Erasure {
  const session = useSession();
  const seq = useDossier()?.seq ?? null;
  const [chosen, setChosen] = useState<readonly Erasable[]>([]);
  const [preview, setPreview] = useState<ErasurePreview | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const look = useCallback(
    async (ids: readonly string[]) => {
      stop.current?.abort();
      const controller = new AbortController();
      stop.current = controller;
      setFailure(null);
      const { signal } = controller;
      const result = await session.previewErasure(ids, { onProgress: setProgress, signal });
      if (stop.current !== controller) return;
      setProgress(null);
      if (result.ok) {
        setPreview(result.value);
        setChosen(result.value.gekozen);
      } else if (result.code !== 'afgebroken') setFailure(result);
    },
    [session],
  );

  return {
    chosen,
    preview,
    outdated: preview !== null && seq !== null && preview.stap !== seq,
    progress,
    failure,
    choose(item, on) {
      // What is being looked at is another choice now; its answer would undo this one.
      stop.current?.abort();
      stop.current = null;
      setProgress(null);
      setChosen((before) => [...before.filter(({ id }) => id !== item.id), ...(on ? [item] : [])]);
      setPreview(null);
    },
    look: (ids = chosen.map(({ id }) => id)) => void look(ids),
    stop: () => stop.current?.abort(),
    done() {
      setChosen([]);
      setPreview(null);
    },
  };
}
