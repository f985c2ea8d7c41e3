/** `rapport <bestanden…> --uit <map>`: workbooks in, figures and report out. */
import { resolve } from 'node:path';
import { type Io, UsageError } from './io';
import { writeOutputs } from './outputs';
import { readDossier } from './read-dossier';
import { makeFolder, writeNew } from './write-output';

const USE = 'gebruik rapport <bestanden…> --uit <map>.';

interface Arguments {
  files: string[];
  folder: string;
}

/**
 * Prints the path of each file that it wrote, and a sentence for each workbook that could not be
 * read. Answers 1 when nothing could, and then writes nothing. Never overwrites.
 */
export async function rapport(args: readonly string[], io: Io): Promise<number> {
  const { files, folder } = parse(args);
  const { dossier, mislukt } = await readDossier(files, io.cwd, () => new Date().toISOString());
  if (dossier !== null) {
    const target = resolve(io.cwd, folder);
    await makeFolder(target);
    await writeOutputs(dossier, (name, content) => writeNew(target, name, content), io);
  }
  for (const sentence of mislukt) io.err(`${sentence}\n`);
  return dossier === null ? 1 : 0;
}

function parse(args: readonly string[]): Arguments {
  const files: string[] = [];
  let folder: string | null = null;
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--uit') folder = rest.shift() ?? null;
    else if (arg.startsWith('--uit=')) folder = arg.slice('--uit='.length);
    else if (arg.startsWith('--')) throw new UsageError(`${arg} is geen optie; ${USE}`);
    else files.push(arg);
  }
  if (files.length === 0) throw new UsageError(`Er is geen werkmap genoemd; ${USE}`);
  if (folder === null || folder === '' || folder.startsWith('--')) {
    throw new UsageError(`Er is geen map genoemd voor het rapport; ${USE}`);
  }
  return { files, folder };
}
