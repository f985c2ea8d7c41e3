/** The system's own dialog chooses the second folder for back-ups. What goes there is sealed. */
import { type BrowserWindow, dialog } from 'electron';

/** The path, or null when the user cancelled. */
export function chooseFolderByDialog(window: () => BrowserWindow): () => Promise<string | null> {
  return async () => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title: 'Tweede map voor back-ups',
      buttonLabel: 'Deze map kiezen',
      properties: ['openDirectory', 'createDirectory'],
    });
    const [pad] = filePaths;
    return canceled || pad === undefined ? null : pad;
  };
}
