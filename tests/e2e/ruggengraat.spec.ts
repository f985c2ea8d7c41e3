/** The main job, as its user does it: one workbook in, categorised, one figure out. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/e2e';
import { go, importWorkbook, makeDossier, PASSPHRASE } from '../support/steps';

test('a workbook becomes a coded dossier and a saved figure', async ({ page, app }) => {
  await makeDossier(page);
  await importWorkbook(page);
  await page.getByRole('button', { name: 'Bekijk de casussen' }).click();

  // The table: 42 casussen; search narrows it.
  await expect(page.getByRole('grid', { name: 'Casussen' })).toHaveAttribute('aria-rowcount', '43');
  await page.getByLabel('Zoek in alle velden').fill('molendrift');
  await expect(page.getByRole('grid', { name: 'Casussen' })).toHaveAttribute('aria-rowcount', '2');

  // Coding by key: nothing is printed for this casus, so it starts unknown.
  const detail = page.getByRole('article', { name: 'Molendrift' });
  await expect(detail).toBeVisible();
  await expect(detail.getByText('Nog geen draaiknop')).toBeVisible();
  await page
    .getByRole('grid')
    .getByRole('row', { name: /Molendrift/ })
    .click();
  await page.keyboard.press('6');
  const own = detail.getByRole('button', { name: /^5a verblijfsduur toegekend/ });
  await expect(own).toBeVisible();

  // Evidence of the coding: who, not which cell.
  await own.click();
  const evidence = page.getByRole('region', { name: 'Waar komt dit vandaan?' });
  await expect(evidence.getByText('onderzoeker 1').first()).toBeVisible();

  // Evidence of a field: down to the cell and its notation.
  await detail.getByRole('button', { name: 'Regio', exact: true }).click();
  await expect(evidence.getByText(/casussen\.xlsx, blad .*, cel [A-Z]+\d+/)).toBeVisible();
  await expect(evidence.locator('[aria-current=true]')).toContainText('Groningen');

  // Undo by name, and again after a restart.
  await page.keyboard.press('Control+z');
  await expect(own).toBeHidden();
  await page.keyboard.press('Control+Shift+z');
  await expect(own).toBeVisible();
  const again = await app.restart();
  await again.getByLabel('Wachtwoordzin', { exact: true }).fill(PASSPHRASE);
  await again.keyboard.press('Enter');
  await expect(again.getByRole('grid', { name: 'Casussen' })).toBeVisible({ timeout: 30_000 });
  await go(again, 'Geschiedenis');
  // The one in the bar; the list has one too, once it is there.
  const undo = again.getByTitle(/^Ongedaan maken: .*Molendrift.*\(Ctrl\+Z\)$/);
  await expect(undo).toBeEnabled();

  // The figure, saved as SVG and PNG.
  await go(again, 'Verbanden');
  await expect(again.getByRole('heading', { level: 2 }).first()).toContainText(/\d/);
  for (const kind of ['SVG', 'PNG']) {
    await again.getByRole('button', { name: `Opslaan als ${kind}` }).click();
    await again.getByLabel('Map').selectOption({ label: 'Downloads' });
    await again.getByRole('button', { name: 'Opslaan', exact: true }).click();
    const told = new RegExp(`^Opgeslagen: .*\\.${kind.toLowerCase()}$`);
    await expect(again.getByText(told)).toBeVisible();
  }
  const saved = await readdir(app.saveFolder);
  const svg = saved.find((name) => name.endsWith('.svg')) ?? '';
  expect(await readFile(join(app.saveFolder, svg), 'utf8')).toContain('Platform Workflow');
  const png = await readFile(join(app.saveFolder, saved.find((n) => n.endsWith('.png')) ?? ''));
  // 16 cm at 300 dpi.
  expect(png.readUInt32BE(16)).toBe(1890);
});
