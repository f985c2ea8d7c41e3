/** A form with its fields below each other: read on its side, turned by hand, followed to its cells. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eenBlad } from '../../fixtures/vijandig/werkmap';
import { evidence, openExample } from '../support/casussen';
import { expect, test } from '../support/e2e';
import { checkScreen, checkState, LARGE } from '../support/screen-checks';
import { go, previewWorkbook, SAVE_IMPORT } from '../support/steps';
import { expectCijfers } from '../support/uitstroom';

test.use({ ownWindow: false });

test('a form is read on its side, turned by key, and each value followed to its cell', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize(LARGE);
  await openExample(page);
  const path = join(app.saveFolder, 'formulier.xlsx');
  await writeFile(
    path,
    eenBlad(
      [
        ['Formulier uitstroom'],
        [],
        ['Organisatie', 'Molenwiek noord', 'Molenwiek zuid', 'Molenwiek oost'],
        ['Maat', 'uitstroom', 'uitstroom', 'verloop'],
        ['Waarde', 17, 'bijna 31', 12],
        ['Eenheid', '%', '%', '%'],
        ['Jaar', 2022, 2023, 'ooit'],
      ],
      'Formulier',
    ),
  );
  await previewWorkbook(page, path);
  const added = page.getByRole('region', { name: 'Wat erbij komt' });
  await expect(added).toContainText('3 cijfers.');
  await expect(added).toContainText('3 kolommen gelezen');
  const turn = page.getByRole('checkbox', { name: 'Velden staan onder elkaar' });
  await expect(turn).toBeChecked();
  const mapping = page.getByRole('region', { name: 'Wat elke rij is' });
  await expect(mapping.getByRole('combobox', { name: 'Veld voor rij 5, ‘Waarde’' })).toHaveValue(
    'waarde',
  );

  // The sheet on its side: its columns below each other, its rows beside each other.
  const sheet = page.getByRole('region', { name: 'Het blad' });
  const grid = sheet.getByRole('grid');
  await expect(sheet).toContainText('Het blad staat hier op zijn kant');
  await expect(sheet).toContainText('Koppen in kolom A. De tabel is A3 tot en met D7.');
  await expect(grid.getByRole('rowheader', { name: 'koppen, kolom A' })).toBeVisible();
  await expect(grid.getByRole('columnheader', { name: 'rij 5, Waarde' })).toBeVisible();
  await checkScreen(page, 'a sheet on its side');

  // A refused cell leads to its place, by the address of the sheet.
  await added.getByRole('button', { name: 'Formulier!D7' }).click();
  await expect(sheet).toContainText('D7 is niet overgenomen.');
  await expect(grid).toBeFocused();
  // By key: a column left out, and taken back.
  await grid.press('x');
  await expect(sheet.getByRole('status')).toHaveText('Kolom D wordt niet ingelezen.');
  await expect(added).toContainText('2 cijfers.');
  await grid.press('Control+z');
  await expect(added).toContainText('3 cijfers.');
  await grid.press('Shift+K');
  await expect(sheet.getByRole('status')).toContainText('De koppen staan nu in kolom C en D.');
  await grid.press('Control+z');
  await expect(added).toContainText('3 cijfers.');

  // Upright by the switch, and back by Ctrl+Z: the keyboard stays where it was.
  await turn.focus();
  await turn.press('Space');
  await expect(turn).not.toBeChecked();
  await expect(turn).toBeFocused();
  await expect(page.getByRole('region', { name: 'Wat elke rij is' })).toHaveCount(0);
  await expect(grid.getByRole('rowheader', { name: /rij 3$/ })).toBeVisible();
  await checkState(page, 'the same sheet upright');
  await grid.focus();
  await grid.press('Control+z');
  await expect(turn).toBeChecked();
  await expect(grid).toBeFocused();
  await expect(added).toContainText('3 cijfers.');

  await page.getByRole('button', { name: SAVE_IMPORT }).click();
  await expect(page.getByRole('region', { name: 'Verslag van de import' })).toContainText(
    '3 cijfers ingelezen uit formulier.xlsx',
  );
  await go(page, 'Uitstroom');
  await page.getByRole('searchbox', { name: 'Zoek in alle velden' }).fill('molenwiek zuid');
  await expectCijfers(page, 1);
  await page.getByRole('grid', { name: 'Uitstroomcijfers' }).getByRole('row').nth(1).click();
  const article = page.getByRole('article');
  const proof = evidence(page);
  await article.getByRole('button', { name: 'Jaar', exact: true }).click();
  await expect(proof.getByText('formulier.xlsx, blad Formulier, cel C7')).toBeVisible();
  await proof.getByText('De hele kolom zoals gelezen').click();
  await expect(proof.getByText('C5 Waarde')).toBeVisible();
  await article.getByRole('button', { name: 'Organisatie', exact: true }).first().click();
  await expect(proof.getByText('formulier.xlsx, blad Formulier, cel C3')).toBeVisible();
  await checkState(page, 'evidence of a sheet on its side');
});
