/** The slot of a moment: what it tells of the dossier, also as an earlier version wrote it. */
import { beforeAll, expect, test } from 'vitest';
import type { MomentIndex } from '../../../../shared/backup/moment';
import { type MomentSlot, openSlot, sealSlot } from '../../../../shared/backup/slot';
import { nothingCounted } from '../../../../shared/dossier/counts';
import { type DossierKeys, deriveKeys, newDataKey } from '../../../../shared/vault/keys';

const DOSSIER = '0123456789abcdef';
const said = {
  at: '2026-11-22T13:00:00.000Z',
  stap: 12,
  reden: 'gewoon',
  reeks: '00112233445566aa',
  lengte: 4096,
} as const;

let keys: DossierKeys;
beforeAll(async () => {
  keys = await deriveKeys(DOSSIER, newDataKey());
});

async function indexOf(aantallen: object): Promise<MomentIndex> {
  const slot = { v: 1, ...said, head: 'ab', aantallen } as MomentSlot;
  return {
    version: 1,
    id: DOSSIER,
    maker: '0123456789abcdef-chromium',
    generatie: keys.generation,
    programma: '1.2.3',
    ...said,
    slot: await sealSlot(keys, slot),
  };
}

test('tells what was counted', async () => {
  const aantallen = { ...nothingCounted, casussen: 29, dienstverbanden: 42 };
  expect((await openSlot(keys, await indexOf(aantallen)))?.aantallen).toEqual(aantallen);
});

test('of an earlier version, which knew fewer kinds, there was nothing of the others', async () => {
  const earlier = {
    casussen: 29,
    cijfers: 7,
    interviews: 0,
    beurten: 0,
    coderingen: 3,
    imports: 1,
  };
  expect((await openSlot(keys, await indexOf(earlier)))?.aantallen).toEqual({
    ...nothingCounted,
    ...earlier,
  });
});

test('that says something else than its index is none', async () => {
  const index = await indexOf(nothingCounted);
  expect(await openSlot(keys, { ...index, lengte: 1 })).toBeNull();
  expect(await openSlot(keys, { ...index, id: 'f'.repeat(16) })).toBeNull();
  expect(await openSlot(keys, { ...index, generatie: 2 })).toBeNull();
});
