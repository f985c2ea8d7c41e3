/**
 * The one fixture of all end-to-end specs: the real product, in the host that its project names. A
 * test fails on anything that goes wrong beside what it looks at: an error in page or worker, a
 * violation of the CSP, a request to elsewhere, a warning of the shell.
 *
 * Each test gets a window and folders of its own. One that neither ends the product nor looks at its
 * files says `test.use({ ownWindow: false })`: starting the product took half of its time, and all
 * such tests of a worker find the same window, each time as it was after its start: without dossiers.
 */
import { test as base, type Page } from '@playwright/test';
import { type App, clear, type OpenApp, openApp, visit } from './app';
import type { HostName } from './hosts';

export type { App } from './app';

interface OfTest {
  ownWindow: boolean;
  app: App;
  page: Page;
}

interface OfWorker {
  host: HostName;
  /** Starts it when a test first asks for it. */
  sharedApp: () => Promise<OpenApp>;
}

const NONE = 'problems beside what this test looks at';

export const test = base.extend<OfTest, OfWorker>({
  host: ['chromium', { option: true, scope: 'worker' }],
  ownWindow: [true, { option: true }],

  sharedApp: [
    async ({ host }, use) => {
      let app: OpenApp | undefined;
      await use(async () => {
        if (app === undefined) {
          app = await openApp(host);
          await clear(app);
        }
        return app;
      });
      await app?.end();
      base.expect(app?.surprises() ?? [], NONE).toEqual([]);
    },
    { scope: 'worker' },
  ],

  app: async ({ host, ownWindow, sharedApp }, use, info) => {
    if (ownWindow) {
      const app = await openApp(host);
      await use(app);
      // What was on the disk then is the only witness of a loss.
      const keep = info.status !== info.expectedStatus && process.env.DRAAIKNOP_BEWAAR === '1';
      const folder = await app.end({ keep });
      if (keep) info.annotations.push({ type: 'bewaard', description: folder });
      base.expect(app.surprises(), NONE).toEqual([]);
    } else {
      const shared = await sharedApp();
      await use(visit(shared));
      await clear(shared);
      base.expect(shared.surprises(), NONE).toEqual([]);
    }
  },

  page: async ({ app }, use) => {
    await use(app.page);
  },
});

export { expect } from '@playwright/test';
