/** The table of uitstroomcijfers: how a value reads, what is missing, and what contradicts what. */
import { evidence } from '../support/casussen';
import { expect, test } from '../support/e2e';
import { checkScreen, checkState, expectClean, SMALL } from '../support/screen-checks';
import { go } from '../support/steps';
import {
  addCijfer,
  chooseCijfer,
  cijferList,
  expectCijfers,
  openCijfers,
} from '../support/uitstroom';

test.use({ ownWindow: false });

test.beforeEach(({ page }) => openCijfers(page));

test('a value reads as the source says it: percent, procentpunt, bound, euro, words', async ({
  page,
}) => {
  for (const [code, read] of [
    ['U002', '17%'],
    ['U007', '0,9–5,4 procentpunt'],
    ['U005', 'meer dan 110 organisaties'],
    ['U048', 'hoog'],
    ['U063', '€ 2.396'],
    ['U072', '€ 67'],
  ] as const) {
    await chooseCijfer(page, code);
    const row = cijferList(page).getByRole('row').nth(1);
    await expect(row.getByRole('gridcell').nth(2)).toContainText(read);
    await expect(page.getByRole('article').locator('header')).toContainText(read);
  }
});

test('what is missing is said, in the table and to a reader who listens', async ({ page }) => {
  await chooseCijfer(page, 'U003');
  const row = cijferList(page).getByRole('row').nth(1);
  await expect(row.getByRole('gridcell').nth(3)).toHaveText(/niet genoemd/);
  const article = page.getByRole('article');
  // What a cijfer cannot be judged without is named where it is absent.
  const what = article.getByRole('region', { name: 'Wat', exact: true });
  await expect(what.locator('div', { hasText: /^Definitie/ }).first()).toContainText(
    'niet genoemd',
  );

  await article.getByRole('button', { name: 'n wijzigen', exact: true }).click();
  await page
    .getByLabel('Niets ingevuld betekent')
    .selectOption({ label: 'geweigerd door de organisatie' });
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(row.getByRole('gridcell').nth(3)).toHaveText('geweigerd');
  // Not part of the table, but one line under it, at the smallest size too.
  const list = page.getByRole('region', { name: 'Lijst van uitstroomcijfers' });
  const legend = list.getByLabel('Wat ontbreekt');
  await expect(legend).toBeHidden();
  await page.setViewportSize(SMALL);
  const closed = list.getByRole('group').filter({ hasText: 'Wat betekent' });
  expect((await closed.boundingBox())?.height).toBeLessThan(32);
  await cijferList(page).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(legend.getByRole('term')).toHaveText([
    ...['–', 'onbekend', 'n.v.t.', 'geweigerd'],
    ...['niet gevraagd', 'niet geregistreerd', 'onderdrukt', 'afgewezen', '‘heden’'],
  ]);
  await checkState(page, 'what is missing');
});

test('filter, search, sort and columns', async ({ page }) => {
  await page.getByRole('button', { name: 'Filter' }).click();
  const panel = page.getByRole('dialog', { name: 'Filter' });
  await panel.getByText(/^Eenheid \d/).click();
  await panel.getByRole('checkbox', { name: /^procentpunt/ }).check();
  await expectCijfers(page, 1);
  await panel.getByRole('checkbox', { name: /^% \(/ }).check();
  await expectCijfers(page, 49);
  await panel.getByText(/^Soort uitstroom \d/).click();
  await panel.getByRole('checkbox', { name: /^doorstroom van de doelgroep/ }).check();
  await expectCijfers(page, 0);
  await expect(page.getByText('Geen cijfer voldoet')).toBeVisible();
  await panel.getByRole('button', { name: 'Alle filters wissen' }).click();
  await page.keyboard.press('Escape');
  await expectCijfers(page, 127);

  const value = cijferList(page).getByRole('columnheader', { name: 'Waarde' });
  await value.click();
  await expect(value).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: 'Kolommen' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Definitie' }).click();
  await page.keyboard.press('Escape');
  await expect(cijferList(page).getByRole('columnheader', { name: 'Definitie' })).toHaveCount(1);
});

test('cijfers that contradict each other are named side by side, and nothing is averaged', async ({
  page,
}) => {
  const article = await chooseCijfer(page, 'U003');
  const notice = article.getByRole('region', { name: 'Andere cijfers over hetzelfde' });
  await expect(notice).toContainText('Er zijn nog 4 cijfers over deze maat bij deze organisatie');
  await expect(notice).toContainText('Dit cijfer: 11% (2018)');
  await expect(
    notice.getByRole('button', { name: /^3% \(2020, na 1 jaar dienstverband\)/ }),
  ).toBeVisible();
  await expect(notice).toContainText('verschilt in waarde, periode, cohort, bron');
  await expect(notice).toContainText('niets gemiddeld');
  await notice.getByRole('button', { name: 'Naast elkaar tonen' }).click();
  await expectCijfers(page, 5);
  await expect(page.getByText('5 cijfers naast elkaar')).toBeVisible();
  await notice.getByRole('button', { name: /^7% \(2019\)/ }).click();
  await expect(article.locator('header')).toContainText('7%');
  await page.getByRole('button', { name: 'Toon alle cijfers' }).click();
  await expectCijfers(page, 127);
});

test('what a figure stands for is shown as such', async ({ page }) => {
  await go(page, 'Verbanden');
  await page.getByRole('radio', { name: 'Uitstroom in de tijd' }).click();
  await page.getByRole('checkbox', { name: /^Jeugdbescherming west/ }).check();
  const slope = page.getByRole('application', {
    name: /^Uitstroompercentage bij Jeugdbescherming west/,
  });
  await slope.getByText('daling van 5 procentpunt na 2017').click({ force: true });
  await expectCijfers(page, 2);
  await expect(page.getByText('2 cijfers uit de figuur')).toBeVisible();
});

test('few persons, how they were chosen and what is confidential stand beside the value', async ({
  page,
}) => {
  await addCijfer(page, {
    Organisatie: 'Zorggroep Voorbeeld',
    Maat: 'uitstroompercentage',
    Waarde: '25',
    Eenheid: '%',
    n: '12',
    Zekerheid: 'enquête, gelegenheidssteekproef',
    Vertrouwelijkheid: 'intern',
  });
  await page.getByRole('searchbox', { name: 'Zoek in alle velden' }).fill('zorggroep voorbeeld');
  await expectCijfers(page, 1);
  const row = cijferList(page).getByRole('row').nth(1);
  await expect(row.getByRole('gridcell').first()).toContainText('intern');
  await expect(row.getByRole('gridcell').nth(3)).toHaveText('12, klein · gelegenheidssteekproef');
  await expect(page.getByRole('article').locator('header')).toContainText(
    'n = 12, klein · gelegenheidssteekproef',
  );
});

test('where it comes from, down to the cell, and a choice with its explanation', async ({
  page,
}) => {
  const article = await chooseCijfer(page, 'U003');
  const proof = evidence(page);
  await article.getByRole('button', { name: 'Waarde', exact: true }).click();
  await expect(
    proof.getByText('uitstroomcijfers.xlsx, blad Uitstroomcijfers, cel K7'),
  ).toBeVisible();

  await article.getByRole('button', { name: 'Definitie wijzigen' }).click();
  const cohort = page.getByRole('radio', { name: 'B · cohortverloop' });
  await expect(cohort).toHaveAccessibleDescription(/peildatum in dienst/);
  await cohort.check();
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(article.getByText('B · cohortverloop')).toBeVisible();
  await article.getByRole('button', { name: 'Definitie', exact: true }).click();
  await expect(proof).toContainText('B · cohortverloop');
  await expect(proof).toContainText('met de hand ingevuld');
});

test('axe is clean and nothing is cut off, state by state', async ({ page }) => {
  test.setTimeout(240_000);
  await checkScreen(page, 'table');
  await page.getByRole('button', { name: 'Filter' }).click();
  await page
    .getByText(/^Organisatie, |^Organisatie \d/)
    .first()
    .click();
  await expectClean(page, 'filters');
  await page.keyboard.press('Escape');
  const article = await chooseCijfer(page, 'U003');
  await checkState(page, 'a contradiction');
  await article.getByRole('button', { name: 'Definitie wijzigen' }).click();
  await checkState(page, 'a choice being made');
  await page.keyboard.press('Escape');
  await cijferList(page).focus();
  await page.keyboard.press('n');
  await checkState(page, 'adding');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Veld wijzigen' }).click();
  await checkState(page, 'changing many');
  await page.keyboard.press('Escape');
  await go(page, 'Casussen');
});
