import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the focus near when what had it goes away: withdrawing a coding or judging a suggestion
 * removes its row, and with it the button that was pressed. The focus then goes to the first button
 * of the same section, else to the area itself, so that the next key still does what it did.
 */
export function useKeptFocus(area: RefObject<HTMLElement | null>): void {
  const last = useRef<{ element: Element; section: Element | null } | null>(null);

  useEffect(() => {
    const node = area.current;
    if (node === null) return;
    const remember = ({ target }: FocusEvent) => {
      const element = target as Element;
      last.current = { element, section: element.closest('section[aria-label]') };
    };
    // Somewhere else on purpose: then nothing is to be brought back.
    const forget = ({ target }: FocusEvent) => {
      if (!node.contains(target as Node)) last.current = null;
    };
    node.addEventListener('focusin', remember);
    document.addEventListener('focusin', forget);
    const watcher = new MutationObserver(() => {
      const lost = last.current;
      if (lost === null || lost.element.isConnected) return;
      if (document.activeElement !== document.body && document.activeElement !== null) return;
      const near = lost.section?.isConnected ? lost.section.querySelector('button') : null;
      (near ?? node).focus({ preventScroll: true });
    });
    watcher.observe(node, { childList: true, subtree: true });
    return () => {
      watcher.disconnect();
      node.removeEventListener('focusin', remember);
      document.removeEventListener('focusin', forget);
    };
  }, [area]);
}
