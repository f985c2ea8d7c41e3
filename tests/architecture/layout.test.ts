/** Sizes, names and maps: what keeps the tree readable. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, isProduct, read, root } from './files';

const LOOK_AGAIN = 250;
const LIMIT = 400;
const README_LIMIT = 30;

const files = filesBelow();
const lines = (file: string): number => read(file).trimEnd().split('\n').length;

describe('size', () => {
  const sized = files
    .filter((file) => /\.(ts|tsx|css|mjs|cjs)$/.test(file))
    .map((file) => ({ file, lines: lines(file) }));

  test(`no file is over ${LIMIT} lines`, () => {
    expect(sized.filter((f) => f.lines > LIMIT)).toEqual([]);
  });

  test(`files over ${LOOK_AGAIN} lines are named`, () => {
    const large = sized.filter((f) => f.lines > LOOK_AGAIN).sort((a, b) => b.lines - a.lines);
    for (const f of large) console.info(`kijk nog eens (${f.lines} regels): ${f.file}`);
    expect(large.length).toBeLessThan(sized.length / 10);
  });
});

describe('names', () => {
  const named = files.filter((file) => isProduct(file) || file.startsWith('tests/'));

  test('files are in kebab-case', () => {
    const wrong = named.filter(
      (file) =>
        basename(file) !== 'README.md' && !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(basename(file)),
    );
    expect(wrong).toEqual([]);
  });

  test('components are in PascalCase', () => {
    const wrong = files
      .filter((file) => file.startsWith('renderer/') && file.endsWith('.tsx'))
      .flatMap((file) =>
        [...read(file).matchAll(/function (\w+)\([^)]*\)[^{]*\{\s*return \(?\s*</g)]
          .map((match) => match[1])
          .filter((name) => !/^[A-Z]/.test(name) && !name.startsWith('render'))
          .map((name) => `${file}: ${name}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('maps', () => {
  const folders = ['electron', 'renderer', 'shared'].flatMap((top) =>
    readdirSync(join(root, top), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .filter((entry) => files.some((file) => file.startsWith(`${top}/${entry.name}/`)))
      .map((entry) => `${top}/${entry.name}`),
  );

  test.each(folders)('%s has a README of at most 30 lines', (folder) => {
    expect(files).toContain(`${folder}/README.md`);
    expect(lines(`${folder}/README.md`)).toBeLessThanOrEqual(README_LIMIT);
  });
});
