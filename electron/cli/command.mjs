/**
 * `npm run cli -- <command>`: builds what is missing or old, then runs the command line. Only the
 * command itself writes to standard output; npm's own two lines stay away with `--silent`.
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, isBuilt } from './build.mjs';

const root = resolve(import.meta.dirname, '../..');

if (!isBuilt(root)) {
  const failure = await build(root);
  if (failure !== null) {
    process.stderr.write(`${failure.trim()}\nBouwen is niet gelukt. Voer eerst uit: npm ci\n`);
    process.exit(1);
  }
}
// npm runs scripts in the root of the checkout; a path is relative to where it was typed.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(join(root, 'out/node/cli.js')).href);
