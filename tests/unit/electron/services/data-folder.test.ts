import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  dataFolderArgument,
  dataFolders,
  usualDataFolder,
} from '../../../../electron/services/data-folder';

describe('the usual place', () => {
  const home = resolve('/thuis');

  test('is local on Windows, never roaming', () => {
    const env = { LOCALAPPDATA: join('C:', 'Local'), APPDATA: join('C:', 'Roaming') };
    expect(usualDataFolder({ platform: 'win32', home, env })).toBe(
      join('C:', 'Local', 'Draaiknop'),
    );
    expect(usualDataFolder({ platform: 'win32', home, env: {} })).toBe(
      join(home, 'AppData', 'Local', 'Draaiknop'),
    );
  });

  test('is Application Support on macOS', () => {
    expect(usualDataFolder({ platform: 'darwin', home, env: {} })).toBe(
      join(home, 'Library', 'Application Support', 'Draaiknop'),
    );
  });

  test('follows XDG on Linux, unless that is relative', () => {
    const place = (value?: string) =>
      usualDataFolder({ platform: 'linux', home, env: value ? { XDG_DATA_HOME: value } : {} });
    expect(place(resolve('/mijn/data'))).toBe(join(resolve('/mijn/data'), 'draaiknop'));
    expect(place()).toBe(join(home, '.local', 'share', 'draaiknop'));
    expect(place('hier')).toBe(join(home, '.local', 'share', 'draaiknop'));
  });
});

describe('--gegevensmap', () => {
  test('is made absolute; the last one counts; empty is none', () => {
    const cwd = resolve('/werk');
    expect(dataFolderArgument(['--gegevensmap=a', '--gegevensmap=b c'], cwd)).toBe(
      join(cwd, 'b c'),
    );
    expect(dataFolderArgument(['--gegevensmap='], cwd)).toBeNull();
    expect(dataFolderArgument(['gegevensmap=a', '--gegevens=b'], cwd)).toBeNull();
  });
});

test('both hosts share the dossiers and nothing else', () => {
  const folders = dataFolders(resolve('/data'));
  expect(new Set(Object.values(folders)).size).toBe(4);
  expect(folders.dossiers).toBe(join(resolve('/data'), 'dossiers'));
});
