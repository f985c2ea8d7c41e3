/** Starts the product as a user would, in either host, and takes hold of its window. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, _electron as electron, type Page } from '@playwright/test';
import { electronBinary } from '../../electron/cli/electron-binary.mjs';
import { CHROMIUM_ORIGIN, ELECTRON_ORIGIN, startAddress } from '../../electron/policy/origins';

export type HostName = 'chromium' | 'electron';

export const root = resolve(import.meta.dirname, '../..');
/** The build under test. */
const out = resolve(root, process.env.DRAAIKNOP_OUT ?? 'out');
const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 15_000;

export interface Folders {
  data: string;
  /** Home folder of the run: what is offered for saving lies below it. */
  home: string;
  /** Where files are saved. */
  save: string;
}

export interface Running {
  page: Page;
  origin: string;
  /** What the shell said on its standard error. */
  said(): string[];
  /** Ends as a signal from the desktop would. */
  close(): Promise<void>;
  /** The browser process dies at once, as in a crash. */
  kill(): Promise<void>;
}

export const profileOf: Record<HostName, string> = { chromium: 'chromium', electron: 'electron' };

export function electronPresent(): boolean {
  return electronBinary(root, process.env) !== null;
}

function environment(folders: Folders): NodeJS.ProcessEnv {
  const { XDG_CONFIG_HOME: _config, XDG_DATA_HOME: _data, ...env } = process.env;
  return { ...env, HOME: folders.home, USERPROFILE: folders.home, TZ: 'Europe/Amsterdam' };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const late = AbortSignal.timeout(STOP_LIMIT_MS);
  await once(child, 'exit', { signal: late }).catch(() => {
    child.kill('SIGKILL');
    throw new Error('the host did not end in time');
  });
}

/** Where Chromium wrote the port that the tests asked for. */
async function debuggingPort(profile: string, child: ChildProcess): Promise<string> {
  const deadline = performance.now() + START_LIMIT_MS;
  while (performance.now() < deadline && child.exitCode === null) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const [port, path] = text.split('\n');
    if (port && path) return port;
    await wait(20);
  }
  throw new Error('the Chromium host opened no window');
}

/** Starts the host without taking hold of it. `DRAAIKNOP_ZICHTBAAR=1` shows the window. */
export function spawnChromiumHost(
  folders: Folders,
  env: NodeJS.ProcessEnv = {},
  args: readonly string[] = [],
): ChildProcess {
  const shown = { ...process.env, ...env }.DRAAIKNOP_ZICHTBAAR === '1';
  const flags = [`--gegevensmap=${folders.data}`, ...(shown ? [] : ['--kop-uit']), ...args];
  return spawn(process.execPath, [join(out, 'node/chromium.js'), ...flags], {
    cwd: root,
    env: { ...environment(folders), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function launchChromium(folders: Folders): Promise<Running> {
  const profile = join(folders.data, profileOf.chromium);
  // Left by a run that was killed: it would name a port that is no longer there.
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const child = spawnChromiumHost(folders, {
    DRAAIKNOP_TEST_SCHAKELAARS: '--remote-debugging-port=0',
  });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const said = () => stderr.split('\n').filter((line) => line !== '');
  try {
    const port = await debuggingPort(profile, child);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const context = browser.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (page === undefined) throw new Error('the Chromium host has no page');
    // Not before the host has it: on a busy machine we would overtake its own way to the start page.
    await page.waitForURL(startAddress(CHROMIUM_ORIGIN), { waitUntil: 'commit' });
    return {
      page,
      origin: startAddress(CHROMIUM_ORIGIN),
      said,
      close: async () => {
        child.kill('SIGTERM');
        await ended(child);
      },
      kill: async () => {
        const session = await browser.newBrowserCDPSession();
        const { processInfo } = await session.send('SystemInfo.getProcessInfo');
        const main = processInfo.find(({ type }) => type === 'browser');
        if (main === undefined) throw new Error('Chromium names no browser process');
        process.kill(main.id, 'SIGKILL');
        await ended(child);
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`${error instanceof Error ? error.message : error}\n${said().join('\n')}`);
  }
}

async function launchElectron(folders: Folders): Promise<Running> {
  const executablePath = electronBinary(root, process.env);
  if (executablePath === null) throw new Error('no Electron');
  const env = Object.fromEntries(
    Object.entries(environment(folders)).filter(([, value]) => value !== undefined),
  ) as Record<string, string>;
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await electron.launch({
    executablePath,
    args: [...flags, root, `--gegevensmap=${folders.data}`],
    env,
  });
  let stderr = '';
  app
    .process()
    .stderr?.setEncoding('utf8')
    .on('data', (text: string) => {
      stderr += text;
    });
  const page = await app.firstWindow();
  // The system's own dialog cannot be driven: it answers the offered name in the save folder.
  await app.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = async (...args: unknown[]) => {
      const { defaultPath } = args.at(-1) as { defaultPath: string };
      const name = defaultPath.split(/[\\/]/).at(-1);
      return { canceled: false, filePath: `${folder}/${name}` };
    };
  }, folders.save);
  return {
    page,
    origin: startAddress(ELECTRON_ORIGIN),
    said: () => stderr.split('\n').filter((line) => line.startsWith('Draaiknop:')),
    close: () => app.close(),
    kill: async () => {
      const child = app.process();
      child.kill('SIGKILL');
      await ended(child);
    },
  };
}

export function launch(host: HostName, folders: Folders): Promise<Running> {
  return host === 'electron' ? launchElectron(folders) : launchChromium(folders);
}
