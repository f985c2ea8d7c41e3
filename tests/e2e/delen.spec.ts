/** Two people, two computers, and files between them: share, work there, share back, merge, undo. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { launch } from '../support/hosts';
import { checkScreen } from '../support/screen-checks';
import { go, importWorkbook, makeDossier } from '../support/steps';

const SHARED = 'zeven paarse fietsen wachten geduldig';
/** Of what comes back: the dossier there has the passphrase that it came with. */
const BACK = 'negen stille trams keren weerom';
/** Argon2id takes about a second, more on a busy machine. */
const SLOW = { timeout: 30_000 };

/** Fills in the form as it stands, passes the gate and saves; answers the path. */
async function share(page: Page, folder: string, secret: string): Promise<string> {
  const form = page.getByRole('form', { name: 'Delen' });
  await form.getByLabel('Wachtwoordzin van dit bestand').fill(secret);
  await form.getByLabel('Nog een keer').fill(secret);
  await form.getByRole('button', { name: 'Verder: nakijken en opslaan' }).click();
  const gate = page.getByRole('dialog', { name: 'Delen' });
  await expect(gate.getByRole('region', { name: 'Wat naar buiten gaat' })).toContainText(
    'casus',
    SLOW,
  );
  await gate.getByLabel('Map').selectOption({ label: 'Downloads' });
  await gate.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(page.getByText(/^Gedeeld bestand bewaard: .*\.draaiknop$/)).toBeVisible(SLOW);
  const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith('.draaiknop'));
  return join(folder, file);
}

async function sectorOf(page: Page, casus: string, sector: string): Promise<void> {
  await go(page, 'Casussen');
  await page.getByLabel('Zoek in alle velden').fill(casus);
  const detail = page.getByRole('article', { name: casus });
  await detail.getByRole('button', { name: 'Sector wijzigen' }).click();
  await page.getByRole('textbox', { name: 'Sector' }).fill(sector);
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(detail.getByText(sector, { exact: true })).toBeVisible();
}

test('a dossier goes to an empty profile and comes back with what was done there', async ({
  app,
  page,
}) => {
  await makeDossier(page);
  await importWorkbook(page);
  await go(page, 'Dossier');
  await page.getByRole('button', { name: 'Delen…' }).click();
  await expect(page.getByRole('heading', { name: 'Delen en samenvoegen', level: 1 })).toBeVisible();
  await checkScreen(page, 'delen');
  const file = await share(page, app.saveFolder, SHARED);

  // A computer that never saw the program.
  const top = await mkdtemp(join(tmpdir(), 'draaiknop-ander-'));
  const home = join(top, 'thuis');
  const folders = { data: join(top, 'gegevens'), home, save: join(home, 'Downloads') };
  await mkdir(folders.save, { recursive: true });
  const other = await launch(app.host, folders);
  let back = '';
  try {
    const there = other.page;
    await there.getByRole('button', { name: /Back-up openen/ }).click();
    await there.locator('input[type=file]').first().setInputFiles(file);
    await there.getByLabel('Wachtwoordzin van dit bestand').fill(SHARED);
    await there.getByRole('button', { name: 'Openen', exact: true }).click();
    await there.getByLabel('Naam of rol').fill('onderzoeker 2', SLOW);
    await there.getByRole('button', { name: 'Zo heet ik hier' }).click();
    await sectorOf(there, 'Molendrift', 'daar');
    await there
      .getByRole('grid')
      .getByRole('row', { name: /Molendrift/ })
      .click();
    await there.keyboard.press('6');
    const coded = there.getByRole('button', { name: /^5a verblijfsduur toegekend/ });
    await expect(coded).toBeVisible();
    await go(there, 'Delen');
    back = await share(there, folders.save, BACK);
  } finally {
    await other.close();
  }

  // Meanwhile somebody here changed the same field.
  await sectorOf(page, 'Molendrift', 'hier');
  await go(page, 'Delen');
  await page.getByRole('button', { name: 'Samenvoegen', exact: true }).click();
  await page.locator('input[type=file]').last().setInputFiles(back);
  await page
    .getByRole('form', { name: 'Bestand vergelijken' })
    .getByLabel(/Wachtwoordzin/)
    .fill(BACK);
  await page.getByRole('button', { name: 'Vergelijken' }).click();
  await expect(page.getByRole('heading', { name: 'Dit zou er veranderen' })).toBeVisible(SLOW);
  await expect(page.getByText('Toekenningen: 1 erbij')).toBeVisible();
  const conflict = page.getByRole('group', { name: 'Sector van Molendrift' });
  await expect(conflict.getByRole('radio', { name: 'Hier hier' })).not.toBeChecked();
  await checkScreen(page, 'samenvoegen');
  await conflict.getByRole('radio', { name: 'In het bestand daar' }).check();
  await page.getByRole('button', { name: 'Samenvoegen', exact: true }).last().click();
  await expect(page.getByRole('heading', { name: /^Samengevoegd: / })).toBeVisible(SLOW);

  await go(page, 'Casussen');
  const detail = page.getByRole('article', { name: 'Molendrift' });
  const coded = detail.getByRole('button', { name: /^5a verblijfsduur toegekend/ });
  await expect(coded).toBeVisible();
  await expect(detail.getByText('daar', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(coded).toBeHidden();
  await expect(detail.getByText('hier', { exact: true })).toBeVisible();
  await rm(top, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});
