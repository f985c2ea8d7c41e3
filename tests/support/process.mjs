/** Runs a program and keeps what it says. */
import { spawn } from 'node:child_process';

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 124 when it ran into its time limit, 127 when it did not start
 * @property {string} output stdout and stderr together
 * @property {number} seconds
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd: string, env?: NodeJS.ProcessEnv, limitSeconds: number}} options
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { cwd, env = process.env, limitSeconds }) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, limitSeconds * 1000);
    const end = (/** @type {number} */ code) => {
      clearTimeout(timer);
      resolve({ code, output, seconds: (performance.now() - started) / 1000 });
    };
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    child.on('close', (code) => {
      if (late) output += `\nafgebroken na ${limitSeconds} seconden`;
      end(late ? 124 : (code ?? 1));
    });
  });
}
