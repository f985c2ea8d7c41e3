/** The figure by keyboard, in both themes and widths, and what its files hold. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { colour } from '../../shared/charts/palette';
import { expect, test } from '../support/e2e';
import { checkScreen, LARGE } from '../support/screen-checks';
import { go } from '../support/steps';

async function openFigure(page: Page) {
  await page.getByRole('button', { name: /^Voorbeeld bekijken/ }).click();
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 30_000 });
  await go(page, 'Verbanden');
  const figure = page.getByRole('application', { name: /^Van de 15 casussen/ });
  await expect(figure).toBeVisible();
  return figure;
}

/** Chooses another figure by the keyboard, as the arrow keys do it, and waits until it is drawn. */
async function choose(page: Page, titel: string, name: RegExp) {
  const radio = page.getByRole('radio', { name: titel });
  await page.getByRole('radio', { checked: true }).focus();
  for (let step = 0; step < 4 && !(await radio.isChecked()); step += 1) {
    await page.keyboard.press('ArrowRight');
  }
  await expect(radio).toBeChecked();
  const figure = page.getByRole('application', { name });
  await expect(figure).toBeVisible();
  return figure;
}

async function save(page: Page, kind: 'SVG' | 'PNG') {
  await page.getByRole('button', { name: `Opslaan als ${kind}` }).click();
  await page.getByLabel('Map').selectOption({ label: 'Downloads' });
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  const told = new RegExp(`^Opgeslagen: .*\\.${kind.toLowerCase()}$`);
  await expect(page.getByText(told)).toBeVisible();
}

test.use({ ownWindow: false });

test('a walk by arrow keys says what stands where, and Enter opens its casussen', async ({
  page,
}) => {
  const figure = await openFigure(page);
  await figure.focus();
  await page.keyboard.press('Control+Home');
  for (const key of ['ArrowDown', 'ArrowDown', 'End']) await page.keyboard.press(key);
  const said = page
    .locator('[aria-live=polite]', { hasText: 'Platform Workflow' })
    .filter({ visible: true });
  await expect(said).toHaveText('Platform Workflow, draaiknop 5: gedrukt label');

  // The figure is taller than the window: the place that has the focus stays in sight.
  const ring = figure.locator('rect').last();
  await page.keyboard.press('Control+End');
  await expect(ring).toBeInViewport();
  await page.keyboard.press('Control+Home');
  await expect(ring).toBeInViewport();
  for (const key of ['ArrowDown', 'ArrowDown', 'End']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Platform Workflow' })).toBeVisible();
});

test('every cell that is drawn opens by a click', async ({ page }) => {
  const figure = await openFigure(page);
  await figure.getByText('9 van 15', { exact: true }).click({ force: true });
  await expect(page.getByRole('grid', { name: 'Casussen' })).toHaveAttribute('aria-rowcount', '10');
});

test('the table says the same as the figure', async ({ page }) => {
  await openFigure(page);
  await page.getByRole('button', { name: 'Toon als tabel' }).click();
  const row = page.getByRole('row', { name: /SHARECARE/ });
  await expect(row.getByRole('cell').nth(5)).toHaveText('gedrukt label');
  await expect(row.getByRole('cell').nth(6)).toContainText('niets vastgelegd');
});

test('a PNG of half a page has its size on paper, and the colours of paper in a dark theme', async ({
  page,
  app,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openFigure(page);
  await page
    .getByLabel('Breedte', { exact: true })
    .selectOption({ label: '7,8 cm, halve breedte' });
  await expect(page.getByRole('application')).toHaveAttribute('viewBox', /^0 0 78 /);
  await save(page, 'PNG');
  await save(page, 'SVG');

  const names = await readdir(app.saveFolder);
  const png = await readFile(
    join(app.saveFolder, names.find((name) => name.endsWith('.png')) ?? ''),
  );
  const svg = await readFile(
    join(app.saveFolder, names.find((name) => name.endsWith('.svg')) ?? ''),
    'utf8',
  );
  expect(png.readUInt32BE(16)).toBe(921);
  expect(png.toString('latin1', 37, 41)).toBe('pHYs');
  // 300 dpi in pixels per metre.
  expect(png.readUInt32BE(41)).toBe(11_811);
  const height = Number(/height="([\d.]+)mm"/.exec(svg)?.[1]);
  expect(png.readUInt32BE(20)).toBe(Math.round((height / 25.4) * 300));

  // The disc of dial 5 beside its number, where the SVG has it; the corner is paper.
  const [, cx, cy] = (
    new RegExp(`<circle cx="([\\d.]+)" cy="([\\d.]+)" [^>]*${colour('knob5', 'licht')}`).exec(
      svg,
    ) ?? []
  ).map(Number);
  const at = (mm: number) => Math.round((mm / 25.4) * 300);
  const points = [
    [at((cx ?? 0) - 2.2), at(cy ?? 0)],
    [2, 2],
  ];
  const seen = await page.evaluate(
    async ([bytes, list]) => {
      const image = await createImageBitmap(
        new Blob([new Uint8Array(bytes)], { type: 'image/png' }),
      );
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      return list.map(([x = 0, y = 0]) => {
        const rgb = [...context.getImageData(x, y, 1, 1).data.slice(0, 3)];
        return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
      });
    },
    [[...png], points] as const,
  );
  expect(seen).toEqual([colour('knob5', 'licht'), '#ffffff']);
});

test('draaiknop × behoefte counts fragments, and a cell opens exactly these', async ({ page }) => {
  await openFigure(page);
  const figure = await choose(page, 'Draaiknoppen en behoeften', /^Van de 31 fragmenten/);
  await expect(figure.getByText('61% van 23', { exact: true })).toBeAttached();
  await expect(page.getByText(/Analistencodering: geen bron legt het verband/)).toBeVisible();

  await page.getByLabel('Wat telt').selectOption({ label: 'casussen' });
  await expect(page.getByRole('application', { name: /^Geen casus heeft zowel/ })).toBeVisible();
  await page.getByLabel('Wat telt').selectOption({ label: 'fragmenten van interviews' });
  await page
    .getByLabel('Draaiknop 5', { exact: true })
    .selectOption({ label: '5a, 5b en 5 apart' });
  await expect(figure.getByText('5a verblijfsduur', { exact: true })).toBeAttached();

  // Row 4, column "ertoe doen": the keyboard says what it counts, and Enter goes to these beurten.
  await figure.focus();
  await page.keyboard.press('Control+Home');
  for (const key of [
    'ArrowDown',
    'ArrowDown',
    'ArrowDown',
    'ArrowDown',
    'ArrowRight',
    'ArrowRight',
  ]) {
    await page.keyboard.press(key);
  }
  const said = page
    .locator('[aria-live=polite]', { hasText: 'productiviteit' })
    .filter({ visible: true });
  await expect(said).toHaveText(
    /^Draaiknop 4 \(productiviteit\) en ertoe doen: 9 fragmenten, 90% van 10/,
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Interviews' })).toBeVisible();
});

test('uitstroom over time warns, names the change in procentpunt, and opens its figures', async ({
  page,
  app,
}) => {
  await openFigure(page);
  const figure = await choose(
    page,
    'Uitstroom in de tijd',
    /^Uitstroompercentage: in alle 3 reeksen/,
  );
  await expect(figure.getByText('Verschillende definities: niet te vergelijken')).toBeAttached();
  await expect(figure.getByText('daling van 5 procentpunt na 2017')).toBeAttached();

  await page.getByRole('checkbox', { name: /^Jeugdbescherming west/ }).check();
  const slope = page.getByRole('application', {
    name: /^Uitstroompercentage bij Jeugdbescherming west/,
  });
  await expect(slope).toBeVisible();
  await expect(page.getByText(/De figuur bevat \d+ cijfers van 1 organisatie\./)).toBeVisible();
  await save(page, 'SVG');
  const [name = ''] = await readdir(app.saveFolder);
  const svg = await readFile(join(app.saveFolder, name), 'utf8');
  expect(svg).toContain('Definitie niet genoemd: niet na te gaan');
  expect(svg).toContain('width="160mm"');

  // The words of the key stand for the whole series: both its figures.
  await slope.getByText('daling van 5 procentpunt na 2017').click({ force: true });
  await expect(page.getByRole('grid', { name: 'Uitstroomcijfers' })).toHaveAttribute(
    'aria-rowcount',
    '3',
  );
});

test('all figures side by side: one row each, in words too, and another measure can be chosen', async ({
  page,
}) => {
  await openFigure(page);
  const figure = await choose(
    page,
    'Uitstroomcijfers naast elkaar',
    /^Uitstroompercentage bij 6 organisaties/,
  );
  await expect(figure.getByText('In woorden, zonder getal:')).toBeAttached();
  await page.getByRole('button', { name: 'Toon als tabel' }).click();
  await expect(page.getByRole('row')).toHaveCount(1 + 12 + 8);
  await page.getByLabel('Maat', { exact: true }).selectOption('verzuimpercentage');
  await expect(
    page.getByRole('application', { name: /^Verzuimpercentage bij 2 organisaties: 3 cijfers/ }),
  ).toBeVisible();
});

test('every figure is clean to axe in both themes, and fits at each size', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(LARGE);
  await openFigure(page);
  await checkScreen(page, 'Casussen en draaiknoppen');
  for (const [titel, name] of [
    ['Draaiknoppen en behoeften', /^Van de 31 fragmenten/],
    ['Uitstroom in de tijd', /^Uitstroompercentage: in alle/],
    ['Uitstroomcijfers naast elkaar', /^Uitstroompercentage bij 6/],
  ] as const) {
    await choose(page, titel, name);
    await page.getByRole('button', { name: 'Toon als tabel' }).click();
    await checkScreen(page, titel);
  }
});
