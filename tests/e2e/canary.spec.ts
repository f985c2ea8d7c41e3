/**
 * Nothing that is typed or read reaches the disk in plain text: not by the product, and not by
 * Chromium behind its back. A marker in every field, and in every part of a workbook; then the
 * product is killed, and everything that it and Chromium wrote is searched.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import { schrijfWerkmap } from '../../fixtures/voorbeeld/schrijf-werkmap.mjs';
import { type App, expect, test } from '../support/e2e';
import { findText } from '../support/find-text';
import { root } from '../support/hosts';
import { go, importWorkbook, makeDossier } from '../support/steps';

/** Longer than the shell's sentinel and Chromium's own timers for history and preferences. */
const SETTLE_MS = 12_000;
const SLOW = { timeout: 60_000 };

/** Random, so that it stands nowhere by chance; not plain ASCII, so that encodings differ. */
const marker = (what: string) => `kanarië${what}${randomBytes(10).toString('hex')}`;

/** Where the product and Chromium write; the home folder has the rest of the desktop's habits. */
const folders = ({ dataFolder, saveFolder }: App) => [dataFolder, dirname(saveFolder)];

/** Markers, with the part that no encoding changes besides the whole. */
function needles(markers: readonly string[]): string[] {
  return markers.flatMap((text) => [text, text.slice(-20)]);
}

/** By key, as a person does: that is what Chromium could remember. */
async function type(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(text);
}

async function workbook(folder: string, marks: Record<string, string>): Promise<string> {
  const { name, sheet, heading, cell, title, organisation, refused } = marks;
  const { figure, role, answer } = marks;
  const path = join(folder, `${name}.xlsx`);
  const rijen = [
    [title ?? ''],
    ['Casus', 'Organisatie', 'Wat is gedaan', 'Draaiknop', heading ?? ''],
    ['Praktijk een', organisation ?? '', cell ?? '', '5', cell ?? ''],
    ['Praktijk twee', 'Elders', '', refused ?? '', ''],
  ];
  const cijfers = [
    ['Organisatie', 'Maat', 'Jaar', 'Waarde', 'Eenheid', 'Cohort', 'Opmerking'],
    [figure ?? '', 'uitstroompercentage', 2024, '17%', '', 'alle medewerkers', cell ?? ''],
  ];
  const gesprekken = [
    ['Interview', 'Rol', 'Spreker', 'Vraag', 'Tekst'],
    ['I-01', role ?? '', 'R1', 'Wat gaat er goed?', `Korte lijnen, zegt ${answer}.`],
  ];
  const bladen = [
    { naam: (sheet ?? '').slice(-20), kopregel: 2, rijen },
    { naam: 'Uitstroom', rijen: cijfers },
    { naam: 'Gesprekken', rijen: gesprekken },
  ];
  await writeFile(path, schrijfWerkmap({ titel: title ?? '', bladen }));
  return path;
}

/**
 * Places of the product where something is typed, in its source: a new one must be added to the
 * walk below. The field for a secret is written once and stands in more than one place.
 */
async function fieldsInSource(): Promise<number> {
  const files = await readdir(resolve(root, 'renderer'), { recursive: true });
  const primitives = ['field.tsx', 'secret-field.tsx'];
  const sources = files.filter(
    (file) => file.endsWith('.tsx') && !primitives.includes(basename(file)),
  );
  const texts = await Promise.all(
    sources.map((file) => readFile(resolve(root, 'renderer', file), 'utf8')),
  );
  return texts.join('\n').split(/<(?:Secret)?Field\b/).length - 1;
}

test('what is typed and read is nowhere on the disk', async ({ app, page }) => {
  test.setTimeout(240_000);
  const marks: string[] = [];
  const mark = (what: string): string => {
    const made = marker(what);
    marks.push(made);
    return made;
  };
  const typed: string[] = [];
  const fill = async (field: Locator, what: string): Promise<void> => {
    typed.push(what);
    await type(field, mark(what));
  };
  const inDialog = (at: Page) => at.getByRole('dialog').getByRole('textbox');

  // The first minutes. The roepnaam is readable by design, and says so where it is typed.
  const passphrase = mark('zin');
  const coder = mark('codeur');
  const key = await makeDossier(page, { roepnaam: 'Leesbaar', coder, passphrase });
  typed.push('codeur', 'roepnaam', 'wachtwoordzin', 'nog een keer', 'groep a', 'groep b');

  // A workbook with a marker in every part, its name included.
  const folder = await mkdtemp(join(tmpdir(), 'draaiknop-kanarie-'));
  const sheetParts = ['name', 'sheet', 'heading', 'cell', 'title', 'organisation', 'refused'];
  const names = [...sheetParts, 'figure', 'role', 'answer'];
  const parts = Object.fromEntries(names.map((name) => [name, mark(name)]));
  await importWorkbook(page, await workbook(folder, parts));
  await page.getByRole('button', { name: 'Bekijk de casussen' }).click();

  // Casussen: search, a field in the detail, the palette.
  await page
    .getByRole('grid')
    .getByRole('row', { name: /Praktijk een/ })
    .click();
  const detail = page.getByRole('article');
  await detail.getByRole('button', { name: 'Wat is gedaan wijzigen' }).click();
  const editor = detail.getByRole('form', { name: 'Wat is gedaan wijzigen' });
  await fill(editor.getByRole('textbox'), 'veld');
  await editor.getByRole('button', { name: 'Bewaren' }).click();
  await expect(editor).toBeHidden();
  await expect(detail).toContainText(marks.at(-1) as string);
  await page.keyboard.press('Control+k');
  await fill(page.getByRole('dialog').getByRole('combobox'), 'opdracht');
  // The first empties the field, the second closes.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await fill(page.getByLabel('Zoek in alle velden'), 'zoek');

  // Uitstroom: a choice in words of one's own. Interviews: a turn is read and coded.
  await go(page, 'Uitstroom');
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await page.getByRole('button', { name: 'Eenheid wijzigen' }).click();
  const unit = page.getByRole('form', { name: 'Eenheid wijzigen' });
  await unit.getByRole('combobox').selectOption({ label: 'iets anders, in eigen woorden' });
  await fill(unit.getByRole('textbox'), 'eenheid');
  await unit.getByRole('button', { name: 'Bewaren' }).click();
  await expect(unit).toBeHidden();

  // One made by hand, in each of the lists that are alike.
  for (const [screen, list, label] of [
    ['Uitstroom', /^Vertrekredenen/, 'Reden'],
    ['Uitstroom', /^Dienstverbanden/, 'Pseudoniem'],
    ['Uitstroom', /^Kosten/, 'Post'],
    ['Casussen', /^Organisaties/, 'Naam'],
    ['Codeboek', /^Eigen codes/, 'Definitie'],
  ] as const) {
    await go(page, screen);
    await page.getByRole('group').getByRole('button', { name: list }).click();
    await page.getByRole('button', { name: /^Toevoegen/ }).click();
    const form = page.getByRole('dialog');
    await type(form.getByLabel(label, { exact: true }), mark(label.toLowerCase()));
    await form.getByRole('button', { name: 'Annuleren' }).click();
  }

  await go(page, 'Interviews');
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await page.getByText('Korte lijnen, zegt').first().click();
  await page.keyboard.press('5');
  await expect(page.getByText(/draaiknop 5/i).first()).toBeVisible();

  // Somebody who is named in a list: replaced before it is stored, and shown once in the key.
  await go(page, 'Bronnen');
  const letters = randomBytes(10)
    .toString('hex')
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(+digit));
  const person = `Kanarie${letters}`;
  marks.push(person);
  const lijst = Buffer.from(
    `Naam medewerker;Organisatie;Functie;In dienst;Uit dienst\n${person} Voorbeeld;Elders;adviseur;2020-01-01;2023-01-01\n`,
  );
  const list = { name: 'lijst.csv', mimeType: 'text/csv', buffer: lijst };
  await page.locator('input[type=file]').last().setInputFiles(list);
  await page.getByRole('button', { name: 'Vervang deze naam' }).click();
  await page.getByRole('button', { name: '1 dienstverband opslaan' }).click();
  await page.getByRole('button', { name: 'Toon wat er stond bij P-1' }).click();
  await expect(page.getByText(`${person} Voorbeeld`)).toBeVisible();

  // A sheet too wide to see whole, so that a column is searched; cells that are typed instead of
  // pasted; and a question to the handbook.
  await go(page, 'Bronnen');
  const koppen = [
    'Casus',
    'Organisatie',
    'Draaiknop',
    ...Array.from({ length: 117 }, (_, i) => `K${i}`),
  ];
  const breed = Buffer.from(`${koppen.join(';')}\n${koppen.map(() => '5').join(';')}\n`);
  const file = { name: 'breed.csv', mimeType: 'text/csv', buffer: breed };
  await page.locator('input[type=file]').last().setInputFiles(file);
  await fill(page.getByRole('searchbox', { name: 'Zoek op kop of letter' }), 'kolom');
  await page.getByRole('button', { name: 'Plakken uit Excel' }).click();
  await fill(inDialog(page), 'plakken');
  await page.getByRole('button', { name: 'Lezen', exact: true }).click();
  await go(page, 'Handboek');
  await fill(page.getByRole('searchbox', { name: 'Zoek in het handboek' }), 'handboek');

  // Dossier: another name, and a file name that is typed but not used.
  await go(page, 'Dossier');
  await page.getByRole('main').getByRole('button', { name: 'Wijzigen' }).click();
  await fill(inDialog(page), 'wie');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  if (app.host === 'chromium') {
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Een kopie in één bestand/ })
      .click();
    await fill(page.getByLabel('Bestandsnaam'), 'bestandsnaam');
    await page.keyboard.press('Escape');
  } else {
    typed.push('bestandsnaam');
  }

  // Another roepnaam that is typed but not kept, and other keys with a secret that is wrong.
  await page.getByRole('button', { name: 'Andere roepnaam', exact: true }).click();
  await fill(inDialog(page), 'roepnaam');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Andere wachtwoordzin…', exact: true }).click();
  await fill(page.getByRole('dialog').getByLabel('Wachtwoordzin van nu'), 'oudezin');
  const fresh = mark('nieuwezin');
  await type(page.getByRole('dialog').getByLabel('Nieuwe wachtwoordzin'), fresh);
  await type(page.getByRole('dialog').getByLabel('Nog een keer', { exact: true }), fresh);
  await page.getByRole('dialog').getByRole('button', { name: 'Wachtwoordzin veranderen' }).click();
  await expect(page.getByText('Deze wachtwoordzin past niet.')).toBeVisible(SLOW);
  await page.keyboard.press('Escape');

  // Sharing and merging: the passphrase of a file that is made, and of one that is read.
  await go(page, 'Delen');
  const sharing = page.getByRole('form', { name: 'Delen' });
  await fill(sharing.getByLabel('Roepnaam'), 'deelnaam');
  await type(sharing.getByLabel('Wachtwoordzin van dit bestand'), mark('deelzin'));
  await page.getByRole('button', { name: 'Samenvoegen', exact: true }).click();
  const bundle = join(root, 'fixtures/voorbeeld/voorbeeld.draaiknop');
  await page.getByRole('main').locator('input[type=file]').last().setInputFiles(bundle);
  await fill(page.getByRole('textbox', { name: 'Wachtwoordzin van dit bestand' }), 'samenzin');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Deze wachtwoordzin past niet.')).toBeVisible(SLOW);

  // Erasing for good: what is looked for, and the passphrase that is asked.
  await go(page, 'Dossier');
  await page.getByRole('main').getByRole('button', { name: 'Voorgoed wissen…' }).click();
  const named = page.getByLabel('Zoek op naam of bestand');
  await fill(named, 'wiszoek');
  await named.fill('');
  await page.getByRole('main').getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Nakijken wat er weggaat' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Voorgoed wissen…' }).click();
  await fill(page.getByRole('dialog').getByLabel('Wachtwoordzin', { exact: true }), 'wiszin');
  await page.keyboard.press('Escape');

  // Figures and history are drawn too.
  await go(page, 'Verbanden');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(/\d/);
  await go(page, 'Geschiedenis');

  // Locked: wrong secrets.
  await page.keyboard.press('Control+l');
  await fill(page.getByLabel('Wachtwoordzin', { exact: true }), 'fout');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Deze wachtwoordzin past niet.')).toBeVisible(SLOW);
  await page.getByRole('button', { name: /^Back-up openen/ }).click();
  const backup = join(root, 'fixtures/voorbeeld/voorbeeld.draaiknop');
  await page.locator('input[type=file]').first().setInputFiles(backup);
  await fill(page.getByRole('textbox', { name: 'Wachtwoordzin van deze back-up' }), 'backupzin');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Deze wachtwoordzin past niet.')).toBeVisible(SLOW);

  expect(typed, 'a field of the product is not in this walk').toHaveLength(await fieldsInSource());

  await wait(SETTLE_MS);
  await app.kill();
  const keyForms = [key, key.replaceAll('-', ''), key.toLowerCase().replaceAll('-', '')];
  const { found, files, bytes } = findText(folders(app), [...needles(marks), ...keyForms]);
  expect(found).toEqual([]);
  // A search in nothing would prove nothing.
  expect(files).toBeGreaterThan(20);
  expect(bytes).toBeGreaterThan(100_000);
  await rm(folder, { recursive: true, force: true });
});

test('the search finds what is written beside the vault', async ({ app, page }) => {
  const [stored, named] = [marker('opgeslagen'), marker('naam')];
  // Exactly what the product may never do: plain text in IndexedDB, as value and as key.
  await page.evaluate(
    ([value, key]) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('controle');
        opening.onupgradeneeded = () => opening.result.createObjectStore('rij');
        opening.onerror = failed;
        opening.onsuccess = () => {
          const writing = opening.result.transaction('rij', 'readwrite', { durability: 'strict' });
          writing.objectStore('rij').put({ value }, key);
          writing.oncomplete = () => done();
        };
      }),
    [stored, named] as const,
  );
  await app.kill();
  const { found } = findText(folders(app), needles([stored, named]));
  expect(new Set(found.map(({ text }) => text))).toEqual(new Set(needles([stored, named])));
});
