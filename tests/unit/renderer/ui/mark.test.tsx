import { expect, test } from 'vitest';
import { Dial } from '../../../../renderer/ui/dial';
import { Mark, Marks, markSentence } from '../../../../renderer/ui/mark';
import { herkomstCodes } from '../../../../shared/domain/coding';
import { draaiknopCodes } from '../../../../shared/domain/draaiknop';
import { all, one, render, text } from './dom';

test('a mark says what it is and who says so', () => {
  expect(
    markSentence({ scheme: 'draaiknop', code: '5a', herkomst: 'analist', rol: 'aanvullend' }),
  ).toBe('Draaiknop 5a, verblijfsduur, aanvullend: toegekend door een analist');
  expect(
    markSentence({
      scheme: 'behoefte',
      code: 'erbij_horen',
      herkomst: 'gedrukt',
      rol: null,
      richting: 'min',
      perspectief: 'doelgroep',
    }),
  ).toBe('Behoefte ergens bij horen, verzwakt, van de doelgroep: gedrukt in de bron');
  const two = { scheme: 'draaiknop', code: '2', rol: 'primair' } as const;
  expect(markSentence({ ...two, herkomst: 'analist' }, 'onderzoeker 1')).toBe(
    'Draaiknop 2, werkenden: toegekend door onderzoeker 1',
  );
  expect(markSentence({ ...two, herkomst: 'tekst' }, 'onderzoeker 1')).toBe(
    'Draaiknop 2, werkenden: staat in de lopende tekst, onderzoeker 1',
  );
});

test('the faces of all draaiknoppen carry their number', async () => {
  await render(draaiknopCodes.map((code) => <Dial key={code} code={code} />));
  expect(all('text').map((node) => node.textContent)).toEqual([...draaiknopCodes]);
});

test('the four kinds of herkomst differ in form, not in colour alone', async () => {
  const forms = new Set<string>();
  for (const herkomst of herkomstCodes) {
    const open = herkomst === 'suggestie';
    await render(
      <Mark mark={{ scheme: 'draaiknop', code: '2', herkomst, rol: 'primair', open }} />,
    );
    const face = one('[role=img]');
    forms.add(`${face.className} ${face.querySelector('circle')?.getAttribute('class')}`);
  }
  expect(forms.size).toBe(herkomstCodes.length);
});

test('a suggestion counts nowhere until somebody accepts it, and looks like that', async () => {
  const mark = { scheme: 'draaiknop', code: '2', herkomst: 'suggestie', rol: 'primair' } as const;
  expect(markSentence({ ...mark, open: true })).toBe(
    'Draaiknop 2, werkenden: suggestie, telt niet mee',
  );
  expect(markSentence(mark, 'onderzoeker 1')).toBe(
    'Draaiknop 2, werkenden: aanvaarde suggestie, onderzoeker 1',
  );
  await render(<Mark mark={{ ...mark, herkomst: 'analist' }} />);
  const byHand = one('[role=img]').className;
  await render(<Mark mark={mark} />);
  expect(one('[role=img]').className).toBe(byHand);
});

test('marks that do not fit are counted and named, never cut off', async () => {
  const marks = (['1', '2', '3', '4'] as const).map((code) => ({
    id: code,
    scheme: 'draaiknop' as const,
    code,
    herkomst: 'gedrukt' as const,
    rol: 'primair' as const,
  }));
  await render(<Marks marks={marks} max={4} />);
  expect(all('[role=img]')).toHaveLength(4);
  await render(<Marks marks={marks} max={3} />);
  const names = all('[role=img]').map((mark) => mark.getAttribute('aria-label'));
  expect(names).toHaveLength(3);
  expect(names[2]).toBe(
    'Draaiknop 3, werkuren: gedrukt in de bron; Draaiknop 4, productiviteit: gedrukt in de bron',
  );
  expect(all('[role=img]')[2]?.textContent).toBe('+2');
});

test('in words it repeats nothing and leaves nothing out', async () => {
  await render(
    <Mark
      show="words"
      mark={{ scheme: 'draaiknop', code: '5b', herkomst: 'tekst', rol: 'aanvullend' }}
    />,
  );
  expect(text()).toBe('5b5b inzetbaarheidaanvullend: staat in de lopende tekst');
});
