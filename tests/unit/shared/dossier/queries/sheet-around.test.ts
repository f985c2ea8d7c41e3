import { describe, expect, test } from 'vitest';
import { unitsWith } from '../../../../../shared/dossier/erasable';
import { eraseUnits } from '../../../../../shared/dossier/erasure';
import { createIntake } from '../../../../../shared/dossier/intake';
import { sheetAround } from '../../../../../shared/dossier/queries/sheet-around';
import type { AroundLine } from '../../../../../shared/dossier/sheet-around';
import type { ImportRow, ImportSource } from '../../../../../shared/import/stream';
import { Played, testAuthor } from '../histories';
import { importSource } from '../imports';

const named = (rij: number, organisatie: string, over: Partial<ImportRow> = {}): ImportRow => ({
  ...{ rij, cellen: [`Casus ${rij}`, organisatie, '5', 'rood'], knobCodes: [], needCodes: [] },
  velden: { naam: `Casus ${rij}`, organisatie },
  ...over,
});
const rest = (rij: number, staat: NonNullable<ImportRow['staat']>, ...cellen: (string | null)[]) =>
  named(rij, '', { staat, velden: {}, cellen });

/** A title, a blank row, headings on row 3, records on 4 and 5, a total, a blank row, more records. */
const rows = [
  rest(1, 'titel', 'Casussen 2024', null, null, null),
  rest(3, 'kop', 'Casus', 'Organisatie', 'Draaiknop', 'Kleur'),
  named(4, 'Molendrift'),
  named(5, 'ZorgStart'),
  rest(6, 'totaal', 'Totaal', null, '2', null),
  ...Array.from({ length: 20 }, (_, i) => named(8 + i, 'Molendrift')),
];

function dossier(source: Partial<ImportSource> = {}, given: ImportRow[] = rows) {
  const played = new Played(testAuthor(null));
  const intake = createIntake(played.author);
  const operations = [
    ...intake.sheet({
      ...{ ...importSource, kopregel: 3, gevuld: [[1, 1] as [number, number], [3, 6], [8, 27]] },
      ...source,
    }),
    ...intake.rows(given),
  ];
  const id = intake.totals[0]?.importId ?? '';
  played.append({ summary: intake.close().summary, operations });
  return { state: played.state, id };
}

const texts = ({ teken, staat, cellen }: AroundLine) => [
  teken,
  staat,
  ...cellen.map(({ tekst }) => tekst),
];

describe('the sheet around a cell', () => {
  test('shows headings, the lines before and behind it, and what each became', () => {
    const { state, id } = dossier();
    const around = sheetAround(state, { import: id, rij: 5, kolom: 1 });
    expect(around?.adres).toBe('B5');
    expect(around?.velden.map(({ teken }) => teken)).toEqual(['A', 'B', 'C', 'D']);
    expect(around?.lijnen.map(texts)).toEqual([
      ['3', 'kop', 'Casus', 'Organisatie', 'Draaiknop', 'Kleur'],
      ['4', 'record', 'Casus 4', 'Molendrift', '5', 'rood'],
      ['5', 'record', 'Casus 5', 'ZorgStart', '5', 'rood'],
      ['6', 'totaal', 'Totaal', null, '2', null],
      ['7', 'leeg', null, null, null, null],
    ]);
    expect(around?.deze).toEqual({ lijn: 2, veld: 1 });
  });

  test('keeps the headings in sight far below them, with a gap that is told', () => {
    const { state, id } = dossier();
    const around = sheetAround(state, { import: id, rij: 20, kolom: 0 });
    expect(around?.lijnen.map(({ rij, gat }) => [rij, gat])).toEqual([
      [3, false],
      [18, true],
      [19, false],
      [20, false],
      [21, false],
      [22, false],
    ]);
  });

  test('of a heading or a title is around that', () => {
    const { state, id } = dossier();
    const around = sheetAround(state, { import: id, rij: 1, kolom: 0 });
    expect(around?.lijnen.map(({ teken, staat }) => `${teken} ${staat}`)).toEqual([
      '1 titel',
      '2 leeg',
      '3 kop',
    ]);
    expect(around?.deze).toEqual({ lijn: 0, veld: 0 });
  });

  test('of a wide sheet has a window of columns, and says how many are beside it', () => {
    const kolommen = Array.from({ length: 30 }, (_, kolom) => ({
      kolom,
      kop: `K${kolom}`,
      veld: null,
    }));
    const cellen = kolommen.map(({ kolom }) => String(kolom));
    const wide = (kolom: number) => {
      const { state, id } = dossier({ kolommen }, [named(4, 'Molendrift', { cellen })]);
      const { velden, voor, na, deze } = sheetAround(state, { import: id, rij: 4, kolom }) ?? {};
      return { letters: velden?.map(({ teken }) => teken).join(''), voor, na, veld: deze?.veld };
    };
    expect(wide(0)).toEqual({ letters: 'ABCDE', voor: 0, na: 25, veld: 0 });
    expect(wide(10)).toEqual({ letters: 'IJKLM', voor: 8, na: 17, veld: 2 });
    expect(wide(29)).toEqual({ letters: 'ZAAABACAD', voor: 25, na: 0, veld: 4 });
  });

  test('of an import of before says what is not known: no row is called empty', () => {
    const old = rows.filter(({ staat }) => staat === undefined);
    const { gevuld: _, ...source } = { ...importSource, kopregel: 3, gevuld: undefined };
    const played = new Played(testAuthor(null));
    const intake = createIntake(played.author);
    const operations = [...intake.sheet(source), ...intake.rows(old)];
    played.append({ summary: intake.close().summary, operations });
    const id = intake.totals[0]?.importId ?? '';
    const around = sheetAround(played.state, { import: id, rij: 5, kolom: 1 });
    expect(around?.lijnen.map(texts)).toEqual([
      ['3', 'kop', 'Casus', 'Organisatie', 'Draaiknop', 'Kleur'],
      ['4', 'record', 'Casus 4', 'Molendrift', '5', 'rood'],
      ['5', 'record', 'Casus 5', 'ZorgStart', '5', 'rood'],
      ['6', 'onbekend', null, null, null, null],
      ['7', 'onbekend', null, null, null, null],
    ]);
  });

  test('tells a row that was erased from one that was empty', () => {
    const { state, id } = dossier();
    const gone = [...state.entities.unit.values()].find(({ value }) => value.naam === 'ZorgStart');
    const after = eraseUnits(state, unitsWith(state, [gone?.value.id ?? ''])).state;
    const around = sheetAround(after, { import: id, rij: 4, kolom: 0 });
    expect(around?.lijnen.map(({ teken, staat }) => `${teken} ${staat}`)).toEqual([
      '2 leeg',
      '3 kop',
      '4 record',
      '5 weg',
      '6 totaal',
    ]);
    expect(JSON.stringify(around)).not.toContain('ZorgStart');
  });

  test('puts the cells of organisations in columns together in one line', () => {
    const cells = (kolom: number, organisatie: string, cellen: (string | null)[]) =>
      named(4, organisatie, { kolom, cellen });
    const { state, id } = dossier({}, [
      cells(1, 'Molendrift', ['2020', '17', null, null]),
      cells(2, 'ZorgStart', ['2020', null, '9', null]),
    ]);
    const around = sheetAround(state, { import: id, rij: 4, kolom: 2 });
    const line = around?.lijnen[around.deze?.lijn ?? 0];
    expect(line?.cellen.map(({ tekst }) => tekst)).toEqual(['2020', '17', '9', null]);
  });

  test('cuts long texts, and says how much is left out', () => {
    const cellen = ['a'.repeat(5_000), 'b'.repeat(500), null, null];
    const { state, id } = dossier({}, [named(4, 'Molendrift', { cellen })]);
    const around = sheetAround(state, { import: id, rij: 4, kolom: 0 });
    const [here, beside] = around?.lijnen[around.deze?.lijn ?? 0]?.cellen ?? [];
    expect([here?.tekst?.length, here?.meer]).toEqual([4_000, 1_000]);
    expect([beside?.tekst?.length, beside?.meer]).toEqual([400, 100]);
  });

  test('of a turned table has the addresses of the sheet as it stands', () => {
    const { state, id } = dossier({ gedraaid: true });
    const around = sheetAround(state, { import: id, rij: 5, kolom: 1 });
    expect(around).toMatchObject({ adres: 'E2', gedraaid: true });
    expect(around?.velden.map(({ teken }) => teken)).toEqual(['1', '2', '3', '4']);
    expect(around?.lijnen.map(({ teken }) => teken)).toEqual(['C', 'D', 'E', 'F', 'G']);
  });

  test('of a document is the turns before and behind it', () => {
    const kolommen = [
      { kolom: 0, kop: 'Spreker', veld: 'spreker' },
      { kolom: 1, kop: 'Tekst', veld: 'tekst' },
      { kolom: 3, kop: 'Naam van het bestand', veld: 'titel', alinea: 0 },
    ];
    const turn = (rij: number, tot: number, tekst: string): ImportRow => ({
      ...{ rij, tot, cellen: ['Adviseur', tekst, null], knobCodes: [], needCodes: [] },
      velden: { tekst },
    });
    const given = [
      { ...turn(1, 1, 'Gesprek over blijven'), staat: 'titel' as const, velden: {} },
      turn(2, 4, 'Een'),
      turn(5, 5, 'Twee'),
      turn(6, 9, 'Drie'),
    ];
    const { state, id } = dossier(
      { kolommen, soort: 'interviews', vorm: 'alinea', kopregel: 0, kopregels: 0 },
      given,
    );
    const around = sheetAround(state, { import: id, rij: 3, kolom: 1 });
    expect(around?.velden.map(({ teken }) => teken)).toEqual(['Spreker', 'Tekst']);
    expect(around?.lijnen.map(texts)).toEqual([
      ['1', 'titel', 'Adviseur', 'Gesprek over blijven'],
      ['2 t/m 4', 'record', 'Adviseur', 'Een'],
      ['5', 'record', 'Adviseur', 'Twee'],
      ['6 t/m 9', 'record', 'Adviseur', 'Drie'],
    ]);
    expect(around?.deze).toEqual({ lijn: 1, veld: 1 });
  });

  test('is nothing of an import that is not there', () => {
    expect(sheetAround(dossier().state, { import: 'weg', rij: 1, kolom: 0 })).toBeNull();
  });
});
