/** Every field of numbers of every kind of list keeps what is missing apart, and refuses what it cannot read. */
import { describe, expect, test } from 'vitest';
import type { Cel } from '../../../../../../fixtures/vijandig/werkmap';
import { read } from '../sheets';

/** Of each kind its headings, by field, and a row that can be read. */
const kinds: Record<string, readonly [string, string | null, Cel][]> = {
  vertrekredenen: [
    ['Vertrekreden', null, 'de reistijd naar het werk'],
    ['Percentage', 'waarde', 17],
    ['Bovengrens', 'waardeMax', 20],
    ['n', 'n', 185],
    ['Rang', 'rang', 1],
    ['Jaar', 'jaar', 2023],
  ],
  rekentool: [
    ['Kostengroep', null, 'Werving'],
    ['Kostenpost', null, 'advertenties'],
    ['Uren', 'uren', 12],
    ['Uurtarief', 'tarief', 40],
    ['Out of pocket kosten', 'oop', 100],
    ['Totale kosten', 'totaal', 580],
    ['Jaar', 'jaar', 2023],
    ['Aantal aangenomen', 'aangenomen', 3],
    ['Aantal vertrokken', 'vertrokken', 4],
  ],
  dienstverbanden: [
    ['Medewerkernummer', null, 'M001'],
    ['Datum in dienst', null, '01-09-2020'],
    ['Fte', 'fte', 0.8],
  ],
  organisaties: [
    ['Organisatie', null, 'Stichting A'],
    ['Aantal medewerkers', 'medewerkers', 120],
    ['Fte', 'fte', 80],
    ['Financiering', null, 'Wmo'],
  ],
};
const fields = Object.entries(kinds).flatMap(([kind, columns]) =>
  columns.flatMap(([, veld], at) => (veld === null ? [] : [{ kind, veld, at, columns }])),
);

/** The row with another text in one of its columns, between two rows as they were. */
async function withText(columns: (typeof fields)[number]['columns'], at: number, text: string) {
  const row = columns.map(([, , cell]) => cell);
  return read([
    columns.map(([kop]) => kop),
    row,
    row.map((cell, i) => (i === at ? text : cell)),
    row,
  ]);
}

describe.each(fields)('$kind: $veld', ({ kind, veld, at, columns }) => {
  const cel = `${'ABCDEFGHI'[at]}3`;

  test.each([
    ['onbekend', 'onbekend'],
    ['n.v.t.', 'nvt'],
    ['geweigerd', 'geweigerd'],
    ['niet gevraagd', 'niet-gevraagd'],
  ])('%s stays that kind of missing', async (text, ontbreekt) => {
    const { reading, velden, refused } = await withText(columns, at, text);
    expect(reading.keuze.soort).toBe(kind);
    expect(velden.map((each) => each[veld])).toEqual([
      columns[at]?.[2],
      { ontbreekt },
      columns[at]?.[2],
    ]);
    expect(refused).toEqual([]);
  });

  test.each(['#DEEL/0!', '12-03-2025'])('%s is refused with its cell', async (text) => {
    const { refused } = await withText(columns, at, text);
    expect(refused).toEqual([[cel, expect.stringMatching(/\.$/)]]);
  });
});
