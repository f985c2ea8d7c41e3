import { beforeEach, describe, expect, test, vi } from 'vitest';
import { COMMAND, INVOKE } from '../../../../electron/ipc/names';
import {
  isBrowserKey,
  type KeyPress,
  ownBrowserKeys,
} from '../../../../electron/preload/browser-keys';
import type { Desktop } from '../../../../shared/desktop/contract';

describe('what the page gets', () => {
  let desktop: Desktop;
  let fake: typeof import('../../../support/fake-electron');
  beforeEach(async () => {
    // The preload runs when it is imported: each test gets it anew, with an Electron of its own.
    vi.resetModules();
    fake = await import('../../../support/fake-electron');
    vi.stubGlobal('addEventListener', vi.fn());
    await import('../../../../electron/preload/index');
    desktop = fake.exposed.get('desktop') as Desktop;
  });

  test('is exactly the contract, frozen, and nothing else is exposed', () => {
    expect([...fake.exposed.keys()]).toEqual(['desktop']);
    expect(Object.keys(desktop)).toEqual(['invoke', 'onCommand']);
    expect(Object.isFrozen(desktop)).toBe(true);
  });

  test('invoke goes down the line that the shell listens on', async () => {
    await desktop.invoke('vault.read', { id: 'abc' });
    expect(fake.callsOf('ipcRenderer.invoke').at(-1)).toEqual([
      INVOKE,
      'vault.read',
      { id: 'abc' },
    ]);
  });

  test('what the lock screen needs is asked before the page asks anything', () => {
    expect(fake.callsOf('ipcRenderer.invoke')).toEqual([
      [INVOKE, 'vault.list', null],
      [INVOKE, 'app.info', null],
    ]);
  });

  test('a command arrives without the event, until the page stops listening', () => {
    const heard = vi.fn();
    const stop = desktop.onCommand(heard);
    fake.emit('ipcRenderer', COMMAND, { sender: 'geheim' }, 'vergrendel');
    expect(heard.mock.calls).toEqual([['vergrendel']]);
    stop();
    fake.emit('ipcRenderer', COMMAND, {}, 'hulp');
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe('browser keys', () => {
  const press = (keys: string): KeyPress => {
    const parts = keys.split('+');
    return {
      key: parts.at(-1) ?? '',
      ctrlKey: parts.includes('Ctrl'),
      metaKey: parts.includes('Cmd'),
      shiftKey: parts.includes('Shift'),
      altKey: parts.includes('Alt'),
    };
  };

  test.each([
    ...['Ctrl+n', 'Ctrl+t', 'Ctrl+j', 'Ctrl+u', 'Ctrl+h', 'Ctrl+o', 'Ctrl+s', 'Ctrl+d', 'Ctrl+p'],
    ...[
      'Ctrl+r',
      'Ctrl+g',
      'Cmd+p',
      'Ctrl+Shift+N',
      'Ctrl+Shift+I',
      'Ctrl+Shift+J',
      'Ctrl+Shift+C',
    ],
    ...['Ctrl+Shift+Delete', 'F1', 'F3', 'F5', 'F7', 'F12', 'Shift+F7', 'Ctrl+F5'],
    ...['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home'],
  ])('%s is kept from the browser', (keys) => {
    expect(isBrowserKey(press(keys))).toBe(true);
  });

  test.each([
    ...['Ctrl+c', 'Ctrl+v', 'Ctrl+x', 'Ctrl+z', 'Ctrl+y', 'Ctrl+a', 'Ctrl+f', 'Ctrl+k', 'Ctrl+l'],
    ...['Ctrl+Shift+Z', 'Ctrl+Shift+V', 'Ctrl+w', 'Ctrl+=', 'Ctrl+-', 'Ctrl+0', 'Ctrl+Enter'],
    ...['n', 'N', 'Shift+N', 'F2', 'F6', 'F11', 'Escape', 'ArrowLeft', 'Alt+ArrowDown', 'Home'],
    // AltGr types a character on many keyboards.
    ...['Ctrl+Alt+s', 'Ctrl+Alt+e'],
  ])('%s is left alone', (keys) => {
    expect(isBrowserKey(press(keys))).toBe(false);
  });

  test('are prevented before the page sees them, and still reach it', () => {
    const listeners: ((event: KeyPress & { preventDefault(): void }) => void)[] = [];
    ownBrowserKeys({
      addEventListener: (type, listener, options) => {
        expect([type, options]).toEqual(['keydown', { capture: true }]);
        listeners.push(listener);
      },
    });
    const play = (keys: string) => {
      const event = { ...press(keys), preventDefault: vi.fn(), stopPropagation: vi.fn() };
      for (const listener of listeners) listener(event);
      return [event.preventDefault.mock.calls.length, event.stopPropagation.mock.calls.length];
    };
    expect(play('Ctrl+n')).toEqual([1, 0]);
    expect(play('Ctrl+c')).toEqual([0, 0]);
  });
});
