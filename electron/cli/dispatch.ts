/** The command line: which command, and how every failure ends: one sentence and exit code 1. */
import type { Io } from './io';
import { lees } from './lees';
import { rapport } from './rapport';
import { sentenceOf } from './sentences';
import { sjabloon } from './sjabloon';
import { zonderVenster } from './zonder-venster';

type Command = (args: readonly string[], io: Io) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  lees,
  rapport,
  sjabloon,
  'zonder-venster': zonderVenster,
};

const USAGE = `Draaiknop zonder venster

  lees <bestand> [--ruw] --json
      Wat er in een werkmap staat: de herkende bladen, of met --ruw de cellen zelf.
  lees <bestand> --afgewezen <pad.xlsx>
      Schrijft de rijen waar iets van is afgewezen als werkmap, met in de laatste kolom waarom.
  rapport <bestanden…> --uit <map>
      Leest werkmappen met casussen, uitstroomcijfers en interviews, en schrijft in de map de figuren
      (SVG en PNG) en een rapport (HTML).
  sjabloon <soort|alle> [--naar <map>]
      Schrijft een lege werkmap om in te vullen, met keuzelijsten, uitleg en voorbeelden; met intake het
      formulier van één bladzijde voor organisaties. Zonder --naar in de map waar u staat.
  zonder-venster [--uit <map>]
      Doet hetzelfde met het voorbeeld; zonder --uit komt het resultaat in de map uitvoer.
`;

/** Runs a command. Answers the exit code: 0, or 1 after one sentence; never throws. */
export async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === 'hulp') {
    io.out(USAGE);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const known = Object.keys(commands).join(', ');
    io.err(`${name} is geen opdracht; mogelijk zijn ${known}.\n`);
    return 1;
  }
  try {
    return await command(args, io);
  } catch (error) {
    io.err(`${sentenceOf(error)}\n`);
    return 1;
  }
}
