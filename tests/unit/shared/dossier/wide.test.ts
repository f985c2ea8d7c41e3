/** Organisations in columns: one row of a sheet, figures of several that may each go or be shared. */
import { describe, expect, test } from 'vitest';
import { eraseUnits } from '../../../../shared/dossier/erasure';
import { quotesOf } from '../../../../shared/dossier/erasure-quotes';
import { createIntake } from '../../../../shared/dossier/intake';
import { evidence } from '../../../../shared/dossier/queries/evidence';
import { selectionOf } from '../../../../shared/dossier/share';
import type { ImportRow, ImportSource } from '../../../../shared/import/stream';
import { merge, planOf, select } from './copies';
import { play } from './histories';
import { importSource } from './imports';

const NAMES = ['Molendrift', 'ZorgStart'];
const says = (veld: string, rij: number, kolom: number, tekst: string) => ({
  ...{ veld, rij, kolom, tekst },
});

const sourceOf = (names: readonly string[]): ImportSource => ({
  ...importSource,
  ...{ bestand: 'verloop.xlsx', blad: 'Verloop', soort: 'uitstroomcijfers', kopregel: 3 },
  kolommen: [
    { kolom: 0, kop: 'Jaar', veld: 'jaar' },
    ...names.flatMap((naam, i) => [
      {
        ...{ kolom: 1 + 2 * i, kop: naam, veld: 'waarde' },
        kopvelden: [
          says('organisatie', 3, 1 + 2 * i, naam),
          says('maat', 1, 0, 'Verloop bij Molendrift en anderen'),
        ],
      },
      { kolom: 2 + 2 * i, kop: `n van ${naam}`, veld: 'n', bij: [1 + 2 * i] },
    ]),
  ],
  afgewezen: [
    { cel: 'B5', waarde: 'veel', reden: 'x' },
    { cel: 'D5', waarde: 'weinig', reden: 'x' },
  ],
});
const figures = {
  ...{ soort: 'selectie' as const, soorten: ['uitstroomcijfer' as const], imports: null },
};

function dossier(names = NAMES) {
  const played = play([]);
  const intake = createIntake(played.author);
  const cell = (rij: number, i: number): ImportRow => ({
    ...{ rij, kolom: 1 + 2 * i, knobCodes: [], needCodes: [] },
    cellen: ['2020', ...(i === 0 ? ['17', '40', null, null] : [null, null, '9', '12'])],
    velden: { jaar: 2020, organisatie: names[i] ?? '', maat: 'Verloop', waarde: 17 - 8 * i },
  });
  const operations = [
    ...intake.sheet(sourceOf(names)),
    ...intake.rows([cell(5, 0), cell(5, 1), cell(6, 0), cell(6, 1)]),
  ];
  played.append({ summary: intake.close().summary, operations });
  const made = [...played.state.entities.uitstroomcijfer.values()].map(({ value }) => value);
  const of = (naam: string) => made.filter(({ velden }) => velden.organisatie === naam);
  return { played, state: played.state, of };
}

describe('of organisations in columns', () => {
  test('what is shared of one names no other, in headings, cells or refusals', () => {
    const { state, of } = dossier();
    const ids = of('Molendrift').map(({ id }) => id);
    const given = selectionOf(state, { ...figures, ids }, null);
    expect(given.filter(({ type }) => type === 'uitstroomcijfer')).toHaveLength(2);
    const text = JSON.stringify(given);
    expect(text).toContain('Molendrift');
    expect(text).not.toContain('ZorgStart');
    expect(text).not.toContain('weinig');
    expect(text).toContain('veel');
    expect(given.find(({ type }) => type === 'import')?.value).toMatchObject({
      kolommen: [
        { kop: 'Jaar' },
        { kop: 'Molendrift' },
        { kop: 'n van Molendrift' },
        { kop: '' },
        { kop: '' },
      ],
    });
  });

  test('what is shared of one keeps its headings in another spelling', () => {
    const { state, of } = dossier(['Molendrift', 'MOLENDRIFT ']);
    const ids = of('Molendrift').map(({ id }) => id);
    const given = selectionOf(state, { ...figures, ids }, null);
    expect(given.find(({ type }) => type === 'import')?.value).toMatchObject({
      kolommen: [{}, {}, {}, { kop: 'MOLENDRIFT ' }, { kop: 'n van MOLENDRIFT ' }],
    });
  });

  test('two selections of one sheet merge, and each record keeps its headings', () => {
    const { played, of } = dossier();
    const chosen = NAMES.map((naam) => ({ ...figures, ids: of(naam).map(({ id }) => id) }));
    const [one, other] = chosen.map((choice, i) => select(played, `copy${i}`, choice));
    if (one === undefined || other === undefined) throw new Error('no copies');
    expect(merge(one, other).conflicts).toEqual([]);
    for (const naam of NAMES) {
      const asked = { record: of(naam)[0]?.id ?? '', veld: 'organisatie' };
      const cell = evidence(one.state, asked, () => undefined)?.cel;
      expect([naam, cell?.notatie, cell?.inKop]).toEqual([naam, naam, true]);
    }
    // Whoever has the whole sheet has nothing to gain, and loses nothing.
    const before = played.state.entities.import.first()?.value;
    expect(planOf(played, one).operations.filter(({ type }) => type === 'import')).toEqual([]);
    expect(merge(played, one).conflicts).toEqual([]);
    expect(played.state.entities.import.first()?.value).toEqual(before);
  });

  test('the evidence of one tells a cell of another from one that was empty', () => {
    const { state, of } = dossier();
    const cellsOf = (naam: string) =>
      evidence(
        state,
        { record: of(naam)[0]?.id ?? '', veld: 'waarde' },
        () => undefined,
      )?.cel?.kolommen.map(({ notatie, van }) => notatie ?? van);
    expect(cellsOf('Molendrift')).toEqual(['2020', '17', '40', 'ander', 'ander']);
    expect(cellsOf('ZorgStart')).toEqual(['2020', 'ander', 'ander', '9', '12']);
  });

  test('one that goes takes its own figures and cells, and leaves those of the other', () => {
    const { state, of } = dossier();
    const [gone] = of('Molendrift');
    const [stays] = of('ZorgStart');
    const { state: left } = eraseUnits(state, [gone?.unit ?? '']);
    expect(left.entities.uitstroomcijfer.size).toBe(2);
    const rows = [...left.entities.sourceRow.values()].map(({ value }) => value);
    expect(rows.map(({ unit }) => unit)).toEqual([stays?.unit, stays?.unit]);
    expect(rows.map(({ cellen }) => cellen)).toEqual([
      ['2020', null, null, '9', '12'],
      ['2020', null, null, '9', '12'],
    ]);
  });

  test('the headings and the title that name it are found when it goes', async () => {
    const { state, of } = dossier();
    const units = new Set(of('Molendrift').map(({ unit }) => unit));
    const found: string[] = [];
    for await (const { plaats } of quotesOf(state, units, 'Proef', { breathe: () => undefined })) {
      found.push(plaats);
    }
    expect(found).toEqual(
      expect.arrayContaining([
        'Kop van kolom B',
        'Kop van kolom C',
        'Titel boven de tabel, cel A1',
        'Afgewezen cel B5',
      ]),
    );
    expect(found.filter((plaats) => plaats.startsWith('Titel'))).toHaveLength(1);
  });
});
