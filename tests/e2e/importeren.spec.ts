/** A workbook on its way in: what is shown before, what is told after, and stopping it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Cel, eenBlad } from '../../fixtures/vijandig/werkmap';
import { evidence } from '../support/casussen';
import { type App, expect, test } from '../support/e2e';
import { root } from '../support/hosts';
import { checkScreen, checkState, LARGE } from '../support/screen-checks';
import { go, importWorkbook, makeDossier, previewWorkbook } from '../support/steps';

const HEADINGS = ['Nummer', 'Casus', 'Organisatie', 'Wereld', 'Wat werkte', 'Draaiknop'];

/** A workbook beside the data of the product; answers its path. */
async function workbook(app: App, name: string, rows: readonly (readonly Cel[])[]) {
  const path = join(app.saveFolder, name);
  await writeFile(path, eenBlad([HEADINGS, ...rows], 'Casussen'));
  return path;
}

function manyRows(count: number): Cel[][] {
  return Array.from({ length: count }, (_, i) => [
    `N-${i + 1}`,
    `Casus ${i + 1}`,
    `Organisatie ${i % 97}`,
    ['zorg', 'veilig', 'jeugd'][i % 3] ?? null,
    `Vast team en een mentor vanaf dag ${(i % 30) + 1}; opleiding naast het werk`,
    i % 4 === 0 ? String((i % 5) + 1) : null,
  ]);
}

const report = (page: Page) => page.getByRole('region', { name: 'Verslag van de import' });
const added = (page: Page) => page.getByRole('region', { name: 'Wat erbij komt' });
const files = (page: Page) => page.getByRole('region', { name: 'Bestanden en bladen' });
const status = (page: Page) => page.getByRole('contentinfo');

/** Reads a number as a Dutch reader writes it. */
const numbers = (text: string) =>
  (text.match(/[\d.]+/g) ?? []).map((n) => Number(n.replace(/\./g, '')));

async function chooseFile(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file]').last().setInputFiles(path);
}

test.use({ ownWindow: false });

test('the report says so when the import is taken back by key', async ({ page }) => {
  await importWorkbook(page);
  await page.keyboard.press('Control+z');
  await expect(
    report(page).getByRole('heading', { name: 'Deze import is ongedaan gemaakt' }),
  ).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(report(page).getByRole('heading', { name: /^42 casussen ingelezen/ })).toBeVisible();
});

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(LARGE);
  await makeDossier(page);
});

test('the preview adds up, says which cells are refused and why, and stores nothing yet', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  const path = await workbook(app, 'rommelig.xlsx', [
    ['1', 'Molendrift', 'Molendrift BV', 'jeugd', 'Plat', '5'],
    ['2', 'Basisbanen', 'Gemeente', 'overheid', 'Vast werk', '2 EN 5'],
    ['3', null, 'Zonder naam', 'zorg', null, null],
    ['4', 'Fout in een cel', { xml: '<c r="ADRES" t="e"><v>#N/A</v></c>' }, 'zorg', null, '7'],
    ['Totaal', null, null, null, null, null],
  ]);
  await previewWorkbook(page, path);
  const [read = 0, taken = 0, refused = 0, skipped = 0] = numbers(
    await added(page)
      .getByText(/rijen gelezen/)
      .innerText()
      .then((text) => text.replace(/^.*?casussen\. /, '')),
  );
  expect(read).toBe(taken + refused + skipped);
  expect([taken, refused, skipped]).toEqual([3, 1, 1]);

  const table = page.getByRole('region', { name: 'Afgewezen cellen' }).getByRole('table');
  const rows = table.getByRole('row');
  const cells = await rows.evaluateAll((list) =>
    list.slice(1).map((row) => (row as HTMLTableRowElement).cells[0]?.innerText),
  );
  expect(cells).toEqual(['Casussen!B4', 'Casussen!C5', 'Casussen!F5']);
  // Rows and cells are counted apart, and named so.
  await expect(added(page)).toContainText('Afgewezen: 3 cellen');
  await expect(added(page)).toContainText('1 rij komt er daardoor niet in');
  await expect(rows.filter({ hasText: '#N/A' })).toContainText('C5');
  for (const row of (await rows.all()).slice(1)) {
    await expect(row.getByRole('cell').nth(1)).toHaveText(/^[A-Z].+\.$/);
  }

  await checkScreen(page, 'a preview with refused cells');

  // Not a word of it is stored before somebody says so.
  await expect(status(page)).toContainText('0 casussen');
  await page.getByRole('button', { name: 'Niet inlezen', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Bestanden kiezen' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Ingelezen', exact: true })).toHaveCount(0);

  await importWorkbook(page, path);
  await expect(report(page).getByRole('heading', { level: 2 })).toHaveText(
    '3 casussen ingelezen uit rommelig.xlsx',
  );
  await expect(report(page).getByRole('heading', { name: 'Afgewezen: 3 cellen' })).toBeVisible();
  await expect(status(page)).toContainText('3 casussen');
  await checkScreen(page, 'a report with refused cells');

  const broken = join(app.saveFolder, 'leeg.xlsx');
  await writeFile(broken, '');
  await chooseFile(page, broken);
  await expect(files(page).getByText('“leeg.xlsx” bevat geen gegevens.')).toBeVisible();
  await checkScreen(page, 'an import that failed');
});

test('an import is one step: undone from its report, and no longer when more happened since', async ({
  page,
}) => {
  await importWorkbook(page);
  await expect(status(page)).toContainText('42 casussen');
  await expect(status(page)).toContainText('41 toekenningen');
  await page.getByRole('button', { name: 'Import ongedaan maken' }).click();
  await expect(status(page)).toContainText('0 casussen');
  await expect(status(page)).toContainText('0 toekenningen');
  await go(page, 'Geschiedenis');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Opnieuw: 42 casussen/ })
    .click();
  await expect(status(page)).toContainText('42 casussen');
  await page.keyboard.press('Control+z');
  await expect(status(page)).toContainText('0 casussen');

  await importWorkbook(page);
  await page.getByRole('button', { name: 'Bekijk de casussen' }).click();
  await expect(page.getByText('42 casussen uit casussen.xlsx')).toBeVisible();
  await page
    .getByRole('grid')
    .getByRole('row', { name: /ZorgStart/ })
    .click();
  await expect(page.getByRole('article', { name: 'ZorgStart' })).toBeVisible();
  await page.keyboard.press('1');
  await expect(status(page)).toContainText('42 toekenningen');
  // The button would take back the coding: it is gone, and the way to the import is told.
  await go(page, 'Bronnen');
  await expect(report(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import ongedaan maken' })).toHaveCount(0);
  await expect(report(page).getByText(/stap voor stap, in Geschiedenis/)).toBeVisible();
});

test('the same file once more is told before it doubles everything', async ({ page }) => {
  await previewWorkbook(page);
  await expect(files(page).getByText(/is al ingelezen/)).toHaveCount(0);
  await page.getByRole('button', { name: '42 casussen opslaan' }).click();
  await expect(report(page)).toBeVisible();
  await previewWorkbook(page);
  await expect(
    files(page).getByText(/^Precies dit bestand is al ingelezen \(casussen\.xlsx, .*\)\./),
  ).toBeVisible();
});

test('a workbook may be dropped with the mouse', async ({ page }) => {
  await go(page, 'Bronnen');
  const bytes = [...eenBlad([HEADINGS, ...manyRows(2)], 'Casussen')];
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(content)], 'gesleept.xlsx'));
    return data;
  }, bytes);
  const area = page.locator('[data-invitation]');
  await area.dispatchEvent('dragover', { dataTransfer: transfer });
  await expect
    .poll(() => area.evaluate((element) => getComputedStyle(element, '::after').content))
    .toContain('Laat los om te lezen');
  await area.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(files(page).getByRole('heading', { name: 'gesleept.xlsx' })).toBeVisible();
  await expect(page.getByRole('button', { name: '2 casussen opslaan' })).toBeEnabled();
});

test('stopping leaves nothing: while it is read, and while it is stored', async ({ app, page }) => {
  test.setTimeout(120_000);
  const path = await workbook(app, 'veel.xlsx', manyRows(60_000));
  await go(page, 'Bronnen');
  await chooseFile(page, path);
  await page.getByRole('button', { name: 'Stop het lezen van veel.xlsx' }).click();
  // The button that was pressed is gone: the focus is where the next step begins.
  await expect(page.getByRole('region', { name: 'Bestanden inlezen' })).toBeFocused();
  await expect(files(page)).toHaveCount(0);

  await previewWorkbook(page, path);
  await page.getByRole('button', { name: '60.000 casussen opslaan' }).click();
  await page.getByRole('button', { name: 'Stoppen' }).click();
  // Everything stands ready as before, and nothing was kept.
  await expect(page.getByRole('button', { name: '60.000 casussen opslaan' })).toBeEnabled();
  await expect(page.getByRole('region', { name: 'Opslaan' })).toBeFocused();
  await expect(status(page)).toContainText('0 casussen');
  await go(page, 'Geschiedenis');
  await expect(page.getByRole('grid', { name: 'Geschiedenis' })).not.toContainText('veel.xlsx');

  // And the next one goes in as ever.
  await go(page, 'Bronnen');
  await page.getByRole('button', { name: 'Niet inlezen', exact: true }).click();
  await importWorkbook(page);
  await expect(status(page)).toContainText('42 casussen');
});

test('leaving the screen stops nothing: reading and storing go on and are told', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  const path = await workbook(app, 'veel.xlsx', manyRows(30_000));
  await go(page, 'Bronnen');
  await chooseFile(page, path);
  await expect(files(page)).toBeVisible();
  await go(page, 'Casussen');
  const notices = page.getByRole('status');
  await expect(notices.getByText(/^1 bestand gelezen\. Er is nog niets opgeslagen/)).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('button', { name: 'Naar Bronnen' }).click();
  await page.getByRole('button', { name: '30.000 casussen opslaan' }).click();
  await go(page, 'Geschiedenis');
  await expect(notices.getByText('30.000 casussen opgeslagen.')).toBeVisible({ timeout: 60_000 });
  await expect(status(page)).toContainText('30.000 casussen');
  await page.getByRole('button', { name: 'Naar Bronnen' }).click();
  await expect(report(page)).toBeVisible();
});

test('5,000 rows: progress is told and the page stays responsive', async ({ app, page }, info) => {
  const path = await workbook(app, 'vijfduizend.xlsx', manyRows(5_000));
  await go(page, 'Bronnen');
  await page.evaluate(() => {
    const seen = { tasks: [] as number[], told: [] as string[] };
    Object.assign(window, { seen });
    new PerformanceObserver((entries) => {
      for (const { duration } of entries.getEntries()) seen.tasks.push(Math.round(duration));
    }).observe({ type: 'longtask' });
    new MutationObserver(() => {
      const busy = document.querySelector('[aria-label="Bezig met opslaan"]');
      if (busy !== null) seen.told.push(busy.textContent ?? '');
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await importWorkbook(page, path);
  await expect(status(page)).toContainText('5.000 casussen');
  const { tasks, told } = await page.evaluate(
    () => (window as unknown as { seen: { tasks: number[]; told: string[] } }).seen,
  );
  const sealing = told.filter((text) =>
    text.includes('vijfduizend.xlsx, blad Casussen, wordt verzegeld'),
  );
  const steps = sealing.flatMap((text) => numbers(/([\d.]+) van 5\.000/.exec(text)?.[1] ?? ''));
  expect(steps.some((step) => step > 0 && step < 5_000)).toBe(true);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(sealing.at(-1)).toMatch(/van 5\.000, [\d.]+ per seconde/);
  info.annotations.push({ type: 'lange taken (ms)', description: tasks.join(', ') || 'geen' });
  process.stdout.write(`lange taken bij 5.000 rijen: ${tasks.join(', ') || 'geen'} ms\n`);
});

test('conversations in documents: who speaks, who asks, and each turn at its paragraph', async ({
  page,
}) => {
  const names = ['gesprek teamleider.docx', 'opname.vtt', 'gesprek uit mail.txt'];
  await previewWorkbook(
    page,
    names.map((name) => join(root, 'fixtures/soorten', name)),
  );
  const talk = page.getByRole('region', { name: 'Het gesprek' });
  await expect(talk.getByRole('checkbox', { name: /^Interviewer/ })).toBeChecked();
  await talk.getByRole('radio', { name: 'Elke alinea een beurt' }).check();
  await expect(added(page).getByText('1 interview met 8 beurten')).toBeVisible();
  await talk.getByRole('radio', { name: 'Een beurt per spreker' }).check();
  await expect(added(page).getByText('1 interview met 6 beurten')).toBeVisible();
  await checkState(page, 'a conversation on its way in');
  await page.getByRole('button', { name: '3 interviews opslaan' }).click();
  await expect(
    report(page).getByRole('heading', { name: /^3 interviews ingelezen/ }),
  ).toBeVisible();

  await go(page, 'Interviews');
  await page
    .getByRole('grid', { name: 'Interviews' })
    .getByRole('row', { name: /teamleider/ })
    .click();
  const turn = page.getByRole('list', { name: 'Beurten' }).getByRole('listitem').nth(3);
  await turn.getByRole('group', { name: /^Antwoord/ }).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('g');
  await expect(evidence(page)).toContainText('alinea 8 van gesprek teamleider.docx');
});

test('a workbook in every kind of file: what is hidden and what could run is said, and each figure leads to its cell', async ({
  page,
}) => {
  const kinds = ['xlsm', 'xls', 'ods', 'xlsb'];
  await previewWorkbook(
    page,
    kinds.map((kind) => `fixtures/soorten/verloop.${kind}`),
  );
  // LibreOffice wrote two of them, and knows no very hidden sheets.
  await expect(files(page).getByText('zeer verborgen', { exact: true })).toHaveCount(2);
  await expect(added(page).getByText(/macro’s\. Die worden nooit uitgevoerd/)).toBeVisible();
  await page.getByRole('button', { name: '16 cijfers opslaan' }).click();
  await expect(report(page).getByRole('heading', { name: /^16 cijfers ingelezen/ })).toBeVisible();

  await go(page, 'Uitstroom');
  const list = page.getByRole('grid', { name: 'Uitstroomcijfers' });
  const places = new Set<string>();
  for (const row of [1, 3, 5, 7]) {
    await list.getByRole('row').nth(row).click();
    await page.getByRole('article').getByRole('button', { name: 'Waarde', exact: true }).click();
    const place = evidence(page).getByText(/^verloop\.\w+, blad Verloop, cel C2$/);
    places.add(await place.innerText());
  }
  expect([...places].sort()).toEqual(
    kinds.map((kind) => `verloop.${kind}, blad Verloop, cel C2`).sort(),
  );
});

test('a table in text says how it was read; by keyboard it is read otherwise, and its values lead to their cells', async ({
  page,
}) => {
  await previewWorkbook(page, 'fixtures/soorten/verloop uit Excel.tsv');
  const reading = page.getByRole('group', { name: 'Dit tekstbestand is zo gelezen' });
  await expect(reading).toContainText('‘1.528’ (C2) is zo 1528; met een punt');
  await reading.getByLabel('Decimaalteken').focus();
  await page.keyboard.type('punt');
  await expect(reading).toContainText('Decimaalteken door u gekozen. ‘1.528’ (C2) is zo 1,528');
  await checkScreen(page, 'een tabel in tekst');
  await reading.getByLabel('Tussen de cellen').focus();
  await page.keyboard.type('komma');
  await expect(page.getByText('Er is nog niets gekozen om op te slaan.')).toBeVisible();
  await reading.getByRole('button', { name: 'Lezen zoals herkend' }).press('Enter');
  await expect(reading).toContainText('Niets in het bestand zegt wat het decimaalteken is');
  await page.getByRole('button', { name: '2 cijfers opslaan' }).click();
  await expect(report(page).getByRole('heading', { name: /^2 cijfers ingelezen/ })).toBeVisible();

  await go(page, 'Uitstroom');
  const list = page.getByRole('grid', { name: 'Uitstroomcijfers' });
  await list.getByRole('row').filter({ hasText: 'Zorggroep Noord' }).click();
  await page.getByRole('article').getByRole('button', { name: 'Waarde', exact: true }).click();
  await expect(evidence(page)).toContainText(
    'verloop uit Excel.tsv, blad verloop uit Excel, cel C2',
  );
  await expect(evidence(page)).toContainText('1.528');
});
