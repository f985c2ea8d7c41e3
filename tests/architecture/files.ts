/** The files of the repository as architecture tests see them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

const skipped = new Set([
  '.git',
  'node_modules',
  'out',
  'dist',
  'uitvoer',
  'test-results',
  'playwright-report',
]);

/** All files below a folder, as paths from the root with forward slashes, sorted. */
export function filesBelow(folder = '.'): string[] {
  const found: string[] = [];
  const walk = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (skipped.has(entry.name)) continue;
      const child = join(path, entry.name);
      if (entry.isDirectory()) walk(child);
      else if (entry.isFile()) found.push(relative(root, child).split(sep).join('/'));
    }
  };
  walk(join(root, folder));
  return found.sort();
}

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

export const readBytes = (file: string): Uint8Array => readFileSync(join(root, file));

export const isCode = (file: string): boolean => /\.(ts|tsx|mjs|cjs)$/.test(file);
export const isProduct = (file: string): boolean => /^(electron|renderer|shared)\//.test(file);

const isComment = (line: string): boolean => /^\s*(\*|\/\/|\/\*)/.test(line);

/** `file:line: text` of each line that matches, for a failure that can be clicked. */
export function linesMatching(
  file: string,
  pattern: RegExp,
  { comments }: { comments: boolean },
): string[] {
  return read(file)
    .split('\n')
    .flatMap((line, i) =>
      (comments || !isComment(line)) && pattern.test(line)
        ? [`${file}:${i + 1}: ${line.trim()}`]
        : [],
    );
}
