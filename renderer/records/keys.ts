/** True for a key that belongs to what has the focus, not to the screen. */
export function isTyping(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
}
