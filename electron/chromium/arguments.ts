/** What may be said to the Chromium host on its command line. */
import { dataFolderArgument } from '../services/data-folder';
import { HostError } from './host-error';

export interface HostArguments {
  /** From --gegevensmap, absolute; null = the usual place. */
  dataFolder: string | null;
  /** --kop-uit: no window, for tests and for making files. */
  headless: boolean;
  /** Extra switches for Chromium; from the environment and for tests only. */
  extra: string[];
}

/** Space-separated switches for Chromium that the tests need (a port for Playwright). */
const TEST_VARIABLE = 'DRAAIKNOP_TEST_SCHAKELAARS';

/** Throws HostError on an option that does not exist. */
export function parseArguments(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
): HostArguments {
  const unknown = argv.find(
    (argument) => argument !== '--kop-uit' && !/^--gegevensmap=./.test(argument),
  );
  if (unknown !== undefined) {
    throw new HostError(
      `Onbekende optie: ${unknown}. Mogelijk zijn --gegevensmap=<map> en --kop-uit.`,
    );
  }
  return {
    dataFolder: dataFolderArgument(argv, cwd),
    headless: argv.includes('--kop-uit'),
    extra: (env[TEST_VARIABLE] ?? '').split(' ').filter((part) => part !== ''),
  };
}
