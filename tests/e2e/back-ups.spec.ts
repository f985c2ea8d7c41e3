/** Back-ups: going back, damage of the real store, lost keys, and an empty computer. */
import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type App, expect, test } from '../support/e2e';
import { expectClean } from '../support/screen-checks';
import { go, makeDossier, PASSPHRASE } from '../support/steps';

/** Argon2id takes about a second, more on a busy machine. */
const UNLOCK = { timeout: 30_000 };

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Wachtwoordzin', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Ontgrendelen' }).click();
}

/** In light; what dark changes are colours, which are those of every screen. */
const expectCleanInLight = (page: Page, place: string) => expectClean(page, place, ['light']);

/** One more step: another name. */
async function rename(page: Page, naam: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Wijzigen' }).click();
  await page.getByLabel('Naam of rol').fill(naam);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText(naam, UNLOCK);
}

async function backUp(page: Page, stap: number): Promise<void> {
  await page.getByRole('button', { name: 'Nu een back-up maken' }).click();
  await expect(page.getByText(`Back-up gemaakt, tot en met stap ${stap}.`)).toBeVisible(UNLOCK);
  await page.getByRole('button', { name: 'Melding sluiten' }).click();
}

/** The store of the browser is gone, as after a disk that lost it. */
async function loseStore({ profile }: App): Promise<void> {
  const found = await readdir(profile, { recursive: true, withFileTypes: true });
  const stores = found.filter((entry) => entry.isDirectory() && entry.name === 'IndexedDB');
  expect(stores).toHaveLength(1);
  for (const { parentPath, name } of stores) await rm(join(parentPath, name), { recursive: true });
}

test('a dossier goes back, comes back from damage and lost keys, and moves by a folder', async ({
  app,
  page,
}) => {
  test.setTimeout(150_000);
  await makeDossier(page, { roepnaam: 'Uitstroom zuid' });
  await go(page, 'Dossier');
  await backUp(page, 2);
  await expect(page.getByRole('contentinfo')).toContainText(/Back-up \d\d:\d\d/);
  await rename(page, 'onderzoeker 3');

  // Back to before that name, and back from it.
  await page.getByRole('button', { name: 'Terugzetten…' }).click();
  await page.getByRole('radio', { name: /stap 2$/ }).check();
  await expect(page.getByRole('dialog')).toContainText('1 stap terug, evenveel van alles.');
  await expectCleanInLight(page, 'terugzetten');
  await page.getByRole('button', { name: 'Terugzetten', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Teruggezet' })).toBeVisible(UNLOCK);
  await expect(page.getByText('dat is zelf stap 3 in de geschiedenis')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('onderzoeker 1');
  await page.getByRole('button', { name: 'Toch niet: terug naar hoe het was' }).click(UNLOCK);
  await expect(page.getByText('dat is zelf stap 4 in de geschiedenis')).toBeVisible(UNLOCK);
  await page.getByRole('button', { name: 'Klaar' }).click();
  await expect(page.getByRole('main')).toContainText('stap 4. Alles zit erin.', UNLOCK);
  await expectCleanInLight(page, 'dossier');

  // The store is lost.
  await app.close();
  await loseStore(app);
  const empty = await app.restart();
  await unlock(empty);
  await expect(
    empty.getByRole('heading', { name: 'Dit dossier is niet meer te lezen' }),
  ).toBeVisible(UNLOCK);
  await expectCleanInLight(empty, 'schade');
  await empty.getByRole('button', { name: 'Terugzetten', exact: true }).click();
  await expect(empty.getByRole('navigation')).toBeVisible(UNLOCK);
  await go(empty, 'Dossier');
  await expect(empty.getByRole('main')).toContainText(/Laatste wijziging.*stap 5/);
  await expect(empty.getByRole('region', { name: 'Beschadigd' })).toHaveCount(0);

  // The key file is spoilt: the lock screen itself offers the way back.
  await app.close();
  const [id] = await readdir(join(app.dataFolder, 'dossiers'));
  await writeFile(join(app.dataFolder, 'dossiers', id ?? '', 'kluis.json'), '{"half":');
  const keyless = await app.restart();
  await expect(keyless.getByText('sleutelbestand beschadigd')).toBeVisible();
  await keyless.getByLabel('Wachtwoordzin van de back-up', { exact: true }).fill(PASSPHRASE);
  await keyless.getByRole('button', { name: 'Terugzetten en openen' }).click();
  await expect(keyless.getByRole('banner')).toContainText('Uitstroom zuid', UNLOCK);

  // Another computer, with nothing but the folder.
  await app.close();
  const folder = join(app.saveFolder, 'Draaiknop-back-ups');
  await cp(join(app.dataFolder, 'back-ups'), folder, { recursive: true });
  await rm(app.dataFolder, { recursive: true, force: true });
  const other = await app.restart();
  await other.getByRole('button', { name: /^Back-up openen/ }).click();
  await other.locator('input[type=file]').last().setInputFiles(folder);
  await expect(other.getByText('staan back-ups van het dossier Uitstroom zuid')).toBeVisible(
    UNLOCK,
  );
  await other.getByLabel('Wachtwoordzin van deze back-up', { exact: true }).fill(PASSPHRASE);
  await other.getByRole('button', { name: 'Openen', exact: true }).click();
  await expect(other.getByRole('banner')).toContainText('Uitstroom zuid', UNLOCK);
});
