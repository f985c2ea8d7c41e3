/** Locking, by every way there is: the workers end, and nothing of the dossier stays in the page. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type App, expect, test } from '../support/e2e';
import { expectClean } from '../support/screen-checks';
import { go, importWorkbook, makeDossier, PASSPHRASE, previewWorkbook } from '../support/steps';

/** Argon2id takes about a second, more on a busy machine. */
const SLOW = { timeout: 30_000 };
/** A casus of the example workbook, and words that somebody was typing. */
const CASUS = 'ZorgStart';
const TYPED = 'halve zin over collega';

/** A dossier with casussen, a file that waits to be read in, and words in a field. */
async function fill(page: Page): Promise<void> {
  await makeDossier(page);
  await importWorkbook(page);
  await previewWorkbook(page);
  await go(page, 'Casussen');
  await expect(page.getByRole('gridcell', { name: CASUS })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(TYPED);
  // That of the dossier, and that of the workbook which waits.
  expect(page.workers()).toHaveLength(2);
}

/** All that the page holds that could be read: text, attributes, values of fields, its title. */
function remains(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.title,
      location.href,
      JSON.stringify(history.state),
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea, select')].map(
        (field) => (field as HTMLInputElement).value,
      ),
    ].join('\n'),
  );
}

async function expectNothingLeft(page: Page, ...secrets: string[]): Promise<void> {
  await expect(page.getByRole('button', { name: 'Nieuw dossier' })).toBeVisible(SLOW);
  await expect(page).toHaveTitle('Draaiknop');
  await expect.poll(() => page.workers().length).toBe(0);
  const found = await remains(page);
  for (const secret of [CASUS, TYPED, PASSPHRASE, ...secrets]) expect(found).not.toContain(secret);
}

/** What the Chromium host sends when it notices that the computer has slept. */
async function pushLock(page: Page, app: App): Promise<void> {
  test.skip(app.host !== 'chromium', 'Electron hears it from the system, which a test cannot ask');
  await page.evaluate(() => {
    const receiver = Reflect.get(window, '__draaiknopAntwoord') as (message: string) => void;
    receiver(JSON.stringify({ line: 'draaiknop:opdracht', command: 'vergrendel' }));
  });
}

test('Ctrl+L leaves nothing, and drops the file that waited', async ({ page }) => {
  await fill(page);
  await page.keyboard.press('Control+l');
  await expectNothingLeft(page);
  await page.getByLabel('Wachtwoordzin', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible(SLOW);
  await go(page, 'Bronnen');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Voorbeeld van de import' })).toHaveCount(0);
});

test('the shell locks: the same, and also while a recovery key is shown', async ({ app, page }) => {
  await fill(page);
  await pushLock(page, app);
  await expectNothingLeft(page);

  await page.getByRole('button', { name: 'Nieuw dossier' }).click();
  await page.getByLabel('Wie bent u?').fill('analist');
  await page.getByLabel('Roepnaam van het dossier').fill('Tweede');
  await page.getByRole('button', { name: 'Verder', exact: true }).click();
  await page.getByLabel('Wachtwoordzin', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Nog een keer', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Verder naar de herstelsleutel' }).click();
  const key = page.getByRole('list', { name: /^Herstelsleutel/ }).getByRole('listitem');
  await expect(key.first()).toBeVisible(SLOW);
  const groups = await key.allInnerTexts();
  await pushLock(page, app);
  await expectNothingLeft(page, ...groups, 'Tweede');
});

test('the clock warns, is put off by use, and then locks', async ({ page }) => {
  await page.clock.install();
  await page.reload();
  await fill(page);
  const warning = page.getByRole('region', { name: 'Draaiknop gaat vergrendelen' });

  await page.clock.fastForward('13:30');
  await expect(warning).toHaveCount(0);
  await page.clock.fastForward('00:45');
  await expect(warning).toBeVisible();
  await expect(warning.getByRole('timer')).toHaveText(/^(4\d|3\d) seconden$/);
  await expect(warning).toContainText('Wat u hebt getypt en nog niet bevestigd');
  await expect(page.getByRole('combobox')).toBeFocused();
  await expectClean(page, 'de waarschuwing');

  await page.keyboard.press('Shift');
  await expect(warning).toHaveCount(0);
  await page.clock.fastForward('13:30');
  await expect(warning).toHaveCount(0);
  await page.clock.fastForward('01:40');
  await expectNothingLeft(page);
});

test('the choice is kept on this computer, for every dossier', async ({ app, page }) => {
  await page.clock.install();
  await page.reload();
  await page.getByRole('button', { name: 'Voorbeeld bekijken' }).click();
  await go(page, 'Dossier');
  const choice = page.getByLabel('Vergrendel na');
  await expect(choice).toHaveValue('15');
  await choice.selectOption('5');
  await expect(page.getByText('Draaiknop vergrendelt voortaan na 5 minuten')).toBeVisible();
  expect(JSON.parse(await readFile(join(app.dataFolder, 'instellingen.json'), 'utf8'))).toEqual({
    version: 1,
    vergrendelNa: 5,
  });
  await page.clock.fastForward('05:01');
  await expectNothingLeft(page);

  const again = await app.restart();
  await again.getByRole('button', { name: 'Voorbeeld bekijken' }).click();
  await go(again, 'Dossier');
  await expect(again.getByLabel('Vergrendel na')).toHaveValue('5');
});
