import { describe, expect, test } from 'vitest';
import { readStart } from '../../../../electron/cli/ways.mjs';

const screen = { DISPLAY: ':0' };

describe('a start', () => {
  test('opens a window, may fetch, and passes on what it does not know', () => {
    expect(readStart(['--gegevensmap=x', '--kop-uit'], 'linux', screen)).toEqual({
      headless: false,
      download: true,
      passOn: ['--gegevensmap=x', '--kop-uit'],
    });
  });

  test('keeps its own flags to itself', () => {
    const argv = ['--zonder-venster', 'a.xlsx', '--geen-download'];
    expect(readStart(argv, 'linux', screen)).toEqual({
      headless: true,
      download: false,
      passOn: ['a.xlsx'],
    });
  });

  test.each([
    ['linux', {}, true],
    ['linux', { DISPLAY: '', WAYLAND_DISPLAY: '' }, true],
    ['linux', { DISPLAY: ':0' }, false],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false],
    ['darwin', {}, false],
    ['win32', {}, false],
  ] as const)('on %s with %j is without a window: %s', (platform, env, headless) => {
    expect(readStart([], platform, env).headless).toBe(headless);
  });

  test('the Chromium host may be asked for without a screen', () => {
    expect(readStart(['--kop-uit'], 'linux', {}).headless).toBe(false);
  });
});
