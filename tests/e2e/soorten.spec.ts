/** Organisaties, vertrekredenen, dienstverbanden, kosten and codes: each list is seen and walked. */
import type { Page } from '@playwright/test';
import type { FlatType } from '../../shared/domain/record';
import type { Value } from '../../shared/domain/values';
import { openExample } from '../support/casussen';
import { run, tapWorker } from '../support/dossier-worker';
import { expect, test } from '../support/e2e';
import { checkScreen, checkState, LARGE, SMALL } from '../support/screen-checks';
import { go } from '../support/steps';

test.use({ ownWindow: false });

const records: readonly [FlatType, Partial<Record<string, Value>>][] = [
  ['organisatie', { naam: 'Instelling Noord', wereld: 'jeugd', status: 'gegevens' }],
  [
    'vertrekreden',
    {
      ...{ reden: 'werkdruk', onderzoek: 'Exit 2021', organisatie: 'Instelling Noord' },
      ...{ antwoordtype: 'meer', waarde: 34, eenheid: 'procent', n: 12 },
    },
  ],
  ['dienstverband', { pseudoniem: 'P-001', functie: 'jeugdbeschermer', start: '2019-09-01' }],
  ['dienstverband', { pseudoniem: 'P-002', functie: 'gedragswetenschapper', start: '2020' }],
  ['kostenpost', { post: 'vacature verspreiden', groep: 'recruitment', oop: 500, totaal: 620.5 }],
  ['kostenpost', { post: 'exitgesprek', groep: 'uitstroom', uren: 2, totaal: 130 }],
  ['code', { code: 'WE', naam: 'Werk', definitie: 'Wat het werk zwaar of licht maakt.' }],
  ['code', { code: 'WE-1', naam: 'Caseload', ouder: 'WE' }],
  ['code', { code: 'TE-4', naam: 'Overleg', ouder: 'TE' }],
];

async function list(page: Page, screen: string, name: RegExp): Promise<void> {
  await go(page, screen);
  await page
    .getByRole('group', { name: `Lijsten van ${screen}` })
    .getByRole('button', { name })
    .click();
}

test('every list is clean, fits, and is walked by keyboard', async ({ page }) => {
  test.setTimeout(180_000);
  await tapWorker(page);
  await openExample(page);
  for (const [soort, velden] of records) {
    await run(page, 'toevoegen', { soort, velden });
  }

  // However many kinds there are, what is counted stays on one line.
  await page.setViewportSize(SMALL);
  const footer = page.getByRole('contentinfo');
  await expect(footer).toContainText('158 in andere lijsten');
  const heights = await footer
    .locator('> *')
    .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().bottom)));
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(8);
  await page.setViewportSize(LARGE);

  await list(page, 'Casussen', /^Organisaties/);
  await expect(page.getByRole('article', { name: 'Instelling Noord' })).toBeVisible();
  await checkScreen(page, 'organisaties');
  await page.getByRole('button', { name: 'Toon 1 vertrekreden' }).click();
  await expect(page.getByRole('article', { name: 'werkdruk, Exit 2021' })).toBeVisible();
  await checkScreen(page, 'vertrekredenen');
  await list(page, 'Uitstroom', /^Kosten/);
  await expect(page.getByRole('article', { name: 'vacature verspreiden' })).toBeVisible();
  await checkState(page, 'kosten');

  await list(page, 'Uitstroom', /^Dienstverbanden/);
  const grid = page.getByRole('grid', { name: 'Dienstverbanden' });
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await checkState(page, 'dienstverbanden');
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('article', { name: /^P-002/ })).toBeVisible();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('2 dienstverbanden geselecteerd')).toBeVisible();
  await page.getByRole('button', { name: 'Veld wijzigen' }).click();
  const bulk = page.getByRole('dialog');
  await bulk.getByLabel('Veld', { exact: true }).selectOption({ label: 'Peildatum' });
  await bulk.getByLabel('Peildatum').fill('2024-01-01');
  await bulk.getByRole('button', { name: 'Wijzigen' }).click();
  await expect(page.getByText('Peildatum gewijzigd bij 2 dienstverbanden.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await grid.focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog', { name: 'Dienstverband toevoegen' })).toBeVisible();
  await checkState(page, 'a new dienstverband');
  await page.keyboard.press('Escape');

  await go(page, 'Codeboek');
  await expect(page.getByRole('region', { name: 'Behoeften' })).toContainText(/\d+ keer/);
  await checkScreen(page, 'the fixed schemes');
  await list(page, 'Codeboek', /^Eigen codes/);
  await page
    .getByRole('grid')
    .getByRole('row', { name: /Overleg/ })
    .click();
  await expect(page.getByText(/een code die zo heet is er niet/)).toBeVisible();
  await checkScreen(page, 'codes');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('p-002');
  await page.getByRole('option', { name: /^P-002/ }).click();
  await expect(page.getByRole('article', { name: /^P-002/ })).toBeVisible();
});
