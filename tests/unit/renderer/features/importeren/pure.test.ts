import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnCertainty,
  isDoubtful,
  kindCertainty,
} from '../../../../../renderer/features/importeren/certainty';
import {
  chosenColumns,
  fieldSentence,
  isSameChoice,
  withField,
  withHeadingRow,
  withHeadingRows,
  withKind,
} from '../../../../../renderer/features/importeren/choices';
import {
  addedBy,
  chosenPreviews,
  type IntakeEntry,
} from '../../../../../renderer/features/importeren/intake-state';
import {
  fieldGroups,
  fieldLabel,
  kindFields,
} from '../../../../../renderer/features/importeren/kinds';
import {
  addedSentence,
  fullAddress,
  leftSentence,
  rowSentence,
  sheetBrings,
} from '../../../../../renderer/features/importeren/words';
import { sheetKinds } from '../../../../../shared/domain/provenance';
import type { SheetChoice } from '../../../../../shared/import/preview';
import { casusColumns, column, preview, sheet } from './fake';

const choice: SheetChoice = {
  soort: 'casussen',
  kopregel: 2,
  kopregels: 1,
  velden: {},
  gebied: null,
  rijen: {},
};

describe('fields', () => {
  test.each(sheetKinds)('every field of %s can be chosen, once', (soort) => {
    const listed = fieldGroups[soort].flatMap(({ velden }) => velden);
    const known = kindFields[soort].map(({ veld }) => veld);
    expect([...listed].sort()).toEqual([...known].sort());
    expect(new Set(known).size).toBe(known.length);
  });

  test('have the word of their definition', () => {
    expect(fieldLabel('interviews', 'vraag')).toBe('Vraag');
    expect(fieldLabel('uitstroomcijfers', 'waardeMax')).toBe('Tot');
  });
});

describe('certainty', () => {
  test('is told in words', () => {
    const words = (zekerheid: number) => columnCertainty(column(0, { veld: 'naam', zekerheid }));
    expect([1, 0.95, 0.85, 0.7].map(words)).toEqual([
      'zeker',
      'vrijwel zeker',
      'waarschijnlijk',
      'twijfel',
    ]);
    expect([0.95, 0.7].map(kindCertainty)).toEqual(['vrijwel zeker', 'misschien']);
  });

  test('a column that is not used is not herkend, unless that is sure', () => {
    expect(columnCertainty(column(0))).toBe('niet herkend');
    expect(columnCertainty(column(0, { zekerheid: 0.9 }))).toBe('niet nodig');
    expect(columnCertainty(column(0, { veld: 'naam', zekerheid: 0.9 }))).toBe('vrijwel zeker');
  });

  test('what a person should look at: an unsure field, and an unknown column with contents', () => {
    expect(casusColumns.map(isDoubtful)).toEqual([false, true, true, false]);
    expect(isDoubtful(column(0, { veld: 'naam', zekerheid: 1 }))).toBe(false);
  });
});

describe('choosing a field', () => {
  test('frees the column that had it, and says so', () => {
    const { choice: next, freed } = withField(casusColumns, choice, 2, 'organisatie');
    expect(next.velden).toEqual({ 1: null, 2: 'organisatie' });
    expect(freed).toBe(1);
    expect(fieldSentence('casussen', 2, 'organisatie', freed)).toBe(
      'Organisatie komt nu uit kolom C. Kolom B wordt niet meer gebruikt, wel bewaard.',
    );
  });

  test('that is free, or none, touches no other column', () => {
    expect(withField(casusColumns, choice, 2, 'regio')).toEqual({
      choice: { ...choice, velden: { 2: 'regio' } },
      freed: null,
    });
    expect(withField(casusColumns, choice, 1, null).choice.velden).toEqual({ 1: null });
    expect(fieldSentence('casussen', 1, null, null)).toMatch(/^Kolom B wordt niet gebruikt/);
    expect(fieldSentence('casussen', 2, 'regio', null)).toBe('Regio komt nu uit kolom C.');
  });

  test('however often: a field is never of two columns, and the last word counts', () => {
    const steps = fc.array(
      fc.record({
        kolom: fc.integer({ min: 0, max: 3 }),
        veld: fc.constantFrom('naam', 'organisatie', 'regio', null),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(steps, (all) => {
        let now = choice;
        for (const { kolom, veld } of all) now = withField(casusColumns, now, kolom, veld).choice;
        const fields = chosenColumns(casusColumns, now).map(({ veld }) => veld);
        const used = fields.filter((veld) => veld !== null);
        expect(new Set(used).size).toBe(used.length);
        const last = all.at(-1);
        expect(last && fields[last.kolom]).toBe(last?.veld);
      }),
    );
  });
});

describe('choosing kind and headings', () => {
  const mapped = { ...choice, velden: { 1: 'regio' } };

  test('another kind forgets the fields, the same one does not', () => {
    expect(withKind(mapped, 'interviews').velden).toEqual({});
    expect(withKind(mapped, null).velden).toEqual({});
    expect(withKind(mapped, 'casussen')).toBe(mapped);
  });

  test('other headings make other columns; above row 1 there is no second row', () => {
    expect(withHeadingRow(mapped, 4)).toEqual({ ...mapped, kopregel: 4, velden: {} });
    expect(withHeadingRow({ ...mapped, kopregels: 2 }, 1).kopregels).toBe(1);
    expect(withHeadingRows(mapped, 2)).toEqual({ ...mapped, kopregels: 2, velden: {} });
    expect(withHeadingRows({ ...mapped, kopregel: 1 }, 2).kopregels).toBe(1);
  });

  test('the same choice is the same, however it was written', () => {
    expect(isSameChoice(mapped, { ...mapped, velden: { 1: 'regio' } })).toBe(true);
    expect(isSameChoice(mapped, choice)).toBe(false);
    expect(isSameChoice(mapped, { ...mapped, kopregels: 2 })).toBe(false);
    expect(isSameChoice({ ...choice, velden: { 1: null } }, choice)).toBe(false);
  });
});

describe('what is added', () => {
  const interviews = sheet({
    index: 1,
    keuze: { ...choice, soort: 'interviews' },
    aantal: 31,
    beurten: 212,
    aantalAfgewezen: 0,
    telling: { gelezen: 214, overgenomen: 212, afgewezen: 0, overgeslagen: 2 },
  });
  const left = sheet({ index: 2, keuze: { ...choice, soort: null }, aantal: 0 });
  const entries: IntakeEntry[] = [
    {
      id: 1,
      naam: 'een.xlsx',
      stand: {
        at: 'read',
        preview: preview('een.xlsx'),
        sheets: [sheet(), interviews, left].map((one) => ({
          preview: one,
          proposal: one.keuze,
          choice: one.keuze,
          progress: null,
          failure: null,
        })),
      },
    },
    { id: 2, naam: 'twee.xlsx', stand: { at: 'waiting' } },
  ];

  test('counts the sheets that are read, as they were read last', () => {
    const [chosen, ...more] = chosenPreviews(entries);
    expect(more).toEqual([]);
    expect(chosen?.bladen).toHaveLength(3);
    const added = addedBy(chosenPreviews(entries));
    expect(addedSentence(added)).toBe(
      'Uit 1 bestand: 42 casussen en 31 interviews met 212 beurten.',
    );
    expect(leftSentence(added)).toBe('Niet overgenomen: 1 rij en 3 cellen.');
  });

  test('nothing is nothing', () => {
    expect(addedSentence(addedBy([]))).toBe('Er is nog niets gekozen om op te slaan.');
    expect(leftSentence(addedBy([]))).toBeNull();
    expect(sheetBrings(left)).toBe('niets');
  });

  test('rows are told apart from cells', () => {
    expect(rowSentence(sheet().telling, 'een casus')).toBe(
      '45 rijen gelezen: 42 worden een casus, 1 afgewezen, 2 overgeslagen.',
    );
    expect(
      rowSentence({ gelezen: 1, overgenomen: 1, afgewezen: 0, overgeslagen: 0 }, 'een beurt'),
    ).toBe('1 rij gelezen: 1 wordt een beurt, 0 afgewezen, 0 overgeslagen.');
  });

  test('a cell is named as Excel names it', () => {
    expect(fullAddress('Blad1', 'C7')).toBe('Blad1!C7');
    expect(fullAddress('Cijfers 2024', 'C7')).toBe("'Cijfers 2024'!C7");
    expect(fullAddress("zorg'24", 'C7')).toBe("'zorg''24'!C7");
    expect(fullAddress('Q1', 'C7')).toBe("'Q1'!C7");
  });
});
