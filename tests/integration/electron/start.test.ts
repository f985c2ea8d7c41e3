/**
 * `npm start` itself, in a checkout of its own: the real script, with small programs in the place
 * of Electron, its installer, the Chromium host and the command line.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const cli = resolve(import.meta.dirname, '../../../electron/cli');
let root = '';

async function put(path: string, text: string, mode?: number): Promise<void> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  if (mode !== undefined) await chmod(file, mode);
}

/** A program that says what it is and what it was given, and ends with a code. */
const program = (name: string, code = 0) =>
  `console.log('${name}', process.argv.slice(2).join(' ')); process.exit(${code});`;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'draaiknop-start-'));
  await put('package.json', '{"type":"module"}');
  for (const name of [
    'start.mjs',
    'ways.mjs',
    'build.mjs',
    'electron-binary.mjs',
    'own-environment.mjs',
  ]) {
    await cp(join(cli, name), join(root, 'electron/cli', name));
  }
  await put('node_modules/electron/install.js', 'process.exit(1)');
  await put('node_modules/electron/package.json', '{"type":"commonjs"}');
  for (const part of ['main/index.js', 'preload/index.cjs', 'renderer/index.html']) {
    await put(`out/${part}`, '');
  }
  await put('out/node/chromium.js', program('chromium'));
  await put('out/node/cli.js', program('cli'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Electron as its package leaves it: a program at the path that path.txt names. */
async function putElectron(script: string): Promise<void> {
  await put('node_modules/electron/path.txt', 'electron');
  await put('node_modules/electron/dist/electron', `#!${process.execPath}\n${script}`, 0o755);
}

function spawnStart(args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const {
    DISPLAY: _d,
    WAYLAND_DISPLAY: _w,
    ELECTRON_OVERRIDE_DIST_PATH: _e,
    ...rest
  } = process.env;
  return spawn(process.execPath, [join(root, 'electron/cli/start.mjs'), ...args], {
    env: { ...rest, DISPLAY: ':0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function start(args: string[] = [], env: NodeJS.ProcessEnv = {}) {
  const child = spawnStart(args, env);
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, out: out.trim(), err: err.trim().split('\n').filter(Boolean) };
}

const NO_ELECTRON = 'Electron is er niet: Draaiknop opent in Chromium.';

// Windows starts no script as a program, and has no such signals.
describe.skipIf(process.platform === 'win32')('npm start', () => {
  test('opens Electron when it is there, and passes on arguments and exit code', async () => {
    await putElectron(`setTimeout(() => {}, 0); ${program('electron')}`);
    const { code, out, err } = await start(['--gegevensmap=x', '--geen-download']);
    expect(out).toMatch(/^electron (--no-sandbox )?\S+ --gegevensmap=x$/);
    expect({ code, err }).toEqual({ code: 0, err: [] });
  });

  test('opens the Electron of the user’s own folder', async () => {
    await put('eigen/electron', `#!${process.execPath}\n${program('eigen')}`, 0o755);
    const { out } = await start([], { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'eigen') });
    expect(out).toMatch(/^eigen /);
    const none = await start([], { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'weg') });
    expect(none).toEqual({ code: 0, out: 'chromium', err: [NO_ELECTRON] });
  });

  test('fetches Electron once, announced, and opens it', async () => {
    await put(
      'node_modules/electron/install.js',
      `const fs = require('node:fs'); const path = require('node:path');
fs.mkdirSync(path.join(__dirname, 'dist'));
fs.writeFileSync(path.join(__dirname, 'dist/electron'), ${JSON.stringify(
        `#!${process.execPath}\n${program('opgehaald')}`,
      )}, { mode: 0o755 });
fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron');`,
    );
    const { out, err } = await start();
    expect(out).toMatch(/^opgehaald /);
    expect(err).toEqual([
      'Electron wordt eenmalig opgehaald (hooguit 30 seconden; overslaan met --geen-download)…',
    ]);
  });

  test('remembers that fetching failed, and does not wait again', async () => {
    const first = await start();
    expect(first.code).toBe(0);
    expect(first.out).toBe('chromium');
    expect(first.err).toEqual([
      'Electron wordt eenmalig opgehaald (hooguit 30 seconden; overslaan met --geen-download)…',
      'Dat is niet gelukt. Zelf proberen, zonder tijdslimiet: npx install-electron',
      NO_ELECTRON,
    ]);
    expect(await start()).toEqual({ code: 0, out: 'chromium', err: [NO_ELECTRON] });
  });

  test('fetches nothing when told so', async () => {
    await put(
      'node_modules/electron/install.js',
      `require('node:fs').writeFileSync('opgehaald', '')`,
    );
    expect(await start(['--geen-download'])).toEqual({
      code: 0,
      out: 'chromium',
      err: [NO_ELECTRON],
    });
    await expect(readFile(join(root, 'opgehaald'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('goes to Chromium when Electron ends before it can have opened', async () => {
    await putElectron('process.exit(127)');
    expect(await start(['--kop-uit'])).toEqual({
      code: 0,
      out: 'chromium --kop-uit',
      err: ['Electron startte niet: Draaiknop opent in Chromium.'],
    });
  });

  test('goes on without a window when there is no browser either', async () => {
    await put('out/node/chromium.js', program('chromium', 3));
    const { code, out, err } = await start(['--geen-download', '--gegevensmap=x']);
    expect(out.split('\n')).toEqual([
      'chromium --gegevensmap=x',
      'cli zonder-venster --gegevensmap=x',
    ]);
    expect(code).toBe(0);
    expect(err).toEqual([
      NO_ELECTRON,
      'Zonder venster verder: figuren en rapport van het voorbeeld worden gemaakt.',
    ]);
  });

  test('leaves the certificates alone that Node would read for connections nobody makes', async () => {
    await put(
      'out/node/chromium.js',
      'console.log(process.env.NODE_EXTRA_CA_CERTS, process.env.EIGEN);',
    );
    const env = { NODE_EXTRA_CA_CERTS: join(root, 'package.json'), EIGEN: 'blijft' };
    expect((await start(['--geen-download'], env)).out).toBe('undefined blijft');
  });

  test('a Chromium host that fails is the end, with its code', async () => {
    await put('out/node/chromium.js', program('chromium', 1));
    expect(await start(['--geen-download'])).toMatchObject({ code: 1, out: 'chromium' });
  });

  test('without a window at once, when asked or without a screen', async () => {
    await putElectron(program('electron'));
    await put('out/node/cli.js', program('cli', 4));
    expect(await start(['--zonder-venster', 'a.xlsx'])).toEqual({
      code: 4,
      out: 'cli zonder-venster a.xlsx',
      err: ['Zonder venster: figuren en rapport van het voorbeeld worden gemaakt.'],
    });
    if (process.platform === 'linux') {
      expect(await start([], { DISPLAY: '' })).toMatchObject({ out: 'cli zonder-venster' });
    }
  });

  test('builds first when there is nothing, and says why when it cannot', async () => {
    await rm(join(root, 'out/node/cli.js'));
    const failed = await start(['--zonder-venster']);
    expect(failed.code).toBe(1);
    expect(failed.err[0]).toBe('Draaiknop wordt gebouwd (alleen na een wijziging)…');
    expect(failed.err.at(-1)).toContain('npm ci');

    await put('node_modules/electron-vite/bin/electron-vite.js', '');
    await put(
      'node_modules/vite/bin/vite.js',
      `require('node:fs').writeFileSync('out/node/cli.js', ${JSON.stringify(program('gebouwd'))})`,
    );
    await put('node_modules/vite/package.json', '{"type":"commonjs"}');
    const built = await start(['--zonder-venster']);
    expect(built).toEqual({
      code: 0,
      out: 'gebouwd zonder-venster',
      err: [
        'Draaiknop wordt gebouwd (alleen na een wijziging)…',
        'Zonder venster: figuren en rapport van het voorbeeld worden gemaakt.',
      ],
    });
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s goes to what runs, which may end in its own time',
    async (signal) => {
      await putElectron(
        `process.on('${signal}', () => setTimeout(() => { console.log('netjes'); process.exit(0); }, 50));
console.log('open'); setInterval(() => {}, 1000);`,
      );
      const child = spawnStart([]);
      let out = '';
      child.stdout?.on('data', (chunk) => {
        out += chunk;
        if (out === 'open\n') child.kill(signal);
      });
      const [code] = await once(child, 'close');
      expect({ code, out }).toEqual({ code: 0, out: 'open\nnetjes\n' });
    },
  );
});
