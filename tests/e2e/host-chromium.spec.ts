/** What the Chromium host promises besides: how it starts, what it keeps out, what it leaves behind. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { prepareProfile } from '../../electron/chromium/profile';
import { asArguments, NETWORK_SWITCHES } from '../../electron/policy/switches';
import { testChromium } from '../support/chromium';
import { expect, test } from '../support/e2e';
import { type Folders, spawnChromiumHost } from '../support/hosts';

test.skip(({ host }) => host !== 'chromium', 'of the Chromium host only');

/** How a host ends by itself, and what it says. */
async function ending(child: ChildProcess): Promise<{ code: number; said: string }> {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, said: said.trim() };
}

/** Runs a host without Playwright's port until `use` is done; it must end well. */
async function withHost(
  env: NodeJS.ProcessEnv,
  use: (host: ChildProcess, folders: Folders) => Promise<void>,
): Promise<void> {
  const top = await mkdtemp(join(tmpdir(), 'draaiknop-host-'));
  const folders = { data: join(top, 'gegevens'), home: top, save: top };
  const host = spawnChromiumHost(folders, env);
  const ended = ending(host);
  try {
    const claim = join(folders.data, 'in-gebruik.json');
    await expect.poll(() => readFile(claim, 'utf8').catch(() => '')).not.toBe('');
    await use(host, folders);
  } finally {
    host.kill('SIGTERM');
    await ended;
    await rm(top, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  expect(await ended).toEqual({ code: 0, said: '' });
}

/** A screen to draw on: the one there is, or one that is only for this test. */
async function findDisplay(): Promise<{ name: string; stop(): void } | null> {
  if (process.env.DISPLAY) return { name: process.env.DISPLAY, stop: () => {} };
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve) => {
    xvfb.once('error', () => resolve(null));
    xvfb.stdio[3]?.once('data', (number) => {
      resolve({ name: `:${String(number).trim()}`, stop: () => xvfb.kill() });
    });
  });
}

test('opens no port, and keeps a second start out', async () => {
  await withHost({}, async (first, folders) => {
    const processes = execFileSync('ps', ['-eo', 'pid=,args=']).toString().split('\n');
    const ours = processes.filter((line) => line.includes(folders.data));
    expect(ours.length).toBeGreaterThan(2);
    const pids = ours.map((line) => line.trim().split(' ')[0]);
    // Listening or connected, TCP or UDP, of shell and browser alike.
    const sockets = execFileSync('ss', ['-Hntuap']).toString().split('\n');
    expect(sockets.filter((line) => pids.some((p) => line.includes(`pid=${p},`)))).toEqual([]);

    const second = await ending(spawnChromiumHost(folders));
    expect(second).toEqual({
      code: 1,
      said: 'De gegevensmap is al in gebruik door een ander programma of computer.',
    });
    expect(first.exitCode).toBeNull();
  });
});

test('a second start brings the window forward and ends', async () => {
  const display = await findDisplay();
  test.skip(display === null, 'niet geverifieerd: tweede start in een venster (geen Xvfb)');
  const env = { DISPLAY: display?.name, WAYLAND_DISPLAY: '', DRAAIKNOP_ZICHTBAAR: '1' };
  await withHost(env, async (first, folders) => {
    const second = await ending(spawnChromiumHost(folders, env));
    expect(second).toEqual({
      code: 0,
      said: 'Draaiknop is al open; dat venster is naar voren gehaald.',
    });
    expect(first.exitCode).toBeNull();
  });
  display?.stop();
});

test('leaves a folder alone that Electron has open', async () => {
  const top = await mkdtemp(join(tmpdir(), 'draaiknop-host-'));
  const folders = { data: join(top, 'gegevens'), home: top, save: top };
  await mkdir(folders.data);
  const claim = { host: 'electron', pid: process.pid, boot: Date.now() - uptime() * 1000 };
  await writeFile(join(folders.data, 'in-gebruik.json'), JSON.stringify(claim));
  const { code, said } = await ending(spawnChromiumHost(folders));
  expect(said).toContain('Draaiknop is al open in Electron.');
  expect(code).toBe(1);
  await rm(top, { recursive: true, force: true });
});

test('its switches keep the browser itself from any address, even on this computer', async () => {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.end('bereikt');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const visit = async (args: string[], path: string) => {
    const browser = await chromium.launch({
      executablePath: testChromium(),
      args: [...args, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
    const page = await browser.newPage();
    const outcome = await page.goto(`http://127.0.0.1:${port}${path}`).then(
      () => 'bereikt',
      (error: Error) => /net::\w+/.exec(error.message)?.[0] ?? error.message,
    );
    await browser.close();
    return outcome;
  };
  expect(await visit([], '/zonder')).toBe('bereikt');
  expect(await visit(asArguments(NETWORK_SWITCHES), '/met')).toBe('net::ERR_NAME_NOT_RESOLVED');
  server.close();
  expect(reached.filter((path) => path !== '/favicon.ico')).toEqual(['/zonder']);
});

test('says in Dutch why it does not start', async () => {
  const top = await mkdtemp(join(tmpdir(), 'draaiknop-host-'));
  const folders = { data: join(top, 'gegevens'), home: top, save: top };
  const attempt = (env: NodeJS.ProcessEnv, args: string[] = [], data = folders.data) =>
    ending(spawnChromiumHost({ ...folders, data }, env, args));
  await writeFile(join(top, 'bestand'), '');
  expect(await attempt({ DRAAIKNOP_CHROMIUM: '/bestaat/niet' })).toEqual({
    code: 1,
    said: 'De browser uit DRAAIKNOP_CHROMIUM is niet te starten: /bestaat/niet. Controleer het pad.',
  });
  expect(await attempt({ DRAAIKNOP_CHROMIUM: '/bin/false' })).toMatchObject({
    code: 1,
    said: expect.stringContaining('Chromium is niet gestart (code 1)'),
  });
  expect(await attempt({}, ['--onbekend'])).toMatchObject({
    code: 1,
    said: expect.stringContaining('Onbekende optie: --onbekend'),
  });
  expect(await attempt({}, [], join(top, 'bestand', 'map'))).toMatchObject({
    code: 1,
    said: expect.stringContaining('In de gegevensmap kan niet worden geschreven'),
  });
  await rm(top, { recursive: true, force: true });
});

test('keeps what it stores to this user, and remembers nothing else', async ({ app, page }) => {
  await page.evaluate(() => navigator.storage.persist());
  await app.close();
  for (const folder of [app.dataFolder, app.profile]) {
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  }
  const preferences = JSON.parse(
    await readFile(join(app.profile, 'Default', 'Preferences'), 'utf8'),
  );
  expect(preferences).toMatchObject({
    credentials_enable_service: false,
    autofill: { profile_enabled: false },
    browser: { enable_spellchecking: false },
    history: { saving_disabled: true },
    search: { suggest_enabled: false },
    translate: { enabled: false },
  });
});

test('Chromium keeps every setting as it was written', async ({ app }) => {
  await app.close();
  const file = join(app.profile, 'Default', 'Preferences');
  const { ino } = await stat(file);
  // What it dropped or changed would be written, and waited for, at every start.
  await prepareProfile(app.profile);
  expect((await stat(file)).ino).toBe(ino);
});
