/** The lists of the newer kinds, from the file to the report of the import. */
import { join } from 'node:path';
import { expect, test } from '../support/e2e';
import { root } from '../support/hosts';
import { checkScreen, LARGE } from '../support/screen-checks';
import { go, makeDossier, previewWorkbook } from '../support/steps';

const LISTS = [
  'uitdienst AFAS.xlsx',
  'vertrekredenen per jaar.xlsx',
  'rekentool met vallen.xlsx',
  'organisaties benaderd.xlsx',
  'codesysteem MAXQDA.xlsx',
].map((naam) => join(root, 'fixtures/lijsten', naam));

test('lists of five kinds are previewed, mapped, saved and reported as what they are', async ({
  page,
}) => {
  await page.setViewportSize(LARGE);
  await makeDossier(page);
  await previewWorkbook(page, LISTS);
  await checkScreen(page, 'the preview of lists');
  await page
    .getByRole('button', { name: /opslaan$/ })
    .last()
    .click();
  const report = page.getByRole('region', { name: 'Verslag van de import' });
  await expect(report.getByRole('heading', { level: 2 })).toContainText('3 dienstverbanden');
  await expect(report.getByRole('heading', { level: 2 })).toContainText('5 vertrekredenen');
  await expect(report.getByRole('heading', { level: 2 })).toContainText('3 kostenposten');
  await checkScreen(page, 'the report of lists');
});

test('a cell that gave no value is said, with the reason when it was refused', async ({ page }) => {
  await page.setViewportSize(LARGE);
  await makeDossier(page);
  await previewWorkbook(page, [join(root, 'fixtures/lijsten/dienstverbanden met vallen.xlsx')]);
  await page
    .getByRole('button', { name: /opslaan$/ })
    .last()
    .click();
  await expect(page.getByRole('region', { name: 'Verslag van de import' })).toBeVisible();
  await go(page, 'Uitstroom');
  await page.getByRole('button', { name: /^Dienstverbanden/ }).click();
  const row = (pseudoniem: string) =>
    page.getByRole('grid').getByRole('row').filter({ hasText: pseudoniem });
  await expect(row('A3')).toContainText('in de cel staat ‘heden’');
  await expect(row('A1')).toContainText('in de cel staat ‘31-12-9999’');
  await row('A7').click();
  const detail = page.getByRole('article');
  await expect(detail).toContainText('afgewezen; in de cel staat ‘36’.');
  await detail.getByRole('button', { name: 'Fte', exact: true }).click();
  const evidence = page.getByRole('region', { name: 'Waar komt dit vandaan?' });
  await expect(evidence).toContainText('afgewezen; in de cel staat ‘36’.');
  await expect(evidence).toContainText('niet overgenomen uit het bestand');
  await checkScreen(page, 'a refused cell');
});
