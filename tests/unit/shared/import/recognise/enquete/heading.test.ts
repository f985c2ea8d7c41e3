import { describe, expect, test } from 'vitest';
import {
  asks,
  asksField,
  asksPersonal,
  filledIn,
  isImportIds,
  isPersonal,
  numberRank,
  withoutNumber,
} from '../../../../../../shared/import/recognise/enquete/heading';

test.each([
  ['Wat maakt dat u blijft?', 'vraag'],
  ['1. Wat houdt je hier?', 'vraag'],
  ['Vraag 3: Waarom zou u weggaan', 'vraag'],
  ['G01Q02. Wat maakt dat u blijft?', 'vraag'],
  ['Q4 - In hoeverre herkent u dit', 'vraag'],
  ['Beschrijf uw eerste werkdag', 'vraag'],
  ['Kunt u een voorbeeld geven', 'vraag'],
  ['What makes you stay?', 'vraag'],
  ['Toelichting', 'ruimte'],
  ['Overige opmerkingen', 'ruimte'],
  ['Anders, namelijk', 'ruimte'],
  ['Other (please specify)', 'ruimte'],
  ['Q3_4_TEXT', 'ruimte'],
  ['G02Q03[other]', 'ruimte'],
  ['Vraag 1', 'code'],
  ['Open vraag 12', 'code'],
  ['Q7', 'code'],
  ['G01Q02', 'code'],
  ['G02Q03[SQ001]', 'code'],
  ['In mijn team is de planning altijd goed geregeld', 'stelling'],
  ['Wie?', null],
  ['Wat te doen', 'vraag'],
  ['Wanneer klaar?', null],
  ['Organisatie', null],
  ['Startdatum', null],
  ['Reden van vertrek', null],
  ['', null],
])('%s asks: %s', (heading, what) => {
  expect(asks(heading)).toBe(what);
});

test('a question without its number, and never nothing', () => {
  expect(withoutNumber('12) Waarom?')).toBe('Waarom?');
  expect(withoutNumber('Vraag 2. Hoe gaat het?')).toBe('Hoe gaat het?');
  expect(withoutNumber('3.')).toBe('3.');
  // A year and a time are no number of a question.
  expect(withoutNumber('2024 was een druk jaar')).toBe('2024 was een druk jaar');
});

describe('columns that are no question', () => {
  test.each([
    ['Begintijd', 'zeker'],
    ['Tijdstempel', 'zeker'],
    ['submitdate', 'zeker'],
    ['Duration (in seconds)', 'zeker'],
    ['Status', 'kan'],
    ['Startdatum', 'kan'],
    ['Datum gesprek', null],
  ] as const)('%s is of a tool: %s', (heading, how) => {
    expect(filledIn(heading)).toBe(how);
  });

  test.each(['Naam', 'E-mail', 'E-mailadres', 'IP Address', 'Telefoonnummer', 'token', 'Postcode'])(
    '%s may point to a person',
    (heading) => {
      expect(isPersonal(heading)).toBe(true);
    },
  );

  test.each([
    ['Wat is uw e-mailadres?', true],
    ['Wat is je achternaam?', true],
    ['Laat uw telefoonnummer achter', true],
    ['Naam leidinggevende', true],
    ['Naam van de afdeling', false],
    ['Wat vindt u van de naam van het project?', false],
    ['Hoe werkt de post in uw team?', false],
  ])('%s asks for a person: %s', (heading, does) => {
    expect(asksPersonal(heading)).toBe(does);
  });

  test.each([
    ['Wat is uw functie?', 'rol'],
    ['In welke functie werkt u?', 'rol'],
    ['Beroep', 'rol'],
    ['Bij welke organisatie werkt u?', 'organisatie'],
    ['Naam organisatie', 'organisatie'],
    ['Welke rol speelt uw leidinggevende?', null],
    ['Wat vindt u van uw functie?', null],
    ['Wat zou de organisatie anders moeten doen?', null],
  ])('%s asks for %s', (heading, field) => {
    expect(asksField(heading)).toBe(field);
  });

  test('of several numbers the one of the respondent says most', () => {
    const ranks = ['Respondentnummer', 'Response ID', 'ID', 'Functie'].map(numberRank);
    expect(ranks).toEqual([2, 1, 0, null]);
  });
});

test('the row of Qualtrics for machines is known by every cell', () => {
  expect(isImportIds(['{"ImportId":"QID1"}', null, '{"ImportId":"QID2_TEXT"}'])).toBe(true);
  expect(isImportIds(['{"ImportId":"QID1"}', 'een antwoord'])).toBe(false);
  expect(isImportIds([null, null])).toBe(false);
});
