/**
 * Whatever a value became, its own notation is found back: of every row of fixtures/waarden, through
 * the workers and the sealed log, with the words of the table beside what was made of them.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { getallen } from '../../../fixtures/waarden/getallen.mjs';
import { naastGetallen } from '../../../fixtures/waarden/naast-getallen.mjs';
import { isMissing } from '../../../shared/domain/values';
import { good, makeDossier, unwatched } from './program';
import { aComputer, run } from './support';

type Row = [unknown, 'leeg' | 'woorden' | Record<string, unknown>];

/** By row of the sheet the text of the cell, of rows that become a figure. */
const texts = new Map(
  Object.values({ ...getallen, ...naastGetallen } as unknown as Record<string, Row[]>)
    .flat()
    .map(([cel, wordt], i) => [i + 2, { cel, wordt }] as const)
    .filter(([, { cel }]) => typeof cel === 'string'),
);

test('the notation of each figure stands with its evidence, whatever was read of it', async () => {
  const program = run(await aComputer());
  await makeDossier(program);
  const bytes = new Uint8Array(readFileSync('fixtures/waarden/notaties.xlsx'));
  const file = new File([bytes], 'notaties.xlsx');
  const preview = await good(program.session.readWorkbook(file, unwatched));
  await good(program.session.importPreviews([preview], unwatched));
  const list = (offset: number) =>
    program.session.ask('cijfers', {
      filter: { zoek: '', waarden: {}, import: null, ids: null },
      ...{ sorteer: { kolom: 'bron', richting: 'op' }, offset, limit: 200 },
    });
  const pages = await Promise.all([0, 200, 400].map((offset) => good(list(offset))));
  const rows = pages.flatMap((page) => page.rows);
  let seen = 0;
  for (const { id, velden } of rows) {
    const veld = velden.waardetekst === undefined ? 'waarde' : 'waardetekst';
    const found = await good(program.session.ask('bewijs', { record: id, veld }));
    const cel = found?.cel;
    const row = cel?.plaats.includes('Waarden') ? texts.get(cel.rij) : undefined;
    if (cel == null || row === undefined) continue;
    seen += 1;
    expect(cel.adres).toBe(`C${cel.rij}`);
    expect(cel.notatie).toBe(row.cel);
    if (typeof row.wordt === 'object' && 'ontbreekt' in row.wordt) {
      expect(isMissing(found?.waarde ?? null) && found?.waarde).toEqual(row.wordt);
    }
  }
  expect(seen).toBeGreaterThan(300);
}, 60_000);
