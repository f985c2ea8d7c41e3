/** The first minutes: making, opening, locking, losing a passphrase, moving to another computer. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { EXAMPLE_WORKBOOK, go, makeDossier, PASSPHRASE } from '../support/steps';

/** Argon2id takes about a second, more on a busy machine. */
const UNLOCK = { timeout: 30_000 };

async function unlock(page: Page, secret: string): Promise<void> {
  await page.getByLabel('Wachtwoordzin', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Ontgrendelen' }).click();
}

async function goToRecoveryKey(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Nieuw dossier/ }).click();
  await page.getByLabel('Wie bent u?').fill('analist');
  await page.getByLabel('Roepnaam van het dossier').fill('Half gemaakt');
  await page.keyboard.press('Enter');
  await page.getByLabel('Wachtwoordzin', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Nog een keer', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: /^Herstelsleutel/ })).toBeVisible(UNLOCK);
}

test('a new dossier opens again after a restart, with its passphrase only', async ({
  app,
  page,
}) => {
  const address = page.url();
  await makeDossier(page, { roepnaam: 'Uitstroom zorg', coder: 'onderzoeker 2' });
  await go(page, 'Dossier');
  await expect(page.getByRole('heading', { name: 'Uitstroom zorg' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('onderzoeker 2');
  await expect(page.getByRole('contentinfo')).toContainText(
    app.host === 'electron' ? 'Geen netwerk' : 'Pagina kan niets verzenden',
  );
  await expect(page.getByRole('contentinfo')).toContainText('Verzegeld');

  // Nothing of this is in title, address or history.
  expect(await page.title()).toBe('Draaiknop');
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => [history.length, history.state])).toEqual([1, null]);
  expect(
    await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]),
  ).toEqual([0, 0, 0, 0]);

  const again = await app.restart();
  await expect(again.getByRole('button', { name: /^Uitstroom zorg/ })).toBeVisible();
  await unlock(again, PASSPHRASE);
  await expect(again.getByRole('banner')).toContainText('Uitstroom zorg', UNLOCK);
});

test('before the recovery key is confirmed there is no dossier', async ({ app, page }) => {
  await goToRecoveryKey(page);
  await page.getByRole('button', { name: 'Ik heb de sleutel op papier' }).click();
  const fields = page.getByRole('form', { name: 'Herstelsleutel bevestigen' }).getByRole('textbox');
  for (const field of await fields.all()) await field.fill('0000');
  await page.getByRole('button', { name: 'Dossier maken' }).click();
  await expect(page.getByText('Dit staat niet op het papier').first()).toBeVisible();

  const again = await app.restart();
  await expect(again.getByText('Hoe wilt u beginnen?')).toBeVisible();
  await expect(again.getByText('Half gemaakt')).toHaveCount(0);
});

test('on paper stands the key, and nothing else of the page', async ({ page }) => {
  await goToRecoveryKey(page);
  const groups = await page
    .getByRole('list', { name: /^Herstelsleutel/ })
    .getByRole('listitem')
    .allInnerTexts();
  expect(groups).toHaveLength(9);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Afdrukken' })).toBeHidden();
  const printed = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
  expect(printed).toContain('Herstelsleutel van Draaiknop Dossier: Half gemaakt');
  expect(printed).toContain(groups.join(' '));
  expect(printed).not.toContain('Terug naar het begin');
});

test('a wrong passphrase is told in place, and waiting grows', async ({ app, page }) => {
  await makeDossier(page);
  const again = await app.restart();
  for (const attempt of [1, 2, 3]) {
    await unlock(again, `fout ${attempt}`);
    await expect(again.getByText('Deze wachtwoordzin past niet.')).toBeVisible(UNLOCK);
  }
  const wait = again.getByRole('button', { name: /^Wacht nog \d+ seconden?$/ });
  await expect(wait).toBeDisabled();
  await expect(again.getByRole('button', { name: 'Ontgrendelen' })).toBeVisible({
    timeout: 15_000,
  });
  await unlock(again, PASSPHRASE);
  await expect(again.getByRole('navigation')).toBeVisible(UNLOCK);
});

test('the recovery key opens it when the passphrase is lost', async ({ app, page }) => {
  const key = await makeDossier(page);
  const again = await app.restart();
  await again.getByRole('button', { name: 'Wachtwoordzin vergeten?' }).click();
  await again.getByLabel('Herstelsleutel').fill(key.toLowerCase().replaceAll('-', ' '));
  await again.keyboard.press('Enter');
  await expect(again.getByRole('navigation')).toBeVisible(UNLOCK);
});

test('locking ends in the lock screen, and forgets', async ({ page }) => {
  await makeDossier(page, { roepnaam: 'Op slot' });
  await page.keyboard.press('Control+l');
  await expect(page.getByLabel('Wachtwoordzin', { exact: true })).toBeFocused(UNLOCK);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Op slot/ })).toBeVisible();
});

test('the example is marked everywhere, and can become one’s own', async ({ app, page }) => {
  await page.getByRole('button', { name: /^Voorbeeld bekijken/ }).click();
  await expect(page.getByRole('grid', { name: 'Casussen' })).toBeVisible(UNLOCK);
  for (const place of ['banner', 'contentinfo'] as const) {
    await expect(page.getByRole(place)).toContainText('VOORBEELD');
  }
  await expect(page.getByRole('region', { name: 'VOORBEELD' })).toBeVisible();
  await expect(page.getByRole('contentinfo')).not.toContainText('Verzegeld');
  const count = await page.getByRole('grid', { name: 'Casussen' }).getAttribute('aria-rowcount');

  await page.getByRole('button', { name: 'Maak er uw eigen dossier van' }).click();
  await page.getByLabel('Wie bent u?').fill('onderzoeker 1');
  await page.getByLabel('Roepnaam van het dossier').fill('Van het voorbeeld');
  await page.keyboard.press('Enter');
  await page.getByLabel('Wachtwoordzin', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Nog een keer', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  const list = page.getByRole('list', { name: /^Herstelsleutel/ });
  await expect(list).toBeVisible(UNLOCK);
  const groups = await list.getByRole('listitem').allInnerTexts();
  await page.getByRole('button', { name: 'Ik heb de sleutel op papier' }).click();
  for (const field of await page.getByLabel(/^Groep \d$/).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.innerText);
    await field.fill(groups[Number(label?.at(-1)) - 1] as string);
  }
  await page.getByRole('button', { name: 'Dossier maken' }).click();
  await expect(page.getByRole('contentinfo')).toContainText('Verzegeld', UNLOCK);
  await expect(page.getByRole('region', { name: 'VOORBEELD' })).toHaveCount(0);

  const again = await app.restart();
  await unlock(again, PASSPHRASE);
  await expect(again.getByRole('grid', { name: 'Casussen' })).toHaveAttribute(
    'aria-rowcount',
    count ?? '',
    UNLOCK,
  );
});

test('a backup moves the dossier to an empty computer', async ({ app, page }) => {
  test.setTimeout(120_000);
  await makeDossier(page, { roepnaam: 'Verhuizing', coder: 'projectlid' });
  await go(page, 'Dossier');
  const save = async () => {
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Een kopie in één bestand/ })
      .click();
    if (app.host !== 'chromium') return;
    await page.getByLabel('Map', { exact: true }).selectOption({ label: 'Downloads' });
    await page.getByLabel('Bestandsnaam').fill('verhuizing.draaiknop');
    await page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
  };
  await save();
  await expect(page.getByText(/^Kopie bewaard: /)).toBeVisible(UNLOCK);
  if (app.host === 'chromium') {
    // The same name again: asked in place, never over it by itself.
    await save();
    await expect(page.getByText('In deze map staat al een bestand met de naam')).toBeVisible();
    await page.getByRole('button', { name: 'Het oude bestand vervangen' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0, UNLOCK);
  }
  const [file] = (await readdir(app.saveFolder)).filter((name) => name.endsWith('.draaiknop'));
  expect(file).toBeDefined();

  await app.close();
  await rm(app.dataFolder, { recursive: true, force: true });
  await mkdir(app.dataFolder, { recursive: true });
  const empty = await app.restart();
  await expect(empty.getByText('Hoe wilt u beginnen?')).toBeVisible();
  await empty.getByRole('button', { name: /^Back-up openen/ }).click();
  const chooser = empty.locator('input[type=file]').first();
  await chooser.setInputFiles(EXAMPLE_WORKBOOK);
  await expect(empty.getByText('“casussen.xlsx” is geen back-up van Draaiknop')).toBeVisible(
    UNLOCK,
  );
  await expect(empty.getByRole('form')).toHaveCount(0);
  await chooser.setInputFiles(join(app.saveFolder, file ?? ''));
  await expect(empty.getByText('is een back-up van het dossier Verhuizing')).toBeVisible();
  await empty.getByLabel('Wachtwoordzin van deze back-up', { exact: true }).fill('niet deze');
  await empty.keyboard.press('Enter');
  await expect(empty.getByText('Deze wachtwoordzin past niet.')).toBeVisible(UNLOCK);
  await empty.getByLabel('Wachtwoordzin van deze back-up', { exact: true }).fill(PASSPHRASE);
  await empty.keyboard.press('Enter');
  await expect(empty.getByRole('banner')).toContainText('Verhuizing', UNLOCK);

  const later = await app.restart();
  await unlock(later, PASSPHRASE);
  await expect(later.getByRole('banner')).toContainText('Verhuizing', UNLOCK);
});
