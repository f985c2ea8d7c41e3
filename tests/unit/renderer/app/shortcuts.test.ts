import { describe, expect, test } from 'vitest';
import {
  isSingleKey,
  keyGroups,
  type Shortcut,
  shortcutOf,
} from '../../../../renderer/app/shortcuts';
import { knobKeys, needKeys, verdictKeys } from '../../../../renderer/records/coding-keys';
import { filesBelow, read } from '../../../architecture/files';

const chord = (key: string, ...held: ('ctrl' | 'shift' | 'alt' | 'meta')[]) => ({
  key,
  ctrlKey: held.includes('ctrl'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
  metaKey: held.includes('meta'),
});

describe('what is heard', () => {
  test.each([
    [chord('k', 'ctrl'), 'opdrachten'],
    [chord('z', 'ctrl'), 'ongedaan'],
    [chord('Z', 'ctrl', 'shift'), 'opnieuw'],
    [chord('y', 'ctrl'), 'opnieuw'],
    [chord('z', 'meta'), 'ongedaan'],
    [chord('l', 'ctrl'), 'vergrendel'],
    [chord('F1'), 'handboek'],
    [chord('F6'), 'rondleiding'],
    [chord('?', 'shift'), 'toetsen'],
    [chord('?'), 'toetsen'],
    [chord('z'), null],
    [chord('k', 'ctrl', 'shift'), null],
    [chord('F1', 'shift'), null],
    // AltGr on Windows.
    [chord('l', 'ctrl', 'alt'), null],
    [chord('a', 'ctrl'), null],
  ])('%o', (event, expected) => {
    expect(shortcutOf(event)).toBe(expected);
  });
});

describe('what is listed', () => {
  const keysOf = (title: string) =>
    keyGroups.find((group) => group.title === title)?.keys.flatMap(({ keys }) => keys) ?? [];

  test('each key of the frame does what its line says', () => {
    const asked = keysOf('Overal').map((text) => {
      const parts = text.split('+');
      const key = parts.at(-1) ?? '';
      const held = parts.slice(0, -1).map((part) => part.toLowerCase() as 'ctrl' | 'shift');
      return shortcutOf(chord(key, ...held));
    });
    const all: Shortcut[] = [
      'opdrachten',
      'ongedaan',
      'opnieuw',
      'opnieuw',
      'vergrendel',
      'handboek',
      'toetsen',
      'rondleiding',
    ];
    expect(asked).toEqual(all);
  });

  test('every key of coding is in the list, and no other', () => {
    const heard = [
      ...Object.values(knobKeys),
      ...Object.values(needKeys),
      ...Object.values(verdictKeys),
    ];
    expect(keysOf('In Casussen').filter(isCodingKey).sort()).toEqual([...heard].sort());
  });
});

test('the keys of coding do the same in an interview', () => {
  const interviews = keyGroups.find(({ screen }) => screen === 'interviews');
  const keys = interviews?.keys.flatMap((line) => line.keys);
  expect(keys).toEqual(
    expect.arrayContaining([...Object.values(knobKeys), ...Object.values(needKeys)]),
  );
});

test('every key that a button says it has is in the list', () => {
  const printed: Record<string, string> = { Control: 'Ctrl', Escape: 'Esc' };
  const said = filesBelow('renderer')
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [...read(file).matchAll(/aria-keyshortcuts="([^"]+)"/g)])
    .map(([, keys = '']) =>
      keys
        .split('+')
        .map((key) => printed[key] ?? key)
        .join('+'),
    );
  expect(said).toContain('Ctrl+K');
  const listed = keyGroups.flatMap((group) => group.keys.flatMap(({ keys }) => keys));
  expect(said.filter((key) => !listed.includes(key))).toEqual([]);
});

const isCodingKey = (key: string): boolean => key.length === 1;

test.each([
  [chord('3'), true],
  [chord('G', 'shift'), true],
  [chord(' '), false],
  [chord('Enter'), false],
  [chord('F1'), false],
  [chord('3', 'ctrl'), false],
])('a single key: %o', (event, single) => {
  expect(isSingleKey(event)).toBe(single);
});
