/**
 * The switches inside Electron's own binary, and what goes into an installer. Checked without the
 * binary: electron-builder's own schema, and a real packing around an empty stand-in for Electron.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
/** Packages of electron-builder itself: the version that it uses, not one of ours. */
const builder = createRequire(
  createRequire(import.meta.url).resolve('electron-builder/package.json'),
);
const { getConfig, validateConfiguration } = builder('app-builder-lib/out/util/config/config.js');

type Config = Record<string, unknown> & { electronFuses: Record<string, boolean> };

const logger = { isEnabled: false, add: () => {} };
const read = (): Promise<Config> => getConfig(root, 'electron-builder.yml', null);
const isValid = (config: Config): Promise<void> => validateConfiguration(config, logger);

/** Each fuse with what goes wrong when it is the other way. */
const FUSES = {
  // The signed program would run any script.
  runAsNode: false,
  // NODE_OPTIONS and NODE_EXTRA_CA_CERTS would reach into the program.
  enableNodeOptionsEnvironmentVariable: false,
  // A debugger could look into an open dossier.
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  // Changed code would run (Windows and macOS; on Linux it does nothing).
  enableEmbeddedAsarIntegrityValidation: true,
  // The former could be walked around by a folder beside the archive.
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  // file:// is not used.
  grantFileProtocolExtraPrivileges: false,
} as const;

describe('electron-builder.yml', () => {
  test('is valid by the schema of electron-builder', async () => {
    await expect(isValid(await read())).resolves.not.toThrow();
  });

  test('the schema refuses what does not exist', async () => {
    const config = await read();
    const invented = { ...config, electronFuses: { ...config.electronFuses, bedacht: true } };
    await expect(isValid(invented)).rejects.toThrow('configuration.electronFuses');
  });

  test('has exactly these fuses', async () => {
    expect((await read()).electronFuses).toEqual(FUSES);
  });

  test.each(Object.keys(FUSES))('knows the fuse %s', async (name) => {
    const config = await read();
    const wrong = { ...config, electronFuses: { ...config.electronFuses, [name]: 'misschien' } };
    await expect(isValid(wrong as unknown as Config)).rejects.toThrow(name);
  });

  test('publishes nothing, updates nothing, and installs for this user', async () => {
    expect(await read()).toMatchObject({
      publish: null,
      asar: true,
      nsis: { perMachine: false, deleteAppDataOnUninstall: false },
      win: { target: ['nsis', 'zip'] },
      mac: { target: ['dmg'] },
      linux: { target: ['AppImage', 'deb'] },
    });
  });
});

describe('what is packed', () => {
  let project = '';
  let version = '';
  beforeAll(async () => {
    project = await mkdtemp(join(tmpdir(), 'draaiknop-pakket-'));
    for (const name of ['electron-builder.yml', 'package.json', 'electron/resources']) {
      await cp(join(root, name), join(project, name), { recursive: true });
    }
    for (const name of [
      'out/main/index.js',
      'out/main/chunks/argon2.js',
      'out/main/index.js.map',
      'out/preload/index.cjs',
      'out/renderer/index.html',
      'out/renderer/assets/index.js',
      'out/node/chromium.js',
      'tests/security/fuses.test.ts',
      'fixtures/voorbeeld/casussen.xlsx',
      'node_modules/left-pad/index.js',
      '.env',
    ]) {
      await mkdir(dirname(join(project, name)), { recursive: true });
      await writeFile(join(project, name), '// leeg');
    }
    // A stand-in for Electron: nothing of it runs, everything around it is real.
    const electron = await readFile(join(root, 'node_modules/electron/package.json'), 'utf8');
    version = JSON.parse(electron).version;
    const dist = join(project, 'electron-dist');
    await mkdir(join(dist, 'resources'), { recursive: true });
    await mkdir(join(dist, 'locales'));
    await writeFile(join(dist, 'version'), version);
    for (const name of ['electron', 'LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox']) {
      await writeFile(join(dist, name), '');
    }
    for (const name of ['nl.pak', 'en-US.pak', 'de.pak']) {
      await writeFile(join(dist, 'locales', name), '');
    }
  });
  afterAll(() => rm(project, { recursive: true, force: true }));

  test.skipIf(process.platform !== 'linux')(
    'is the build and package.json, nothing else',
    { timeout: 60_000 },
    async () => {
      const { build, Platform } = await import('electron-builder');
      const asar = builder('@electron/asar');
      await build({
        projectDir: project,
        targets: Platform.LINUX.createTarget('dir'),
        publish: 'never',
        // The stand-in has no fuses to flip.
        config: {
          electronDist: join(project, 'electron-dist'),
          electronFuses: null,
          electronVersion: version,
        },
      });
      const packed = join(project, 'dist/linux-unpacked');
      const archive = join(packed, 'resources/app.asar');
      const files: string[] = asar.listPackage(archive, { isPack: false });
      expect(files.filter((name) => /\.[a-z]+$/.test(name)).sort()).toEqual([
        '/out/main/chunks/argon2.js',
        '/out/main/index.js',
        '/out/preload/index.cjs',
        '/out/renderer/assets/index.js',
        '/out/renderer/index.html',
        '/package.json',
      ]);
      const kept = JSON.parse(asar.extractFile(archive, 'package.json').toString());
      expect(kept).toMatchObject({ name: 'draaiknop', main: 'out/main/index.js' });
      expect(kept.devDependencies).toBeUndefined();
    },
  );
});
