import { describe, expect, it } from 'vitest';
import { matrixInput } from '../../../../../shared/charts/casus-draaiknop/data';
import { casusDraaiknopFigure } from '../../../../../shared/charts/casus-draaiknop/figure';
import { defaultMatrixOptions } from '../../../../../shared/charts/casus-draaiknop/options';
import type { FigureImport, FigureSource } from '../../../../../shared/charts/source';
import type { Casus } from '../../../../../shared/domain/casus';
import type { Coding } from '../../../../../shared/domain/coding';

const record = (id: string, at: string): FigureImport => ({
  id,
  unit: 'dossier',
  bestand: `${id}.xlsx`,
  sha256: '00',
  grootte: 1,
  blad: 'Blad1',
  soort: 'casussen',
  kopregel: 1,
  kopregels: 1,
  kolommen: [],
  aantalRijen: 2,
  afgewezen: [],
  at,
});
const rows = {
  r1: { import: 'nieuw', rij: 2 },
  r2: { import: 'oud', rij: 9 },
  r3: { import: 'oud', rij: 3 },
  r4: { import: 'weg', rij: 1 },
};
const casus = (
  id: string,
  sourceRow: keyof typeof rows | null,
  velden: Casus['velden'],
): Casus => ({
  id,
  unit: 'dossier',
  sourceRow,
  velden,
});
const coding = (id: string, over: Partial<Coding>): Coding =>
  ({
    id,
    unit: 'dossier',
    onderwerp: 'a',
    herkomst: 'analist',
    status: 'aanvaard',
    coder: 'k1',
    anchor: null,
    motivatie: null,
    scheme: 'draaiknop',
    code: '5a',
    rol: 'primair',
    richting: null,
    ...over,
  }) as Coding;

const source: FigureSource = {
  casussen: [
    casus('hand', null, { organisatie: 'Zonder naam BV', bron: { ontbreekt: 'onbekend' } }),
    casus('a', 'r1', { code: '01', naam: 'A', ouder: '02', wereld: ' zorg ', bron: '004' }),
    casus('b', 'r2', { code: '02', naam: 'B', ouder: '03', bron: '001' }),
    casus('c', 'r3', { code: '03', naam: 'C', wereld: '', draaiknoplabel: '1 T/M 5', bron: '001' }),
    casus('kwijt', 'r4', { naam: 'Rij is gewist' }),
  ],
  cijfers: [],
  interviews: [],
  // A turn of an interview can have a draaiknop too: it is no casus and does not count as one.
  beurten: [{ id: 'beurt', unit: 'i', sourceRow: null, interview: 'i', volgorde: 1, velden: {} }],
  codings: [
    coding('1', {}),
    coding('2', { coder: 'k2', herkomst: 'suggestie' }),
    coding('3', { coder: null, herkomst: 'gedrukt', onderwerp: 'c' }),
    coding('4', { status: 'geweigerd', herkomst: 'suggestie' }),
    coding('5', { onderwerp: 'bestaat niet' }),
    coding('7', { onderwerp: 'beurt' }),
    coding('6', { scheme: 'behoefte', code: 'erbij_horen' } as Partial<Coding>),
  ],
  imports: [
    record('nieuw', '2025-05-02T10:00:00.000Z'),
    record('ongebruikt', '2025-05-03T10:00:00.000Z'),
    record('oud', '2025-01-02T10:00:00.000Z'),
  ],
  sourceRow: (id) => {
    const row = rows[id as keyof typeof rows];
    return row === undefined ? undefined : { id, unit: 'dossier', cellen: [], ...row };
  },
  suggesties: [
    { casus: 'b', scheme: 'draaiknop', code: '2' },
    { casus: 'b', scheme: 'behoefte', code: 'ertoe_doen' },
    { casus: 'bestaat niet', scheme: 'draaiknop', code: '2' },
  ],
  peildatum: '2025-06-01',
};

describe('the data of the matrix', () => {
  const input = matrixInput(source);

  it('keeps the order of imports and rows; what is made by hand comes last', () => {
    expect(input.casussen.map(({ id, volgorde }) => [id, volgorde])).toEqual([
      ['c', 0],
      ['b', 1],
      ['a', 2],
      ['kwijt', 3],
      ['hand', 4],
    ]);
    expect(input.casussen.filter(({ import: from }) => from === null)).toHaveLength(2);
  });

  it('finds a parent by its number, within the same import only', () => {
    const parents = new Map(input.casussen.map(({ id, ouder }) => [id, ouder]));
    expect(parents.get('b')).toBe('c');
    // '02' is a number of the other workbook.
    expect(parents.get('a')).toBeNull();
  });

  it('takes unknown for unknown', () => {
    const byId = new Map(input.casussen.map((row) => [row.id, row]));
    expect(byId.get('a')?.wereld).toBe('zorg');
    expect(byId.get('b')?.wereld).toBeNull();
    expect(byId.get('c')).toMatchObject({ wereld: null, label: '1 T/M 5' });
    expect(byId.get('hand')?.naam).toBe('Zonder naam BV');
  });

  it('takes counted codings of draaiknoppen, and people who judged', () => {
    expect(input.marks.map(({ casus: id, herkomst }) => [id, herkomst])).toEqual([
      ['a', 'analist'],
      ['a', 'suggestie'],
      ['c', 'gedrukt'],
    ]);
    expect(input.codeurs).toBe(2);
    expect(input.suggesties).toEqual([{ casus: 'b', code: '2' }]);
  });

  it('names the files and documents of what it shows, and no others', () => {
    const bron = (wereld: string[]) =>
      casusDraaiknopFigure(input, { ...defaultMatrixOptions, wereld }).bron;
    expect(bron([])).toBe(
      'oud.xlsx, blad “Blad1”, ingelezen op 2 januari 2025; nieuw.xlsx, blad “Blad1”, ingelezen op 2 mei 2025; 2 casussen met de hand toegevoegd. Documenten: 001 en 004.',
    );
    expect(bron(['zorg'])).toContain('nieuw.xlsx');
    expect(bron(['zorg'])).not.toContain('oud.xlsx');
  });
});
