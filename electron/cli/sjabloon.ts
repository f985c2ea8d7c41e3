/** `sjabloon <soort|alle> [--naar <map>]`: empty workbooks to fill in, or to send. */
import { resolve } from 'node:path';
import { templateBytes, templateFile, templates } from '../../shared/exchange/templates';
import { type Io, UsageError } from './io';
import { makeFolder, writeNew } from './write-output';

const USE = 'gebruik sjabloon <soort|alle> [--naar <map>].';
const ALL = 'alle';

const known = (): string => [...templates.map(({ naam }) => naam), ALL].join(', ');

/** Prints the path of each file that it wrote. Never overwrites: a taken name gets a number. */
export async function sjabloon(args: readonly string[], io: Io): Promise<number> {
  const { naam, map } = parse(args);
  const chosen = naam === ALL ? templates : templates.filter((each) => each.naam === naam);
  if (chosen.length === 0) {
    throw new UsageError(`${naam} is geen sjabloon; mogelijk zijn ${known()}.`);
  }
  const folder = resolve(io.cwd, map);
  await makeFolder(folder);
  for (const template of chosen) {
    const path = await writeNew(folder, templateFile(template), await templateBytes(template));
    io.out(`${path}\n`);
  }
  return 0;
}

function parse(args: readonly string[]): { naam: string; map: string } {
  const names: string[] = [];
  let map: string | null = '.';
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--naar') map = rest.shift() ?? null;
    else if (arg.startsWith('--naar=')) map = arg.slice('--naar='.length);
    else if (arg.startsWith('--')) throw new UsageError(`${arg} is geen optie; ${USE}`);
    else names.push(arg);
  }
  const [naam] = names;
  if (naam === undefined) {
    throw new UsageError(`Er is geen sjabloon genoemd; mogelijk zijn ${known()}.`);
  }
  if (names.length > 1) throw new UsageError(`Noem één sjabloon, of ${ALL}; ${USE}`);
  if (map === null || map === '' || map.startsWith('--')) {
    throw new UsageError(`Er is geen map genoemd na --naar; ${USE}`);
  }
  return { naam, map };
}
