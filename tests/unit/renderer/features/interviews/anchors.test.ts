import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeCodings, placeOf } from '../../../../../renderer/features/interviews/anchors';
import type { Anchor } from '../../../../../shared/domain/coding';
import type { BeurtCoding } from '../../../../../shared/dossier/protocol';

const TEXT = 'Ik bleef door mijn mentor. Zonder mentor was ik weg.';
const at = (quote: string, start = TEXT.indexOf(quote), veld = 'tekst') => ({
  anchor: { veld, start, end: start + quote.length, quote } as Anchor,
});

describe('where a coding stands', () => {
  test('at its characters, as long as its words stand there', () => {
    expect(placeOf(at('door mijn mentor'), { tekst: TEXT })).toEqual({
      soort: 'fragment',
      veld: 'tekst',
      start: 9,
      end: 25,
      verplaatst: false,
    });
  });

  test('where its words stand now, when the text before it was changed', () => {
    const place = placeOf(at('door mijn mentor'), { tekst: `Eerlijk gezegd: ${TEXT}` });
    expect(place).toMatchObject({ soort: 'fragment', start: 25, end: 41, verplaatst: true });
  });

  test('nowhere, when its words are gone or stand there twice', () => {
    const gone = placeOf(at('door mijn mentor'), { tekst: 'Ik bleef door mijn team.' });
    expect(gone).toEqual({ soort: 'weg', veld: 'tekst', quote: 'door mijn mentor' });
    expect(placeOf(at('mentor'), { tekst: `Nu: ${TEXT}` })).toMatchObject({ soort: 'weg' });
    expect(placeOf(at('door'), { tekst: null })).toMatchObject({ soort: 'weg' });
    // "aa" stands in "aaa" twice, one over the other.
    expect(placeOf(at('aa', 9), { tekst: 'xaaa' })).toMatchObject({ soort: 'weg' });
  });

  test('over the whole answer without characters, and in the question when it says so', () => {
    expect(placeOf({ anchor: null }, { tekst: TEXT })).toEqual({ soort: 'heel' });
    const label: Anchor = { veld: 'draaiknoplabel', start: null, end: null, quote: '5' };
    expect(placeOf({ anchor: label }, { tekst: TEXT })).toEqual({ soort: 'heel' });
    expect(placeOf(at('Waarom', 0, 'vraag'), { vraag: 'Waarom bleef u?' })).toMatchObject({
      veld: 'vraag',
      verplaatst: false,
    });
  });

  test('an edit never makes it lie on other words', () => {
    const words = fc.array(fc.constantFrom('mentor', 'ik', 'bleef', 'weg', '😀'), { maxLength: 8 });
    fc.assert(
      fc.property(words, words, fc.nat(20), fc.nat(20), (before, after, a, b) => {
        const old = before.join(' ');
        const start = Math.min(a, b, old.length);
        const end = Math.min(Math.max(a, b), old.length);
        const quote = old.slice(start, end);
        const tekst = after.join(' ');
        const place = placeOf({ anchor: { veld: 'tekst', start, end, quote } }, { tekst });
        if (place.soort === 'fragment') expect(tekst.slice(place.start, place.end)).toBe(quote);
      }),
    );
  });
});

test('each coding is in one of the lists', () => {
  const coding = (id: string, anchor: Anchor | null) => ({ id, anchor }) as BeurtCoding;
  const codings = [
    coding('label', null),
    coding('fragment', at('mijn mentor').anchor),
    coding('vraag', at('Waarom', 0, 'vraag').anchor),
    coding('weg', at('mentor', 1).anchor),
  ];
  const placed = placeCodings(codings, { tekst: TEXT, vraag: 'Waarom bleef u?' });
  expect(placed.heel.map(({ id }) => id)).toEqual(['label']);
  expect(placed.fragmenten.tekst.map(({ coding: { id } }) => id)).toEqual(['fragment']);
  expect(placed.fragmenten.vraag.map(({ coding: { id } }) => id)).toEqual(['vraag']);
  expect(placed.weg).toEqual([{ coding: codings[3], quote: 'mentor' }]);
});
