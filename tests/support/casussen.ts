/** The screen Casussen by the names on it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { LARGE } from './screen-checks';

export const list = (page: Page) => page.getByRole('grid', { name: 'Casussen' });
export const detail = (page: Page, name: string) => page.getByRole('article', { name });
export const evidence = (page: Page) =>
  page.getByRole('region', { name: 'Waar komt dit vandaan?' });

/** So many casussen, as the grid tells it: it counts its headings too. */
export async function expectRows(page: Page, rows: number): Promise<void> {
  await expect(list(page)).toHaveAttribute('aria-rowcount', String(rows + 1));
}

/** Finds one casus and chooses it. */
export async function choose(page: Page, name: string): Promise<Locator> {
  await page.getByRole('searchbox', { name: 'Zoek in alle velden' }).fill(name.toLowerCase());
  await list(page)
    .getByRole('row', { name: new RegExp(name) })
    .click();
  const article = detail(page, name);
  await expect(article).toBeVisible();
  return article;
}

/** The example, with its table of casussen in view. */
export async function openExample(page: Page): Promise<void> {
  await page.setViewportSize(LARGE);
  await page.getByRole('button', { name: /^Voorbeeld bekijken/ }).click();
  await expect(list(page)).toBeVisible({ timeout: 30_000 });
  await expectRows(page, 42);
}
