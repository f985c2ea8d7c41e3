import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { App } from '../../../../renderer/app/app';
import { places } from '../../../../renderer/app/error-boundary';
import { failure, success } from '../../../../shared/desktop/errors';
import { entry, info, sessionWith, status } from '../features/dossier/session';
import {
  all,
  button,
  click,
  field,
  one,
  press,
  render,
  settle,
  submit,
  text,
  type,
  until,
} from '../ui/dom';
import { inFrame, onShellCommand, open, shell, work } from './opened';

describe('the gate', () => {
  test('nothing of the frame is there before unlocking', async () => {
    await render(<App work={work} session={sessionWith({})} onShellCommand={onShellCommand} />);
    await settle();
    expect(document.querySelector('nav')).toBeNull();
    expect(text()).toContain(entry.roepnaam);
  });

  test('the menu of the shell begins a new dossier or a backup', async () => {
    await render(<App work={work} session={sessionWith({})} onShellCommand={onShellCommand} />);
    await settle();
    await act(async () => shell('nieuw'));
    await until(() => text().includes('Stap 1 van 3'));
    await act(async () => shell('open'));
    await until(() => text().includes('Het bestand zelf verandert niet'));
  });

  test('damage comes first, and names itself', async () => {
    const schade = { stap: 812, soort: 'deel', gelezenTot: 811, verwacht: 1204 } as const;
    await open({ schade });
    await until(() => text().includes('Een deel van dit dossier is beschadigd'));
    expect(document.querySelector('nav')).toBeNull();
    await click(button('Eerst bekijken wat te lezen is'));
    await inFrame();
    expect(one('[aria-label=Beschadigd]').textContent).toContain('Open tot en met stap 811');
    expect(one('footer').textContent).toContain('Beschadigd vanaf stap 812');
    await click(button('Terugzetten…'));
    await until(() => text().includes('Er is nog geen moment om naar terug te gaan.'));
  });

  test('an own dossier without a name in it asks who you are', async () => {
    const { run } = await open({ coder: null });
    await inFrame();
    await until(() => document.querySelector('dialog[open]') !== null);
    await type(field('Naam of rol'), ' analist ');
    await submit(one('dialog form'));
    expect(run).toHaveBeenCalledWith('wieBenIk', { naam: 'analist' });
    await settle();
    expect(document.querySelector('dialog')).toBeNull();
  });
});

describe('the frame', () => {
  test('rail, bar and status line tell where one is', async () => {
    await open();
    await inFrame();
    const words = all('nav button').map((entry_) => entry_.textContent);
    expect(words).toEqual(
      expect.arrayContaining(['Dossier', 'Geschiedenis', 'Bronnen', 'Casussen']),
    );
    expect(all('nav [aria-current=page]')).toHaveLength(1);
    expect(document.activeElement).toBe(one('main'));
    expect(one('header').textContent).toContain(status.naam);
  });

  test('the example is marked in banner, bar and status line', async () => {
    await open({ kind: 'voorbeeld', coder: null });
    await inFrame();
    for (const place of ['header', 'footer', '[aria-label=VOORBEELD]']) {
      expect(one(place).textContent).toContain('VOORBEELD');
    }
    expect(one('footer').textContent).not.toContain('Verzegeld');
    expect(document.querySelector('dialog')).toBeNull();
    await click(button('Maak er uw eigen dossier van'));
    await until(() => text().includes('Een eigen dossier van het voorbeeld'));
  });

  test('a screen that was left stays as it was', async () => {
    await open();
    await inFrame();
    await click(button('Netwerk en beveiliging'));
    await until(() => text().includes('Niet beloofd'));
    const heading = all('h1').find((node) => node.textContent === 'Netwerk en beveiliging');
    await click(button('Dossier'));
    await until(() => text().includes('Hele keten gecontroleerd'));
    await click(button('Netwerk en beveiliging'));
    await settle();
    expect(all('h1')).toContain(heading);
  });
});

describe('undo', () => {
  test('stands in the bar by name, and says what could not be put back', async () => {
    const { run } = await open();
    await inFrame();
    await until(() => text().includes('Ongedaan maken: draaiknop 5 bij Molendrift'));
    expect(() => button(/^Opnieuw:/)).toThrow();
    await click(button('Ongedaan maken: draaiknop 5 bij Molendrift'));
    await settle();
    expect(run).toHaveBeenCalledWith('ongedaanMaken', null);
    expect(one('[aria-live]').textContent).toContain(
      'Ongedaan gemaakt: draaiknop 5 bij Molendrift. Later veranderd en daarom zo gelaten: het land.',
    );
  });

  test('Ctrl+Z undoes, but not while somebody types or a dialog is open', async () => {
    const { run } = await open();
    await inFrame();
    await press(document.body, 'z', { ctrlKey: true });
    expect(run).toHaveBeenCalledTimes(1);
    await press(document.body, 'Z', { ctrlKey: true, shiftKey: true });
    expect(run).toHaveBeenLastCalledWith('opnieuwDoen', null);
    await press(document.body, 'k', { ctrlKey: true });
    const search = field('Zoeken in schermen, lijsten en opdrachten');
    const typed = await press(search, 'z', { ctrlKey: true });
    await press(document.body, 'z', { ctrlKey: true });
    expect(typed.defaultPrevented).toBe(false);
    expect(run).toHaveBeenCalledTimes(2);
  });
});

describe('keys and shell', () => {
  test('Ctrl+L locks', async () => {
    const { lock } = await open();
    await inFrame();
    await press(document.body, 'l', { ctrlKey: true });
    expect(lock).toHaveBeenCalledOnce();
  });

  test('the palette goes to a screen by arrows and Enter', async () => {
    await open();
    await inFrame();
    await press(document.body, 'k', { ctrlKey: true });
    const search = field('Zoeken in schermen, lijsten en opdrachten');
    await type(search, 'scherm');
    const options = () => all('[role=option]');
    expect(options().map((option) => option.textContent)).toEqual([
      'Licht scherm',
      'Donker scherm',
    ]);
    await press(search, 'ArrowDown');
    expect(search.getAttribute('aria-activedescendant')).toBe(options()[1]?.id);
    expect(options()[1]?.getAttribute('aria-selected')).toBe('true');
    await press(search, 'Enter');
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(document.querySelector('dialog')).toBeNull();
    delete document.documentElement.dataset.theme;
  });

  test('another dossier needs this one locked first', async () => {
    const { lock } = await open();
    await inFrame();
    await act(async () => shell('open'));
    await click(all('[aria-live] button').find((b) => b.textContent === 'Vergrendel') as Element);
    expect(lock).toHaveBeenCalledOnce();
  });
});

test('when the shell does not answer, it says so and offers to try again', async () => {
  const session = sessionWith({ info: async () => failure('opslag-mislukt') });
  await render(<App work={work} session={session} onShellCommand={onShellCommand} />);
  await settle();
  expect(text()).toContain('Draaiknop kan niet beginnen');
  expect(button('Opnieuw proberen')).toBeTruthy();
});

test('a screen that breaks says what is safe, and its report holds no contents', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const secret = 'naam uit het dossier';
  const session = sessionWith({
    info: async () => success({ ...info, magEigenDossier: true }),
    list: async () => success([{ ...entry, laatst: 'geen datum' }]),
  });
  await render(<App work={work} session={session} onShellCommand={onShellCommand} />);
  await settle();
  expect(text()).toContain('Draaiknop is gestopt door een fout in het programma');
  expect(text()).toContain('elke wijziging wordt meteen verzegeld opgeslagen');
  expect(button('Opnieuw beginnen')).toBeTruthy();
  expect(places(new TypeError(secret))).not.toContain(secret);
  expect(places(new TypeError(secret))).toMatch(/^TypeError\nat /);
});
