import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../../../electron/chromium/find-chromium';
import { NO_BROWSER } from '../../../../electron/chromium/host-error';

const find = (there: string[], env: NodeJS.ProcessEnv = {}, platform: NodeJS.Platform = 'linux') =>
  findChromium({ platform, env, executable: (path) => there.includes(path) });

describe('the browser', () => {
  test('that is named comes first', () => {
    const there = ['/opt/mijn/chromium', '/usr/lib/chromium/chromium'];
    expect(find(there, { DRAAIKNOP_CHROMIUM: '/opt/mijn/chromium' })).toBe('/opt/mijn/chromium');
  });

  test('that is named and is not there is an error, never another one', () => {
    const attempt = () => find(['/usr/lib/chromium/chromium'], { DRAAIKNOP_CHROMIUM: '/weg' });
    expect(attempt).toThrow('De browser uit DRAAIKNOP_CHROMIUM is niet te starten: /weg');
    expect(attempt).toThrow(expect.objectContaining({ exitCode: 1 }));
  });

  test('is the binary before the wrapper', () => {
    const env = { PATH: '/usr/bin' };
    expect(find(['/usr/bin/chromium', '/usr/lib/chromium/chromium'], env)).toBe(
      '/usr/lib/chromium/chromium',
    );
  });

  test.skipIf(process.platform === 'win32')('is looked for along the PATH', () => {
    expect(find(['/snap/bin/chromium'], { PATH: '/usr/bin:/snap/bin' })).toBe('/snap/bin/chromium');
    expect(find(['/usr/bin/chromium-browser'], { PATH: '/usr/bin' })).toBe(
      '/usr/bin/chromium-browser',
    );
  });

  test('is never Chrome or Edge by itself', () => {
    const there = [
      '/usr/bin/google-chrome',
      '/opt/google/chrome/chrome',
      '/usr/bin/microsoft-edge',
    ];
    const attempt = () => find(there, { PATH: '/usr/bin:/opt/google/chrome' });
    expect(attempt).toThrow('Er is geen Chromium gevonden');
    expect(attempt).toThrow(expect.objectContaining({ exitCode: NO_BROWSER }));
    const chrome = '/opt/google/chrome/chrome';
    expect(find(there, { DRAAIKNOP_CHROMIUM: chrome })).toBe(chrome);
  });

  test('on macOS and Windows is Chromium itself', () => {
    const mac = '/Applications/Chromium.app/Contents/MacOS/Chromium';
    expect(find([mac], {}, 'darwin')).toBe(mac);
    const windows = join('C:\\Local', 'Chromium', 'Application', 'chrome.exe');
    expect(find([windows], { LOCALAPPDATA: 'C:\\Local' }, 'win32')).toBe(windows);
    expect(() => find([windows], {}, 'win32')).toThrow('Er is geen Chromium gevonden');
  });
});
