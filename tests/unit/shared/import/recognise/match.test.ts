import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { casusFieldDefinitions } from '../../../../../shared/domain/casus';
import { foldHeading, headingWords } from '../../../../../shared/import/recognise/headings';
import { descriptions } from '../../../../../shared/import/recognise/kinds';
import { casussen } from '../../../../../shared/import/recognise/kinds/casussen';
import { interviews } from '../../../../../shared/import/recognise/kinds/interviews';
import { uitstroomcijfers } from '../../../../../shared/import/recognise/kinds/uitstroomcijfers';
import { editDistance, matcherOf } from '../../../../../shared/import/recognise/match';

const matchHeading = (heading: string, description = casussen) =>
  matcherOf(description).match(heading);

const best = (heading: string, description = casussen) => {
  const [first] = [...matchHeading(heading, description)].sort((a, b) => b.zekerheid - a.zekerheid);
  return first === undefined ? null : [first.veld, first.zekerheid];
};

describe('a heading means a field', () => {
  test.each(casusFieldDefinitions)('$label: by the product’s own label', ({ veld, label }) => {
    expect(best(label)).toEqual([veld, 1]);
    expect(best(label.toUpperCase())).toEqual([veld, 1]);
    expect(best(veld)?.[0]).toBe(veld);
  });

  test.each([
    ['Praktijk', 'naam', 1],
    ['  NAAM   VAN DE PRAKTIJK ', 'naam', 0.95],
    ['Naam', 'naam', 0.85],
    ['Naam van de aanpak', 'naam', 1],
    ['Naam van het project', 'naam', 0.95],
    ['Maatregel', 'naam', 0.85],
    ['Good practice', 'naam', 1],
    ['Bij wie', 'organisatie', 0.85],
    ['Wie', 'organisatie', 0.85],
    ['Voor wie', 'doelgroep', 0.85],
    ['Aanpak', 'aanpak', 1],
    ['Omschrijving', 'aanpak', 0.85],
    ['Wat hielp?', 'werkzameElementen', 1],
    ['Branche', 'sector', 1],
    ['Werkgever', 'organisatie', 1],
    ['Employer', 'organisatie', 1],
    ['Werkzame elementen:', 'werkzameElementen', 1],
    ['werkzame-elementen', 'werkzameElementen', 1],
    ['Draaiknop(pen)', 'draaiknoplabel', 0.95],
    ['Draaiknop (1-5)', 'draaiknoplabel', 0.95],
    ['draaiknop_label_gedrukt', 'draaiknoplabel', 1],
    ['Gedrukt draaiknoplabel', 'draaiknoplabel', 0.7],
    ['Organistaie', 'organisatie', 0.82],
    ['Overdraagbaarhied', 'overdraagbaarheid', 0.82],
    ['Opmerkingen', 'opmerking', 1],
    ['Ópmerking', 'opmerking', 1],
    ['Beschrijving van het resultaat', 'resultaat', 0.7],
    ['#', 'code', 0.8],
    ['Bron (document)', 'bron', 0.95],
    ['Jaar', 'periode', 0.85],
  ])('%s is %s', (heading, veld, zekerheid) => {
    expect(best(heading)).toEqual([veld, zekerheid]);
  });
});

describe.each(descriptions)('$naam', (description) => {
  test.each(description.velden)('$label: by the product’s own label', ({ veld, label }) => {
    const [found, zekerheid] = best(label, description) ?? [];
    expect(found).toBe(veld);
    expect(zekerheid).toBeGreaterThanOrEqual(0.85);
    expect(best(veld, description)?.[0]).toBe(veld);
  });

  test('no word stands for two fields, and all are written as they are compared', () => {
    const fields = new Map<string, string>();
    for (const { veld, woord } of headingWords(description)) {
      expect(foldHeading(woord)).toBe(woord);
      expect(fields.get(woord) ?? veld, woord).toBe(veld);
      fields.set(woord, veld);
    }
  });
});

describe('headings of uitstroomcijfers', () => {
  test.each([
    // As data files name them.
    ['id', 'code'],
    ['organisatie_of_sector', 'organisatie'],
    ['Afdeling', 'organisatie'],
    ['jaar_of_periode', 'periode'],
    ['waarde', 'waarde'],
    ['waarde_min', 'waarde'],
    ['waarde_max', 'waardeMax'],
    ['eenheid', 'eenheid'],
    ['operator', 'operator'],
    ['bron_regel', 'bronplaats'],
    ['gewenste_richting', 'richting'],
    ['vergelijkgroep', 'vergelijkgroep'],
    ['rang', 'rang'],
    // As people head them.
    ['Verloop %', 'waarde'],
    ['Uitstroompercentage', 'waarde'],
    ['% uitstroom', 'waarde'],
    ['%', 'waarde'],
    ['N=', 'n'],
    ['Org.', 'organisatie'],
    ['Opm.', 'opmerking'],
    ['Meetjaar', 'jaar'],
    ['Aantal respondenten', 'n'],
    ['Soort uitstroom', 'uitstroomsoort'],
    // In English.
    ['Organisation', 'organisatie'],
    ['Year', 'jaar'],
    ['Value', 'waarde'],
    ['Unit', 'eenheid'],
    ['Sample size', 'n'],
    ['Source', 'bron'],
    ['Desired direction', 'richting'],
  ])('%s is %s', (heading, veld) => {
    expect(best(heading, uitstroomcijfers)?.[0]).toBe(veld);
  });
});

describe('headings of interviews', () => {
  test.each([
    ['interview_id', 'interview'],
    ['volgnr', 'volgnr'],
    ['#', 'volgnr'],
    ['vraag (parafrase)', 'vraag'],
    ['antwoord (parafrase)', 'tekst'],
    ["thema's", 'themas'],
    ['draaiknoppen', 'draaiknoplabel'],
    ['behoeften', 'behoeftelabel'],
    ['polariteit', 'polariteit'],
    ['cijfer_ids', 'cijfers'],
    ['bron_regel', 'plaats'],
    ['Functie', 'rol'],
    ['Gesprek', 'interview'],
    ['Transcript', 'tekst'],
    ['Speaker', 'spreker'],
    ['Question', 'vraag'],
    ['Answer', 'tekst'],
    ['Role', 'rol'],
  ])('%s is %s', (heading, veld) => {
    expect(best(heading, interviews)?.[0]).toBe(veld);
  });
});

test('an abbreviation that begins words of two fields is none of them', () => {
  // Both "onderdeel van" and nothing else; "ov." is too short to say.
  expect(best('Ov.')).toBeNull();
  expect(best('Overdraagb.')).toBeNull();
});

describe('a heading means nothing to us', () => {
  test.each([
    '',
    ' - ',
    'Kolom1',
    'Aantal draaiknoppen',
    'Datum resultaat',
    'Percentage uitkomst',
    'Naam contactpersoon',
    'Zand',
    'Sextor 5 en nog meer woorden die er niet toe doen maar wel erg lang zijn voor een kop boven een kolom',
    '2023',
    '__proto__',
    'constructor',
    'toString',
  ])('%s', (heading) => {
    expect(best(heading)).toBeNull();
  });
});

test('every reason is said, and every certainty lies between the least and one', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 90 }), (heading) => {
      for (const { zekerheid, reden } of matchHeading(heading)) {
        expect(zekerheid).toBeGreaterThanOrEqual(0.6);
        expect(zekerheid).toBeLessThanOrEqual(1);
        expect(reden).toMatch(/^(de kop|in de kop)/);
      }
    }),
  );
});

describe('distance', () => {
  test('a swap of neighbours is one slip', () => {
    expect(editDistance('organistaie', 'organisatie', 3)).toBe(1);
    expect(editDistance('', 'abc', 3)).toBe(3);
    expect(editDistance('abc', 'abc', 0)).toBe(0);
  });

  test('is the same both ways, and stops counting above its limit', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b, 30);
        expect(editDistance(b, a, 30)).toBe(distance);
        expect(editDistance(a, b, 1)).toBe(distance > 1 ? 2 : distance);
      }),
    );
  });
});
