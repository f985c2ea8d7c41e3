/** What leaves beside the fields of records is searched too: rows as read, headings, refused cells. */
import { expect, test } from 'vitest';
import type { ImportRecord } from '../../../../shared/domain/provenance';
import { applyChangeSet } from '../../../../shared/dossier/apply';
import type { AddOperation } from '../../../../shared/dossier/operations';
import { allKept, personalInKept, searchKept } from '../../../../shared/gate/kept';
import { gateReport } from '../../../../shared/gate/reporting';
import { shareScope, tableScope, wholeScope } from '../../../../shared/gate/scope';
import { add, stateOf } from './records';

const volledig = { volledig: true, drempel: 10 } as const;

const source: AddOperation = {
  op: 'add',
  type: 'import',
  value: {
    ...{ id: 'i', unit: 'u', bestand: 'enquete.xlsx', sha256: '00', grootte: 1, blad: '2024' },
    ...{ soort: 'vertrekredenen', kopregel: 1, kopregels: 1, aantalRijen: 2 },
    kolommen: [
      { kolom: 0, kop: 'Reden', veld: 'reden' },
      { kolom: 1, kop: 'Bel 06-12345678', veld: null },
    ],
    afgewezen: [{ cel: 'A9', waarde: 'zie iemand@voorbeeld.nl', reden: 'geen reden' }],
  },
};
const row = (id: string, rij: number, mail: string | null): AddOperation => ({
  op: 'add',
  type: 'sourceRow',
  value: { id, unit: 'u', import: 'i', rij, cellen: ['werkdruk', mail] },
});
const reason = (id: string, sourceRow: string | null): AddOperation => {
  const made = add('vertrekreden', id, { reden: 'werkdruk' });
  return { ...made, value: { ...made.value, sourceRow } } as AddOperation;
};
const state = stateOf(
  source,
  row('r2', 2, 'een@voorbeeld.nl'),
  row('r3', 3, 'twee@voorbeeld.nl'),
  reason('a', 'r2'),
  reason('b', 'r3'),
  reason('c', null),
);
const placesIn = (report: ReturnType<typeof gateReport>) =>
  report.persoonsgegevens.eerste.map(({ soort, waar }) => [
    soort,
    `${waar?.veld} van ${waar?.naam}`,
  ]);

test('of the whole dossier every row as read is searched, also a column that nobody used', () => {
  const report = gateReport(state, wholeScope(state), volledig);
  expect(placesIn(report)).toEqual([
    ['telefoon', 'de kop van kolom B van enquete.xlsx, blad 2024'],
    ['e-mail', 'afgewezen cel A9 van enquete.xlsx, blad 2024'],
    ['e-mail', 'cel B2 van enquete.xlsx, blad 2024'],
    ['e-mail', 'cel B3 van enquete.xlsx, blad 2024'],
  ]);
  expect(report.meegaand).toEqual({ bronrijen: 2, gevonden: 4 });
});

test('whatever goes along is searched: names of sources and people, titles, words of codings', () => {
  const mail = (part: string) => `${part}@voorbeeld.nl`;
  const added = stateOf(
    {
      ...source,
      value: {
        ...(source.value as ImportRecord),
        ...{ bestand: `${mail('bestand')}.xlsx`, blad: mail('blad'), afgewezen: [] },
        kolommen: [
          {
            ...{ kolom: 3, kop: '2024', veld: 'waarde' },
            kopvelden: [
              { veld: 'jaar', rij: 4, kolom: 3, tekst: '2024' },
              { veld: 'bron', rij: 1, kolom: 0, tekst: mail('titel') },
            ],
          },
        ],
      },
    },
    { op: 'add', type: 'coder', value: { id: 'k', unit: 'dossier', naam: mail('coder') } },
    {
      op: 'add',
      type: 'unit',
      value: { id: 'u', unit: 'u', soort: 'import', import: 'i', naam: mail('deel') },
    },
    add('casus', 'a', { naam: 'Voorrang' }),
    {
      op: 'add',
      type: 'coding',
      value: {
        ...{ id: 'c', unit: 'u', onderwerp: 'a', scheme: 'draaiknop', code: '1' },
        ...{ rol: 'primair', herkomst: 'tekst', status: 'aanvaard', coder: 'k', richting: null },
        motivatie: mail('motivatie'),
        anchor: { veld: 'naam', start: null, end: null, quote: mail('woorden') },
      },
    },
  );
  const found = allKept(added).flatMap((kept) => personalInKept(added, kept));
  expect(found.map((make) => make().waar).map((waar) => [waar?.soort, waar?.veld])).toEqual([
    ['import', 'de naam van het bestand'],
    ['import', 'de naam van het blad'],
    ['import', 'cel A1'],
    ['coding', 'de motivatie'],
    ['coding', 'de aangewezen woorden'],
    ['coder', 'de naam'],
    ['unit', 'de naam'],
  ]);
  expect(gateReport(added, wholeScope(added), volledig).meegaand?.gevonden).toBe(7);
});

test('of a selection only what goes with it', () => {
  const keuze = { soort: 'selectie', soorten: ['vertrekreden'], imports: null } as const;
  const report = (ids: string[]) =>
    gateReport(state, shareScope(state, { ...keuze, ids }), volledig);
  expect(placesIn(report(['b'])).map(([, place]) => place)).toEqual([
    'de kop van kolom B van enquete.xlsx, blad 2024',
    'cel B3 van enquete.xlsx, blad 2024',
  ]);
  expect(report(['b']).geschiedenis).toBeNull();
  expect(report(['c']).meegaand).toEqual({ bronrijen: 0, gevonden: 0 });
});

test('of a table no row as read leaves', () => {
  const report = gateReport(state, tableScope(state, 'vertrekreden', ['a', 'b']), volledig);
  expect(report).toMatchObject({ meegaand: null, geschiedenis: null });
  expect(report.persoonsgegevens.totaal).toBe(0);
});

test('counts what the history still names: records and rows that were taken back', () => {
  const operations = [
    { ...reason('b', 'r3'), op: 'remove' as const },
    { ...row('r3', 3, 'twee@voorbeeld.nl'), op: 'remove' as const },
  ];
  const after = applyChangeSet(state, { seq: 2, kind: 'veld', operations }).state;
  const report = gateReport(after, wholeScope(after), volledig);
  expect(report.geschiedenis).toEqual({ gegevens: 1, bronrijen: 1 });
  expect(report.meegaand?.bronrijen).toBe(1);
});

test('searches in pieces, and stops where it is told to', async () => {
  let pieces = 0;
  const breathe = () => {
    pieces += 1;
    if (pieces === 2) throw new Error('closed');
    return Promise.resolve();
  };
  await expect(searchKept(allKept(state), { breathe })).rejects.toThrow('closed');
  expect(pieces).toBe(2);
});
