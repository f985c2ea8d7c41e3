/**
 * What is chosen for this computer, in `<data>/instellingen.json`: the same for both hosts and for
 * every dossier. It holds nothing of a dossier, so losing it costs a choice and nothing else.
 */
import { join } from 'node:path';
import { type Settings, settingsSchema } from '../../shared/desktop/contract';
import { STANDARD_IDLE_MINUTES } from '../../shared/desktop/limits';
import { PRIVATE_FOLDER, writeFileAtomic } from './atomic-file';
import { type FileSystem, nodeFileSystem, writeError } from './file-system';
import { createSerial } from './serial';

const FILE = 'instellingen.json';

const standard: Settings = Object.freeze({ version: 1, vergrendelNa: STANDARD_IDLE_MINUTES });

export interface SettingsFile {
  /** Never fails: the standard values for a file that is absent, damaged or of another version. */
  read(): Promise<Settings>;
  /** Replaces the file whole. 'schijf-vol', 'map-alleen-lezen', 'opslag-mislukt'. */
  write(settings: Settings): Promise<void>;
}

/** `folder` is the data folder. */
export function createSettings(folder: string, fs: FileSystem = nodeFileSystem): SettingsFile {
  const path = join(folder, FILE);
  const serial = createSerial();
  return {
    async read() {
      try {
        return settingsSchema.parse(JSON.parse(await fs.readFile(path, 'utf8')));
      } catch {
        return standard;
      }
    },
    write: (settings) =>
      serial(FILE, async () => {
        try {
          await fs.mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
          await writeFileAtomic(path, `${JSON.stringify(settings, null, 1)}\n`, fs);
        } catch (error) {
          throw writeError(error, { pad: folder, bestand: FILE });
        }
      }),
  };
}
