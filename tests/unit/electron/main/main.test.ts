/** The composition root with the stand-in for Electron: what happens, and in which order. */
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { INVOKE } from '../../../../electron/ipc/names';

type Fake = typeof import('../../../support/fake-electron');

let fake: Fake;
let folder = '';
const argv = process.argv;
beforeEach(async () => {
  // The root runs when it is imported: each test gets it anew, with an Electron of its own.
  vi.resetModules();
  fake = await import('../../../support/fake-electron');
  folder = await mkdtemp(join(tmpdir(), 'draaiknop-main-'));
  process.argv = [...argv, `--gegevensmap=${folder}`];
  vi.spyOn(process, 'on').mockReturnValue(process);
});
afterEach(async () => {
  process.argv = argv;
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

const start = () => import('../../../../electron/main/index');
const started = async () => {
  await start();
  await vi.waitFor(() => expect(fake.callNames()).toContain('window.loadURL'));
};
const own = { senderFrame: { url: 'app://draaiknop/', parent: null } };
const ask = (channel: string, request: unknown) =>
  fake.ipcHandlers.get(INVOKE)?.(own, channel, request);

test('closes everything before the first window', async () => {
  await started();
  const order = fake.callNames();
  const window = order.indexOf('new BrowserWindow');
  for (const first of [
    'app.enableSandbox',
    'app.commandLine.appendSwitch',
    'protocol.registerSchemesAsPrivileged',
    'app.requestSingleInstanceLock',
    'session.setSpellCheckerEnabled',
    'session.webRequest.onBeforeRequest',
    'session.setPermissionRequestHandler',
    'session.setPermissionCheckHandler',
    'session.protocol.handle',
    'ipcMain.handle',
    'Menu.setApplicationMenu',
  ]) {
    expect(order.indexOf(first), first).toBeGreaterThan(-1);
    expect(order.indexOf(first), first).toBeLessThan(window);
  }
  for (const early of ['app.enableSandbox', 'protocol.registerSchemesAsPrivileged']) {
    expect(order.indexOf(early)).toBeLessThan(order.indexOf('app.whenReady'));
  }
  // Of every page that Electron ever makes, not of this window alone.
  expect(order).toContain('webContents.setWindowOpenHandler');
});

test('mends the stores before the window loads its page', async () => {
  const store = join(folder, 'electron/IndexedDB/app_draaiknop_0.indexeddb.leveldb');
  const log = join(store, '000003.log');
  await mkdir(store, { recursive: true });
  await writeFile(log, 'half a record');
  let atLoading = -1;
  const load = fake.BrowserWindow.prototype.loadURL;
  vi.spyOn(fake.BrowserWindow.prototype, 'loadURL').mockImplementation(async (url) => {
    atLoading = readFileSync(log).length;
    await load(url);
  });
  await started();
  expect(atLoading).toBe(0);
});

test('fake.answers the page through the router, from the data folder', async () => {
  await started();
  expect(await ask('app.info', null)).toMatchObject({
    ok: true,
    value: { host: 'electron', gegevensmap: folder, magEigenDossier: true },
  });
  expect(await ask('vault.list', null)).toEqual({ ok: true, value: [] });
  const settings = { version: 1, vergrendelNa: 30 };
  expect(await ask('settings.write', { settings })).toEqual({ ok: true, value: null });
  expect(await ask('settings.read', null)).toEqual({ ok: true, value: settings });
  expect(JSON.parse(await readFile(join(folder, 'instellingen.json'), 'utf8'))).toEqual(settings);
  expect(await ask('save.folders', null)).toEqual({ ok: true, value: [] });
  expect(await ask('save.begin', { naam: 'a.svg', folder: null, overwrite: false })).toEqual({
    ok: true,
    value: { token: null, pad: null },
  });
  expect(await ask('weg', null)).toMatchObject({ code: 'ongeldige-vraag' });
});

test('a second start ends at once and opens nothing', async () => {
  fake.answers.instanceLock = false;
  await start();
  expect(fake.callsOf('app.exit')).toEqual([[0]]);
  expect(fake.callNames()).not.toContain('app.whenReady');
});

test('a second start elsewhere brings this window forward', async () => {
  await started();
  fake.emit('app', 'second-instance');
  expect(fake.callNames()).toContain('window.focus');
});

test('a folder that the other host has open is left alone', async () => {
  const claim = { host: 'chromium', pid: process.ppid, boot: Date.now() - uptime() * 1000 };
  await writeFile(join(folder, 'in-gebruik.json'), JSON.stringify(claim));
  await start();
  await vi.waitFor(() => expect(fake.callsOf('app.exit')).toEqual([[1]]));
  expect(fake.callsOf('dialog.showErrorBox')[0]?.[1]).toContain('al open in Chromium');
  expect(fake.callNames()).not.toContain('new BrowserWindow');
});

test.each(['the folder', 'the claim on it'])(
  'a data folder in which %s cannot be written is named before there is a window',
  async (what) => {
    if (what === 'the folder') {
      await writeFile(join(folder, 'bestand'), '');
      process.argv = [...argv, `--gegevensmap=${join(folder, 'bestand', 'gegevens')}`];
    } else await mkdir(join(folder, 'in-gebruik.json'));
    await start();
    await vi.waitFor(() => expect(fake.callsOf('app.exit')).toEqual([[1]]));
    expect(fake.callsOf('dialog.showErrorBox')[0]?.[1]).toContain(
      `In de gegevensmap kan niet worden geschreven: ${folder}`,
    );
    expect(fake.callNames()).not.toContain('new BrowserWindow');
  },
);

test('locks when the computer does', async () => {
  await started();
  fake.emit('powerMonitor', 'lock-screen');
  expect(fake.callsOf('webContents.send')).toEqual([['draaiknop:opdracht', 'vergrendel']]);
});

test('tidies up before it ends: unfinished files and the claim on the folder', async () => {
  await started();
  expect(JSON.parse(await readFile(join(folder, 'in-gebruik.json'), 'utf8')).host).toBe('electron');
  fake.emit('app', 'window-all-closed');
  const event = { preventDefault: vi.fn() };
  fake.emit('app', 'will-quit', event);
  expect(event.preventDefault).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(fake.callsOf('app.quit')).toHaveLength(2));
  await expect(readFile(join(folder, 'in-gebruik.json'))).rejects.toMatchObject({ code: 'ENOENT' });
  fake.emit('app', 'will-quit', event);
  expect(event.preventDefault).toHaveBeenCalledTimes(1);
});
