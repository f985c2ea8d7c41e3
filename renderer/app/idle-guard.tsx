import { useEffect } from 'react';
import type { IdleMinutes } from '../../shared/desktop/limits';
import { IdleWarning } from './idle-warning';
import { useIdle } from './use-idle';
import type { Held } from './use-lock';
import type { Work } from './work';

interface IdleGuardProps {
  minutes: IdleMinutes;
  work: Work;
  held: Exclude<Held, null>;
  lock(): void;
  /** The time is over, and something is still being written. */
  onWaiting(waits: boolean): void;
}

/** Watches whether the window is used, warns, and locks. */
export default function IdleGuard({ minutes, work, held, lock, onWaiting }: IdleGuardProps) {
  const { view, keepOpen } = useIdle(minutes, work, lock);
  const waits = view.soort === 'wacht';
  useEffect(() => onWaiting(waits), [waits, onWaiting]);
  return view.soort === 'waarschuwing' ? (
    <IdleWarning seconds={view.seconden} held={held} onKeepOpen={keepOpen} />
  ) : null;
}
