/** Electron's composition root: makes the services, closes the session, opens the window. */
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import { BUG, endOnBugs, endWith } from '../adapters/failure';
import { chooseFolderByDialog } from '../adapters/folder-dialog';
import { listen, push } from '../adapters/ipc';
import { systemKeychain } from '../adapters/keychain';
import { setMenu } from '../adapters/menu';
import { lockWithComputer } from '../adapters/power';
import { chooseByDialog } from '../adapters/save-dialog';
import { guardSession } from '../adapters/session-guard';
import { prepareElectron } from '../adapters/start';
import { guardContents, onPageGone, openWindow, raise, reopenAfterCrash } from '../adapters/window';
import { createHandlers } from '../ipc/handlers';
import { createRouter } from '../ipc/router';
import { ELECTRON_ORIGIN } from '../policy/origins';
import { PRIVATE_FOLDER } from '../services/atomic-file';
import { createBackups } from '../services/backups';
import { buildInfo } from '../services/build-info';
import {
  type DataFolders,
  dataFolderArgument,
  dataFolders,
  usualDataFolder,
} from '../services/data-folder';
import { createDossierFiles } from '../services/dossier-files';
import { diskState } from '../services/free-space';
import { claimFolder, openHost, releaseFolder } from '../services/instance-lock';
import { createKdf } from '../services/kdf';
import { createKeychain } from '../services/keychain';
import { mendStores } from '../services/mend-stores';
import { createSaveFiles, type SaveFiles } from '../services/save-files';
import { createSettings } from '../services/settings';
import { createStaticServer } from '../services/static-files';

const here = import.meta.dirname;

function readFolders(): DataFolders {
  const { argv, platform, env } = process;
  const asked = dataFolderArgument(argv, process.cwd());
  return dataFolders(asked ?? usualDataFolder({ platform, home: homedir(), env }));
}

/** The router with its services; `window` is asked for only when a dialog needs it. */
function serve(folders: DataFolders, window: () => BrowserWindow): Pick<SaveFiles, 'abortAll'> {
  const saves = createSaveFiles(chooseByDialog(window));
  const system = systemKeychain(process.platform);
  const keychain = createKeychain({ folder: folders.dossiers, system });
  const dossiers = createDossierFiles({
    folder: folders.dossiers,
    host: 'electron',
    remembers: keychain.remembers,
  });
  const backups = createBackups({
    folders,
    host: 'electron',
    programma: buildInfo.versie,
    header: dossiers.readHeader,
    units: dossiers.readUnits,
    chooseFolder: chooseFolderByDialog(window),
  });
  const handlers = createHandlers({
    info: async () => ({
      host: 'electron',
      ...buildInfo,
      platform: process.platform,
      gegevensmap: folders.data,
      magEigenDossier: true,
    }),
    settings: createSettings(folders.data),
    dossiers,
    backups,
    kdf: createKdf(),
    keychain,
    saves,
    saveFolders: async () => [],
    disk: (id) => diskState(id === null ? folders.data : join(folders.dossiers, id)),
  });
  const record = ({ channel, code, ms }: { channel: string | null; code: string; ms: number }) => {
    if (code !== 'intern') return;
    process.stderr.write(`Draaiknop: fout in de schil bij ${channel} (na ${Math.round(ms)} ms).\n`);
  };
  listen(createRouter({ origin: ELECTRON_ORIGIN, handlers, record }));
  return {
    async abortAll() {
      await Promise.all([saves.abortAll(), backups.abortAll()]);
    },
  };
}

/** Said before there is a window: a dossier would be opened half. */
function unwritable({ data }: DataFolders): string {
  return (
    `In de gegevensmap kan niet worden geschreven: ${data}. Zorg dat u daar mag schrijven en dat ` +
    'er ruimte is, of kies een andere met --gegevensmap=<map>.'
  );
}

function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
    return true;
  } catch {
    return false;
  }
}

async function open(folders: DataFolders): Promise<void> {
  await app.whenReady();
  if ((await openHost(folders.data)) === 'chromium') {
    endWith(
      'Draaiknop is al open in Chromium. Sluit dat venster eerst: twee soorten vensters op één ' +
        'gegevensmap zien elkaars wijzigingen niet.',
    );
    return;
  }
  try {
    await claimFolder(folders.data, 'electron');
  } catch {
    endWith(unwritable(folders));
    return;
  }

  await mendStores(join(folders.electron, 'IndexedDB'));
  const root = join(here, '../renderer');
  guardSession(session.defaultSession, createStaticServer({ root, origin: ELECTRON_ORIGIN }));
  let window: BrowserWindow | null = null;
  const theWindow = () => {
    if (window === null) throw new Error('no window yet');
    return window;
  };
  const saves = serve(folders, theWindow);
  const say = (command: Parameters<typeof push>[1]) => {
    if (window !== null) push(window, command);
  };
  setMenu(say, process.platform);
  lockWithComputer(() => say('vergrendel'));
  app.on('second-instance', () => {
    if (window !== null) raise(window);
  });
  app.on('window-all-closed', () => app.quit());

  let tidied = false;
  app.on('will-quit', (event) => {
    if (tidied) return;
    event.preventDefault();
    tidied = true;
    void Promise.allSettled([saves.abortAll(), releaseFolder(folders.data)]).then(() => app.quit());
  });

  window = await openWindow(join(here, '../preload/index.cjs'));
  // What the page was saving will not be finished.
  onPageGone(window, () => void saves.abortAll());
  reopenAfterCrash(window, () =>
    endWith('Het venster stopt telkens onverwacht. Wat bewaard was, staat er nog.'),
  );
}

endOnBugs();
const folders = readFolders();
app.on('web-contents-created', (_event, contents) => guardContents(contents));
if (!makeFolder(folders.electron)) endWith(unwritable(folders));
else if (prepareElectron(folders.electron)) open(folders).catch(() => endWith(BUG));
else app.exit(0);
