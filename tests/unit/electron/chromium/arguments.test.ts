import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../../../electron/chromium/arguments';
import { chromiumArguments } from '../../../../electron/chromium/switches';

describe('what the host is told', () => {
  const cwd = resolve('/werk');

  test('nothing: the usual folder, with a window', () => {
    expect(parseArguments([], {}, cwd)).toEqual({ dataFolder: null, headless: false, extra: [] });
  });

  test('a folder of its own, no window, switches for a test', () => {
    const env = { DRAAIKNOP_TEST_SCHAKELAARS: ' --remote-debugging-port=0  --x' };
    expect(parseArguments(['--kop-uit', '--gegevensmap=hier'], env, cwd)).toEqual({
      dataFolder: resolve('/werk/hier'),
      headless: true,
      extra: ['--remote-debugging-port=0', '--x'],
    });
  });

  test.each(['--remote-debugging-port=9222', '--gegevensmap=', 'https://example.com', '-h'])(
    '%s is refused by name',
    (argument) => {
      expect(() => parseArguments([argument], {}, cwd)).toThrow(`Onbekende optie: ${argument}`);
    },
  );
});

describe('what Chromium is told', () => {
  const usual = { profile: '/data/chromium', headless: false, uid: 1000, extra: [] };

  test('an app window on its own profile, without the network, with its sandbox', () => {
    const given = chromiumArguments(usual);
    expect(given).toContain('--app=data:text/html,<title>Draaiknop</title>');
    expect(given).toContain('--user-data-dir=/data/chromium');
    expect(given).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
    expect(given).toContain('--disable-extensions');
    expect(given.filter((argument) => /sandbox|headless|debugging-port/.test(argument))).toEqual(
      [],
    );
  });

  test('the sandbox is given up for root only, the window when asked', () => {
    expect(chromiumArguments({ ...usual, uid: 0 })).toContain('--no-sandbox');
    expect(chromiumArguments({ ...usual, uid: undefined })).not.toContain('--no-sandbox');
    expect(chromiumArguments({ ...usual, headless: true })).toContain('--headless');
  });
});
