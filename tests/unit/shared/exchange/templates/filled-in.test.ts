/** What is typed in a template comes back value for value, whatever it is. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { FieldDefinition } from '../../../../../shared/domain/field';
import { interviewFields } from '../../../../../shared/domain/interview';
import { missingShort } from '../../../../../shared/domain/missing-words';
import { isMissing, type Value } from '../../../../../shared/domain/values';
import { templateBytes, templates } from '../../../../../shared/exchange/templates';
import { columnsOf } from '../../../../../shared/exchange/templates/columns';
import { headingRow } from '../../../../../shared/exchange/templates/fill-sheet';
import { intake } from '../../../../../shared/exchange/templates/kinds/intake';
import { fillCells, type Typed } from '../../../../support/fill-template';
import { fieldsOf, type Velden } from '../../../../support/stored-values';
import { filled, imported, previewed } from './support';

// Properties are tried on many workbooks; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 120_000 });

const RUNS = { numRuns: 20 };

/** A value as somebody types or chooses it. */
function typed({ keuzes }: FieldDefinition, value: Value | undefined): Typed {
  if (value === undefined || value === null || typeof value === 'boolean') return null;
  if (typeof value === 'number') return value;
  if (isMissing(value)) return missingShort[value.ontbreekt];
  if (Array.isArray(value)) return value.join('\n');
  return keuzes?.find(({ waarde }) => waarde === value)?.label ?? value;
}

const between = (from: number, to: number): fc.Arbitrary<Value> =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }), fc.nat({ max: 2 }))
    .map(([year, month, precise]) => {
      const two = String(month).padStart(2, '0');
      return [`${year}`, `${year}-${two}`, `${year}-${two}-${two}`][precise] ?? '';
    });

/** Fields of words in which only some words have a meaning: what they hold, in order. */
const own: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<Value>>>>> = {
  dienstverbanden: {
    pseudoniem: fc.nat({ max: 999 }).map((n) => `P-${n}`),
    fte: fc.integer({ min: 1, max: 100 }).map((n) => n / 100),
    start: between(2001, 2009),
    einde: between(2010, 2019),
    peildatum: between(2020, 2025),
  },
  organisaties: {
    medewerkers: fc.nat({ max: 90_000 }),
    fte: fc.nat({ max: 900_000 }).map((n) => n / 10),
  },
  // A path of codes is taken apart.
  codeboek: { ouder: fc.constantFrom('WE', 'werkdruk', 'tekst, met een komma') },
};

/** What a row cannot do without, and what would otherwise be filled in from beside it. */
const always: Readonly<Record<string, readonly string[]>> = {
  casussen: ['naam', 'wereld', 'aanpak'],
  uitstroomcijfers: ['organisatie', 'maat', 'waarde', 'eenheid', 'operator'],
  dienstverbanden: ['start'],
  vertrekredenen: ['onderzoek', 'reden', 'waarde', 'eenheid', 'antwoordtype', 'n'],
  organisaties: ['naam', 'wereld'],
  codeboek: ['code', 'naam', 'ouder'],
};

const byName = (naam: string) => {
  const found = templates.find((each) => each.naam === naam);
  if (found === undefined) throw new RangeError(naam);
  return found;
};

describe('a template that is filled in', () => {
  test.each(Object.keys(always))('gives back every value: %s', async (naam) => {
    const template = byName(naam);
    const kolommen = columnsOf(template);
    const bytes = await templateBytes(template);
    const fields = kolommen.map(({ definitie }) => definitie);
    const records = fc.array(fieldsOf(fields, always[naam] ?? [], own[naam]), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(records, async (list) => {
        const rows = list.map((velden) =>
          Object.fromEntries(
            kolommen.map(({ definitie }) => [
              definitie.veld,
              typed(definitie, velden[definitie.veld]),
            ]),
          ),
        );
        const { sources, rows: back } = await imported(filled(template, bytes, rows));
        expect(sources.flatMap(({ afgewezen }) => afgewezen)).toEqual([]);
        expect(back).toEqual(list);
      }),
      RUNS,
    );
  });

  test('gives back every value: interviews, with what holds for a conversation on its first row', async () => {
    const template = byName('interviews');
    const kolommen = columnsOf(template);
    const bytes = await templateBytes(template);
    const own: ReadonlySet<string> = new Set(interviewFields);
    const ofInterview = template.velden.filter(({ veld }) => own.has(veld));
    const ofBeurt = template.velden.filter(({ veld }) => !own.has(veld));
    const interviews = fc.array(
      fc.record({
        velden: fieldsOf(ofInterview, ['rol']),
        beurten: fc.array(fieldsOf(ofBeurt, ['vraag', 'tekst']), { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(interviews, async (list) => {
        const expected = list.flatMap(({ velden, beurten }, index) =>
          beurten.map((beurt, at): Velden => {
            const interview = `I-${index}`;
            return at === 0 ? { ...velden, ...beurt, interview } : { ...beurt, interview };
          }),
        );
        const rows = expected.map((velden) =>
          Object.fromEntries(
            kolommen.map(({ definitie }) => [
              definitie.veld,
              typed(definitie, velden[definitie.veld]),
            ]),
          ),
        );
        const { sources, rows: back } = await imported(filled(template, bytes, rows));
        expect(sources.flatMap(({ afgewezen }) => afgewezen)).toEqual([]);
        expect(back).toEqual(expected);
      }),
      RUNS,
    );
  });
});

test('the rekentool gives back the lines that say anything, each with what holds for all', async () => {
  const template = byName('rekentool');
  const { regels = [], eenmaal = [] } = template;
  const kolommen = columnsOf(template);
  const bytes = await templateBytes(template);
  const amount = fc.option(
    fc.integer({ min: 1, max: 999_999 }).map((cents) => cents / 100),
    { nil: undefined },
  );
  const lines = fc.array(fc.record({ uren: amount, tarief: amount, oop: amount }), {
    minLength: regels.length,
    maxLength: regels.length,
  });
  const once = { organisatie: 'Jeugdhulp Noord', jaar: 2023, noemer: 'fte', vertrokken: 31 };
  expect(Object.keys(once).filter((veld) => !eenmaal.includes(veld))).toEqual([]);
  await fc.assert(
    fc.asyncProperty(lines, async (filledIn) => {
      const rows = filledIn.map((line, at) => (at === 0 ? { ...line, ...once } : line));
      const typedRows = rows.map((velden) =>
        Object.fromEntries(
          kolommen.flatMap(({ definitie }) => {
            const value = (velden as Velden)[definitie.veld];
            return value === undefined ? [] : [[definitie.veld, typed(definitie, value)]];
          }),
        ),
      );
      const { sources, rows: back } = await imported(filled(template, bytes, typedRows));
      expect(sources.flatMap(({ afgewezen }) => afgewezen)).toEqual([]);
      const expected = filledIn.flatMap((line, at) => {
        const said = Object.entries(line).filter(([, value]) => value !== undefined);
        // What an hour costs is no cost by itself: nobody said how many there were.
        if (line.uren === undefined && line.oop === undefined) return [];
        const { groep, post } = regels[at] ?? {};
        return [{ ...once, ...Object.fromEntries(said), groep: String(groep).toLowerCase(), post }];
      });
      expect(back).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});

describe('the form for organisations', () => {
  const first = headingRow(intake) + 1;
  const at = (line: number, values: Readonly<Record<string, Typed>>): Record<string, Typed> =>
    Object.fromEntries(
      columnsOf(intake).flatMap(({ definitie: { veld } }, index) => {
        const value = values[veld];
        if (value === undefined) return [];
        return [[`${String.fromCharCode(65 + index)}${first + line}`, value]];
      }),
    );
  /** Once, for all rows. */
  const about = {
    organisatie: 'Jeugdhulp Noord',
    bron: 'adviseur personeel',
    vertrouwelijkheid: 'alleen in een totaal',
  };
  const everywhere = { ...about, vertrouwelijkheid: 'totaal' };

  test('gives figures that each know their organisation, who gave them and what may be done', async () => {
    const bytes = fillCells(await templateBytes(intake), {
      ...at(0, { ...about, maat: 'uitstroompercentage', cohort: 'totaal', jaar: 2023, n: 410 }),
      ...at(0, { waarde: '17,5%', definitie: 'A · bruto uitstroom' }),
      ...at(1, { maat: 'uitstroompercentage', cohort: 'korter dan 2 jaar', jaar: 2023 }),
      ...at(1, { waarde: 'niet geregistreerd', opmerking: 'Duur staat niet in het systeem.' }),
      ...at(2, { maat: 'aantal vertrokken medewerkers', jaar: 2022, waarde: 'geweigerd' }),
      ...at(3, { maat: 'kosten van een vertrek', waarde: 'ongeveer 12.000', eenheid: 'euro' }),
    });
    const { sources, rows } = await imported(bytes);
    expect(sources).toMatchObject([{ soort: 'uitstroomcijfers', afgewezen: [] }]);
    expect(rows).toEqual([
      {
        ...{ ...everywhere, maat: 'uitstroompercentage', cohort: 'totaal', jaar: 2023, n: 410 },
        ...{ waarde: 17.5, eenheid: 'procent', definitie: 'bruto' },
      },
      {
        ...{ ...everywhere, maat: 'uitstroompercentage', cohort: 'korter dan 2 jaar', jaar: 2023 },
        waarde: { ontbreekt: 'niet-geregistreerd' },
        opmerking: 'Duur staat niet in het systeem.',
      },
      {
        ...{ ...everywhere, maat: 'aantal vertrokken medewerkers', jaar: 2022 },
        waarde: { ontbreekt: 'geweigerd' },
      },
      {
        ...{ ...everywhere, maat: 'kosten van een vertrek' },
        ...{ waarde: 12_000, operator: 'ongeveer', eenheid: 'euro' },
      },
    ]);
  });

  test('that says who fills it in and nothing else brings no figure, and no zero', async () => {
    const bytes = fillCells(await templateBytes(intake), at(0, about));
    expect((await imported(bytes)).rows).toEqual([]);
    const { bladen } = await previewed(bytes);
    expect(bladen[0]?.afgewezen).toMatchObject([{ reden: expect.stringMatching(/geen cijfer/) }]);
  });
});
