/**
 * The one fixture of all end-to-end specs. Each test gets the real product in a folder of its own,
 * in the host that its project names, and fails on anything that goes wrong beside what it looks
 * at: an error in page or worker, a violation of the CSP, a request to elsewhere, a warning of the
 * shell.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { type Folders, type HostName, launch, profileOf, type Running } from './hosts';
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

interface Options {
  host: HostName;
}

async function makeFolders(): Promise<{ top: string; folders: Folders }> {
  const top = await mkdtemp(join(tmpdir(), 'draaiknop-e2e-'));
  const home = join(top, 'thuis');
  const folders = { data: join(top, 'gegevens'), home, save: join(home, 'Downloads') };
  await mkdir(folders.save, { recursive: true });
  return { top, folders };
}

export const test = base.extend<{ app: App; page: Page } & Options>({
  host: ['chromium', { option: true }],

  app: async ({ host }, use) => {
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
    const app: App = {
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
    };
    await use(app);
    await stop('close');
    await rm(top, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    const surprises = problems.filter((problem) => !expected.some((p) => p.test(problem)));
    base.expect(surprises, 'problems beside what this test looks at').toEqual([]);
  },

  page: async ({ app }, use) => {
    await use(app.page);
  },
});

export { expect } from '@playwright/test';
