/** The main job on the example, without a window or a browser. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { outputsOf } from './figures';
import { type Io, UsageError } from './io';
import { readDossier } from './read-dossier';
import { makeFolder, writeOwn } from './write-output';

const EXAMPLE = 'fixtures/voorbeeld/casussen.xlsx';
const FOLDER = 'uitvoer';

/**
 * Answers 0; prints the path of each file that it wrote, replacing those of a former run. Options
 * that were meant for a window are ignored: a start without a browser ends here.
 */
export async function zonderVenster(_args: readonly string[], io: Io): Promise<number> {
  const { source, meldingen } = await readDossier([example()], io.cwd, () =>
    new Date().toISOString(),
  );
  const target = resolve(io.cwd, FOLDER);
  await makeFolder(target);
  for (const { name, text } of outputsOf(source, meldingen)) {
    io.out(`${await writeOwn(target, name, text)}\n`);
  }
  return 0;
}

/** The example of the checkout that this program stands in, built or not. */
function example(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const path = join(folder, EXAMPLE);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) {
      throw new UsageError(
        'Het voorbeeld is er niet: dit werkt alleen in een kopie van de broncode.',
      );
    }
  }
}
