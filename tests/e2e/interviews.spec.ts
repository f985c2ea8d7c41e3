/** Interviews: reading by turn, selecting by mouse and by key, overlaps, and what happens to a quote. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { evidence } from '../support/casussen';
import { expect, test } from '../support/e2e';
import { checkScreen, LARGE, SMALL } from '../support/screen-checks';
import { go } from '../support/steps';

const list = (page: Page) => page.getByRole('grid', { name: 'Interviews' });
const bar = (page: Page) => page.getByRole('group', { name: 'Toekennen', exact: true });
const turn = (page: Page, number: number) =>
  page
    .getByRole('list', { name: 'Beurten' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: String(number), exact: true }) });
const answer = (within: Locator) => within.getByRole('group', { name: /^Antwoord, beurt/ });
const margin = (within: Locator) => within.getByRole('group', { name: /^Toekenningen: Antwoord/ });
const focused = (page: Page) => page.locator(':focus');

async function open(page: Page, interview = /I-02/): Promise<void> {
  await page.setViewportSize(LARGE);
  await page.getByRole('button', { name: /^Voorbeeld bekijken/ }).click();
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 30_000 });
  await go(page, 'Interviews');
  await list(page).getByRole('row', { name: interview }).click();
  await expect(answer(turn(page, 1))).toBeVisible();
}

/** Selects words in the answer of a turn as a hand with a mouse does. */
async function drag(page: Page, text: Locator, words: string): Promise<void> {
  const [from, to] = await text.evaluate((element, quote) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const start = (element.textContent ?? '').indexOf(quote);
    const rects = [start, start + quote.length - 1].map((unit) => {
      let before = 0;
      walker.currentNode = element;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const { length } = node as Text;
        if (unit < before + length) {
          const range = document.createRange();
          range.setStart(node, unit - before);
          range.setEnd(node, unit - before + 1);
          return range.getBoundingClientRect();
        }
        before += length;
      }
      throw new Error(`no ${quote}`);
    });
    const [a, b] = rects as [DOMRect, DOMRect];
    return [
      { x: a.left + 1, y: a.top + 6 },
      { x: b.right - 1, y: b.top + 6 },
    ];
  }, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

test.use({ ownWindow: false });

test('without a mouse: list, turns, selecting, coding, overlaps, evidence, undo', async ({
  page,
}) => {
  await page.setViewportSize(LARGE);
  await page.getByRole('button', { name: /^Voorbeeld bekijken/ }).click();
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 30_000 });
  await go(page, 'Interviews');
  await page.getByRole('searchbox', { name: 'Zoek in alle velden' }).fill('thermometeronderzoek');
  // A word that only stands in what was said.
  await expect(list(page)).toHaveAttribute('aria-rowcount', '2');
  await list(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(answer(turn(page, 1))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveAccessibleName('Vraag, beurt 1, R1');

  // By sentence into the answer, and its first sentence selected; a letter is no typing here.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(focused(page)).toHaveAccessibleName('Antwoord, beurt 1, R1');
  const said = await answer(turn(page, 1)).textContent();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toContainText(/^Selectie van 13 woorden/);
  await page.keyboard.press('5');
  const stripes = margin(turn(page, 1)).getByRole('button');
  await expect(stripes).toHaveCount(1);
  await page.keyboard.press('+');
  await expect(stripes).toHaveAccessibleName(
    /^Draaiknop 5, duurzame inzetbaarheid, bevorderend: toegekend door/,
  );
  await page.keyboard.press('g');
  await expect(stripes).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(focused(page)).toHaveAccessibleName('Antwoord, beurt 1, R1');

  // A third one over a part of both.
  await page.keyboard.press('Home');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Control+Shift+ArrowRight');
  await expect(bar(page)).toContainText(/^Selectie van 3 woorden/);
  await page.keyboard.press('4');
  await expect(stripes).toHaveCount(3);
  await page.keyboard.press('Escape');
  // What is said aloud is not part of the text: it is what it was.
  await expect(answer(turn(page, 1))).toHaveText(said ?? '', { useInnerText: false });
  expect(await answer(turn(page, 1)).textContent()).toBe(said);
  const begin = await answer(turn(page, 1))
    .locator('[data-begin]')
    .first()
    .evaluate((piece) => getComputedStyle(piece, '::before').content);
  expect(begin).toContain('begin draaiknop 5, bevorderend');

  // Each is reached: from the caret one after another, and in the margin by arrow.
  await page.keyboard.press('Home');
  for (const name of ['Draaiknop 5', 'Behoefte gezien en gehoord worden', 'Draaiknop 4']) {
    await page.keyboard.press('Enter');
    await expect(bar(page).getByRole('region')).toContainText(name);
    await expect(evidence(page).getByRole('heading', { level: 2 })).toContainText(
      name.replace('Behoefte gezien en gehoord worden', 'Behoefte gezien'),
    );
  }
  await page.keyboard.press('Tab');
  await expect(focused(page)).toHaveAccessibleName(/^Draaiknop 4/);
  await page.keyboard.press('Home');
  await expect(focused(page)).toHaveAccessibleName(/^Draaiknop 5/);
  await expect(evidence(page).getByRole('blockquote')).toHaveText(
    /^Werving en landing .*thermometeronderzoek\.$/,
  );
  await expect(
    evidence(page)
      .getByText(/cel J\d+/)
      .first(),
  ).toBeVisible();

  // Delete takes it back, undo by name brings it again.
  await page.keyboard.press('Delete');
  await expect(stripes).toHaveCount(2);
  await expect(focused(page)).toHaveAccessibleName('Antwoord, beurt 1, R1');
  await page.keyboard.press('Control+z');
  await expect(stripes).toHaveCount(3);

  // Without a selection the whole beurt is coded.
  await page.keyboard.press('PageDown');
  await expect(focused(page)).toHaveAccessibleName('Antwoord, beurt 2, R2');
  await page.keyboard.press('h');
  await expect(
    turn(page, 2).getByRole('button', { name: /^Behoefte ergens bij horen.*, hele beurt$/ }),
  ).toBeVisible();
});

test('by mouse: select, assign, direction, whose need, another knob, withdraw', async ({
  page,
}) => {
  await open(page);
  const second = turn(page, 2);
  await drag(page, answer(second), 'De sturing is centraal');
  await expect(bar(page)).toContainText(/^Selectie van 4 woorden/);
  await bar(page).getByRole('button', { name: 'Draaiknop 2, werkenden' }).click();
  const stripe = margin(second).getByRole('button', { name: /^Draaiknop/ });
  await expect(stripe).toHaveAccessibleName(/^Draaiknop 2, werkenden/);
  await bar(page).getByLabel('Welke draaiknop, nu 2').selectOption('5a');
  await expect(stripe).toHaveAccessibleName(/^Draaiknop 5a, verblijfsduur/);
  await bar(page).getByLabel(/^Rol/).selectOption('primair');
  await bar(page)
    .getByLabel(/^Richting/)
    .selectOption({ label: '− belemmerend' });
  await expect(stripe).toHaveAccessibleName(/^Draaiknop 5a, verblijfsduur, belemmerend/);
  await bar(page).getByRole('button', { name: 'Behoefte ertoe doen' }).click();
  await bar(page)
    .getByLabel(/^Van wie/)
    .selectOption({ label: 'van het bestuur' });
  const need = margin(second).getByRole('button', { name: /^Behoefte/ });
  await expect(need).toHaveAccessibleName(/^Behoefte ertoe doen, van het bestuur/);
  await expect(evidence(page).getByRole('blockquote')).toHaveText('De sturing is centraal');

  await bar(page).getByRole('button', { name: 'Sluiten' }).click();
  await stripe.click();
  await expect(bar(page)).not.toContainText('Selectie');
  await expect(bar(page)).toContainText('1 van 2 op deze plaats');
  await bar(page).getByRole('button', { name: 'Volgende toekenning op deze plaats' }).click();
  await bar(page).getByRole('button', { name: 'Intrekken: behoefte ertoe doen' }).click();
  await expect(need).toHaveCount(0);
  await expect(stripe).toBeVisible();

  // The list counts them, and what the file itself says stands apart and cannot be changed.
  const label = second.getByRole('button', { name: /volgens het bestand$/ }).first();
  await label.click();
  await expect(bar(page)).toContainText('Zo staat het in het bestand');
  await expect(bar(page).getByRole('combobox')).toHaveCount(0);
});

test('a quote is found again when the text is edited, and else said to be gone', async ({
  page,
}) => {
  await open(page);
  const first = turn(page, 1);
  await drag(page, answer(first), 'mentoren worden getraind');
  await page.keyboard.press('5');
  const stripe = margin(first).getByRole('button');
  await expect(stripe).toHaveCount(1);
  await page.keyboard.press('Escape');

  const edit = async (change: (text: string) => string) => {
    const region = first.getByRole('region', { name: 'Gezegd' });
    await region.getByRole('button', { name: 'Tekst wijzigen' }).click();
    const field = region.getByRole('textbox', { name: 'Tekst' });
    await field.fill(change(await field.inputValue()));
    await region.getByRole('button', { name: 'Bewaren' }).click();
    await expect(field).toHaveCount(0);
  };
  await first.getByRole('button', { name: /^Meer, beurt 1/ }).click();
  await page.getByRole('menuitem', { name: 'Alle velden tonen en wijzigen' }).click();
  await edit((text) => `Vooraf: ${text}`);
  await expect(answer(first)).toHaveText(/^Vooraf: /);
  const lit = first.locator('[data-begin]');
  await expect(lit).toHaveText('mentoren worden getraind');

  await edit((text) => text.replace('worden getraind', 'leren'));
  await expect(stripe).toHaveCount(0);
  const lost = first.getByRole('region', { name: 'Citaten die er niet meer zo staan' });
  await expect(lost).toContainText('mentoren worden getraind');
  await lost.getByRole('button').click();
  await expect(evidence(page).getByRole('blockquote')).toHaveText('mentoren worden getraind');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(lost).toHaveCount(0);
  await expect(lit).toHaveText('mentoren worden getraind');
});

test('by hand: an interview and its turns, in between, copied, removed', async ({ page }) => {
  await open(page);
  await page.keyboard.press('n');
  const form = page.getByRole('form', { name: 'Interview toevoegen' });
  await expect(form).toContainText('nooit een naam');
  await form.getByLabel('Rol').fill('teamleider');
  await form.getByLabel('Organisatie').fill('Wijkteam');
  await form.getByLabel('Vertrouwelijkheid').selectOption('intern');
  await form.getByRole('button', { name: 'Toevoegen' }).click();
  const interview = page.getByRole('article', { name: 'teamleider, Wijkteam' });
  await expect(interview).toBeVisible();
  await expect(interview.getByText('intern', { exact: true })).toBeVisible();
  await expect(interview.getByText('Nog geen beurten')).toBeVisible();

  const add = async (button: Locator, spreker: string, tekst: string) => {
    await button.click();
    const fields = page.getByRole('form', { name: 'Beurt toevoegen' });
    await fields.getByLabel('Spreker').fill(spreker);
    await fields.getByLabel('Tekst').fill(tekst);
    await fields.getByRole('button', { name: 'Toevoegen' }).click();
    await expect(page.getByRole('group', { name: /^Antwoord/ }).getByText(tekst)).toBeVisible();
  };
  await add(interview.getByRole('button', { name: 'Beurt toevoegen' }).last(), 'R1', 'Eerst dit.');
  await add(interview.getByRole('button', { name: 'Beurt toevoegen' }), 'R2', 'Tot slot dat.');
  const turns = interview.getByRole('group', { name: /^Antwoord/ });
  await turns.first().click();
  await interview.getByRole('button', { name: /^Meer, beurt/ }).click();
  await add(page.getByRole('menuitem', { name: 'Beurt hierna toevoegen' }), 'R1', 'En daarna.');
  await expect(turns).toHaveText(['Eerst dit.', 'En daarna.', 'Tot slot dat.']);

  await interview.getByRole('button', { name: 'Dupliceren' }).click();
  await expect(list(page).getByRole('row', { name: /teamleider/ })).toHaveCount(2);
  await expect(turns).toHaveCount(3);
  await turns.nth(1).click();
  await interview.getByRole('button', { name: /^Meer, beurt/ }).click();
  await page.getByRole('menuitem', { name: 'Beurt verwijderen' }).click();
  await expect(turns).toHaveText(['Eerst dit.', 'Tot slot dat.']);
  await interview.getByRole('button', { name: 'Verwijderen', exact: true }).click();
  await expect(list(page).getByRole('row', { name: /teamleider/ })).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(list(page).getByRole('row', { name: /teamleider/ })).toHaveCount(2);
});

test('the table leaves as a file, and says that it quotes people', async ({ page, app }) => {
  await open(page);
  await page.getByRole('button', { name: 'Tabel opslaan' }).click();
  await page.getByRole('menuitem', { name: /^Tekstbestand/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Tabel opslaan' });
  await expect(sheet).toContainText('verlaat het verzegelde dossier');
  await expect(sheet).toContainText('wat mensen letterlijk hebben gezegd');
  await sheet.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText(/^Opgeslagen: .*interviews\.csv$/)).toBeVisible();
  const file = await readFile(join(app.saveFolder, 'interviews.csv'), 'utf8');
  expect(file).toContain('thermometeronderzoek');
});

test('nothing is cut off and axe finds nothing: reading, and all fields', async ({ page }) => {
  test.slow();
  await open(page);
  await checkScreen(page, 'interviews');
  const first = turn(page, 1);
  await answer(first).click();
  await first.getByRole('button', { name: /^Meer, beurt 1/ }).click();
  await page.getByRole('menuitem', { name: 'Alle velden tonen en wijzigen' }).click();
  await checkScreen(page, 'interviews with all fields');
});

test('nothing is cut off and axe finds nothing: a selection with more codings than fit', async ({
  page,
}) => {
  test.slow();
  await open(page);
  const first = turn(page, 1);
  await drag(page, answer(first), 'De nieuwe collega en de mentor');
  const stripes = margin(first).getByRole('button', { name: /^(Draaiknop|Behoefte)/ });
  for (const [given, key] of ['1', '2', '3', '4', '5', 'g'].entries()) {
    await page.keyboard.press(key);
    // Four have a lane; of the others the one that was given last is shown.
    await expect(stripes).toHaveCount(Math.min(given + 1, 5));
  }
  await expect(stripes.last()).toHaveAttribute('aria-pressed', 'true');
  await checkScreen(page, 'interviews with a selection and its bar');
  await page.setViewportSize(SMALL);
  await expect(bar(page)).toBeInViewport();
  await page.setViewportSize(LARGE);
  await page.keyboard.press('Escape');
  const more = margin(first).getByRole('button', { name: 'Nog 2 toekenningen op deze plaats' });
  await more.click();
  await expect(bar(page)).toContainText(/\d van 6 op deze plaats/);
  await expect(more).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(more).toBeVisible();
});
