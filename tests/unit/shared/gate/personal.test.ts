import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPersonal } from '../../../../shared/gate/personal';
import { elevenTest } from '../../../../shared/import/personal/fixed-forms';

const kinds = (text: string) => findPersonal(text).map(({ soort }) => soort);

describe('personal data', () => {
  test.each([
    ['mail naar r.ol-le@voorbeeld.nl of bel', 'e-mail', 'r…@….nl'],
    ['bel 06-12345678 na vijven', 'telefoon', '06…78'],
    ['bel 06 12 34 56 78', 'telefoon', '06…78'],
    ['(020) 123 45 67 is het nummer', 'telefoon', '02…67'],
    ['+31 6 12345678', 'telefoon', '31…78'],
    ['0031 (0)20 1234567', 'telefoon', '00…67'],
    ['BSN 111222333 staat in het dossier', 'bsn', '11…33'],
    ['bsn: 1112.22.333', 'bsn', '11…33'],
    ['zie nl.linkedin.com/in/rol-rol-123', 'profiel', 'nl.linkedin.com/…'],
    ['https://www.instagram.com/iemand', 'profiel', 'www.instagram.com/…'],
    ['mevrouw Achternaam zei het', 'naam', 'mevrouw A…'],
    ['De heer A.B. van der Achternaam-Naam', 'naam', 'De heer A.B. van der A…'],
    ['dhr. Achternaam', 'naam', 'dhr. A…'],
    ['prof. dr. Achternaam', 'naam', 'prof. dr. A…'],
    ['gesproken met A.B. de Achternaam', 'naam', 'A.B. de A…'],
    ['overmaken naar NL12 BANK 0123 4567 89', 'iban', 'NL…89'],
    ['post naar 1234 AB 12 graag', 'adres', '12…12'],
  ])('in “%s”', (text, soort, masked) => {
    const found = findPersonal(text);
    expect(found).toEqual([{ soort, tekst: masked }]);
  });

  test('is not shown: the mask holds neither the name nor the number', () => {
    const text = 'mevrouw Achternaam, 06-12345678, iemand@voorbeeld.nl, 111222333';
    const shown = JSON.stringify(findPersonal(text));
    for (const part of ['Achternaam', '12345678', 'iemand', '111222333', 'voorbeeld']) {
      expect(shown).not.toContain(part);
    }
    expect(kinds(text)).toEqual(['e-mail', 'telefoon', 'bsn', 'naam']);
  });
});

describe('no false alarm', () => {
  test.each([
    'mevrouw X en meneer Y',
    'In 2018 vertrokken 1.234.567 mensen, 123 456 789 euro',
    'regels 2733-2761, r.2718-2903, 001-05a',
    'De B.V. Molendrift en de N.V. Zorg',
    'Document 004, blz. 12 e.v. Daarna meer.',
    'KvK 12345678, NL13BANK0123456789',
    'de heer des huizes; mijnheer zonder naam',
    'kosten € 0.123.456.789,00',
    'd.w.z. Dat is zo. O.a. Limburg en m.b.v. Zorg',
    '2019-2023, 2020/2021, 14.000.000',
    'x.com is een site en linkedin.com ook',
    '000000000 en 999999999',
  ])('in “%s”', (text) => {
    expect(findPersonal(text)).toEqual([]);
  });

  test.each(['casussen', 'uitstroomcijfers', 'interviews'])('in the example: %s', (naam) => {
    const text = readFileSync(`fixtures/voorbeeld/${naam}.json`, 'utf8');
    const texts: string[] = [];
    JSON.parse(text, (_, value) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.flatMap(findPersonal)).toEqual([]);
  });
});

test('the eleven test', () => {
  expect(elevenTest('111222333')).toBe(true);
  expect(elevenTest('123456782')).toBe(true);
  expect(elevenTest('123456789')).toBe(false);
  expect(elevenTest('12345678')).toBe(false);
  expect(elevenTest('000000000')).toBe(false);
});

test('a text of a million characters is read in no time', () => {
  const text = 'A.'.repeat(250_000) + '0612'.repeat(100_000) + 'a@'.repeat(100_000);
  const started = performance.now();
  findPersonal(text);
  expect(performance.now() - started).toBeLessThan(4_000);
});
