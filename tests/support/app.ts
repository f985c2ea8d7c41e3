/** The product as a test holds it: its folders, its window, and all that went wrong in it. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Folders, type HostName, launch, profileOf, type Running } from './hosts';
import { LARGE } from './screen-checks';
import { watchPage } from './watch-page';

export interface App {
  readonly host: HostName;
  /** The window that is open now: another after `restart`. */
  readonly page: Page;
  /** Where the product keeps its files. */
  readonly dataFolder: string;
  /** What Chromium keeps, below the data folder. */
  readonly profile: string;
  /** What the product saves ends up here ("Downloads"). */
  readonly saveFolder: string;
  /** All problems so far, expected ones included. */
  readonly consoleErrors: readonly string[];
  /** Ends the product if it runs, and starts it again on the same folders. */
  restart(): Promise<Page>;
  /** Ends the product in the ordinary way. */
  close(): Promise<void>;
  /** Kills the browser process, as a crash or an empty battery would. */
  kill(): Promise<void>;
  /** Problems that fit do not fail this test. */
  expectProblem(pattern: RegExp): void;
}

/** An app, and what only its fixture does with it. */
export interface OpenApp extends App {
  /** Problems that nobody expected. Begins anew: what was found or expected is forgotten. */
  surprises(): string[];
  /** Ends the product, and takes its folders away unless they are kept: then it answers where. */
  end(how?: { keep: boolean }): Promise<string>;
}

async function makeFolders(): Promise<{ top: string; folders: Folders }> {
  const top = await mkdtemp(join(tmpdir(), 'draaiknop-e2e-'));
  const home = join(top, 'thuis');
  const folders = { data: join(top, 'gegevens'), home, save: join(home, 'Downloads') };
  await mkdir(folders.save, { recursive: true });
  return { top, folders };
}

/** Starts the product in folders of its own, and reports on it from the first line of its page. */
export async function openApp(host: HostName): Promise<OpenApp> {
  const { top, folders } = await makeFolders();
  const problems: string[] = [];
  const expected: RegExp[] = [];
  let running: Running | null = null;

  async function start(): Promise<Page> {
    running = await launch(host, folders);
    const { page, origin } = running;
    await watchPage(page, origin, (problem) => problems.push(problem));
    // The start was on its way before anybody could watch: once more, watched.
    await page.goto(origin);
    return page;
  }

  async function stop(how: 'close' | 'kill'): Promise<void> {
    const ending = running;
    running = null;
    if (ending === null) return;
    // What the shell says about being killed is no surprise.
    if (how === 'kill') problems.push(...ending.said());
    await ending[how]();
    if (how === 'close') problems.push(...ending.said());
  }

  await start();
  return {
    host,
    get page() {
      if (running === null) throw new Error('the product is not running');
      return running.page;
    },
    dataFolder: folders.data,
    profile: join(folders.data, profileOf[host]),
    saveFolder: folders.save,
    get consoleErrors() {
      return problems;
    },
    restart: async () => {
      await stop('close');
      return start();
    },
    close: () => stop('close'),
    kill: () => stop('kill'),
    expectProblem: (pattern) => {
      expected.push(pattern);
    },
    surprises: () => {
      const found = problems.filter((problem) => !expected.some((p) => p.test(problem)));
      problems.length = 0;
      expected.length = 0;
      return found;
    },
    end: async (how) => {
      await stop('close');
      if (how?.keep !== true) {
        await rm(top, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      }
      return top;
    },
  };
}

const refuse = (): never => {
  throw new Error('this test shares its window: it needs test.use({ ownWindow: true })');
};

/**
 * One test's use of a window that others use before and after it: its page, and what it saves. The
 * files of the product itself are nobody's here, nor is its end.
 */
export function visit(shared: OpenApp): App {
  const { host, page, saveFolder, consoleErrors, expectProblem } = shared;
  return {
    ...{ host, page, saveFolder, consoleErrors, expectProblem },
    ...{ restart: refuse, close: refuse, kill: refuse },
    get dataFolder() {
      return refuse();
    },
    get profile() {
      return refuse();
    },
  };
}

/** Where both hosts keep what belongs to dossiers, below the data folder. */
const OF_DOSSIERS = ['dossiers', 'back-ups'];

/** Takes every dossier away, once no page has one open; answers whether there were any. */
async function forgetDossiers({ page, dataFolder }: OpenApp): Promise<boolean> {
  const stored = await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    const removed = names.map(
      (name) =>
        new Promise<void>((done, failed) => {
          const asked = indexedDB.deleteDatabase(name);
          asked.onsuccess = () => done();
          asked.onerror = () => failed(asked.error);
        }),
    );
    await Promise.all(removed);
    return names.length;
  });
  const folders = OF_DOSSIERS.map((name) => join(dataFolder, name));
  const kept = await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])));
  for (const folder of folders) {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
  return stored > 0 || kept.flat().length > 0;
}

/**
 * Leaves a shared window as after its start. The example is kept in memory only, so loading the
 * page again forgets all that was done in it; a dossier is taken away with its files.
 */
export async function clear(app: OpenApp): Promise<void> {
  const { page, saveFolder } = app;
  await page.mouse.move(0, 0);
  await page.setViewportSize(LARGE);
  await page.emulateMedia({
    ...{ media: null, colorScheme: 'light', reducedMotion: 'no-preference' },
    ...{ forcedColors: 'none', contrast: 'no-preference' },
  });
  await page.goto(page.url());
  if (await forgetDossiers(app)) await page.goto(page.url());
  for (const name of await readdir(saveFolder)) {
    await rm(join(saveFolder, name), { recursive: true });
  }
}
