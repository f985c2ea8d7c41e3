/**
 * Kills at random moments, during edits of records of every kind and during imports of three sheets
 * at once: nine, or twenty in each round of `npm run torture`. What was acknowledged is there
 * afterwards; an import is there wholly or not at all; the dossier opens without damage and its whole
 * chain holds. `DRAAIKNOP_KILL_SEED` repeats the moments of a run.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { schrijfWerkmap } from '../../fixtures/voorbeeld/schrijf-werkmap.mjs';
import { ask, tapWorker } from '../support/dossier-worker';
import { type App, expect, test } from '../support/e2e';
import {
  EXAMPLE_TRIO,
  importWorkbook,
  makeDossier,
  PASSPHRASE,
  previewWorkbook,
  SAVE_IMPORT,
} from '../support/steps';

const KILLS = Number(process.env.DRAAIKNOP_KILLS ?? 9);
const SHEETS = 3;
/** Records of each kind that are edited. */
const OF_EACH = 7;
/** Every so many rounds it is an import that is killed. */
const IMPORT_EVERY = 3;
/** Of each sheet. */
const ROWS = 400;
/** Of each interview. */
const TURNS = 20;
/** Longest time that work goes on before the kill; an import is done sooner. */
const LONGEST_MS = { edits: 1_500, import: 700 };
/** Edits that are on their way at the same time, each on casussen of its own. */
const LANES = 3;
const SLOW = { timeout: 60_000 };
/** By itself Playwright would soon ask once a second. */
const OFTEN = { ...SLOW, intervals: [100] };

/** Mulberry32: small, and good enough to choose moments with. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One workbook with a sheet of every kind. */
async function largeWorkbook(folder: string): Promise<string> {
  const path = join(folder, 'trio.xlsx');
  const sheet = (naam: string, koppen: string[], rij: (i: number) => (string | number)[]) => ({
    naam,
    rijen: [koppen, ...Array.from({ length: ROWS }, (_, i) => rij(i))],
  });
  const bladen = [
    sheet('Casussen', ['Casus', 'Organisatie', 'Wat is gedaan'], (i) => [
      `Praktijk ${i + 1}`,
      `Organisatie ${i % 40}`,
      `Wat er gedaan is in praktijk ${i + 1}, in een zin van gewone lengte.`,
    ]),
    sheet('Uitstroom', ['Organisatie', 'Maat', 'Jaar', 'Waarde', 'Eenheid', 'Cohort'], (i) => [
      `Organisatie ${i % 40}`,
      'uitstroompercentage',
      2000 + (i % 20),
      `${i % 30}%`,
      'procent',
      'alle medewerkers',
    ]),
    sheet('Gesprekken', ['Interview', 'Rol', 'Spreker', 'Vraag', 'Tekst'], (i) => [
      `I-${Math.floor(i / TURNS)}`,
      'adviseur',
      'R1',
      `Vraag ${i + 1}?`,
      `Antwoord ${i + 1}, in een zin van gewone lengte.`,
    ]),
  ];
  await writeFile(path, schrijfWerkmap({ titel: 'Kill', bladen }));
  return path;
}

/** Ends up in the open dossier, with a line to its worker. */
async function reopen(app: App): Promise<Page> {
  const page = await app.restart();
  await tapWorker(page);
  await page.getByLabel('Wachtwoordzin', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible(SLOW);
  return page;
}

/** Per record the number of its last acknowledged edit. */
type Acknowledged = Map<string, number>;

/** A record that is edited, and the field in which the number of the edit is written. */
interface Edited {
  record: string;
  veld: string;
}

/** Edits without end; each acknowledged edit is in the map before the kill can come. */
async function edit(page: Page, edited: Edited[], acknowledged: Acknowledged): Promise<void> {
  await page.exposeFunction('acknowledge', (record: string, number: number) => {
    acknowledged.set(record, number);
  });
  const first = Math.max(0, ...acknowledged.values()) + 1;
  const endless = page.evaluate(
    async ([records, lanes, from]) => {
      const { askDossier } = window;
      const { acknowledge } = window as unknown as {
        acknowledge(record: string, number: number): void;
      };
      const lane = async (own: typeof records) => {
        for (let number = from; ; number++) {
          const { record, veld } = own[number % own.length] ?? { record: '', veld: '' };
          const params = { record, veld, waarde: `wijziging ${number}` };
          const result = await askDossier({ type: 'run', command: 'veldWijzigen', params });
          if (result.ok) acknowledge(record, number);
        }
      };
      const own = Array.from({ length: lanes }, (_, i) =>
        records.filter((_record, j) => j % lanes === i),
      );
      await Promise.all(own.map(lane));
    },
    [edited, LANES, first] as const,
  );
  // Ends with the page.
  endless.catch(() => undefined);
}

/** Some casussen, cijfers, interviews and beurten of the example, to be edited. */
async function someOfEach(page: Page): Promise<Edited[]> {
  const window = { offset: 0, limit: OF_EACH };
  const common = { zoek: '', import: null, ids: null };
  const up = 'op' as const;
  const [casussen, cijfers, interviews] = await Promise.all([
    ask(page, 'casussen', {
      ...{ filter: { ...common, wereld: [], knop: [], behoefte: [], zonder: [] } },
      ...{ sorteer: { kolom: 'code', richting: up }, ...window },
    }),
    ask(page, 'cijfers', {
      ...{ filter: { ...common, waarden: {} } },
      ...{ sorteer: { kolom: 'code', richting: up }, ...window },
    }),
    ask(page, 'interviews', {
      ...{ filter: common, sorteer: { kolom: 'interview', richting: up }, ...window },
    }),
  ]);
  const interview = interviews.rows[0]?.id ?? '';
  const beurten = await ask(page, 'beurten', { interview, ...window });
  const of = (rows: readonly { id: string }[], veld: string) =>
    rows.map(({ id }) => ({ record: id, veld }));
  return [
    ...of(casussen.rows, 'opmerking'),
    ...of(cijfers.rows, 'opmerking'),
    ...of(interviews.rows, 'toelichting'),
    ...of(beurten.rows, 'opmerking'),
  ];
}

test('what was acknowledged survives every kill', async ({ app, page: first }, { annotations }) => {
  test.setTimeout(20 * 60_000);
  const seed = Number(process.env.DRAAIKNOP_KILL_SEED ?? Date.now() % 1_000_000);
  annotations.push({ type: 'seed', description: String(seed) });
  const chance = random(seed);

  const folder = await mkdtemp(join(tmpdir(), 'draaiknop-kill-'));
  const workbook = await largeWorkbook(folder);
  await makeDossier(first);
  await importWorkbook(first, EXAMPLE_TRIO);
  let page = await reopen(app);
  const before = (await ask(page, 'status', null)).aantallen;
  const edited = await someOfEach(page);
  const acknowledged: Acknowledged = new Map();
  let imports = 0;
  let brokenOff = 0;

  for (let kill = 1; kill <= KILLS; kill++) {
    const importing = kill % IMPORT_EVERY === 0;
    const moment = Math.round(chance() * (importing ? LONGEST_MS.import : LONGEST_MS.edits));
    let reported = false;
    if (importing) {
      await previewWorkbook(page, workbook);
      await page.getByRole('button', { name: SAVE_IMPORT }).click();
      const report = page.getByRole('region', { name: 'Verslag van de import' });
      report.waitFor(SLOW).then(
        () => {
          reported = true;
        },
        () => undefined,
      );
    } else {
      await edit(page, edited, acknowledged);
    }
    await wait(moment);
    await app.kill();

    page = await reopen(app);
    const where = `kill ${kill}, ${moment} ms, seed ${seed}`;
    await expect
      .poll(async () => (await ask(page, 'status', null)).controle.klaar, OFTEN)
      .toBe(true);
    const status = await ask(page, 'status', null);
    expect(status.schade, where).toBeNull();
    const { aantallen } = status;
    // An import of this workbook is three records of a sheet, or none.
    const kept = (aantallen.imports - before.imports) / SHEETS;
    expect(kept, where).toBeGreaterThanOrEqual(imports + (reported ? 1 : 0));
    expect(kept, where).toBeLessThanOrEqual(imports + (importing ? 1 : 0));
    if (importing && kept === imports) brokenOff += 1;
    imports = kept;
    expect(aantallen, where).toMatchObject({
      casussen: before.casussen + imports * ROWS,
      cijfers: before.cijfers + imports * ROWS,
      interviews: before.interviews + (imports * ROWS) / TURNS,
      beurten: before.beurten + imports * ROWS,
    });
    const found = await Promise.all(edited.map((each) => ask(page, 'bewijs', each)));
    for (const [index, { record }] of edited.entries()) {
      const now = Number(String(found[index]?.waarde).replace('wijziging ', ''));
      const number = acknowledged.get(record);
      if (number !== undefined) expect(now, where).toBeGreaterThanOrEqual(number);
    }
  }
  // Kills that came before anything happened would prove nothing.
  expect(acknowledged.size).toBe(edited.length);
  annotations.push({
    type: 'acknowledged',
    description: String(Math.max(...acknowledged.values())),
  });
  annotations.push({
    type: 'imports',
    description: `${imports} kept, ${brokenOff} broken off`,
  });
  await rm(folder, { recursive: true, force: true });
});
