/** Locking as the page does it: which ways there are, when the clock does it, and what stays. */

import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '../../../../renderer/app/app';
import { failure, type Result, success } from '../../../../shared/desktop/errors';
import { nothingCounted } from '../../../../shared/dossier/counts';
import { sessionWith } from '../features/dossier/session';
import {
  all,
  button,
  choose,
  click,
  field,
  one,
  press,
  render,
  settle,
  text,
  until,
} from '../ui/dom';
import { during, inFrame, onShellCommand, open, shell, work } from './opened';

const MINUTE = 60_000;
const start = Date.now();
let wall = 0;
let steady = 0;

beforeEach(() => {
  wall = 0;
  steady = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => start + wall);
  vi.spyOn(performance, 'now').mockImplementation(() => steady);
});
afterEach(() => void vi.restoreAllMocks());

/** Time goes by, and the page looks again, as it does each second and on coming back. */
async function pass(ms: number, { asleep = false } = {}): Promise<void> {
  wall += ms;
  if (!asleep) steady += ms;
  await act(async () => window.dispatchEvent(new Event('focus')));
}
const warned = () => document.querySelector('[aria-label="Draaiknop gaat vergrendelen"]');
const guarded = async () => {
  await inFrame();
  // The guard comes with a script of its own, which a busy machine takes its time to load.
  await import('../../../../renderer/app/idle-guard');
  await settle();
};

describe('nothing stays', () => {
  test.each([
    ['Ctrl+L', () => press(document.body, 'l', { ctrlKey: true })],
    ['the shell', () => act(async () => shell('vergrendel'))],
    ['the clock', () => pass(15 * MINUTE)],
  ])(
    'by %s: the page is bare before the worker has closed, and it is asked once',
    async (_way, lock) => {
      const { lock: asked } = await open();
      await guarded();
      await lock();
      expect(asked).toHaveBeenCalledOnce();
      expect(text()).toBe('Draaiknop vergrendelt.');
      await act(async () => shell('vergrendel'));
      expect(asked).toHaveBeenCalledOnce();
    },
  );

  test('damage and the steps of a new dossier lock too', async () => {
    const schade = { stap: 812, soort: 'deel', gelezenTot: 811, verwacht: 1204 } as const;
    const { lock } = await open({ schade });
    await until(() => text().includes('Een deel van dit dossier is beschadigd'));
    await press(document.body, 'l', { ctrlKey: true });
    expect(lock).toHaveBeenCalledOnce();
    expect(text()).toBe('Draaiknop vergrendelt.');
  });

  test('while a dossier is made, the shell and the clock lock', async () => {
    for (const away of [() => act(async () => shell('vergrendel')), () => pass(15 * MINUTE)]) {
      const lock = vi.fn();
      const session = sessionWith({ lock });
      await render(
        <App key={`${away}`} work={work} session={session} onShellCommand={onShellCommand} />,
      );
      await settle();
      await act(async () => shell('nieuw'));
      await until(() => text().includes('Stap 1 van 3'));
      await settle();
      await away();
      expect(lock).toHaveBeenCalledOnce();
    }
  });

  test('at the list of dossiers there is nothing that the clock could lock', async () => {
    const lock = vi.fn();
    const session = sessionWith({ lock });
    await render(<App work={work} session={session} onShellCommand={onShellCommand} />);
    await settle();
    await pass(60 * MINUTE);
    expect(warned()).toBeNull();
    expect(lock).not.toHaveBeenCalled();
  });
});

describe('the clock', () => {
  test('warns a minute before, shows the seconds, and takes no focus', async () => {
    const { lock } = await open();
    await guarded();
    await pass(14 * MINUTE - 1);
    expect(warned()).toBeNull();
    const focus = document.activeElement;
    await pass(1);
    expect(one('[role=timer]').textContent).toBe('60 seconden');
    expect(document.activeElement).toBe(focus);
    const said = one('[aria-label="Draaiknop gaat vergrendelen"] [role=status]').textContent;
    expect(said).toContain('Over een minuut vergrendelt Draaiknop');
    await pass(59_000);
    expect(one('[role=timer]').textContent).toBe('1 seconde');
    // Read aloud once: the live region does not change with the seconds.
    expect(one('[aria-label="Draaiknop gaat vergrendelen"] [role=status]').textContent).toBe(said);
    expect(lock).not.toHaveBeenCalled();
  });

  test.each([
    ['a key', () => press(document.body, 'a')],
    [
      'a click',
      () =>
        act(async () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))),
    ],
    [
      'the wheel',
      () => act(async () => document.body.dispatchEvent(new Event('wheel', { bubbles: true }))),
    ],
    [
      'a finger',
      () =>
        act(async () => document.body.dispatchEvent(new Event('touchstart', { bubbles: true }))),
    ],
    ['Open houden', () => click(button('Open houden'))],
  ])('%s keeps it open for the whole time again', async (_what, use) => {
    const { lock } = await open();
    await guarded();
    await pass(14.5 * MINUTE);
    expect(warned()).not.toBeNull();
    await use();
    expect(warned()).toBeNull();
    await pass(14 * MINUTE - 1);
    expect(warned()).toBeNull();
    await pass(MINUTE + 1);
    expect(lock).toHaveBeenCalledOnce();
  });

  test('a key that is held down is no use', async () => {
    const { lock } = await open();
    await guarded();
    await pass(14.5 * MINUTE);
    await press(document.body, 'ArrowDown', { repeat: true });
    expect(warned()).not.toBeNull();
    await pass(MINUTE);
    expect(lock).toHaveBeenCalledOnce();
  });

  test('after a sleep the first key comes too late', async () => {
    const { lock } = await open();
    await guarded();
    wall += 8 * 60 * MINUTE;
    await press(document.body, 'a');
    expect(lock).toHaveBeenCalledOnce();
  });

  test('a warning says what is lost: typing, and what was changed in the example', async () => {
    await open({ kind: 'voorbeeld' });
    await guarded();
    await pass(14 * MINUTE);
    expect(warned()?.textContent).toContain('Het voorbeeld sluit dan');
    expect(warned()?.textContent).not.toContain('getypt');
    await press(document.body, 'k', { ctrlKey: true });
    field('Zoeken in schermen, lijsten en opdrachten').focus();
    await pass(14 * MINUTE);
    expect(warned()?.textContent).toContain('Wat u hebt getypt en nog niet bevestigd');
    // Where it can be read aloud and clicked: inside the dialog that covers the page.
    expect(one('dialog[open]').contains(warned())).toBe(true);
  });

  test('waits for what is being written, says so, and locks when that is done', async () => {
    const { lock } = await open();
    await guarded();
    let done = () => {};
    during(
      new Promise<void>((resolve) => {
        done = resolve;
      }),
    );
    await pass(15 * MINUTE);
    expect(lock).not.toHaveBeenCalled();
    expect(one('footer').textContent).toContain('Vergrendelt zodra klaar is wat nu wordt bewaard');
    // The time is over: what is done meanwhile does not undo that.
    await press(document.body, 'a');
    expect(lock).not.toHaveBeenCalled();
    await act(async () => done());
    expect(lock).toHaveBeenCalledOnce();
    expect(text()).toBe('Draaiknop vergrendelt.');
  });
});

describe('the choice', () => {
  async function choice(saved: Result<null> = success(null)) {
    const saveSettings = vi.fn(async () => saved);
    const settings = async () => success({ version: 1, vergrendelNa: 30 } as const);
    const opened = await open({ aantallen: nothingCounted }, { saveSettings, settings });
    await guarded();
    await click(button('Dossier'));
    await until(() => text().includes('Vergrendel na'));
    return { ...opened, saveSettings };
  }
  const shown = () => (field('Vergrendel na') as unknown as HTMLSelectElement).value;

  test('is what this computer keeps, and there is no never', async () => {
    const { lock } = await choice();
    expect(shown()).toBe('30');
    expect(all('select option').map((option) => option.textContent)).toEqual(
      [5, 10, 15, 30, 60].map((minutes) => `${minutes} minuten zonder gebruik`),
    );
    await pass(28 * MINUTE);
    expect(warned()).toBeNull();
    await pass(2 * MINUTE);
    expect(lock).toHaveBeenCalledOnce();
  });

  test('counts at once', async () => {
    const { lock, saveSettings } = await choice();
    await choose(field('Vergrendel na'), '5');
    expect(saveSettings).toHaveBeenCalledWith({ version: 1, vergrendelNa: 5 });
    field('Vergrendel na').focus();
    await pass(4 * MINUTE);
    expect(warned()).not.toBeNull();
    // A list holds no words that could be lost.
    expect(warned()?.textContent).not.toContain('getypt');
    await pass(MINUTE);
    expect(lock).toHaveBeenCalledOnce();
  });

  test('that could not be kept is put back, and said', async () => {
    const { lock } = await choice(failure('schijf-vol'));
    await choose(field('Vergrendel na'), '5');
    expect(shown()).toBe('30');
    expect(text()).toContain('De schijf is vol');
    await pass(5 * MINUTE);
    expect(lock).not.toHaveBeenCalled();
  });
});
