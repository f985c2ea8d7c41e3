/** Looks into a running Chromium after the fact, so that looking does not slow down what is measured. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';

/** Long enough for a start that has not gone wrong. */
const QUIET_MS = 2_500;
const PATIENCE_MS = 30_000;

/** @param {string} profile */
const portFile = (profile) => join(profile, 'DevToolsActivePort');

/** A port file of an earlier run would lead to a browser that is gone. @param {string} profile */
export function forgetPort(profile) {
  rmSync(portFile(profile), { force: true });
}

/**
 * The page whose address starts with `address`, once it has been left alone to start.
 * @param {string} profile
 * @param {string} address
 */
export async function pageAt(profile, address) {
  await wait(QUIET_MS);
  const limit = Date.now() + PATIENCE_MS;
  while (!existsSync(portFile(profile))) {
    if (Date.now() > limit) throw new Error(`Chromium schreef geen poort in ${profile}`);
    await wait(100);
  }
  const port = readFileSync(portFile(profile), 'utf8').split('\n')[0];
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  while (Date.now() < limit) {
    const page = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((p) => p.url().startsWith(address));
    if (page !== undefined) return page;
    await wait(100);
  }
  throw new Error(`Geen bladzijde met adres ${address}`);
}

/**
 * Wall-clock time (ms since 1970) of the first performance entry of that name; waits for it.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function momentOf(page, name) {
  const handle = await page.waitForFunction(
    (entry) => {
      const found = performance.getEntriesByName(entry)[0];
      return found === undefined ? null : performance.timeOrigin + found.startTime;
    },
    name,
    { timeout: PATIENCE_MS, polling: 200 },
  );
  return /** @type {number} */ (await handle.jsonValue());
}
