import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSafeFileName } from '../../../../electron/policy/file-names';

describe('accepted', () => {
  test.each([
    'figuur.png',
    'Casussen per draaiknop – wereld (2026).svg',
    'back-up 2026-11-21.draaiknop',
    'Überblick.PDF',
    'a.b.c.docx',
    `${'n'.repeat(196)}.svg`,
  ])('%s', (name) => {
    expect(isSafeFileName(name)).toBe(true);
  });
});

describe('refused', () => {
  test.each([
    ['a path', '../figuur.png'],
    ['a path', 'map/figuur.png'],
    ['a path of Windows', 'map\\figuur.png'],
    ['a drive', 'C:figuur.png'],
    ['a stream', 'figuur.png:verborgen.txt'],
    ['a device', 'CON.txt'],
    ['a device with more behind it', 'com1.lijst.csv'],
    ['a device, superscript', 'LPT¹.txt'],
    ['wildcards', 'figuur*.png'],
    ['quotes', 'figuur".png'],
    ['a pipe', 'a|b.png'],
    ['a hidden file', '.verborgen.txt'],
    ['an option', '-rf.txt'],
    ['the home folder', '~root.txt'],
    ['a space in front', ' figuur.png'],
    ['a space behind', 'figuur.png '],
    ['a dot behind', 'figuur.png.'],
    ['a line end', 'figuur\n.png'],
    ['NUL', 'figuur\u0000.png'],
    ['turned text', 'figuur\u202egnp.svg'],
    ['an invisible space', 'figuur\u200b.png'],
    ['no name', ''],
    ['no extension', 'figuur'],
    ['only an extension', '.png'],
    ['a program', 'figuur.png.exe'],
    ['a starter', 'start.desktop'],
    ['a script', 'start.sh'],
    ['a name that is too long', `${'n'.repeat(197)}.svg`],
    ['a name that is too long in bytes', `${'é'.repeat(99)}.svg`],
  ])('%s: %j', (_why, name) => {
    expect(isSafeFileName(name)).toBe(false);
  });

  test('nothing with a separator or a control character ever passes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('/', '\\', '\u0000', '\r', ':'),
        fc.string({ unit: 'binary' }),
        (before, bad, after) => !isSafeFileName(`${before}${bad}${after}.png`),
      ),
    );
  });
});
