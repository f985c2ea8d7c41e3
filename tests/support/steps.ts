/** What a user does again and again, by the names on screen. */
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { root } from './hosts';

export const PASSPHRASE = 'paarse fiets onder zeven populieren';
export const EXAMPLE_WORKBOOK = join(root, 'fixtures/voorbeeld/casussen.xlsx');
/** Casussen, uitstroomcijfers and interviews. */
export const EXAMPLE_TRIO = ['casussen', 'uitstroomcijfers', 'interviews'].map((naam) =>
  join(root, `fixtures/voorbeeld/${naam}.xlsx`),
);
/** The button that takes all that was read into the dossier. */
export const SAVE_IMPORT = /(casus(sen)?|cijfers?|interviews?) opslaan$/;

/** A new dossier by the three steps, recovery key confirmed; answers the key. */
export async function makeDossier(
  page: Page,
  { roepnaam = 'Proefdossier', coder = 'onderzoeker 1', passphrase = PASSPHRASE } = {},
): Promise<string> {
  await page.getByRole('button', { name: 'Nieuw dossier' }).click();
  await page.getByLabel('Wie bent u?').fill(coder);
  await page.getByLabel('Roepnaam van het dossier').fill(roepnaam);
  await page.getByRole('button', { name: 'Verder', exact: true }).click();
  await page.getByLabel('Wachtwoordzin', { exact: true }).fill(passphrase);
  await page.getByLabel('Nog een keer', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Verder naar de herstelsleutel' }).click();
  const shown = page.getByRole('list', { name: /^Herstelsleutel/ }).getByRole('listitem');
  await expect(shown.first()).toBeVisible({ timeout: 30_000 });
  const groups = await shown.allInnerTexts();
  await page.getByRole('button', { name: 'Ik heb de sleutel op papier' }).click();
  const fields = page.getByRole('form', { name: 'Herstelsleutel bevestigen' }).getByRole('textbox');
  for (const field of await fields.all()) {
    const label = await field.evaluate(
      (element) => (element as HTMLInputElement).labels?.[0]?.innerText,
    );
    await field.fill(groups[Number(/\d+/.exec(label ?? '')?.[0]) - 1] as string);
  }
  await page.getByRole('button', { name: 'Dossier maken' }).click();
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 30_000 });
  return groups.join('-');
}

/** Goes to a screen by its word in the rail. */
export async function go(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).click();
}

/** Chooses workbooks at Bronnen and waits for their preview. */
export async function previewWorkbook(
  page: Page,
  path: string | string[] = EXAMPLE_WORKBOOK,
): Promise<void> {
  await go(page, 'Bronnen');
  await page.locator('input[type=file]').last().setInputFiles(path);
  await expect(page.getByRole('region', { name: 'Voorbeeld van de import' })).toBeVisible();
  await expect(page.getByText('Er wordt nog gelezen.')).toHaveCount(0, { timeout: 30_000 });
}

/** Reads workbooks in, up to the report. */
export async function importWorkbook(
  page: Page,
  path: string | string[] = EXAMPLE_WORKBOOK,
): Promise<void> {
  await previewWorkbook(page, path);
  await page.getByRole('button', { name: SAVE_IMPORT }).click();
  await expect(page.getByRole('region', { name: 'Verslag van de import' })).toBeVisible();
}
