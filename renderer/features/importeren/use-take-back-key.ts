import { useEffect } from 'react';
import { useNotice } from '../../ui/notices';
import { takenBackWords } from './grid/words';
import type { TakenBack } from './intake-state';

const KEEPS_KEYS = 'input:not([type=checkbox], [type=radio]), textarea, select, dialog';

/**
 * While a sheet waits to be stored Ctrl+Z is about that sheet, wherever the focus is: one press too
 * many must not undo a step of the dossier that nobody looks at. The button in the bar does that.
 */
export function useTakeBackKey(takeBack: () => TakenBack | null): void {
  const notice = useNotice();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isUndo || event.key.toLowerCase() !== 'z') return;
      const { target } = event;
      if (target instanceof Element && target.closest(KEEPS_KEYS) !== null) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      // The frame listens on the window, after this.
      event.stopPropagation();
      const taken = takeBack();
      const more =
        taken === null ? ' Een stap van het dossier neemt u terug met de knop bovenaan.' : '';
      notice({ text: `${takenBackWords(taken)}${more}` });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [takeBack, notice]);
}
