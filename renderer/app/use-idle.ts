import { useCallback, useEffect, useRef, useState } from 'react';
import type { IdleMinutes } from '../../shared/desktop/limits';
import { type Idle, idleAt, type Moment } from './idle';
import type { Work } from './work';

/** wacht: the time is over, and something that must not be cut off is still going on. */
export type IdleView = Exclude<Idle, { soort: 'vergrendelen' }> | { soort: 'wacht' };

/** Often enough for seconds that count down; a timer that slept comes at the first moment it can. */
const LOOK_MS = 1000;
const OPEN: IdleView = { soort: 'open' };
const ACTIVITY = [
  'keydown',
  'input',
  'pointerdown',
  'pointermove',
  'wheel',
  'touchstart',
  'touchmove',
] as const;
/** Somebody may be back: not activity by itself, but the moment to see what time it is. */
const BACK = ['focus', 'visibilitychange'] as const;

const moment = (): Moment => ({ wall: Date.now(), steady: performance.now() });

/** Keys that lie under a book repeat for hours, and a layout that shifts "moves" the pointer. */
function isUse(event: Event, pointer: { x: number; y: number }): boolean {
  if (event instanceof KeyboardEvent) return !event.repeat;
  if (event.type !== 'pointermove' || !(event instanceof MouseEvent)) return true;
  const moved = event.screenX !== pointer.x || event.screenY !== pointer.y;
  pointer.x = event.screenX;
  pointer.y = event.screenY;
  return moved;
}

/**
 * Calls `lock` once nobody has used the window for `minutes`, or as soon after as `work` is done.
 * Time that is over is over: what somebody does on coming back too late does not undo it.
 */
export function useIdle(
  minutes: IdleMinutes,
  work: Work,
  lock: () => void,
): { view: IdleView; keepOpen(): void } {
  const [view, setView] = useState<IdleView>(OPEN);
  const last = useRef<Moment | null>(null);
  const over = useRef(false);
  const heard = useRef<() => void>(() => {});

  useEffect(() => {
    last.current ??= moment();
    let shown = '';
    const show = (next: IdleView) => {
      const name = JSON.stringify(next);
      if (name === shown) return;
      shown = name;
      setView(next);
    };
    const look = (): boolean => {
      const idle = idleAt(last.current ?? moment(), minutes * 60_000, moment());
      if (idle.soort === 'vergrendelen') over.current = true;
      if (!over.current) {
        if (idle.soort !== 'vergrendelen') show(idle);
        return true;
      }
      if (work.busy()) show({ soort: 'wacht' });
      else lock();
      return false;
    };
    heard.current = () => {
      // First what time it is: the first key after a night is too late.
      if (!look()) return;
      last.current = moment();
      show(OPEN);
    };
    const pointer = { x: Number.NaN, y: Number.NaN };
    const use = (event: Event) => {
      if (isUse(event, pointer)) heard.current();
    };
    const options = { capture: true, passive: true };
    for (const name of ACTIVITY) window.addEventListener(name, use, options);
    for (const name of BACK) window.addEventListener(name, look, options);
    const timer = setInterval(look, LOOK_MS);
    const stop = work.subscribe(look);
    look();
    return () => {
      for (const name of ACTIVITY) window.removeEventListener(name, use, options);
      for (const name of BACK) window.removeEventListener(name, look, options);
      clearInterval(timer);
      stop();
    };
  }, [minutes, work, lock]);

  return { view, keepOpen: useCallback(() => heard.current(), []) };
}
