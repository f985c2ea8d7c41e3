import { useCallback, useEffect, useState } from 'react';
import { type Passage, STANDARD_THRESHOLD, thresholds } from '../../../shared/gate/passage';
import { type Session, useSession } from '../../store';

export type Threshold = Passage['drempel'];

/** Asked once: every row of a list may want it. */
const kept = new WeakMap<Session, Promise<Threshold>>();
/** Wherever it is shown, it changes at once. */
const listeners = new Set<(chosen: Threshold) => void>();

function thresholdOf(session: Session): Promise<Threshold> {
  const known =
    kept.get(session) ??
    session
      .settings()
      .then((result) => (result.ok ? result.value.drempel : undefined) ?? STANDARD_THRESHOLD);
  kept.set(session, known);
  return known;
}

/**
 * Persons below which a group is small, as it is kept for this computer; null until it is known.
 * A choice that cannot be kept holds until the dossier is locked.
 */
export function useThreshold(): [Threshold | null, (chosen: Threshold) => void] {
  const session = useSession();
  const [drempel, setDrempel] = useState<Threshold | null>(null);
  useEffect(() => {
    void thresholdOf(session).then(setDrempel);
    listeners.add(setDrempel);
    return () => void listeners.delete(setDrempel);
  }, [session]);
  const choose = useCallback(
    (chosen: Threshold) => {
      kept.set(session, Promise.resolve(chosen));
      for (const tell of listeners) tell(chosen);
      void session.settings().then((now) => {
        if (now.ok) void session.saveSettings({ ...now.value, drempel: chosen });
      });
    },
    [session],
  );
  return [drempel, choose];
}

export function isThreshold(value: number): value is Threshold {
  return (thresholds as readonly number[]).includes(value);
}
