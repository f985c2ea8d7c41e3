/** A person corrects the recogniser: kind, row of headings, field per column. */
import { describe, expect, test } from 'vitest';
import { sheetPreview } from '../../../../../shared/import/recognise/describe';
import { again, fieldsOf, merges, read } from './sheets';

const FIGURES = [
  ['Uitstroom 2019, concept'],
  ['Organisatie', 'Iets', 'Waarde', 'Toelichting'],
  ['Molendrift', 'alle medewerkers', '17%', 'reorganisatie'],
  ['Raad', 'tijdelijk', '11%', null],
];

describe('a field for a column', () => {
  test('is certain, and is what the rows give', async () => {
    const before = await read(FIGURES);
    expect(fieldsOf(before)).toEqual(['organisatie', null, 'waarde', 'opmerking']);
    const after = await again(before, { velden: { 1: 'populatie' } });
    expect(after.reading.table?.kolommen[1]).toMatchObject({
      veld: 'populatie',
      zekerheid: 1,
      reden: 'u dit veld hebt gekozen',
    });
    expect(after.velden[0]).toMatchObject({ populatie: 'alle medewerkers', waarde: 17 });
  });

  test('frees the column that had it', async () => {
    const before = await read(FIGURES);
    const after = await again(before, { velden: { 1: 'opmerking' } });
    expect(fieldsOf(after)).toEqual(['organisatie', 'opmerking', 'waarde', null]);
  });

  test('of two that were chosen the last choice stands', async () => {
    const before = await read(FIGURES);
    const first = await again(before, { velden: { 1: 'cohort' } });
    const second = await again(first, { velden: { 1: 'cohort', 3: 'cohort' } });
    expect(fieldsOf(second)).toEqual(['organisatie', null, 'waarde', 'cohort']);
    expect(second.reading.keuze.velden).toEqual({ 1: null, 3: 'cohort' });
  });

  test('can be taken away; a column that was not chosen is recognised again', async () => {
    const before = await read(FIGURES);
    const without = await again(before, { velden: { 3: null } });
    expect(without.reading.table?.kolommen[3]).toMatchObject({
      veld: null,
      zekerheid: 1,
      reden: 'u deze kolom hebt weggelaten',
    });
    expect(without.rows[0]?.cellen[3]).toBe('reorganisatie');
    expect(fieldsOf(await again(without, { velden: {} }))).toEqual(fieldsOf(before));
  });

  test('that a record needs may be the only thing missing', async () => {
    const before = await read(FIGURES);
    const after = await again(before, { velden: { 2: null } });
    expect(after.rows).toEqual([]);
    expect(after.reading.waaromNiet).toBe(
      'Een kolom met het cijfer zelf ontbreekt. Kies bij een kolom wat het is, kies een andere rij met koppen, of geef de kolom een kop als “Waarde”, “Percentage” of “Uitstroom”.',
    );
    // The columns are still there to choose from.
    expect(after.reading.table?.kolommen).toHaveLength(4);
  });
});

describe('the kind', () => {
  test('can be another, or none', async () => {
    const before = await read(FIGURES);
    const casussen = await again(before, { soort: 'casussen', velden: { 0: 'naam' } });
    expect(casussen.velden.map(({ naam }) => naam)).toEqual(['Molendrift', 'Raad']);
    const none = await again(before, { soort: null });
    expect(none.reading.table).toBeNull();
    expect(none.reading.waaromNiet).toContain('Kies een soort');
    expect(none.reading.soorten).toEqual(before.reading.soorten);
  });

  test('of a sheet that was not recognised', async () => {
    const before = await read([
      ['een', 'twee'],
      ['Molendrift', 17],
    ]);
    expect(before.reading.keuze).toMatchObject({ soort: null, kopregel: 1 });
    const after = await again(before, {
      soort: 'uitstroomcijfers',
      velden: { 0: 'organisatie', 1: 'waarde' },
    });
    expect(after.velden).toEqual([{ organisatie: 'Molendrift', waarde: 17, maat: 'twee' }]);
  });
});

describe('the row of headings', () => {
  test('can be another, and be one row or two', async () => {
    const before = await read(
      [
        ['Waarde', null, 'Organisatie'],
        ['min', 'max', null],
        ['10', '14', 'a'],
      ],
      merges('A1:B1'),
    );
    expect(before.reading.keuze).toMatchObject({ kopregel: 2, kopregels: 2 });
    const upper = await again(before, { kopregel: 1, kopregels: 1 });
    expect(upper.counted.telling.gelezen).toBe(2);
    const lower = await again(upper, { kopregel: 2, kopregels: 2 });
    expect(lower.velden).toEqual(before.velden);
  });

  test('may be empty: then every column waits for a choice', async () => {
    const before = await read([['Organisatie', 'Waarde'], [null], ['a', 17], ['b', 18]]);
    const after = await again(before, { kopregel: 2, velden: { 0: 'organisatie', 1: 'waarde' } });
    expect(after.velden).toHaveLength(2);
    expect(after.reading.table?.kolommen.map(({ kop }) => kop)).toEqual(['', '']);
  });
});

test('headings far down are chosen by hand', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => [i < 30 ? `Regel ${i}` : null, 'x']);
  const found = await read([...rows, ['Organisatie', 'Waarde'], ['a', '17%'], ['b', '18%']]);
  // Headings are looked for among the first rows; a person finds them anywhere.
  expect(found.reading.keuze.soort).toBeNull();
  const after = await again(found, { soort: 'uitstroomcijfers', kopregel: 61 });
  const shown = sheetPreview(after.reading, after.counted, { nummer: 1, van: 1 });
  expect(shown.aantal).toBe(2);
  expect(shown.voorbeeldrijen[0]).toEqual({
    rij: 62,
    velden: { organisatie: 'a', waarde: '17', eenheid: 'procent' },
  });
});
