/**
 * The gate: what may not leave does not, in the bytes of the files themselves; somebody who lets it
 * go does so on purpose; the history has a line for each; and a copy is plain text with its line.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { ask, run, tapWorker } from '../support/dossier-worker';
import { expect, test } from '../support/e2e';
import { expectClean, LARGE } from '../support/screen-checks';
import { go } from '../support/steps';

/** Numbers that nothing else in the example has. */
const SECRETS = { totaal: 61.73, intern: 52.49, klein: 7 };
const WORDS = ['61,73', '61.73', '52,49', '52.49', 'alleen voor ons'];

/** Figures of one measure: one that may be in a total only, one intern, one small, two for everybody. */
async function addFigures(page: Page): Promise<void> {
  const own = {
    ...{
      maat: 'uitstroompercentage proef',
      eenheid: 'procent',
      definitie: 'bruto',
      operator: 'is',
    },
    ...{ uitstroomsoort: 'personeel', jaar: 2024 },
  };
  const add = (velden: object) =>
    run(page, 'toevoegen', { soort: 'uitstroomcijfer', velden: { ...own, ...velden } });
  await add({ organisatie: 'Noord', waarde: SECRETS.totaal, n: 800, vertrouwelijkheid: 'totaal' });
  await add({
    ...{ organisatie: 'Zuid', waarde: SECRETS.intern, n: 900, vertrouwelijkheid: 'intern' },
    opmerking: 'alleen voor ons',
  });
  await add({ organisatie: 'Oost', waarde: SECRETS.klein, n: 100, opmerking: 'alleen voor ons' });
  await add({ organisatie: 'West', waarde: 31, n: 700, vertrouwelijkheid: 'openbaar' });
  await add({ organisatie: 'Midden', waarde: 22, n: 600 });
}

/** All that a workbook says, unpacked. */
async function workbookText(path: string): Promise<string> {
  const parts = unzipSync(new Uint8Array(await readFile(path)));
  return Object.values(parts)
    .map((part) => new TextDecoder().decode(part))
    .join('\n');
}

const sheetOf = (page: Page) => page.getByRole('dialog', { name: /opslaan/ });

async function saveFrom(page: Page, naam: string, everything: boolean): Promise<void> {
  const sheet = sheetOf(page);
  await expect(sheet.getByText(/^Onderdrukken: 3 waarden/)).toBeVisible();
  if (everything) await sheet.getByLabel('Alles laten staan').check();
  await sheet.getByLabel('Bestandsnaam').fill(naam);
  await sheet.getByRole('button', { name: 'Opslaan', exact: true }).click();
  // By number: what tells how far it is has the same name.
  await expect(sheet).toHaveCount(0, { timeout: 20_000 });
}

test('what may not leave is in no file, unless somebody lets it go; every exit is in the history', async ({
  app,
  page,
}) => {
  await page.setViewportSize(LARGE);
  await page.emulateMedia({ colorScheme: 'dark' });
  await tapWorker(page);
  await page.getByRole('button', { name: /^Voorbeeld bekijken/ }).click();
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 30_000 });
  await addFigures(page);

  await go(page, 'Uitstroom');
  for (const [naam, everything] of [
    ['dicht.xlsx', false],
    ['open.xlsx', true],
  ] as const) {
    await page.getByRole('button', { name: 'Tabel opslaan' }).click();
    await page.getByRole('menuitem', { name: /\.xlsx/ }).click();
    if (!everything) {
      const sheet = sheetOf(page);
      await expect(
        sheet.getByText(/1 alleen in een totaal, 1 intern en 1 met minder dan 10/),
      ).toBeVisible();
      await sheet.getByText('Welke zijn dat').click();
      await expect(
        sheet.getByText(/proef bij Oost \(2024\): minder dan 10 personen/),
      ).toBeVisible();
      await expectClean(page, 'de poort');
    }
    await saveFrom(page, naam, everything);
  }
  const closed = await workbookText(join(app.saveFolder, 'dicht.xlsx'));
  for (const word of WORDS) expect(closed).not.toContain(word);
  expect(closed).toContain('onderdrukt');
  expect(closed).toContain('3 waarden zijn achtergehouden');
  const open = await workbookText(join(app.saveFolder, 'open.xlsx'));
  for (const word of ['61.73', '52.49', 'alleen voor ons']) expect(open).toContain(word);
  expect(open).toContain('gekozen om alles te laten staan');

  await go(page, 'Verbanden');
  await page.getByRole('radio', { name: 'Uitstroomcijfers naast elkaar' }).check();
  await page.getByLabel('Maat', { exact: true }).selectOption('uitstroompercentage proef');
  await expect(page.getByText(/3 cijfers worden onderdrukt zodra de figuur/).first()).toBeVisible();
  for (const [naam, everything] of [
    ['dicht.svg', false],
    ['open.svg', true],
  ] as const) {
    await page.getByRole('button', { name: 'Opslaan als SVG' }).click();
    await saveFrom(page, naam, everything);
  }
  const drawn = await readFile(join(app.saveFolder, 'dicht.svg'), 'utf8');
  for (const word of [...WORDS, '7%']) expect(drawn).not.toContain(word);
  expect(drawn).toContain('Onderdrukt, niet leeg en niet nul');
  expect(drawn).toContain('31%');
  const whole = await readFile(join(app.saveFolder, 'open.svg'), 'utf8');
  for (const word of ['61,73%', '52,49%', '7%']) expect(whole).toContain(word);

  // A copy: plain text, noted, and said once that the system may keep it.
  const title = page.getByRole('heading', { name: 'Verbanden', level: 1 });
  await title.selectText();
  await page.keyboard.press('Control+c');
  await expect(page.getByText(/^Gekopieerd als gewone tekst, en genoteerd/)).toBeVisible();

  const left = await ask(page, 'geschiedenis', { offset: 0, limit: 20, soort: 'uitgifte' });
  expect(left.rows.map(({ zin }) => zin)).toEqual([
    'Tekst gekopieerd naar het klembord',
    'Figuur over 5 cijfers bewaard als SVG, met alles wat anders onderdrukt wordt',
    'Figuur over 5 cijfers bewaard als SVG, 3 waarden onderdrukt',
    'Tabel met 132 cijfers bewaard als werkmap, met alles wat anders onderdrukt wordt',
    'Tabel met 132 cijfers bewaard als werkmap, 3 waarden onderdrukt',
  ]);
  await go(page, 'Dossier');
  await page.getByRole('button', { name: 'Geschiedenis bekijken' }).click();
  await page.getByLabel('Alleen wat naar buiten is gegaan').check();
  await expect(page.getByRole('grid', { name: 'Wat naar buiten is gegaan' })).toHaveAttribute(
    'aria-rowcount',
    '6',
  );
});
