import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestions, suggestionsFor } from '../../../../shared/analysis/suggestions';
import { findHits } from '../../../../shared/analysis/suggestions/match';
import { searchWords, sourceOfWord } from '../../../../shared/analysis/suggestions/words';
import type { Casus } from '../../../../shared/domain/casus';
import { type Coding, codeRank } from '../../../../shared/domain/coding';
import { fold } from '../../../../shared/domain/fold';
import { valueText } from '../../../../shared/domain/values';
import { play } from '../dossier/histories';

function casus(velden: Casus['velden'], id = 'c1'): Casus {
  return { id, unit: 'u1', sourceRow: null, velden };
}

function coding(code: Coding['code'], status: Coding['status']): Coding {
  const scheme = /^\d/u.test(code) ? 'draaiknop' : 'behoefte';
  return { id: `${code}`, unit: 'u1', onderwerp: 'c1', scheme, code, status } as Coding;
}

/** Codes and words found in a text. */
function found(aanpak: string): string[] {
  return suggestionsFor(casus({ aanpak }), []).map(
    ({ code, anchor }) => `${code}: ${anchor.quote}`,
  );
}

describe('search words in sentences of the sources', () => {
  test.each<[string, string[]]>([
    ['Preventief beleid op basis van verzuimanalyse', ['5b: Preventief']],
    ['Technologie voor betere verdeling', ['4: Technologie']],
    ['Overuren, vacatureregie, doorstroomregeling', ['3: Overuren']],
    [
      'Parttime ondernemen met aanvulling tot bijstandsniveau',
      ['2: bijstandsniveau', '3: Parttime'],
    ],
    ['Richt zich op behoud voor de sector', ['5: behoud voor de sector']],
    ['Meer aandacht voor duurzame inzetbaarheid', ['5: duurzame inzetbaarheid']],
    ['Mensen blijven langer bij de organisatie', ['5a: blijven langer']],
    ['Internationale werknemers en gepensioneerden', ['1: Internationale werknemers']],
    ['Iedereen wil gezien en gehoord worden', ['gezien_gehoord: gezien en gehoord']],
    ['Ruimte om het verschil te maken, zodat werk ertoe doet', []],
    ['Werk dat zinvol is en impact heeft', ['ertoe_doen: zinvol']],
    ['Iedereen is mede-eigenaar, ook van de zorg voor elkaar', ['erbij_horen: mede-eigenaar']],
    ['Warm welkom op de eerste dag', ['erbij_horen: Warm welkom']],
  ])('%j', (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });

  test.each([
    'Er wordt aan verkeerde knoppen gedraaid',
    'Aan de knop draaien helpt niet: de draaiknoppen zijn beeldspraak',
    'De uitstroom daalde van 17% naar 3%',
    'Uitlenen en inlenen met behoud van dienstverband en functie',
    'Behoud van salaris of uren kan een drempel verlagen',
  ])('%j suggests no draaiknop', (sentence) => {
    expect(found(sentence).filter((each) => /^[1-5]/u.test(each))).toEqual([]);
  });

  test('no search word speaks of a knop', () => {
    const words = searchWords.flatMap(({ woorden }) => woorden);
    expect(words.filter((word) => word.includes('knop'))).toEqual([]);
  });

  test('each search word is folded, stands under one code, and has a source', () => {
    const words = searchWords.flatMap(({ woorden }) => woorden);
    expect(words).toEqual(words.map(fold));
    expect(new Set(words).size).toBe(words.length);
    for (const { woorden, bron } of searchWords) {
      expect(bron).toMatch(/^00[14] r\.\d/u);
      for (const woord of woorden) expect(sourceOfWord(woord.replace('*', ''))).toBe(bron);
    }
  });

  test('each search word is found as it stands', () => {
    for (const { code, woorden } of searchWords) {
      for (const woord of woorden) {
        expect(found(`Zo: ${woord.replace('*', '')}.`)).toEqual([
          `${code}: ${woord.replace('*', '')}`,
        ]);
      }
    }
  });
});

describe('matching', () => {
  test('is of whole words, capitals and accents aside', () => {
    expect(found('EFFICIËNTIE')).toEqual(['4: EFFICIËNTIE']);
    expect(found('efficie\u0301nt')).toEqual(['4: efficie\u0301nt']);
    expect(found('inefficiënt')).toEqual([]);
    expect(found('robuust, preventiever')).toEqual(['5b: preventiever']);
    expect(found('scholingsplan')).toEqual([]);
    expect(found('antipreventie')).toEqual([]);
    expect(found('(preventie)')).toEqual(['5b: preventie']);
  });

  test('an item of a list ends where the next begins; running text goes on', () => {
    expect(findHits('Werken op\nmaat', true)).toEqual([]);
    expect(findHits('Werken op\nmaat', false)).toMatchObject([{ zoekwoord: 'op maat' }]);
  });

  test('is by the longest word that fits', () => {
    expect(findHits('preventief', false)).toMatchObject([{ zoekwoord: 'preventief' }]);
    expect(findHits('preventieplan', false)).toMatchObject([{ zoekwoord: 'preventie' }]);
  });

  test('signs between words keep them apart', () => {
    expect(findHits('op, maat', false)).toEqual([]);
  });

  test('the quote is what stands at the place', () => {
    const words = searchWords.flatMap(({ woorden }) => woorden.map((w) => w.replace('*', '')));
    const piece = fc.oneof(
      fc.constantFrom(...words, 'é', '👍', 'e\u0301', '\n', 'van de'),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.boolean(), (pieces, isList) => {
        const velden = isList ? { werkzameElementen: pieces } : { aanpak: pieces.join(' ') };
        const subject = casus(velden);
        const list = suggestionsFor(subject, []);
        for (const { anchor, zoekwoord } of list) {
          const text = valueText(subject.velden[anchor.veld as 'aanpak']);
          expect(text.slice(anchor.start ?? -1, anchor.end ?? -1)).toBe(anchor.quote);
          const [first = ''] = zoekwoord.split(' ');
          expect(fold(anchor.quote ?? '').startsWith(first)).toBe(true);
        }
      }),
    );
  });
});

describe('suggestions for a casus', () => {
  const subject = casus({
    naam: 'Slimmer met technologie',
    aanpak: 'Technologie en preventie, dus minder verzuim.',
    opmerking: 'De analist twijfelt over productiviteit en bijstand.',
  });

  test('one for each code, the first hit, in the order of the codes', () => {
    expect(suggestionsFor(subject, [])).toMatchObject([
      { code: '4', anchor: { veld: 'naam', start: 12, end: 23 }, zoekwoord: 'technologie' },
      { code: '5b', anchor: { veld: 'aanpak', start: 15, end: 24 }, zoekwoord: 'preventie' },
    ]);
  });

  test.each(['aanvaard', 'geweigerd'] as const)('not for what is coded already (%s)', (status) => {
    const open = suggestionsFor(subject, [coding('4', status), coding('5', status)]);
    expect(open.map(({ code }) => code)).toEqual(['5b']);
  });

  test('have an id that lasts, of casus, code, field and word', () => {
    const ids = (over: Partial<Casus['velden']>, id?: string) =>
      suggestionsFor(casus({ ...subject.velden, ...over }, id), []).map((each) => each.id);
    const [first, second] = ids({});
    expect(first).toMatch(/^[0-9a-f]{16}$/u);
    expect(ids({})).toEqual([first, second]);
    expect(ids({ aanpak: 'Eerst iets anders, dan preventie.' })).toEqual([first, second]);
    expect(ids({ naam: 'Robots' })[0]).not.toBe(first);
    expect(ids({}, 'c2')[0]).not.toBe(first);
  });

  test('the analysis asks the state', () => {
    const { state } = play([]);
    const [id] = [...state.entities.casus.keys()];
    expect(suggestions.run(state, { casus: 'weg' })).toEqual([]);
    expect(id).toBeUndefined();
    const filled = play([
      {
        doe: 'import',
        rows: [
          { organisatie: '', knobs: [], needs: [], tekst: 'Minder ziekteverzuim door scholing' },
        ],
      },
    ]).state;
    const [casusId] = [...filled.entities.casus.keys()];
    const list = suggestions.run(filled, { casus: casusId ?? '' });
    expect(list).toMatchObject([{ casus: casusId, code: '5b', zoekwoord: 'ziekteverzuim' }]);
    expect([...list].sort((a, b) => codeRank(a) - codeRank(b))).toEqual(list);
  });

  test('the definition names every field that is searched', () => {
    for (const word of ['naam', 'aanpak', 'context', 'resultaat', 'kerncijfers']) {
      expect(suggestions.definitie).toContain(word);
    }
  });
});
