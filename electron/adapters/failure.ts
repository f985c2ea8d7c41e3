import { app, dialog } from 'electron';

/** Says in one sentence that there will be no window, and ends the program. */
export function endWith(sentence: string): void {
  dialog.showErrorBox('Draaiknop', sentence);
  app.exit(1);
}

export const BUG = 'Er ging iets mis in het programma zelf. Wat bewaard was, staat er nog.';

/** Electron would show an English stack, with paths in it. */
export function endOnBugs(): void {
  process.on('uncaughtException', () => endWith(BUG));
}
