/** Personal data on the way in: seen, replaced, in the key of pseudonyms, and erased there. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { root } from '../support/hosts';
import { checkScreen, LARGE } from '../support/screen-checks';
import { go, makeDossier, PASSPHRASE, previewWorkbook } from '../support/steps';

const folder = join(root, 'fixtures/persoonsgegevens');
const workbook = join(folder, 'medewerkers.xlsx');
const talk = join(folder, 'gesprek met namen.txt');

const persons = (page: Page) => page.getByRole('region', { name: 'Persoonsgegevens', exact: true });
const saving = (page: Page) => page.getByRole('region', { name: 'Opslaan', exact: true });
const key = (page: Page) =>
  page.getByRole('region', { name: 'Sleutel van pseudoniemen', exact: true });
const SAVE = /opslaan$/;

test.use({ ownWindow: false });

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(LARGE);
  await makeDossier(page);
});

test('each hit is shown with why, and replaced one by one, of a person, or all of a kind', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await previewWorkbook(page, workbook);
  await expect(saving(page)).toContainText('9 persoonsgegevens staan er nog in.');
  await persons(page)
    .getByRole('button', { name: /^Namen/ })
    .click();
  const row = (cell: string) =>
    persons(page).getByRole('row', { name: new RegExp(`!${cell}\\b|^${cell}\\b`) });
  await expect(row('A3')).toContainText('Anna Voorbeeld');
  await expect(row('A3')).toContainText(/\[vervangen: P-\d\]/);
  await expect(row('H3')).toContainText('[vervangen: leidinggevende]');
  await checkScreen(page, 'personal data that was found');

  // Everything of one person, in each cell of the file.
  await persons(page)
    .getByRole('button', { name: /^Vervang Anna Voorbeeld overal/ })
    .first()
    .click();
  await expect(saving(page)).toContainText('4 persoonsgegevens staan er nog in.');
  const grid = page.getByRole('grid').first();
  await expect(grid).toContainText('[vervangen: P-');
  await expect(grid).not.toContainText('Anna Voorbeeld');
  await expect(grid).toContainText('Werkdruk volgens [vervangen: P-');

  // Taken back, and done again.
  await page.keyboard.press('Control+z');
  await expect(saving(page)).toContainText('9 persoonsgegevens staan er nog in.');
  await expect(grid).toContainText('Anna Voorbeeld');
  await persons(page).getByRole('button', { name: 'Laat Jan Verzonnen in A1 zo' }).click();
  await expect(saving(page)).toContainText('8 persoonsgegevens staan er nog in.');
  await persons(page)
    .getByRole('button', { name: /^Vervang alle 6 namen/ })
    .click();
  await persons(page)
    .getByRole('button', { name: /^Vervang alle 2 e-mailadressen/ })
    .click();
  await expect(saving(page)).not.toContainText('staan er nog in');
  await page.keyboard.press('Escape');

  // It is stored as it stands there; who it was is in the key, shown when asked.
  await saving(page).getByRole('button', { name: SAVE }).click();
  await expect(page.getByRole('region', { name: 'Verslag van de import' })).toBeVisible();
  await expect(page.getByText('Anna Voorbeeld')).toHaveCount(0);
  await expect(key(page)).toContainText('P-1');
  await expect(key(page)).not.toContainText('Anna');
  await key(page).getByRole('button', { name: 'Toon wat er stond bij P-1' }).click();
  await expect(key(page)).toContainText('Anna Voorbeeld · rol1@voorbeeld.invalid');
  await checkScreen(page, 'the key of pseudonyms');

  // Wherever the value is, it says that something stood there, and where that is.
  await go(page, 'Uitstroom');
  await page
    .getByRole('group')
    .getByRole('button', { name: /^Dienstverbanden/ })
    .click();
  await page.getByRole('row', { name: /Werkdruk volgens/ }).click();
  await page
    .getByRole('article')
    .getByRole('button', { name: 'Vertrekreden', exact: true })
    .click();
  const evidence = page.getByRole('region', { name: 'Waar komt dit vandaan?' });
  await expect(evidence).toContainText(
    'Hier is bij het inlezen vervangen wat naar een persoon wees.',
  );
  await go(page, 'Bronnen');

  // Erased: what was replaced stays replaced, and nobody knows who it was.
  await key(page).getByRole('button', { name: 'Sleutel van P-1 voorgoed wissen' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Voorgoed wissen…' }).click();
  await page.getByRole('dialog').getByLabel('Wachtwoordzin', { exact: true }).fill(PASSPHRASE);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Voorgoed wissen', exact: true })
    .click();
  await expect(page.getByText(/^Voorgoed gewist: 1 sleutel van een pseudoniem\./)).toBeVisible({
    timeout: 30_000,
  });
  await go(page, 'Bronnen');
  await expect(key(page)).not.toContainText('P-1');
});

test('the speakers of a conversation become roles, wherever they are named', async ({ page }) => {
  await previewWorkbook(page, talk);
  await persons(page)
    .getByRole('button', { name: /^Namen/ })
    .click();
  await expect(persons(page)).toContainText('alinea 4');
  await persons(page)
    .getByRole('button', { name: /^Vervang alle 9 namen/ })
    .click();
  await expect(page.getByRole('main')).toContainText('[vervangen: interviewer]');
  await persons(page)
    .getByRole('button', { name: /^Vervang dit? ?.*e-mailadres|^Vervang deze e-mailadres/ })
    .click();
  await expect(saving(page)).not.toContainText('staan er nog in');
  await saving(page).getByRole('button', { name: SAVE }).click();
  await expect(page.getByRole('region', { name: 'Verslag van de import' })).toBeVisible();
  await go(page, 'Interviews');
  await page.getByRole('grid').getByRole('row').nth(1).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('[vervangen: teamleider]');
  await expect(main).not.toContainText('Sanne');
});
