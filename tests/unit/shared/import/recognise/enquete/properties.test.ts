/** Any survey: every answer is one turn of its respondent, and what was not answered is counted. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importRows, recogniseSheet } from '../../../../../../shared/import/recognise/reading';
import { survey } from '../../../../../../shared/import/recognise/survey';
import type { RawCell } from '../../../../../../shared/import/sheet';
import { calm, rawSheet, rawWorkbook } from '../raw';

const QUESTIONS = [
  'Wat maakt dat u blijft?',
  'Waarom zou u weggaan?',
  'Hoe verliep uw inwerkperiode?',
  'Wat zou u als eerste veranderen?',
];
const OTHERS: Readonly<Record<string, (i: number) => RawCell>> = {
  Begintijd: (i) => `2026-03-01 10:0${i % 10}:00`,
  'Tijd van voltooien': (i) => `2026-03-01 11:0${i % 10}:00`,
  'E-mail': (i) => `rol${i}@voorbeeld.invalid`,
  'Hoe tevreden bent u over uw werk?': (i) => 1 + (i % 5),
  'Heeft u een vast contract?': (i) => (i % 2 === 0 ? 'ja' : 'nee'),
};

/** Long enough to be a sentence, and of nobody else. */
const answer = fc
  .tuple(
    fc.nat(),
    fc.constantFrom(
      'omdat het team elkaar helpt',
      'sinds de roosters beter zijn',
      'als de leiding meedenkt',
    ),
  )
  .map(([n, words]) => `Dat is zo ${words}, zeg ik als nummer ${n}`);

const surveys = fc
  .record({
    vragen: fc.subarray(QUESTIONS, { minLength: 2 }),
    rest: fc.subarray(Object.keys(OTHERS), { minLength: 2 }),
    seed: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    rows: fc.array(fc.array(fc.option(answer, { freq: 4 }), { minLength: 4, maxLength: 4 }), {
      minLength: 8,
      maxLength: 20,
    }),
  })
  .map(({ vragen, rest, seed, rows }) => {
    const koppen = ['Respondent', ...rest, ...vragen];
    // Columns in any order.
    const order = koppen
      .map((kop, i) => ({ kop, at: seed[i % seed.length] ?? 0 }))
      .sort((a, b) => a.at - b.at || a.kop.localeCompare(b.kop))
      .map(({ kop }) => kop);
    const cellen = rows.map((answers, i) =>
      order.map((kop): RawCell => {
        if (kop === 'Respondent') return 100 + i;
        const vraag = vragen.indexOf(kop);
        return vraag >= 0 ? (answers[vraag] ?? null) : (OTHERS[kop]?.(i) ?? null);
      }),
    );
    return { order, vragen, cellen };
  })
  // A question that nobody answered in sentences is none for whoever reads values.
  .filter(({ order, vragen, cellen }) =>
    vragen.every((vraag) => cellen.filter((row) => row[order.indexOf(vraag)] !== null).length > 2),
  );

test('counts add up, and every answer stands in its own cell, whatever the order of columns', async () => {
  await fc.assert(
    fc.asyncProperty(surveys, async ({ order, vragen, cellen }) => {
      const [reading] = recogniseSheet(rawWorkbook(rawSheet([order, ...cellen])), 0);
      if (reading === undefined) throw new Error('no table');
      expect(reading.keuze.perRespondent).toBe(true);
      const counted = await survey(reading, calm());
      const rows = [...importRows(reading)];
      const given = cellen.flatMap((row, i) =>
        row.flatMap((cel, kolom) =>
          vragen.includes(order[kolom] ?? '') && cel !== null
            ? [{ rij: i + 2, kolom, interview: String(100 + i), vraag: order[kolom], tekst: cel }]
            : [],
        ),
      );
      expect(
        rows.map(({ rij, kolom, velden: { interview, vraag, tekst } }) => ({
          ...{ rij, kolom, interview, vraag, tekst },
        })),
      ).toEqual(given);
      const { antwoorden = 0, leeg = 0, zonderAntwoord = 0 } = counted.enquete ?? {};
      expect(antwoorden).toBe(given.length);
      expect(antwoorden + leeg).toBe(vragen.length * counted.aantal);
      expect(counted.aantal + zonderAntwoord).toBe(cellen.length);
      expect(counted.telling.gelezen).toBe(cellen.length);
    }),
    { numRuns: 30 },
  );
}, 30_000);

test('nothing of a person is ever a field or an answer', () => {
  fc.assert(
    fc.property(surveys, ({ order, cellen }) => {
      const [reading] = recogniseSheet(rawWorkbook(rawSheet([order, ...cellen])), 0);
      if (reading === undefined) throw new Error('no table');
      for (const { velden } of importRows(reading)) {
        expect(JSON.stringify(velden)).not.toContain('@');
      }
    }),
    { numRuns: 30 },
  );
}, 30_000);
