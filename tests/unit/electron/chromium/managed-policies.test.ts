import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  brandsOf,
  isManaged,
  type PolicyProbe,
} from '../../../../electron/chromium/managed-policies';

/** A system on which only these folders, files and keys exist. */
function probe(found: { names?: Record<string, string[]>; files?: string[]; keys?: string[] }) {
  const there: PolicyProbe = {
    names: async (folder) => found.names?.[folder] ?? [],
    exists: async (file) => found.files?.includes(file) ?? false,
    registryKey: async (key) => found.keys?.includes(key) ?? false,
  };
  return there;
}
const managed = (
  executable: string,
  platform: NodeJS.Platform,
  found: Parameters<typeof probe>[0],
) => isManaged({ executable, platform, home: join('/home', 'iemand'), probe: probe(found) });

describe('whose policies', () => {
  test.each([
    ['/usr/lib/chromium/chromium', ['chromium']],
    ['/opt/google/chrome/chrome', ['chrome']],
    ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', ['chrome']],
    ['/opt/microsoft/msedge/msedge', ['edge']],
    ['/opt/brave.com/brave/brave', ['chromium', 'chrome', 'edge']],
  ])('%s: %j', (executable, brands) => {
    expect(brandsOf(executable)).toEqual(brands);
  });
});

describe('managed', () => {
  test('on Linux, by a policy file of the browser itself', async () => {
    const folder = join('/etc/opt/chrome/policies', 'managed');
    const found = { names: { [folder]: ['bedrijf.json'] } };
    expect(await managed('/opt/google/chrome/chrome', 'linux', found)).toBe(true);
    expect(await managed('/usr/lib/chromium/chromium', 'linux', found)).toBe(false);
    expect(await managed('/opt/brave.com/brave/brave', 'linux', found)).toBe(true);
    const readme = { names: { [folder]: ['README'] } };
    expect(await managed('/opt/google/chrome/chrome', 'linux', readme)).toBe(false);
  });

  test('on Linux, by a recommendation too', async () => {
    const found = { names: { [join('/etc/chromium/policies', 'recommended')]: ['a.json'] } };
    expect(await managed('/usr/lib/chromium/chromium', 'linux', found)).toBe(true);
  });

  test('on macOS, for the computer or for the user', async () => {
    const folder = '/Library/Managed Preferences';
    for (const file of [
      join(folder, 'com.google.Chrome.plist'),
      join(folder, 'iemand', 'com.google.Chrome.plist'),
    ]) {
      const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
      expect(await managed(chrome, 'darwin', { files: [file] })).toBe(true);
      expect(await managed('/Applications/Chromium.app/x', 'darwin', { files: [file] })).toBe(
        false,
      );
    }
  });

  test('on Windows, by the registry', async () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    for (const root of ['HKLM', 'HKCU']) {
      const keys = [`${root}\\SOFTWARE\\Policies\\Microsoft\\Edge`];
      expect(await managed(edge, 'win32', { keys })).toBe(true);
      expect(await managed('C:\\Chromium\\chrome.exe', 'win32', { keys })).toBe(false);
    }
  });

  test('not, where there is nothing', async () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(await managed('/usr/lib/chromium/chromium', platform, {})).toBe(false);
    }
  });
});
