import { expect, test } from 'vitest';
import VerbandenScreen, {
  destinationOf,
} from '../../../../../renderer/features/verbanden/verbanden-screen';
import { SessionProvider } from '../../../../../renderer/store';
import type { Session } from '../../../../../renderer/store/types';
import { type Destination, NavigationProvider } from '../../../../../renderer/ui/navigation';
import { NoticesProvider } from '../../../../../renderer/ui/notices';
import { drawFigure, type FigureRequest } from '../../../../../shared/charts/registry';
import { success } from '../../../../../shared/desktop/errors';
import { nothingCounted } from '../../../../../shared/dossier/counts';
import { exampleCijfers } from '../../../../support/relations';
import { all, button, choose, click, field, one, render, text } from '../../ui/dom';

const source = exampleCijfers();
const aantallen = { ...nothingCounted, cijfers: 127, imports: 1 };

/** Answers from the figures of the example, as the worker does. */
const answers: Record<string, (params: never) => unknown> = {
  status: () => ({ aantallen }),
  figuur: (request: FigureRequest) => drawFigure(request, source),
  facetten: () => ({ werelden: [], imports: [] }),
  facet: ({ veld }: { veld: 'maat' | 'organisatie' }) => {
    const values = [...source.cijfers].map(({ velden }) => String(velden[veld]));
    return [...new Set(values)].sort().map((waarde) => ({
      waarde,
      aantal: values.filter((one) => one === waarde).length,
    }));
  },
};
const asked: FigureRequest[] = [];
const session = {
  folders: async () => success([]),
  settings: async () => success({ version: 1, vergrendelNa: 15, drempel: 15 }),
  watch: (query: string, params: never, tell: (answer: unknown) => void) => {
    if (query === 'figuur') asked.push(params);
    tell(success(answers[query]?.(params)));
    return () => undefined;
  },
} as unknown as Session;

const went: Destination[] = [];
async function open(): Promise<void> {
  await render(
    <SessionProvider session={session}>
      <NavigationProvider
        value={{ current: { screen: 'verbanden' }, go: (to) => void went.push(to) }}
      >
        <NoticesProvider>
          <VerbandenScreen />
        </NoticesProvider>
      </NavigationProvider>
    </SessionProvider>,
  );
}
const radio = (name: string): HTMLInputElement => {
  const label = all('label').find((one) => one.textContent?.startsWith(name));
  return label?.querySelector('input') as HTMLInputElement;
};

test('every figure is listed with its question; one without data teaches what it needs', async () => {
  await open();
  expect(all('input[type=radio]')).toHaveLength(4);
  expect(text()).toContain('Welke draaiknoppen en behoeften komen samen voor?');
  // What there is something of comes first.
  expect(radio('Uitstroom in de tijd').checked).toBe(true);
  // There are no casussen: nothing to draw, and the way to get them.
  await click(radio('Casussen en draaiknoppen'));
  expect(one('h2').textContent).toBe('Nog niets voor “Casussen en draaiknoppen”');
  await click(button('Werkmap inlezen'));
  expect(went.at(-1)).toEqual({ screen: 'bronnen' });

  await click(radio('Uitstroomcijfers naast elkaar'));
  expect(one('h2').textContent).toBe(
    'Uitstroompercentage bij 6 organisaties: 12 cijfers, van 0,9% tot 23%',
  );
});

test('measure and organisations come from the dossier; each figure keeps its own options', async () => {
  await open();
  await click(radio('Uitstroomcijfers naast elkaar'));
  await choose(field('Maat'), 'verzuimpercentage');
  expect(one('h2').textContent).toContain('Verzuimpercentage bij 2 organisaties');
  await click(radio('Uitstroom in de tijd'));
  expect(field('Maat').value).toBe('');
  await click(radio('Jeugdbescherming west'));
  expect(asked.at(-1)).toMatchObject({
    naam: 'uitstroom-verloop',
    opties: { organisaties: ['Jeugdbescherming west'] },
  });
  expect(text()).toContain('1 van de');
  await click(radio('Uitstroomcijfers naast elkaar'));
  expect(field('Maat').value).toBe('verzuimpercentage');
});

test('what leaves with the file is said beside the buttons', async () => {
  await open();
  await click(radio('Uitstroom in de tijd'));
  expect(text()).toMatch(/De figuur bevat \d+ cijfers van 11 organisaties\./);
});

test('a mark opens the screen of its records', () => {
  const label = 'x';
  expect(destinationOf({ soort: 'casus', ids: ['a'], label })).toEqual({
    screen: 'casussen',
    casussen: ['a'],
  });
  expect(destinationOf({ soort: 'uitstroomcijfer', ids: ['a'], label })).toEqual({
    screen: 'uitstroom',
    cijfers: ['a'],
  });
  expect(destinationOf({ soort: 'beurt', ids: ['a'], label })).toEqual({
    screen: 'interviews',
    beurten: ['a'],
  });
});
