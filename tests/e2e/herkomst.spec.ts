/** Where a value comes from: the sheet around it, and the rows that were refused, corrected and back. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import * as XLSX from 'xlsx';
import { schrijfWerkmap } from '../../fixtures/voorbeeld/schrijf-werkmap.mjs';
import { ask, tapWorker } from '../support/dossier-worker';
import { expect, test } from '../support/e2e';
import { checkScreen, LARGE } from '../support/screen-checks';
import { go, importWorkbook, makeDossier, previewWorkbook, SAVE_IMPORT } from '../support/steps';

const ROWS = [
  ['Uitstroom in de regio'],
  [],
  ['Organisatie', 'Maat', 'Jaar', 'Waarde', 'n', 'Sector', 'Toelichting'],
  ['Molendrift', 'uitstroompercentage', 2020, '12%', 400, 'jeugd', 'eerste jaar'],
  [
    'ZorgStart',
    'uitstroompercentage',
    'weet niemand',
    '14%',
    90,
    'zorg',
    'zonder de stagiairs die er korter dan een maand waren en zonder de invalkrachten',
  ],
  [null, null, 2021, '9%', 80, 'zorg', 'zonder naam'],
  ['Totaal', null, null, '12%', 570],
  ['Raad', 'uitstroompercentage', 2022, '11%', 300, 'jeugd', null],
];

let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draaiknop-herkomst-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

async function workbook(naam: string, rijen: unknown[][]): Promise<string> {
  const path = join(folder, naam);
  await writeFile(path, schrijfWerkmap({ titel: 'Verloop', bladen: [{ naam: 'Verloop', rijen }] }));
  return path;
}

const evidence = (page: Page) => page.getByRole('region', { name: 'Waar komt dit vandaan?' });

test('a value opens as a picture of the sheet around it, in lists and details', async ({
  page,
}) => {
  await page.setViewportSize(LARGE);
  await makeDossier(page);
  await importWorkbook(page, await workbook('verloop.xlsx', ROWS));
  await go(page, 'Uitstroom');
  await page.getByRole('grid').getByRole('row').filter({ hasText: 'Raad' }).click();
  const sheet = evidence(page).getByRole('table');
  // Nothing in it is pointed at: the row stands among its neighbours.
  await expect(sheet.getByRole('rowheader', { name: /6 ?afgewezen/ })).toBeVisible();
  await expect(sheet.getByRole('rowheader', { name: /7 ?totaal/ })).toBeVisible();
  await page.getByRole('article').getByRole('button', { name: 'Jaar', exact: true }).click();
  await expect(sheet.locator('[aria-current=true]')).toHaveText('De cel C8: 2022');
  await expect(sheet.locator('caption')).toHaveText(
    'Blad Verloop van verloop.xlsx: rij 6 t/m 8, kolom A t/m E. Cel C8 zegt: 2022',
  );
  await expect(sheet.getByRole('columnheader')).toHaveText(['A', 'B', 'C', 'D', 'E']);
  await expect(evidence(page)).toContainText('Niet in beeld: 2 kolommen rechts van de tabel.');
  await checkScreen(page, 'the sheet around a value');

  // What scrolls is reached and moved by key; long texts are shown whole when asked.
  await page.getByRole('grid').getByRole('row').filter({ hasText: 'Molendrift' }).click();
  await page.getByRole('article').getByRole('button', { name: 'Opmerking', exact: true }).click();
  await expect(sheet.locator('[aria-current=true]')).toHaveText('De cel G4: eerste jaar');
  await expect(sheet.getByRole('rowheader').first()).toContainText('2');
  const region = evidence(page).getByRole('region', { name: /^Blad Verloop/ });
  await region.focus();
  await expect(region).toBeFocused();
  await evidence(page).getByRole('button', { name: 'Lange teksten helemaal tonen' }).click();
  await expect(sheet.getByText(/zonder de stagiairs/)).toBeVisible();
  await checkScreen(page, 'long texts in the sheet around a value');
});

test('refused rows are saved, corrected and read in again: every value is there once', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize(LARGE);
  await tapWorker(page);
  await makeDossier(page);
  await previewWorkbook(page, await workbook('verloop.xlsx', ROWS));
  // Before anything is stored.
  await page.getByRole('button', { name: 'Afgewezen rijen opslaan…' }).click();
  const sheet = page.getByRole('dialog', { name: 'Afgewezen rijen opslaan' });
  await expect(sheet).toContainText('verlaat het verzegelde dossier');
  await expect(sheet).toContainText('2 rijen zoals gelezen');
  await checkScreen(page, 'saving refused rows');
  await sheet.getByLabel('Bestandsnaam').fill('vooraf.xlsx');
  await sheet.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(sheet).toHaveCount(0);

  await page.getByRole('button', { name: SAVE_IMPORT }).click();
  const report = page.getByRole('region', { name: 'Verslag van de import' });
  await expect(report.getByRole('button', { name: 'Afgewezen rijen opslaan' })).toBeVisible();
  await report.getByRole('button', { name: 'Sluiten' }).click();

  // At any later time, of what was read in.
  await page.getByRole('button', { name: /^Afgewezen rijen opslaan: verloop\.xlsx/ }).click();
  await expect(sheet.getByLabel('Bestandsnaam')).toHaveValue('verloop afgewezen.xlsx');
  await expect(sheet).toContainText('2 rijen zoals gelezen');
  await sheet.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(page.getByText(/^Opgeslagen: .*verloop afgewezen\.xlsx$/)).toBeVisible();
  const saved = XLSX.read(await readFile(join(app.saveFolder, 'verloop afgewezen.xlsx')));
  const cells = saved.Sheets.Verloop as XLSX.WorkSheet;
  const before = XLSX.read(await readFile(join(app.saveFolder, 'vooraf.xlsx')));
  expect(XLSX.utils.sheet_to_csv(before.Sheets.Verloop as XLSX.WorkSheet)).toBe(
    XLSX.utils.sheet_to_csv(cells),
  );
  expect(cells.H3?.v).toBe('Waarom niet (verloop.xlsx, blad Verloop)');
  expect(cells.H4?.v).toMatch(
    /^Rij 5\. Wel overgenomen, zonder wat hier staat:\nC5 \(‘weet niemand’\)/,
  );
  expect(cells.H5?.v).toMatch(/^Rij 6\. Niet overgenomen:\nA6: /);

  const right = { C4: '2021', A5: 'Raad', B5: 'uitstroompercentage' };
  for (const [address, v] of Object.entries(right)) cells[address] = { t: 's', v };
  const path = join(folder, 'mijn verbeteringen.xlsx');
  await writeFile(path, XLSX.write(saved, { type: 'buffer', bookType: 'xlsx' }));
  await previewWorkbook(page, path);
  await expect(page.getByText(/afgewezen van verloop\.xlsx, blad Verloop/)).toBeVisible();
  const versie = page.getByRole('region', { name: 'Nieuwere versie' });
  await expect(versie).toContainText('1 rij is nieuw, 1 gewijzigd');
  await checkScreen(page, 'corrected rows before they are stored');
  // The file says which rows these are: renewing needs no click, and can be declined.
  await expect(versie).toContainText('rijen die eerder zijn afgewezen. Ze werken verloop.xlsx');
  await versie.getByRole('button', { name: 'Los inlezen' }).click();
  await expect(versie).toContainText('komt er dan dubbel in');
  await page.keyboard.press('Control+z');
  await expect(versie.getByRole('button', { name: 'Los inlezen' })).toBeVisible();
  await page.getByRole('button', { name: '1 blad bijwerken' }).click();
  await expect(page.getByRole('region', { name: 'Verslag van de import' })).toContainText(
    '1 cijfer erbij, 1 gewijzigd',
  );
  const { rows } = await ask(page, 'cijfers', {
    offset: 0,
    limit: 50,
    sorteer: { kolom: 'organisatie', richting: 'op' },
    filter: { zoek: '', import: null, ids: null, waarden: {} },
  });
  expect(
    rows.map(({ velden: { organisatie, jaar, waarde } }) => [organisatie, jaar, waarde]),
  ).toEqual([
    ['Molendrift', 2020, 12],
    ['Raad', 2022, 11],
    ['Raad', 2021, 9],
    ['ZorgStart', 2021, 14],
  ]);
  // The way back from a corrected value leads to the sheet in which it was corrected.
  await go(page, 'Uitstroom');
  await page.getByRole('grid').getByRole('row').filter({ hasText: 'ZorgStart' }).click();
  await page.getByRole('article').getByRole('button', { name: 'Jaar', exact: true }).click();
  await expect(evidence(page)).toContainText('mijn verbeteringen.xlsx, blad Verloop, cel C4');
  const told = await ask(page, 'geschiedenis', { offset: 0, limit: 10, soort: 'uitgifte' });
  expect(told.rows.map(({ zin }) => zin).join('\n')).toMatch(
    /afgewezen rijen bewaard als werkmap[\s\S]*afgewezen rijen bewaard als werkmap/i,
  );
});
