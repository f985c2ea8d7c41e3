/** Help in the program: the handbook, the tour on the example, the keys, and Tab past a passphrase. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { checkScreen, LARGE } from '../support/screen-checks';
import { go, makeDossier, PASSPHRASE } from '../support/steps';

const OPENED = { timeout: 30_000 };
const article = (page: Page) => page.getByRole('article');
const title = (page: Page) => article(page).getByRole('heading', { level: 1 });
const card = (page: Page) => page.getByRole('complementary', { name: /^Rondleiding/ });
const said = (page: Page) => card(page).getByRole('status');

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Voorbeeld bekijken/ }).click();
  await expect(page.getByRole('grid', { name: 'Casussen' })).toBeVisible(OPENED);
}

test.use({ ownWindow: false });

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(LARGE);
});

test('F1 opens the page of the screen; reading leaves no trace in address or history', async ({
  page,
}) => {
  const address = page.url();
  await openExample(page);
  await page.keyboard.press('F1');
  await expect(title(page)).toHaveText('Casussen coderen');
  await go(page, 'Geschiedenis');
  await page.keyboard.press('F1');
  await expect(title(page)).toHaveText('Geschiedenis en ongedaan maken');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title(page)).toHaveText('Casussen coderen');
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => [history.length, document.title])).toEqual([1, 'Draaiknop']);
});

test('by keyboard: search, open, back to the same height, away and back', async ({ page }) => {
  await openExample(page);
  await page.keyboard.press('F1');
  const search = page.getByRole('searchbox', { name: 'Zoek in het handboek' });
  await search.focus();
  await page.keyboard.type('negen groepen');
  await expect(page.getByText(/^\d+ plaats(en)?, op \d+ bladzijden?$/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus mark').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Het eerste dossier');
  await expect(page.locator(':focus')).toHaveText('Een eigen dossier maken');
  await expect(article(page).locator('mark').first()).toBeVisible();

  // The place is kept: over a link and back, and over another screen.
  const reading = article(page).locator('xpath=..');
  await reading.evaluate((node) => {
    node.scrollTop = 200;
  });
  const height = await reading.evaluate((node) => node.scrollTop);
  await page.getByRole('button', { name: /^Verder: / }).click();
  await expect(title(page)).toHaveText('Importeren');
  expect(await reading.evaluate((node) => node.scrollTop)).toBe(0);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title(page)).toHaveText('Het eerste dossier');
  await expect.poll(() => reading.evaluate((node) => node.scrollTop)).toBeGreaterThan(0);
  await go(page, 'Casussen');
  await go(page, 'Handboek');
  await expect(title(page)).toHaveText('Het eerste dossier');
  expect(height).toBeGreaterThan(0);
  await expect(search).toHaveValue('negen groepen');
});

test('every page is clean, fits, and is printed without the frame', async ({ page }) => {
  test.setTimeout(180_000);
  await openExample(page);
  await page.keyboard.press('F1');
  const contents = page.getByRole('navigation', { name: 'Inhoud van het handboek' });
  await expect(title(page)).toBeVisible();
  const titles = await contents.getByRole('button').allInnerTexts();
  expect(titles.length).toBeGreaterThan(9);
  for (const name of titles) {
    await contents.getByRole('button', { name, exact: true }).click();
    await expect(title(page)).toHaveText(name);
  }
  for (const name of ['Casussen coderen', 'Toetsen', 'Als er iets misgaat']) {
    await contents.getByRole('button', { name, exact: true }).click();
    await checkScreen(page, name);
  }
  await page.getByRole('searchbox', { name: 'Zoek in het handboek' }).fill('draaiknop');
  await checkScreen(page, 'what was found');
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await expect(title(page)).toBeVisible();
  for (const part of ['banner', 'contentinfo', 'searchbox'] as const) {
    await expect(page.getByRole(part)).toHaveCount(0);
  }
});

test('before anything is open: F1, and the way back', async ({ page }) => {
  await expect(page.getByText('Hoe wilt u beginnen?')).toBeVisible();
  await page.keyboard.press('F1');
  await expect(title(page)).toHaveText('Het eerste dossier');
  await checkScreen(page, 'the handbook before a dossier');
  await page.getByRole('button', { name: 'Terug naar het begin' }).click();
  await page.getByRole('button', { name: 'Handboek (F1)' }).click();
  await expect(title(page)).toHaveText('Het eerste dossier');
});

test('the tour sees what was done, by mouse and by key, and never holds on', async ({ page }) => {
  test.setTimeout(120_000);
  await page.getByRole('button', { name: /^Rondleiding van vijf minuten/ }).click();
  await expect(said(page)).toContainText('Lees een casus', OPENED);
  const grid = page.getByRole('grid', { name: 'Casussen' });
  await expect(grid).toBeVisible(OPENED);
  await checkScreen(page, 'the tour');

  await grid.getByRole('row').nth(3).click();
  await expect(said(page)).toContainText('onbekend is niet nul');
  // To the card and back without the mouse.
  await page.keyboard.press('F6');
  await expect(card(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Volgende stap' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('Kijk waar iets vandaan komt');
  await expect(page.getByRole('button', { name: 'Overslaan' })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.getByRole('main')).toBeFocused();

  await page
    .getByRole('article')
    .getByRole('button', { name: /^(Casus|Wereld|Organisatie)$/ })
    .first()
    .click();
  await expect(said(page)).toContainText('bij elk gegeven');
  await page.getByRole('button', { name: 'Volgende stap' }).click();
  await expect(said(page)).toContainText('Ken een draaiknop toe');
  await grid.getByRole('row').nth(4).click();
  await page.keyboard.press('3');
  await expect(said(page)).toContainText('Toegekend');

  await page.getByRole('button', { name: 'Volgende stap' }).click();
  await expect(said(page)).toContainText('Beoordeel een suggestie');
  await expect(page.getByRole('region', { name: 'Suggesties' })).toBeVisible();

  // Left, and taken up again where it was.
  await page.getByRole('button', { name: 'Later verder' }).click();
  await expect(card(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Verder met de rondleiding' }).click();
  await expect(said(page)).toContainText('Beoordeel een suggestie');
  await grid.focus();
  await page.keyboard.press('n');
  await expect(said(page)).toContainText('komt niet terug');

  // To a cijfer that does not stand alone, in another screen.
  await page.getByRole('button', { name: 'Volgende stap' }).click();
  await expect(said(page)).toContainText('naast elkaar');
  await page.getByRole('button', { name: 'Naast elkaar tonen' }).click();
  await expect(said(page)).toContainText('niets gemiddeld');

  // Some words of an interview, selected by keyboard.
  await page.getByRole('button', { name: 'Volgende stap' }).click();
  await expect(said(page)).toContainText('Codeer een fragment');
  const answer = page.getByRole('group', { name: /^Antwoord, / }).first();
  await answer.focus();
  for (let word = 0; word < 3; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('5');
  await expect(said(page)).toContainText('precies die woorden');

  // A figure is drawn anew.
  await page.getByRole('button', { name: 'Volgende stap' }).click();
  await expect(said(page)).toContainText('Maak een figuur');
  await page.getByRole('radio').nth(1).click();
  await expect(said(page)).toContainText('opnieuw getekend');

  await page.getByRole('button', { name: 'Volgende stap' }).click();
  await expect(page.getByRole('grid', { name: 'Geschiedenis' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(said(page)).toContainText('zelf een stap');
  await page.getByRole('button', { name: 'Volgende stap' }).click();
  await expect(said(page)).toContainText('Dat was de rondleiding');
  await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
  await expect(card(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Verder met de rondleiding' })).toHaveCount(0);
});

test('Tab goes from passphrase to passphrase, and showing it can be reached', async ({ page }) => {
  await page.getByRole('button', { name: /^Nieuw dossier/ }).click();
  await page.getByLabel('Wie bent u?').fill('analist');
  await page.getByLabel('Roepnaam van het dossier').fill('Proef');
  await page.keyboard.press('Enter');
  const first = page.getByLabel('Wachtwoordzin', { exact: true });
  await first.fill(PASSPHRASE);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Nog een keer', { exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: 'Toon wat ik typ' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(first).toHaveAttribute('type', 'text');
  await checkScreen(page, 'a passphrase in sight');
});

test('the tour says where it is', async ({ page }) => {
  await makeDossier(page);
  await page.keyboard.press('F1');
  await page.getByRole('button', { name: 'Rondleiding van vijf minuten' }).click();
  await expect(page.getByText('De rondleiding gaat over het voorbeeld.')).toBeVisible();
  await expect(card(page)).toHaveCount(0);
});
