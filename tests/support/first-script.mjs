/** What the page has to load before it can run: its entry script and everything that imports statically. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A norm of the design: 350 kB, compressed. */
export const FIRST_SCRIPT_LIMIT_KB = 350;

const IMPORTS =
  /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+?\s*from\s*)?["'](\.[^"']+\.js)["']/g;

/**
 * Null when the page has not been built.
 * @param {string} root of the repository
 * @returns {{files: string[], gzipKb: number} | null} kB of 1,000 bytes
 */
export function firstScript(root) {
  const folder = join(root, 'out/renderer');
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return null;
  const html = readFileSync(page, 'utf8');
  const waiting = [
    ...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g),
    ...html.matchAll(/<link[^>]*rel="modulepreload"[^>]*\shref="([^"]+)"/g),
  ].map((match) => normalize(match[1]).replace(/^\/+/, ''));
  if (waiting.length === 0) throw new Error(`${page} has no script`);
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (sizes.has(file)) continue;
    const code = readFileSync(join(folder, file));
    sizes.set(file, gzipSync(code).length);
    for (const [, target] of code.toString().matchAll(IMPORTS)) {
      waiting.push(normalize(join(dirname(file), target)));
    }
  }
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return { files: [...sizes.keys()].sort(), gzipKb: bytes / 1000 };
}
