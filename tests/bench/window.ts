/** Files brought in by the window of the built product, while its page is watched for long tasks. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../support/app';
import { LARGE } from '../support/screen-checks';
import { go, makeDossier, SAVE_IMPORT } from '../support/steps';

interface Watched {
  tasks: number[];
}

const SLOW = { timeout: 300_000 };
/** Entries of long tasks come a little later than the task. */
const LATER_MS = 500;

/**
 * From the choice of the files to the report of their import.
 * @returns its duration, and each task of the page that took over 50 ms; all in ms
 */
export async function longTasks(files: Record<string, Uint8Array>) {
  const folder = await mkdtemp(join(tmpdir(), 'draaiknop-bench-'));
  const app = await openApp('chromium');
  try {
    const paths: string[] = [];
    for (const [name, bytes] of Object.entries(files)) {
      paths.push(join(folder, name));
      await writeFile(join(folder, name), bytes);
    }
    const { page } = app;
    await page.setViewportSize(LARGE);
    await makeDossier(page);
    await go(page, 'Bronnen');
    await page.locator('input[type=file]').last().waitFor({ state: 'attached' });
    const cdp = await page.context().newCDPSession(page);
    const { root } = await cdp.send('DOM.getDocument');
    const { nodeIds } = await cdp.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: 'input[type=file]',
    });
    await page.evaluate(() => {
      const watched: Watched = { tasks: [] };
      Object.assign(window, { watched });
      new PerformanceObserver((entries) => {
        for (const { duration } of entries.getEntries()) watched.tasks.push(Math.round(duration));
      }).observe({ type: 'longtask' });
    });
    const started = performance.now();
    // By the browser itself: Playwright would send large files through the page.
    await cdp.send('DOM.setFileInputFiles', { files: paths, nodeId: nodeIds.at(-1) ?? 0 });
    await page.getByRole('button', { name: SAVE_IMPORT }).click(SLOW);
    await page.getByRole('region', { name: 'Verslag van de import' }).waitFor(SLOW);
    const ms = Math.round(performance.now() - started);
    await page.waitForTimeout(LATER_MS);
    const { tasks } = await page.evaluate(() => Reflect.get(window, 'watched') as Watched);
    return { ms, tasks };
  } finally {
    await app.end();
    await rm(folder, { recursive: true, force: true });
  }
}
