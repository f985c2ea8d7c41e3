/** The tables leave as workbooks, and come back with every value they left with. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { SheetKind } from '../../shared/domain/provenance';
import type { Value } from '../../shared/domain/values';
import { ask, tapWorker } from '../support/dossier-worker';
import { expect, test } from '../support/e2e';
import { root } from '../support/hosts';
import { expectClean, LARGE } from '../support/screen-checks';
import { go, importWorkbook, makeDossier } from '../support/steps';

const TABLES = [
  ['Casussen', 'casussen'],
  ['Uitstroom', 'uitstroomcijfers'],
  ['Interviews', 'interviews'],
] as const;

async function saveTable(page: Page, format: RegExp): Promise<string> {
  await page.getByRole('button', { name: 'Tabel opslaan' }).click();
  await page.getByRole('menuitem', { name: format }).click();
  const sheet = page.getByRole('dialog', { name: 'Tabel opslaan' });
  await expect(sheet.getByText(/verlaat het verzegelde dossier/)).toBeVisible();
  const naam = await sheet.getByLabel('Bestandsnaam').inputValue();
  await sheet.getByRole('button', { name: 'Opslaan', exact: true }).click();
  // By number: what tells how far it is has the same name.
  await expect(sheet).toHaveCount(0, { timeout: 30_000 });
  return naam;
}

type Velden = Partial<Record<string, Value>>;

/** Every value that came in with each import of a kind, oldest import first, rows by their number. */
async function valuesOf(page: Page, soort: SheetKind): Promise<Velden[][]> {
  const imports = (await ask(page, 'imports', null)).filter((each) => each.soort === soort);
  const window = { offset: 0, limit: 200 };
  const order = { ...window, sorteer: { kolom: 'code', richting: 'op' } } as const;
  const rowsOf = async (id: string): Promise<Velden[]> => {
    const filter = { zoek: '', import: id, ids: null };
    if (soort === 'uitstroomcijfers') {
      const asked = { ...order, filter: { ...filter, waarden: {} } };
      return (await ask(page, 'cijfers', asked)).rows.map(({ velden }) => velden);
    }
    if (soort === 'casussen') {
      const groups = { wereld: [], knop: [], behoefte: [], zonder: [] };
      const asked = { ...order, filter: { ...filter, ...groups } };
      return (await ask(page, 'casussen', asked)).rows.map(({ velden }) => velden);
    }
    const rows: Velden[] = [];
    const byNumber = { ...window, sorteer: { kolom: 'interview', richting: 'op' } } as const;
    const interviews = await ask(page, 'interviews', { ...byNumber, filter });
    for (const { id: interview, velden } of interviews.rows) {
      const beurten = await ask(page, 'beurten', { interview, ...window });
      rows.push(...beurten.rows.map((beurt) => ({ ...velden, ...beurt.velden })));
    }
    return rows;
  };
  const found: Velden[][] = [];
  for (const { id } of imports.reverse()) found.push(await rowsOf(id));
  return found;
}

test('tables of all three kinds are saved as workbooks and read back with the same values', async ({
  app,
  page,
}) => {
  test.slow();
  await page.setViewportSize(LARGE);
  await tapWorker(page);
  await makeDossier(page);
  await importWorkbook(
    page,
    TABLES.map(([, naam]) => join(root, `fixtures/voorbeeld/${naam}.xlsx`)),
  );
  const saved: string[] = [];
  for (const [screen, naam] of TABLES) {
    await go(page, screen);
    const file = await saveTable(page, /\.xlsx/);
    expect(file).toBe(`${naam}.xlsx`);
    saved.push(join(app.saveFolder, file));
  }
  await importWorkbook(page, saved);
  for (const [, soort] of TABLES) {
    const [left, back] = await valuesOf(page, soort);
    expect(left?.length, soort).toBeGreaterThan(40);
    expect(back, soort).toEqual(left);
  }
  const refused = await ask(page, 'imports', null);
  expect(refused.map(({ afgewezen }) => afgewezen)).toEqual([0, 0, 0, 0, 0, 0]);
});

test.describe('in the example', () => {
  test.use({ ownWindow: false });

  test('a table is saved as csv too, by keyboard, and the sheet that asks where is clean', async ({
    app,
    page,
  }) => {
    await page.setViewportSize(LARGE);
    await page.getByRole('button', { name: /^Voorbeeld bekijken/ }).click();
    await go(page, 'Uitstroom');
    await page.getByRole('button', { name: 'Tabel opslaan' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: /\.csv/ }).press('Enter');
    await expect(page.getByLabel('Bestandsnaam')).toBeFocused();
    await expectClean(page, 'tabel opslaan');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Opgeslagen: .*uitstroomcijfers\.csv$/)).toBeVisible();
    const { size } = await stat(join(app.saveFolder, 'uitstroomcijfers.csv'));
    expect(size).toBeGreaterThan(10_000);
  });
});
