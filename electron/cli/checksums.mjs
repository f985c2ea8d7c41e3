/**
 * The SHA-256 of every file that is handed on, in the form that `sha256sum -c` and
 * `shasum -a 256 -c` read: `node electron/cli/checksums.mjs <folder> <name of the list>`.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is handed on; the rest of the folder is what electron-builder leaves lying. */
const HANDED_ON = /^(?:draaiknop-.+\.(?:exe|zip|dmg|AppImage|deb)|sbom-.+\.json)$/;

/** @param {string} path @returns {Promise<string>} hex */
async function sha256(path) {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}

/**
 * Writes the list into the folder and answers its lines. Throws when there is nothing to list: an
 * empty list would pass every check.
 *
 * @param {string} folder
 * @param {string} list
 */
export async function writeChecksums(folder, list) {
  const names = (await readdir(folder)).filter((name) => HANDED_ON.test(name)).sort();
  if (names.length === 0) throw new Error(`${folder}: nothing to make checksums of`);
  const lines = [];
  for (const name of names) lines.push(`${await sha256(join(folder, name))}  ${name}`);
  await writeFile(join(folder, list), `${lines.join('\n')}\n`);
  return lines;
}

const [, script, folder, list] = process.argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  if (folder === undefined || list === undefined) throw new Error('usage: <folder> <list>');
  process.stdout.write(`${(await writeChecksums(folder, list)).join('\n')}\n`);
}
