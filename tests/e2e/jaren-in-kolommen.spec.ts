/** A sheet with a year in each column: read as figures, corrected by key, each followed to its cell. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eenBlad } from '../../fixtures/vijandig/werkmap';
import { evidence, openExample } from '../support/casussen';
import { expect, test } from '../support/e2e';
import { checkState, LARGE } from '../support/screen-checks';
import { go, previewWorkbook, SAVE_IMPORT } from '../support/steps';
import { cijferList, expectCijfers } from '../support/uitstroom';

test.use({ ownWindow: false });

test('figures in columns are read, corrected by key and followed to their cells', async ({
  app,
  page,
}) => {
  test.setTimeout(90_000);
  await page.setViewportSize(LARGE);
  await openExample(page);
  const path = join(app.saveFolder, 'jaren.xlsx');
  await writeFile(
    path,
    eenBlad(
      [
        ['Verloop in %'],
        ['Organisatie', 2019, 2020, 'Overig'],
        ['Molenwiek noord', 17, 'bijna 31%', 4],
        ['Molenwiek zuid', 11, null, 5],
      ],
      'Jaren',
    ),
  );
  await previewWorkbook(page, path);
  const added = page.getByRole('region', { name: 'Wat erbij komt' });
  await expect(added).toContainText('3 cijfers.');
  await expect(added).toContainText('2 rijen geven 3 cijfers');
  await expect(added).toContainText('1 lege cel geeft geen cijfer.');
  const mapping = page.getByRole('region', { name: 'Wat elke kolom is' });
  await expect(mapping.getByRole('row', { name: /‘2019’/ })).toContainText(
    'omdat de kop ‘2019’ een jaar is; maat en eenheid uit ‘Verloop in %’',
  );

  // By key: a column more, and no longer.
  const other = mapping.getByRole('combobox', { name: /‘Overig’/ });
  await other.focus();
  await other.press('W');
  await expect(added).toContainText('5 cijfers.');
  await checkState(page, 'figures in columns');
  await other.selectOption('');
  await expect(added).toContainText('3 cijfers.');

  await page.getByRole('button', { name: SAVE_IMPORT }).click();
  await expect(page.getByRole('region', { name: 'Verslag van de import' })).toContainText(
    '3 cijfers ingelezen uit jaren.xlsx',
  );
  await go(page, 'Uitstroom');
  const search = page.getByRole('searchbox', { name: 'Zoek in alle velden' });
  await search.fill('molenwiek');
  await expectCijfers(page, 3);
  // Found by its own cell, not by that of the year beside it.
  await search.fill('bijna 31');
  await expectCijfers(page, 1);
  await cijferList(page).getByRole('row').nth(1).click();
  const article = page.getByRole('article');
  const proof = evidence(page);
  await expect(proof.getByText('jaren.xlsx, blad Jaren, cel C3')).toBeVisible();
  await article.getByRole('button', { name: 'Jaar', exact: true }).click();
  await expect(proof.getByText('jaren.xlsx, blad Jaren, cel C2')).toBeVisible();
  await article.getByRole('button', { name: 'Maat', exact: true }).first().click();
  await expect(proof.getByText('jaren.xlsx, blad Jaren, cel A1')).toBeVisible();
  await expect(proof.getByText('Verloop in %', { exact: true })).toBeVisible();
});
