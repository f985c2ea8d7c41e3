/** A survey on its way in: read as one, corrected by key, and followed from answer to cell. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { evidence } from '../support/casussen';
import { expect, test } from '../support/e2e';
import { root } from '../support/hosts';
import { checkScreen, checkState, LARGE } from '../support/screen-checks';
import { go, previewWorkbook, SAVE_IMPORT } from '../support/steps';

const FORMS = join(root, 'fixtures/enquetes/microsoft forms.xlsx');
const SIXTY = join(root, 'fixtures/enquetes/enquete van zestig kolommen.xlsx');

const added = (page: Page) => page.getByRole('region', { name: 'Wat erbij komt' });
const mapping = (page: Page) => page.getByRole('region', { name: 'Wat elke kolom is' });
const field = (page: Page, heading: RegExp) =>
  mapping(page).getByRole('combobox', { name: heading });

test.use({ ownWindow: false });

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(LARGE);
  await page.getByRole('button', { name: /^Voorbeeld bekijken/ }).click();
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 30_000 });
});

test('a survey becomes interviews, and each answer leads to its own cell', async ({ page }) => {
  test.setTimeout(120_000);
  await previewWorkbook(page, FORMS);
  await expect(added(page)).toContainText(
    '48 respondenten, 5 open vragen: 48 interviews met 213 antwoorden; 27 antwoorden leeg.',
  );
  await expect(page.getByLabel('Elke rij is')).toHaveValue('respondent');
  await expect(field(page, /E-mail/)).toHaveValue('');
  await expect(field(page, /tevreden/)).toHaveValue('');
  await checkScreen(page, 'the preview of a survey');

  // A closed question as a question with answers: by key, beside the open ones.
  await field(page, /tevreden/).focus();
  await page.keyboard.press('V');
  await expect(added(page)).toContainText('48 respondenten, 6 open vragen');
  await page.getByRole('button', { name: 'Voorstel herstellen' }).click();
  await expect(added(page)).toContainText('48 respondenten, 5 open vragen');

  await page.getByRole('button', { name: SAVE_IMPORT }).click();
  await expect(page.getByRole('region', { name: 'Verslag van de import' })).toBeVisible();
  await go(page, 'Interviews');
  await page.getByRole('searchbox', { name: 'Zoek in alle velden' }).fill('respondent 2');
  await page
    .getByRole('grid', { name: 'Interviews' })
    .getByRole('row', { name: /beleidsmedewerker/ })
    .first()
    .click();
  await expect(page.getByRole('article', { name: 'Respondent 2', exact: true })).toBeVisible();

  await page
    .getByRole('group', { name: /^Antwoord, beurt/ })
    .first()
    .click();
  await expect(evidence(page)).toContainText('microsoft forms.xlsx, blad Sheet1, cel I3');
  await page
    .getByRole('group', { name: /^Vraag, beurt/ })
    .first()
    .click();
  await expect(evidence(page)).toContainText('microsoft forms.xlsx, blad Sheet1, cel I1');
  const here = evidence(page).locator('[aria-current=true]');
  await expect(here).toHaveText('De cel I1: Wat maakt dat u hier blijft werken?');
});

test('a list of sixty columns is narrowed, and what is changed stays in view', async ({ page }) => {
  test.setTimeout(120_000);
  await previewWorkbook(page, SIXTY);
  const rows = mapping(page).locator('tbody tr');
  await expect(rows).toHaveCount(59);
  await page.getByLabel('Toon van de kolommen').selectOption('vragen');
  await expect(rows).toHaveCount(5);
  await field(page, /Anders, namelijk/).selectOption('niet gebruiken');
  await expect(added(page)).toContainText('4 open vragen');
  await expect(rows).toHaveCount(5);
  await checkState(page, 'a narrowed list of columns');
  await page.getByLabel('Elke rij is').selectOption('één beurt of antwoord');
  await expect(added(page)).not.toContainText('respondenten');
});
