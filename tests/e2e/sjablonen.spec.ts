/** A template is saved, filled in and read in: nothing has to be pointed out on the way. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/e2e';
import { fillCells } from '../support/fill-template';
import { checkScreen, expectClean, LARGE } from '../support/screen-checks';
import { go, makeDossier, previewWorkbook, SAVE_IMPORT } from '../support/steps';

test.use({ ownWindow: false });

test('the form for organisations is saved by keyboard, filled in and read in', async ({
  app,
  page,
}) => {
  await page.setViewportSize(LARGE);
  await makeDossier(page);
  await go(page, 'Bronnen');
  await page.getByRole('button', { name: 'Sjablonen' }).focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog', { name: 'Sjablonen' });
  await expect(list.getByText('Er staat niets uit dit dossier in')).toBeVisible();
  await checkScreen(page, 'sjablonen');

  const save = list.getByRole('button', { name: 'Opslaan: Intakeformulier uitstroomcijfers' });
  await save.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Bestandsnaam')).toHaveValue('intakeformulier.xlsx');
  await expectClean(page, 'sjabloon opslaan');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Opgeslagen: .*intakeformulier\.xlsx$/)).toBeVisible();
  // The list is still there, for the next one, with the keyboard where it was.
  await expect(save).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);

  const path = join(app.saveFolder, 'ingevuld.xlsx');
  const empty = await readFile(join(app.saveFolder, 'intakeformulier.xlsx'));
  await writeFile(
    path,
    fillCells(empty, {
      ...{ A9: 'Jeugdhulp Noord', B9: 'adviseur personeel', C9: 'intern' },
      ...{ D9: 'uitstroompercentage', F9: 'totaal', G9: 2023, H9: '17,5%', J9: 410 },
      ...{ D10: 'uitstroompercentage', F10: 'korter dan 2 jaar', G10: 2023, H10: 'onbekend' },
    }),
  );
  await previewWorkbook(page, path);
  await page.getByRole('button', { name: SAVE_IMPORT }).click();
  await expect(
    page.getByRole('region', { name: 'Verslag van de import' }).getByRole('heading', {
      name: /^2 cijfers ingelezen/,
    }),
  ).toBeVisible();
  await go(page, 'Uitstroom');
  await expect(page.getByText('Jeugdhulp Noord').first()).toBeVisible();
  await expect(page.getByText('17,5%').first()).toBeVisible();
});
