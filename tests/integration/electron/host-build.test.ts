/** How the Chromium host is built: what Node reads before it starts the browser is one small file. */
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { createBuilder, type Rolldown } from 'vite';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const PATIENCE_MS = 60_000;

test(
  'the host imports nothing of ours before it runs, and no large module of Node',
  async () => {
    const builder = await createBuilder({
      root,
      configFile: resolve(root, 'vite.node.config.ts'),
      logLevel: 'silent',
      environments: { chromium: { build: { write: false } } },
    });
    const host = builder.environments.chromium;
    if (host === undefined) throw new Error('vite.node.config.ts builds no chromium');
    const { output } = (await builder.build(host)) as Rolldown.RolldownOutput;
    const entry = output.find((part) => part.type === 'chunk' && part.isEntry);
    if (entry?.type !== 'chunk') throw new Error('the build has no entry');
    const names = entry.imports.map((name) => name.replace(/^node:/, ''));
    expect(names.filter((name) => !builtinModules.includes(name))).toEqual([]);
    // Each of these takes longer than all the rest that the host does before the browser.
    expect(names).not.toContain('crypto');
    expect(names).not.toContain('worker_threads');
    expect(entry.dynamicImports).toHaveLength(1);
  },
  PATIENCE_MS,
);
