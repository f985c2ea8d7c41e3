export type Shortcut = 'opdrachten' | 'ongedaan' | 'opnieuw' | 'vergrendel' | 'toetsen';

type Chord = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** What a chord asks for, anywhere in the frame; Cmd counts as Ctrl. */
export function shortcutOf(event: Chord): Shortcut | null {
  if (event.key === 'F1') return 'toetsen';
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'opnieuw' : 'ongedaan';
  if (event.shiftKey) return null;
  if (key === 'k') return 'opdrachten';
  if (key === 'y') return 'opnieuw';
  return key === 'l' ? 'vergrendel' : null;
}

/** True where Ctrl+Z belongs to what is being typed. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && ['text', 'password', 'search'].includes(target.type);
}

/** For the list of keys; the table and the panes have theirs in the browser's own manner. */
export const shortcutHelp: readonly { keys: string; does: string }[] = [
  { keys: 'Ctrl+K', does: 'Zoeken, of een opdracht geven' },
  { keys: 'Ctrl+Z', does: 'Laatste stap ongedaan maken' },
  { keys: 'Ctrl+Shift+Z', does: 'Opnieuw doen (ook Ctrl+Y)' },
  { keys: 'Ctrl+L', does: 'Vergrendelen' },
  { keys: 'F1', does: 'Deze lijst' },
  { keys: '↑ ↓ ← →', does: 'Door een tabel lopen; boven de eerste rij staan de koppen' },
  { keys: 'Home, End', does: 'Begin of einde van de rij; met Ctrl van de hele tabel' },
  { keys: 'Enter', does: 'Openen; op een kop: sorteren' },
  { keys: 'Esc', does: 'Een venster of menu sluiten' },
  { keys: '1 t/m 5', does: 'In Casussen: die draaiknop toekennen of intrekken' },
  { keys: '6, 7', does: 'In Casussen: draaiknop 5a of 5b toekennen of intrekken' },
  { keys: 'G, D, H', does: 'In Casussen: gezien en gehoord, ertoe doen, erbij horen' },
  { keys: 'J, N', does: 'In Casussen: de eerste suggestie aanvaarden of weigeren' },
];
