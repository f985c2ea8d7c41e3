/** The system's own dialog chooses the second folder for back-ups. What goes there is sealed. */
import { type BrowserWindow, dialog } from 'electron';
import { askAboutLeaving } from './leaving-question';

const LEAVING = {
  take: 'Toch gebruiken',
  detail:
    'Wat hier staat, gaat ook naar een andere computer. De back-ups zijn verzegeld, maar te zien is dat u Draaiknop gebruikt, hoe het dossier heet en wanneer u eraan werkt. Wat u later voorgoed wist, kan daar in oude versies blijven staan.',
};

/** The path, or null when the user cancelled. A folder that leaves the computer is asked about first. */
export function chooseFolderByDialog(window: () => BrowserWindow): () => Promise<string | null> {
  return async () => {
    for (;;) {
      const pad = await ask(window());
      if (pad === null) return null;
      const answer = await askAboutLeaving(window(), pad, LEAVING);
      if (answer === 'niet') return null;
      if (answer === 'hier') return pad;
    }
  };
}

async function ask(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Tweede map voor back-ups',
    buttonLabel: 'Deze map kiezen',
    properties: ['openDirectory', 'createDirectory'],
  });
  const [pad] = filePaths;
  return canceled || pad === undefined ? null : pad;
}
