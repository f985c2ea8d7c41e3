import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  NOTICE_MS,
  type NoticeInput,
  NoticesProvider,
  useClearNotices,
  useNotice,
} from '../../../../renderer/ui/notices';
import { button, click, one, render, text } from './dom';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

let show: (notice: NoticeInput) => void;
let clear: () => void;
function Shower() {
  show = useNotice();
  clear = useClearNotices();
  return null;
}
const draw = () =>
  render(
    <NoticesProvider>
      <Shower />
    </NoticesProvider>,
  );
const say = (notice: NoticeInput) => act(async () => show(notice));
const pass = (ms: number) => act(async () => vi.advanceTimersByTime(ms));

test('is said politely and goes by itself', async () => {
  await draw();
  expect(one('[role=status]').getAttribute('aria-live')).toBe('polite');
  await say({ text: 'Draaiknop 5 toegekend.' });
  expect(one('[role=status]').textContent).toContain('Draaiknop 5 toegekend.');
  await pass(NOTICE_MS - 1);
  expect(text()).toContain('toegekend');
  await pass(1);
  expect(text()).not.toContain('toegekend');
});

test('stays while it has focus, and goes a while after', async () => {
  await draw();
  await say({ text: 'Bewaard.', action: { label: 'Ongedaan maken', run: () => {} } });
  await act(async () => button('Ongedaan maken').focus());
  await pass(10 * NOTICE_MS);
  expect(text()).toContain('Bewaard.');
  await act(async () => button('Ongedaan maken').blur());
  await pass(NOTICE_MS);
  expect(text()).not.toContain('Bewaard.');
});

test('an error stays until it is put away', async () => {
  await draw();
  await say({ text: 'De schijf is vol.', tone: 'error' });
  await pass(10 * NOTICE_MS);
  expect(text()).toContain('De schijf is vol.');
  await click(button('Melding sluiten'));
  expect(text()).not.toContain('De schijf is vol.');
});

test('what must not be missed stays too, beside what comes after it, and is no error', async () => {
  await draw();
  await say({ text: 'Er is nog geen herstelsleutel.', stays: true });
  await say({ text: 'Bewaard.' });
  await pass(10 * NOTICE_MS);
  expect(text()).toContain('Er is nog geen herstelsleutel.');
  expect(text()).not.toContain('Bewaard.');
  expect(one('[role=status]').querySelector('[class*=error]')).toBeNull();
});

test('its action runs once and closes it', async () => {
  const run = vi.fn();
  await draw();
  await say({ text: 'Knop 5 weg.', action: { label: 'Ongedaan maken', run } });
  await click(button('Ongedaan maken'));
  expect(run).toHaveBeenCalledOnce();
  expect(text()).not.toContain('Knop 5 weg.');
});

test('a new notice replaces the one before, whose undo would undo another step', async () => {
  await draw();
  for (const number of [1, 2, 3]) await say({ text: `Stap ${number}.` });
  expect(text()).not.toContain('Stap 2.');
  expect(text()).toContain('Stap 3.');
});

test('all go when what they tell of is replaced, errors too', async () => {
  await draw();
  await say({ text: 'De schijf is vol.', tone: 'error' });
  await say({ text: 'Knop 5 weg.', action: { label: 'Ongedaan maken', run: () => {} } });
  await act(async () => clear());
  expect(one('[role=status]').textContent).toBe('');
  await say({ text: 'Stap 4.' });
  expect(text()).toContain('Stap 4.');
});

test('errors stay beside it, the last two', async () => {
  await draw();
  for (const number of [1, 2, 3]) await say({ text: `Fout ${number}.`, tone: 'error' });
  await say({ text: 'Stap 4.' });
  expect(text()).not.toContain('Fout 1.');
  expect(text()).toContain('Fout 2.');
  expect(text()).toContain('Fout 3.');
  expect(text()).toContain('Stap 4.');
});
