/** The system's own dialog chooses where a file goes; a folder that leaves the computer is named. */
import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { ChooseTarget } from '../services/save-files';
import { askAboutLeaving } from './leaving-question';

type Target = NonNullable<Awaited<ReturnType<ChooseTarget>>>;

/** Nothing is written before the answer: what a cloud folder holds is copied at once. */
export function chooseByDialog(window: () => BrowserWindow): ChooseTarget {
  return async ({ naam }) => {
    for (;;) {
      const target = await ask(window(), naam);
      if (target === null) return null;
      const answer = await askAboutLeaving(window(), dirname(target.pad), LEAVING);
      if (answer === 'niet') return null;
      if (answer === 'hier') return target;
    }
  };
}

const LEAVING = {
  take: 'Hier bewaren',
  detail:
    'Wat u hier bewaart, staat daarna niet alleen op deze computer: ook anderen, of het bedrijf erachter, kunnen erbij.',
};

async function ask(window: BrowserWindow, naam: string): Promise<Target | null> {
  const extension = extname(naam);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
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
}
