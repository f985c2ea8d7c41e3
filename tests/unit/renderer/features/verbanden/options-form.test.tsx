import { useState } from 'react';
import { expect, test } from 'vitest';
import { OptionsForm } from '../../../../../renderer/features/verbanden/options-form';
import { SessionProvider } from '../../../../../renderer/store';
import type { Session } from '../../../../../renderer/store/types';
import type { OptionField } from '../../../../../shared/charts/chart';
import { success } from '../../../../../shared/desktop/errors';
import { all, choose, click, field, render } from '../../ui/dom';

interface Options {
  breedteCm: number;
  suggesties: boolean;
  werelden: readonly string[];
}
const fields: readonly OptionField<Options>[] = [
  {
    sleutel: 'breedteCm',
    label: 'Breedte',
    soort: 'keuze',
    keuzes: [
      { waarde: 16, label: '16 cm' },
      { waarde: 7.8, label: '7,8 cm' },
    ],
  },
  { sleutel: 'suggesties', label: 'Suggesties tonen', soort: 'schakelaar' },
  { sleutel: 'werelden', label: 'Werelden', soort: 'werelden' },
];

const session = {
  watch: (_query: string, _params: unknown, tell: (answer: unknown) => void) => {
    const werelden = ['jeugd', 'veilig', 'zorg'].map((wereld, i) => ({ wereld, aantal: i + 1 }));
    tell(success({ werelden, imports: [] }));
    return () => undefined;
  },
} as unknown as Session;

let now: Options;
function Form() {
  const [options, setOptions] = useState<Options>({
    breedteCm: 16,
    suggesties: true,
    werelden: [],
  });
  now = options;
  return (
    <SessionProvider session={session}>
      <OptionsForm fields={fields} options={options} onChange={setOptions} />
    </SessionProvider>
  );
}

const world = (name: string) => {
  const label = all('label').find((one) => one.textContent?.startsWith(name));
  return label?.querySelector('input') as HTMLInputElement;
};

test('a choice keeps its type, a switch switches', async () => {
  await render(<Form />);
  await choose(field('Breedte'), '7.8');
  expect(now.breedteCm).toBe(7.8);
  await click(world('Suggesties'));
  expect(now.suggesties).toBe(false);
});

test('none chosen is all: ticking away and back ends where it began, and never at nothing', async () => {
  await render(<Form />);
  const ticked = () => ['jeugd', 'veilig', 'zorg'].filter((name) => world(name).checked);
  expect(ticked()).toEqual(['jeugd', 'veilig', 'zorg']);
  await click(world('veilig'));
  expect(now.werelden).toEqual(['jeugd', 'zorg']);
  expect(ticked()).toEqual(['jeugd', 'zorg']);
  await click(world('veilig'));
  expect(now.werelden).toEqual([]);
  for (const name of ['jeugd', 'veilig', 'zorg']) await click(world(name));
  expect(now.werelden).toEqual([]);
  expect(ticked()).toEqual(['jeugd', 'veilig', 'zorg']);
});
