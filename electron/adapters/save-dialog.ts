/** The system's own dialog chooses where a file goes; a folder that leaves the computer is named. */
import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { leavingOfFolder } from '../services/leaving';
import type { ChooseTarget } from '../services/save-files';

type Target = NonNullable<Awaited<ReturnType<ChooseTarget>>>;

/** Nothing is written before the answer: what a cloud folder holds is copied at once. */
export function chooseByDialog(window: () => BrowserWindow): ChooseTarget {
  return async ({ naam }) => {
    for (;;) {
      const target = await ask(window(), naam);
      if (target === null) return null;
      const { verlaat } = await leavingOfFolder(dirname(target.pad));
      if (verlaat === null) return target;
      const { response } = await dialog.showMessageBox(window(), leavingQuestion(verlaat));
      if (response === CANCEL) return null;
      if (response === HERE) return target;
    }
  };
}

const [HERE, CANCEL] = [0, 2];

function leavingQuestion(verlaat: string): Electron.MessageBoxOptions {
  return {
    type: 'warning',
    title: 'Deze map verlaat de computer',
    message: `Deze map hoort bij ${verlaat}.`,
    detail:
      'Wat u hier bewaart, staat daarna niet alleen op deze computer: ook anderen, of het bedrijf erachter, kunnen erbij.',
    buttons: ['Hier bewaren', 'Een andere map kiezen', 'Annuleren'],
    defaultId: 1,
    cancelId: CANCEL,
    noLink: true,
  };
}

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
