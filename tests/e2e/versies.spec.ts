/** A sheet that comes in again: recognised, compared with what is there, and taken over row by row. */
import { join } from 'node:path';
import { openExample } from '../support/casussen';
import { expect, test } from '../support/e2e';
import { root } from '../support/hosts';
import { checkScreen, checkState, LARGE } from '../support/screen-checks';
import { go, importWorkbook, previewWorkbook } from '../support/steps';

test.use({ ownWindow: false });

const fixture = (name: string) => join(root, 'fixtures/versies', `${name}.xlsx`);

test('a newer version is compared with what it renews, and taken over by key', async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize(LARGE);
  await openExample(page);
  await importWorkbook(page, fixture('verloop ouder'));
  await page.getByRole('button', { name: 'Sluiten' }).click();

  // The very same file: said, with when, and to be left out.
  await previewWorkbook(page, fixture('verloop ouder'));
  await expect(page.getByText('Precies dit bestand is al ingelezen')).toBeVisible();
  const versie = page.getByRole('region', { name: 'Nieuwere versie' });
  await expect(versie).toContainText('Er is niets veranderd');
  await page.getByRole('button', { name: 'verloop ouder.xlsx weglaten' }).click();

  await previewWorkbook(page, fixture('verloop nieuwer'));
  await expect(page.getByText('Gelezen zoals u het op')).toContainText(
    'bij verloop ouder.xlsx. 1 kolom is nieuw: ‘2023’.',
  );
  await expect(versie).toContainText(
    'Dit lijkt een nieuwere versie van verloop ouder.xlsx, blad Verloop',
  );
  await expect(versie).toContainText('1 rij is nieuw, 2 gewijzigd en 0 hetzelfde.');
  await checkScreen(page, 'a newer version offered');

  const renew = versie.getByRole('button', { name: 'Bijwerken met dit blad' });
  await renew.focus();
  await page.keyboard.press('Enter');
  await expect(versie).toContainText('Dit blad werkt verloop ouder.xlsx, blad Verloop bij.');
  await versie
    .getByRole('region', { name: 'Gewijzigd' })
    .getByRole('button', { name: /^Gewijzigd/ })
    .click();
  await versie
    .getByRole('region', { name: 'Nieuw' })
    .getByRole('button', { name: /^Nieuw/ })
    .click();
  const changed = versie.getByRole('table').first();
  await expect(changed).toContainText('Waarde (E2)');
  await expect(changed).toContainText('1 gegeven erbij');
  await checkScreen(page, 'a newer version, row by row');

  // Row 3 stays as it is; taken back by Ctrl+Z, and chosen again.
  const row = versie.getByRole('combobox', { name: /^Rij 3, / });
  await row.selectOption('laten zoals het is');
  await expect(row).toHaveValue('oud');
  await row.press('Control+z');
  await expect(row).toHaveValue('voorstel');
  await row.selectOption('laten zoals het is');
  await versie.getByRole('combobox', { name: 'Alles bij ‘Nieuw’' }).selectOption('niet overnemen');
  await page.getByRole('button', { name: '1 blad bijwerken' }).click();

  const report = page.getByRole('region', { name: 'Verslag van de import' });
  await expect(report).toContainText('1 cijfer erbij, 1 gewijzigd');
  await checkState(page, 'the report of a newer version');
  await go(page, 'Uitstroom');
  await page.getByRole('searchbox').first().fill('Voorbeeldorganisatie A');
  await expect(
    page.getByRole('region').filter({ hasText: 'Voorbeeldorganisatie A' }).first(),
  ).toContainText('15');

  await go(page, 'Bronnen');
  await expect(page.getByRole('region', { name: 'Ingelezen', exact: true })).toContainText(
    'vernieuwt verloop ouder.xlsx, blad Verloop',
  );
  await expect(page.getByRole('region', { name: 'Ingelezen', exact: true })).toContainText(
    'vernieuwd met verloop nieuwer.xlsx, blad Verloop',
  );
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('region', { name: 'Ingelezen', exact: true })).not.toContainText(
    'verloop nieuwer.xlsx',
  );
});
