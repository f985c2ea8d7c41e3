/** The lists of the newer kinds, from the file to the report of the import. */
import { join } from 'node:path';
import { expect, test } from '../support/e2e';
import { root } from '../support/hosts';
import { checkScreen, LARGE } from '../support/screen-checks';
import { makeDossier, previewWorkbook } from '../support/steps';

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
