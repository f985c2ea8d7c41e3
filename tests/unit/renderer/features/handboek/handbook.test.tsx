import { expect, test, vi } from 'vitest';
import { Handbook } from '../../../../../renderer/features/handboek/handbook';
import {
  all,
  button,
  click,
  field,
  one,
  press,
  render,
  settle,
  setWidth,
  text,
  type,
} from '../../ui/dom';

const title = () => one('article h1').textContent;
const START = { pagina: 'coderen' };

test('opens at the page that was asked for, and shows which one in the contents', async () => {
  await render(<Handbook asked={START} />);
  expect(title()).toBe('Casussen coderen');
  expect(one('[aria-current=page]').textContent).toBe('Casussen coderen');
});

test('a page that is not there opens the contents', async () => {
  await render(<Handbook asked={{ pagina: 'bestaat-niet' }} />);
  expect(title()).toBe('Handboek');
});

test('links lead to pages; back and forward go the same way', async () => {
  await render(<Handbook asked={{}} />);
  const back = () => button('Vorige plaats (Alt+pijl links)');
  const forward = () => button('Volgende plaats (Alt+pijl rechts)');
  expect(back().disabled).toBe(true);
  await click(all('article button').find((b) => b.textContent === 'Woordenlijst') as Element);
  expect(title()).toBe('Woordenlijst');
  expect(document.activeElement).toBe(one('article h1'));
  await click(back());
  expect(title()).toBe('Handboek');
  expect(forward().disabled).toBe(false);
  await press(one('article'), 'ArrowRight', { altKey: true });
  expect(title()).toBe('Woordenlijst');
  await press(one('article'), 'ArrowLeft', { altKey: true });
  expect(title()).toBe('Handboek');
});

test('asked again for the page that is open, the reader stays where they were', async () => {
  await render(<Handbook asked={START} />);
  await render(<Handbook asked={{ pagina: 'geschiedenis' }} />);
  expect(title()).toBe('Geschiedenis en ongedaan maken');
  await render(<Handbook asked={{ pagina: 'geschiedenis' }} />);
  await click(button('Vorige plaats (Alt+pijl links)'));
  expect(title()).toBe('Casussen coderen');
});

test('search by keyboard: type, down, Enter; what was found is marked in the page', async () => {
  await render(<Handbook asked={{}} />);
  const search = field('Zoek in het handboek');
  await type(search, 'roepnaam');
  await settle();
  expect(one('[role=status]').textContent).toMatch(/^\d+ plaatsen, op \d+ bladzijden$/);
  expect(one('section li mark').textContent?.toLowerCase()).toBe('roepnaam');
  await press(search, 'ArrowDown');
  const first = all('section li button')[0];
  expect(document.activeElement).toBe(first);
  await press(first as Element, 'ArrowDown');
  expect(document.activeElement).toBe(all('section li button')[1]);
  await press(search, 'Enter');
  expect(all('article mark').length).toBeGreaterThan(0);
  expect(document.activeElement?.tagName).toMatch(/^H[12]$/);
  await press(search, 'Escape');
  await settle();
  expect(all('nav[aria-label="Inhoud van het handboek"] button').length).toBeGreaterThan(8);
});

test('nothing found says so', async () => {
  await render(<Handbook asked={{}} />);
  await type(field('Zoek in het handboek'), 'zeppelin');
  await settle();
  expect(text()).toContain('Niets gevonden.');
});

test('on a small screen the contents are folded away above the page', async () => {
  await setWidth(700);
  await render(<Handbook asked={START} />);
  expect(one<HTMLDetailsElement>('details').open).toBe(false);
  expect(one('details summary').textContent).toBe('Inhoud');
  await setWidth(1024);
  await render(<Handbook asked={{ ...START }} />);
  expect(document.querySelector('details')).toBeNull();
});

test('prints', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  await render(<Handbook asked={START} />);
  await press(one('article'), 'p', { ctrlKey: true });
  await click(button('Afdrukken'));
  expect(print).toHaveBeenCalledTimes(2);
});
