/** What may be wrong in a sheet: found before it is stored, repaired by key, and said at the evidence. */
import { join } from 'node:path';
import { openExample } from '../support/casussen';
import { expect, test } from '../support/e2e';
import { root } from '../support/hosts';
import { checkScreen, checkState, LARGE } from '../support/screen-checks';
import { go, previewWorkbook } from '../support/steps';

test.use({ ownWindow: false });

const FIXTURE = join(root, 'fixtures/controle/met vallen.xlsx');

test('findings are repaired or left, one by one and all of a kind, and remembered', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize(LARGE);
  await openExample(page);
  await previewWorkbook(page, FIXTURE);
  await page.getByRole('button', { name: /^Cijfers/ }).click();
  const checks = page.getByRole('region', { name: 'Controle', exact: true });
  await expect(checks).toContainText('9 bevindingen om na te kijken');
  const bar = page.getByRole('region', { name: 'Opslaan' });
  await expect(bar).toContainText('13 bevindingen zijn nog niet nagekeken.');

  // One by one, by keyboard: the focus stays in the row that was decided.
  const year = checks.getByRole('button', { name: /^Een jaar of dag/ });
  await year.focus();
  await page.keyboard.press('Enter');
  await expect(checks).toContainText('Het jaar 2034 is nog niet geweest');
  const repair = checks.getByRole('button', { name: 'D7 herstellen' });
  await repair.focus();
  await page.keyboard.press('Enter');
  await expect(checks.getByRole('button', { name: 'D7 terugdraaien' })).toBeVisible();
  await expect(checks).toContainText('8 bevindingen om na te kijken');
  await expect(bar).toContainText('12 bevindingen');

  // Ctrl+Z here takes back what was done here.
  await page.keyboard.press('Control+z');
  await expect(checks.getByRole('button', { name: 'D7 herstellen' })).toBeVisible();
  await checks.getByRole('button', { name: 'D7 herstellen' }).click();
  await expect(checks.getByRole('button', { name: 'D7 terugdraaien' })).toBeVisible();

  // All of a kind, and what only a person can say.
  await checks.getByRole('button', { name: 'Herstel alle 2' }).click();
  await expect(checks).toContainText('6 bevindingen om na te kijken');
  await checks.getByRole('button', { name: /^Hetzelfde cijfer met een andere waarde/ }).click();
  await expect(checks).toContainText('E3 15%, met als bron jaarverslag');
  await checkScreen(page, 'findings, some repaired');
  await checks.getByRole('button', { name: 'E22 zo laten' }).click();
  await expect(checks).toContainText('5 bevindingen om na te kijken');

  // A cell leads to its place on the sheet.
  await checks.getByRole('button', { name: 'Cijfers!E22' }).click();
  await expect(page.getByRole('grid').first()).toBeFocused();

  await bar.getByRole('button', { name: /opslaan$/ }).click();
  await expect(page.getByRole('region', { name: 'Verslag van de import' })).toBeVisible();
  await go(page, 'Uitstroom');
  await page.getByRole('searchbox').first().fill('getypt: 2024');
  await page.getByRole('row').filter({ hasText: 'Voorbeeldorganisatie' }).first().click();
  await page.getByRole('article').getByRole('button', { name: /^Jaar/ }).first().click();
  await expect(
    page.getByText('In de cel staat ‘2034’; bij het inlezen hersteld tot ‘2024’.'),
  ).toBeVisible();
  await checkState(page, 'the evidence of a repaired cell');

  // The same file once more: what is there already is said before it is stored.
  await previewWorkbook(page, FIXTURE);
  await expect(page.getByRole('region', { name: 'Nieuwere versie' }).first()).toBeVisible();
});
