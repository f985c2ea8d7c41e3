/** The main job on the example trio, without a window. */
import { resolve } from 'node:path';
import { checkoutFile } from './checkout';
import { type Io, UsageError } from './io';
import { writeOutputs } from './outputs';
import { readDossier } from './read-dossier';
import { makeFolder, writeNew, writeOwn } from './write-output';

const EXAMPLES = ['casussen', 'uitstroomcijfers', 'interviews'].map(
  (name) => `fixtures/voorbeeld/${name}.xlsx`,
);
const FOLDER = 'uitvoer';

/**
 * Answers 0; prints the path of each file that it wrote. `uitvoer` is ours: there a run replaces
 * what a former one made. In the folder of `--uit` it overwrites nothing. Other options were meant
 * for a window and are ignored: a start without a browser ends here.
 */
export async function zonderVenster(args: readonly string[], io: Io): Promise<number> {
  const chosen = folderOf(args);
  const { dossier, mislukt } = await readDossier(examples(), io.cwd, () =>
    new Date().toISOString(),
  );
  if (dossier === null || mislukt.length > 0) throw new UsageError(mislukt.join(' '));
  const target = resolve(io.cwd, chosen ?? FOLDER);
  await makeFolder(target);
  const write = chosen === null ? writeOwn : writeNew;
  await writeOutputs(dossier, (name, content) => write(target, name, content), io);
  return 0;
}

function folderOf(args: readonly string[]): string | null {
  const at = args.findIndex((arg) => arg === '--uit' || arg.startsWith('--uit='));
  if (at < 0) return null;
  const [, inside] = /^--uit=(.*)$/.exec(args[at] ?? '') ?? [];
  const folder = inside ?? args[at + 1] ?? '';
  if (folder === '' || folder.startsWith('--')) {
    throw new UsageError('Er is geen map genoemd na --uit; gebruik --uit <map>.');
  }
  return folder;
}

function examples(): string[] {
  return EXAMPLES.map((name) => {
    const path = checkoutFile(name);
    if (path !== null) return path;
    throw new UsageError(
      'Het voorbeeld is er niet: dit werkt alleen in een kopie van de broncode.',
    );
  });
}
