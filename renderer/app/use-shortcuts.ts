import { useEffect } from 'react';
import { isSingleKey, isTyping, type Shortcut, shortcutOf } from './shortcuts';
import { singleKeysOn } from './single-keys';

/** True where a key belongs to the dialog or menu that is open. */
function isCovered(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

/** Keys of one character that are put off reach no screen; a field or menu keeps them. */
function holdBack(event: KeyboardEvent): void {
  if (singleKeysOn() || !isSingleKey(event) || isTyping(event.target)) return;
  if (event.target instanceof Element && event.target.closest('[role=menu], dialog')) return;
  event.stopImmediatePropagation();
}

/** Hears the keys of the frame, wherever the focus is. */
export function useShortcuts(run: (shortcut: Shortcut) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      if (shortcut === null) return;
      const edits = shortcut === 'ongedaan' || shortcut === 'opnieuw';
      // In a field Ctrl+Z and "?" belong to the typing; under an open dialog the work waits.
      if ((edits || isSingleKey(event)) && (isTyping(event.target) || isCovered())) return;
      event.preventDefault();
      if (!event.repeat || edits) run(shortcut);
    };
    window.addEventListener('keydown', holdBack, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', holdBack, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [run]);
}
