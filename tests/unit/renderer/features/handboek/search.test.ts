import { describe, expect, test } from 'vitest';
import { pages, readPages } from '../../../../../renderer/features/handboek/pages';
import { createSearch, pieces, wordsOf } from '../../../../../renderer/features/handboek/search';

const small = createSearch(
  readPages({
    '/README.md': '# Inhoud\n\n1. [A](a.md)\n2. [B](b.md)\n',
    '/a.md':
      '# Coderen\n\nEen eerste zin. De één kent toe, de ander niet.\n\n## Suggesties\nEen voorstel.\n',
    '/b.md':
      '# Geschiedenis\n\nWat één codeur deed.\n\n| melding | doe |\n|---|---|\n| Op slot. | Wacht. |\n',
  }),
);

describe('searching', () => {
  test('gives the sentence around the hit, and the place of its heading', () => {
    expect(small('ander')).toEqual([
      {
        page: 'a',
        anchor: null,
        title: 'Coderen',
        heading: null,
        sentence: 'De één kent toe, de ander niet.',
      },
    ]);
    expect(small('VOORSTEL')[0]).toMatchObject({ heading: 'Suggesties', anchor: 'suggesties' });
  });

  test('accents and capitals do not matter', () => {
    expect(small('een kent')).toEqual(small('ÉÉN KENT'));
    expect(small('een kent')).toHaveLength(1);
  });

  test('all words must be in one section; the sentence with most of them is shown', () => {
    expect(small('codeur voorstel')).toEqual([]);
    expect(small('slot wacht')[0]?.sentence).toBe('Op slot. Wacht.');
  });

  test('a word in the title comes first', () => {
    expect(small('code').map(({ page }) => page)).toEqual(['a', 'a', 'b']);
  });

  test('nothing asked is nothing found', () => {
    expect(small('  ')).toEqual([]);
    expect(small('zeppelin')).toEqual([]);
  });
});

describe('the handbook itself', () => {
  const search = createSearch(pages);
  test.each([
    ['wachtwoord vergeten', 'eerste-dossier'],
    ['herstelsleutel', 'eerste-dossier'],
    ['back-up 12:03', 'back-up-en-verhuizen'],
    ['ongedaan', 'geschiedenis'],
    ['werkmap wachtwoord', 'als-er-iets-misgaat'],
    ['procentpunt', 'woordenlijst'],
  ])('“%s” leads to %s', (query, page) => {
    expect(search(query).map((hit) => hit.page)).toContain(page);
  });

  test('no sentence is longer than can be read at a glance', () => {
    for (const hit of search('e')) expect(hit.sentence.length).toBeLessThan(240);
  });
});

describe('marking', () => {
  test('marks in the text as written what was found folded', () => {
    expect(pieces('Eén idee, één zin', wordsOf('een'))).toEqual([
      { text: 'Eén', found: true },
      { text: ' idee, ', found: false },
      { text: 'één', found: true },
      { text: ' zin', found: false },
    ]);
  });

  test('words over each other are marked once, and nothing is lost', () => {
    const text = 'back-up opslaan, e\u0301e\u0301n back';
    for (const words of [['back', 'back-up'], ['een'], ['k-u', 'up o'], []]) {
      expect(
        pieces(text, words)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }
    expect(pieces('back-up', ['back', 'back-up'])).toEqual([{ text: 'back-up', found: true }]);
  });
});
