import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listSaveFolders, parseUserDirs } from '../../../../electron/services/save-folders';

describe('user-dirs.dirs', () => {
  test('is read as the desktop writes it', () => {
    const text = `# This file is written by xdg-user-dirs-update
XDG_DESKTOP_DIR="$HOME/Bureaublad"
XDG_DOWNLOAD_DIR="$HOME/"
  XDG_DOCUMENTS_DIR="/data/Mijn documenten/"
XDG_MUSIC_DIR=relatief
XDG_VIDEOS_DIR="ook relatief"
`;
    expect([...parseUserDirs(text, '/thuis')]).toEqual([
      ['DESKTOP', '/thuis/Bureaublad'],
      ['DOWNLOAD', '/thuis'],
      ['DOCUMENTS', '/data/Mijn documenten'],
    ]);
  });
});

describe('the folders that are offered', () => {
  let home = '';
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'draaiknop-thuis-'));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));
  const offered = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv = {}) =>
    listSaveFolders({ home, platform, env, disks: [join(home, 'media')] });
  const list = async (platform: NodeJS.Platform, env: NodeJS.ProcessEnv = {}) =>
    (await offered(platform, env)).map(({ id, naam, pad }) => ({ id, naam, pad }));

  test.skipIf(process.platform === 'win32')('say which leave the computer', async () => {
    await mkdir(join(home, 'Dropbox'));
    await symlink(join(home, 'Dropbox'), join(home, 'Documents'));
    await mkdir(join(home, 'Downloads'));
    const leaving = (await offered('linux')).map(({ id, verlaat, bestemming }) => [
      id,
      verlaat,
      bestemming,
    ]);
    expect(leaving).toEqual([
      ['downloads', null, 'map'],
      ['documenten', 'Dropbox', 'wolk'],
      ['thuismap', null, 'map'],
    ]);
  });

  test('end with sticks and other disks, by their own names', async () => {
    await mkdir(join(home, 'media', 'USB-STICK'), { recursive: true });
    await writeFile(join(home, 'media', 'geen schijf'), '');
    expect((await list('linux')).at(-1)).toEqual({
      id: `schijf-${join(home, 'media', 'USB-STICK')}`,
      naam: 'Schijf USB-STICK',
      pad: join(home, 'media', 'USB-STICK'),
    });
    expect((await list('linux')).map(({ naam }) => naam)).not.toContain('Schijf geen schijf');
  });

  test('are those that exist, the home folder last', async () => {
    await mkdir(join(home, 'Downloads'));
    await writeFile(join(home, 'Desktop'), 'geen map');
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(await list(platform)).toEqual([
        { id: 'downloads', naam: 'Downloads', pad: join(home, 'Downloads') },
        { id: 'thuismap', naam: 'Thuismap', pad: home },
      ]);
    }
  });

  test.skipIf(process.platform === 'win32')('follow the desktop’s own names on Linux', async () => {
    for (const name of ['Bureaublad', 'Documenten', 'Downloads']) await mkdir(join(home, name));
    await mkdir(join(home, 'instellingen'));
    await writeFile(
      join(home, 'instellingen', 'user-dirs.dirs'),
      'XDG_DESKTOP_DIR="$HOME/Bureaublad"\nXDG_DOCUMENTS_DIR="$HOME/Documenten"\nXDG_DOWNLOAD_DIR="$HOME"\n',
    );
    const found = await list('linux', { XDG_CONFIG_HOME: join(home, 'instellingen') });
    // Downloads is switched off by pointing at the home folder.
    expect(found.map(({ pad }) => pad)).toEqual([
      join(home, 'Documenten'),
      join(home, 'Bureaublad'),
      home,
    ]);
  });
});
