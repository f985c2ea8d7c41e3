/** The import rules find what they forbid, and the tree obeys them. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './files';

const SOURCES = ['electron', 'renderer', 'shared'];
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
}

function violations(cwd: string): Violation[] {
  const run = spawnSync(process.execPath, [cruiser, '--output-type', 'json', ...SOURCES], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (run.stdout === '') throw new Error(`dependency-cruiser did not run: ${run.stderr}`);
  return JSON.parse(run.stdout).summary.violations;
}

/** One forbidden file per line: the rule that must find it, where it stands, what it says. */
const planted: readonly [rule: string, file: string, code: string][] = [
  ['shared-tree', 'shared/analysis/zz-a.ts', "import '../../renderer/zz-target';"],
  ['shared-packages', 'shared/analysis/zz-b.ts', "import 'react';"],
  ['shared-core', 'shared/analysis/zz-c.ts', "import 'node:fs';"],
  ['services-tree', 'electron/services/zz-a.ts', "import '../adapters/zz-target';"],
  ['services-packages', 'electron/services/zz-b.ts', "import type { App } from 'electron';"],
  ['services-core', 'electron/services/zz-c.ts', "import 'node:https';"],
  ['policy-tree', 'electron/policy/zz-a.ts', "import '../services/zz-target';"],
  ['policy-packages', 'electron/policy/zz-b.ts', "import type { App } from 'electron';"],
  ['policy-core', 'electron/policy/zz-c.ts', "import 'node:dns/promises';"],
  ['ipc-tree', 'electron/ipc/zz-a.ts', "import '../adapters/zz-target';"],
  ['ipc-packages', 'electron/ipc/zz-b.ts', "import type { App } from 'electron';"],
  ['ipc-core', 'electron/ipc/zz-c.ts', "import 'node:net';"],
  ['adapters-tree', 'electron/adapters/zz-a.ts', "import '../../renderer/zz-target';"],
  ['adapters-packages', 'electron/adapters/zz-b.ts', "import 'react';"],
  ['adapters-core', 'electron/adapters/zz-c.ts', "import 'node:http';"],
  ['main-tree', 'electron/main/zz-a.ts', "import '../chromium/zz-target';"],
  ['main-packages', 'electron/main/zz-b.ts', "import 'playwright-core';"],
  ['main-core', 'electron/main/zz-c.ts', "import 'node:tls';"],
  ['preload-tree', 'electron/preload/zz-a.ts', "import '../services/zz-target';"],
  ['preload-packages', 'electron/preload/zz-b.ts', "import 'dexie';"],
  ['preload-core', 'electron/preload/zz-c.ts', "import 'node:path';"],
  ['chromium-tree', 'electron/chromium/zz-a.ts', "import '../adapters/zz-target';"],
  ['chromium-packages', 'electron/chromium/zz-b.ts', "import 'electron';"],
  ['chromium-core', 'electron/chromium/zz-c.ts', "import 'node:dgram';"],
  ['cli-tree', 'electron/cli/zz-a.ts', "import '../main/zz-target';"],
  ['cli-packages', 'electron/cli/zz-b.ts', "import 'playwright-core';"],
  ['cli-core', 'electron/cli/zz-c.ts', "import 'node:http2';"],
  ['ui-tree', 'renderer/ui/zz-a.tsx', "import '../store/zz-target';\nexport const a = <br />;"],
  ['ui-packages', 'renderer/ui/zz-b.tsx', "import 'dexie';"],
  ['ui-core', 'renderer/ui/zz-c.tsx', "import 'node:os';"],
  ['charts-tree', 'renderer/charts/zz-a.tsx', "import '../features/zz-x/inside';"],
  ['charts-packages', 'renderer/charts/zz-b.tsx', "import 'dexie';"],
  ['charts-core', 'renderer/charts/zz-c.tsx', "import 'node:os';"],
  ['workers-tree', 'renderer/workers/zz-a.ts', "import '../ui/zz-target';"],
  ['workers-packages', 'renderer/workers/zz-b.ts', "import 'react';"],
  ['workers-core', 'renderer/workers/zz-c.ts', "import 'node:crypto';"],
  ['store-tree', 'renderer/store/zz-a.ts', "import type {} from '../workers/zz-target';"],
  ['store-packages', 'renderer/store/zz-b.ts', "import 'dexie';"],
  ['store-core', 'renderer/store/zz-c.ts', "import 'node:util';"],
  ['records-tree', 'renderer/records/zz-a.tsx', "import '../features/zz-x/inside';"],
  ['records-packages', 'renderer/records/zz-b.tsx', "import '@zxcvbn-ts/core';"],
  ['records-core', 'renderer/records/zz-c.tsx', "import 'node:util';"],
  ['features-tree', 'renderer/features/zz-y/a.tsx', "import '../../workers/zz-target';"],
  ['features-packages', 'renderer/features/zz-y/b.tsx', "import 'dexie';"],
  ['features-core', 'renderer/features/zz-y/c.tsx', "import 'node:util';"],
  ['app-tree', 'renderer/app/zz-a.tsx', "import '../workers/zz-target';"],
  ['app-packages', 'renderer/app/zz-b.tsx', "import 'dexie';"],
  ['app-core', 'renderer/app/zz-c.tsx', "import 'node:url';"],
  ['zod-door', 'shared/domain/zz-d.ts', "import type { z } from 'zod';"],
  ['xlsx-door', 'renderer/workers/zz-d.ts', "export const x = () => import('xlsx');"],
  ['feature-inside', 'renderer/features/zz-y/d.tsx', "import '../zz-x/inside';"],
  ['app-features-inside', 'renderer/app/zz-d.tsx', "import '../features/zz-x/inside';"],
  ['no-cycles', 'shared/domain/zz-cycle-a.ts', "import './zz-cycle-b';"],
  ['no-orphans', 'shared/domain/zz-alone.ts', 'export const alone = 1;'],
  ['no-unresolvable', 'shared/domain/zz-lost.ts', "import '@/domain/casus';"],
];
/** What the planted files import. */
const targets = [
  'renderer/zz-target.ts',
  'renderer/ui/zz-target.ts',
  'renderer/store/zz-target.ts',
  'renderer/workers/zz-target.ts',
  'renderer/features/zz-x/inside.ts',
  'electron/adapters/zz-target.ts',
  'electron/chromium/zz-target.ts',
  'electron/main/zz-target.ts',
  'electron/services/zz-target.ts',
];

describe('import rules', () => {
  const copy = mkdtempSync(join(tmpdir(), 'draaiknop-imports-'));
  let found: Violation[] = [];

  function write(file: string, code: string): void {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), `${code}\n`);
  }

  beforeAll(() => {
    for (const folder of SOURCES)
      cpSync(join(root, folder), join(copy, folder), { recursive: true });
    for (const file of ['package.json', '.dependency-cruiser.cjs']) {
      cpSync(join(root, file), join(copy, file));
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    for (const target of targets) write(target, 'export const target = 1;');
    for (const [, file, code] of planted) write(file, code);
    write('shared/domain/zz-cycle-b.ts', "import './zz-cycle-a';");
    found = violations(copy);
  }, 60_000);

  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  test.each(planted)('%s is found in %s', (rule, file) => {
    expect(found.filter((v) => v.from === file).map((v) => v.rule.name)).toContain(rule);
  });

  test('every rule of the configuration is planted', () => {
    const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'));
    const rules: string[] = config.forbidden.map((rule: { name: string }) => rule.name);
    expect([...new Set(planted.map(([rule]) => rule))].sort()).toEqual([...rules].sort());
  });

  test('the tree obeys them', () => {
    const real = violations(root).map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`);
    expect(real).toEqual([]);
  }, 60_000);
});
