/** Each adapter against the typed stand-in: the right calls, with the right refusals. */
import { readFileSync } from 'node:fs';
import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { endOnBugs, endWith } from '../../../../electron/adapters/failure';
import { listen, push } from '../../../../electron/adapters/ipc';
import { menuTemplate, setMenu } from '../../../../electron/adapters/menu';
import { lockWithComputer } from '../../../../electron/adapters/power';
import { chooseByDialog } from '../../../../electron/adapters/save-dialog';
import { guardSession } from '../../../../electron/adapters/session-guard';
import { prepareElectron } from '../../../../electron/adapters/start';
import {
  guardContents,
  onPageGone,
  openWindow,
  raise,
  reopenAfterCrash,
} from '../../../../electron/adapters/window';
import { INVOKE } from '../../../../electron/ipc/names';
import { WEB_PREFERENCES } from '../../../../electron/policy/window-options';
import { shellCommands } from '../../../../shared/desktop/contract';
import {
  answers,
  callNames,
  callsOf,
  emit,
  ipcHandlers,
  resetElectron,
  session,
  sessionHandlers,
  webContents,
} from '../../../support/fake-electron';

beforeEach(resetElectron);

describe('before ready', () => {
  test('sandbox, switches, scheme, folder and lock, each once and in this order', () => {
    expect(prepareElectron('/data/electron')).toBe(true);
    const order = callNames().filter((name) => name !== 'app.commandLine.appendSwitch');
    expect(order).toEqual([
      'app.enableSandbox',
      'protocol.registerSchemesAsPrivileged',
      'app.setPath',
      'app.requestSingleInstanceLock',
    ]);
    expect(callsOf('protocol.registerSchemesAsPrivileged')).toEqual([
      [
        [
          {
            scheme: 'app',
            privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: false },
          },
        ],
      ],
    ]);
    expect(callsOf('app.setPath')).toEqual([['userData', '/data/electron']]);
    expect(callsOf('app.commandLine.appendSwitch')).toContainEqual([
      'host-resolver-rules',
      'MAP * ~NOTFOUND',
    ]);
  });

  test('a second start hears that there is a first', () => {
    answers.instanceLock = false;
    expect(prepareElectron('/data/electron')).toBe(false);
  });
});

describe('the session', () => {
  const server = vi.fn(async () => ({ status: 200, headers: { A: 'b' }, body: Uint8Array.of(1) }));
  beforeEach(() => guardSession(session.defaultSession, server));

  test('looks up no words', () => {
    expect(callsOf('session.setSpellCheckerEnabled')).toEqual([[false]]);
    expect(callsOf('session.setSpellCheckerDictionaryDownloadURL')).toEqual([
      ['app://draaiknop/geen-woordenboeken/'],
    ]);
  });

  test('cancels every request but its own, through one listener', () => {
    expect(callsOf('session.webRequest.onBeforeRequest')).toHaveLength(1);
    const decide = (url: string, resourceType = 'script') => {
      let answer: unknown;
      sessionHandlers.request?.({ url, resourceType }, (given) => {
        answer = given;
      });
      return answer;
    };
    expect(decide('app://draaiknop/a.js')).toEqual({ cancel: false });
    expect(decide('data:image/png;base64,AA', 'image')).toEqual({ cancel: false });
    expect(decide('data:text/javascript,1')).toEqual({ cancel: true });
    expect(decide('https://redirector.gvt1.com/edgedl/nl-NL.bdic')).toEqual({ cancel: true });
    expect(decide('ws://127.0.0.1:9222/')).toEqual({ cancel: true });
  });

  test('answers its own scheme from disk, and the web and files with a refusal', async () => {
    const request = { method: 'GET', url: 'app://draaiknop/' };
    const answer = await sessionHandlers.schemes.get('app')?.(request);
    expect(answer?.status).toBe(200);
    expect(answer?.headers.get('A')).toBe('b');
    expect(server).toHaveBeenCalledWith(request);
    for (const scheme of ['http', 'https', 'file']) {
      const refused = await sessionHandlers.schemes.get(scheme)?.({ method: 'GET', url: 'x' });
      expect(refused?.status).toBe(403);
    }
    expect([...sessionHandlers.schemes.keys()].sort()).toEqual(['app', 'file', 'http', 'https']);
  });

  test('refuses permissions when asked and when looked up', () => {
    const own = 'app://draaiknop/';
    const ask = (permission: string, requestingUrl: string) => {
      const given = vi.fn();
      sessionHandlers.permission?.(webContents, permission as 'media', given, {
        requestingUrl,
        isMainFrame: true,
      });
      return given.mock.calls;
    };
    const look = (permission: string, origin: string) =>
      sessionHandlers.permissionCheck?.(null, permission as 'media', origin, {
        isMainFrame: true,
        requestingUrl: origin,
      });
    for (const permission of ['media', 'clipboard-read', 'geolocation', 'openExternal']) {
      expect(ask(permission, own)).toEqual([[false]]);
      expect(look(permission, own)).toBe(false);
    }
    expect(ask('clipboard-sanitized-write', own)).toEqual([[true]]);
    expect(look('clipboard-sanitized-write', own)).toBe(true);
    expect(ask('clipboard-sanitized-write', 'https://example.com/')).toEqual([[false]]);
    expect(look('clipboard-sanitized-write', 'https://example.com/')).toBe(false);
  });

  test('gives no devices and no screen, and downloads nothing', () => {
    expect(sessionHandlers.device?.({} as never)).toBe(false);
    const streams = vi.fn();
    sessionHandlers.displayMedia?.({} as never, streams);
    expect(streams).toHaveBeenCalledWith(null);
    const event = { preventDefault: vi.fn() };
    emit('session', 'will-download', event);
    expect(event.preventDefault).toHaveBeenCalledTimes(1);
  });
});

describe('the contents of a window', () => {
  beforeEach(() => guardContents(webContents));

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s', (name) => {
    const go = (url: string) => {
      const event = { url, preventDefault: vi.fn() };
      emit('webContents', name, event);
      return event.preventDefault.mock.calls.length > 0;
    };
    expect(go('app://draaiknop/')).toBe(false);
    for (const url of [
      'https://example.com/',
      'file:///etc/passwd',
      'app://draaiknop/elders',
      '',
    ]) {
      expect(go(url)).toBe(true);
    }
  });

  test('opens no windows, holds no other pages, chooses no devices, names no addresses', () => {
    const [[handler]] = callsOf('webContents.setWindowOpenHandler') as [[() => unknown]];
    expect(handler()).toEqual({ action: 'deny' });
    const webview = { preventDefault: vi.fn() };
    emit('webContents', 'will-attach-webview', webview);
    expect(webview.preventDefault).toHaveBeenCalled();
    const device = { preventDefault: vi.fn() };
    const choose = vi.fn();
    emit('webContents', 'select-bluetooth-device', device, [{ deviceId: 'x' }], choose);
    expect(device.preventDefault).toHaveBeenCalled();
    expect(choose).toHaveBeenCalledWith('');
    expect(callsOf('webContents.setWebRTCIPHandlingPolicy')).toEqual([['disable_non_proxied_udp']]);
  });
});

describe('the window', () => {
  test.each([
    [false, '#f6f6f4'],
    [true, '#15171a'],
  ])('is made by the frozen table and shown when drawn (dark: %s)', async (dark, ground) => {
    answers.dark = dark;
    await openWindow('/out/preload/index.cjs');
    expect(callsOf('new BrowserWindow')).toEqual([
      [
        expect.objectContaining({
          show: false,
          // The page's own: no flash of another colour.
          backgroundColor: ground,
          webPreferences: { ...WEB_PREFERENCES, preload: '/out/preload/index.cjs' },
        }),
      ],
    ]);
    expect(callsOf('window.loadURL')).toEqual([['app://draaiknop/']]);
    expect(callNames()).not.toContain('window.show');
    emit('window', 'ready-to-show');
    expect(callNames()).toContain('window.show');
  });

  test('has the ground of the page', () => {
    const tokens = readFileSync('renderer/ui/tokens.css', 'utf8');
    expect(tokens).toContain('--paper: light-dark(#f6f6f4, #15171a);');
  });

  test('comes forward, out of the taskbar too', async () => {
    raise(await openWindow('/p'));
    expect(callNames().slice(-2)).toEqual(['window.restore', 'window.focus']);
  });

  test('opens its page again after a crash, and gives up on a second at once', async () => {
    const window = await openWindow('/p');
    const giveUp = vi.fn();
    let time = 0;
    reopenAfterCrash(window, giveUp, () => time);
    const crash = (reason = 'crashed') =>
      emit('webContents', 'render-process-gone', {}, { reason });
    crash('clean-exit');
    expect(callsOf('window.reload')).toHaveLength(0);
    crash();
    time = 60_000;
    crash();
    expect(callsOf('window.reload')).toHaveLength(2);
    expect(giveUp).not.toHaveBeenCalled();
    time = 61_000;
    crash('oom');
    expect(callsOf('window.reload')).toHaveLength(2);
    expect(giveUp).toHaveBeenCalledTimes(1);
  });

  test('says when its page starts anew, not when an anchor is followed', async () => {
    const gone = vi.fn();
    onPageGone(await openWindow('/p'), gone);
    const start = (isMainFrame: boolean, isSameDocument: boolean) =>
      emit('webContents', 'did-start-navigation', { isMainFrame, isSameDocument });
    start(true, true);
    start(false, false);
    expect(gone).not.toHaveBeenCalled();
    start(true, false);
    expect(gone).toHaveBeenCalledTimes(1);
  });
});

describe('the line', () => {
  test('is one channel, and says who asks', async () => {
    const router = vi.fn(async () => ({ ok: true as const, value: null }));
    listen(router);
    expect([...ipcHandlers.keys()]).toEqual([INVOKE]);
    const invoke = ipcHandlers.get(INVOKE);
    await invoke?.({ senderFrame: { url: 'app://draaiknop/', parent: null } }, 'app.info', null);
    await invoke?.({ senderFrame: { url: 'app://draaiknop/', parent: {} } }, 'app.info', null);
    await invoke?.({ senderFrame: null }, 'app.info', null);
    expect(router.mock.calls).toEqual([
      ['app.info', null, { url: 'app://draaiknop/', top: true }],
      ['app.info', null, { url: 'app://draaiknop/', top: false }],
      ['app.info', null, { url: null, top: false }],
    ]);
  });

  test('carries commands to the window', async () => {
    push(await openWindow('/p'), 'vergrendel');
    expect(callsOf('webContents.send')).toEqual([['draaiknop:opdracht', 'vergrendel']]);
  });
});

describe('the menu', () => {
  const items = (template: MenuItemConstructorOptions[]) =>
    template.flatMap(({ submenu }) => submenu as MenuItemConstructorOptions[]);

  test.each(['linux', 'win32', 'darwin'] as const)('says every command once on %s', (platform) => {
    const said: string[] = [];
    for (const item of items(menuTemplate((command) => said.push(command), platform))) {
      item.click?.({} as never, undefined, {} as never);
    }
    expect(said.sort()).toEqual([...shellCommands].sort());
  });

  test.each(['linux', 'win32', 'darwin'] as const)(
    'takes no key from the page on %s',
    (platform) => {
      const withKeys = items(menuTemplate(() => {}, platform)).filter((item) => item.accelerator);
      expect(withKeys.every((item) => item.registerAccelerator === false)).toBe(true);
      expect(withKeys.length).toBe(platform === 'darwin' ? 0 : 3);
    },
  );

  test('is Dutch, and has no way to reload or to the developer tools', () => {
    const all = items(menuTemplate(() => {}, 'linux'));
    const roles = all.map(({ role }) => role).filter((role) => role !== undefined);
    expect(roles).not.toContain('reload');
    expect(roles).not.toContain('toggleDevTools');
    // A role without a label would show English.
    expect(all.filter(({ type, label }) => type !== 'separator' && !label)).toEqual([]);
    setMenu(() => {}, 'linux');
    expect(callNames()).toEqual(['Menu.buildFromTemplate', 'Menu.setApplicationMenu']);
  });
});

describe('the save dialog', () => {
  const window = {} as Parameters<typeof chooseByDialog>[0] extends () => infer W ? W : never;
  const choose = (naam = 'figuur.svg') =>
    chooseByDialog(() => window)({ naam, folder: null, overwrite: false });

  test('offers the name in Documents, by its kind', async () => {
    expect(await choose()).toBeNull();
    expect(callsOf('dialog.showSaveDialog')).toEqual([
      [
        window,
        expect.objectContaining({
          defaultPath: expect.stringMatching(/documents.figuur\.svg$/),
          filters: [{ name: 'SVG', extensions: ['svg'] }],
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        }),
      ],
    ]);
  });

  test('what the dialog asked about may be replaced', async () => {
    answers.saveDialog = { canceled: false, filePath: import.meta.filename };
    expect(await choose('x.ts')).toEqual({ pad: import.meta.filename, overwrite: true });
    answers.saveDialog = { canceled: false, filePath: '/map/Nieuw.SVG' };
    expect(await choose()).toEqual({ pad: '/map/Nieuw.SVG', overwrite: false });
  });

  test('a name without its extension gets it, and is then a new name', async () => {
    answers.saveDialog = { canceled: false, filePath: '/map/figuur' };
    expect(await choose()).toEqual({ pad: '/map/figuur.svg', overwrite: false });
    answers.saveDialog = { canceled: false, filePath: '/map/figuur.exe' };
    expect(await choose()).toEqual({ pad: '/map/figuur.exe.svg', overwrite: false });
  });
});

describe('a folder that leaves the computer', () => {
  const window = {} as Parameters<typeof chooseByDialog>[0] extends () => infer W ? W : never;
  const choose = () =>
    chooseByDialog(() => window)({ naam: 'figuur.svg', folder: null, overwrite: false });

  test('is named before anything is written, and may be taken all the same', async () => {
    answers.saveDialog = { canceled: false, filePath: '/thuis/Dropbox/figuur.svg' };
    answers.messageBox = 0;
    expect(await choose()).toEqual({ pad: '/thuis/Dropbox/figuur.svg', overwrite: false });
    expect(callsOf('dialog.showMessageBox')).toEqual([
      [window, expect.objectContaining({ message: 'Deze map hoort bij Dropbox.', defaultId: 1 })],
    ]);
  });

  test('can be left alone', async () => {
    answers.saveDialog = { canceled: false, filePath: '/thuis/Dropbox/figuur.svg' };
    answers.messageBox = 2;
    expect(await choose()).toBeNull();
  });

  test('asks again where it goes', async () => {
    answers.saveDialog = { canceled: false, filePath: '/thuis/Dropbox/figuur.svg' };
    answers.messageBox = 1;
    const chosen = choose();
    await vi.waitFor(() => expect(callsOf('dialog.showSaveDialog').length).toBeGreaterThan(1));
    answers.saveDialog = { canceled: false, filePath: '/thuis/figuur.svg' };
    expect(await chosen).toEqual({ pad: '/thuis/figuur.svg', overwrite: false });
  });
});

describe('the computer', () => {
  test.each(['lock-screen', 'suspend', 'user-did-resign-active'])('%s locks', (event) => {
    const lock = vi.fn();
    lockWithComputer(lock);
    emit('powerMonitor', event);
    expect(lock).toHaveBeenCalledTimes(1);
  });
});

describe('the end', () => {
  test('is one Dutch sentence and exit code 1, without a stack', () => {
    endWith('Er ging iets mis.');
    expect(callsOf('dialog.showErrorBox')).toEqual([['Draaiknop', 'Er ging iets mis.']]);
    expect(callsOf('app.exit')).toEqual([[1]]);
    const on = vi.spyOn(process, 'on').mockReturnValue(process);
    endOnBugs();
    const [event, listener] = on.mock.calls[0] as unknown as [string, (error: Error) => void];
    on.mockRestore();
    expect(event).toBe('uncaughtException');
    listener(new Error('/home/naam/geheim'));
    expect(JSON.stringify(callsOf('dialog.showErrorBox'))).not.toContain('geheim');
  });
});
