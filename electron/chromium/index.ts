/**
 * The second host: an installed Chromium around the same page, preload, router and services as
 * Electron. Starts the browser first and loads the rest meanwhile, so that the window is there
 * almost as soon as a bare one.
 */
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_ORIGIN } from '../policy/origins';
import { PRIVATE_FOLDER } from '../services/atomic-file';
import { type DataFolders, dataFolders, usualDataFolder } from '../services/data-folder';
import { claimFolder, openHost, releaseFolder } from '../services/instance-lock';
import { mendStores } from '../services/mend-stores';
import { createStaticServer } from '../services/static-files';
import { prepareAnswers } from './answers';
import { parseArguments } from './arguments';
import { Cdp, type Exit } from './cdp';
import { findChromium } from './find-chromium';
import { HostError } from './host-error';
import { prepareProfile } from './profile';
import { watchSleep } from './sleep-watch';
import { chromiumArguments } from './switches';
import { openWindow } from './window';

const START_LIMIT_MS = 30_000;
const CLOSE_LIMIT_MS = 5_000;
/** Chromium's own exit code for a profile that another computer or program holds. */
const PROFILE_IN_USE = 21;
const ALREADY_OPEN = 'Draaiknop is al open; dat venster is naar voren gehaald.';

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Why Chromium ended before there was a window. */
function startFailure({ code }: Exit, stderr: string): HostError {
  if (code === PROFILE_IN_USE) {
    return new HostError('De gegevensmap is al in gebruik door een ander programma of computer.');
  }
  const reason = stderr.trim().split('\n').at(-1) ?? '';
  return new HostError(`Chromium is niet gestart (code ${code ?? 'geen'}). ${reason}`.trim());
}

function unwritable(folder: string): string {
  return (
    `In de gegevensmap kan niet worden geschreven: ${folder}. Kies een andere met ` +
    '--gegevensmap=<map>.'
  );
}

async function prepare(folders: DataFolders): Promise<void> {
  try {
    await mkdir(folders.data, { recursive: true, mode: PRIVATE_FOLDER });
    await prepareProfile(folders.chromium);
  } catch (cause) {
    throw new HostError(unwritable(folders.data), cause);
  }
  if ((await openHost(folders.data)) === 'electron') {
    throw new HostError(
      'Draaiknop is al open in Electron. Sluit dat venster eerst: twee soorten vensters op één ' +
        'gegevensmap zien elkaars wijzigingen niet.',
    );
  }
}

/** Written once there is a window: a folder that takes nothing any more is named, not crashed on. */
async function claim({ data }: DataFolders): Promise<void> {
  try {
    await claimFolder(data, 'chromium');
  } catch (cause) {
    throw new HostError(unwritable(data), cause);
  }
}

/** After `ms`, rejects; never holds the process up. */
function limit(ms: number): Promise<never> {
  return new Promise((_, reject) => {
    const message = 'Chromium opende binnen een halve minuut geen venster. Probeer het opnieuw.';
    setTimeout(() => reject(new HostError(message)), ms).unref();
  });
}

/** Asks Chromium to end; ends the process that we started when it does not. */
async function endChromium(cdp: Cdp): Promise<void> {
  const patience = setTimeout(() => cdp.process.kill('SIGKILL'), CLOSE_LIMIT_MS);
  await cdp.send('Browser.close').catch(() => undefined);
  await cdp.exited.catch(() => undefined);
  clearTimeout(patience);
}

/** Opens the window and stays until it is closed. Throws HostError; any other error is a bug. */
async function run(): Promise<void> {
  const { platform, env, argv } = process;
  const { dataFolder, headless, extra } = parseArguments(argv.slice(2), env, process.cwd());
  const executable = findChromium({ platform, env });
  const folders = dataFolders(dataFolder ?? usualDataFolder({ platform, home: homedir(), env }));
  await prepare(folders);

  const profile = folders.chromium;
  const uid = process.getuid?.();
  const cdp = new Cdp(executable, chromiumArguments({ profile, headless, uid, extra }));
  const services = import('./services').then(({ createHostServices }) =>
    createHostServices({
      folders,
      executable,
      record: ({ channel, code, ms }) => {
        if (code === 'intern') say(`Fout in de schil bij ${channel} (na ${Math.round(ms)} ms).`);
      },
    }),
  );
  // A failure is heard of below, once there is a window to end.
  services.catch(() => undefined);
  const dropSaves = () =>
    services.then(({ saves, backups }) => Promise.all([saves.abortAll(), backups.abortAll()]));
  const root = join(import.meta.dirname, '../renderer');
  const server = createStaticServer({ root, origin: CHROMIUM_ORIGIN });
  const window = openWindow({
    cdp,
    origin: CHROMIUM_ORIGIN,
    answers: prepareAnswers(server, CHROMIUM_ORIGIN),
    preloadFile: join(import.meta.dirname, '../preload/index.cjs'),
    router: services.then(({ router }) => router),
    // A second start never comes here: its Chromium hands over to the one that runs.
    beforePage: () => mendStores(join(profile, 'Default', 'IndexedDB')),
    warn: say,
    onPageGone: () => void dropSaves().catch(() => undefined),
  });

  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      asked = true;
      void endChromium(cdp);
    });
  }

  let open = false;
  const early = cdp.exited.then(
    (exit) => {
      if (open || asked || exit.code === 0) return;
      throw startFailure(exit, cdp.stderr);
    },
    (cause) => {
      throw new HostError(`De browser is niet te starten: ${executable}.`, cause);
    },
  );
  try {
    await Promise.race([window.opened.then(() => (open = true)), early, limit(START_LIMIT_MS)]);
    if (!open) {
      if (!asked) say(ALREADY_OPEN);
      return;
    }
    await services;
    await claim(folders);
    const stopWatching = watchSleep(() => void window.bridge.push('vergrendel').catch(() => {}));
    const exit = await Promise.race([cdp.exited, window.broken]);
    stopWatching();
    if (!asked && exit.code !== 0) {
      throw new HostError('Chromium stopte onverwacht. Wat bewaard was, staat er nog.');
    }
  } finally {
    await endChromium(cdp);
    await dropSaves().catch(() => undefined);
    await releaseFolder(folders.data);
  }
}

async function main(): Promise<void> {
  try {
    await run();
    process.exit(0);
  } catch (error) {
    const known = error instanceof HostError;
    say(known ? error.message : 'Draaiknop is niet gestart door een fout in het programma zelf.');
    if (!known && error instanceof Error) say(error.stack ?? error.message);
    process.exit(known ? error.exitCode : 1);
  }
}

// Not awaited at the top of the module: what is loaded later could then import nothing from this
// file, and the bundler would cut it in pieces, to be read one by one before there is a browser.
void main();
