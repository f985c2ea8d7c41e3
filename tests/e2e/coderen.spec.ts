/** Coding by key and by mouse, and suggestions that count nowhere until they are accepted. */
import type { Locator, Page } from '@playwright/test';
import { choose, detail, evidence, expectRows, list, openExample } from '../support/casussen';
import { expect, test } from '../support/e2e';
import { go } from '../support/steps';

const focused = (page: Page) => page.locator(':focus');

test.use({ ownWindow: false });

test.beforeEach(({ page }) => openExample(page));

test('without a mouse: list, detail, evidence, coding, judging, editing', async ({ page }) => {
  await page.getByRole('searchbox', { name: 'Zoek in alle velden' }).focus();
  await page.keyboard.type('zorgstart');
  await expectRows(page, 1);
  // Filter, columns, all casussen, adding, pasting, saving, then the table.
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('Tab');
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const article = detail(page, 'ZorgStart');
  await expect(article).toBeVisible();

  // From the table a casus is coded by single keys; each again takes it back.
  const knobs = article.getByRole('region', { name: 'Draaiknoppen' });
  const needs = article.getByRole('region', { name: 'Behoeften' });
  const codings = (within: Locator) =>
    within.getByRole('listitem').getByRole('button', { pressed: false });
  const keys = [
    ['1', '1 beroepsbevolking'],
    ['3', '3 werkuren'],
    ['5', '5 duurzame inzetbaarheid'],
    ['6', '5a verblijfsduur'],
    ['7', '5b inzetbaarheid'],
    ['g', 'gezien en gehoord worden'],
    ['d', 'ertoe doen'],
    ['h', 'ergens bij horen'],
  ] as const;
  for (const [key, name] of keys) {
    await page.keyboard.press(key);
    await expect(
      article.getByRole('button', { name, exact: true, pressed: true }),
      `after ${key}`,
    ).toBeVisible();
  }
  for (const [key, name] of keys) {
    await page.keyboard.press(key);
    await expect(article.getByRole('button', { name, exact: true, pressed: true })).toHaveCount(0);
  }
  await expect(codings(needs)).toHaveCount(0);
  await expect(codings(knobs)).toHaveText([/2 werkenden\s*gedrukt in de bron$/]);

  // Enter goes into the casus; the keys go on working there.
  await page.keyboard.press('Enter');
  await expect(article.locator('xpath=..')).toBeFocused();
  await page.keyboard.press('6');
  const row = knobs.getByRole('listitem').filter({ hasText: '5a verblijfsduur' });
  await expect(row).toBeVisible();

  // Evidence of the coding, by Enter on its name; then it is withdrawn, and the focus stays near.
  await row.getByRole('button', { name: /^5a/ }).focus();
  await page.keyboard.press('Enter');
  await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(
    'Draaiknop 5a bij ZorgStart',
  );
  await row.getByRole('button', { name: 'Intrekken: 5a verblijfsduur' }).focus();
  await page.keyboard.press('Enter');
  await expect(row).toHaveCount(0);
  await expect(focused(page)).toHaveAccessibleName(/^2 werkenden/);
  await page.keyboard.press('Control+z');
  await expect(row).toBeVisible();

  // A suggestion by one key.
  await expect(article.getByRole('region', { name: 'Suggesties' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(article.getByRole('region', { name: 'Suggesties' })).toHaveCount(0);

  // Editing: Esc leaves all as it was, and the pen has the focus again.
  const pen = article.getByRole('button', { name: 'Land wijzigen' });
  await pen.focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'Land' });
  await expect(field).toBeFocused();
  // Keys of coding are letters here.
  await page.keyboard.type('1Gd');
  await expect(field).toHaveValue(/1Gd/);
  await page.keyboard.press('Escape');
  await expect(pen).toBeFocused();
  await expect(needs.getByText('Nog geen behoefte')).toBeVisible();

  // To another screen and back: the focus is in the screen, not lost.
  await go(page, 'Verbanden');
  await go(page, 'Casussen');
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test('by mouse: main and additional, direction, whose need, and 5a or 5b apart from 5', async ({
  page,
}) => {
  const article = await choose(page, 'Buurtzorg Nederland');
  const knobs = article.getByRole('region', { name: 'Draaiknoppen' });
  await expect(knobs.getByText('Dat is onbekend, niet nul.')).toBeVisible();
  const assign = article.getByRole('region', { name: 'Toekennen' });
  await assign.getByRole('button', { name: '5b inzetbaarheid' }).click();
  const first = knobs.getByRole('listitem').filter({ hasText: '5b inzetbaarheid' });
  // The first is the main one, the next are additional until somebody says otherwise.
  await expect(first.getByLabel('Rol van 5b inzetbaarheid')).toHaveValue('primair');
  await assign.getByRole('button', { name: '2 werkenden' }).click();
  const second = knobs.getByRole('listitem').filter({ hasText: '2 werkenden' });
  await expect(second.getByLabel(/^Rol/)).toHaveValue('aanvullend');
  await second.getByLabel(/^Rol/).selectOption('primair');
  await expect(page.getByText('Toekenning gewijzigd.')).toBeVisible();
  await first.getByLabel(/^Rol/).selectOption('aanvullend');
  await first.getByLabel(/^Richting/).selectOption({ label: 'verzwakt' });

  const needs = article.getByRole('region', { name: 'Behoeften' });
  // What was assigned so far moved no button.
  await assign.getByRole('button', { name: 'ergens bij horen', exact: true }).click();
  // What is printed stays as it is; what an analyst says stands beside it.
  await expect(
    needs.getByRole('listitem').filter({ hasText: 'gedrukt in de bron' }),
  ).not.toHaveCount(0);
  const need = needs.getByRole('listitem').filter({ hasText: 'toegekend door' });
  await need.getByLabel(/^Van wie/).selectOption({ label: 'van de doelgroep' });
  await need.getByLabel(/^Richting/).selectOption({ label: 'versterkt' });

  // The table tells the same, by name.
  const row = list(page).getByRole('row', { name: /Buurtzorg Nederland/ });
  await expect(
    row.getByRole('img', {
      name: 'Draaiknop 5b, inzetbaarheid, aanvullend, verzwakt: toegekend door een analist',
    }),
  ).toBeVisible();
  await expect(
    row.getByRole('img', {
      name: 'Behoefte ergens bij horen, versterkt, van de doelgroep: toegekend door een analist',
    }),
  ).toBeVisible();
  await expect(first.getByLabel(/^Richting/)).toHaveValue('min');
});

test('a suggestion counts nowhere until it is accepted, and never when it is refused', async ({
  page,
}) => {
  const status = page.getByRole('contentinfo');
  await expect(status).toContainText('167 toekenningen');
  const finding = async () => {
    await go(page, 'Verbanden');
    const title = await page.getByRole('main').getByRole('heading', { level: 2 }).innerText();
    await go(page, 'Casussen');
    return title.replace(/\s+/g, ' ');
  };
  expect(await finding()).toMatch(
    /^Van de 15 casussen met een gedrukt label noemen er 9 draaiknop 5/,
  );

  // Refused: kept, so that it is not offered again, and counted nowhere.
  let article = await choose(page, 'ZorgStart');
  await article.getByRole('button', { name: 'Weigeren: 5b inzetbaarheid' }).click();
  await expect(article.getByRole('region', { name: 'Suggesties' })).toHaveCount(0);
  await expect(page.getByText(/^Suggestie geweigerd/)).toBeVisible();
  await expect(status).toContainText('167 toekenningen');
  expect(await finding()).toMatch(/^Van de 15 casussen met een gedrukt label /);

  article = await choose(page, 'Zorgrunners');
  await article.getByRole('button', { name: 'Aanvaarden: 1 beroepsbevolking' }).click();
  await expect(
    article
      .getByRole('listitem')
      .filter({ hasText: /1 beroepsbevolking\s*aanvaarde suggestie, onderzoeker/ }),
  ).toBeVisible();
  await expect(status).toContainText('168 toekenningen');
  expect(await finding()).toMatch(/^Van de 16 casussen met een draaiknop /);

  // By name, back and forth.
  await page.keyboard.press('Control+z');
  await expect(status).toContainText('167 toekenningen');
  await page.keyboard.press('Control+Shift+z');
  await expect(status).toContainText('168 toekenningen');
});
