/**
 * The pictures of the documents, made from the example as a reader would see it.
 * `DRAAIKNOP_SCHERMEN=1 npm run test:e2e -- schermen` writes them to docs/schermen; every other run
 * makes them too, beside the test results, so that they cannot become impossible unnoticed.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { root } from '../support/hosts';
import { go, previewWorkbook } from '../support/steps';

const SIZE = { width: 1440, height: 900 };

async function picture(page: Page, name: string, info: TestInfo): Promise<void> {
  const keep = process.env.DRAAIKNOP_SCHERMEN === '1' && info.project.name === 'chromium';
  const folder = keep ? join(root, 'docs/schermen') : info.outputPath();
  await mkdir(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot({
    path: join(folder, `${name}.png`),
    animations: 'disabled',
    caret: 'hide',
  });
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([SIZE.width, SIZE.height]);
}

test.use({ ownWindow: false });

test('the pictures of the documents', async ({ page }, info) => {
  await page.setViewportSize(SIZE);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expect(page.getByText('Hoe wilt u beginnen?')).toBeVisible();
  await picture(page, 'begin', info);

  await page.getByRole('button', { name: /^Voorbeeld bekijken/ }).click();
  const table = page.getByRole('grid', { name: 'Casussen' });
  await expect(table).toBeVisible({ timeout: 30_000 });
  await table.getByRole('row', { name: /Nieuwe visie op zorg/ }).click();
  const detail = page.getByRole('article', { name: /Nieuwe visie op zorg/ });
  await detail.getByRole('button', { name: 'Kerncijfers', exact: true }).click();
  const evidence = page.getByRole('region', { name: 'Waar komt dit vandaan?' });
  await expect(evidence.getByText(/cel [A-Z]+\d+/).first()).toBeVisible();
  await picture(page, 'casussen', info);

  await previewWorkbook(page);
  await picture(page, 'importeren', info);

  await go(page, 'Verbanden');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(/\d/);
  await picture(page, 'verbanden', info);
});
