/** Other keys, as a user replaces them: another passphrase, another recovery key, all of them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type App, expect, test } from '../support/e2e';
import { checkScreen } from '../support/screen-checks';
import { go, makeDossier, PASSPHRASE } from '../support/steps';

/** Argon2id takes about a second, more on a busy machine. */
const SLOW = { timeout: 30_000 };
const SECOND = 'paraplu gordijn lantaarn mosterd';
const THIRD = 'kachel walnoot fluit dakpan rivier';

const sheet = (page: Page, name: string): Locator =>
  page.getByRole('dialog', { name, exact: true });

async function openSheet(page: Page, button: string, name: string): Promise<Locator> {
  await page.getByRole('button', { name: button, exact: true }).click();
  return sheet(page, name);
}

async function fillPassphrases(dialog: Locator, old: string, fresh: string): Promise<void> {
  await dialog.getByLabel('Wachtwoordzin van nu').fill(old);
  await dialog.getByLabel('Nieuwe wachtwoordzin').fill(fresh);
  await dialog.getByLabel('Nog een keer', { exact: true }).fill(fresh);
}

/** Reads the recovery key, types two of its groups over, and answers it. */
async function confirmKey(dialog: Locator, action: string): Promise<string> {
  const shown = dialog.getByRole('list', { name: /^Herstelsleutel/ }).getByRole('listitem');
  await expect(shown.first()).toBeVisible(SLOW);
  const groups = await shown.allInnerTexts();
  await dialog.getByRole('button', { name: 'Ik heb de sleutel op papier' }).click();
  const form = dialog.getByRole('form', { name: 'Herstelsleutel bevestigen' });
  for (const field of await form.getByRole('textbox').all()) {
    const label = await field.evaluate(
      (element) => (element as HTMLInputElement).labels?.[0]?.innerText,
    );
    await field.fill(groups[Number(/\d+/.exec(label ?? '')?.[0]) - 1] as string);
  }
  await form.getByRole('button', { name: action }).click();
  return groups.join('-');
}

const lock = async (page: Page) => {
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('button', { name: 'Ontgrendelen', exact: true })).toBeVisible(SLOW);
};

async function refused(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Wachtwoordzin', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Deze wachtwoordzin past niet.')).toBeVisible(SLOW);
}

async function opens(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Wachtwoordzin', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible(SLOW);
  await go(page, 'Dossier');
}

async function headerOf({ dataFolder }: App): Promise<{ generation?: number }> {
  const [id = ''] = await readdir(join(dataFolder, 'dossiers'));
  return JSON.parse(await readFile(join(dataFolder, 'dossiers', id, 'kluis.json'), 'utf8'));
}

test('passphrase, recovery key and all keys can be replaced, and what they replace opens nothing', async ({
  app,
  page,
}) => {
  await makeDossier(page);
  await go(page, 'Dossier');

  await test.step('another passphrase: the old one is refused, the new one opens', async () => {
    const dialog = await openSheet(page, 'Andere wachtwoordzin…', 'Andere wachtwoordzin');
    await checkScreen(page, 'andere wachtwoordzin');
    await fillPassphrases(dialog, PASSPHRASE, SECOND);
    await dialog.getByRole('button', { name: 'Wachtwoordzin veranderen' }).click();
    await expect(page.getByText('De wachtwoordzin is veranderd.')).toBeVisible(SLOW);
    await lock(page);
    await refused(page, PASSPHRASE);
    await opens(page, SECOND);
  });

  await test.step('another recovery key', async () => {
    const dialog = await openSheet(page, 'Nieuwe herstelsleutel…', 'Nieuwe herstelsleutel');
    await dialog.getByLabel('Wachtwoordzin van nu').fill(SECOND);
    await dialog.getByRole('button', { name: 'Nieuwe herstelsleutel tonen' }).click();
    await confirmKey(dialog, 'Deze herstelsleutel laten gelden');
    await expect(page.getByText(/De nieuwe herstelsleutel geldt/)).toBeVisible(SLOW);
  });

  const key = await test.step('all keys: everything is sealed anew', async () => {
    const dialog = await openSheet(page, 'Nieuwe sleutel…', 'Nieuwe sleutel');
    await fillPassphrases(dialog, SECOND, THIRD);
    await dialog.getByRole('button', { name: 'Verder naar de herstelsleutel' }).click();
    const shown = await confirmKey(dialog, 'Alles opnieuw verzegelen');
    await expect(dialog.getByRole('heading', { name: 'Alles is opnieuw verzegeld' })).toBeVisible(
      SLOW,
    );
    await dialog.getByRole('button', { name: 'Klaar' }).click();
    return shown;
  });

  await test.step('after a restart only what is new opens it', async () => {
    expect((await headerOf(app)).generation).toBe(2);
    const again = await app.restart();
    await refused(again, SECOND);
    await again.getByRole('button', { name: 'Wachtwoordzin vergeten?' }).click();
    await again.getByLabel('Herstelsleutel').fill(key);
    await again.keyboard.press('Enter');
    await expect(again.getByRole('navigation')).toBeVisible(SLOW);
    await go(again, 'Dossier');
    await again.getByRole('button', { name: 'Geschiedenis bekijken' }).click();
    for (const step of [
      'Alles opnieuw verzegeld met een nieuwe sleutel',
      'Nieuwe herstelsleutel gemaakt',
    ]) {
      await expect(again.getByText(step)).toBeVisible();
    }
    const names = await again.evaluate(async () =>
      (await indexedDB.databases()).map(({ name = '' }) => name.replace(/^dossier-\w+/, '')),
    );
    expect(names).toEqual(['-2']);
  });
});
