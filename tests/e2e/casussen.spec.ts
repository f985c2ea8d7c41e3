/** The table of casussen, and the evidence of what is chosen in it, down to the cell. */
import type { Page } from '@playwright/test';
import { choose, detail, evidence, expectRows, list, openExample } from '../support/casussen';
import { expect, test } from '../support/e2e';
import { checkScreen, checkState, expectClean } from '../support/screen-checks';
import { go } from '../support/steps';

/** What stands in one column of the rows in view. */
function column(page: Page, index: number): Promise<string[]> {
  return list(page).locator(`tbody [aria-colindex="${index}"]`).allInnerTexts();
}

test.use({ ownWindow: false });

test.beforeEach(({ page }) => openExample(page));

test('search, sort and columns', async ({ page }) => {
  const search = page.getByRole('searchbox', { name: 'Zoek in alle velden' });
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

test('where it comes from: the casus, a field, a printed label, an empty field', async ({
  page,
}) => {
  const article = await choose(page, 'Molendrift');
  // It was the first row before it was clicked; it is chosen all the same when the list grows.
  await page.getByRole('searchbox', { name: 'Zoek in alle velden' }).fill('');
  await expectRows(page, 42);
  await expect(article).toBeVisible();
  const proof = evidence(page);
  await expect(proof.getByText('casussen.xlsx, blad Casussen, rij 34')).toBeVisible();

  await article.getByRole('button', { name: 'Regio', exact: true }).click();
  await expect(proof.getByText('casussen.xlsx, blad Casussen, cel I34')).toBeVisible();
  const sheet = proof.getByRole('table');
  await expect(sheet.getByRole('columnheader')).toHaveText(['G', 'H', 'I', 'J', 'K']);
  const headings = sheet.getByRole('row').nth(1);
  for (const kop of ['Periode', 'Regio', 'Land']) await expect(headings).toContainText(kop);
  await expect(sheet.locator('[aria-current=true]')).toHaveText('De cel I34: Groningen');
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

  await article.getByRole('button', { name: /^Toon niet genoemde velden/ }).click();
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
  await choose(page, 'Platform Workflow');
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
    .getByRole('button', { name: /^Ongedaan maken: .*Molendrift/ })
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
  await page.getByRole('searchbox', { name: 'Zoek in alle velden' }).fill('');
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
  await checkState(page, 'evidence of a coding');
  const suggestion = article.getByRole('region', { name: 'Suggesties' });
  await expect(suggestion).toHaveCount(0);
  await article.getByRole('button', { name: 'Wat werkte', exact: true }).click();
  await expect(evidence(page)).toContainText('cel K7');
  await checkState(page, 'evidence of a field');
  await article.getByRole('button', { name: 'Wat werkte wijzigen' }).click();
  await expect(page.getByRole('textbox', { name: 'Wat werkte' })).toBeFocused();
  await checkState(page, 'editing');
  await page.keyboard.press('Escape');

  const other = await choose(page, 'Zorgrunners');
  await other.getByRole('button', { name: /^1 beroepsbevolking suggestie/ }).click();
  await expect(evidence(page)).toContainText('suggestie, telt niet mee');
  await checkState(page, 'evidence of a suggestion');

  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Control+z');
  await go(page, 'Geschiedenis');
  await expect(page.getByText('(ongedaan gemaakt)')).toHaveCount(2);
  await checkState(page, 'history with undone steps');
});
