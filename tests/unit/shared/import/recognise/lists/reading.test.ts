/** What lists of the newer kinds have in common: moments, wide as long, persons, and what they are not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lijsten } from '../../../../../../fixtures/lijsten/lijsten.mjs';
import { createIntake } from '../../../../../../shared/dossier/intake';
import { validateOperations } from '../../../../../../shared/dossier/validate';
import { importSource } from '../../../../../../shared/import/recognise/describe';
import { isBefore, momentOf } from '../../../../../../shared/import/recognise/lists/moment';
import { importRows, recogniseSheet } from '../../../../../../shared/import/recognise/reading';
import { survey } from '../../../../../../shared/import/recognise/survey';
import { testAuthor } from '../../../dossier/histories';
import { lees, testControl } from '../../reading';
import { read } from '../sheets';

const files = (path: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../../../../../fixtures', path)));

describe('a moment', () => {
  test.each([
    ['01-09-2020', '2020-09-01'],
    ['1 september 2020', '2020-09-01'],
    ['2020-09-01 00:00:00', '2020-09-01'],
    [20200901, '2020-09-01'],
    ['09-2020', '2020-09'],
    ['sep. 2020', '2020-09'],
    [2020, '2020'],
    [{ datum: '2020-09-01' }, '2020-09-01'],
  ])('%j is as precise as it is', (cell, moment) => {
    expect(momentOf(cell)).toEqual({ soort: 'moment', moment });
  });

  test.each(['31-12-9999', '00-00-0000', 'heden', 0, { datum: '9999-12-31' }])(
    '%j is no moment',
    (cell) => {
      expect(momentOf(cell)).toEqual({ soort: 'geen' });
    },
  );

  test.each(['31-02-2021', '01-01-1900', 'binnenkort', 43831.5, '2/3/2020', true])(
    '%j is refused with a sentence',
    (cell) => {
      const reading = momentOf(cell);
      expect(reading.soort).toBe('geweigerd');
      if (reading.soort === 'geweigerd') expect(reading.reden).toMatch(/\.$/);
    },
  );

  test('an end in the year of the beginning is not before it', () => {
    expect(isBefore('2020', '2020-09-01')).toBe(false);
    expect(isBefore('2020-08', '2020-09-01')).toBe(true);
  });
});

test('reasons beside each other give what the same reasons below each other give', async () => {
  const reason = fc.stringMatching(/^[a-z]{4,12} [a-z]{4,12}$/);
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(reason, { minLength: 3, maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 12, maxLength: 12 }),
      async (reasons, numbers) => {
        const value = (i: number, year: number) => numbers[i * 2 + year] ?? 1;
        const wide = await read([
          ['Vertrekreden', '2018', '2020'],
          ...reasons.map((each, i) => [each, `${value(i, 0)}%`, `${value(i, 1)}%`]),
        ]);
        const long = await read([
          ['Vertrekreden', 'Jaar', 'Percentage'],
          ...reasons.flatMap((each, i) => [
            [each, 2018, `${value(i, 0)}%`],
            [each, 2020, `${value(i, 1)}%`],
          ]),
        ]);
        expect(wide.reading.keuze.soort).toBe('vertrekredenen');
        expect(long.reading.keuze.soort).toBe('vertrekredenen');
        expect(wide.velden).toEqual(long.velden);
      },
    ),
    { numRuns: 15 },
  );
}, 60_000);

test('who somebody is becomes no field, and the mapping says why', async () => {
  const { reading } = await read([
    ['Personeelsnummer', 'Naam', 'BSN', 'Geboortedatum', 'Geslacht', 'In dienst'],
    ['1001', 'X', '000000000', '01-01-1990', 'v', '01-09-2020'],
  ]);
  const kolommen = reading.table?.kolommen ?? [];
  expect(kolommen.map(({ veld }) => veld)).toEqual(['pseudoniem', null, null, null, null, 'start']);
  for (const { reden } of kolommen.slice(1, 5)) expect(reden).toContain('persoonsgegeven');
});

test.each([
  ['Personeelsnummer', true],
  ['Medewerker ID', true],
  ['Pseudoniem', false],
  ['Respondentcode', false],
])('that a number of the employer is no pseudonym is said: %s', async (kop, isSaid) => {
  const { counted } = await read([
    [kop, 'Functie', 'In dienst', 'Uit dienst'],
    ['1001', 'adviseur', '01-09-2020', '31-03-2022'],
  ]);
  expect(counted.telling.overgenomen).toBe(1);
  expect(counted.meldingen.some((text) => text.includes('nummer van de werkgever'))).toBe(isSaid);
});

test.each(['casussen', 'uitstroomcijfers', 'interviews'])(
  'a sheet of %s is none of the newer kinds, although it names organisations',
  async (naam) => {
    const workbook = await lees(files(`voorbeeld/${naam}.xlsx`));
    const [first] = recogniseSheet(workbook, 0);
    const [best, ...others] = first?.soorten ?? [];
    expect(best?.soort).toBe(naam);
    expect(others.filter(({ zekerheid }) => zekerheid > 0.6)).toEqual([]);
  },
  60_000,
);

test.each(lijsten.map(({ bestand }) => [bestand]))(
  'what %s brings may be stored',
  async (bestand) => {
    const workbook = await lees(files(`lijsten/${bestand}`), bestand);
    const [reading] = recogniseSheet(workbook, 0);
    if (reading === undefined) expect.fail('no table');
    const counted = await survey(reading, testControl());
    const intake = createIntake(testAuthor('c1'));
    const file = { bestand, grootte: 1, sha256: '0'.repeat(64) };
    const operations = [
      ...intake.sheet(importSource(file, reading, counted)),
      ...intake.rows([...importRows(reading)]),
    ];
    expect(intake.totals[0]?.aantal).toBe(counted.aantal);
    expect(() => validateOperations(operations)).not.toThrow();
  },
);
