/**
 * Keys with which a browser opens windows of its own (new window, history, downloads, print,
 * developer tools). In an app window the page sees them first; preventing them here keeps them for
 * the product without touching the page's own handlers: the event still reaches those.
 */

/** With Ctrl or Cmd, without Shift. Copy, paste, undo, select all, find and zoom stay as they are. */
const WITH_CTRL = new Set('dghjnoprstu');
/** With Ctrl or Cmd and Shift. Redo (z) and paste as text (v) stay as they are. */
const WITH_CTRL_SHIFT = new Set([...'abcdghijmnoprstu', 'delete']);
/** On their own: help, find again, reload, caret browsing, developer tools. */
const ALONE = new Set(['f1', 'f3', 'f5', 'f7', 'f12']);
/** With Alt: the history. */
const WITH_ALT = new Set(['arrowleft', 'arrowright', 'home']);

/** What the decision needs of a KeyboardEvent; the shell's types know no DOM. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** Whether a browser would act on this key by itself. */
export function isBrowserKey(press: KeyPress): boolean {
  const key = press.key.toLowerCase();
  const command = press.ctrlKey || press.metaKey;
  if (ALONE.has(key)) return true;
  // AltGr arrives as Ctrl+Alt and types a character.
  if (command && press.altKey) return false;
  if (command) return (press.shiftKey ? WITH_CTRL_SHIFT : WITH_CTRL).has(key);
  return press.altKey && WITH_ALT.has(key);
}

interface KeyTarget {
  addEventListener(
    type: 'keydown',
    listener: (event: KeyPress & { preventDefault(): void }) => void,
    options: { capture: true },
  ): void;
}

export function ownBrowserKeys(target: KeyTarget): void {
  target.addEventListener(
    'keydown',
    (event) => {
      if (isBrowserKey(event)) event.preventDefault();
    },
    { capture: true },
  );
}
