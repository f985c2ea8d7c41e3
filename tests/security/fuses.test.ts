/**
 * The switches inside Electron's own binary, and what goes into an installer. Checked without the
 * binary: electron-builder's own schema, and a real packing around an empty stand-in for Electron.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
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

  test('makes what each system installs without an administrator', async () => {
    expect(await read()).toMatchObject({
      asar: true,
      win: { target: ['nsis', 'zip'] },
      mac: { target: [{ target: 'dmg', arch: ['arm64', 'x64'] }] },
      linux: { target: ['AppImage', 'deb'] },
      // For this user, and the data stays when the program goes: it may be the only copy.
      nsis: { oneClick: true, perMachine: false, deleteAppDataOnUninstall: false },
    });
    // No other key may ask for more rights than the user has.
    const text = await readFile(join(root, 'electron-builder.yml'), 'utf8');
    expect(text).not.toMatch(/requestedExecutionLevel|allowElevation|perMachine: true|extraInfo/);
    expect(text).not.toMatch(/afterInstall|afterPack|afterSign|include: |script: /);
  });

  test('publishes nothing and updates nothing', async () => {
    expect(await read()).toMatchObject({
      publish: null,
      nsis: { differentialPackage: false },
    });
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(names.filter((name) => /updater|update-electron|sentry|crash/.test(name))).toEqual([]);
  });
});

/** Files below a folder, as names in the archive. */
async function below(folder: string, within: string): Promise<string[]> {
  const entries = await readdir(join(folder, within), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name))}`);
}

describe('what is packed', () => {
  let project = '';
  let version = '';
  /** Whether the real build is packed, or a few files in its place. */
  const built = existsSync(join(root, 'out/renderer/index.html'));
  beforeAll(async () => {
    project = await mkdtemp(join(tmpdir(), 'draaiknop-pakket-'));
    for (const name of ['electron-builder.yml', 'package.json', 'electron/resources']) {
      await cp(join(root, name), join(project, name), { recursive: true });
    }
    if (built) await cp(join(root, 'out'), join(project, 'out'), { recursive: true });
    else console.info('niet geverifieerd: de echte bestanden in het pakket (eerst: npm run build)');
    const own = built
      ? []
      : ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];
    const planted = [
      'out/main/geplant.js.map',
      'out/renderer/assets/geplant.css.map',
      'out/node/geplant.js',
      'out/uitvoer/rapport.html',
      'tests/security/fuses.test.ts',
      'fixtures/voorbeeld/casussen.xlsx',
      'docs/beveiliging.md',
      'node_modules/left-pad/index.js',
      'dossiers/a1b2c3d4e5f6a7b8/kluis.json',
      '.env',
    ];
    for (const name of [...own, ...planted]) {
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
    { timeout: 120_000 },
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
      const listed: string[] = asar.listPackage(archive, { isPack: false });
      const files = listed.filter((name) => !listed.some((other) => other.startsWith(`${name}/`)));
      const parts = ['out/main', 'out/preload', 'out/renderer'];
      const made = (await Promise.all(parts.map((part) => below(project, part)))).flat();
      const wanted = [...made.filter((name) => !name.endsWith('.map')), '/package.json'];
      expect(files.sort()).toEqual(wanted.sort());
      if (built) expect(files).toContain('/out/renderer/licenties.json');
      const kept = JSON.parse(asar.extractFile(archive, 'package.json').toString());
      expect(kept).toMatchObject({ name: 'draaiknop', main: 'out/main/index.js' });
      expect(kept.devDependencies).toBeUndefined();
      // Beside it: what Electron and Chromium ask to be kept with them, and two languages.
      expect((await readdir(packed)).sort()).toEqual([
        'LICENSE.electron.txt',
        'LICENSES.chromium.html',
        'chrome-sandbox',
        'draaiknop',
        'locales',
        'resources',
        'version',
      ]);
      expect((await readdir(join(packed, 'locales'))).sort()).toEqual(['en-US.pak', 'nl.pak']);
      expect(await readdir(join(packed, 'resources'))).toEqual(['app.asar']);
      console.info(
        'niet geverifieerd: installatieprogramma’s (nsis, zip, dmg, AppImage, deb): die maakt de release-workflow',
      );
    },
  );
});
