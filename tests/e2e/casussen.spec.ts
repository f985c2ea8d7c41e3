/** The table of casussen, coding by key and by mouse, and the evidence down to the cell. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { checkScreen, expectClean, LARGE } from '../support/screen-checks';
import { go } from '../support/steps';

const list = (page: Page) => page.getByRole('grid', { name: 'Casussen' });
const detail = (page: Page, name: string) => page.getByRole('article', { name });
const evidence = (page: Page) => page.getByRole('region', { name: 'Waar komt dit vandaan?' });
const focused = (page: Page) => page.locator(':focus');

/** Rows with the headings, as the grid tells it. */
async function expectRows(page: Page, rows: number): Promise<void> {
  await expect(list(page)).toHaveAttribute('aria-rowcount', String(rows + 1));
}

/** What stands in one column of the rows in view. */
function column(page: Page, index: number): Promise<string[]> {
  return list(page).locator(`tbody [aria-colindex="${index}"]`).allInnerTexts();
}

/** Finds one casus and chooses it. */
async function choose(page: Page, name: string): Promise<Locator> {
  await page.getByLabel('Zoek in alle velden').fill(name.toLowerCase());
  await list(page)
    .getByRole('row', { name: new RegExp(name) })
    .click();
  const article = detail(page, name);
  await expect(article).toBeVisible();
  return article;
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(LARGE);
  await page.getByRole('button', { name: /^Voorbeeld bekijken/ }).click();
  await expect(list(page)).toBeVisible({ timeout: 30_000 });
  await expectRows(page, 42);
});

test('search, sort and columns', async ({ page }) => {
  const search = page.getByLabel('Zoek in alle velden');
  // In every field, whatever the case and the accents.
  await search.fill('HIERARCHIE op werkervaring');
  await expectRows(page, 1);
  await expect(list(page).getByRole('row', { name: /Molendrift/ })).toBeVisible();
  // Until a row is chosen, detail and evidence are about the first.
  await expect(detail(page, 'Molendrift')).toBeVisible();
  await search.fill('bestaat niet');
  await expectRows(page, 0);
  await expect(page.getByText('Geen casus voldoet')).toBeVisible();
  await page.getByRole('button', { name: 'Toon alle casussen' }).click();
  await expectRows(page, 42);

  const name = list(page).getByRole('columnheader', { name: 'Casus' });
  await name.click();
  await expect(name).toHaveAttribute('aria-sort', 'ascending');
  const up = await column(page, 2);
  expect(up).toEqual([...up].sort(new Intl.Collator('nl', { numeric: true }).compare));
  await name.click();
  await expect(name).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(async () => (await column(page, 2))[0]).toBe('ZorgStart');

  await page.getByRole('button', { name: 'Kolommen' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Suggesties' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Wereld' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Kolommen' })).toBeFocused();
  await expect(list(page).getByRole('columnheader')).toHaveText([
    'Nummer',
    'Casus',
    'Draaiknoppen',
    'Behoeften',
    'Suggesties',
  ]);
});

test('filters are "or" within a group and "and" between groups', async ({ page }) => {
  await page.getByRole('button', { name: 'Filter' }).click();
  const panel = page.getByRole('dialog', { name: 'Filter' });
  await panel.getByRole('checkbox', { name: 'werkuren' }).check();
  await expectRows(page, 2);
  await panel.getByRole('checkbox', { name: 'productiviteit' }).check();
  await expectRows(page, 4);
  await panel.getByRole('checkbox', { name: /^veilig/ }).check();
  await expectRows(page, 1);
  await panel.getByRole('checkbox', { name: /^veilig/ }).uncheck();
  await panel.getByRole('checkbox', { name: 'werkuren' }).uncheck();
  await panel.getByRole('checkbox', { name: 'productiviteit' }).uncheck();
  // Without: the figure's own count of casussen of which nothing is known.
  await panel.getByRole('checkbox', { name: 'Zonder draaiknop' }).check();
  await expectRows(page, 27);
  await panel.getByRole('checkbox', { name: 'werkuren' }).check();
  await expectRows(page, 29);
  await page.keyboard.press('Escape');
  const button = page.getByRole('button', { name: 'Filter (2)' });
  await expect(button).toBeFocused();
  await button.click();
  await page.getByRole('button', { name: 'Alle filters wissen' }).click();
  await expectRows(page, 42);
});

test('a row that is clicked stays where it is, and one that is walked to comes in view', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 730 });
  const scroller = list(page).locator('xpath=..');
  const scrolled = () => scroller.evaluate((box) => box.scrollTop);
  // Between two rows, so that the lowest stands half in view.
  await scroller.evaluate((box) => box.scrollTo(0, 75));
  const box = await scroller.boundingBox();
  await page.mouse.click((box?.x ?? 0) + 150, (box?.y ?? 0) + (box?.height ?? 0) - 6);
  await expect(list(page).locator('[aria-selected=true]')).not.toContainText('Platform Workflow');
  await page.waitForTimeout(200);
  expect(await scrolled()).toBe(75);

  // Walking on: the chosen row is wholly in view each time, above the edge and below the headings.
  for (const key of [
    'ArrowDown',
    'ArrowDown',
    'PageDown',
    'Control+End',
    'PageUp',
    'Control+Home',
  ]) {
    await page.keyboard.press(key);
    await expect
      .poll(() =>
        list(page)
          .locator('[aria-selected=true]')
          .evaluate((row) => {
            const at = row.getBoundingClientRect();
            const view = row.closest('table')?.parentElement?.getBoundingClientRect();
            const head = row.closest('table')?.tHead?.getBoundingClientRect();
            return at.top >= (head?.bottom ?? 0) - 1 && at.bottom <= (view?.bottom ?? 0) + 1;
          }),
      )
      .toBe(true);
  }
});

test('without a mouse: list, detail, evidence, coding, judging, editing', async ({ page }) => {
  await page.getByLabel('Zoek in alle velden').focus();
  await page.keyboard.type('zorgstart');
  await expectRows(page, 1);
  // Filter, columns, all casussen, then the table.
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab');
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
  await expect(focused(page)).toHaveAccessibleName('1 beroepsbevolking');
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
  await knobs.getByRole('button', { name: '5b inzetbaarheid' }).click();
  const first = knobs.getByRole('listitem').filter({ hasText: '5b inzetbaarheid' });
  // The first is the main one, the next are additional until somebody says otherwise.
  await expect(first.getByLabel('Rol van 5b inzetbaarheid')).toHaveValue('primair');
  await knobs.getByRole('button', { name: '2 werkenden' }).click();
  const second = knobs.getByRole('listitem').filter({ hasText: '2 werkenden' });
  await expect(second.getByLabel(/^Rol/)).toHaveValue('aanvullend');
  await second.getByLabel(/^Rol/).selectOption('primair');
  await expect(page.getByText('Toekenning gewijzigd.')).toBeVisible();
  await first.getByLabel(/^Rol/).selectOption('aanvullend');
  await first.getByLabel(/^Richting/).selectOption({ label: 'verzwakt' });

  const needs = article.getByRole('region', { name: 'Behoeften' });
  await needs.getByRole('button', { name: 'ergens bij horen', exact: true }).click();
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
  await expect(status).toContainText('41 toekenningen');
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
  await expect(status).toContainText('41 toekenningen');
  expect(await finding()).toMatch(/^Van de 15 casussen met een gedrukt label /);

  article = await choose(page, 'Zorgrunners');
  await article.getByRole('button', { name: 'Aanvaarden: 1 beroepsbevolking' }).click();
  await expect(
    article
      .getByRole('listitem')
      .filter({ hasText: /1 beroepsbevolking\s*aanvaarde suggestie, onderzoeker/ }),
  ).toBeVisible();
  await expect(status).toContainText('42 toekenningen');
  expect(await finding()).toMatch(/^Van de 16 casussen met een draaiknop /);

  // By name, back and forth.
  await page.keyboard.press('Control+z');
  await expect(status).toContainText('41 toekenningen');
  await page.keyboard.press('Control+Shift+z');
  await expect(status).toContainText('42 toekenningen');
});

test('where it comes from: the casus, a field, a printed label, an empty field', async ({
  page,
}) => {
  const article = await choose(page, 'Molendrift');
  // It was the first row before it was clicked; it is chosen all the same when the list grows.
  await page.getByLabel('Zoek in alle velden').fill('');
  await expectRows(page, 42);
  await expect(article).toBeVisible();
  const proof = evidence(page);
  await expect(proof.getByText('casussen.xlsx, blad Casussen, rij 34')).toBeVisible();

  await article.getByRole('button', { name: 'Regio', exact: true }).click();
  await expect(proof.getByText('casussen.xlsx, blad Casussen, cel I34')).toBeVisible();
  const sheet = proof.getByRole('table');
  await expect(sheet.getByRole('columnheader')).toHaveText(['H', 'I', 'J']);
  await expect(sheet.getByRole('row').nth(1).getByRole('cell')).toHaveText([
    'Periode',
    'Regio',
    'Land',
  ]);
  await expect(sheet.getByRole('cell', { name: 'Groningen' })).toBeVisible();
  await expect(proof.getByText('Geïmporteerd uit casussen.xlsx')).toBeVisible();

  // What is printed in the source cannot be changed, only seen.
  const printed = article
    .getByRole('region', { name: 'Behoeften' })
    .getByRole('listitem')
    .filter({ hasText: 'gedrukt in de bron' })
    .first();
  await expect(printed.getByRole('combobox')).toHaveCount(0);
  await printed.getByRole('button').click();
  await expect(proof.getByText(/cel P34$/)).toBeVisible();

  await article.getByRole('heading', { level: 2 }).getByRole('button').click();
  await expect(proof.getByText('casussen.xlsx, blad Casussen, rij 34')).toBeVisible();

  await article.getByRole('button', { name: /^Toon niet vermelde velden/ }).click();
  await article.getByRole('button', { name: 'Onderdeel van', exact: true }).click();
  await expect(proof.getByRole('cell', { name: 'leeg' })).toBeVisible();
});

test('an edit keeps the old value in sight, and typing is not lost by looking elsewhere', async ({
  page,
}) => {
  const article = await choose(page, 'Molendrift');
  await article.getByRole('button', { name: 'Sector wijzigen' }).click();
  await page.getByRole('textbox', { name: 'Sector' }).fill('jeugdhulp');

  // Another casus has its own field; coming back, the words are still there, unsaved.
  await page.getByLabel('Zoek in alle velden').fill('');
  await list(page)
    .getByRole('row', { name: /Platform Workflow/ })
    .click();
  await expect(detail(page, 'Platform Workflow')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Sector' })).toHaveCount(0);
  await choose(page, 'Molendrift');
  await expect(page.getByRole('textbox', { name: 'Sector' })).toHaveValue('jeugdhulp');
  await expect(list(page)).toBeFocused();

  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(article.getByRole('button', { name: 'Sector wijzigen' })).toBeFocused();
  await article.getByRole('button', { name: 'Sector', exact: true }).click();
  const proof = evidence(page);
  await expect(proof.getByText('met de hand ingevuld')).toBeVisible();
  await expect(proof.getByText(/ambulante \(jeugd-\)GGZ/).first()).toBeVisible();

  await go(page, 'Geschiedenis');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Ongedaan: .*Molendrift/ })
    .click();
  await expect(page.getByRole('grid', { name: 'Geschiedenis' })).toContainText(
    '(ongedaan gemaakt)',
  );
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Opnieuw: .*Molendrift/ })
    .click();
  await go(page, 'Casussen');
  await expect(article.getByText('jeugdhulp', { exact: true })).toBeVisible();
});

test('on a small screen, what is pointed at brings its evidence into sight', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(evidence(page)).toHaveCount(0);
  const article = page.getByRole('article');
  await article.getByRole('button', { name: 'Land', exact: true }).click();
  await expect(evidence(page).getByText(/cel J5$/)).toBeInViewport();

  await page.setViewportSize({ width: 720, height: 450 });
  await article.getByRole('button', { name: 'Soort', exact: true }).click();
  await expect(evidence(page).getByRole('heading', { name: /^Soort/ })).toBeInViewport();
});

test('axe is clean and nothing is cut off, state by state', async ({ page }) => {
  test.setTimeout(240_000);
  const article = await choose(page, 'ZorgStart');
  await page.getByLabel('Zoek in alle velden').fill('');
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('checkbox', { name: 'Zonder draaiknop' }).check();
  await expectClean(page, 'filters');
  await page.getByRole('button', { name: 'Alle filters wissen' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Kolommen' }).click();
  await expectClean(page, 'columns');
  await page.keyboard.press('Escape');

  for (const key of ['6', '7', 'g', 'd']) {
    await list(page).focus();
    await page.keyboard.press(key);
  }
  await expect(article.getByRole('listitem').filter({ hasText: 'ertoe doen' })).toBeVisible();
  await checkScreen(page, 'codings');
  await article.getByRole('button', { name: /^5a verblijfsduur toegekend/ }).click();
  await expect(evidence(page)).toContainText('Draaiknop 5a bij ZorgStart');
  await checkScreen(page, 'evidence of a coding');
  const suggestion = article.getByRole('region', { name: 'Suggesties' });
  await expect(suggestion).toHaveCount(0);
  await article.getByRole('button', { name: 'Wat werkte', exact: true }).click();
  await expect(evidence(page)).toContainText('cel K7');
  await checkScreen(page, 'evidence of a field');
  await article.getByRole('button', { name: 'Wat werkte wijzigen' }).click();
  await expect(page.getByRole('textbox', { name: 'Wat werkte' })).toBeFocused();
  await checkScreen(page, 'editing');
  await page.keyboard.press('Escape');

  const other = await choose(page, 'Zorgrunners');
  await other.getByRole('button', { name: /^1 beroepsbevolking suggestie/ }).click();
  await expect(evidence(page)).toContainText('suggestie, telt niet mee');
  await checkScreen(page, 'evidence of a suggestion');

  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Control+z');
  await go(page, 'Geschiedenis');
  await expect(page.getByText('(ongedaan gemaakt)')).toHaveCount(2);
  await checkScreen(page, 'history with undone steps');
});
