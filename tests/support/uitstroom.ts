/** The screen Uitstroom by the names on it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { openExample } from './casussen';
import { go } from './steps';

export const cijferList = (page: Page) => page.getByRole('grid', { name: 'Uitstroomcijfers' });

/** So many cijfers, as the grid tells it: it counts its headings too. */
export async function expectCijfers(page: Page, rows: number): Promise<void> {
  await expect(cijferList(page)).toHaveAttribute('aria-rowcount', String(rows + 1));
}

/** The example, with its table of cijfers in view. */
export async function openCijfers(page: Page): Promise<void> {
  await openExample(page);
  await go(page, 'Uitstroom');
  await expect(cijferList(page)).toBeVisible();
  await expectCijfers(page, 127);
}

/** Finds one cijfer by its number in the source and chooses it; answers its detail. */
export async function chooseCijfer(page: Page, code: string): Promise<Locator> {
  await page.getByRole('searchbox', { name: 'Zoek in alle velden' }).fill(code.toLowerCase());
  await expectCijfers(page, 1);
  await cijferList(page).getByRole('row').nth(1).click();
  const article = page.getByRole('article');
  await expect(article.getByText(code, { exact: true }).first()).toBeVisible();
  return article;
}

/** Fills the form of a new cijfer by the labels on it, and adds it. */
export async function addCijfer(
  page: Page,
  velden: Readonly<Record<string, string>>,
): Promise<void> {
  await cijferList(page).focus();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Cijfer toevoegen' });
  for (const [label, value] of Object.entries(velden)) {
    const control = dialog.getByLabel(label, { exact: true });
    const isList = (await control.evaluate((element) => element.tagName)) === 'SELECT';
    if (isList) await control.selectOption({ label: value });
    else await control.fill(value);
  }
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(dialog).toHaveCount(0);
}
