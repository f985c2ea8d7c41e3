/**
 * Twenty kills at random moments, during edits and during imports. What was acknowledged is there
 * afterwards; an import is there wholly or not at all; the dossier opens without damage and its
 * whole chain holds. `DRAAIKNOP_KILL_SEED` repeats the moments of a run.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { schrijfWerkmap } from '../../fixtures/voorbeeld/schrijf-werkmap.mjs';
import type { CasusListRequest } from '../../shared/dossier/protocol';
import { ask, tapWorker } from '../support/dossier-worker';
import { type App, expect, test } from '../support/e2e';
import { importWorkbook, makeDossier, PASSPHRASE, previewWorkbook } from '../support/steps';

const KILLS = 20;
/** Every so many rounds it is an import that is killed. */
const IMPORT_EVERY = 3;
const ROWS = 1_200;
/** Longest time that work goes on before the kill; an import is done sooner. */
const LONGEST_MS = { edits: 1_500, import: 700 };
/** Edits that are on their way at the same time, each on casussen of its own. */
const LANES = 3;
const SLOW = { timeout: 60_000 };

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

async function largeWorkbook(folder: string): Promise<string> {
  const path = join(folder, 'praktijken.xlsx');
  const rows = Array.from({ length: ROWS }, (_, i) => [
    `Praktijk ${i + 1}`,
    `Organisatie ${i % 40}`,
    `Wat er gedaan is in praktijk ${i + 1}, in een zin van gewone lengte.`,
  ]);
  const rijen = [['Casus', 'Organisatie', 'Wat is gedaan'], ...rows];
  await writeFile(path, schrijfWerkmap({ titel: 'Kill', bladen: [{ naam: 'Blad1', rijen }] }));
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

/** Per casus the number of its last acknowledged edit. */
type Acknowledged = Map<string, number>;

/** Edits without end; each acknowledged edit is in the map before the kill can come. */
async function edit(page: Page, casussen: string[], acknowledged: Acknowledged): Promise<void> {
  await page.exposeFunction('acknowledge', (casus: string, number: number) => {
    acknowledged.set(casus, number);
  });
  const first = Math.max(0, ...acknowledged.values()) + 1;
  const endless = page.evaluate(
    async ([ids, lanes, from]) => {
      const { askDossier } = window;
      const { acknowledge } = window as unknown as {
        acknowledge(casus: string, number: number): void;
      };
      const lane = async (own: string[]) => {
        for (let number = from; ; number++) {
          const casus = own[number % own.length] ?? '';
          const params = { casus, veld: 'opmerking', waarde: `wijziging ${number}` };
          const result = await askDossier({ type: 'run', command: 'veldWijzigen', params });
          if (result.ok) acknowledge(casus, number);
        }
      };
      const own = Array.from({ length: lanes }, (_, i) => ids.filter((_id, j) => j % lanes === i));
      await Promise.all(own.map(lane));
    },
    [casussen, LANES, first] as const,
  );
  // Ends with the page.
  endless.catch(() => undefined);
}

test('what was acknowledged survives twenty kills', async ({ app, page: first }, {
  annotations,
}) => {
  test.setTimeout(20 * 60_000);
  const seed = Number(process.env.DRAAIKNOP_KILL_SEED ?? Date.now() % 1_000_000);
  annotations.push({ type: 'seed', description: String(seed) });
  const chance = random(seed);

  const folder = await mkdtemp(join(tmpdir(), 'draaiknop-kill-'));
  const workbook = await largeWorkbook(folder);
  await makeDossier(first);
  await importWorkbook(first);
  let page = await reopen(app);
  const list: CasusListRequest = {
    filter: { zoek: '', wereld: [], knop: [], behoefte: [], zonder: [], import: null, ids: null },
    sorteer: { kolom: 'code', richting: 'op' },
    offset: 0,
    limit: 42,
  };
  const casussen = (await ask(page, 'casussen', list)).rows.map(({ id }) => id);
  const acknowledged: Acknowledged = new Map();
  let imports = 1;
  let brokenOff = 0;

  for (let kill = 1; kill <= KILLS; kill++) {
    const importing = kill % IMPORT_EVERY === 0;
    const moment = Math.round(chance() * (importing ? LONGEST_MS.import : LONGEST_MS.edits));
    let reported = false;
    if (importing) {
      await previewWorkbook(page, workbook);
      await page.getByRole('button', { name: /casus(sen)? opslaan$/ }).click();
      const report = page.getByRole('region', { name: 'Verslag van de import' });
      report.waitFor(SLOW).then(
        () => {
          reported = true;
        },
        () => undefined,
      );
    } else {
      await edit(page, casussen, acknowledged);
    }
    await wait(moment);
    await app.kill();

    page = await reopen(app);
    const where = `kill ${kill}, ${moment} ms, seed ${seed}`;
    await expect
      .poll(async () => (await ask(page, 'status', null)).controle.klaar, SLOW)
      .toBe(true);
    const status = await ask(page, 'status', null);
    expect(status.schade, where).toBeNull();
    const { aantallen } = status;
    expect(aantallen.imports, where).toBeGreaterThanOrEqual(imports + (reported ? 1 : 0));
    expect(aantallen.imports, where).toBeLessThanOrEqual(imports + (importing ? 1 : 0));
    if (importing && aantallen.imports === imports) brokenOff += 1;
    imports = aantallen.imports;
    expect(aantallen.casussen, where).toBe(42 + (imports - 1) * ROWS);
    for (const [casus, number] of acknowledged) {
      const detail = await ask(page, 'casus', { id: casus });
      const now = Number(String(detail?.velden.opmerking).replace('wijziging ', ''));
      expect(now, where).toBeGreaterThanOrEqual(number);
    }
  }
  // Kills that came before anything happened would prove nothing.
  expect(acknowledged.size).toBe(casussen.length);
  annotations.push({
    type: 'acknowledged',
    description: String(Math.max(...acknowledged.values())),
  });
  annotations.push({
    type: 'imports',
    description: `${imports - 1} kept, ${brokenOff} broken off`,
  });
  await rm(folder, { recursive: true, force: true });
});
