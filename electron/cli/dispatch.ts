/** The command line: which command, and how every failure ends: one sentence and exit code 1. */
import { CodedError } from '../../shared/desktop/errors';
import { errorSentence } from '../../shared/desktop/errors-nl';
import { type Io, UsageError } from './io';
import { lees } from './lees';
import { rapport } from './rapport';
import { zonderVenster } from './zonder-venster';

type Command = (args: readonly string[], io: Io) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  lees,
  rapport,
  'zonder-venster': zonderVenster,
};

const USAGE = `Draaiknop zonder venster

  lees <bestand> [--ruw] --json
      Wat er in een werkmap staat: herkende casussen, of met --ruw de cellen zelf.
  rapport <bestanden…> --uit <map>
      Leest werkmappen met casussen en schrijft een figuur (SVG) en een rapport (HTML) in de map.
  zonder-venster
      Doet hetzelfde met het voorbeeld; het resultaat komt in de map uitvoer.
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

/** With more than one file the sentence has to say which. */
function naming(error: CodedError): string {
  const sentence = errorSentence(error);
  const { bestand } = error.params;
  return typeof bestand === 'string' && !sentence.includes(bestand)
    ? `${bestand}: ${sentence}`
    : sentence;
}

function sentenceOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof CodedError) return naming(error);
  return errorSentence({ code: 'intern', params: {} });
}
