import { useCallback, useEffect, useState } from 'react';
import { type Passage, STANDARD_THRESHOLD, thresholds } from '../../../shared/gate/passage';
import { useSession } from '../../store';

export type Threshold = Passage['drempel'];

/** Wherever it is shown, it changes at once. */
const listeners = new Set<(chosen: Threshold) => void>();

/**
 * Persons below which a group is small, as it is kept for this computer; null until it is known.
 * A choice that cannot be kept holds as long as this is shown.
 */
export function useThreshold(): [Threshold | null, (chosen: Threshold) => void] {
  const session = useSession();
  const [drempel, setDrempel] = useState<Threshold | null>(null);
  useEffect(() => {
    void session.settings().then((result) => {
      setDrempel(result.ok ? (result.value.drempel ?? STANDARD_THRESHOLD) : STANDARD_THRESHOLD);
    });
    listeners.add(setDrempel);
    return () => void listeners.delete(setDrempel);
  }, [session]);
  const choose = useCallback(
    (chosen: Threshold) => {
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
