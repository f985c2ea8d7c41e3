/** Every screen: axe clean in light and dark, nothing cut at 200 %, and all of it by keyboard. */
import { expect, test } from '../support/e2e';
import { checkScreen, LARGE } from '../support/screen-checks';
import { go, makeDossier } from '../support/steps';

test.use({ ownWindow: false });

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(LARGE);
});

test('the first minutes', async ({ app, page }) => {
  test.setTimeout(180_000);
  await expect(page.getByText('Hoe wilt u beginnen?')).toBeVisible();
  await checkScreen(page, 'an empty computer');

  await page.getByRole('button', { name: /^Back-up openen/ }).click();
  await expect(page.getByRole('heading', { name: 'Back-up openen' })).toBeVisible();
  await checkScreen(page, 'opening a backup');
  await page.getByRole('button', { name: 'Terug naar het begin' }).click();

  await page.getByRole('button', { name: /^Nieuw dossier/ }).click();
  await page.getByRole('button', { name: 'Verder', exact: true }).click();
  await expect(page.getByText('Vul een naam of rol in.')).toBeVisible();
  await checkScreen(page, 'who and what, with errors');
  await page.getByRole('button', { name: 'Terug naar het begin' }).click();

  await makeDossier(page);
  await page.keyboard.press('Control+l');
  await page.getByLabel('Wachtwoordzin', { exact: true }).fill('fout');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Deze wachtwoordzin past niet.')).toBeVisible({ timeout: 30_000 });
  await checkScreen(page, 'the lock screen with an error');
  expect(app.consoleErrors).toEqual([]);
});

test('sheets over the frame', async ({ page }) => {
  test.setTimeout(120_000);
  await makeDossier(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await checkScreen(page, 'the palette');
  await page.keyboard.press('Escape');

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Sneltoetsen' })).toBeVisible();
  await checkScreen(page, 'the keys');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Meer' }).click();
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await checkScreen(page, 'the menu');
  await page.keyboard.press('Escape');
});

test('by keyboard: focus goes in, stays in, and comes back', async ({ page }) => {
  await makeDossier(page);
  const more = page.getByRole('button', { name: 'Meer' });
  await more.focus();
  await page.keyboard.press('Enter');
  const items = page.getByRole('menuitem');
  await expect(items.first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(items.last()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(items.first()).toBeFocused();
  // A letter goes to the first item that begins with it.
  await page.keyboard.press('o');
  await expect(page.getByRole('menuitem', { name: 'Over Draaiknop' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();

  await page.keyboard.press('Control+k');
  const search = page.getByRole('combobox');
  await expect(search).toBeFocused();
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(more).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('netwerk');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Netwerk en beveiliging' })).toBeVisible();
});

test('motion stops when asked, and high contrast keeps what is chosen', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await makeDossier(page);
  const duration = await page
    .getByRole('button', { name: 'Vergrendel', exact: true })
    .evaluate((button) => getComputedStyle(button).transitionDuration);
  expect(duration).toBe('0s');
  const current = page.getByRole('navigation').locator('[aria-current=page]');
  expect(await current.evaluate((entry) => getComputedStyle(entry).outlineStyle)).toBe('solid');
});

test('every screen of the frame', async ({ page }) => {
  test.setTimeout(240_000);
  await page.getByRole('button', { name: /^Voorbeeld bekijken/ }).click();
  const rail = page.getByRole('navigation', { name: 'Schermen' });
  await expect(rail).toBeVisible({ timeout: 30_000 });
  const words = await rail.getByRole('button').allInnerTexts();
  expect(words.length).toBeGreaterThan(4);
  for (const word of words) {
    await go(page, word);
    await expect(rail.getByRole('button', { name: word, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect(page.getByText('Het scherm wordt geladen.')).toHaveCount(0);
    await checkScreen(page, word);
  }
});

test('going to and fro loses nothing', async ({ page }) => {
  await page.getByRole('button', { name: /^Voorbeeld bekijken/ }).click();
  const grid = page.getByRole('grid', { name: 'Casussen' });
  await expect(grid).toBeVisible({ timeout: 30_000 });
  const search = page.getByRole('searchbox', { name: 'Zoek in alle velden' });
  await search.fill('molendrift');
  await expect(grid).toHaveAttribute('aria-rowcount', '2');
  await go(page, 'Dossier');
  await expect(grid).toBeHidden();
  await go(page, 'Casussen');
  await expect(search).toHaveValue('molendrift');
  await expect(grid).toHaveAttribute('aria-rowcount', '2');
  // The palette sends somebody to one casus: then that is what is shown.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zorgstart');
  await page.getByRole('option', { name: /^ZorgStart/ }).click();
  await expect(page.getByRole('article', { name: 'ZorgStart' })).toBeVisible();
});
