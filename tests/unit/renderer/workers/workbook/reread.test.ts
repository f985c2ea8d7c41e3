/** A text file read again in the worker, as a person chose. */
import { expect, test } from 'vitest';
import type { ReadChoice } from '../../../../../shared/import/form';
import { isRecordRow } from '../../../../../shared/import/stream';
import { all, casussen, read, receiver, start } from './support';

const text = 'Organisatie;Maat;Waarde;Eenheid\nZorg;uitstroom;1.528;personen\n';
const csv = () => new File([text], 'verloop.csv');
const asFound: ReadChoice = { scheiding: null, codering: null, decimaal: null };

async function waarde(page: ReturnType<typeof start>, token: string): Promise<unknown> {
  const dossier = receiver();
  page.say({ type: 'send', id: 90, sheets: [{ token, sheet: 0 }], port: dossier.port });
  const rows = (await all(dossier)).flatMap((m) => (m.type === 'rows' ? m.rows : []));
  return rows.find(isRecordRow)?.velden.waarde;
}

test('under the same token, with other values, and back again', async () => {
  const page = start();
  const { token, sha256 } = await read(page, 1, csv());
  expect(await waarde(page, token)).toBe(1528);
  page.say({ type: 'reread', id: 2, token, keuze: { ...asFound, decimaal: '.' } });
  const again = await page.done(2);
  expect(again).toMatchObject({
    type: 'preview',
    preview: { token, sha256, vorm: { vorm: 'tabel', decimaal: '.', keuze: { decimaal: '.' } } },
  });
  expect(await waarde(page, token)).toBe(1.528);
  page.say({ type: 'reread', id: 3, token, keuze: asFound });
  await page.done(3);
  expect(await waarde(page, token)).toBe(1528);
});

test('another sign between the cells gives other columns', async () => {
  const page = start();
  const { token } = await read(page, 1, csv());
  page.say({ type: 'reread', id: 2, token, keuze: { ...asFound, scheiding: ',' } });
  expect(await page.done(2)).toMatchObject({
    type: 'preview',
    preview: { bladen: [{ keuze: { soort: null } }] },
  });
});

test.each<[string, File, ReadChoice, string]>([
  ['a choice that is none', csv(), { ...asFound, scheiding: 'x' as ';' }, 'ongeldige-vraag'],
])('%s is refused', async (_, file, keuze, code) => {
  const page = start();
  const { token } = await read(page, 1, file);
  page.say({ type: 'reread', id: 2, token, keuze });
  expect(await page.done(2)).toMatchObject({ type: 'failed', failure: { code } });
  expect(await waarde(page, token)).toBe(1528);
});

test('a file that holds something else by now is not read under the old hash', async () => {
  const page = start();
  const file = csv();
  const { token } = await read(page, 1, file);
  const other = new TextEncoder().encode(text.replace('1.528', '1.529'));
  Object.defineProperty(file, 'arrayBuffer', { value: async () => other.buffer });
  page.say({ type: 'reread', id: 2, token, keuze: { ...asFound, decimaal: '.' } });
  expect(await page.done(2)).toMatchObject({ failure: { code: 'bestand-verdwenen' } });
  expect(await waarde(page, token)).toBe(1528);
});

test('pasted cells and files that were let go cannot be read again', async () => {
  const page = start();
  page.say({ type: 'paste', id: 1, text: 'Organisatie\tWaarde\nZorg\t17,5' });
  const pasted = await page.done(1);
  if (pasted.type !== 'preview') throw new Error('no preview');
  page.say({ type: 'reread', id: 2, token: pasted.preview.token, keuze: asFound });
  expect(await page.done(2)).toMatchObject({ failure: { code: 'ongeldige-vraag' } });
  const { token } = await read(page, 3, casussen(2));
  page.say({ type: 'drop', tokens: [token] });
  page.say({ type: 'reread', id: 4, token, keuze: asFound });
  expect(await page.done(4)).toMatchObject({ failure: { code: 'bestand-verdwenen' } });
});
