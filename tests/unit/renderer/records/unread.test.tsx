/** A source that says something that is no value is nowhere said to be silent. */
import { beforeEach, expect, test } from 'vitest';
import UitstroomScreen from '../../../../renderer/features/uitstroom/uitstroom-screen';
import { employments } from '../../shared/dossier/employments';
import { all, click, render, until } from '../ui/dom';
import { layOut, OnDossier, sessionOn } from './flat/dossier';

beforeEach(layOut);

const REFUSED =
  'afgewezen; in de cel staat ‘31-02-2019’. De dag ‘31-02-2019’ bestaat niet. Verbeter de cel.';
const SAID = 'geen waarde; in de cel staat ‘heden’';

async function show(record: (of: ReturnType<typeof employments>) => string) {
  const made = employments();
  const to = { screen: 'uitstroom', soort: 'dienstverband', record: record(made) } as const;
  await render(
    <OnDossier session={sessionOn(made.played.state, (seq) => made.played.log[seq - 1])} to={to}>
      <UitstroomScreen />
    </OnDossier>,
  );
  await until(() => all('article').length === 1);
}

const label = (name: string) => {
  const found = all('article button').find((each) => each.textContent === name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
};
const saidAt = (name: string) => label(name).nextElementSibling?.textContent;
const evidenceText = () =>
  all('h2')
    .find((title) => /(In|Uit) dienst van/.test(title.textContent ?? ''))
    ?.closest('div')?.textContent ?? '';

test('the detail says that the cell was refused with its notation and the reason, and what another says', async () => {
  await show(({ first }) => first);
  expect(saidAt('In dienst')).toBe(REFUSED);
  expect(saidAt('Uit dienst')).toBe(SAID);
});

test('the evidence says the same, and that nothing was taken over', async () => {
  await show(({ first }) => first);
  await click(label('In dienst'));
  await until(() => evidenceText().includes(REFUSED));
  expect(evidenceText()).toContain('niet overgenomen uit het bestand');
  expect(evidenceText()).not.toContain('niet genoemd');
  await click(label('Uit dienst'));
  await until(() => evidenceText().includes(SAID));
});

test('the list says it in short, and a blank cell is still not stated', async () => {
  await show(({ first }) => first);
  const rows = all('[role=grid] tbody tr').map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? ''),
  );
  expect(rows.filter(([, , , start]) => start === 'afgewezen')).toEqual([
    ['P-1', '–niet genoemd', 'adviseur', 'afgewezen', SAID, '–niet genoemd'],
  ]);
  expect(rows).toContainEqual([
    ...['P-2', '–niet genoemd', 'adviseur', '–niet genoemd', '–niet genoemd', '–niet genoemd'],
  ]);
});
