/** What differs between two versions of a table, told in the lines that it is read in. */
import { expect, test } from 'vitest';
import { withVersion } from '../../../../../../renderer/features/importeren/newer-version/version-choices';
import { VersionSection } from '../../../../../../renderer/features/importeren/newer-version/version-section';
import type { Versievergelijking } from '../../../../../../shared/import/version';
import { all, click, one, render } from '../../../ui/dom';
import { sheet } from '../fake';

const field = { hand: null, afgewezen: null, cel: null };
const versie: Versievergelijking = {
  van: { importId: 'i1', bestand: 'a.xlsx', blad: 'Blad1', sha256: 'x' },
  ...{ reden: 'het zo is', zelfde: false },
  aantallen: { nieuw: 1, gewijzigd: 1, behouden: 1, hand: 0, gelijk: 0, verdwenen: 4 },
  rijen: [
    { soort: 'nieuw', rij: 3, naam: 'Nieuw', erbij: 1, velden: [] },
    {
      ...{ soort: 'gewijzigd', rij: 7, naam: 'Vast team', erbij: 0 },
      velden: [
        { ...field, veld: 'regio', label: 'Regio', was: 'a', wordt: 'b', cel: 'G2' },
        { ...field, veld: 'n', label: 'n', was: '9', wordt: '9', afgewezen: 'iets', cel: 'G3' },
      ],
    },
    {
      ...{ soort: 'behouden', rij: 9, naam: 'Ander team', erbij: 0 },
      velden: [{ ...field, veld: 'n', label: 'n', was: '200', wordt: '200', afgewezen: '200 fte' }],
    },
  ],
  verdwenen: [
    { record: 'a', naam: 'A', rij: 4, coderingen: 0, gedrukt: 0 },
    { record: 'b', naam: 'B', rij: 5, coderingen: 2, gedrukt: 0 },
    { record: 'c', naam: 'C', rij: 6, coderingen: 0, gedrukt: 1 },
    { record: 'd', naam: 'D', rij: null, coderingen: 2, gedrukt: 1 },
  ],
};

async function draw(gedraaid: boolean) {
  const turned = gedraaid ? ({ gedraaid: true } as const) : {};
  const preview = sheet();
  await render(
    <VersionSection
      sheet={{ preview, choice: withVersion({ ...preview.keuze, ...turned }, 'i1') }}
      versie={{ ...versie, van: { ...versie.van, ...turned } }}
      comparing={null}
      onChange={() => undefined}
      onTakeBack={() => null}
      onCell={() => undefined}
    />,
  );
  for (const list of all('section button[aria-expanded]')) await click(list);
}

const words = ({ textContent }: Element) => textContent ?? '';
const labels = () => all('label').map(words);
const cells = (at: number) => all('table tbody tr').map((row) => words(row.children[at] ?? row));

test('an upright table has rows', async () => {
  await draw(false);
  expect(labels()).toEqual(expect.arrayContaining(['Rij 7, Vast team', 'Rij 3, Nieuw']));
  expect(words(one('section'))).toContain('1 rij is nieuw');
});

test('a table that is read turned has columns, by their letters', async () => {
  await draw(true);
  expect(labels()).toEqual(expect.arrayContaining(['Kolom G, Vast team', 'Kolom C, Nieuw']));
  expect(labels().join()).not.toMatch(/Rij \d/);
  expect(all('th').map(words)).toContain('Kolom');
  expect(words(one('section'))).toContain('1 kolom is nieuw');
  expect(cells(1)).toEqual(expect.arrayContaining(['D', 'E', 'F', 'onbekend']));
});

test('of what is gone it says which codings go with it, printed ones too', async () => {
  await draw(false);
  expect(cells(2)).toEqual(expect.arrayContaining(['geen', '2', '1 gedrukt', '2, en 1 gedrukt']));
});

test('a cell that was refused is shown with what stays, and offers no choice', async () => {
  await draw(false);
  const kept = one('section[aria-label="Afgewezen in de nieuwe versie"]');
  expect(words(kept)).toContain('wat er staat, blijft');
  expect([...kept.querySelectorAll('tbody tr > *')].map(words)).toEqual([
    ...['9Ander team', 'n', '200', '200 fte'],
  ]);
  expect(kept.querySelector('select')).toBeNull();
  expect(cells(3)).toContain('blijft; afgewezen in de nieuwe versie: ‘iets’');
});
