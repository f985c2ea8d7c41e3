/** The page starts with little: what it loads before it runs stays under its norm. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIRST_SCRIPT_LIMIT_KB, firstScript } from '../support/first-script.mjs';
import { root } from './files';

test('follows static imports and leaves lazy ones out', () => {
  const made = mkdtempSync(join(tmpdir(), 'draaiknop-script-'));
  try {
    const assets = join(made, 'out/renderer/assets');
    mkdirSync(assets, { recursive: true });
    writeFileSync(
      join(made, 'out/renderer/index.html'),
      '<script type="module" crossorigin src="./assets/a.js"></script>',
    );
    writeFileSync(
      join(assets, 'a.js'),
      'import{x as y}from"./b.js";import"./c.js";import("./d.js");',
    );
    for (const name of ['b', 'c', 'd']) writeFileSync(join(assets, `${name}.js`), 'export{};');
    expect(firstScript(made)?.files).toEqual(['assets/a.js', 'assets/b.js', 'assets/c.js']);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
});

test(`is at most ${FIRST_SCRIPT_LIMIT_KB} kB, compressed`, (context) => {
  const script = firstScript(root);
  if (script === null) {
    console.info('niet geverifieerd: grootte van het eerste script (eerst bouwen: npm run build)');
    context.skip('not built');
    return;
  }
  console.info(
    `eerste script: ${script.gzipKb.toFixed(1)} kB gzip in ${script.files.length} bestanden`,
  );
  expect(script.gzipKb).toBeLessThanOrEqual(FIRST_SCRIPT_LIMIT_KB);
});
