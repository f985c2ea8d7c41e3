import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { App } from '../../../../renderer/app/app';
import { entry, sessionWith } from '../features/dossier/session';
import { button, click, field, one, press, render, settle, text, type, until } from '../ui/dom';
import { inFrame, onShellCommand, open, shell, work } from './opened';

describe('help', () => {
  test('F1 opens the handbook at the page of the screen, also from the menu of the shell', async () => {
    await open();
    await inFrame();
    await press(document.body, 'F1');
    await until(() => text().includes('kunt u hier niet wijzigen: een eigen oordeel'));
    await click(button('Dossier'));
    await act(async () => shell('hulp'));
    await until(() => one('article h1').textContent === 'Het eerste dossier');
  });

  test('“?” lists the keys, and can be put off with all keys of one character', async () => {
    const { run } = await open();
    await inFrame();
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    await press(document.body, '?', { shiftKey: true });
    const dialog = one('dialog');
    expect(dialog.textContent).toContain('Die draaiknop toekennen');
    await click(one('dialog input[type=checkbox]'));
    await click(button('Sluiten'));
    heard.mockClear();
    for (const key of ['?', '3', 'g']) await press(document.body, key);
    expect(heard).not.toHaveBeenCalled();
    expect(document.querySelector('dialog')).toBeNull();
    // Others are as they were, and the list can still be had.
    await press(document.body, 'z', { ctrlKey: true });
    expect(run).toHaveBeenCalledOnce();
    await press(document.body, 'k', { ctrlKey: true });
    const search = field('Zoeken in schermen, lijsten en opdrachten');
    await type(search, 'sneltoetsen');
    await press(search, 'Enter');
    await click(one('dialog input[type=checkbox]'));
    await click(button('Sluiten'));
    await press(document.body, '?');
    expect(document.querySelector('dialog')).not.toBeNull();
    document.body.removeEventListener('keydown', heard);
  });

  test('the handbook can be read before anything is open', async () => {
    await render(<App work={work} session={sessionWith({})} onShellCommand={onShellCommand} />);
    await settle();
    await press(document.body, 'F1');
    await until(() => text().includes('Een eigen dossier maken'));
    await click(button('Terug naar het begin'));
    expect(text()).toContain(entry.roepnaam);
  });
});
