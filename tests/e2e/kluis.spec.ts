/** What only a real browser can show of the vault: its locks, its store, and who holds what. */
import { appendFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ask, run, tapWorker } from '../support/dossier-worker';
import { type App, expect, test } from '../support/e2e';
import { EXAMPLE_TRIO, importWorkbook, makeDossier, PASSPHRASE } from '../support/steps';

/** Argon2id takes about a second, more on a busy machine. */
const SLOW = { timeout: 30_000 };

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Wachtwoordzin', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
}

async function dossierId({ dataFolder }: App): Promise<string> {
  const [id] = await readdir(join(dataFolder, 'dossiers'));
  return id ?? '';
}

/** Turns a bit of every box of one step in the real store. */
async function damage(page: Page, dossier: string, step: number): Promise<void> {
  await page.evaluate(
    ([name, seq]) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open(name);
        opening.onerror = failed;
        opening.onsuccess = () => {
          const db = opening.result;
          const writing = db.transaction('records', 'readwrite', { durability: 'strict' });
          const records = writing.objectStore('records');
          const reading = records.get(seq);
          reading.onsuccess = () => {
            const { bytes } = reading.result;
            bytes[bytes.length - 1] ^= 1;
            records.put({ seq, bytes });
          };
          writing.oncomplete = () => {
            db.close();
            done();
          };
          writing.onerror = failed;
        };
      }),
    [`dossier-${dossier}`, step] as const,
  );
}

/** Texts of 32 bytes, hexadecimal or base64, anywhere in a message. */
function keySized(value: unknown, name = ''): { name: string; value: string }[] {
  if (typeof value === 'string') {
    return /^([0-9a-f]{64}|[A-Za-z0-9+/]{43}=)$/.test(value) ? [{ name, value }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => keySized(inside, key));
}

test('a dossier that another window has open stays shut, until that is closed', async ({
  app,
  page,
}) => {
  await makeDossier(page);
  const id = await dossierId(app);
  const again = await app.restart();
  // The lock that a second window of the same profile holds.
  await again.evaluate((name) => {
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    Object.assign(window, { release });
    return new Promise<void>((held) => {
      void navigator.locks.request(name, () => {
        held();
        return until;
      });
    });
  }, `dossier:${id}`);
  await unlock(again);
  await expect(again.getByText('Dit dossier is al open in een ander venster.')).toBeVisible(SLOW);
  await again.evaluate(() => (window as unknown as { release(): void }).release());
  await unlock(again);
  await expect(again.getByRole('navigation')).toBeVisible(SLOW);
});

test('a damaged step is named; what stands before it opens, and cannot be changed', async ({
  app,
  page,
}) => {
  await makeDossier(page);
  await importWorkbook(page);
  await tapWorker(page);
  await unlock(page);
  await expect(page.getByRole('navigation')).toBeVisible(SLOW);
  await run(page, 'wieBenIk', { naam: 'onderzoeker 2' });
  await run(page, 'wieBenIk', { naam: 'onderzoeker 3' });
  expect((await ask(page, 'status', null)).seq).toBe(5);

  const again = await app.restart();
  await damage(again, await dossierId(app), 4);
  await unlock(again);
  await expect(
    again.getByRole('heading', { name: 'Een deel van dit dossier is beschadigd' }),
  ).toBeVisible(SLOW);
  await expect(again.getByRole('main')).toContainText('Van stap 4 ontbreekt een deel');
  await expect(again.getByRole('main')).toContainText('Alles tot en met stap 3');
  await again.getByRole('button', { name: 'Bekijken wat te lezen is' }).click();
  await expect(again.getByRole('grid', { name: 'Casussen' })).toHaveAttribute(
    'aria-rowcount',
    '43',
  );
  await expect(again.getByRole('contentinfo')).toContainText('Beschadigd vanaf stap 4');
});

test('a store that was emptied or set back is noticed', async ({ app, page }) => {
  await makeDossier(page);
  const id = await dossierId(app);
  const again = await app.restart();
  await again.evaluate(
    (name) =>
      new Promise<void>((done, failed) => {
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onsuccess = () => done();
        deleting.onerror = failed;
      }),
    `dossier-${id}`,
  );
  await unlock(again);
  await expect(
    again.getByRole('heading', { name: 'Dit dossier is niet meer te lezen' }),
  ).toBeVisible(SLOW);
  await expect(again.getByRole('main')).toContainText('leeg, maar hoort dat niet te zijn');
});

test('a write that a kill broke off costs nothing, at the next start or the one after', async ({
  app,
  page,
}) => {
  await makeDossier(page);
  await importWorkbook(page);
  await app.kill();
  const stores = join(app.profile, app.host === 'chromium' ? 'Default/IndexedDB' : 'IndexedDB');
  const [store = ''] = (await readdir(stores)).filter((name) => name.endsWith('.leveldb'));
  const logs = (await readdir(join(stores, store))).filter((name) => name.endsWith('.log'));
  const log = join(stores, store, logs.sort().at(-1) ?? '');
  // The first fragment of a record of LevelDB (checksum, length, type) of which the end never came.
  const room = 32_768 - ((await stat(log)).size % 32_768);
  const torn = Buffer.alloc(Math.min(500, room - 1));
  torn.writeUInt16LE(room - 7, 4);
  torn[6] = 2;
  await appendFile(log, torn);

  await unlock(await app.restart());
  await expect(app.page.getByRole('navigation')).toBeVisible(SLOW);
  // Written behind it.
  await importWorkbook(app.page, EXAMPLE_TRIO.slice(1, 2));
  await app.kill();
  await tapWorker(await app.restart());
  await unlock(app.page);
  await expect(app.page.getByRole('navigation')).toBeVisible(SLOW);
  expect((await ask(app.page, 'status', null)).aantallen).toMatchObject({
    casussen: 42,
    cijfers: 127,
  });
});

test('a key file that was tampered with opens nothing, and says so', async ({ app, page }) => {
  await makeDossier(page);
  const path = join(app.dataFolder, 'dossiers', await dossierId(app), 'kluis.json');
  const again = await app.restart();
  // Not while the lock screen reads it: a file that is half written is another kind of damage.
  await expect(again.getByLabel('Wachtwoordzin', { exact: true })).toBeVisible(SLOW);
  const header = JSON.parse(await readFile(path, 'utf8'));
  // Weaker derivation, slipped in: the wrap is bound to its parameters.
  await writeFile(path, JSON.stringify({ ...header, kdf: { ...header.kdf, m: 19_456, t: 2 } }));
  await unlock(again);
  await expect(again.getByText(/sleutelbestand van .* is beschadigd/)).toBeVisible(SLOW);
  await expect(again.getByRole('navigation')).toHaveCount(0);
});

test('the page never sees a key: what passes it is sealed', async ({ app, page }) => {
  await makeDossier(page);
  const again = await app.restart();
  const passed: string[] = [];
  await again.exposeFunction('passed', (text: string) => void passed.push(text));
  await again.addInitScript(() => {
    const { passed } = window as unknown as { passed(text: string): void };
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }) => passed(JSON.stringify(data)));
      }
      override postMessage(message: unknown, transfer?: unknown): void {
        passed(JSON.stringify(message));
        super.postMessage(message, transfer as Transferable[]);
      }
    };
  });
  await again.reload();
  await unlock(again);
  await expect(again.getByRole('navigation')).toBeVisible(SLOW);
  const messages = passed.map((text) => JSON.parse(text));
  const derived = messages.find(({ result }) => result?.value?.sealedKey !== undefined);
  // nonce (12), sealed key (32), tag (16).
  expect(Buffer.from(derived.result.value.sealedKey, 'base64')).toHaveLength(60);
  // Nothing else has the size of a key, but what authenticates and what was hashed.
  const known = new Set(['mac', 'head', 'sha256']);
  expect(keySized(messages).filter(({ name }) => !known.has(name))).toEqual([]);
  expect(keySized({ geheim: 'x'.repeat(43).concat('=') })).toHaveLength(1);
});
