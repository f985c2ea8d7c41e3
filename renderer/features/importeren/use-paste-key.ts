import { useEffect, useEffectEvent } from 'react';

/** Where a paste belongs to what has the focus: a field, or anything in an open dialog. */
function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/**
 * Ctrl+V anywhere on the screen: cells that were copied in Excel, or files that were copied in the
 * file manager. Excel puts a picture of the cells beside their text: the text goes first.
 */
export function usePasteKey(onText: (text: string) => void, onFile: (file: File) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (event.clipboardData === null || isTaken(event.target)) return;
    const text = event.clipboardData.getData('text/plain');
    if (text.trim() !== '') onText(text);
    else for (const file of event.clipboardData.files) onFile(file);
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
}
