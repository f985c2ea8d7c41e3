/** What is handed on: the workflow that makes the installers, and the checksums beside them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeChecksums } from '../../electron/cli/checksums.mjs';

const root = resolve(import.meta.dirname, '../..');
/** The reader of YAML that electron-builder uses. */
const { load } = createRequire(
  createRequire(import.meta.url).resolve('electron-builder/package.json'),
)('js-yaml');

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, unknown>;
}

const read = (name: string) => readFile(join(root, '.github/workflows', name), 'utf8');

describe('the workflow that makes the installers', () => {
  let text = '';
  let flow: { permissions: object; on: object; jobs: Record<string, Record<string, never>> };
  let steps: Step[] = [];
  beforeEach(async () => {
    text = await read('release.yml');
    flow = load(text);
    steps = flow.jobs.package?.steps ?? [];
  });

  test('runs on the three systems, by hand or at a tag', () => {
    expect(flow.jobs.package?.strategy).toMatchObject({
      matrix: { os: ['ubuntu-latest', 'windows-latest', 'macos-latest'] },
    });
    expect(Object.keys(flow.on).sort()).toEqual(['push', 'workflow_dispatch']);
    expect(flow.on).toMatchObject({ push: { tags: ['v*'] } });
  });

  test('can publish nothing: it may only read, holds no secret, and hands on artifacts', () => {
    expect(flow.permissions).toEqual({ contents: 'read' });
    expect(Object.values(flow.jobs).map((job) => Object.keys(job))).not.toContain('permissions');
    expect(text).not.toMatch(/secrets\.|GH_TOKEN|GITHUB_TOKEN|id-token|gh release|npm publish/);
    const makes = steps.filter(({ run }) => run?.includes('electron-builder'));
    expect(makes.map(({ run }) => run)).toEqual(['npx electron-builder --publish never']);
  });

  test('uses every action by the commit it was looked at', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.map((action) => action.split('@')[0])).toEqual([
      'actions/checkout',
      'actions/setup-node',
      'actions/upload-artifact',
    ]);
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
  });

  test('builds before it packs, and hands on installers, checksums and what it was made of', () => {
    const at = (words: string) => steps.findIndex(({ run }) => run?.includes(words));
    const order = ['npm ci', 'npm run build', 'electron-builder', 'npm sbom', 'checksums.mjs'];
    expect(order.map(at)).toEqual([...order.map(at)].sort((a, b) => a - b));
    expect(order.map(at)).not.toContain(-1);
    const path = steps.at(-1)?.with?.path;
    expect(path).toContain('dist/draaiknop-*');
    expect(path).toContain('dist/sbom-*.cdx.json');
    expect(path).toContain('dist/SHA256SUMS-*.txt');
  });
});

describe.skipIf(process.platform === 'win32')('the step that reads the fuses back', () => {
  let work = '';
  let set: [name: string, on: boolean][] = [];
  let run = '';
  beforeEach(async () => {
    work = await mkdtemp(join(tmpdir(), 'draaiknop-fuses-'));
    await mkdir(join(work, 'bin'));
    // Says what the tool says, of which there is a binary on the machines of the workflow only.
    await writeFile(join(work, 'bin/npx'), '#!/bin/sh\ncat "$(dirname "$5")/fuses"\n', {
      mode: 0o755,
    });
    const config = load(await readFile(join(root, 'electron-builder.yml'), 'utf8'));
    set = Object.entries(config.electronFuses as Record<string, boolean>);
    const { steps } = load(await read('release.yml')).jobs.package as { steps: Step[] };
    run = steps.find((step) => step.run?.includes('electron-fuses'))?.run ?? '';
  });
  afterEach(() => rm(work, { recursive: true, force: true }));

  /** A program as electron-builder leaves it, with these fuses. */
  async function packed(folder: string, app: string, fuses: typeof set): Promise<void> {
    await mkdir(join(work, 'dist', folder), { recursive: true });
    await writeFile(join(work, 'dist', folder, app), '');
    const lines = fuses.map(
      ([name, on]) =>
        `  ${name[0]?.toUpperCase()}${name.slice(1)} is ${on ? 'Enabled' : 'Disabled'}\n`,
    );
    await writeFile(join(work, 'dist', folder, 'fuses'), lines.join(''));
  }
  /** As the workflow runs a step with `shell: bash`. */
  const passes = () =>
    spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: work,
      env: { PATH: `${join(work, 'bin')}:${process.env.PATH}` },
    }).status === 0;

  test.each([
    ['linux-unpacked', 'draaiknop'],
    ['win-unpacked', 'Draaiknop.exe'],
    ['mac-arm64', 'Draaiknop.app'],
  ])('passes what is as configured in %s, and nothing else', async (folder, app) => {
    expect(passes()).toBe(false);
    await packed(folder, app, set);
    expect(passes()).toBe(true);
    for (const [name] of set) {
      await packed(
        folder,
        app,
        set.map(([each, on]) => [each, each === name ? !on : on]),
      );
      expect(passes(), name).toBe(false);
    }
  });

  test('looks at both kinds of processor of macOS', async () => {
    await packed('mac', 'Draaiknop.app', set);
    await packed(
      'mac-arm64',
      'Draaiknop.app',
      set.map(([name, on]) => [name, !on]),
    );
    expect(passes()).toBe(false);
  });
});

describe('checksums', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'draaiknop-sommen-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const installers = [
    'draaiknop-0.1.0-linux-x86_64.AppImage',
    'draaiknop-0.1.0-linux-amd64.deb',
    'draaiknop-0.1.0-win-x64.exe',
    'draaiknop-0.1.0-mac-arm64.dmg',
    'sbom-Linux.cdx.json',
  ];

  async function fill(): Promise<void> {
    for (const name of installers) await writeFile(join(folder, name), `inhoud van ${name}`);
    for (const name of ['builder-debug.yml', 'draaiknop-0.1.0.blockmap', 'fuses.txt']) {
      await writeFile(join(folder, name), 'rest');
    }
  }

  test('are of what is handed on, and of nothing else', async () => {
    await fill();
    const lines = await writeChecksums(folder, 'SHA256SUMS-Linux.txt');
    expect(lines).toEqual(
      [...installers]
        .sort()
        .map(
          (name) => `${createHash('sha256').update(`inhoud van ${name}`).digest('hex')}  ${name}`,
        ),
    );
    expect(await readFile(join(folder, 'SHA256SUMS-Linux.txt'), 'utf8')).toBe(
      `${lines.join('\n')}\n`,
    );
  });

  test.skipIf(process.platform !== 'linux')(
    'hold by the command of the handbook, and fail when a byte differs',
    async () => {
      await fill();
      await writeChecksums(folder, 'SHA256SUMS-Linux.txt');
      const check = () =>
        execFileSync('sha256sum', ['--check', 'SHA256SUMS-Linux.txt'], {
          cwd: folder,
          encoding: 'utf8',
          stdio: 'pipe',
        });
      expect(check().match(/: OK$/gm)).toHaveLength(installers.length);
      await writeFile(join(folder, installers[0] as string), 'iets anders');
      expect(check).toThrow();
    },
  );

  test('of nothing are refused: an empty list would hold for anything', async () => {
    await writeFile(join(folder, 'builder-debug.yml'), 'rest');
    await expect(writeChecksums(folder, 'SHA256SUMS-Linux.txt')).rejects.toThrow('nothing');
  });
});
