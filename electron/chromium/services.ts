/**
 * Services and router of the Chromium host. Loaded while Chromium starts, because reading the
 * contract's schemas takes longer than the first requests may wait.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { RequestOf } from '../../shared/desktop/contract';
import { CodedError } from '../../shared/desktop/errors';
import { createHandlers } from '../ipc/handlers';
import { type CallRecord, createRouter, type Router } from '../ipc/router';
import { CHROMIUM_ORIGIN } from '../policy/origins';
import { type Backups, createBackups } from '../services/backups';
import { buildInfo } from '../services/build-info';
import type { DataFolders } from '../services/data-folder';
import { createDossierFiles } from '../services/dossier-files';
import { diskState } from '../services/free-space';
import { createKdf } from '../services/kdf';
import { createKeychain } from '../services/keychain';
import { createSaveFiles, type SaveFiles } from '../services/save-files';
import { listSaveFolders } from '../services/save-folders';
import { createSettings } from '../services/settings';
import { isManaged } from './managed-policies';

export interface HostServices {
  router: Router;
  saves: SaveFiles;
  backups: Backups;
}

export function createHostServices(options: {
  folders: DataFolders;
  executable: string;
  record(call: CallRecord): void;
}): HostServices {
  const { folders, executable, record } = options;
  const { platform, env } = process;
  const home = homedir();
  const managed = isManaged({ executable, platform, home });
  const saveFolders = () => listSaveFolders({ home, platform, env });

  /** The page's own sheet chose folder and name; the folder must be one that was offered. */
  async function chooseTarget({ naam, folder, overwrite }: RequestOf<'save.begin'>) {
    const chosen = (await saveFolders()).find(({ id }) => id === folder);
    if (chosen === undefined) throw new CodedError('bestand-geweigerd', { naam });
    return { pad: join(chosen.pad, naam), overwrite };
  }

  const dossiers = createDossierFiles({ folder: folders.dossiers, host: 'chromium' });
  const backups = createBackups({
    folders,
    host: 'chromium',
    programma: buildInfo.versie,
    header: dossiers.readHeader,
    units: dossiers.readUnits,
    async chooseFolder(folder) {
      const chosen = (await saveFolders()).find(({ id }) => id === folder);
      if (chosen === undefined) throw new CodedError('niet-gevonden');
      return chosen.pad;
    },
  });
  const saves = createSaveFiles(chooseTarget);
  const handlers = createHandlers({
    info: async () => ({
      host: 'chromium',
      ...buildInfo,
      platform,
      gegevensmap: folders.data,
      magEigenDossier: !(await managed),
    }),
    settings: createSettings(folders.data),
    dossiers,
    backups,
    kdf: createKdf(),
    // Chromium has no way to a keychain that is ours to use: it only forgets.
    keychain: createKeychain({ folder: folders.dossiers, system: null }),
    saves,
    saveFolders,
    disk: (id) => diskState(id === null ? folders.data : join(folders.dossiers, id)),
  });
  return { router: createRouter({ origin: CHROMIUM_ORIGIN, handlers, record }), saves, backups };
}
