import { afterEach, expect, test, vi } from 'vitest';
import { button, choose, press, settle, text } from '../../ui/dom';
import { chooseFiles, draw, list } from './draw';

/** What the frame hears of keys, on the window as in the product. */
const frame = vi.fn();
window.addEventListener('keydown', frame);
afterEach(() => frame.mockClear());
const undo = () => press(document.body, 'z', { ctrlKey: true });

test('while a sheet waits Ctrl+Z is about that sheet, wherever the focus is', async () => {
  const { session } = await draw();
  await chooseFiles('een.xlsx');
  await choose(list('C'), 'regio');
  await settle(2);
  expect(list('C').value).toBe('regio');
  await undo();
  await settle(2);
  expect(session.remapSheet.mock.lastCall?.[2].velden).toEqual({});
  expect(text()).toContain('De laatste wijziging van deze tabel is teruggenomen.');
  // One press too many is no step of the dossier.
  await undo();
  expect(frame).not.toHaveBeenCalled();
  expect(text()).toContain('Een stap van het dossier neemt u terug met de knop bovenaan.');
});

test('in a field the key is that of the field, and with nothing waiting that of the frame', async () => {
  const { show } = await draw();
  await chooseFiles('een.xlsx');
  await press(list('C'), 'z', { ctrlKey: true });
  expect(frame).toHaveBeenCalledOnce();
  await show(false);
  await undo();
  expect(frame).toHaveBeenCalledTimes(2);
  await show(true);
  expect(button('42 casussen opslaan')).toBeDefined();
});
