import { describe, expect, test, vi } from 'vitest';
import { type CommandActions, commandsFor, matching } from '../../../../renderer/app/commands';
import { screens } from '../../../../renderer/app/screens';
import { shortcutOf } from '../../../../renderer/app/shortcuts';
import { status } from '../features/dossier/session';

const actions = (): CommandActions => ({
  go: vi.fn(),
  undo: { ongedaan: 'draaiknop 5 bij Molendrift', opnieuw: null, undo: vi.fn(), redo: vi.fn() },
  lock: vi.fn(),
  saveBackup: vi.fn(),
  keepExample: vi.fn(),
  who: vi.fn(),
  keys: vi.fn(),
  setTheme: vi.fn(),
});
const ids = (commands: { id: string }[]) => commands.map(({ id }) => id);

describe('what can be done', () => {
  test('every screen of the rail, and only those', () => {
    const act = actions();
    const ways = commandsFor(status, 'systeem', act).filter(({ group }) => group === 'Schermen');
    expect(ways.map(({ label }) => label)).toEqual(screens.map(({ label }) => label));
    for (const way of ways) way.run();
    expect(vi.mocked(act.go).mock.calls.map(([to]) => to.screen)).toEqual(
      screens.map(({ id }) => id),
    );
  });

  test('nothing that can do nothing', () => {
    expect(ids(commandsFor(status, 'systeem', actions()))).not.toContain('opnieuw');
    expect(ids(commandsFor(status, 'donker', actions()))).not.toContain('donker');
  });

  test('a backup of one’s own dossier, never of the example', () => {
    expect(ids(commandsFor(status, 'systeem', actions()))).toContain('backup');
    const example = ids(commandsFor({ ...status, kind: 'voorbeeld' }, 'systeem', actions()));
    expect(example).not.toContain('backup');
    expect(example).toContain('eigen');
  });
});

describe('finding', () => {
  const all = commandsFor(status, 'systeem', actions());

  test.each([
    ['', all.length],
    ['back', 1],
    ['opslaan back', 1],
    ['NETWERK', 1],
    ['niets zo', 0],
  ])('“%s” finds %d', (typed, count) => {
    expect(matching(all, typed)).toHaveLength(count);
  });

  test('the name of a casus never offers to undo what was done to it', () => {
    expect(matching(all, 'molendrift')).toEqual([]);
    expect(ids(matching(all, 'ongedaan'))).toEqual(['ongedaan']);
  });
});

describe('keys', () => {
  const chord = (key: string, ...held: ('ctrl' | 'shift' | 'alt' | 'meta')[]) => ({
    key,
    ctrlKey: held.includes('ctrl'),
    shiftKey: held.includes('shift'),
    altKey: held.includes('alt'),
    metaKey: held.includes('meta'),
  });

  test.each([
    [chord('k', 'ctrl'), 'opdrachten'],
    [chord('z', 'ctrl'), 'ongedaan'],
    [chord('Z', 'ctrl', 'shift'), 'opnieuw'],
    [chord('y', 'ctrl'), 'opnieuw'],
    [chord('z', 'meta'), 'ongedaan'],
    [chord('l', 'ctrl'), 'vergrendel'],
    [chord('F1'), 'toetsen'],
    [chord('z'), null],
    [chord('k', 'ctrl', 'shift'), null],
    // AltGr on Windows.
    [chord('l', 'ctrl', 'alt'), null],
    [chord('a', 'ctrl'), null],
  ])('%o', (event, expected) => {
    expect(shortcutOf(event)).toBe(expected);
  });
});
