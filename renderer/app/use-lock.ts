import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Desktop } from '../../shared/desktop/contract';
import { type IdleMinutes, STANDARD_IDLE_MINUTES } from '../../shared/desktop/limits';
import type { Session } from '../store';
import { shortcutOf } from './shortcuts';

/** open: a dossier; bezig: one is being made or set back; null: there is nothing to lock. */
export type Held = 'open' | 'bezig' | null;

interface Lock {
  /** The session, of which every way of locking takes the page away at once. */
  session: Session;
  /** Locking has begun: nothing may be drawn any more. */
  closing: boolean;
  /** Minutes without use after which it locks. */
  minutes: IdleMinutes;
}

/**
 * Locks by key and by the shell (menu, screen lock, sleep), whatever is in view: damage, the steps
 * of a new dossier and a screen that broke included. The worker gets its moment to close; until the
 * page is loaded again nothing of the dossier is drawn.
 */
export function useLock(session: Session, onShellCommand: Desktop['onCommand'], held: Held): Lock {
  const [closing, setClosing] = useState(false);
  const [minutes, setMinutes] = useState<IdleMinutes>(STANDARD_IDLE_MINUTES);
  const begun = useRef(false);

  const lock = useCallback(() => {
    if (begun.current) return;
    begun.current = true;
    setClosing(true);
    session.lock();
  }, [session]);

  const locked = useMemo<Session>(
    () => ({
      ...session,
      lock,
      async saveSettings(settings) {
        const result = await session.saveSettings(settings);
        if (result.ok) setMinutes(settings.vergrendelNa);
        return result;
      },
    }),
    [session, lock],
  );

  useEffect(
    () =>
      onShellCommand((command) => {
        if (command === 'vergrendel') lock();
      }),
    [onShellCommand, lock],
  );

  const holds = held !== null;
  useEffect(() => {
    if (!holds) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (shortcutOf(event) !== 'vergrendel') return;
      event.preventDefault();
      lock();
    };
    window.addEventListener('keydown', onKeyDown);
    void session.settings().then((result) => {
      if (result.ok) setMinutes(result.value.vergrendelNa);
    });
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [holds, session, lock]);

  return { session: locked, closing, minutes };
}
