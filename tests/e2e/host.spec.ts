/** What the host itself promises, whatever the page shows. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Channel, Desktop, RequestOf, ResponseOf } from '../../shared/desktop/contract';
import type { Result } from '../../shared/desktop/errors';
import { expect, test } from '../support/e2e';

declare global {
  interface Window {
    desktop: Desktop;
  }
}

/** Asks the shell from inside the page, as the product does. */
function ask<C extends Channel>(
  page: Page,
  channel: C,
  request: RequestOf<C>,
): Promise<Result<ResponseOf<C>>> {
  return page.evaluate(([name, value]) => window.desktop.invoke(name as C, value as RequestOf<C>), [
    channel,
    request,
  ] as const);
}

/** Saves bytes under a name, in pieces, and answers the path. */
async function save(page: Page, naam: string, bytes: number, folder: string | null) {
  return page.evaluate(
    async ([name, size, where]) => {
      const { desktop } = window;
      const begun = await desktop.invoke('save.begin', {
        naam: name,
        folder: where,
        overwrite: false,
      });
      if (!begun.ok || begun.value.token === null) return begun;
      const { token } = begun.value;
      for (let at = 0; at < size; at += 262_144) {
        const piece = Uint8Array.from({ length: Math.min(262_144, size - at) }, (_, i) => at + i);
        const written = await desktop.invoke('save.write', { token, bytes: piece });
        if (!written.ok) return written;
      }
      return desktop.invoke('save.end', { token });
    },
    [naam, bytes, folder] as const,
  );
}

test('tells what it is', async ({ app, page }) => {
  const info = await ask(page, 'app.info', null);
  expect(info).toMatchObject({
    ok: true,
    value: { host: app.host, gegevensmap: app.dataFolder, magEigenDossier: true },
  });
  expect(info.ok && info.value.versie).toMatch(/^\d+\.\d+\.\d+$/);
  expect(info.ok && Date.parse(info.value.datum)).toBeGreaterThan(Date.parse('2025-01-01'));
  await page.getByRole('button', { name: 'Over Draaiknop' }).click();
  const about = page.getByRole('dialog', { name: 'Over Draaiknop' });
  await expect(about).toContainText(/Draaiknop \d+\.\d+\.\d+, van \d+ \w+ \d{4}/);
  await about.getByText(/^react 19/).click();
  await expect(about.getByText('Copyright (c) Meta Platforms').first()).toBeVisible();
});

test('saves in pieces, whole, and never over another file', async ({ app, page }) => {
  const folder = app.host === 'chromium' ? 'downloads' : null;
  const saved = await save(page, 'figuur.png', 600_000, folder);
  const path = join(app.saveFolder, 'figuur.png');
  expect(saved).toEqual({ ok: true, value: { pad: path } });
  const bytes = await readFile(path);
  expect(bytes.byteLength).toBe(600_000);
  expect([...bytes.subarray(299_998, 300_002)]).toEqual([222, 223, 224, 225]);
  expect(await readdir(app.saveFolder)).toEqual(['figuur.png']);

  // In Electron the dialog has asked already; here the page has to.
  if (app.host === 'chromium') {
    expect(await save(page, 'figuur.png', 3, folder)).toMatchObject({ code: 'bestand-bestaat-al' });
    expect((await readFile(path)).byteLength).toBe(600_000);
  }
  expect(await save(page, '../figuur.png', 3, folder)).toMatchObject({ code: 'bestand-geweigerd' });
  expect(await save(page, 'start.desktop', 3, folder)).toMatchObject({ code: 'bestand-geweigerd' });
});

test('a reload drops what was not finished', async ({ app, page }) => {
  const folder = app.host === 'chromium' ? 'downloads' : null;
  await ask(page, 'save.begin', { naam: 'half.png', folder, overwrite: false });
  expect(await readdir(app.saveFolder)).toHaveLength(1);
  await page.reload();
  await expect.poll(() => readdir(app.saveFolder)).toEqual([]);
});

test('what is written in the store is there after a crash', async ({ app, page }) => {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('proef', 1);
        open.onupgradeneeded = () => open.result.createObjectStore('dingen');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const change = open.result.transaction('dingen', 'readwrite', { durability: 'strict' });
          change.objectStore('dingen').put('er nog', 1);
          change.oncomplete = () => resolve();
        };
      }),
  );
  await app.kill();
  const again = await app.restart();
  const value = await again.evaluate(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('proef', 1);
        open.onsuccess = () => {
          const get = open.result.transaction('dingen').objectStore('dingen').get(1);
          get.onsuccess = () => resolve(get.result);
        };
      }),
  );
  expect(value).toBe('er nog');
});

test('stays where it is, whatever a link or a script wants', async ({ app, page }) => {
  app.expectProblem(/vraag naar buiten: https:\/\/example\.com/);
  const start = page.url();
  for (const address of ['https://example.com/', 'http://127.0.0.1:9/', '/elders', '/?zoek=naam']) {
    app.expectProblem(new RegExp(`vraag naar buiten: ${address}`));
    await page.evaluate((to) => {
      window.location.href = to;
    }, address);
    await page.evaluate((to) => {
      window.open(to);
    }, address);
  }
  // A moment in which a wrong navigation would have happened.
  await page.waitForTimeout(500);
  expect(page.url()).toBe(start);
  expect(page.context().pages()).toHaveLength(1);
  expect(await page.evaluate(() => typeof window.desktop.invoke)).toBe('function');
  expect(await page.evaluate(() => history.length)).toBe(1);
});

test('the policy of the page holds', async ({ app, page }) => {
  app.expectProblem(/securitypolicyviolation|Content Security Policy|Refused to/);
  // Blocked by the policy, but named as a request first.
  app.expectProblem(/vraag naar buiten: https:\/\/example\.com\/x\.png/);
  const outcome = await page.evaluate(async () => {
    const outcomes: Record<string, string> = {};
    const violations: string[] = [];
    addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.violatedDirective),
    );
    outcomes.fetch = await fetch('https://example.com/').then(
      () => 'allowed',
      () => 'refused',
    );
    const script = document.createElement('script');
    script.textContent = 'window.ingevoegd = true';
    document.head.append(script);
    outcomes.inline = 'ingevoegd' in window ? 'allowed' : 'refused';
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
    const image = new Image();
    image.src = 'https://example.com/x.png';
    // Not from here: what a test evaluates may use eval whatever the policy says.
    outcomes.eval = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          new Function('return 1')();
          resolve('allowed');
        } catch {
          resolve('refused');
        }
      }, 100);
    });
    outcomes.wasm = await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => 'allowed',
      () => 'refused',
    );
    // The events come after what they are about.
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { outcomes, violations: [...new Set(violations)].sort() };
  });
  expect(outcome.outcomes).toEqual({
    fetch: 'refused',
    inline: 'refused',
    eval: 'refused',
    wasm: 'refused',
  });
  expect(outcome.violations).toEqual([
    'connect-src',
    'frame-src',
    'img-src',
    'script-src',
    'script-src-elem',
  ]);
});

test.describe('whatever was done in the window before', () => {
  test.use({ ownWindow: false });

  test('the page gets two functions, frozen, and nothing of the host', async ({ page }) => {
    const seen = await page.evaluate(() => ({
      keys: Object.keys(window.desktop),
      frozen: Object.isFrozen(window.desktop),
      writable: Object.getOwnPropertyDescriptor(window, 'desktop')?.writable ?? false,
      leaks: ['require', 'process', 'module', '__draaiknopVraag'].filter((name) => name in window),
      secure: window.isSecureContext,
      history: history.length,
    }));
    expect(seen).toEqual({
      keys: ['invoke', 'onCommand'],
      frozen: true,
      writable: false,
      leaks: [],
      secure: true,
      history: 1,
    });
  });

  test('refuses what is not in the contract', async ({ page }) => {
    const answers = await page.evaluate(async () => {
      const invoke = window.desktop.invoke as (channel: unknown, request: unknown) => unknown;
      return Promise.all([
        invoke('vault.wis', null),
        invoke('__proto__', null),
        invoke('vault.read', { id: '../../etc/passwd' }),
        invoke('vault.read', { id: 'a'.repeat(20), extra: 1 }),
        invoke('save.write', { token: 'x', bytes: 'tekst' }),
        invoke('save.write', { token: 'x', bytes: new Uint8Array(262_145) }),
      ]);
    });
    for (const answer of answers) {
      expect(answer).toEqual({ ok: false, code: 'ongeldige-vraag', params: {} });
    }
  });

  test('asks the system for nothing', async ({ page }) => {
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'clipboard-read', 'camera', 'local-fonts'];
      const entries = names.map(async (name) => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        return [name, state];
      });
      return Object.fromEntries(await Promise.all(entries));
    });
    expect(new Set(Object.values(states))).toEqual(new Set(['denied']));
  });

  test('browser keys are the product’s, text keys the page’s', async ({ page }) => {
    const heard = await page.evaluate(() => {
      const press = (key: string, options: KeyboardEventInit) => {
        const event = new KeyboardEvent('keydown', {
          key,
          cancelable: true,
          bubbles: true,
          ...options,
        });
        document.body.dispatchEvent(event);
        return event.defaultPrevented;
      };
      const ctrl = { ctrlKey: true };
      return {
        owned: ['n', 't', 'j', 'u', 'h', 'o', 's', 'd', 'p'].map((key) => press(key, ctrl)),
        alone: ['F1', 'F3', 'F5', 'F7', 'F12'].map((key) => press(key, {})),
        left: ['a', 'c', 'f', 'v', 'x', 'z', 'k', '+', '-', '0'].map((key) => press(key, ctrl)),
      };
    });
    expect(new Set(heard.owned)).toEqual(new Set([true]));
    expect(new Set(heard.alone)).toEqual(new Set([true]));
    expect(new Set(heard.left)).toEqual(new Set([false]));
  });
});
