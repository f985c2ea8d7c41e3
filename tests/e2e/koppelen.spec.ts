/** The mapping screen: what is recognised, corrected by keyboard and mouse, and what that brings. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { eenBlad } from '../../fixtures/vijandig/werkmap';
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

test.use({ ownWindow: false });

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
  await expect(mapping(page).locator('tbody').getByRole('combobox')).toHaveCount(25);
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

test('on the sheet itself: headings, a row left out, a table split in two, and each value to its cell', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  const headings = ['Nummer', 'Casus', 'Organisatie', 'Wereld', 'Wat werkte', 'Draaiknop'];
  const row = (n: number) => [
    `N-${n}`,
    `Casus ${n}`,
    `Organisatie ${n}`,
    'zorg',
    'Vast team en een mentor',
    '5',
  ];
  const path = join(app.saveFolder, 'stapel.xlsx');
  const rows = [['Overzicht'], headings, row(1), row(2), headings, row(3), row(4)];
  await writeFile(path, eenBlad(rows, 'Stapel'));
  await previewWorkbook(page, path);
  const grid = page.getByRole('grid', { name: 'Stapel' });
  const number = (name: string) => grid.getByRole('rowheader', { name, exact: true });
  const save = (n: number) =>
    page.getByRole('button', { name: new RegExp(`^${n} casus(sen)? opslaan$`) });
  const sheet = page.getByRole('region', { name: 'Het blad' });
  await expect(number('titel, rij 1')).toBeVisible();
  await expect(number('koppen, rij 2')).toBeVisible();
  await expect(number('herhaalde kop, rij 5')).toBeVisible();

  // By key: other headings, taken back; a row out.
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('k');
  await expect(sheet.getByRole('status')).toHaveText('De koppen staan nu op rij 3.');
  await expect(number('koppen, rij 3')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(number('koppen, rij 2')).toBeVisible();
  await expect(save(4)).toBeEnabled();
  await page.keyboard.press('x');
  await expect(number('weggelaten, rij 3')).toBeVisible();
  await expect(save(3)).toBeEnabled();

  // By the menu, which Enter opens and Esc closes without losing the place.
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: 'Keuzes bij A3' });
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await checkState(page, 'the choices at a cell');
  await page.keyboard.press('Escape');
  await expect(grid).toBeFocused();
  await page.keyboard.press('Enter');
  await menu.getByRole('menuitem', { name: 'Rij 3 weer inlezen' }).press('Enter');
  await expect(save(4)).toBeEnabled();

  // By mouse: the field of a column at its letter, and a selection that is one more table.
  await grid.getByRole('columnheader', { name: /^kolom C,/ }).click();
  const panel = page.getByRole('dialog', { name: 'Kolom C, ‘Organisatie’' });
  await panel.getByLabel('Veld').selectOption({ label: 'Regio' });
  await expect(grid.getByRole('columnheader', { name: 'kolom C, Regio' })).toBeVisible();
  await checkState(page, 'the field of a column on the sheet');
  await page.keyboard.press('Escape');
  const from = await grid.getByRole('gridcell', { name: 'Nummer' }).nth(1).boundingBox();
  const to = await grid
    .getByRole('row', { name: /N-4/ })
    .getByRole('gridcell')
    .last()
    .boundingBox();
  if (from === null || to === null) throw new Error('no cells to drag over');
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + 10, { steps: 5 });
  await page.mouse.up();
  await expect(sheet).toContainText('A5 tot en met F7');
  await sheet.getByRole('button', { name: 'Nog een tabel op dit blad' }).click();
  await expect(page.getByRole('article', { name: 'Stapel, tabel 2 van 2' })).toBeFocused();
  const second = page.getByRole('grid', { name: 'Stapel, tabel 2 van 2' });
  await expect(second.getByRole('rowheader', { name: 'koppen, rij 5' })).toBeVisible();
  await expect(second.getByRole('rowheader', { name: 'tabel 1, rij 3' })).toBeVisible();
  await expect(files(page).getByRole('button', { name: /^Stapel, tabel/ })).toHaveCount(2);
  await checkScreen(page, 'two tables on one sheet');

  await save(4).click();
  const brought = 'Bekijk de casussen uit stapel.xlsx, Stapel, A5 tot en met F7';
  await page.getByRole('button', { name: brought }).click();
  await page
    .getByRole('grid')
    .getByRole('row', { name: /Casus 4/ })
    .click();
  const detail = page.getByRole('article', { name: 'Casus 4' });
  await detail.getByRole('button', { name: 'Wat werkte', exact: true }).click();
  await expect(page.getByText('stapel.xlsx, blad Stapel, cel E7')).toBeVisible();
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
  await page
    .getByRole('grid')
    .getByRole('row', { name: /Buddy voor starters/ })
    .click();
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
  await writeFile(broken, Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'));
  await page.locator('input[type=file]').last().setInputFiles([broken, EXAMPLE_WORKBOOK]);
  await expect(page.getByRole('button', { name: '44 casussen opslaan' })).toBeEnabled();
  await expect(files(page).getByText(/“kapot\.xlsx” is geen werkmap/)).toBeVisible();
  await checkState(page, 'files of which one failed');
  await page.getByRole('button', { name: '44 casussen opslaan' }).click();
  await expect(status(page)).toContainText('44 casussen');
});
