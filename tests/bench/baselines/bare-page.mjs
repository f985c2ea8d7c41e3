/**
 * The least a window can be: the same executable and switches as the program used, with one painted
 * data: page. Knows nothing of the product; the switches are read from the program's own process.
 */
import { spawn } from 'node:child_process';

const PAGE = 'data:text/html,<title>Kaal</title><p>Kaal venster</p>';

/**
 * @param {{executable: string, switches: readonly string[], profile: string, env: NodeJS.ProcessEnv}} options
 * @returns {import('node:child_process').ChildProcess}
 */
export function openBarePage({ executable, switches, profile, env }) {
  const same = switches.filter((s) => !/^--(app|user-data-dir)=/.test(s));
  return spawn(executable, [...same, `--app=${PAGE}`, `--user-data-dir=${profile}`], {
    env,
    // Descriptors 3 and 4, because --remote-debugging-pipe is one of the switches.
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
}
