import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strengthOf } from '../../../../../renderer/features/dossier/strength';
import { isStrongEnough } from '../../../../../shared/vault/passphrase';

describe('refused', () => {
  test.each([
    '',
    ' ',
    'wachtwoord',
    'wachtwoord123',
    'Welkom2026!',
    'qwertyuiop',
    'aaaaaaaaaaaaaaaaaaaaaaaa',
    'abcdefghijklmnopqrstuvwxyz',
    '01-01-1980 01-01-1980',
    'paarse fiets',
    'paarse fiets onder',
    'fiets fiets fiets fiets fiets',
    'ik ga nu weg',
    'welkom uitstroom behoud draaiknop',
    'welkomdraaiknopuitstroom2026',
    'Amsterdam Utrecht januari 2026',
    'w3lk0m-dr44iknop-z0rg',
  ])('“%s”', (text) => {
    expect(strengthOf(text).voldoende).toBe(false);
  });
});

describe('accepted', () => {
  test.each([
    'paarse fiets onder zeven populieren',
    'lamp-oever-kaneel-trein',
    'Kaneel Trein Oever Lamp',
    'vR7#qLz0pWm2xT9sKd4u',
    'zorg kaneel populier trein oever',
  ])('“%s”', (text) => {
    expect(strengthOf(text).voldoende).toBe(true);
  });
});

test('a fifth word makes it strong', () => {
  expect(strengthOf('lamp oever kaneel trein').stappen).toBe(3);
  expect(strengthOf('lamp oever kaneel trein wolk').stappen).toBe(4);
});

test('the sentence, the meter and what the worker refuses agree', () => {
  const words = fc.constantFrom('lamp', 'oever', 'welkom', 'kaneel', 'trein', '2026', 'x');
  const texts = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.array(words, { maxLength: 6 }).map((some) => some.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { stappen, voldoende, zin } = strengthOf(text);
      expect(voldoende).toBe(stappen >= 3);
      expect(isStrongEnough(text)).toBe(voldoende);
      expect(zin).not.toBe('');
    }),
    { numRuns: 50 },
  );
});

test('a very long text does not keep the page waiting', () => {
  const start = performance.now();
  strengthOf('lamp oever kaneel '.repeat(60));
  expect(performance.now() - start).toBeLessThan(1000);
});
