/** `rapport <bestanden…> --uit <map>`: workbooks in, figure and report out. */
import { resolve } from 'node:path';
import { outputsOf } from './figures';
import { type Io, UsageError } from './io';
import { readDossier } from './read-dossier';
import { makeFolder, writeNew } from './write-output';

const USE = 'gebruik rapport <bestanden…> --uit <map>.';

interface Arguments {
  files: string[];
  folder: string;
}

/** Answers 0; prints the path of each file that it wrote. Never overwrites. */
export async function rapport(args: readonly string[], io: Io): Promise<number> {
  const { files, folder } = parse(args);
  const { source, meldingen } = await readDossier(files, io.cwd, () => new Date().toISOString());
  const target = resolve(io.cwd, folder);
  await makeFolder(target);
  for (const { name, text } of outputsOf(source, meldingen)) {
    io.out(`${await writeNew(target, name, text)}\n`);
  }
  return 0;
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
