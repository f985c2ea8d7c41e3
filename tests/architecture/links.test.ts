/** Documents point to things that are there, and name commands that exist. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, read, root } from './files';

const documents = filesBelow().filter((file) => file.endsWith('.md'));
const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
const npmOwn = ['ci', 'install', 'run', 'start', 'test', 'audit'];

describe.each(documents)('%s', (file) => {
  const text = read(file);

  test('links to files that exist', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(
      (match) => match[1],
    );
    const lost = targets.filter((target) => !existsSync(join(root, dirname(file), target)));
    expect(lost).toEqual([]);
  });

  test('names npm commands that exist', () => {
    const named = [...text.matchAll(/npm (run )?(?:--silent |-s )?([a-z][a-z0-9:]*)/g)]
      .filter(([, run, name]) => run !== undefined || npmOwn.includes(name))
      .map(([, run, name]) => ({ run: run !== undefined, name }));
    const lost = named.filter(({ run, name }) =>
      run || name === 'start' || name === 'test' ? !scripts.includes(name) : false,
    );
    expect(lost).toEqual([]);
  });
});
