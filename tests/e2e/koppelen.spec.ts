/** The mapping screen: what is recognised, corrected by keyboard and mouse, and what that brings. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { root } from '../support/hosts';
import { checkScreen, checkState, LARGE } from '../support/screen-checks';
import { EXAMPLE_WORKBOOK, go, makeDossier, previewWorkbook } from '../support/steps';

const messy = ['casussen-export.xlsx', 'verloop 2019-2023 DEF(2).xlsx', 'gesprekken_hr.xlsx'].map(
  (name) => join(root, 'fixtures/rommelig', name),
);

const files = (page: Page) => page.getByRole('region', { name: 'Bestanden en bladen' });
const mapping = (page: Page) => page.getByRole('region', { name: 'Wat elke kolom is' });
const added = (page: Page) => page.getByRole('region', { name: 'Wat erbij komt' });
const field = (page: Page, letter: string) =>
  page.getByRole('combobox', { name: new RegExp(`^Veld voor kolom ${letter}, `) });
const status = (page: Page) => page.getByRole('contentinfo');

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(LARGE);
  await makeDossier(page);
});

test('three messy workbooks at once: every sheet is told as what, how sure and why', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await previewWorkbook(page, messy);
  const lines = files(page).getByRole('listitem').getByRole('listitem');
  await expect(lines.filter({ hasText: 'Export' })).toContainText(/\d+ casussen/);
  await expect(lines.filter({ hasText: 'Verloop' })).toContainText(/\d+ cijfers/);
  await expect(lines.filter({ hasText: 'Gesprekken' })).toContainText(
    /\d+ interviews met \d+ beurten/,
  );
  await expect(lines.filter({ hasText: 'Lijsten' })).toContainText('verborgen');
  await expect(lines.filter({ hasText: 'Lijsten' })).toContainText('niet inlezen');
  await expect(page.getByText(/zeker, omdat de koppen ‘.+’ bij casussen horen/)).toBeVisible();

  await files(page)
    .getByRole('button', { name: /^Lijsten/ })
    .click();
  await expect(page.getByLabel('Lezen als')).toHaveValue('');
  await expect(page.getByText('verborgen blad van casussen-export.xlsx')).toBeVisible();
  await checkScreen(page, 'a sheet that is left out');
  await files(page)
    .getByRole('button', { name: /^Verloop/ })
    .click();
  await checkState(page, 'a mapped sheet of uitstroomcijfers');
  await page.getByRole('button', { name: 'Andere rij kiezen' }).click();
  await checkState(page, 'choosing the row of headings');

  // All of it is one step, and one step takes it back.
  await page
    .getByRole('button', { name: /^\d+ casussen, \d+ cijfers en \d+ interviews opslaan$/ })
    .click();
  const report = page.getByRole('region', { name: 'Verslag van de import' });
  await expect(report.getByRole('row')).toHaveCount(6);
  await expect(status(page)).toContainText(/3 interviews/);
  await checkState(page, 'the report of three workbooks');
  await page.getByRole('button', { name: 'Import ongedaan maken' }).click();
  await expect(status(page)).toContainText('0 casussen');
});

test('twenty-six columns are mapped without scrolling sideways', async ({ page }) => {
  await previewWorkbook(page, join(root, 'fixtures/voorbeeld/uitstroomcijfers.xlsx'));
  await expect(mapping(page).getByRole('combobox')).toHaveCount(25);
  for (const width of [1440, 1024]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await mapping(page).evaluate((section) => {
      const edge = section.getBoundingClientRect().right;
      return [...section.querySelectorAll('td, th, select, button')].filter(
        (element) => element.getBoundingClientRect().right > edge + 1,
      ).length;
    });
    expect(over, `cells beyond the edge at ${width}`).toBe(0);
  }
  await page.setViewportSize(LARGE);
  const rows = await mapping(page)
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
  expect(Math.max(...rows)).toBeLessThanOrEqual(42);
});

test('by keyboard alone: to the doubt, another field, the other column freed, restored', async ({
  page,
}) => {
  await previewWorkbook(page, messy[0]);
  await page.keyboard.press('F8');
  await expect(field(page, 'C')).toBeFocused();
  const described = await field(page, 'C').evaluate(
    (list) => document.getElementById(list.getAttribute('aria-describedby') ?? '')?.innerText,
  );
  expect(described).toMatch(/^twijfel, omdat .*‘organisatie’$/);

  // The list is the browser's own: a letter goes to the field, and the preview follows.
  const before = await field(page, 'C').boundingBox();
  await expect(added(page).getByRole('row', { name: /^Sector/ })).toBeVisible();
  await page.keyboard.type('Sector');
  await expect(field(page, 'C')).toHaveValue('sector');
  await expect(field(page, 'C')).toBeFocused();
  await expect(field(page, 'D')).toHaveValue('');
  await expect(mapping(page).getByRole('status')).toHaveText(
    'Sector komt nu uit kolom C. Kolom D wordt niet meer gebruikt, wel bewaard.',
  );
  await expect(added(page).getByRole('row', { name: /^Organisatie/ })).toHaveCount(0);
  await expect(field(page, 'C')).toBeFocused();
  // Nothing above it came or went: the row that is worked on stands where it stood.
  expect((await field(page, 'C').boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);

  // The next doubt is another column; one that is right is settled with its button.
  await page.keyboard.press('F8');
  await expect(field(page, 'E')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Klopt: kolom E/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field(page, 'E')).toBeFocused();
  await expect(mapping(page).getByRole('row', { name: /^E / })).toContainText('door u gekozen');

  await page.getByRole('button', { name: 'Voorstel herstellen' }).press('Enter');
  await expect(field(page, 'C')).toHaveValue('organisatie');
  await expect(field(page, 'D')).toHaveValue('sector');
  await expect(page.getByRole('button', { name: 'Voorstel herstellen' })).toHaveCount(0);
});

test('the row of headings is chosen with the arrow keys, and what is read follows', async ({
  page,
}) => {
  await previewWorkbook(page);
  const heading = page.getByRole('region', { name: 'Koppen' });
  const row = Number(/\d+/.exec(await heading.innerText())?.[0]);
  await heading.getByRole('button', { name: 'Andere rij kiezen' }).press('Enter');
  await heading.getByRole('radio', { name: `rij ${row}`, exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(heading).toContainText(`Koppen op rij ${row + 1}`);
  await expect(heading.getByRole('radio', { name: `rij ${row + 1}`, exact: true })).toBeFocused();
  await expect(page.getByRole('button', { name: '42 casussen opslaan' })).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: '42 casussen opslaan' })).toBeEnabled();
  await expect(added(page)).toContainText('42 casussen. ');
});

test('a kind that was guessed wrongly is changed, and what is chosen is what is stored', async ({
  page,
}) => {
  await previewWorkbook(page, messy[0]);
  await page.getByLabel('Lezen als').selectOption('niet inlezen');
  await expect(page.getByText('Er is nog niets gekozen om op te slaan.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Opslaan', exact: true })).toBeDisabled();
  await page.getByLabel('Lezen als').selectOption('casussen');
  await expect(field(page, 'C')).toHaveValue('organisatie');
  await field(page, 'C').selectOption({ label: 'Regio' });
  await expect(added(page).getByRole('row', { name: /^Regio/ })).toBeVisible();
  await page.getByRole('button', { name: /casussen opslaan$/ }).click();
  await page.getByRole('button', { name: 'Bekijk de casussen' }).click();
  await page.getByRole('row', { name: /Buddy voor starters/ }).click();
  const detail = page.getByRole('article', { name: 'Buddy voor starters' });
  await expect(detail.getByRole('button', { name: 'Regio', exact: true })).toBeVisible();
  await expect(detail.getByRole('button', { name: 'Organisatie', exact: true })).toHaveCount(0);
});

test('cells from Excel are pasted, with Ctrl+V and in the field', async ({ app, page }) => {
  await go(page, 'Bronnen');
  const cells = 'Praktijk\tWerkgever\tDraaiknop\nVast team\tZorggroep Oost\t5\n';
  const dialog = page.getByRole('dialog', { name: 'Plakken uit Excel' });
  const open = () => page.getByRole('button', { name: 'Plakken uit Excel' }).click();
  /** On the clipboard, as Excel would put it there: copied from the field. */
  const copy = async (text: string) => {
    await open();
    await dialog.getByLabel('Cellen').fill(text);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Escape');
  };
  await copy(cells);
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('button', { name: '1 casus opslaan' })).toBeEnabled();

  await copy(cells.replace('Vast team', 'Basisbanen'));
  await open();
  await expect(dialog.getByLabel('Cellen')).toBeFocused();
  await checkState(page, 'the field to paste in');
  await dialog.getByLabel('Cellen').focus();
  await page.keyboard.press('Control+v');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: '2 casussen opslaan' })).toBeEnabled();

  // The same once more counts once.
  await copy(cells);
  await page.keyboard.press('Control+v');
  await expect(files(page).getByText(/Het wordt één keer ingelezen/)).toBeVisible();

  // One file that fails stops no other.
  const broken = join(app.saveFolder, 'kapot.xlsx');
  await writeFile(broken, 'geen werkmap');
  await page.locator('input[type=file]').last().setInputFiles([broken, EXAMPLE_WORKBOOK]);
  await expect(page.getByRole('button', { name: '44 casussen opslaan' })).toBeEnabled();
  await expect(files(page).getByText(/“kapot\.xlsx” is geen Excel-werkmap/)).toBeVisible();
  await checkState(page, 'files of which one failed');
  await page.getByRole('button', { name: '44 casussen opslaan' }).click();
  await expect(status(page)).toContainText('44 casussen');
});
