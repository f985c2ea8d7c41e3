/** By hand: adding, copying, removing and changing many at once, undone in one step; saving a table. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { choose, evidence, expectRows, list, openExample } from '../support/casussen';
import { expect, test } from '../support/e2e';
import { go } from '../support/steps';
import { chooseCijfer, cijferList, expectCijfers, openCijfers } from '../support/uitstroom';

test.use({ ownWindow: false });

test('a cijfer is added, copied, changed and removed, each undone from its notice', async ({
  page,
}) => {
  await openCijfers(page);
  await cijferList(page).focus();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Cijfer toevoegen' });
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(
    dialog.getByText('Vul ten minste één van deze velden in: Organisatie, Maat.'),
  ).toBeVisible();
  await dialog.getByLabel('Organisatie', { exact: true }).fill('Zorggroep Voorbeeld');
  await dialog.getByLabel('Waarde', { exact: true }).fill('12,5');
  await dialog.getByLabel('Tot', { exact: true }).fill('3');
  await dialog.getByLabel('Jaar', { exact: true }).fill('218');
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(dialog.getByText(/^De bovengrens is lager dan de waarde \(12,5\)/)).toBeVisible();
  await expect(dialog.getByText(/^Een jaar ligt tussen 1900 en 2100/)).toBeVisible();
  await dialog.getByLabel('Tot', { exact: true }).fill('15');
  await dialog.getByLabel('Jaar', { exact: true }).fill('2018');
  await dialog.getByLabel('Eenheid', { exact: true }).selectOption({ label: 'procentpunt' });
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await expectCijfers(page, 128);
  const header = page.getByRole('article').locator('header');
  await expect(header).toContainText('12,5–15 procentpunt');

  await header.getByRole('button', { name: 'Dupliceren' }).click();
  await expect(page.getByText('Cijfer gedupliceerd: u ziet nu de kopie.')).toBeVisible();
  await expectCijfers(page, 129);
  await header.getByRole('button', { name: 'Verwijderen' }).click();
  await expect(page.getByText('1 cijfer verwijderd.')).toBeVisible();
  await expectCijfers(page, 128);
  await page.getByRole('button', { name: 'Ongedaan maken', exact: true }).click();
  await expectCijfers(page, 129);
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Control+z');
  await expectCijfers(page, 127);
});

test('the old value stays as evidence: what it was, when and by whom', async ({ page }) => {
  await openCijfers(page);
  const article = await chooseCijfer(page, 'U003');
  await article.getByRole('button', { name: 'Waarde wijzigen' }).click();
  const field = page.getByRole('textbox', { name: 'Waarde' });
  await expect(field).toHaveValue('11');
  await field.fill('elf');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByText(/^‘elf’ is geen getal/)).toBeVisible();
  await field.fill('11,5');
  await field.press('Enter');
  await expect(article.locator('header')).toContainText('11,5%');
  await article.getByRole('button', { name: 'Waarde', exact: true }).click();
  const proof = evidence(page);
  await expect(proof).toContainText('met de hand ingevuld');
  await expect(proof).toContainText(/‘11’ werd ‘11,5’/);
  await expect(proof.getByText(/^stap \d+, .*, onderzoeker/).first()).toBeVisible();
  await expect(proof.getByText(/cel K7$/)).toBeVisible();
});

test('marked rows are changed in one step, by keyboard and by mouse', async ({ page }) => {
  await openCijfers(page);
  await page.getByRole('searchbox', { name: 'Zoek in alle velden' }).fill('kosten: totaal');
  await expectCijfers(page, 3);
  await cijferList(page).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 cijfers geselecteerd')).toBeVisible();
  await expect(cijferList(page).locator('tbody [aria-selected=true]')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.getByText('3 cijfers', { exact: true })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByText('1 cijfer geselecteerd')).toBeVisible();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('3 cijfers geselecteerd')).toBeVisible();
  // A tick takes one out again.
  await cijferList(page).locator('tbody tr').first().locator('[data-tick]').click();
  await expect(page.getByText('2 cijfers geselecteerd')).toBeVisible();

  await page.getByRole('button', { name: 'Veld wijzigen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Veld wijzigen bij 2 cijfers' });
  await dialog.getByLabel('Veld', { exact: true }).selectOption({ label: 'Vertrouwelijkheid' });
  await dialog.getByLabel('Vertrouwelijkheid', { exact: true }).selectOption({ label: 'intern' });
  await dialog.getByRole('button', { name: 'Wijzigen' }).click();
  await expect(page.getByText('Vertrouwelijkheid gewijzigd bij 2 cijfers.')).toBeVisible();
  const marked = cijferList(page).getByText('intern', { exact: true });
  await expect(marked).toHaveCount(2);
  await page.getByRole('button', { name: 'Ongedaan maken', exact: true }).click();
  await expect(marked).toHaveCount(0);

  // All at once, and back; another search begins anew.
  await cijferList(page).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('2 cijfers verwijderd.')).toBeVisible();
  await expectCijfers(page, 1);
  await page.getByRole('button', { name: 'Ongedaan maken', exact: true }).click();
  await expectCijfers(page, 3);
  await cijferList(page).focus();
  await page.keyboard.press('Control+a');
  // Esc works from the bar too, and brings the focus back to the table.
  await page.getByRole('button', { name: 'Veld wijzigen' }).focus();
  await page.keyboard.press('Escape');
  await expect(cijferList(page)).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.getByRole('searchbox', { name: 'Zoek in alle velden' }).fill('');
  await expectCijfers(page, 127);
  await expect(page.getByRole('main').getByText('127 cijfers', { exact: true })).toBeVisible();
});

test('a casus is added, named in its detail, changed and removed', async ({ page }) => {
  await openExample(page);
  await list(page).focus();
  await page.keyboard.press('Shift+N');
  const dialog = page.getByRole('dialog', { name: 'Casus toevoegen' });
  await dialog.getByLabel('Casus', { exact: true }).fill('Proefcasus');
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await expectRows(page, 43);
  const article = page.getByRole('article', { name: 'Proefcasus' });
  await expect(article).toBeVisible();
  await article.getByRole('button', { name: 'Casus wijzigen' }).click();
  await page.getByRole('textbox', { name: 'Casus' }).fill('Proefcasus twee');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByRole('article', { name: 'Proefcasus twee' })).toBeVisible();

  // Removing a casus with codings brings them back with it.
  const molendrift = await choose(page, 'Molendrift');
  await page.keyboard.press('Delete');
  await expect(page.getByText('1 casus verwijderd.')).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken', exact: true }).click();
  await expect(list(page).getByRole('row', { name: /Molendrift/ })).toBeVisible();
  await list(page)
    .getByRole('row', { name: /Molendrift/ })
    .click();
  await expect(
    molendrift.getByRole('region', { name: 'Behoeften' }).getByRole('listitem'),
  ).not.toHaveCount(0);
});

test('what is done to what is printed is said: it stands beside it', async ({ page }) => {
  await openExample(page);
  const article = await choose(page, 'ZorgStart');
  await page.keyboard.press('2');
  await expect(
    page.getByText('toegekend. Staat er al als gedrukt; uw toekenning komt ernaast.'),
  ).toBeVisible();
  await expect(
    article.getByRole('region', { name: 'Draaiknoppen' }).getByRole('listitem'),
  ).toHaveCount(2);
});

test('the table is saved as it is filtered, and it is said that it leaves the dossier', async ({
  page,
  app,
}) => {
  await openCijfers(page);
  await page.getByRole('searchbox', { name: 'Zoek in alle velden' }).fill('kosten: totaal');
  await expectCijfers(page, 3);
  await page.getByRole('button', { name: 'Tabel opslaan' }).click();
  await page
    .getByRole('menuitem', { name: 'Tekstbestand (.csv): de 3 cijfers van het filter' })
    .click();
  const sheet = page.getByRole('dialog', { name: 'Tabel opslaan' });
  await expect(sheet).toContainText('Dit bestand verlaat het verzegelde dossier');
  await expect(sheet).toContainText('3 van de 127 cijfers');
  await sheet.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText(/^Opgeslagen: .*uitstroomcijfers\.csv$/)).toBeVisible();
  const csv = await readFile(join(app.saveFolder, 'uitstroomcijfers.csv'), 'utf8');
  expect(csv.trim().split('\n')).toHaveLength(4);
  expect(csv).toContain('kosten: totaal');

  await go(page, 'Casussen');
  await page.getByRole('button', { name: 'Tabel opslaan' }).click();
  await page.getByRole('menuitem', { name: 'Excel-werkmap (.xlsx): alle 42 casussen' }).click();
  await sheet.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText(/^Opgeslagen: .*casussen\.xlsx$/)).toBeVisible();
  const bytes = await readFile(join(app.saveFolder, 'casussen.xlsx'));
  expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
});
