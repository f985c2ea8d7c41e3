/**
 * Somebody withdraws: their interview is erased for good, and its key is in no file that the product
 * or Chromium wrote. And everything out: the whole dossier as files that need no program.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type UnitKeys, vaultHeaderSchema } from '../../shared/desktop/contract';
import { readDirectory } from '../../shared/import/package/directory';
import { fields, fromBase64, toHex } from '../../shared/vault/bytes';
import { openWithRecoveryKey } from '../../shared/vault/header';
import { decrypt } from '../../shared/vault/primitives';
import { type App, expect, test } from '../support/e2e';
import { findBytes, findText } from '../support/find-text';
import { expectClean, LARGE } from '../support/screen-checks';
import { EXAMPLE_TRIO, go, importWorkbook, makeDossier, PASSPHRASE } from '../support/steps';

test.use({ viewport: LARGE });

async function keyFiles({ dataFolder }: App) {
  const folder = join(dataFolder, 'dossiers');
  const [id = ''] = (await readdir(folder)).filter((name) => /^[a-z0-9]{16,}$/.test(name));
  const json = async (name: string) =>
    JSON.parse(await readFile(join(folder, id, name), 'utf8')) as unknown;
  return {
    header: vaultHeaderSchema.parse(await json('kluis.json')),
    units: (await json('sleutels.json')) as UnitKeys,
  };
}

/** The raw key of a unit, as the recovery key gives it. */
async function rawKey(
  { header, units }: Awaited<ReturnType<typeof keyFiles>>,
  recovery: string,
  unit: string,
): Promise<Uint8Array> {
  const keys = await openWithRecoveryKey(header, recovery);
  const bound = fields('draaiknop', header.id, 'eenheid', units.version, keys.generation, unit);
  const wrap = fromBase64(units.units[unit] ?? '');
  const raw = wrap === null ? null : await decrypt(keys.wraps, wrap, bound);
  if (raw === null) throw new Error('the wrap of this unit does not open');
  return raw;
}

test('an interview that is erased is gone, with its key, from every file', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  const recovery = await makeDossier(page);
  await importWorkbook(page, EXAMPLE_TRIO);

  // From the interview itself: what goes is looked at first.
  await go(page, 'Interviews');
  await page.getByRole('grid').getByRole('row').nth(1).click();
  const naam = (await page.getByRole('article').first().getAttribute('aria-label')) ?? '';
  await page.getByRole('button', { name: 'Voorgoed wissen…' }).click();
  await expect(page.getByRole('heading', { name: 'Voorgoed wissen' })).toBeVisible();
  const outcome = page.getByRole('region', { name: 'Wat er dan gebeurt' });
  await expect(outcome).toContainText(naam, { timeout: 30_000 });
  await expect(outcome).toContainText(/met \d+ beurten?/);
  await expectClean(page, 'Voorgoed wissen');

  // A wrong passphrase erases nothing.
  const before = await keyFiles(app);
  await outcome.getByRole('button', { name: 'Voorgoed wissen…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Niet te beloven');
  await dialog.getByLabel('Wachtwoordzin', { exact: true }).fill('niet de goede zin');
  await dialog.getByRole('button', { name: 'Voorgoed wissen', exact: true }).click();
  await expect(dialog.getByText(/Deze wachtwoordzin past niet/)).toBeVisible({
    timeout: 30_000,
  });
  expect((await keyFiles(app)).units).toEqual(before.units);

  await dialog.getByLabel('Wachtwoordzin', { exact: true }).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Voorgoed wissen', exact: true }).click();
  await expect(page.getByText(/^Voorgoed gewist: 1 interview\./)).toBeVisible({ timeout: 30_000 });
  const after = await keyFiles(app);
  const [unit = '', ...more] = Object.keys(before.units.units).filter(
    (each) => after.units.units[each] === undefined,
  );
  expect(more).toEqual([]);
  expect(after.units.erased).toEqual([unit]);

  await go(page, 'Interviews');
  await expect(page.getByRole('row', { name: naam })).toHaveCount(0);
  await go(page, 'Geschiedenis');
  await expect(page.getByText(/^1 interview voorgoed gewist, met \d+ beurten?/)).toBeVisible();
  await expect(page.getByText(naam)).toHaveCount(0);

  await app.kill();
  const wrap = before.units.units[unit] as string;
  const raw = await rawKey(before, recovery, unit);
  const folders = [app.dataFolder];
  const texts = [wrap, Buffer.from(raw).toString('base64'), toHex(raw)];
  const search = findText(folders, texts);
  expect(search.found).toEqual([]);
  expect(findBytes(folders, [raw, Buffer.from(wrap, 'base64')])).toEqual([]);
  // The search does find what is there: another key, as it stands in its file.
  const other = Object.values(after.units.units)[0] ?? '';
  expect(findText(folders, [other]).found).not.toEqual([]);
  expect(search.files).toBeGreaterThan(20);
});

test.describe('in the example', () => {
  test.use({ ownWindow: false });

  test('everything goes out as files that need no program, once somebody says so', async ({
    app,
    page,
  }) => {
    await page
      .getByRole('button', { name: /voorbeeld/i })
      .first()
      .click();
    await expect(page.getByRole('navigation')).toBeVisible({ timeout: 30_000 });
    await go(page, 'Dossier');
    await page.getByRole('button', { name: 'Alles eruit…' }).click();
    const sheet = page.getByRole('dialog', { name: 'Alles eruit' });
    await expect(sheet.getByText('42 casussen', { exact: false }).first()).toBeVisible();
    await expectClean(page, 'Alles eruit');
    const save = sheet.getByRole('button', { name: 'Opslaan', exact: true });
    await expect(save).toBeDisabled();
    await sheet.getByLabel(/Ik laat alles naar buiten gaan/).check();
    const naam = await sheet.getByLabel('Bestandsnaam').inputValue();
    await save.click();
    await expect(page.getByText(/^Alles opgeslagen:/)).toBeVisible({ timeout: 30_000 });

    const names = [
      ...readDirectory(new Uint8Array(await readFile(join(app.saveFolder, naam)))).keys(),
    ];
    expect(names).toContain('leesmij.txt');
    expect(names).toContain('json/dossier.json');
    expect(names.filter((each) => each.startsWith('teksten/')).length).toBeGreaterThan(10);
    await go(page, 'Geschiedenis');
    await expect(page.getByText(/^Het hele dossier met 42 casussen/)).toBeVisible();
  });
});
