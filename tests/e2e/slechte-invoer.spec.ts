/**
 * Files and circumstances that go wrong. Each gives a plain Dutch sentence where it happened,
 * nothing is stored, and the screen works on. A dossier in two windows and a damaged record are in
 * kluis.spec.ts; many more hostile workbooks, without a window, in tests/security/workbooks.test.ts.
 */
import { execFileSync } from 'node:child_process';
import { open, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { gevallen } from '../../fixtures/vijandig/gevallen';
import { eenBlad } from '../../fixtures/vijandig/werkmap';
import { type App, expect, test } from '../support/e2e';
import { EXAMPLE_WORKBOOK, go, importWorkbook, makeDossier, PASSPHRASE } from '../support/steps';

const SLOW = { timeout: 30_000 };
const files = (page: Page) => page.getByRole('region', { name: 'Bestanden en bladen' });
const failed = (page: Page) => files(page).getByRole('alert');
const preview = (page: Page) => page.getByRole('region', { name: 'Voorbeeld van de import' });
const status = (page: Page) => page.getByRole('contentinfo');

/** The hostile file of this name, written where a user could choose it. */
async function hostile({ saveFolder }: App, naam: string): Promise<string> {
  const geval = gevallen.find((one) => one.naam === naam);
  if (geval === undefined) throw new Error(`geen geval “${naam}”`);
  const path = join(saveFolder, geval.bestand ?? 'proef.xlsx');
  await writeFile(path, geval.maak());
  return path;
}

async function chooseFile(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file]').last().setInputFiles(path);
}

/** Nothing was added to the log, and the next workbook goes in as ever. */
async function expectUsable(page: Page): Promise<void> {
  await expect(status(page)).toContainText('Keten gecontroleerd 2/2');
  await expect(status(page)).toContainText('0 casussen');
  await importWorkbook(page);
  await expect(status(page)).toContainText('42 casussen');
}

test.use({ ownWindow: false });

test('what is no workbook to read is refused with a sentence, and stores nothing', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  await makeDossier(page);
  await go(page, 'Bronnen');
  const refusals: readonly (readonly [string, RegExp])[] = [
    [
      'willekeurige bytes',
      /^“proef\.xlsx” is geen werkmap en geen gesprek dat Draaiknop leest, maar lijkt op .+\.$/,
    ],
    ['leeg bestand', /^“proef\.xlsx” bevat geen gegevens\.$/],
    ['werkmap met wachtwoord', /^“proef\.xlsx” is beveiligd met een wachtwoord\.$/],
    ['vergrendelbestand van Excel', /^“~\$casussen\.xlsx” is in gebruik door een ander programma/],
    ['1 GB nullen in het blad', /^“proef\.xlsx” is groter dan Draaiknop veilig kan lezen.*256 MB/],
    ['half afgekapt', /^“proef\.xlsx” is beschadigd/],
    ['.xls met een wachtwoord', /^“proef\.xlsx” is beveiligd met een wachtwoord\.$/],
    ['.ods met één cel die het hele blad vult', /^“proef\.xlsx” is groter dan .*5\.000\.000/],
  ];
  for (const [naam, sentence] of refusals) {
    await test.step(naam, async () => {
      await chooseFile(page, await hostile(app, naam));
      await expect(failed(page)).toBeVisible(SLOW);
      await expect(failed(page).getByText(sentence)).toBeVisible();
      await expect(
        preview(page).getByText('Er is nog niets gekozen om op te slaan.'),
      ).toBeVisible();
      // Another file may be chosen at once, this one read again, or put away.
      await expect(page.getByRole('button', { name: 'Bestand erbij' })).toBeEnabled();
      await expect(failed(page).getByRole('button', { name: 'Opnieuw lezen' })).toBeEnabled();
      await page.getByRole('button', { name: 'Niet inlezen', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Bestanden kiezen' })).toBeVisible();
    });
  }
  await expectUsable(page);
});

test('a file that is gone, or changed, before it was read is told', async ({ app, page }) => {
  await makeDossier(page);
  await go(page, 'Bronnen');
  // Chosen as from a folder, and heard by the screen only after it was removed.
  const path = join(app.saveFolder, 'weg.xlsx');
  await writeFile(path, eenBlad([['Casus'], ['Molendrift']]));
  await page.evaluate(() => {
    const hold = (event: Event) => event.stopImmediatePropagation();
    addEventListener('change', hold, { capture: true });
    Object.assign(window, {
      letGo: () => removeEventListener('change', hold, { capture: true }),
    });
  });
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: 'input[type=file]',
  });
  await session.send('DOM.setFileInputFiles', { nodeId, files: [path] });
  await unlink(path);
  await page.locator('input[type=file]').evaluate((input) => {
    (window as unknown as { letGo(): void }).letGo();
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(failed(page).getByText(/^“weg\.xlsx” is er niet .*, of is veranderd/)).toBeVisible(
    SLOW,
  );
  await expectUsable(page);
});

test('one cell at XFD1048576 is no reason to refuse, nor to take long', async ({ app, page }) => {
  await makeDossier(page);
  await go(page, 'Bronnen');
  const path = await hostile(app, 'een echte cel op XFD1048576');
  const before = performance.now();
  await chooseFile(page, path);
  await expect(page.getByRole('button', { name: '2 casussen opslaan' })).toBeVisible(SLOW);
  expect(performance.now() - before).toBeLessThan(10_000);
  await page.getByRole('button', { name: '2 casussen opslaan' }).click();
  await expect(status(page)).toContainText('2 casussen');
});

test('a heading named __proto__ is a heading, and formulas give what was last saved', async ({
  app,
  page,
}) => {
  await makeDossier(page);
  await go(page, 'Bronnen');
  const path = join(app.saveFolder, 'vreemd.xlsx');
  const formula = { xml: '<c r="ADRES" t="str"><f>UPPER("molendrift")</f><v>MOLENDRIFT</v></c>' };
  const unsaved = { xml: '<c r="ADRES"><f>1/0</f></c>' };
  await writeFile(
    path,
    eenBlad([
      ['Casus', 'Organisatie', '__proto__', 'constructor', 'Periode'],
      [formula, 'Molendrift BV', 'gewoon een waarde', 'nog een', null],
      ['Basisbanen', 'Gemeente', '{"isAdmin":true}', 'toString', unsaved],
    ]),
  );
  await chooseFile(page, path);
  const columns = preview(page).getByRole('region', { name: 'Wat elke kolom is' });
  const odd = columns.getByRole('row', { name: /__proto__/ });
  await expect(odd.getByRole('combobox')).toHaveValue('');
  await expect(odd).toContainText('niet herkend');
  await expect(preview(page).getByText(/formule; de waarde zoals laatst bewaard is/)).toBeVisible();
  await expect(
    preview(page).getByText(/formule zonder bewaarde uitkomst \(E3\) is leeg gelezen/),
  ).toBeVisible();
  await page.getByRole('button', { name: '2 casussen opslaan' }).click();
  await page.getByRole('button', { name: 'Bekijk de casussen' }).click();
  await page
    .getByRole('grid')
    .getByRole('row', { name: /MOLENDRIFT/ })
    .click();
  const row = page.getByRole('region', { name: 'In het bestand' });
  await expect(row.getByText('C2 __proto__')).toBeVisible();
  await expect(row.getByRole('definition').filter({ hasText: 'gewoon een waarde' })).toBeVisible();
  expect(await page.evaluate(() => 'isAdmin' in {})).toBe(false);
});

/** A file that takes all room that is left; answers its path. */
async function fill(folder: string): Promise<string> {
  const path = join(folder, 'vulling');
  const file = await open(path, 'w');
  for (let size = 1 << 20; size >= 1024; size >>= 1) {
    const block = Buffer.alloc(size);
    for (;;) {
      const { bytesWritten } = await file.write(block).catch(() => ({ bytesWritten: 0 }));
      if (bytesWritten < size) break;
    }
  }
  await file.close();
  return path;
}

/** A small disk at the data folder; false where this computer does not allow that. */
function mountSmallDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=192m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.describe('on a disk of its own', () => {
  test.use({ ownWindow: true });

  test('a full disk is told, what was there stays, and it goes on when there is room', async ({
    app,
  }) => {
    test.setTimeout(180_000);
    await app.close();
    if (!mountSmallDisk(app.dataFolder)) {
      process.stdout.write('niet geverifieerd: volle schijf (hier is geen schijf te koppelen)\n');
      test.skip();
    }
    try {
      const page = await app.restart();
      await makeDossier(page);
      await importWorkbook(page);
      await page.getByRole('button', { name: 'Bekijk de casussen' }).click();
      const grid = page.getByRole('grid', { name: 'Casussen' });
      await grid.getByRole('row').nth(1).click();
      const article = page.getByRole('article', { name: 'Platform Workflow' });
      await expect(article).toBeVisible();

      const filling = await fill(app.dataFolder);
      await go(page, 'Bronnen');
      await chooseFile(page, EXAMPLE_WORKBOOK);
      await page.getByRole('button', { name: '42 casussen opslaan' }).click();
      const notStored = page.getByRole('region', { name: 'Niet gelukt' });
      // Refused before anything is written: a store that runs full may be lost whole.
      await expect(notStored.getByText(/^Er is te weinig ruimte op de schijf/)).toBeVisible(SLOW);
      await expect(notStored.getByText('Er is niets opgeslagen.')).toBeVisible();
      await expect(status(page)).toContainText('42 casussen');

      await rm(filling);
      await page.getByRole('button', { name: 'Niet inlezen', exact: true }).click();
      await go(page, 'Casussen');
      await grid.focus();
      await page.keyboard.press('1');
      await expect(
        article.getByRole('button', { name: /^1 beroepsbevolking/, pressed: true }),
      ).toBeVisible();

      const again = await app.restart();
      await again.getByLabel('Wachtwoordzin', { exact: true }).fill(PASSPHRASE);
      await again.keyboard.press('Enter');
      await expect(status(again)).toContainText('42 casussen', SLOW);
      await expect(status(again)).toContainText('42 toekenningen');
    } finally {
      await app.close();
      execFileSync('umount', ['-l', app.dataFolder], { stdio: 'ignore' });
    }
  });
});
