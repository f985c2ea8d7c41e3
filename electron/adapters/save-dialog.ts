/** The system's own dialog chooses where a file goes. */
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { ChooseTarget } from '../services/save-files';

export function chooseByDialog(window: () => BrowserWindow): ChooseTarget {
  return async ({ naam }) => {
    const extension = extname(naam);
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      title: 'Opslaan',
      buttonLabel: 'Opslaan',
      defaultPath: join(app.getPath('documents'), naam),
      filters: [{ name: extension.slice(1).toUpperCase(), extensions: [extension.slice(1)] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return null;
    // The dialog has asked about the name that was typed; GTK leaves the extension out.
    if (extname(filePath).toLowerCase() === extension.toLowerCase()) {
      return { pad: filePath, overwrite: existsSync(filePath) };
    }
    return { pad: `${filePath}${extension}`, overwrite: false };
  };
}
