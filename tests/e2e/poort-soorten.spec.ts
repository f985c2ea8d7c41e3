/**
 * The gate before tables of persons: of dienstverbanden nothing leaves unless somebody chose that,
 * of vertrekredenen not what is about few; both say so before, and in the bytes it is so.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { run, tapWorker } from '../support/dossier-worker';
import { expect, test } from '../support/e2e';
import { expectClean, LARGE, SMALL } from '../support/screen-checks';
import { go } from '../support/steps';

async function addPersons(page: Page): Promise<void> {
  for (let index = 1; index <= 12; index += 1) {
    const velden = {
      ...{ pseudoniem: `P-0${index}`, organisatie: 'Noord', functie: 'jeugdbeschermer' },
      ...{ start: '2020-09-01', fte: 0.89 },
      ...(index === 3 ? { einde: '2023-01-31', vertrouwelijkheid: 'openbaar' } : {}),
    };
    await run(page, 'toevoegen', { soort: 'dienstverband', velden });
  }
  const inquiry = {
    ...{ onderzoek: 'Exit-enquête', organisatie: 'Noord', jaar: 2024, antwoordtype: 'meer' },
    ...{ eenheid: 'procent', operator: 'is', n: 120 },
  };
  for (const [reden, waarde] of [
    ['werkdruk', 41],
    ['loon', 27],
    ['reistijd', 3],
  ]) {
    await run(page, 'toevoegen', { soort: 'vertrekreden', velden: { ...inquiry, reden, waarde } });
  }
}

async function openSheet(page: Page, list: string): Promise<void> {
  await go(page, 'Uitstroom');
  await page.getByRole('button', { name: new RegExp(`^${list}`) }).click();
  await page.getByRole('button', { name: 'Tabel opslaan' }).click();
  await page.getByRole('menuitem', { name: /^Tekstbestand/ }).click();
}

const sheetOf = (page: Page) => page.getByRole('dialog', { name: 'Tabel opslaan' });
async function save(page: Page, naam: string): Promise<void> {
  await sheetOf(page).getByLabel('Bestandsnaam').fill(naam);
  await sheetOf(page).getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(sheetOf(page)).toHaveCount(0, { timeout: 20_000 });
}

test('of persons nothing leaves by itself, and the gate says it before', async ({ app, page }) => {
  await page.setViewportSize(LARGE);
  await tapWorker(page);
  await page.getByRole('button', { name: /^Voorbeeld bekijken/ }).click();
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 30_000 });
  await addPersons(page);

  await openSheet(page, 'Dienstverbanden');
  const sheet = sheetOf(page);
  await expect(sheet.getByText('Onderdrukken: 12 dienstverbanden')).toBeVisible();
  await expect(sheet.getByText('Elke rij is één persoon.')).toBeVisible();
  await expect(sheet.getByText('12 dienstverbanden, elk van één persoon')).toBeVisible();
  await expectClean(page, 'the gate before dienstverbanden');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(SMALL);
  await expectClean(page, 'the gate before dienstverbanden, dark and small');
  await save(page, 'personen.csv');
  const closed = await readFile(join(app.saveFolder, 'personen.csv'), 'utf8');
  expect(closed.match(/onderdrukt/g)).toHaveLength(12);
  expect(closed).not.toMatch(/P-0|Noord|jeugdbeschermer|2023/);

  await openSheet(page, 'Vertrekredenen');
  await expect(sheet.getByText('Onderdrukken: 1 waarde')).toBeVisible();
  await expect(sheet.getByText('alle 3 vertrekredenen noemen hoeveel personen: 120')).toBeVisible();
  await expectClean(page, 'the gate before vertrekredenen');
  await save(page, 'redenen.csv');
  const reasons = await readFile(join(app.saveFolder, 'redenen.csv'), 'utf8');
  expect(reasons).toMatch(/werkdruk;.*41/);
  expect(reasons).toMatch(/reistijd;.*onderdrukt/);

  await openSheet(page, 'Dienstverbanden');
  await sheet.getByLabel('Alles laten staan').check();
  await save(page, 'alles.csv');
  expect(await readFile(join(app.saveFolder, 'alles.csv'), 'utf8')).toContain('P-012');
});
