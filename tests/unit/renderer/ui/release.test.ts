import { describe, expect, test } from 'vitest';
import { releaseAge, releaseName } from '../../../../renderer/ui/release';

const built = { versie: '0.1.0', datum: '2026-11-22T10:00:00.000Z' };

test('the name says version and day', () => {
  expect(releaseName(built)).toBe('Draaiknop 0.1.0, van 22 november 2026');
  expect(releaseName({ versie: '0.1.0', datum: '' })).toBe('Draaiknop 0.1.0');
});

describe('its age', () => {
  const at = (moment: string) => releaseAge(built, new Date(moment));

  test.each([
    ['2027-11-22T09:00:00Z', 'een jaar oud: vraag naar een nieuwere'],
    ['2028-11-21T10:00:00Z', 'een jaar oud: vraag naar een nieuwere'],
    ['2028-11-22T10:00:00Z', '2 jaar oud: vraag naar een nieuwere'],
    ['2036-12-01T10:00:00Z', '10 jaar oud: vraag naar een nieuwere'],
  ])('on %s: %s', (moment, words) => expect(at(moment)).toBe(words));

  test.each([
    '2026-11-22T10:00:00Z',
    '2027-11-21T10:00:00Z',
    // A clock that runs behind.
    '2020-01-01T10:00:00Z',
  ])('on %s it is not said', (moment) => expect(at(moment)).toBeNull());

  test('of no known day, or of one that is none, it is not said', () => {
    expect(releaseAge({ versie: '1.0.0', datum: '' }, new Date())).toBeNull();
    expect(releaseAge({ versie: '1.0.0', datum: 'gisteren' }, new Date())).toBeNull();
  });
});
